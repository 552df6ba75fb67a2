"""The AWS SDK for JavaScript: the INI parser that all its clients share."""

import re
from typing import TypeAlias

from bedrock_lint.readers.reading import Options, SharedReading

_Sections: TypeAlias = dict[str, Options]

_SPACE = "\t\n\v\f\r \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What ``\\s`` and ``trim`` of JavaScript take for white space: the byte-order mark is one."""

_KINDS = ("profile", "sso-session", "services")
_LINE = re.compile(r"\r?\n")
_COMMENT = re.compile(rf"(?:^|[{_SPACE}])[;#]")
_SECTION = re.compile(rf"([\w-]+)[{_SPACE}]([\"']?)([\w\-@+.%:/]+)\2", re.ASCII)
_FORBIDDEN = ("__proto__", "profile __proto__")


class _ForbiddenError(Exception):
    """A profile has the one name that the parser throws at."""


def known_files(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return what ``parseKnownFiles`` and ``loadSsoSessionData`` resolve to.

    Nothing is an error: a file that throws counts as empty. Sections other than profiles are among the profiles, with
    their kind before a dot; an option of a nested block has the name of the block before a dot.

    https://www.npmjs.com/package/@smithy/core/v/3.41.0 ``submodules/config`` (4.7.2 of
    @smithy/shared-ini-file-loader, 2026-11-21)
    """
    sections = _sections(config or b"")
    profiles = _config_profiles(sections)
    for name, options in _sections(credentials or b"").items():
        profiles.setdefault(name, {}).update(options)
    prefix = "sso-session."
    sso_sessions = {name.removeprefix(prefix): options for name, options in sections.items() if name.startswith(prefix)}
    return SharedReading(profiles, sso_sessions, {}, [])


def _config_profiles(sections: _Sections) -> _Sections:
    profiles = {"default": dict(sections["default"])} if "default" in sections else {}
    for section, options in sections.items():
        kind, dot, name = section.partition(".")
        if dot and kind in _KINDS:
            profiles[name if kind == "profile" else section] = dict(options)
    # It becomes the prototype of the object that holds the profiles.
    profiles.pop("__proto__", None)
    return profiles


def _sections(data: bytes) -> _Sections:
    try:
        return _parsed(data.decode(errors="replace"))
    except _ForbiddenError:
        return {}


def _parsed(text: str) -> _Sections:
    sections: _Sections = {}
    section = block = ""
    for line in _LINE.split(text):
        trimmed = _COMMENT.split(line, maxsplit=1)[0].strip(_SPACE)
        if trimmed.startswith("[") and trimmed.endswith("]"):
            section, block = _section(trimmed[1:-1]), ""
            continue
        name, separator, value = (part.strip(_SPACE) for part in trimmed.partition("="))
        if not (section and separator and name):
            continue
        if not value:
            block = name
            continue
        if block and line[0] not in _SPACE:
            block = ""
        name = f"{block}.{name}" if block else name
        options = sections.setdefault(section, {})
        if name != "__proto__":
            options[name] = value
    return sections


def _section(name: str) -> str:
    """Return what the section is stored as; nothing is stored of a section without a name."""
    if name in _FORBIDDEN:
        raise _ForbiddenError
    match = _SECTION.fullmatch(name)
    if match is None:
        return name
    return f"{match[1]}.{match[3]}" if match[1] in _KINDS else ""
