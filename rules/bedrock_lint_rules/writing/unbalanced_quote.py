"""BRL102."""

from collections.abc import Iterator

from bedrock_lint.api import DamagingSetting, Edit, Finding, Fix, Rule, Safety, Severity, told
from bedrock_lint_rules.writing import message_about


class UnbalancedQuote(Rule[DamagingSetting]):
    """A quote that is opened and never closed, or closed and never opened.

    ## Why is this bad?
    Behind an open quote the shell loses every other line of a `.env` file and systemd takes them for a part of the
    value; Compose refuses the file, python-dotenv drops the setting, and `docker run --env-file` keeps the quote.
    In the AWS shared files the quote becomes part of the value.

    An open quote damages the lines behind it, so this rule speaks about every variable, not only those of AWS.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION="us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/config bad
    [default]
    region = us-east-1"
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`
    - `botocore.exceptions.InvalidRegionError: Provided region_name 'us-east-1"' doesn't match a supported format.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
    """

    code = "BRL102"
    severity = Severity.ERROR
    in_templates = True

    def check(self, damaging: DamagingSetting) -> Iterator[Finding]:
        """Report quotes that stand alone."""
        setting = damaging.setting
        quote = setting.stray_quote
        if not quote:
            return
        fix = Fix("Remove the quote", Safety.UNSAFE, (Edit(quote, ""),))
        consequences = setting.consequences(fix)
        if consequences:
            what = f"the quote as part of {setting.label}"
            said = told(consequences, setting.label, f"keeps {what}", f"keep {what}")
            opens = quote.start == setting.value_span.start
            yield self.at(
                quote,
                f"this quote is never {'closed' if opens else 'opened'}: {said}",
                help="write the value without quotes" if setting.is_of_aws else "remove the quote, or write both",
                why=message_about(self, setting),
                fix=fix if setting.is_portable_without_stray_quote else None,
            )
