"""The AWS SDK for PHP: PHP's own INI parser in its raw mode."""

import re
from typing import TypeAlias

from bedrock_lint.readers.reading import Options, SharedReading


class _Array(dict[bytes, bytes]):
    """What ``name[key]`` makes of a name, with the index that the next ``name[]`` gets."""

    next_index = 0

    def add(self, key: bytes, value: bytes) -> None:
        key = key or b"%d" % self.next_index
        if _INDEX.fullmatch(key):
            self.next_index = max(self.next_index, int(key) + 1)
        self[key] = value


_Value: TypeAlias = bytes | _Array
_Entries: TypeAlias = dict[bytes, _Value]
_Data: TypeAlias = dict[bytes, _Value | _Entries]

_BOM = b"\xef\xbb\xbf"
_HASH_LINE = re.compile(rb"^#.*\n", re.MULTILINE)
_EMPTY_LINE = re.compile(rb"[ \t]*(?:;[^\r\n]*)?(?:\r\n|\r|\n)")
_SECTION = re.compile(rb"\[([^\]\n\r]*)\][ \t]*(?:\r\n|\r|\n)?")
_LABEL = re.compile(rb"[^=\n\r\t;&|^$~(){}!\"\[]+")
_WORD = re.compile(rb"(?:true|on|yes|false|off|none|no|null)[ \t]*", re.IGNORECASE)
_BLANKS = re.compile(rb"[ \t]+")
_EQUALS = re.compile(rb"[ \t]*=[ \t]*")
_RAW_VALUE = re.compile(rb"[^\r\n]*")

_INDEX = re.compile(rb"0|[1-9][0-9]{0,17}")
_OFFSET_END = re.compile(rb"[ \t]*\]")
_OFFSET_PART = re.compile(
    rb"(?P<variable>\$\{[^=\n\r\t;&|^$~(){}!\"\[]+\})|'(?P<single>[^']+)'"
    rb"|[ \t]*\"(?P<double>(?:[^\"\\$]|\\.|\$(?!\{))*)\"[ \t]*"
    rb"|(?P<plain>(?:[^$\n\r;\"'\]\\ \t]|\\[^\r]|\$[^{]|[ \t]+(?![ \t\"\]]))+|[ \t]+(?!\]))",
    re.DOTALL,
)
_CONSTANTS = {b"true": b"1", b"false": b"", b"null": b""}


class _SyntaxError(Exception):
    """The file is refused."""


def profiles(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return what ``CredentialProvider`` makes of both files, as it does where the config file is read at all.

    Profiles come from the credentials file, the others from the config file, each as a whole. A file with a syntax
    error counts as empty. A section of another kind is a profile with the kind in its name.

    https://github.com/aws/aws-sdk-php/blob/00b17f99018dc50129c614bcbfcf575ea0255acb/src/Credentials/CredentialProvider.php
    https://github.com/php/php-src/blob/php-8.2.32/Zend/zend_ini_scanner.l (8.2.32, 2026-11-21)
    """
    merged: _Data = {}
    errors = []
    for file, data in (("credentials", credentials or b""), ("config", config or b"")):
        try:
            sections = _Parser(data).data
        except _SyntaxError as error:
            errors.append(f"{file}: syntax error {error}")
            continue
        for name, section in sections.items():
            merged.setdefault(name if file == "credentials" else name.replace(b"profile ", b""), section)
    shown = {_text(name): _options(section) for name, section in merged.items() if isinstance(section, dict)}
    return SharedReading(shown, {}, {}, errors)


def _options(section: _Entries | _Array) -> Options:
    return {
        _text(name): {_text(key): _text(item) for key, item in value.items()}
        if isinstance(value, dict)
        else _text(value)
        for name, value in section.items()
    }


def _text(data: bytes) -> str:
    return data.decode(errors="replace")


class _Parser:
    """The scanner and the grammar of ``parse_ini_string``, after the SDK has taken the lines with ``#`` out."""

    def __init__(self, data: bytes) -> None:
        self.data: _Data = {}
        self._entries: _Data | _Entries = self.data
        self._text = _HASH_LINE.sub(b"", data).partition(b"\0")[0]
        self._at = len(_BOM) if self._text.startswith(_BOM) and len(self._text) > len(_BOM) else 0
        while self._at < len(self._text) and self._statement():
            pass

    def _take(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        match = pattern.match(self._text, self._at)
        if match:
            self._at = match.end()
        return match

    def _statement(self) -> bool:
        """Read a statement; what the scanner does not know ends the file without an error."""
        if self._take(_EMPTY_LINE):
            return True
        section = self._take(_SECTION)
        if section:
            self._entries = self.data[section[1]] = {}
            return True
        label = _LABEL.match(self._text, self._at)
        end = label.end() if label else self._at
        blanks = _BLANKS.match(self._text, self._at)
        if blanks and blanks.end() > end and not _EQUALS.match(self._text, self._at):
            self._at = blanks.end()
            return True
        if label and self._text.startswith(b"[", end):
            self._offset(label[0].strip(b" "))
            return True
        word = _WORD.match(self._text, self._at)
        # The scanner gives up where a name or a comment meets the end of the file, before it could be refused.
        if (label and end == len(self._text)) or self._text.startswith(b";", self._at):
            return False
        if not label or (word and word.end() >= end) or _EQUALS.match(self._text, self._at):
            raise self._error()
        self._at = end
        if self._take(_EQUALS):
            self._entries[label[0].strip(b" ")] = self._value()
        return True

    def _value(self) -> bytes:
        if self._at == len(self._text) or self._take(_EMPTY_LINE):
            return b""
        if self._text.startswith(b";", self._at):
            raise self._error()
        match = self._take(_RAW_VALUE)
        assert match is not None
        value = match[0]
        quoted = value.startswith(b'"')
        comment = value.find(b";", max(value.rfind(b'"'), 1) if quoted else 0)
        value = (value[:comment] if comment >= 0 else value).rstrip(b" \t")
        return value[1:-1] if quoted and len(value) > 1 and value.endswith(b'"') else value

    def _offset(self, name: bytes) -> None:
        """Read ``name[key] = value`` from the name on."""
        self._at = self._text.index(b"[", self._at) + 1
        self._take(_BLANKS)
        parts = []
        while not self._take(_OFFSET_END):
            part = self._take(_OFFSET_PART)
            if not part:
                raise self._error()
            parts.append(_part(part))
        if not self._take(_EQUALS):
            raise self._error()
        value = self._value()
        known = self._entries.get(name)
        array = known if isinstance(known, _Array) else _Array()
        array.add(b"".join(parts), value)
        self._entries[name] = array

    def _error(self) -> _SyntaxError:
        return _SyntaxError(f"at byte {self._at}")


def _part(match: re.Match[bytes]) -> bytes:
    if match.lastgroup == "plain":
        return _CONSTANTS.get(match[0].lower(), match[0])
    return b"" if match.lastgroup is None or match.lastgroup == "variable" else match[match.lastgroup]
