"""The base class of every rule, and the entry by which a rule is known before it is imported."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar, get_args

from bedrock_lint.finding import Finding, Fix, Severity, Span

Subject = TypeVar("Subject")


class Rule(Generic[Subject]):
    """One rule: what it looks at is the type in brackets, what it says is :meth:`check`.

    The docstring is the manual page: a title, ``## Why is this bad?``, ``## Example`` with fenced blocks that run as
    tests (``bad`` raises exactly this rule, ``good`` raises none), ``## Error messages`` and ``## References``.
    The readable name is the class name in kebab case.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    default: ClassVar[bool] = True
    """Whether the rule is on when nothing selects it."""
    in_templates: ClassVar[bool] = False
    """Whether the rule also speaks in templates such as ``.env.example``."""

    name: ClassVar[str]
    subject: ClassVar[str]

    def __init_subclass__(cls) -> None:
        name = cls.__name__
        breaks = (before.isdigit() < after.isdigit() or after.isupper() for before, after in pairwise(name))
        cls.name = name[0].lower() + "".join(
            f"-{mark.lower()}" if starts else mark for mark, starts in zip(name[1:], breaks, strict=True)
        )
        base: Any = next(base for base in cls.__orig_bases__ if get_args(base))  # type: ignore[attr-defined]
        cls.subject = get_args(base)[0].__name__

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is wrong with the subject."""
        raise NotImplementedError

    def at(
        self,
        span: Span,
        message: str,
        *,
        help: str = "",  # noqa: A002 (the word that the output uses)
        why: str | None = None,
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding of this rule at a span of the subject's file.

        Args:
            span: what the finding is about; ``Span(0, 0)`` is the file as a whole.
            message: what is wrong, in the present tense and in one line, without a value that may be secret.
            help: what to write instead.
            why: the error message of a real program; by default the first of the page.
            fix: the repair.
            severity: where it differs from the rule's.
        """
        return Finding(
            code=self.code,
            rule=self.name,
            severity=self.severity if severity is None else severity,
            span=span,
            message=message,
            help=help,
            why=next(iter(self.error_messages()), "") if why is None else why,
            fix=fix,
        )

    @classmethod
    def page(cls) -> str:
        """Return the manual page in Markdown, without its title's full stop and without indentation."""
        import textwrap  # noqa: PLC0415 (pages are rarely asked for)

        first, _, rest = (cls.__doc__ or "").partition("\n")
        return f"{first.strip()}\n{textwrap.dedent(rest)}".strip() + "\n"

    @classmethod
    def error_messages(cls) -> tuple[str, ...]:
        """Return the messages of real programs that this rule explains, the likeliest first."""
        _, _, section = cls.page().partition("## Error messages\n")
        return tuple(re.findall(r"^- `+(.+?)`+$", section.partition("\n## ")[0], re.MULTILINE))


class RuleEntry(NamedTuple):
    """What is known of a rule without importing it."""

    code: str
    name: str
    severity: Severity
    subject: str
    module: str
    default: bool = True
    in_templates: bool = False

    def load(self) -> type[Rule[Any]]:
        """Import the rule.

        Raises:
            ImportError: the module does not exist.
            AttributeError: the module has no class of that name.
        """
        rule: type[Rule[Any]] = getattr(import_module(self.module), self.name.title().replace("-", ""))
        return rule

    @classmethod
    def of(cls, rule: type[Rule[Any]]) -> "RuleEntry":
        """Return the entry of a rule."""
        return cls(rule.code, rule.name, rule.severity, rule.subject, rule.__module__, rule.default, rule.in_templates)
