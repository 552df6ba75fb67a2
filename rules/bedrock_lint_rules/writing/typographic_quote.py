"""BRL104."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.writing import message_about, of_concern


class TypographicQuote(Rule[NonportableSetting]):
    """Typographic quotes around a value or a name.

    ## Why is this bad?
    Word processors, chat programs and web pages turn straight quotes into curly ones. No program knows them as quotes:
    they become part of the value, and the key or the Region is not the one you copied.
    Such quotes inside a text are left alone.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=“us-east-1”
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/config bad
    [default]
    region = ‘us-east-1’
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`
    - `botocore.exceptions.InvalidRegionError: Provided region_name '“us-east-1”' doesn't match a supported format.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://www.unicode.org/charts/PDF/U2000.pdf (read 2026-11-20)
    """

    code = "BRL104"
    severity = Severity.ERROR
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report typographic quotes that a reader keeps."""
        quotes = setting.typographic_quotes
        if not quotes:
            return
        in_name = quotes[0].start < setting.name_span.end
        is_safe = setting.is_of_aws or setting.is_exact
        edits = tuple(Edit(span, "") for span in quotes)
        fix = Fix("Remove the typographic quotes", Safety.SAFE if is_safe else Safety.UNSAFE, edits)
        consequences = of_concern(setting, setting.consequences(fix))
        if not consequences:
            return
        needless = not setting.value.is_empty and (setting.value.is_portable or setting.kind.is_aws)
        what = f"the typographic quotes as part of {setting.label}"
        said = told(consequences, setting.label, f"keeps {what}", f"keep {what}")
        yield self.at(
            Span(quotes[0].start, quotes[-1].end),
            f"because of typographic quotes in the name, {said}" if in_name else said,
            help="write it without quotes" if needless else "write straight quotes",
            why=message_about(self, setting),
            fix=fix if needless else None,
        )
