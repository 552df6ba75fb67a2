"""BRL201."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSection, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.structure.kinds import holds_half_a_pair, is_profile_without_prefix


class MissingProfilePrefix(Rule[NonportableSection]):
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

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report sections of the config file that hold settings of a profile and are none."""
        parts = section.parts
        name = f"{parts.word} {parts.name}" if parts.word else parts.name
        if section.kind is not FileKind.AWS_CONFIG or not section.is_closed or not is_profile_without_prefix(section):
            return
        consequences = section.misread(f"[{name}]", meant_kind="profile", name=name)
        if consequences:
            start = section.word_span.start
            fix = Fix("Insert the word profile", Safety.SAFE, (Edit(Span(start, start), "profile "),))
            is_legal = section.is_legal and not parts.word
            can_fix = (
                is_legal
                and not parts.quote
                and not holds_half_a_pair(section)
                and f"profile {name}" not in section.headers
            )
            yield self.at(
                section.span,
                f"[{name}] lacks the word profile: {told(consequences, name)}",
                help=f"write [profile {name}]" if is_legal else "write [profile NAME], with a name without blanks",
                fix=fix if can_fix else None,
            )
