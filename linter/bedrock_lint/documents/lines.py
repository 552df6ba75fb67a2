"""Lines that assign nothing, although their author may well mean them to: shell commands, YAML, leftovers of a merge.

They are told apart when the first of them occurs, which in most files is never.
"""

import re

from bedrock_lint import names
from bedrock_lint.documents.parts import Line
from bedrock_lint.finding import Span

_NAME = r"(?P<name>[A-Za-z_]\w*)"
_VALUE = r"(?P<value>[^\r\n]*)"
_PROMPT = r"[ \t]*(?:(?:PS\b[^>\r\n]*>|[A-Za-z]:\\[^>\r\n]*>|[$%>](?=[ \t]))[ \t]*)"
_SETTING_COMMANDS = tuple(
    rf"[ \t]*(?:{command}){_VALUE}"
    for command in (
        rf'set[ \t]+"{_NAME}[ \t]*=[ \t]*(?P<inner>[^"\r\n]*)"',  # cmd.exe, quoted as a whole
        rf"set[ \t]+{_NAME}[ \t]*=[ \t]*",
        rf"set[ \t]+(?:-[A-Za-z]*x[A-Za-z]*|--export)[ \t]+{_NAME}[ \t]+",  # fish
        rf"setx[ \t]+{_NAME}[ \t]+",
        rf"setenv[ \t]+{_NAME}[ \t]+",
        rf"(?:declare|typeset)[ \t]+-[A-Za-z]+[ \t]+{_NAME}=",
        rf"\$\{{?env:{_NAME}\}}?[ \t]*=[ \t]*",  # PowerShell
        rf"\[(?:System\.)?Environment\]::SetEnvironmentVariable\([ \t]*[\"']?{_NAME}[\"']?[ \t]*,[ \t]*",
    )
)
_PROMPTED = rf"(?:export[ \t]+)?{_NAME}={_VALUE}"
_OTHER_COMMANDS = r"[ \t]*(?:set[ \t]+[-+][A-Za-z][^\r\n]*|(?:source|\.|unset|eval)[ \t]+[^\r\n]+)"
_EXPORT = rf"[ \t]*export[ \t]+{_NAME}(?:[ \t]+[A-Za-z_]\w*)*[ \t]*"
_COLON = rf"[ \t]*(?:export[ \t]+)?{_NAME}[ \t]*:(?!//|[ \t]*=)[ \t]*{_VALUE}"
_MARKER = r"(?:<{7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?|={7}"
_NEEDS_QUOTES = re.compile(r"[\s\"'#$&();<>\\`|]")


def odd_line(text: str, span: Span) -> Line:
    r"""Return a line that is no assignment as what it is.

    ``marker`` is a mark of a merge conflict, ``fence`` one of Markdown, ``export`` is ``export NAME``, ``command`` is a
    command of a shell, ``colon`` is ``NAME: value``; all others are ``junk``.
    """
    line = text[span.start : span.end]
    if re.fullmatch(_MARKER, line.rstrip()):
        return Line("marker", span)
    if line.lstrip().startswith(("```", "~~~")):
        return Line("fence", span)
    export = re.fullmatch(_EXPORT, line)
    if export:
        return Line("export", span, _moved(export.span("name"), span.start))
    return command_line(text, span) or colon_line(text, span) or Line("junk", span)


def command_line(text: str, span: Span) -> Line | None:
    """Return a line that is a command of a shell: what it sets, or that it is one."""
    line = text[span.start : span.end]
    prompt = re.match(_PROMPT, line, re.IGNORECASE)
    start = prompt.end() if prompt else 0
    for pattern in (*_SETTING_COMMANDS, *((_PROMPTED,) if prompt else ())):
        command = re.compile(pattern, re.IGNORECASE).fullmatch(line, start)
        if command:
            inner = "inner" in command.re.groupindex
            value = command.span("inner") if inner else _value(line, *command.span("value"))
            return Line("command", span, _moved(command.span("name"), span.start), _moved(value, span.start))
    if prompt or re.fullmatch(_OTHER_COMMANDS, line):
        return Line("command", span)
    return None


def colon_line(text: str, span: Span) -> Line | None:
    """Return a line that is ``NAME: value``, where that is a setting and no prose."""
    line = text[span.start : span.end]
    match = re.fullmatch(_COLON, line)
    if not match:
        return None
    name, value = match["name"], match["value"].rstrip()
    is_glued = bool(value) and match.start("value") == match.end("name") + 1
    if not names.is_ours(name) and (is_glued or not name.isupper() or ("_" not in name and re.search(r"\s", value))):
        return None
    start = match.start("value")
    return Line("colon", span, _moved(match.span("name"), span.start), _moved((start, start + len(value)), span.start))


def _value(line: str, start: int, end: int) -> tuple[int, int]:
    """Return where a value stands in a command, without the quotes where it needs none."""
    end = start + len(line[start:end].rstrip(" \t;"))
    end -= 2 if line[start:end].lower().endswith((" /m", "\t/m")) else 0  # a switch of setx
    end = start + len(line[start:end].rstrip(" \t"))
    quote = line[start : start + 1]
    closing = line.find(quote, start + 1, end) if quote in ("'", '"') else -1
    if closing < 0:
        return start, end
    return (start, closing + 1) if _NEEDS_QUOTES.search(line, start + 1, closing) else (start + 1, closing)


def _moved(span: tuple[int, int], offset: int) -> Span:
    return Span(span[0] + offset, span[1] + offset)
