"""BRL123."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told

_COMMAND = r"\$\((?!\()[^()]*(?:\([^()]*\)[^()]*)*\)?|`[^`]*`"


class CommandSubstitution(Rule[NonportableSetting]):
    """A command in a value of a `.env` file.

    ## Why is this bad?
    The shell, Ruby's dotenv, dotenvx and dotenv-expand run it: whoever can write the file can run programs as you. All
    others take the words of the command for the value. Where the shell alone reads the file, it is a script, and
    nothing is said.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=$(aws configure get region)
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## References
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
    - https://github.com/motdotla/dotenv-expand (read 2026-11-20)
    """

    code = "BRL123"
    severity = Severity.ERROR
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report commands that a reader runs, or takes for the value."""
        if setting.kind is not FileKind.DOTENV or setting.quote in ("'", "`"):
            return
        found = setting.find(_COMMAND)
        if not found or setting.statement.is_of_script:
            return
        edits = tuple(Edit(span, "") for span in found)
        consequences = setting.consequences(Fix("Remove the command", Safety.DISPLAY_ONLY, edits))
        if consequences:
            what = f"the words of a command for {setting.label}"
            yield self.at(
                Span(found[0].start, found[-1].end),
                told(consequences, setting.label, f"takes {what}", f"take {what}"),
                help="write the value itself",
            )
