"""BRL212."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSection, Rule, Safety, Severity, told
from bedrock_lint_rules.structure.kinds import misspelt_kind


class UnknownSectionKind(Rule[NonportableSection]):
    """A header of the `config` file whose first word is a misspelt `profile`, `sso-session` or `services`.

    ## Why is this bad?
    No SDK reads a section of another kind, and none says so. A profile that names the session then fails as if the
    session had not been written at all.

    ## Example
    ```ini title=.aws/config bad
    [sso_session company]
    sso_region = eu-west-1
    sso_start_url = https://example.awsapps.com/start
    ```
    Use instead:
    ```ini title=.aws/config good
    [sso-session company]
    sso_region = eu-west-1
    sso_start_url = https://example.awsapps.com/start
    ```

    ## Error messages
    - `botocore.exceptions.InvalidConfigError: The specified sso-session does not exist: "company"`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL212"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report words that are near one that AWS knows."""
        kind = misspelt_kind(section) if section.kind is FileKind.AWS_CONFIG and section.is_closed else ""
        if not kind:
            return
        word = section.parts.word
        consequences = section.misread(section.header(), meant_kind=kind)
        if consequences:
            right = f"{kind} {section.name}"
            fix = Fix(f"Write {kind}", Safety.UNSAFE, (Edit(section.word_span, kind),))
            yield self.at(
                section.span,
                f"{word} is no kind of section: {told(consequences, section.name)}",
                help=f"write [{right}]",
                why=None if kind == "sso-session" else "",
                fix=None if right in section.headers else fix,
            )
