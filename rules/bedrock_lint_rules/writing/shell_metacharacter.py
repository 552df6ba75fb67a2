"""BRL121."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told

_MARKS = r"[ \t&;|<>()'\"]+"
_OF_OTHER_RULES = r"[\\`#]|\$\("


class ShellMetacharacter(Rule[NonportableSetting]):
    """A character without quotes that means something to the shell.

    ## Why is this bad?
    A shell that reads the `.env` file ends the value at a blank, `&`, `;`, `|`, `<`, `>` or a parenthesis, and runs what
    stands behind it, or gives up on the file. direnv refuses the file, and uv stops reading.

    In single quotes the value is right in all of these. `docker run --env-file` and make keep the quotes, so a value
    without such characters is better still.

    ## Example
    ```dotenv title=.env bad
    AWS_PROFILE=two words
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_PROFILE='two words'
    ```

    ## References
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
    """

    code = "BRL121"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report characters that a reader does not take as they are."""
        if setting.kind is not FileKind.DOTENV or setting.quote or setting.has_invalid_name:
            return
        if setting.stray_quote or setting.typographic_quotes:
            return
        found = setting.find(_MARKS)
        if not found or setting.holds(_OF_OTHER_RULES) or setting.value.is_placeholder or setting.value.is_reference:
            return
        consequences = setting.misread()
        if consequences:
            start, end = setting.value_span
            edits = (Edit(Span(start, start), "'"), Edit(Span(end, end), "'"))
            fix = None if setting.holds("'") else Fix("Put the value in single quotes", Safety.UNSAFE, edits)
            yield self.at(
                Span(found[0].start, found[-1].end),
                f"because of a character that means something to the shell, {told(consequences, setting.label)}",
                help="use a value without such characters, or put it in single quotes",
                fix=fix,
            )
