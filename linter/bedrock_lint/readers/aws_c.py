"""The AWS Common Runtime, which parses the files for the AWS SDK for Swift and for ``awscrt``."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from bedrock_lint.readers.reading import Options, SharedReading

_SPACE = b"\t\n\r "
_KINDS = ("profile", "sso-session", "services")
_NAME = rb"[A-Za-z0-9\\_\-/.%@:+]"
_IDENTIFIER = re.compile(_NAME + rb"*")
_HEADER = re.compile(
    rb"\[[\t\n\r ]*(?:(?P<kind>profile|sso-session|services)[\t\n\r ]+)?"
    rb"(?P<name>" + _NAME + rb"+)?[\t\n\r ]*(?P<junk>[^\]]*)(?P<end>\])?"
)
_COMMENT = re.compile(rb"[#;]")
_SPACED_COMMENT = re.compile(rb"[\t\n\r ][#;]")


class _FatalError(Exception):
    """The file is given up. The text says why, without a word of it."""


@dataclass(slots=True)
class _Property:
    lines: list[bytes]
    block: dict[bytes, bytes] = field(default_factory=dict)
    has_block: bool = False


@dataclass(slots=True)
class _Section:
    prefixed: bool
    properties: dict[bytes, _Property] = field(default_factory=dict)


_Tables: TypeAlias = dict[str, dict[bytes, _Section]]


def profile_collection(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return the sections of the collection that the two files make together.

    A fatal error loses its file only. A property with a nested block is the block. While the files are merged, every
    section is looked for among the profiles: a session with the name of a profile becomes part of that profile.

    ``source/aws_profile.c`` of aws-c-sdkutils, as in
    https://files.pythonhosted.org/packages/source/a/awscrt/awscrt-0.38.1.tar.gz (2026-11-21)
    """
    merged: _Tables = {kind: {} for kind in _KINDS}
    errors = []
    for file, data in (("config", config or b""), ("credentials", credentials or b"")):
        try:
            _merge(merged, _Parser(data, is_config=file == "config").tables)
        except _FatalError as error:
            errors.append(f"{file}: fatal error, {error}")
    profiles, sso_sessions, services = (_shown(merged[kind]) for kind in _KINDS)
    return SharedReading(profiles, sso_sessions, services, errors)


def _merge(merged: _Tables, tables: _Tables) -> None:
    for kind, sections in tables.items():
        for name, section in sections.items():
            target = merged["profile"].get(name)
            if target is None:
                target = merged[kind][name] = _Section(section.prefixed)
            for key, source in section.properties.items():
                known = target.properties.get(key)
                block = {**known.block, **source.block} if known else source.block
                target.properties[key] = _Property(source.lines, block)


def _shown(sections: dict[bytes, _Section]) -> dict[str, Options]:
    return {_text(name): _options(section) for name, section in sections.items()}


def _options(section: _Section) -> Options:
    return {
        _text(name): {_text(key): _text(value) for key, value in option.block.items()}
        or _text(b"\n".join(option.lines))
        for name, option in section.properties.items()
    }


def _text(data: bytes) -> str:
    return data.decode(errors="replace")


class _Parser:
    """Reads one file into a table of sections for each kind."""

    def __init__(self, data: bytes, *, is_config: bool) -> None:
        self.tables: _Tables = {kind: {} for kind in _KINDS}
        self._is_config = is_config
        self._has_section = False
        self._section: _Section | None = None
        self._property: _Property | None = None
        for number, line in enumerate(data.split(b"\n"), start=1):
            try:
                self._read(line.rstrip(b"\r"))
            except _FatalError as error:
                raise _FatalError(f"line {number}: {error}") from None

    def _read(self, line: bytes) -> None:
        if not line.strip(_SPACE) or line[0] in b"#;":
            return
        if line.startswith(b"["):
            self._start_section(_COMMENT.split(line, maxsplit=1)[0].rstrip(_SPACE))
        elif line[0] in _SPACE:
            self._continue(line.strip(_SPACE))
        else:
            self._start_property(_SPACED_COMMENT.split(line, maxsplit=1)[0].rstrip(_SPACE))

    def _start_section(self, line: bytes) -> None:
        self._has_section = True
        self._section = self._property = None
        match = _HEADER.match(line)
        assert match is not None
        name = match["name"]
        # The kinds of header that are passed over come before the one that is fatal.
        if (match["kind"] and not self._is_config) or not name:
            return
        if self._is_config and not match["kind"] and name != b"default":
            return
        if not match["end"]:
            raise _FatalError("the section has no closing bracket")
        if not match["junk"]:
            self._section = self._added(
                (match["kind"] or b"profile").decode(), name, prefixed=match["kind"] == b"profile"
            )

    def _added(self, kind: str, name: bytes, *, prefixed: bool) -> _Section | None:
        table = self.tables[kind]
        known = table.get(name)
        if known and kind == "profile" and self._is_config and name == b"default" and known.prefixed != prefixed:
            if known.prefixed:
                return None
            known = None
        if known is None:
            known = table[name] = _Section(prefixed)
        return known

    def _start_property(self, line: bytes) -> None:
        self._property = None
        name, separator, value = line.partition(b"=")
        name = name.rstrip(_SPACE)
        if not name:
            raise _FatalError("the property has no name")
        if not _IDENTIFIER.fullmatch(name):
            return
        if not separator:
            raise _FatalError("the property has no =")
        if self._section is not None:
            value = value.lstrip(_SPACE)
            self._property = self._section.properties[name] = _Property([value], has_block=not value)
        elif not self._has_section:
            raise _FatalError("a property before the first section")

    def _continue(self, line: bytes) -> None:
        if self._property is None:
            raise _FatalError("a continuation of no property")
        self._property.lines.append(line)
        if not self._property.has_block:
            return
        name, separator, value = line.partition(b"=")
        if not name or not separator:
            raise _FatalError("a line of a nested block has no name or no =")
        name = name.rstrip(_SPACE)
        if _IDENTIFIER.fullmatch(name):
            self._property.block[name] = value.lstrip(_SPACE)
