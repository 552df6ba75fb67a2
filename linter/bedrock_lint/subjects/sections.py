"""What is to be said of several sections of an AWS file together, and of settings that stand in none."""

import re
from typing import TYPE_CHECKING

from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.subjects.section import Section
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedrock_lint.probe import Choice, Outcome

_FIRST = "bedrock_lint_first"
_NEXT = "bedrock_lint_next"


class RepeatedSection:
    """A section that another one of the file already is.

    Attributes:
        first: the other one.
        section: this one.
    """

    def __init__(self, first: Section, section: Section, text: str, readers: "Callable[[], Choice]") -> None:
        self.first = first
        self.section = section
        self._text = text
        self._readers = readers

    @property
    def is_default(self) -> bool:
        """Whether the two are ``[default]`` and ``[profile default]``."""
        return self.first.parts.word != self.section.parts.word

    def consequences(self) -> tuple[Consequence, ...]:
        """Return who does not put the settings of both together, the most used first, and what it does."""
        from bedrock_lint import probe  # noqa: PLC0415 (most files need no reader)

        first, second = (section.parts._replace(lead="", trail="") for section in (self.first, self.section))
        data = f"[{first}]\n{_FIRST} = f\n[{second}]\n{_NEXT} = n\n"
        outcomes = (
            (reader, probe.outcome(self.section.kind, reader, data.encode("utf-8", "surrogateescape")))
            for reader in self._readers().names
        )
        return tuple(
            Consequence(probe.title(reader), fate) for reader, outcome in outcomes if (fate := self._fate(outcome))
        )

    def _fate(self, outcome: "Outcome") -> str:
        if outcome.refused:
            return "refuses the file"
        options = outcome.values.get(self.section.key, {_FIRST, _NEXT})
        if _FIRST not in options:
            return "drops the settings of the first"
        return "" if _NEXT in options else "drops the settings of the second"

    def merged(self) -> tuple[Edit, ...]:
        """Return the edits that move the settings to the first section; none where both set the same."""
        if not self.first.names.isdisjoint(self.section.names):
            return ()
        moved = self._text[slice(*self.section.body)].strip("\r\n")
        end = self.first.end
        newline = "\r\n" if self._text.startswith("\r\n", self.section.statement.span.end) else "\n"
        start, body_end = self.section.statement.span.start, self.section.body.end
        if body_end == len(self._text):  # leave no blank line at the end of the file
            start = len(self._text[:start].rstrip("\r\n")) + len(newline)
        going = Span(start, body_end)
        return (Edit(Span(end, end), newline + moved), Edit(going, "")) if moved else (Edit(going, ""),)


class SettingsAlone:
    """Settings that stand in no section, before the first header of an AWS file.

    Attributes:
        kind: which of the two files it is.
        setting: the first of them.
        count: how many they are.
    """

    def __init__(self, kind: FileKind, setting: Setting, count: int, readers: "Callable[[], Choice]") -> None:
        self.kind = kind
        self.setting = setting
        self.count = count
        self._readers = readers

    @property
    def is_written_as_setting(self) -> bool:
        """Whether the name is one that a setting can have, so that this is no file of another format."""
        return self.setting.name.isascii() and re.sub(r"[-.]", "", self.setting.name).isidentifier()

    def consequences(self) -> tuple[Consequence, ...]:
        """Return who does not get such a setting, the most used first, and what happens."""
        from bedrock_lint import probe  # noqa: PLC0415 (most files need no reader)

        data = f"{_FIRST} = f\n[default]\n{_NEXT} = n\n".encode()
        outcomes = ((reader, probe.outcome(self.kind, reader, data)) for reader in self._readers().names)
        return tuple(
            Consequence(probe.title(reader), "refuses the file" if outcome.refused else "does not set it")
            for reader, outcome in outcomes
            if outcome.refused or not any(_FIRST in options for options in outcome.values.values())
        )
