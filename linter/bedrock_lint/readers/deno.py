"""Deno: ``deno run --env-file``, Node's parser with other closing quotes and with variables."""

import re
from collections.abc import Mapping

from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.node import node24_settings
from bedrock_lint.readers.reading import Reading

_REFERENCE = re.compile(r"\\\$|\$(?:\{([^}]*+)\}?|([A-Za-z0-9_]*+))")
_DENIED = ("deno_connected", "deno_deploy_tunnel_endpoint")


def env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``Deno.env`` holds in ``deno run --env-file=.env``: what is set already stays, and the first wins.

    A file that is not UTF-8 is not read; a NUL ends the reading; an empty name ends Deno.

    https://docs.rs/deno_dotenv/0.29.0/src/deno_dotenv/lib.rs.html and
    https://github.com/denoland/deno/blob/v2.9.6/cli/util/env.rs (2.9.6, 2026-11-20)
    """
    try:
        settings = _settings(data, environ)
    except UnicodeDecodeError:
        return Reading(dict(environ))
    except GrowthError:
        return Reading({}, "the variables grow without end")
    values: dict[str, str | None] = dict(environ)
    for name, value in settings:
        if "\0" in name or "\0" in value:
            break
        if not name:
            return Reading({}, "a variable has no name")
        if name.lower() not in _DENIED:
            values.setdefault(name, value)
    return Reading(values)


def _settings(data: bytes, environ: Mapping[str, str]) -> list[tuple[str, str]]:
    data.decode()
    room = Room(data)
    known: dict[str, str] = {}

    def resolved(match: re.Match[str]) -> str:
        if match[0] == "\\$":
            return "$"
        name = match[1] if match[1] is not None else match[2]
        return room.take(environ.get(name, known.get(name, "")))

    settings = []
    for setting in node24_settings(data, _closing_quote):
        name, value = setting.name.decode(), setting.value.decode()
        known[name] = value if setting.literal else _REFERENCE.sub(resolved, value)
        settings.append((name, known[name]))
    return settings


def _closing_quote(content: bytes, quote: bytes, start: int) -> int:
    """Return the first quote, unless more than a comment follows it: then the last that a comment or nothing follows.

    A quote before a comment goes before one at the end of the line.
    """
    first = content.find(quote, start)
    if first < 0:
        return first
    candidates = re.compile(quote + rb"[ \t]*+(?:(#)|(?=\n|\Z))|\n")
    at_end = before_comment = -1
    match = candidates.search(content, first)
    while match and match[0] != b"\n":
        if match.start() == first:
            return first
        if match[1]:
            before_comment = match.start()
        else:
            at_end = match.start()
        match = candidates.search(content, match.start() + 1)
    return before_comment if before_comment >= 0 else max(first, at_end)
