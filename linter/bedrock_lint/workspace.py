"""The files of a run and the settings that apply to each of them."""

import os
import stat
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from bedrock_lint import config as settings
from bedrock_lint import engine, git, patterns
from bedrock_lint.config import Config, ConfigError
from bedrock_lint.discover import read
from bedrock_lint.engine import Catalogue, Result
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.kinds import FileKind, kind_by_name, kind_of
from bedrock_lint.rule import RuleEntry
from bedrock_lint.select import Selection, active
from bedrock_lint.source import NotTextError, Source

if TYPE_CHECKING:
    from bedrock_lint.documents.aws_ini import AwsDocument
    from bedrock_lint.probe import Choice
    from bedrock_lint.project import Use


class Overrides(NamedTuple):
    """What the command line says about settings.

    Attributes:
        config: the file to take settings from; empty looks for the nearest one, ``None`` takes none.
        selection: which rules are on; a ``select`` here leaves those of the settings out.
        exclude: more patterns to pass over.
        all_settings: whether variables that have nothing to do with AWS count.
    """

    config: str | None = ""
    selection: Selection = Selection()
    exclude: tuple[str, ...] = ()
    all_settings: bool = False


class Workspace:
    """Answers for each file: which settings apply, which rules are on, what surrounds it."""

    def __init__(self, cwd: str, overrides: Overrides) -> None:
        self.cwd = cwd
        self.notes: dict[str, None] = {}  # as an ordered set
        """What went wrong on the side, such as a git that does not answer; each once, in order."""
        self._overrides = overrides
        self._found: dict[str, str] = {}
        self._configs: dict[str, Config | ConfigError] = {}
        self._entries: dict[tuple[str, ...], tuple[RuleEntry, ...]] = {}
        self._read_names: dict[tuple[str, str], bool] = {}
        self._projects: dict[str, tuple[Use, ...]] = {}
        self._tracked: dict[str, frozenset[str]] = {}
        self._catalogues: dict[tuple[str, tuple[str, ...]], Catalogue] = {}

    def note(self, text: str) -> None:
        """Remember something to be said once at the end of the run."""
        self.notes[text] = None

    def config_for(self, path: str) -> Config:
        """Return the settings that apply to an absolute path.

        Raises:
            ConfigError: they cannot be used.
        """
        wanted = self._overrides.config
        file = settings.find(os.path.dirname(path), self._found) if wanted == "" else wanted or ""
        if file not in self._configs:
            try:
                self._configs[file] = self._load(file)
            except ConfigError as error:
                self._configs[file] = error
        config = self._configs[file]
        if isinstance(config, ConfigError):
            raise config
        return config

    def entries(self, config: Config) -> tuple[RuleEntry, ...]:
        """Return every rule there is under some settings, on or off."""
        if config.rules not in self._entries:
            self._entries[config.rules] = settings.load_rules(config.rules)
        return self._entries[config.rules]

    def selection_for(self, path: str, config: Config) -> Selection:
        """Return which rules are on for a path."""
        base = os.path.dirname(config.path) or self.cwd
        ignored = tuple(
            selector
            for pattern, selectors in config.per_file_ignores
            if patterns.matches(path, [pattern], base)
            for selector in selectors
        )
        return config.selection._replace(ignore=config.selection.ignore + ignored) if ignored else config.selection

    def readers_for(self, path: str, kind: FileKind, config: Config) -> "Choice":
        """Return the programs that count for a file: those of the settings, those of the project, or the usual ones."""
        from bedrock_lint import probe  # noqa: PLC0415 (a clean file asks nobody)

        named = probe.chosen(kind, config.readers)
        if named:
            return probe.Choice(named, "the settings name them", is_certain=True)
        uses = self._uses(path, config) if kind is FileKind.DOTENV else ()
        seen = probe.chosen(kind, [use.reader for use in uses])
        if seen:
            signs = ", ".join(f"{use.sign} in {use.place}" for use in uses)
            return probe.Choice(seen, f"seen in the project: {signs}", is_certain=True)
        return probe.usual(kind)

    def _is_read(self, path: str, config: Config, name: str) -> bool:
        """Whether the code of the project names a variable."""
        from bedrock_lint import project  # noqa: PLC0415 (next to no file needs it)

        whole = project.folder_of(path, config.path)
        folder = whole or os.path.dirname(path)
        key = (folder, name)
        if key not in self._read_names:
            self._read_names[key] = project.mentions(folder, self.is_excluded, name, is_whole=bool(whole))
        return self._read_names[key]

    def _uses(self, path: str, config: Config) -> "tuple[Use, ...]":
        from bedrock_lint import project  # noqa: PLC0415 (a clean file asks nobody)

        whole = project.folder_of(path, config.path)
        folder = whole or os.path.dirname(path)
        if folder not in self._projects:
            self._projects[folder] = project.uses(folder, self.is_excluded, is_whole=bool(whole))
        return self._projects[folder]

    def is_excluded(self, path: str) -> bool:
        """Whether the settings pass over a path."""
        try:
            config = self.config_for(path)
        except ConfigError:
            return False  # said when the file is to be checked
        base = os.path.dirname(config.path) or self.cwd
        return patterns.matches(path, config.exclude, base) or patterns.matches(path, self._overrides.exclude, self.cwd)

    def check(self, source: Source, kind: FileKind, path: str, mode: int | None) -> Result:
        """Return what is found in a source that stands, or is to stand, at a path.

        Raises:
            ConfigError: the settings for it cannot be used.
        """
        config = self.config_for(path)
        return engine.check(source, kind, self._surroundings(path, kind, config, mode), self._catalogue(path, config))

    def _load(self, file: str) -> Config:
        config = settings.load(file) if file else Config()
        chosen = self._overrides.selection
        if chosen.select:
            config = config._replace(selection=chosen._replace(severity=config.selection.severity))
        else:
            config = config._replace(
                selection=config.selection._replace(
                    extend_select=config.selection.extend_select + chosen.extend_select,
                    ignore=_without(config.selection.ignore, chosen.extend_select) + chosen.ignore,
                )
            )
        if self._overrides.all_settings:
            config = config._replace(all_settings=True)
        settings.check_selectors(config, self.entries(config))
        return config

    def _catalogue(self, path: str, config: Config) -> Catalogue:
        selection = self.selection_for(path, config)
        key = (config.path, selection.ignore)
        if key not in self._catalogues:
            entries = self.entries(config)
            known = [name for entry in entries for name in (entry.name, entry.code)]
            self._catalogues[key] = Catalogue(active(entries, selection), known)
        return self._catalogues[key]

    def _surroundings(self, path: str, kind: FileKind, config: Config, mode: int | None) -> Surroundings:
        return Surroundings(
            readers=lambda: self.readers_for(path, kind, config),
            all_settings=config.all_settings,
            mode=mode,
            is_read=lambda name: self._is_read(path, config, name),
            is_tracked=lambda: self._is_tracked(path),
            sibling=lambda: _sibling_document(path, kind),
        )

    def _is_tracked(self, path: str) -> bool:
        top = git.repository(os.path.dirname(path))
        if not top:
            return False
        if top not in self._tracked:
            try:
                self._tracked[top] = git.tracked_files(top)
            except git.GitError as error:
                self.note(str(error))
                self._tracked[top] = frozenset()
        return path in self._tracked[top]


def sibling(path: str, kind: FileKind) -> Source | None:
    """Return the other one of the two AWS files in the same folder, where it can be read."""
    here, there = ("config", "credentials") if kind is FileKind.AWS_CONFIG else ("credentials", "config")
    folder, name = os.path.split(path)
    other = os.path.join(folder, name.replace(here, there))
    try:
        return Source(other, read(other)) if other != path else None
    except (OSError, NotTextError):
        return None


def _sibling_document(path: str, kind: FileKind) -> "AwsDocument | None":
    from bedrock_lint.documents.aws_ini import AwsDocument  # noqa: PLC0415

    source = sibling(path, kind)
    return AwsDocument(source.text) if source else None


def file_kind(path: str, data: bytes) -> FileKind:
    """Return the kind of a file by its absolute path and its content."""
    return kind_of(path.replace(os.sep, "/"), data)


def is_ours(path: str) -> bool:
    """Whether the name alone says that credentials belong in a file."""
    return kind_by_name(path.replace(os.sep, "/")).holds_settings


def permissions(path: str) -> int | None:
    """Return the permission bits of a file; ``None`` where the system has none of that meaning."""
    if os.name != "posix":
        return None
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except OSError:
        return None


def _without(selectors: tuple[str, ...], wanted: Iterable[str]) -> tuple[str, ...]:
    """Return selectors without those that the command line asks for by the same name."""
    return tuple(selector for selector in selectors if selector not in set(wanted))
