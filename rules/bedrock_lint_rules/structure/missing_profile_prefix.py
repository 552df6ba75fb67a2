"""BRL201."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, Rule, Safety, Section, Severity, Span
from bedrock_lint_rules.facts.settings import PROFILE_NAME, PROFILE_SETTINGS, SECTIONS_WITHOUT_PROFILE


class MissingProfilePrefix(Rule[Section]):
    """A profile in the `config` file whose header lacks the word `profile`.

    ## Why is this bad?
    In `~/.aws/config` every profile but `default` is written `[profile NAME]`. A section `[NAME]` is ignored without a
    word by boto3, the AWS CLI and the SDKs for JavaScript, Swift, Rust, Go and Java. In `~/.aws/credentials` it is the
    other way round: there the name stands alone.

    ## Example
    ```ini title=.aws/config bad
    [dev]
    region = us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [profile dev]
    region = us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/aws/aws-cli/issues/157 (read 2026-11-20)
    """

    code = "BRL201"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: Section) -> Iterator[Finding]:
        """Report sections of the config file that hold settings of a profile and are none."""
        name = section.inside
        if section.kind is not FileKind.AWS_CONFIG or not PROFILE_NAME.fullmatch(name):
            return
        if name.lower() in SECTIONS_WITHOUT_PROFILE or not any(
            s.canonical in PROFILE_SETTINGS for s in section.settings
        ):
            return
        start = section.inside_span.start
        fix = Fix("Insert the word profile", Safety.SAFE, (Edit(Span(start, start), "profile "),))
        yield self.at(
            section.span,
            f"the AWS CLI and the SDKs ignore the section [{name}] of a config file",
            help=f"write [profile {name}]",
            fix=None if f"profile {name}" in section.headers else fix,
        )
