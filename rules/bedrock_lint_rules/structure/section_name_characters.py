"""BRL209."""

import re
from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, NonportableSection, Rule, Severity, told
from bedrock_lint_rules.facts.settings import SECTION_KINDS
from bedrock_lint_rules.structure.kinds import glued_kind

_FORBIDDEN = re.compile(r"[^A-Za-z0-9_\-/.%@:+]")


class SectionNameCharacters(Rule[NonportableSection]):
    r"""A name in a header with a character that AWS does not allow there.

    ## Why is this bad?
    Names are made of letters, digits and `_ - / . % @ : +`. With a blank, a parenthesis, an accent or a backslash some
    SDKs ignore the section, and boto3 takes the backslash away. With `#` or `;` the SDKs for Swift, Rust and Java refuse
    the whole file. `__proto__` costs the SDK for JavaScript every profile of the file.

    `[profile.dev]` is no profile either, but for the SDK for JavaScript: a blank belongs there.

    ## Example
    ```ini title=.aws/config bad
    [profile CORP\dev]
    region = us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [profile corp-dev]
    region = us-east-1
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL209"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report names that a reader does not take as they stand."""
        if not section.is_closed or section.parts.quote or not section.name:
            return
        glued = glued_kind(section) if section.kind is FileKind.AWS_CONFIG else None
        if glued:
            consequences = section.misread(f"[{section.name}]", meant_kind=glued[0], name=glued[1])
            if consequences:
                yield self.at(
                    section.span,
                    f"no plain blank stands behind {glued[0]}: {told(consequences, glued[1])}",
                    help=f"write [{glued[0]} {glued[1]}]",
                )
        elif _is_named(section) and (not section.is_legal or section.name == "__proto__"):
            consequences = section.misread(section.header())
            if consequences:
                yield self.at(
                    section.span,
                    f"the name {_why(section.name)}: {told(consequences, section.name)}",
                    help="use letters, digits and _ - / . % @ : + in the name",
                )


def _is_named(section: NonportableSection) -> bool:
    """Whether the header has the word that says what the name is the name of, where it needs one."""
    in_credentials = section.kind is FileKind.AWS_CREDENTIALS
    return in_credentials or (section.parts.word != "" and section.meant_kind in SECTION_KINDS)


def _why(name: str) -> str:
    forbidden = _FORBIDDEN.search(name)
    if not forbidden:
        return "is one that JavaScript keeps to itself"
    mark = forbidden.group()
    if mark.isspace():
        return "holds a blank"
    return f"holds {mark}" if mark.isascii() and mark.isprintable() else "holds a character that is no ASCII"
