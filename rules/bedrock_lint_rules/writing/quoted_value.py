"""BRL101."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.writing import message_about, of_concern


class QuotedValue(Rule[NonportableSetting]):
    """Quotes around a value.

    ## Why is this bad?
    In `~/.aws/config` and `~/.aws/credentials` quotes are part of the value for boto3, the AWS CLI and the SDKs for
    JavaScript, Swift, Rust and Java; only Go takes them away. The key that is sent to AWS then begins with a quote.

    In a `.env` file most programs take them away, but `docker run --env-file`, `make` and shell loops with `read` keep
    them. No character that occurs in AWS credentials, regions, model ids or ARNs needs quotes in any reader, so leaving
    them out is right everywhere.

    Quotes inside the arguments of a `credential_process` are needed and are left alone, and so are quotes around a
    value that would be read differently without them, unless your settings name a reader that keeps them.

    ## Example
    ```ini title=.aws/credentials bad
    [default]
    aws_access_key_id = "AKIATESTTESTTESTTEST"
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [default]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_REGION="us-east-1"
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`
    - `botocore.exceptions.InvalidRegionError: Provided region_name '"us-east-1"' doesn't match a supported format.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.docker.com/reference/cli/docker/container/run/#env (read 2026-11-20)
    """

    code = "BRL101"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report quotes that a reader keeps."""
        if (
            not setting.quote
            or setting.has_tail
            or setting.spans_lines
            or setting.value.is_placeholder
            or setting.value.is_sealed
        ):
            return
        if setting.quote == "`" and setting.statement.is_of_script:
            return
        needless = setting.value.is_portable or (setting.kind.is_aws and setting.value.is_plain)
        if not (needless or setting.kind.is_aws or setting.statement.readers_are_certain):
            return
        keepers = of_concern(setting, setting.quote_keepers())
        if not keepers:
            return
        what = f"the quotes as part of {setting.label}"
        start, end = setting.quoted_span
        # honcho takes a name with nothing behind the equals sign for none at all; backticks may be meant as a command.
        is_lost = setting.value.is_empty and setting.kind is FileKind.DOTENV
        safety = Safety.UNSAFE if is_lost or setting.quote == "`" else Safety.SAFE
        edits = (Edit(Span(start, start + 1), ""), Edit(Span(end - 1, end), ""))
        yield self.at(
            setting.quoted_span,
            told(keepers, setting.label, f"keeps {what}", f"keep {what}"),
            help="write the value without quotes" if needless else "use a value that needs no quotes",
            why=message_about(self, setting),
            fix=Fix("Remove the quotes", safety, edits) if needless and not setting.glued_comment else None,
            severity=Severity.ERROR
            if setting.kind.is_aws or setting.statement.readers_are_certain
            else Severity.WARNING,
        )
