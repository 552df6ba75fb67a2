"""BRL120."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableLine, Rule, Safety, Severity, told


class BlankLineWithSpaces(Rule[NonportableLine]):
    """A line of a `.env` file that looks empty and holds blanks.

    ## Why is this bad?
    `node --env-file` of Node 20 loses the variable that follows. Later versions and all other programs pass over it.

    ## Example
    `␠` stands for a blank.
    ```dotenv title=.env bad
    AWS_PROFILE=dev
    ␠
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_PROFILE=dev

    AWS_REGION=us-east-1
    ```

    ## References
    - https://github.com/nodejs/node/issues/56686 (read 2026-11-20)
    """

    code = "BRL120"
    severity = Severity.NOTICE
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report blanks on an empty line above a setting, those of several lines once."""
        if line.what != "blank":
            return
        consequences = line.consequences()
        told_of = told(consequences, line.label) or f"some programs then do not set {line.label}"
        yield self.at(
            line.span,
            f"this line looks empty and holds blanks: {told_of}",
            help="remove the blanks",
            fix=Fix("Remove the blanks", Safety.SAFE, line.repair),
            severity=Severity.WARNING if consequences and line.statement.readers_are_certain else Severity.NOTICE,
        )
