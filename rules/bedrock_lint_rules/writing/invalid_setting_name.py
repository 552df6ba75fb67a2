"""BRL125."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSetting, Rule, Safety, Severity, told
from bedrock_lint_rules.facts.settings import PROFILE_SETTINGS


class InvalidSettingName(Rule[NonportableSetting]):
    """A name that not every program takes for a name.

    ## Why is this bad?
    The name of a variable is made of letters, digits and underscores, and does not begin with a digit. The shell takes
    another one for a command, systemd ignores the line, and uv stops reading there.
    In the AWS shared files names are in lower case: boto3 finds `Region`, the SDKs for JavaScript, Swift and Java do not.

    ## Example
    ```dotenv title=.env bad
    AWS-REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `AWS-REGION=us-east-1: command not found`

    ## References
    - https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html (read 2026-11-20)
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL125"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report names that a reader does not take."""
        if setting.prefix_span or setting.has_copied_name or any(mark in setting.name for mark in "$:"):
            return
        if setting.kind.is_aws:
            yield from self._check_case(setting)
        elif not (setting.name.isascii() and setting.name.isidentifier()):
            is_quoted = setting.name != setting.plain_name
            consequences = setting.consequences(self._renamed(setting)) if is_quoted else setting.misread()
            if consequences:
                yield self.at(
                    setting.name_span,
                    f"because of the {'quotes in the ' if is_quoted else ''}name, {told(consequences, setting.label)}",
                    help="write the name without quotes"
                    if is_quoted
                    else "make the name of letters, digits and underscores",
                )

    def _check_case(self, setting: NonportableSetting) -> Iterator[Finding]:
        lower = setting.name.lower()
        consequences = setting.consequences(self._renamed(setting)) if setting.name != lower else ()
        finds = (f"does not find {lower}", f"do not find {lower}")
        if consequences and lower in PROFILE_SETTINGS and not setting.has_variant:
            yield self.at(
                setting.name_span,
                f"because {setting.label} is not in lower case, {told(consequences, lower, *finds)}",
                help=f"write {lower}",
                why="",
                severity=Severity.ERROR,
            )

    def _renamed(self, setting: NonportableSetting) -> Fix:
        name = setting.name.lower() if setting.kind.is_aws else setting.plain_name
        return Fix("Rename it", Safety.UNSAFE, (Edit(setting.name_span, name),))
