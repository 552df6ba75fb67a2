"""BRL007."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableFile, Rule, Safety, Severity, told


class MissingFinalNewline(Rule[NonportableFile]):
    """A `.env` file whose last line is not ended by a newline.

    ## Why is this bad?
    A shell loop with `read` loses the last variable. What a program or `echo NAME=value >> .env` appends is glued to
    its value. In the AWS shared files it makes no difference.

    ## Example
    No newline stands behind this line.
    ```dotenv title=.env newline=none bad
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## References
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/read.html (read 2026-11-20)
    - https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap03.html#tag_03_185 (read 2026-11-20)
    """

    code = "BRL007"
    severity = Severity.NOTICE
    in_templates = True

    def check(self, file: NonportableFile) -> Iterator[Finding]:
        """Report a last line without its newline, whoever reads it: a program that appends is no reader."""
        if file.what != "newline":
            return
        consequences = file.consequences()
        told_of = told(consequences, file.label) or "the next line that is appended becomes part of the value"
        yield self.at(
            file.span,
            f"no newline ends the file: {told_of}",
            help="end the last line with a newline",
            fix=Fix("Add a newline", Safety.SAFE, file.repair),
            severity=Severity.WARNING if consequences and file.readers_are_certain else Severity.NOTICE,
        )
