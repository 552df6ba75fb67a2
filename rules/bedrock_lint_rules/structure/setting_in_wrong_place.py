"""BRL216."""

from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, Rule, Section, Setting, Severity
from bedrock_lint_rules.facts.settings import PROFILE, S3, SSO_SESSION


class SettingInWrongPlace(Rule[Section]):
    """A setting in a section that it has no meaning in, or a section in the wrong one of the two files.

    ## Why is this bad?
    `[sso-session NAME]` and `[services NAME]` are read from `~/.aws/config` alone. A session holds the start URL, the
    region of the sign-in and the scopes; `region` and the account of a profile belong to the profile, and boto3 refuses
    a session whose region is another one than that of the profile. Settings of S3 belong below `s3 =`.

    Keys are read from either file, and a region from `~/.aws/credentials` too: nothing is said about them.

    ## Example
    ```ini title=.aws/config bad
    [sso-session company]
    sso_region = eu-west-1
    sso_start_url = https://example.awsapps.com/start
    region = us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [sso-session company]
    sso_region = eu-west-1
    sso_start_url = https://example.awsapps.com/start
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html (read 2026-11-20)
    """

    code = "BRL216"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: Section) -> Iterator[Finding]:
        """Report settings that belong elsewhere."""
        kind = section.meant_kind
        if section.kind is FileKind.AWS_CREDENTIALS and kind in ("sso-session", "services"):
            yield self.at(
                section.span,
                f"no SDK looks for [{kind} {section.name}] in a credentials file",
                help="move the section to the config file",
            )
        elif kind == "sso-session":
            for setting in section.settings:
                if setting.canonical in PROFILE and setting.canonical not in SSO_SESSION:
                    yield self._misplaced(setting, "belongs to a profile, not to a session", "the profile")
        elif kind == "services":
            for setting in section.settings:
                if setting.canonical in PROFILE and setting.canonical not in ("s3", "endpoint_url"):
                    yield self._misplaced(setting, "belongs to a profile, not to services", "the profile")
        elif kind == "profile":
            yield from self._in_profile(section)

    def _in_profile(self, section: Section) -> Iterator[Finding]:
        for setting in section.settings:
            name = setting.canonical
            if name in SSO_SESSION and name not in PROFILE:
                yield self._misplaced(setting, "belongs to an sso-session, not to a profile", "its sso-session")
            elif name in S3 and name not in PROFILE and not _follows_s3(section):
                yield self._misplaced(setting, "belongs below s3", "an indented line below s3 =")

    def _misplaced(self, setting: Setting, what: str, place: str) -> Finding:
        return self.at(
            setting.name_span, f"{setting.label} {what}", help=f"move it to {place}", severity=Severity.WARNING
        )


def _follows_s3(section: Section) -> bool:
    """Whether the section has an s3 without a block, so that the settings of S3 merely lack their indentation."""
    return any(setting.canonical == "s3" and setting.name not in section.blocks for setting in section.settings)
