"""BRL207."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSection, Rule, Safety, Severity, Span, told


class SectionSpacing(Rule[NonportableSection]):
    """Blanks in a header where none belong, or more than one.

    ## Why is this bad?
    Between the word and the name stands one blank, and none stands behind `[` or before `]`. boto3 and the AWS CLI
    do not know the profile `dev` of `[ profile dev ]`; the SDK for JavaScript also gives up on two blanks in a row.

    ## Example
    ```ini title=.aws/config bad
    [ profile dev ]
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
    """

    code = "BRL207"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report blanks that keep a reader from the section."""
        parts = section.parts
        if section.is_kind_alone or "[" in parts.lead:
            return
        if not (section.is_closed and parts.name and (parts.lead or parts.trail or parts.gap not in ("", " "))):
            return
        gap = {"gap": parts.gap} if parts.gap and section.plain != section.name else {}
        consequences = section.misread(section.header(lead=parts.lead, trail=parts.trail, **gap))
        if consequences:
            fix = Fix("Remove the blanks", Safety.SAFE, tuple(_edits(section)))
            yield self.at(
                section.span,
                f"[{section.plain}] is written with other blanks: {told(consequences, section.name)}",
                help=f"write [{section.plain}]",
                fix=None if section.plain in section.headers else fix,
            )


def _edits(section: NonportableSection) -> Iterator[Edit]:
    start, end = section.inside_span
    word, name = section.word_span, section.name_span
    lead, gap, trail = Span(start, word.start), Span(word.end, name.start), Span(name.end, end)
    yield from (Edit(span, "") for span in (lead, trail) if span.start < span.end)
    if section.parts.gap not in ("", " "):
        yield Edit(gap, " ")
