"""BRL210."""

import re
from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSection, Rule, Safety, Severity, Span, told

_LETTER = re.compile(r"[A-Za-z0-9_\"']")


class MalformedSectionHeader(Rule[NonportableSection]):
    """A header whose brackets are not in order, or with text behind them.

    ## Why is this bad?
    Without its closing bracket a header makes boto3 and the SDKs for Swift, Rust and Java refuse the whole file. The
    SDKs for JavaScript, Go and Ruby pass over the line, so that the settings below replace those of the section above:
    a call then goes to another account.

    Text behind the bracket, a comment without a blank before it, or a comment that itself holds `]`, loses the section
    in one SDK or another.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1

    [profile dev
    output = json
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1

    [profile dev]
    output = json
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL210"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report headers whose brackets a reader trips over."""
        if not section.is_closed:
            yield from self._unclosed(section)
        elif "[" in section.parts.lead:
            yield from self._doubled(section)
        elif not section.name or section.is_kind_alone:
            yield from self._unnamed(section)
        elif any(mark.isprintable() for mark in section.text_behind):  # a control character has a rule of its own
            yield from self._followed(section)

    def _unclosed(self, section: NonportableSection) -> Iterator[Finding]:
        if not _LETTER.match(section.inside.lstrip()):  # a piece of something else than a header
            return
        name = re.split(r"[ \t]+[#;]", section.inside)[0].rstrip()
        end = section.inside_span.start + len(name)
        fix = Fix("Close the bracket", Safety.UNSAFE, (Edit(Span(end, end), "]"),))
        yield from self._finding(section, f"[{name}", "the header has no closing bracket", "end it with ]", fix)

    def _doubled(self, section: NonportableSection) -> Iterator[Finding]:
        start = section.inside_span.start
        edits = [Edit(Span(start, start + len(section.parts.lead)), "")]
        behind = section.behind
        if section.text_behind.strip("]") == "" and behind.start < behind.end:
            edits.append(Edit(Span(section.span.end, behind.end), ""))
        fix = Fix("Remove the brackets that are too many", Safety.UNSAFE, tuple(edits))
        yield from self._finding(section, section.line, "the header has a bracket too many", "write one pair", fix)

    def _unnamed(self, section: NonportableSection) -> Iterator[Finding]:
        yield from self._finding(section, section.line, "the header has no name", "write a name between the brackets")

    def _followed(self, section: NonportableSection) -> Iterator[Finding]:
        if section.text_behind.strip("]") == "":
            fix = Fix("Remove the brackets that are too many", Safety.UNSAFE, (Edit(section.behind, ""),))
            what, advice = "the header has a bracket too many", "write one pair"
        elif section.is_setting_behind:
            fix = Fix("Move the setting to its own line", Safety.UNSAFE, section.setting_to_own_line())
            what, advice = "a setting stands behind the header", "write the setting on a line of its own below"
        else:
            fix = Fix("Move the text to a comment of its own", Safety.UNSAFE, section.behind_to_own_line())
            what = (
                "the comment behind the header hides it"
                if section.is_comment_behind
                else "text stands behind the header"
            )
            advice = "put it into a comment on a line of its own above"
        header = f"{section.header()}{section.between}{section.text_behind}"
        yield from self._finding(section, header, what, advice, fix)

    def _finding(
        self, section: NonportableSection, header: str, what: str, advice: str, fix: Fix | None = None
    ) -> Iterator[Finding]:
        consequences = section.misread(header)
        if consequences:
            is_refused = any(consequence.what == "refuses the file" for consequence in consequences)
            yield self.at(
                section.span,
                f"{what}: {told(consequences, section.name)}",
                help=advice,
                why=None if is_refused else "",
                fix=fix,
            )
