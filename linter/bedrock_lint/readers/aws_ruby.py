"""The AWS SDK for Ruby: ``Aws::IniParser``."""

import re
from typing import TypeAlias

from bedrock_lint.readers.reading import Options, SharedReading

_Sections: TypeAlias = dict[str, Options]

_SPACE = " \t\r\n\f\v"
_COMMENT = re.compile(r"(?!^)[ \t\r\n\f\v];")
_HEADER = re.compile(r"\[([^\[\]]+)\][ \t\r\n\f\v]*(?:#.+)?$", re.MULTILINE)
_WORD = re.compile(r"[^ \t\r\n\f\v]+")
_ROOM = 64 * 1024 * 1024
"""How many characters of values may be written anew: each line could do it to a value as long as the file."""

_NO_NAME = "<nil>"
"""How a block is called that no setting began."""


class _RubyError(Exception):
    """The parser raises: no file is read then. The text says what, without a word of the file."""


def shared_config(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return what ``Aws::SharedConfig`` knows with ``config_enabled`` in a UTF-8 locale.

    A section of another kind is a profile with the kind in its name. A setting without a value does not exist.

    https://github.com/aws/aws-sdk-ruby/blob/77d528a8677614cc4d4a3c819b2ca8ef9eb14592/gems/aws-sdk-core/lib/aws-sdk-core/ini_parser.rb
    (read 2026-11-21)
    """
    profiles: _Sections = {}
    for file, data in (("credentials", credentials or b""), ("config", config or b"")):
        try:
            sections = _Parser(data.decode()).sections
        except UnicodeDecodeError:
            return SharedReading({}, {}, {}, [f"{file}: ArgumentError, invalid byte sequence in UTF-8"])
        except _RubyError as error:
            return SharedReading({}, {}, {}, [f"{file}: {error}"])
        for name, options in sections.items():
            profiles[name] = options | profiles.get(name, {})
    return SharedReading(profiles, {}, {}, [])


class _Parser:
    """Reads one file; what the last lines were outlives the section that they stood in."""

    def __init__(self, text: str) -> None:
        self.sections: _Sections = {}
        self._section: str | None = None
        self._block: str | None = None
        self._item: tuple[str, str] | None = None
        self._room = _ROOM
        for number, line in enumerate(re.findall(r"[^\n]*\n|[^\n]+", text), start=1):
            try:
                self._read(_without_comment(line))
            except _RubyError as error:
                raise _RubyError(f"{error} in line {number}") from None

    def _read(self, line: str) -> None:
        header = _HEADER.match(line)
        if header:
            words = _WORD.findall(header[1])
            self._section = " ".join(words[1:] if words[:1] == ["profile"] and len(words) > 1 else words)
        elif self._section is not None:
            self._read_setting(self._section, line)

    def _read_setting(self, section: str, line: str) -> None:
        previous, self._item = self._item, _item(line)
        if self._item is None:
            self._block = _empty_item(line) or self._block
        elif self._item[0][0] in _SPACE:
            self._add_to_block(section, previous, _inner_item(line))
        else:
            self._block = None
            self.sections.setdefault(section, {})[self._item[0]] = self._item[1]

    def _add_to_block(self, section: str, previous: tuple[str, str] | None, item: tuple[str, str]) -> None:
        if self._block is None:
            if previous is None:
                raise _RubyError("NoMethodError")
            if not previous[1].strip(_SPACE + "\0"):
                if section not in self.sections:
                    raise _RubyError("NoMethodError")
                self._block = previous[0]
                self.sections[section][self._block] = {}
        options = self.sections.setdefault(section, {})
        name, value = item
        block = options.setdefault(_NO_NAME if self._block is None else self._block, {})
        if isinstance(block, dict):
            block[name] = value
        elif name in block and self._block is not None:
            # What is assigned to an index of a string takes the place of the substring.
            self._room -= len(block)
            if self._room < 0:
                raise _RubyError("the values grow without end")
            options[self._block] = block.replace(name, value, 1)
        else:
            raise _RubyError("IndexError, string not matched")


def _without_comment(line: str) -> str:
    return _COMMENT.split(line, maxsplit=1)[0]


def _item(line: str) -> tuple[str, str] | None:
    r"""Match ``^(.+?)\s*=\s*(.+?)\s*$``, which takes quadratic time."""
    equals = line.find("=", 1)
    if equals < 0:
        return None
    value = line[equals + 1 :].strip(_SPACE)
    # A value has a character, if need be a blank; a line feed is none.
    value = value or line[equals + 1 :].removesuffix("\n")[-1:]
    return (line[:equals].rstrip(_SPACE) or line[0], value) if value else None


def _inner_item(line: str) -> tuple[str, str]:
    r"""Match ``^\s*(.+?)\s*=\s*(.+?)\s*$`` where the other pattern matches."""
    indent = len(line) - len(line.lstrip(_SPACE))
    item = _item(line[indent:]) or _item(line[indent - 1 :])
    assert item is not None
    return item


def _empty_item(line: str) -> str | None:
    r"""Match ``^(.+?)\s*=\s*$``."""
    stripped = line.rstrip(_SPACE)
    if len(stripped) < 2 or not stripped.endswith("="):
        return None
    return stripped[:-1].rstrip(_SPACE) or line[0]
