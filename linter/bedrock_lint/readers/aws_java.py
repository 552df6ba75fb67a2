"""The AWS SDK for Java 2: ``ProfileFile``."""

import re
from typing import TypeAlias

from bedrock_lint.readers.reading import Options, SharedReading

_RawSections: TypeAlias = dict[str, dict[str, list[str]]]
_Kinds: TypeAlias = dict[str, _RawSections]

_BLANK = " \t"
_TRIMMED = "".join(map(chr, range(0x21)))
"""What ``String.trim`` takes off."""

_RESERVED = ("sso-session", "services")
_NEWLINE = re.compile(r"\r\n?")
_COMMENT = re.compile("[#;]")
_SPACED_COMMENT = re.compile(r"[ \t][#;]")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_\-/.%@:+]*")


class _ParseError(Exception):
    """The files are refused. The text says why, without a word of them."""


def profile_file(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return what ``ProfileFile.defaultProfileFile()`` holds, or an error in either file, which leaves nothing.

    A nested block stays text. The SDK puts its options into the section once more, as ``block.option``; those are not
    repeated here.

    https://central.sonatype.com/artifact/software.amazon.awssdk/profiles/2.57.8
    ``ProfileFileReader`` and ``ProfileFile`` (2.57.8, 2026-11-21)
    """
    kinds: dict[str, dict[str, Options]] = {kind: {} for kind in ("profile", *_RESERVED)}
    parsers = []
    for file, data in (("credentials", credentials or b""), ("config", config or b"")):
        try:
            parsers.append(_Parser(data, is_config=file == "config"))
        except _ParseError as error:
            return SharedReading({}, {}, {}, [f"{file}: {error}"])
    for parser in reversed(parsers):
        for kind, sections in parser.kinds.items():
            for name, options in sections.items():
                kinds[kind].setdefault(name, {}).update({key: "\n".join(lines) for key, lines in options.items()})
    return SharedReading(kinds["profile"], kinds["sso-session"], kinds["services"], [])


class _Parser:
    """Reads one file into the sections of each kind."""

    def __init__(self, data: bytes, *, is_config: bool) -> None:
        self.kinds: _Kinds = {kind: {} for kind in ("profile", *_RESERVED)}
        self._is_config = is_config
        self._section: dict[str, list[str]] | None = None
        self._value: list[str] | None = None
        self._nested = False
        self._ignores_section = False
        self._ignores_property = False
        self._has_prefixed_default = False
        text = _NEWLINE.sub("\n", data.decode(errors="replace"))
        for number, line in enumerate(text.split("\n"), start=1):
            try:
                self._read(line)
            except _ParseError as error:
                raise _ParseError(f"{error} on line {number}") from None

    def _read(self, line: str) -> None:
        if not line.strip(_BLANK) or line[0] in "#;":
            return
        if line[0] == "[":
            self._start_section(line)
        elif self._ignores_section:
            pass
        elif line[0] in _BLANK:
            self._continue(line)
        elif self._section is None:
            raise _ParseError("Expected a profile definition")
        else:
            self._start_property(self._section, line)

    def _start_section(self, line: str) -> None:
        kind = _reserved_kind(line[1:-1])
        header = _COMMENT.split(line, maxsplit=1)[0].strip(_TRIMMED)
        if not header.endswith("]"):
            raise _ParseError(f"{'Section' if kind else 'Profile'} definition must end with ']'")
        header = header[1:-1].strip(_TRIMMED)
        name = self._reserved_name(header) if kind else self._profile_name(header)
        self._ignores_section = name is None
        if name is not None:
            self._section = self.kinds[kind or "profile"].setdefault(name, {})
            self._value = None
            self._ignores_property = False

    def _reserved_name(self, header: str) -> str | None:
        kind = _reserved_kind(header)
        if not self._is_config or kind is None:
            return None
        name = header.removeprefix(kind).strip(_TRIMMED)
        return name if _IDENTIFIER.fullmatch(name) else None

    def _profile_name(self, header: str) -> str | None:
        prefixed = header.startswith(("profile ", "profile\t"))
        if self._is_config:
            if not prefixed and header != "default":
                return None
            name = header.removeprefix("profile").strip(_TRIMMED) if prefixed else header
        else:
            name = header
        if not _IDENTIFIER.fullmatch(name):
            return None
        if self._is_config and name == "default":
            return self._default(prefixed=prefixed)
        return name

    def _default(self, *, prefixed: bool) -> str | None:
        if self._has_prefixed_default and not prefixed:
            return None
        if prefixed and not self._has_prefixed_default:
            self.kinds["profile"].pop("default", None)
            self._has_prefixed_default = True
        return "default"

    def _start_property(self, section: dict[str, list[str]], line: str) -> None:
        parts = _property(_SPACED_COMMENT.split(line, maxsplit=1)[0].strip(_TRIMMED))
        self._ignores_property = parts is None
        if parts is not None:
            name, value = parts
            self._nested = not value
            self._value = section[name] = [value]

    def _continue(self, line: str) -> None:
        if self._ignores_property:
            return
        if self._value is None:
            raise _ParseError("Expected a profile or property definition")
        line = line.strip(_TRIMMED)
        if self._nested:
            _property(line)
        self._value.append(line)


def _reserved_kind(header: str) -> str | None:
    header = header.strip(_TRIMMED)
    return next((kind for kind in _RESERVED if header.startswith((f"{kind} ", f"{kind}\t"))), None)


def _property(line: str) -> tuple[str, str] | None:
    """Return the name and value that the line defines, None if the name is none."""
    name, separator, value = line.partition("=")
    if not separator:
        raise _ParseError("Expected an '=' sign defining a property")
    name = name.strip(_TRIMMED)
    if not name:
        raise _ParseError("Property did not have a name")
    return (name, value.strip(_TRIMMED)) if _IDENTIFIER.fullmatch(name) else None
