"""One statement of a file as programs read it: by itself, with a setting behind it that must not be lost."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bedrock_lint import probe
from bedrock_lint.edits import apply
from bedrock_lint.finding import Edit, Fix, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.probe import Choice, Outcome

_HEAD = "[default]\n"
_NEXT = "bedrock_lint_next"

HARM = ("refuses the file", "runs a command", "loses the next setting")
"""What a statement does to others, whichever setting it is about."""


class Consequence(NamedTuple):
    """What a statement does to one reader.

    Attributes:
        title: how a message names the reader.
        what: ``refuses the file``, ``runs a command``, ``does not set it``, ``loses the next setting``, or
            ``gets another value``.
    """

    title: str
    what: str

    @property
    def harms_others(self) -> bool:
        """Whether other settings or the whole file suffer."""
        return self.what in HARM


class Statement:
    """A statement, and the programs that may read it.

    It is read by itself, so that a program that gives up on the whole file is named for each line that makes it do so.
    """

    def __init__(self, kind: FileKind, text: str, span: Span, readers: Callable[[], Choice]) -> None:
        """Take a statement of a text; which readers count is asked when that is needed."""
        self.kind = kind
        self.span = span
        self._text = text
        self._readers = readers

    @property
    def text(self) -> str:
        """The statement as it is written; it may hold a secret."""
        return self._text[slice(*self.span)]

    @property
    def readers_are_certain(self) -> bool:
        """Whether the settings or the project name the programs that count; else they are a guess."""
        return self._readers().is_certain

    @property
    def is_of_script(self) -> bool:
        """Whether the shell alone reads the file, for certain: it is a script, and a command in it is none too many."""
        readers = self._readers()
        return readers.is_certain and set(readers.names) == {"bash-source"}

    def edited(self, edits: tuple[Edit, ...]) -> str:
        """Return the statement after edits of the file that lie within it."""
        start = self.span.start
        return apply(self.text, (Edit(Span(e.span.start - start, e.span.end - start), e.text) for e in edits))

    def consequences(self, name: str, fix: Fix, also: tuple[Edit, ...] = ()) -> tuple[Consequence, ...]:
        """Return who reads the statement in another way once it is repaired, the most used first, and how it fares now.

        These are the programs that trip over what the fix repairs.

        Args:
            name: the setting that the statement means to set.
            fix: the repair; all its edits lie within the statement.
            also: edits that are made before and after, so that what they repair is not counted.
        """
        return self.compared(name, self.edited(also), self.edited((*also, *fix.edits)))

    def compared(self, name: str, one: str, other: str) -> tuple[Consequence, ...]:
        """Return who reads one statement in another way than the other, the most used first, and how."""
        return tuple(
            Consequence(probe.title(reader), _difference(name, self._outcome(reader, one), outcome))
            for reader in self._readers().names
            if (outcome := self._outcome(reader, other)) != self._outcome(reader, one)
        )

    def missed(self, name: str, value: str, statement: str) -> tuple[Consequence, ...]:
        """Return who does not get exactly this value from a statement, the most used first, and how it fares."""
        ideal = self._ideal(name, value)
        return tuple(
            Consequence(probe.title(reader), _difference(name, outcome, ideal))
            for reader in self._readers().names
            if (outcome := self._outcome(reader, statement)) != ideal
        )

    def _ideal(self, name: str, value: str) -> Outcome:
        if self.kind is FileKind.DOTENV:
            return Outcome({name: value, _NEXT.upper(): "n"}, refused=False)
        return Outcome({"default": {name: value, _NEXT: "n"}}, refused=False)

    def _outcome(self, reader: str, statement: str) -> Outcome:
        name = _NEXT.upper() if self.kind is FileKind.DOTENV else _NEXT
        head = "" if self.kind is FileKind.DOTENV or statement.lstrip().startswith("[") else _HEAD
        data = f"{head}{statement}\n{name}=n\n".encode("utf-8", "surrogateescape")
        return probe.outcome(self.kind, reader, data)


def compared(kind: FileKind, readers: Iterable[str], name: str, one: bytes, other: bytes) -> tuple[Consequence, ...]:
    """Return which readers read one file in another way than the other, and how."""
    from bedrock_lint import probe  # noqa: PLC0415 (a clean file asks no reader)

    return tuple(
        Consequence(probe.title(reader), _difference(name, old, new))
        for reader in readers
        if (old := probe.outcome(kind, reader, one)) != (new := probe.outcome(kind, reader, other))
    )


def without_setting(kind: FileKind, readers: Iterable[str], data: bytes) -> tuple[Consequence, ...]:
    """Return which readers find no setting in a file, or refuse it."""
    from bedrock_lint import probe  # noqa: PLC0415 (a clean file asks no reader)

    found = ((probe.title(reader), probe.outcome(kind, reader, data)) for reader in readers)
    return tuple(
        Consequence(title, "refuses the file" if outcome.refused else "does not set it")
        for title, outcome in found
        if outcome.refused or not any(name.isupper() or kind.is_aws for name in outcome.values if name.isidentifier())
    )


def _difference(name: str, old: Outcome, new: Outcome) -> str:
    if old.refused != new.refused:
        return "refuses the file"
    if old.runs_command != new.runs_command:
        return "runs a command"
    before, after = _flat(old), _flat(new)
    if name.lower() not in before and name.lower() in after:
        return "does not set it"
    if before.get(_NEXT) != after.get(_NEXT):
        return "loses the next setting"
    return "gets another value"


def _flat(outcome: Outcome) -> dict[str, object]:
    """Return the values by lower-case name, whatever section they stand in."""
    flat: dict[str, object] = {}
    for name, value in outcome.values.items():
        if isinstance(value, dict):
            flat.update((setting.lower(), text) for setting, text in value.items())
        elif value is not None:
            flat[name.lower()] = value
    return flat
