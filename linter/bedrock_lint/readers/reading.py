"""What a reader gives back. No form of it shows a value, because values may be secret."""

import re
from typing import NamedTuple, TypeAlias

from bedrock_lint.mask import mask_text
from bedrock_lint.secret import Secret

Options: TypeAlias = dict[str, str | dict[str, str]]
"""The settings of one section of an AWS file; a nested block is a dictionary of its own."""

# A line of a wrapped token is a name to many a program: only what plainly is a name is shown.
_PLAIN_NAME = r"[A-Z_][A-Z0-9_]{0,39}|[a-z_][a-z0-9_]{0,39}"
_PLAIN_SECTION = r"[A-Za-z0-9_.@:+/ -]{1,24}"


def _shown(name: str, plain: str) -> str:
    return mask_text(name) if re.fullmatch(plain, name) else "…"


def _masked(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(_shown(name, _PLAIN_NAME) for name in value) + "}"
    return "None" if value is None else str(Secret(str(value))) or "''"


def _masked_section(name: str, options: Options) -> str:
    settings = ", ".join(f"{_shown(option, _PLAIN_NAME)}={_masked(value)}" for option, value in options.items())
    return f"{_shown(name, _PLAIN_SECTION)}: {settings or 'empty'}"


class Reading(NamedTuple):
    """What one program makes of one ``.env`` file.

    Attributes:
        values: the variables; None is a variable that the file names without giving it a value.
        error: why the program refuses the file, without a word of its text. There are no values then, but for those
            that the library of Docker Compose still gives back.
        runs_command: whether the program would have run a command. It was not run; a value made of its output is empty.
    """

    values: dict[str, str | None]
    error: str | None = None
    runs_command: bool = False

    def __repr__(self) -> str:
        values = ", ".join(f"{_shown(name, _PLAIN_NAME)}={_masked(value)}" for name, value in self.values.items())
        return f"Reading({{{values}}}, error={self.error!r}, runs_command={self.runs_command})"


class SharedReading(NamedTuple):
    """What one program makes of the AWS ``config`` and ``credentials`` files together.

    Attributes:
        profiles: the settings of each profile.
        sso_sessions: the settings of each ``[sso-session …]`` section.
        services: the settings of each ``[services …]`` section.
        errors: why the program refuses a file, without a word of its text.
    """

    profiles: dict[str, Options]
    sso_sessions: dict[str, Options]
    services: dict[str, Options]
    errors: list[str]

    def __repr__(self) -> str:
        kinds = {"profiles": self.profiles, "sso_sessions": self.sso_sessions, "services": self.services}
        shown = ", ".join(
            f"{kind}=[{'; '.join(_masked_section(name, options) for name, options in sections.items())}]"
            for kind, sections in kinds.items()
        )
        return f"SharedReading({shown}, errors={self.errors!r})"
