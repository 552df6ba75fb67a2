"""BRL213."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Rule, Section, Severity


class EmptyProfile(Rule[Section]):
    """A profile without a single setting.

    ## Why is this bad?
    To the SDK for JavaScript such a profile does not exist, to the others it does. Whoever selects it gets the region
    and the credentials of nobody.

    ## Example
    ```ini title=.aws/config bad
    [profile dev]
    ```
    Use instead:
    ```ini title=.aws/config good
    [profile dev]
    region = us-east-1
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL213"
    severity = Severity.NOTICE

    def check(self, section: Section) -> Iterator[Finding]:
        """Report profiles that set nothing and hold nothing that was meant to."""
        is_profile = (
            section.is_portable and section.meant_kind == "profile" and section.name not in ("plugins", "preview")
        )
        if is_profile and section.is_blank:
            yield self.at(section.span, f"the profile {section.name} sets nothing", help="remove it or fill it in")
