"""What each program makes of a file of settings, side by side."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bedrock_lint import names, probe, written
from bedrock_lint.kinds import FileKind
from bedrock_lint.probe import Choice
from bedrock_lint.readers import AWS_SHARED, DOTENV
from bedrock_lint.secret import Secret
from bedrock_lint.source import Source
from bedrock_lint.written import Key, Written

_Values = Mapping[Key, str | None]


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


def compare_dotenv(source: Source, choice: Choice) -> Comparison:
    """Return what readers make of a ``.env`` file, started with an empty environment."""
    readings = {name: DOTENV[name].read(source.data) for name in choice.names}
    refusals = {name: reading.error for name, reading in readings.items() if reading.error is not None}
    # Compose keeps what it read before the line that it refuses, and then starts nothing.
    values = {
        name: written.values(FileKind.DOTENV, {} if name in refusals else reading.values)
        for name, reading in readings.items()
    }
    commands = tuple(name for name, reading in readings.items() if reading.runs_command)
    rows = _rows(written.settings(FileKind.DOTENV, source), values, refusals)
    return Comparison(choice, tuple(rows), refusals, commands)


def compare_shared(config: Source | None, credentials: Source | None, choice: Choice) -> Comparison:
    """Return what readers make of the two AWS files together; ``None`` is a file that does not exist."""
    settings: dict[Key, list[Written]] = {}
    for kind, source in ((FileKind.AWS_CONFIG, config), (FileKind.AWS_CREDENTIALS, credentials)):
        settings |= written.settings(kind, source) if source else {}
    data = (config.data if config else None, credentials.data if credentials else None)
    readings = {name: AWS_SHARED[name].read(*data) for name in choice.names}
    values = {name: written.values(FileKind.AWS_CONFIG, probe.sections(reading)) for name, reading in readings.items()}
    refusals = {name: "; ".join(reading.errors) for name, reading in readings.items() if reading.errors}
    return Comparison(choice, tuple(_rows(settings, values, refusals)), refusals, ())


def _rows(
    settings: Mapping[Key, list[Written]], values: Mapping[str, _Values], refusals: Mapping[str, str]
) -> Iterator[Row]:
    for key, places in settings.items():
        last = places[-1]
        cells = {name: _cell(key, last.value, got, is_refused=name in refusals) for name, got in values.items()}
        yield Row(*key, last.line, Secret(last.value), cells)
    surplus = dict.fromkeys(key for got in values.values() for key in got if key not in settings)
    for key in surplus:
        cells = {name: _cell(key, None, got, is_refused=False) for name, got in values.items()}
        yield Row(*key, None, Secret(None), cells)


def _cell(key: Key, meant: str | None, got: _Values, *, is_refused: bool) -> Cell:
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
