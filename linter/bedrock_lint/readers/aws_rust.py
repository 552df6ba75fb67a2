"""The AWS SDK for Rust: ``aws_runtime::env_config``."""

import re
from typing import TypeAlias

from bedrock_lint.readers.go_text import SPACE
from bedrock_lint.readers.reading import Options, SharedReading

_Lines: TypeAlias = list[str]
_RawSections: TypeAlias = dict[str, dict[str, _Lines]]

_BLANK = " \t"
_COMMENT = re.compile("[#;]")
_SPACED_COMMENT = re.compile(f"(?<=[{SPACE}])[#;]")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_\-/.%@:+]*")


class _ParseError(Exception):
    """The files are refused. The text says why, without a word of them."""


def env_config(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return the profiles and sessions of ``EnvConfigSections``.

    A file that is not UTF-8 counts as empty, with a warning; a syntax error in either file leaves nothing. A nested
    block stays text. ``[services …]`` is kept elsewhere (``other_sections``) and not shown. Where two ways to write
    the name of one section differ in blanks only, they are merged in random order; here it is that of the file.

    https://docs.rs/aws-runtime/1.10.2/src/aws_runtime/env_config/parse.rs.html, normalize.rs and source.rs (2026-11-21)
    """
    profiles: dict[str, Options] = {}
    sso_sessions: dict[str, Options] = {}
    errors = []
    for file, data in (("config", config or b""), ("credentials", credentials or b"")):
        try:
            sections = _Parser(data.decode()).sections
        except UnicodeDecodeError:
            errors.append(f"{file} did not contain utf-8 encoded data")
            continue
        except _ParseError as error:
            return SharedReading({}, {}, {}, [f"error parsing {file} on {error}"])
        _merge(sections, profiles, sso_sessions, is_config=file == "config")
    return SharedReading(profiles, sso_sessions, {}, errors)


class _Parser:
    """Reads one file into its sections, whose names and options may yet be invalid."""

    def __init__(self, text: str) -> None:
        self.sections: _RawSections = {}
        self._section: dict[str, _Lines] | None = None
        self._value: _Lines | None = None
        self._nested = False
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
            try:
                self._read(line)
            except _ParseError as error:
                raise _ParseError(f"line {number}: {error}") from None

    def _read(self, line: str) -> None:
        if not line.strip(_BLANK) or line[0] in "#;":
            return
        if line[0] == "[":
            self._start_section(line)
        elif self._section is None:
            raise _ParseError("Expected a profile definition")
        elif line[0] in _BLANK:
            self._continue(line)
        else:
            name, value = _property(line, "property")
            self._nested = not value
            self._value = self._section[name] = [value]

    def _start_section(self, line: str) -> None:
        header = _prepared(line, _COMMENT)
        if not header.endswith("]"):
            raise _ParseError("Profile definition must end with ']'")
        self._section = self.sections.setdefault(header[1:-1], {})
        self._value = None

    def _continue(self, line: str) -> None:
        if self._value is None:
            raise _ParseError("Expected a property definition, found continuation")
        if self._nested:
            _property(line, "sub-property")
        self._value.append(line.strip(_BLANK))


def _prepared(line: str, comment: re.Pattern[str]) -> str:
    line = line.strip(_BLANK)
    match = comment.search(line)
    return line[: match.start()].strip(_BLANK) if match else line


def _property(line: str, kind: str) -> tuple[str, str]:
    name, separator, value = _prepared(line, _SPACED_COMMENT).partition("=")
    if not separator:
        raise _ParseError(f"Expected an '=' sign defining a {kind}")
    name = name.strip(_BLANK)
    if not name:
        raise _ParseError(f"{kind.capitalize()} did not have a name")
    return name.encode().lower().decode(), value.strip(_BLANK)


def _merge(
    raw: _RawSections, profiles: dict[str, Options], sso_sessions: dict[str, Options], *, is_config: bool
) -> None:
    sections = [
        (kind, name, options)
        for (kind, name), options in ((_kind_and_name(header), options) for header, options in raw.items())
        if _is_valid(kind, name, is_config=is_config)
    ]
    prefixed = any((kind, name) == ("profile", "default") for kind, name, _ in sections)
    for kind, name, options in sections:
        if kind == "sso-session":
            section = sso_sessions.setdefault(name, {})
        elif kind == "profile" or (kind is None and not (prefixed and name == "default")):
            section = profiles.setdefault(name, {})
        else:
            continue
        section.update({key: "\n".join(lines) for key, lines in options.items() if _IDENTIFIER.fullmatch(key)})


def _kind_and_name(header: str) -> tuple[str | None, str]:
    words = re.split(f"[{_BLANK}]", header.strip(_BLANK), maxsplit=1)
    if len(words) == 1:
        return None, words[0].strip(SPACE)
    return words[0].strip(SPACE), words[1].strip(SPACE)


def _is_valid(kind: str | None, name: str, *, is_config: bool) -> bool:
    if is_config and kind is None:
        return name == "default"
    return (is_config or kind is None) and bool(_IDENTIFIER.fullmatch(name))
