"""BRL218."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, Rule, Safety, SettingWithoutValue, Severity
from bedrock_lint_rules.facts.settings import BREAKS_WHEN_EMPTY, S3, known

_ID, _SECRET = "aws_access_key_id", "aws_secret_access_key"
_OTHERS = frozenset(("region", "role_arn"))
"""Settings whose variables, set to nothing, are as good as unset, or another rule's matter."""


class EmptySetting(Rule[SettingWithoutValue]):
    """A setting that is set to nothing.

    ## Why is this bad?
    To boto3 and the AWS CLI an empty setting is set, to the SDK for JavaScript it is not. With an empty `region` boto3
    calls a host that does not exist, an empty `credential_process` or `max_attempts` ends in an error from the inside
    of Python. A line that is deleted means the same to every SDK.

    An empty `aws_session_token` beside a long-term key, and an empty `cli_pager`, are right and left alone.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region =
    output = json
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    output = json
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_RETRY_MODE=
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_RETRY_MODE=standard
    ```

    ## Error messages
    - `ValueError: Invalid endpoint: https://bedrock-runtime..amazonaws.com`
    - `IndexError: list index out of range`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html (read 2026-11-20)
    - https://github.com/boto/botocore/blob/1.44.5/botocore/configprovider.py (read 2026-11-20)
    """

    code = "BRL218"
    severity = Severity.ERROR

    def check(self, setting: SettingWithoutValue) -> Iterator[Finding]:
        """Report empty settings, as far as no other rule speaks about what they leave out."""
        severity = _severity(setting)
        if severity:
            messages = {"region": 0, "credential_process": 1}
            index = messages.get(setting.canonical)
            yield self.at(
                setting.name_span,
                f"{setting.label} is set to nothing",
                help="give it a value or delete the line",
                why="" if index is None else self.error_messages()[index],
                fix=Fix("Delete the line", Safety.UNSAFE, (setting.removal,)),
                severity=severity,
            )


def _severity(setting: SettingWithoutValue) -> Severity | None:
    if not setting.kind.is_aws:
        found = known(setting.name, is_variable=True)
        return Severity.ERROR if found and found[0] in BREAKS_WHEN_EMPTY - _OTHERS else None
    if setting.section_kind == "services":
        return None
    if setting.canonical in (_ID, _SECRET):
        # One of two keys is an incomplete pair, which is said where the other one stands.
        return None if {_ID, _SECRET} & setting.beside or setting.canonical == _SECRET else Severity.ERROR
    if setting.canonical in BREAKS_WHEN_EMPTY:
        return None if setting.canonical == "s3" and not setting.beside.isdisjoint(S3) else Severity.ERROR
    found = known(setting.canonical, is_variable=False)
    return Severity.WARNING if found and found[1].type not in ("text", "block", "secret") else None
