"""BRL103."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSetting, Rule, Safety, Severity, told
from bedrock_lint_rules.writing import message_about, of_concern


class TextAfterQuote(Rule[NonportableSetting]):
    """Text behind the closing quote of a value.

    ## Why is this bad?
    A comma that came along from JSON, or a second piece of text, is read in five ways: the shell appends it, Node drops
    it, Compose refuses the file, python-dotenv drops the setting, others keep quotes and all.
    In the AWS shared files quotes and text become part of the value.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION="us-east-1",
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/config bad
    [default]
    region = "us-east-1",
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`
    - `botocore.exceptions.InvalidRegionError: Provided region_name '"us-east-1",' doesn't match a supported format.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
    """

    code = "BRL103"
    severity = Severity.ERROR
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report text that a reader does not take for what it is."""
        tail = setting.tail_span
        if not tail:
            return
        fix = Fix("Remove what stands behind the quote", Safety.UNSAFE, (Edit(tail, ""),))
        is_separator = setting.tail_is_separator
        # Other text is meant as a part of the value, as the shell appends it.
        found = setting.consequences(fix) if is_separator else setting.tail_losers()
        consequences = of_concern(setting, found)
        if consequences:
            yield self.at(
                tail,
                f"because of the text behind the quote, {told(consequences, setting.label)}",
                help="remove it" if is_separator else "write the value in one pair of quotes, or without",
                why=message_about(self, setting),
                fix=fix if is_separator else None,
            )
