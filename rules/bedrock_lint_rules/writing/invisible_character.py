"""BRL105."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.writing import message_about


class InvisibleCharacter(Rule[NonportableSetting]):
    """A character that nobody sees in a name or at a value.

    ## Why is this bad?
    Text copied from a web page or a chat brings along no-break spaces, zero-width spaces and soft hyphens. They look
    like nothing or like a blank, and are part of the key that is sent to AWS: zero-width characters in every program,
    no-break spaces in many.
    In texts of people, such as a prompt, they are left alone.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=us-east-1\N{ZERO WIDTH SPACE}
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/config bad
    [default]
    region = \N{ZERO WIDTH SPACE}us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://www.unicode.org/charts/PDF/U2000.pdf (read 2026-11-20)
    """

    code = "BRL105"
    severity = Severity.ERROR
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report invisible characters that a reader keeps."""
        found = setting.invisible
        if not found:
            return
        is_known = setting.is_of_aws or setting.is_exact
        edits = tuple(Edit(span, "") for span in found)
        fix = Fix("Remove the invisible characters", Safety.SAFE if is_known else Safety.UNSAFE, edits)
        consequences = setting.consequences(fix)
        if consequences:
            count = f"{len(found)} invisible characters" if len(found) > 1 else "an invisible character"
            what = f"{count} as part of {setting.label}"
            said = told(consequences, setting.label, f"keeps {what}", f"keep {what}")
            in_name = found[0].start < setting.name_span.end
            yield self.at(
                Span(found[0].start, found[-1].end),
                f"because of {count} in the name, {said}" if in_name else said,
                help=f"delete what stands there ({setting.character(found[0])}), or type the line anew",
                why=message_about(self, setting),
                fix=fix,
                severity=Severity.ERROR if is_known else Severity.WARNING,
            )
