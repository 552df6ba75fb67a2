"""The formats: each a pure function from a report to text."""

from collections.abc import Callable
from importlib import import_module

from bedrock_lint.report import Report, Style

FORMATS = ("full", "concise", "json", "github")
"""The names of the formats; each is the module of that name with a function ``render``."""


def renderer(name: str) -> Callable[[Report, Style], str]:
    """Return the function of a format. The text it gives is empty or ends with a newline."""
    render: Callable[[Report, Style], str] = import_module(f"{__name__}.{name}").render
    return render
