"""BRL208."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSection, Rule, Safety, Severity, Span, told


class QuotedSectionName(Rule[NonportableSection]):
    """Quotes around the name in a header.

    ## Why is this bad?
    boto3 and the AWS CLI take quotes away in `~/.aws/config`, the SDK for JavaScript only where the name has no blank,
    and the other SDKs never. In `~/.aws/credentials` quotes are part of the name for everybody.

    `aws configure --profile "my team"` writes `[profile 'my team']` without a warning. Only the AWS CLI and boto3 read
    it back; no header makes every SDK read a name with a blank.

    ## Example
    ```ini title=.aws/credentials bad
    ["dev"]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [dev]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Error messages
    - `botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/awslabs/aws-sdk-rust/issues/1097 (read 2026-11-20)
    """

    code = "BRL208"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report quotes that a reader does not take away."""
        quote = section.parts.quote
        if not quote or not section.is_closed or not section.name:
            return
        consequences = section.misread(section.header(quote=quote))
        if consequences:
            in_config = section.kind is FileKind.AWS_CONFIG
            start, end = section.name_span
            edits = (Edit(Span(start, start + 1), ""), Edit(Span(end - 1, end), ""))
            can_fix = section.is_legal and section.plain not in section.headers
            yield self.at(
                section.span,
                f"the name is written in quotes: {told(consequences, section.name)}",
                help=f"write [{section.plain}]" if section.is_legal else "give the section a name without blanks",
                why="" if in_config else None,
                fix=Fix("Remove the quotes", Safety.SAFE, edits) if can_fix else None,
                severity=Severity.WARNING if in_config and section.is_legal else Severity.ERROR,
            )
