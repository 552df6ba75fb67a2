"""Answers to questions: the page of a rule, the settings of a file, what its readers make of it."""

import os
from collections.abc import Iterable

from bedrock_lint import probe
from bedrock_lint.comparison import Comparison, compare_dotenv, compare_shared
from bedrock_lint.config import Config, ConfigError
from bedrock_lint.discover import read, shown_path
from bedrock_lint.kinds import FileKind, is_template
from bedrock_lint.mask import mask_text
from bedrock_lint.nearest import suggestion
from bedrock_lint.rule import RuleEntry
from bedrock_lint.select import reason
from bedrock_lint.source import Source
from bedrock_lint.workspace import Overrides, Workspace, file_kind, sibling


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


def comparison(path: str, wanted: tuple[str, ...], overrides: Overrides, cwd: str) -> Comparison:
    """Return what readers make of a file; one of the two AWS files is read together with the other one beside it.

    Args:
        path: the file.
        wanted: names of readers, ``all``, or nothing for those that count.
        overrides: what the command line says about settings.
        cwd: the current folder.

    Raises:
        ConfigError: the settings cannot be used, a reader is unknown, or the file is of another kind.
        OSError: the file cannot be read.
        NotTextError: it is binary data.
    """
    data = read(path)
    kind = file_kind(path, data)
    shown = shown_path(path, cwd)
    if not kind.holds_settings:
        raise ConfigError(f"{shown}: this is no .env file and none of the two AWS files, so it has no readers")
    workspace = Workspace(cwd, overrides)
    choice = _choice(kind, wanted) if wanted else workspace.readers_for(path, kind, workspace.config_for(path))
    source = Source(shown, data)
    if kind is FileKind.DOTENV:
        return compare_dotenv(source, choice)
    other = sibling(path, kind)
    config, credentials = (source, other) if kind is FileKind.AWS_CONFIG else (other, source)
    return compare_shared(config, credentials, choice)


def _choice(kind: FileKind, wanted: tuple[str, ...]) -> probe.Choice:
    if wanted == ("all",):
        return probe.Choice(probe.every(kind), "all that are known", is_certain=True)
    for name in wanted:
        if not probe.is_known(name):
            raise ConfigError(f'--readers: unknown reader "{mask_text(name)}"{suggestion(name, probe.all_names())}')
    names = probe.chosen(kind, wanted)
    if not names:
        raise ConfigError(f"--readers: none of these reads a file of the kind {kind.value}: {', '.join(wanted)}")
    return probe.Choice(names, "the command line names them", is_certain=True)


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
