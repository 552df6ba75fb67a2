"""BRL109."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableSetting, Rule, Severity, told
from bedrock_lint_rules.writing import message_about, of_concern


class InlineComment(Rule[NonportableSetting]):
    """A comment behind a value.

    ## Why is this bad?
    In the AWS shared files boto3 and the AWS CLI take everything behind `=` for the value, comment included; other SDKs
    cut it off. In a `.env` file `docker run --env-file`, systemd, django-environ, starlette, python-decouple and the
    Python extension of VS Code keep it. A session token with a comment at its end is invalid.

    A comment on a line of its own is right everywhere.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1  # or another one
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    # or another one
    region = us-east-1
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_REGION=us-east-1 # Virginia
    ```
    Use instead:
    ```dotenv title=.env good
    # Virginia
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.InvalidRegionError: Provided region_name 'us-east-1  # or another one' doesn't match a supported format.`
    - `UnrecognizedClientException: The security token included in the request is invalid`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/aws/aws-cli/issues/320 (read 2026-11-20)
    """

    code = "BRL109"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report comments that a reader takes for a part of the value."""
        if (
            setting.comment_span is None
            or not setting.is_comment_apart
            or setting.has_tail
            or setting.comment_holds_directive
        ):
            return
        fix = Fix("Move the comment to its own line", setting.safety_at_end, setting.comment_to_own_line())
        consequences = of_concern(setting, setting.consequences(fix))
        if consequences:
            what = f"the comment as part of {setting.label}"
            is_certain = setting.kind.is_aws or setting.name.startswith("AWS_")
            yield self.at(
                setting.comment_span,
                told(consequences, setting.label, f"keeps {what}", f"keep {what}"),
                help="put the comment on a line of its own above",
                why=message_about(self, setting),
                fix=fix,
                severity=Severity.ERROR if is_certain else Severity.WARNING,
            )
