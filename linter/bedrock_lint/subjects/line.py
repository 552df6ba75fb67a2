"""Lines that set nothing, or set it in a way of their own, where some program makes something else of them."""

from typing import TYPE_CHECKING

from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.subjects.statement import HARM, Consequence, Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedrock_lint.probe import Choice


class NonportableLine:
    """One or several lines that are no plain setting, section, comment or blank line.

    Attributes:
        kind: the kind of its file.
        what: ``blank`` (of blanks only), ``colon``, ``command``, ``comment`` (indented), ``conflict`` (of a merge),
            ``continuation`` (indented text that becomes part of a value),
            ``control`` (a line with control characters), ``export`` (without a value), ``indented`` (settings) or
            ``junk``.
        span: what a finding points at.
        label: the setting that it is about, safe to show; empty where it is about none.
        is_ours: whether that setting is our business.
        detail: the control character, or ``;`` where that begins every line, which is a comment to systemd.
        count: how many such lines follow each other.
        is_set_above: whether an earlier line sets that setting.
        repair: the edits that make the line what its author means; none where only he knows.
        statement: the line as programs read it.
    """

    def __init__(
        self,
        kind: FileKind,
        what: str,
        span: Span,
        readers: "Callable[[], Choice]",
        *,
        damaged: str,
        repaired: str,
        name: str = "",
        label: str = "",
        detail: str = "",
        is_ours: bool = False,
        count: int = 1,
        is_set_above: bool = False,
        repair: tuple[Edit, ...] = (),
    ) -> None:
        """Take lines of a file.

        ``damaged`` is these lines with what stands above where that matters, ``repaired`` what their author means
        instead, ``name`` the setting that both mean to set. They may hold a secret.
        """
        self.kind = kind
        self.what = what
        self.span = span
        self.label = label
        self.detail = detail
        self.is_ours = is_ours
        self.count = count
        self.is_set_above = is_set_above
        self.repair = repair
        self.statement = Statement(kind, damaged, Span(0, len(damaged)), readers)
        self._repaired = repaired
        self._name = name

    def consequences(self) -> tuple[Consequence, ...]:
        """Return who trips over the lines, the most used first, and how.

        Where they are about no setting of ours, only what they do to others counts.
        """
        consequences = self.statement.compared(self._name, self.statement.text, self._repaired)
        return tuple(one for one in consequences if self.is_ours or one.what in HARM)
