"""BRL106."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told


class SpaceAroundEquals(Rule[NonportableSetting]):
    """Blanks around the equals sign of a `.env` file.

    ## Why is this bad?
    With `NAME = value` the shell runs a command called `NAME`, and `docker run --env-file` refuses the whole file. With
    `NAME= value` Docker keeps the blank as part of the value, and the shell runs the value as a command.
    In the AWS shared files blanks around `=` are fine.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION = us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `docker: invalid env file (.env): variable 'NAME ' contains whitespaces`
    - `NAME: command not found`

    ## References
    - https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (read 2026-11-20)
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
    """

    code = "BRL106"
    severity = Severity.ERROR
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report blanks that a reader trips over."""
        before, behind = setting.before_separator, setting.behind_separator
        spans = (
            (before, behind) if setting.quote or not setting.value.is_empty else (before,)
        )  # blank-after-empty-value
        blanks = [span for span in spans if span.start < span.end]
        if setting.kind is not FileKind.DOTENV or not blanks:
            return
        fix = Fix("Remove the blanks", Safety.SAFE, tuple(Edit(span, "") for span in blanks))
        consequences = setting.consequences(fix)
        if consequences:
            is_before = before.start < before.end
            yield self.at(
                Span(blanks[0].start, blanks[-1].end),
                f"because of the blanks around `=`, {told(consequences, setting.label)}",
                help="write NAME=value without blanks",
                fix=fix,
                severity=Severity.ERROR if is_before else Severity.WARNING,
            )
