"""One statement of a file as programs read it: by itself, with a setting behind it that must not be lost."""

from collections.abc import Callable
from typing import NamedTuple

from bedrock_lint import probe
from bedrock_lint.edits import apply
from bedrock_lint.finding import Edit, Fix, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.probe import Choice, Outcome

_HEAD = "[default]\n"
_NEXT = "bedrock_lint_next"


class Consequence(NamedTuple):
    """What a statement does to one reader.

    Attributes:
        title: how a message names the reader.
        what: ``refuses the file``, ``runs a command``, ``does not set it``, ``loses the next setting``, or
            ``gets another value``.
    """

    title: str
    what: str


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

    def _outcome(self, reader: str, statement: str) -> Outcome:
        name = _NEXT.upper() if self.kind is FileKind.DOTENV else _NEXT
        head = "" if self.kind is FileKind.DOTENV or statement.lstrip().startswith("[") else _HEAD
        data = f"{head}{statement}\n{name}=n\n".encode("utf-8", "surrogateescape")
        return probe.outcome(self.kind, reader, data)


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
