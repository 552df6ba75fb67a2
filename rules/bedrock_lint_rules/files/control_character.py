"""BRL003."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, NonportableLine, Rule, Severity, told


class ControlCharacter(Rule[NonportableLine]):
    """A control character in a file of settings.

    ## Why is this bad?
    Nobody sees it, and it is part of the value all the same: what was copied out of a terminal may bring its colours
    along. A null character, which a crash may leave in a file that was being written, makes several programs refuse the
    file, cut the value short, or lose the lines behind it.

    ## Example
    `␛` stands for the character U+001B.
    ```dotenv title=.env bad
    AWS_PROFILE=␛[32mdev
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_PROFILE=dev
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (read 2026-11-20)
    """

    code = "BRL003"
    severity = Severity.ERROR
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report control characters that become part of a setting of ours, or damage other lines."""
        consequences = line.consequences() if line.what == "control" else ()
        if consequences:
            what = f"it as part of {line.label}"
            yield self.at(
                line.span,
                f"a control character ({line.detail}): {told(consequences, line.label, f'keeps {what}', f'keep {what}')}",
                help="delete the character, or write the value anew",
            )
