"""Node's own reader: ``node --env-file``, ``process.loadEnvFile``. The parser was written anew between 20 and 24."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bedrock_lint.readers.javascript import is_array_index
from bedrock_lint.readers.reading import Reading

_QUOTES = (b"'", b'"', b"`")
_BLANKS = b" \t\n"


def node20_env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``process.env`` holds in ``node --env-file=.env`` of Node 20: what is set already stays.

    https://github.com/nodejs/node/blob/v20.20.2/src/node_dotenv.cc (20.20.2, 2026-11-20)
    """
    return Reading(_environment(dict(_node20_settings(data)), environ))


def node24_env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``process.env`` holds in ``node --env-file=.env`` of Node 24: what is set already stays.

    https://github.com/nodejs/node/blob/v24.21.0/src/node_dotenv.cc (24.21.0, 2026-11-20)
    """
    settings = {setting.name: setting.value for setting in node24_settings(data, bytes.find)}
    return Reading(_environment(settings, environ))


def _environment(settings: Mapping[bytes, bytes], environ: Mapping[str, str]) -> dict[str, str | None]:
    # The settings are sorted as they are in std::map; a C string ends at NUL, and no variable has an empty name.
    # A name like 7 is lost: https://github.com/nodejs/node/issues/60795
    values: dict[str, str | None] = dict(environ)
    for name, value in sorted(settings.items()):
        known = name.partition(b"\0")[0].decode(errors="surrogateescape")
        if known and known not in values and not is_array_index(known):
            values[_c_string(name)] = _c_string(value)
    return values


def _c_string(data: bytes) -> str:
    return data.decode(errors="replace").partition("\0")[0]


def _node20_settings(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    content = data.replace(b"\r", b"").strip(b" ")
    position = 0
    while position < len(content):
        newline = content.find(b"\n", position)
        if newline >= 0 and content[position : position + 1] in (b"\n", b"#"):
            position = newline + 1
            continue
        # The search goes on into the next lines: a line without "=" becomes part of the next name.
        equals = content.find(b"=", position)
        name = content[position:equals].strip(b" ")
        if equals < 0 or not name:
            return
        name = name.removeprefix(b"export ")
        position = _skip(content, equals + 1, b" ")
        end = _line_end(content, position)
        quote = content[position : position + 1]
        if quote not in _QUOTES:
            yield name, content[position:end].partition(b"#")[0].strip(b" ")
            position = end + 1
            continue
        closing = content.find(quote, position + 1)
        if closing >= 0:
            value = content[position + 1 : closing]
            yield name, value.replace(b"\\n", b"\n") if quote == b'"' else value
            position = _line_end(content, closing) + 1
        elif end < len(content):
            yield name, content[position:end]
            position = end + 1
        # An open quote in the last line gives no value, and what follows "=" is read again as a line of its own.


class Setting(NamedTuple):
    """A line of the file.

    Attributes:
        name: the name.
        value: the value, without its quotes.
        literal: whether it stands in quotes that nothing is expanded in.
    """

    name: bytes
    value: bytes
    literal: bool = False


def node24_settings(data: bytes, find: Callable[[bytes, bytes, int], int]) -> Iterator[Setting]:
    """Yield the settings as Node 24 reads them; ``find`` looks for the closing quote, as ``bytes.find`` does."""
    content = data.replace(b"\r", b"").strip(_BLANKS)
    position = 0
    end = -1
    while position < len(content):
        if position > end:
            end = _line_end(content, position)
        if content[position : position + 1] in (b"\n", b"#"):
            position = end + 1
            continue
        equals = content.find(b"=", position, end)
        if equals < 0:
            position = _skip(content, end + 1, _BLANKS)
            continue
        name = content[position:equals].strip(_BLANKS)
        if equals + 1 == end:
            yield Setting(name, b"", literal=True)
            position = end
            continue
        # The blanks after "=" are skipped with the line feed among them, so that a blank value becomes the next line.
        position = _skip(content, equals + 1, _BLANKS)
        if not name:
            continue
        if name.startswith(b"export "):
            name = name[7:].strip(_BLANKS)
        value, literal, position = _node24_value(content, position, find)
        yield Setting(name, value, literal)


def _node24_value(content: bytes, start: int, find: Callable[[bytes, bytes, int], int]) -> tuple[bytes, bool, int]:
    """Return the value, whether it is literal, and where the next line begins."""
    end = _line_end(content, start)
    quote = content[start : start + 1]
    if quote not in _QUOTES:
        value = content[start:end].partition(b"#")[0].strip(_BLANKS)
        return value, False, _skip(content, end + 1, _BLANKS)
    closing = find(content, quote, start + 1)
    if closing < 0:
        return content[start:end], True, _skip(content, end + 1, _BLANKS)
    value = content[start + 1 : closing]
    following = _line_end(content, closing) + 1
    if quote == b'"':
        return value.replace(b"\\n", b"\n"), False, following
    return value, True, following


def _line_end(content: bytes, position: int) -> int:
    end = content.find(b"\n", position)
    return len(content) if end < 0 else end


def _skip(content: bytes, position: int, blanks: bytes) -> int:
    while position < len(content) and content[position] in blanks:
        position += 1
    return position
