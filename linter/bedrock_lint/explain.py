"""Answers about the linter itself: the page of a rule, the settings of a file."""

import os
from collections.abc import Iterable

from bedrock_lint.config import Config, ConfigError
from bedrock_lint.discover import read, shown_path
from bedrock_lint.kinds import is_template
from bedrock_lint.nearest import suggestion
from bedrock_lint.rule import RuleEntry
from bedrock_lint.select import reason
from bedrock_lint.workspace import Overrides, Workspace, file_kind


def page(name: str, entries: Iterable[RuleEntry]) -> str:
    """Return the page of a rule, by name or code.

    Raises:
        ConfigError: there is no such rule; the message names the nearest one.
    """
    entries = tuple(entries)
    entry = next((entry for entry in entries if name.lower() in (entry.name, entry.code.lower())), None)
    if entry is None:
        names = [each for entry in entries for each in (entry.name, entry.code)]
        raise ConfigError(f'unknown rule "{name}"{suggestion(name, names)}')
    return f"{entry.name} ({entry.code}, {entry.severity})\n\n{entry.load().page()}"


def settings(path: str, overrides: Overrides, cwd: str) -> str:
    """Return which settings apply to a file or folder, as lines, and which rules are on.

    Raises:
        ConfigError: the settings cannot be used.
    """
    workspace = Workspace(cwd, overrides)
    is_folder = os.path.isdir(path)
    place = os.path.join(path, ".env") if is_folder else path
    config = workspace.config_for(place)
    selection = workspace.selection_for(place, config)
    decisions = [(entry, *reason(entry, selection)) for entry in workspace.entries(config)]
    lines = [
        f"file       {shown_path(path, cwd)}" + ("" if is_folder else f" ({_kind(path)})"),
        f"settings   {shown_path(config.path, cwd) if config.path else 'none: no bedrock-lint.toml or pyproject.toml'}",
        f"excluded   {'yes' if workspace.is_excluded(path) else 'no'}",
        f"fail-on    {config.fail_on or 'never'}",
        f"all-settings {str(config.all_settings).lower()}",
        *([] if is_folder else _readers(workspace, path, config)),
        "",
        *(f"{'on ' if is_on else 'off'}  {entry.code}  {entry.name}  ({why})" for entry, is_on, why in decisions),
    ]
    return "\n".join(lines) + "\n"


def _kind(path: str) -> str:
    kind = file_kind(path, _head(path))
    return f"{kind.value}, template" if is_template(path) else kind.value


def _readers(workspace: Workspace, path: str, config: Config) -> list[str]:
    kind = file_kind(path, _head(path))
    if not kind.holds_settings:
        return []
    choice = workspace.readers_for(path, kind, config)
    return [f"readers    {', '.join(choice.names)} ({choice.why})"]


def _head(path: str) -> bytes:
    try:
        return read(path)
    except OSError:
        return b""
