"""The AWS SDK for Go 2: ``config.LoadSharedConfigProfile``."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from bedrock_lint.readers.go_text import SPACE, decoded, with_replacement_characters
from bedrock_lint.readers.reading import Options, SharedReading

_Value: TypeAlias = list[str] | dict[str, str]

_BLANK = " \t"
_COMMENT = re.compile("[#;]")
_SPACED_COMMENT = re.compile("[ \t][#;]")
_HEADER_BLANKS = re.compile("[ \t]+")

_KEY_ID, _SECRET, _TOKEN = "aws_access_key_id", "aws_secret_access_key", "aws_session_token"
_MERGED = (
    "role_arn source_profile credential_source external_id mfa_serial role_session_name region"
    " endpoint_discovery_enabled credential_process web_identity_token_file s3_use_arn_region"
    " s3_disable_multiregion_access_points ec2_metadata_service_endpoint_mode ec2_metadata_service_endpoint"
    " ec2_metadata_v1_disabled use_dualstack_endpoint use_fips_endpoint defaults_mode retry_mode ca_bundle"
    " duration_seconds max_attempts sso_session sso_account_id sso_region sso_role_name sso_start_url"
    " auth_scheme_preference login_session"
).split()


class _PanicError(Exception):
    """The program ends."""


@dataclass(slots=True)
class _Section:
    values: dict[str, _Value] = field(default_factory=dict)

    @property
    def is_partial(self) -> bool:
        return (_KEY_ID in self.values) != (_SECRET in self.values)


_Sections: TypeAlias = dict[str, _Section]


def shared_config(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return the sections from which ``LoadSharedConfigProfile`` picks a profile.

    Where a profile is in both files, only the settings that the SDK has a list of come from the credentials file, and
    half a pair of keys there is an error for the profile. A value that is one lone quote ends the program.

    https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/config@v1.33.14 ``shared_config.go`` and ``internal/ini``
    (v1.33.14, 2026-11-21)
    """
    try:
        parsed = _parsed(config or b"")
        bare = parsed.get("services")
        sections = _config_sections(parsed)
        others = _parsed(credentials or b"")
    except _PanicError as error:
        return SharedReading({}, {}, {}, [f"panic: {error}"])
    partial = {name for name, section in sections.items() if section.is_partial}
    for name, section in others.items():
        if name.startswith("profile "):
            continue
        partial.discard(name)
        if section.is_partial:
            partial.add(name)
        if name in sections:
            _merge(section, sections[name])
        else:
            sections[name] = section
    errors = ["partial credentials found for a profile"] * bool(partial)
    if bare:
        # The SDK drops a section that nothing can refer to; it was observed among the services, under its own name.
        sections.setdefault("services services", bare)
    return _reading(sections, errors)


def _config_sections(sections: _Sections) -> _Sections:
    renamed = set()
    for name in sorted(sections):
        if name in renamed:
            continue
        if name.startswith("profile "):
            plain = name.removeprefix("profile ")
            sections[plain] = sections.pop(name)
            renamed.add(plain)
        elif not name.startswith(("sso-session ", "services ")) and name.lower() != "default":
            del sections[name]
    return sections


def _merge(source: _Section, target: _Section) -> None:
    names = [name for name in _MERGED if name in source.values]
    if _KEY_ID in source.values and _SECRET in source.values:
        names += [name for name in (_KEY_ID, _SECRET, _TOKEN) if name in source.values]
    for name in names:
        value = source.values[name]
        target.values[name] = [""] if isinstance(value, dict) else value


def _reading(sections: _Sections, errors: list[str]) -> SharedReading:
    profiles: dict[str, Options] = {}
    sso_sessions: dict[str, Options] = {}
    services: dict[str, Options] = {}
    for name, section in sections.items():
        shown = with_replacement_characters(name)
        options = {with_replacement_characters(key): _shown(value) for key, value in section.values.items()}
        if shown.startswith("sso-session "):
            sso_sessions[shown.removeprefix("sso-session ")] = options
        elif shown.startswith("services "):
            services[shown.removeprefix("services ")] = options
        else:
            profiles[shown] = options
    return SharedReading(profiles, sso_sessions, services, errors)


def _shown(value: _Value) -> str | dict[str, str]:
    if isinstance(value, dict):
        return {with_replacement_characters(name): with_replacement_characters(text) for name, text in value.items()}
    return with_replacement_characters("\n".join(value))


def _parsed(data: bytes) -> _Sections:
    sections: _Sections = {}
    section: _Section | None = None
    name = ""
    for line in decoded(data).split("\n"):
        if not line.strip(SPACE) or line.lstrip(_BLANK).startswith(("#", ";")):
            continue
        header = _COMMENT.split(line, maxsplit=1)[0].strip(SPACE)
        if header.startswith("[") and header.endswith("]"):
            title = _HEADER_BLANKS.sub(" ", header[1:-1].strip(SPACE), count=1)
            opened = sections.setdefault(title, _Section())
            section, name = (opened if title else None), ""
            continue
        name = _read_setting(line, section, name)
    return sections


def _read_setting(line: str, section: _Section | None, name: str) -> str:
    """Take a line that is no header into the section and return the name of the setting that is current after it."""
    indented = line[0] in _BLANK
    text = line.lstrip(_BLANK) if indented else _SPACED_COMMENT.split(line, maxsplit=1)[0].rstrip(_BLANK)
    split = _split(text)
    if section is None:
        return ""
    if split is None:
        value = section.values.get(name) if name and indented else None
        if isinstance(value, list) and value != [""]:
            value.append(text)
        return name
    key, text = split
    if indented and name:
        value = section.values[name]
        if value == [""]:
            value = section.values[name] = {}
        if isinstance(value, dict):
            value[key] = text
            return name
    if indented:
        text = _SPACED_COMMENT.split(text, maxsplit=1)[0].strip(SPACE)
    section.values[key] = [text]
    return key


def _split(text: str) -> tuple[str, str] | None:
    name, separator, value = text.partition("=")
    if not separator or ":" in name:
        name, separator, value = text.partition(":")
    if not separator:
        return None
    return _lowered(name.strip(SPACE)), _unquoted(value.strip(SPACE))


def _lowered(name: str) -> str:
    # Go has one character for each, and no special sigma at the end of a word.
    return name.lower() if name.isascii() else "".join(character.lower()[0] for character in name)


def _unquoted(value: str) -> str:
    if value in {"'", '"'}:
        raise _PanicError("slice bounds out of range")
    return value[1:-1] if value[:1] == value[-1:] and value[:1] in {"'", '"'} else value
