"""What each program makes of a file of settings, side by side."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.probe import Choice
from bedrock_lint.readers import AWS_SHARED, DOTENV
from bedrock_lint.readers.reading import SharedReading
from bedrock_lint.secret import Secret
from bedrock_lint.source import Source


class Cell(NamedTuple):
    """What one reader gets for one setting.

    Attributes:
        value: what it gets; unknown where it gets nothing.
        how: ``as meant``, ``unset``, ``refused`` for a file that it refuses, or in what the value differs.
    """

    value: Secret
    how: str

    @property
    def is_as_meant(self) -> bool:
        """Whether the reader gets what the author means."""
        return self.how == "as meant"


class Row(NamedTuple):
    """One setting.

    Attributes:
        section: the profile or other section of an AWS file; empty in a ``.env`` file.
        name: its name.
        line: where it is written, the last time; ``None`` for one that only a reader sees.
        meant: what its author means as value.
        cells: what each reader gets.
    """

    section: str
    name: str
    line: int | None
    meant: Secret
    cells: dict[str, Cell]

    @property
    def is_public(self) -> bool:
        """Whether its values may be shown."""
        return names.canonical(self.name) in names.PUBLIC


class Comparison(NamedTuple):
    """What each reader makes of a file.

    Attributes:
        choice: the readers that count, and why.
        rows: the settings in the order of the file, then those that only readers see.
        refusals: why readers refuse the file, by reader.
        commands: the readers that would run a command.
    """

    choice: Choice
    rows: tuple[Row, ...]
    refusals: dict[str, str]
    commands: tuple[str, ...]


class _Written(NamedTuple):
    line: int
    value: str


_Key = tuple[str, str]
_Values = Mapping[_Key, str | None]


def compare_dotenv(source: Source, choice: Choice) -> Comparison:
    """Return what readers make of a ``.env`` file, started with an empty environment."""
    written = {
        ("", source.text[slice(*each.name)]): _written(source, each) for each in DotenvDocument(source.text).assignments
    }
    readings = {name: DOTENV[name].read(source.data) for name in choice.names}
    refusals = {name: reading.error for name, reading in readings.items() if reading.error is not None}
    # Compose keeps what it read before the line that it refuses, and then starts nothing.
    values = {
        name: {("", key): value for key, value in reading.values.items() if name not in refusals}
        for name, reading in readings.items()
    }
    commands = tuple(name for name, reading in readings.items() if reading.runs_command)
    return Comparison(choice, tuple(_rows(written, values, refusals)), refusals, commands)


def compare_shared(config: Source | None, credentials: Source | None, choice: Choice) -> Comparison:
    """Return what readers make of the two AWS files together; ``None`` is a file that does not exist."""
    written: dict[_Key, _Written] = {}
    for source in (config, credentials):
        if source:
            written |= _shared_settings(source)
    data = (config.data if config else None, credentials.data if credentials else None)
    readings = {name: AWS_SHARED[name].read(*data) for name in choice.names}
    values = {name: dict(_flat(reading)) for name, reading in readings.items()}
    refusals = {name: "; ".join(reading.errors) for name, reading in readings.items() if reading.errors}
    return Comparison(choice, tuple(_rows(written, values, refusals)), refusals, ())


def _shared_settings(source: Source) -> dict[_Key, _Written]:
    settings: dict[_Key, _Written] = {}
    text = source.text
    for header, assignments in AwsDocument(text).sections:
        section = _section(text[slice(*header.inside)]) if header else ""
        block = ""
        for each in assignments:
            name = text[slice(*each.name)].lower()
            written = _written(source, each)
            if each.nested:
                settings.pop((section, block), None)
                settings[section, f"{block}.{name}"] = written
            else:
                block = name
                settings[section, name] = written
    return settings


def _section(inside: str) -> str:
    words = inside.split()
    return " ".join(words[1:] if words[:1] == ["profile"] and words[1:] else words)


def _flat(reading: SharedReading) -> Iterator[tuple[_Key, str]]:
    kinds = (("", reading.profiles), ("sso-session ", reading.sso_sessions), ("services ", reading.services))
    for kind, sections in kinds:
        for section, options in sections.items():
            for name, value in options.items():
                if isinstance(value, dict):
                    yield from (((f"{kind}{section}", f"{name}.{nested}"), text) for nested, text in value.items())
                else:
                    yield (f"{kind}{section}", name), value


def _written(source: Source, assignment: Assignment) -> _Written:
    line = source.position(assignment.name.start).line
    return _Written(line, source.text[slice(*assignment.value)])


def _rows(
    written: Mapping[_Key, _Written], values: Mapping[str, _Values], refusals: Mapping[str, str]
) -> Iterator[Row]:
    for key, setting in written.items():
        meant = setting.value
        cells = {name: _cell(key, meant, got, is_refused=name in refusals) for name, got in values.items()}
        yield Row(*key, setting.line, Secret(meant), cells)
    surplus = dict.fromkeys(key for got in values.values() for key in got if key not in written)
    for key in surplus:
        yield Row(
            *key, None, Secret(None), {name: _cell(key, None, got, is_refused=False) for name, got in values.items()}
        )


def _cell(key: _Key, meant: str | None, got: _Values, *, is_refused: bool) -> Cell:
    value = got.get(key)
    if value is None:
        if meant is None:
            return Cell(Secret(None), "as meant")
        return Cell(Secret(None), "refused" if is_refused else "unset")
    return Cell(Secret(value), "as meant" if value == meant else _difference(value, meant))


def _difference(value: str, meant: str | None) -> str:
    """Return in what a value differs from what is meant, without a word of either."""
    if meant is None:
        return "not meant"
    before, found, behind = value.partition(meant) if meant else ("", "", value)
    signs = {
        "empty": not value,
        "with blanks": value.strip() == meant,
        "with quotes": found and value.strip("\"'`") == meant,
        "with the comment": found and "#" in behind,
        "with more": meant and (before or behind) and found,
        "cut short": meant.startswith(value),
    }
    return next((how for how, holds in signs.items() if holds), "another value")
