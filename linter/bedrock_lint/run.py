"""One run: from paths to a report and an exit code."""

import os
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from bedrock_lint import HOMEPAGE, discover, report
from bedrock_lint.config import Config, ConfigError
from bedrock_lint.discover import Candidate, Problem, Scope
from bedrock_lint.finding import Finding, Safety, Severity
from bedrock_lint.kinds import FileKind
from bedrock_lint.prefilter import SUPPRESSION_MARK, may_hold_secret
from bedrock_lint.printable import printable
from bedrock_lint.render import renderer
from bedrock_lint.source import NotTextError, Source
from bedrock_lint.streams import Streams
from bedrock_lint.workspace import Overrides, Workspace, file_kind, is_ours, permissions

if TYPE_CHECKING:
    from bedrock_lint.engine import Result
    from bedrock_lint.fix import Repaired

REPORT_IT = f"please report it: {HOMEPAGE}/issues"

_BINARY_HEAD = 8192
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PYTHON_ANCHORS = (b"aws_access_key", b"aws_secret_", b"AWS_ACCESS_KEY_ID", b"AWS_SECRET_ACCESS_KEY")


class Invocation(NamedTuple):
    """What the command line asks for.

    Attributes:
        paths: files and folders, or ``-`` alone.
        stdin_filename: what standard input is called.
        fix, diff, unsafe: whether to repair files, to show that only, and to do what needs a look as well.
        outputs: formats, each with a file or the empty string; none means the default.
        fail_on: the least severity that fails the run, ``(None,)`` for never; ``None`` leaves that to the settings.
        color: ``auto``, ``always`` or ``never``.
        quiet: whether to leave out the counts.
        overrides: what the command line says about settings.
        force_exclude: whether to pass over excluded files even if they are named.
        respect_gitignore: whether to pass over what git ignores.
    """

    paths: tuple[str, ...]
    stdin_filename: str
    fix: bool
    diff: bool
    unsafe: bool
    outputs: tuple[tuple[str, str], ...]
    fail_on: tuple[Severity | None] | None
    color: str
    quiet: bool
    overrides: Overrides
    force_exclude: bool
    respect_gitignore: bool


class _Run:
    """What a run has come to so far."""

    def __init__(self, invocation: Invocation, streams: Streams, cwd: str) -> None:
        self.invocation = invocation
        self.streams = streams
        self.cwd = cwd
        self.workspace = Workspace(cwd, invocation.overrides)
        self.findings: list[Finding] = []
        self.files: Counter[FileKind] = Counter()
        self.suppressed = self.fixed = 0
        self.diffs: list[str] = []
        self.problems: dict[str, None] = {}  # as an ordered set
        self.started = time.monotonic()
        self.shown_progress = False

    def fail(self, problem: str) -> None:
        """Remember once what could not be done, so that the run ends with 2."""
        self.problems[problem] = None


def check(invocation: Invocation, streams: Streams, cwd: str) -> int:
    """Check what the command line names, print what was found, and return the exit code."""
    run = _Run(invocation, streams, cwd)
    if invocation.paths == ("-",):
        _check_input(run)
    else:
        _check_files(run)
    _clear_progress(run)
    result = report.report(run.findings, run.files, fixed=run.fixed, suppressed=run.suppressed)
    streams.print("".join(run.diffs))
    if not (invocation.diff and not invocation.outputs):
        _print(run, result)
    for line in (*run.workspace.notes, *run.problems):
        streams.say(f"bedrock-lint: {printable(line)}")
    if not run.files and not run.problems:
        if invocation.force_exclude:
            return 0
        streams.say(f"bedrock-lint: there is nothing to check in {printable(' '.join(invocation.paths))}")
        return 2
    if not invocation.quiet and run.files:
        streams.say(report.counts(result.summary))
    return 2 if run.problems else int(_fails(run, result))


def _check_input(run: _Run) -> None:
    path = os.path.normpath(os.path.join(run.cwd, run.invocation.stdin_filename))
    candidate = Candidate(path, discover.shown_path(path, run.cwd), named=True)
    try:
        data = run.streams.read_input()
    except OSError as error:
        run.fail(f"-: {error.strerror}")
        return
    _check_data(run, candidate, data, None)


def _check_files(run: _Run) -> None:
    scope = Scope(run.cwd, run.workspace.is_excluded, run.invocation.force_exclude, run.invocation.respect_gitignore)
    for item in discover.discover(list(run.invocation.paths), scope):
        if isinstance(item, Problem):
            run.fail(f"{item.shown}: {item.reason}")
        else:
            _check_file(run, item)
            _show_progress(run)


def _check_file(run: _Run, candidate: Candidate) -> None:
    try:
        data = discover.read(candidate.path)
    except discover.TooLargeError as error:
        if candidate.named or is_ours(candidate.path):
            run.fail(f"{candidate.shown}: {error.strerror}")
        else:
            run.workspace.note(f"{candidate.shown}: passed over, {error.strerror}")
        return
    except OSError as error:
        run.fail(f"{candidate.shown}: {_reason(error)}")
        return
    _check_data(run, candidate, data, permissions(candidate.path))


def _check_data(run: _Run, candidate: Candidate, data: bytes, mode: int | None) -> None:
    kind = file_kind(candidate.path, data)
    try:
        run.workspace.config_for(candidate.path)
        source = _source(candidate.shown, kind, data)
    except NotTextError:
        if kind.holds_settings or (candidate.named and not run.invocation.force_exclude):
            run.fail(f"{candidate.shown}: this is binary data, not text")
        return
    except ConfigError as error:
        run.fail(str(error))
        return
    run.files[kind] += 1
    if source is None:
        return
    if run.invocation.fix or run.invocation.diff:
        _repair(run, candidate, source, kind, mode)
    else:
        _take(run, candidate, run.workspace.check(source, kind, candidate.path, mode))


def _source(shown: str, kind: FileKind, data: bytes) -> Source | None:
    """Return the source of a file, ``None`` where a look at the bytes leaves nothing to find: in most other text.

    Raises:
        NotTextError: the file is binary data.
    """
    if kind.holds_settings:
        return Source(shown, data)
    if b"\0" in data[:_BINARY_HEAD] and not data.startswith(_WIDE_MARKS):
        raise NotTextError
    calls_aws = kind is FileKind.PYTHON and any(anchor in data for anchor in _PYTHON_ANCHORS)
    return Source(shown, data) if calls_aws or SUPPRESSION_MARK in data or may_hold_secret(data) else None


def _take(run: _Run, candidate: Candidate, result: "Result") -> None:
    run.findings += result.findings
    run.suppressed += result.suppressed
    if result.failures:
        run.fail(f"{candidate.shown}: an internal error, see the findings")


def _repair(run: _Run, candidate: Candidate, source: Source, kind: FileKind, mode: int | None) -> None:
    from bedrock_lint import diff, fix  # noqa: PLC0415

    def checked(source: Source, new_mode: int | None) -> "Result":
        return run.workspace.check(source, kind, candidate.path, mode if new_mode is None else new_mode)

    least = Safety.UNSAFE if run.invocation.unsafe else Safety.SAFE
    try:
        repaired = fix.repair(source, kind, checked, least)
    except Exception as error:  # noqa: BLE001 (the other files are still to be repaired)
        run.fail(f"{candidate.shown}: an internal error while repairing it ({type(error).__name__}); {REPORT_IT}")
        _take(run, candidate, checked(source, None))
        return
    for finding in repaired.refused:
        place = f"{candidate.shown}:{finding.start.line}"
        run.workspace.note(f"{place}: the fix of {finding.rule} failed its proof and is not applied; {REPORT_IT}")
    if run.invocation.diff:
        run.diffs.append(diff.unified(source, repaired.source, kind, mode, repaired.mode))
        _take(run, candidate, checked(source, None))
        return
    try:
        _write(candidate.path, source, repaired)
    except OSError as error:
        run.fail(f"{candidate.shown}: cannot be repaired: {_reason(error)}")
        _take(run, candidate, checked(source, None))
        return
    run.fixed += repaired.fixed
    _take(run, candidate, repaired.result)


def _write(path: str, source: Source, repaired: "Repaired") -> None:
    from bedrock_lint import fix  # noqa: PLC0415

    if repaired.source.data != source.data:
        fix.write(path, repaired.source.data, source.data, repaired.mode)
    elif repaired.mode is not None:
        fix.change_mode(path, repaired.mode)


def _print(run: _Run, result: report.Report) -> None:
    outputs = run.invocation.outputs or (("full" if run.streams.stdout.isatty() else "concise", ""),)
    for name, file in outputs:
        if not file:
            run.streams.print(renderer(name)(result, run.streams.style(run.invocation.color)))
            continue
        try:
            with open(
                os.path.join(run.cwd, file), "w", encoding="utf-8", errors="backslashreplace", newline="\n"
            ) as output:
                output.write(renderer(name)(result, report.Style()))
        except OSError as error:
            run.fail(f"{file}: cannot be written: {_reason(error)}")


def _fails(run: _Run, result: report.Report) -> bool:
    if run.diffs and any(run.diffs):
        return True
    level = run.invocation.fail_on[0] if run.invocation.fail_on else _config(run).fail_on
    return level is not None and any(finding.severity >= level for finding in result.findings)


def _config(run: _Run) -> Config:
    try:
        return run.workspace.config_for(os.path.join(run.cwd, "."))
    except ConfigError:
        return Config()


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _show_progress(run: _Run) -> None:
    if not run.streams.stderr.isatty() or run.invocation.quiet or time.monotonic() - run.started < 2:
        return
    run.started = time.monotonic() - 1.9  # ten times a second
    run.shown_progress = True
    run.streams.stderr.write(f"\r\x1b[K{sum(run.files.values())} files, {len(run.findings)} problems …")
    run.streams.stderr.flush()


def _clear_progress(run: _Run) -> None:
    if run.shown_progress:
        run.streams.stderr.write("\r\x1b[K")
