"""BRL206."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSection, Rule, Safety, Severity, told
from bedrock_lint_rules.facts.settings import SECTION_KINDS


class SectionNameCase(Rule[NonportableSection]):
    """A header with a capital letter in a word that AWS writes in lower case.

    ## Why is this bad?
    `default`, `profile`, `sso-session` and `services` are read only in lower case. `[Default]` and `[Profile dev]` are
    not the default profile and not the profile `dev` for any SDK, and nothing says so.

    In `~/.aws/credentials` a profile may well be called `Default`, but nobody finds it who asks for the default one.

    ## Example
    ```ini title=.aws/config bad
    [Default]
    region = us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.NoRegionError: You must specify a region.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL206"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report words in another case than AWS writes them."""
        parts = section.parts
        in_config = section.kind is FileKind.AWS_CONFIG
        wrong_word = in_config and parts.word != section.meant_kind and section.meant_kind in SECTION_KINDS
        wrong_name = parts.name not in (section.name, "DEFAULT")
        if not section.is_closed or not ((wrong_word and parts.word) or wrong_name):
            return
        as_written = f"{parts.word} {parts.name}" if wrong_word and parts.word else parts.name
        consequences = section.misread(f"[{as_written}]")
        if consequences:
            is_certain = in_config or "default" in section.headers
            span, text = (section.name_span, section.name) if wrong_name else (section.word_span, section.meant_kind)
            fix = Fix("Write it in lower case", Safety.SAFE if is_certain else Safety.UNSAFE, (Edit(span, text),))
            yield self.at(
                section.span,
                f"[{as_written}] is not [{section.plain}]: {told(consequences, as_written)}",
                help=f"write [{section.plain}]",
                why=None if wrong_name else "",
                fix=None if section.plain in section.headers else fix,
                severity=Severity.ERROR if is_certain else Severity.WARNING,
            )
