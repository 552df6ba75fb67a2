"""botocore, and with it boto3 and the AWS command line: :mod:`configparser` as ``botocore.configloader`` uses it."""

import configparser
import io
import re
import shlex
from typing import TypeAlias

from bedrock_lint.readers.reading import Options, SharedReading

_Sections: TypeAlias = dict[str, Options]


class _RefusedError(Exception):
    """The file cannot be parsed. The text says why, without a word of the file."""


class _Parser(configparser.RawConfigParser):
    # The pattern of the base class finds the same, but its time grows with the square of a run of blanks.
    OPTCRE = re.compile(r"(?P<option>[^=:]*)(?P<vi>[=:])\s*(?P<value>.*)$")


def full_config(config: bytes | None, credentials: bytes | None) -> SharedReading:
    """Return what ``botocore.session.Session().full_config`` holds in a UTF-8 locale.

    A file that cannot be parsed makes every profile unusable, so one error leaves nothing.

    https://github.com/boto/botocore/blob/1.44.5/botocore/configloader.py and session.py (1.44.5, 2026-11-20)
    """
    profiles: _Sections = {}
    sso_sessions: _Sections = {}
    services: _Sections = {}
    name = "config"
    try:
        for section, options in _sections(config or b"").items():
            if section.startswith("profile"):
                profiles |= _named(section, options)
            elif section.startswith("sso-session"):
                sso_sessions |= _named(section, options)
            elif section.startswith("services"):
                services |= _named(section, options)
            elif section == "default":
                profiles[section] = options
        name = "credentials"
        for section, options in _sections(credentials or b"").items():
            profiles.setdefault(section, {}).update(options)
    except _RefusedError as error:
        return SharedReading({}, {}, {}, [f"ConfigParseError: Unable to parse config file: {name} ({error})"])
    return SharedReading(profiles, sso_sessions, services, [])


def _sections(data: bytes) -> _Sections:
    parser = _Parser()
    try:
        parser.read_file(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _RefusedError(f"line {line} is not UTF-8") from None
    except configparser.Error as error:
        raise _RefusedError(_reason(error)) from None
    return {section: {option: _value(text) for option, text in parser.items(section)} for section in parser.sections()}


def _reason(error: configparser.Error) -> str:
    line = getattr(error, "lineno", None)
    if line is None and isinstance(error, configparser.ParsingError):
        line = error.errors[0][0]
    return f"{type(error).__name__}, line {line}"


def _value(text: str) -> str | dict[str, str]:
    if not text.startswith("\n"):
        return text
    block: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, separator, value = line.partition("=")
        if not separator:
            raise _RefusedError("a line of a nested block has no =")
        block[name.strip()] = value.strip()
    return block


def _named(section: str, options: Options) -> _Sections:
    try:
        words = shlex.split(section)
    except ValueError:
        return {}
    return {words[1]: options} if len(words) == 2 else {}
