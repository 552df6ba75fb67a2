"""Applying fixes: sorted, without overlaps, proved by the readers, to a fixed point."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from bedrock_lint.edits import apply
from bedrock_lint.engine import Result
from bedrock_lint.finding import Finding, Fix, Safety
from bedrock_lint.kinds import FileKind
from bedrock_lint.proof import is_proved
from bedrock_lint.source import Source

MAX_ROUNDS = 100
"""How often a file is repaired and checked again; a fix may uncover the next one."""


class Repaired(NamedTuple):
    """A file after its fixes.

    Attributes:
        source: the repaired file.
        mode: the permission bits that it is to have; ``None`` leaves them.
        result: what is still found in it.
        fixed: how many fixes were applied.
        refused: the findings whose fix failed its proof. That is a defect of ours.
    """

    source: Source
    mode: int | None
    result: Result
    fixed: int
    refused: tuple[Finding, ...]


def repair(source: Source, kind: FileKind, check: Callable[[Source, int | None], Result], least: Safety) -> Repaired:
    """Apply every fix that is at least so safe, check again, and so on until nothing is left to repair.

    Args:
        source: the file.
        kind: its kind.
        check: returns what is found in a source; the second argument is the mode the file is to have, if any.
        least: the least safety of a fix that is applied.
    """
    mode: int | None = None
    fixed = 0
    refused: dict[tuple[str, str, str], Finding] = {}
    result = check(source, mode)
    for _ in range(MAX_ROUNDS):
        wanted = [
            finding
            for finding in result.findings
            if finding.fix and finding.fix.safety >= least and _identity(finding) not in refused
        ]
        modes = [finding.fix.mode for finding in wanted if finding.fix and finding.fix.mode is not None]
        repaired, done, failed = _round(source, kind, [finding for finding in wanted if _changes_text(finding)])
        if done:
            refused.clear()  # what was harmful before may not be so now
        else:
            refused.update({_identity(finding): finding for finding in failed})
        if not (done or modes):
            if failed:  # a fix that overlaps with those may now have its turn
                continue
            break
        source, fixed = repaired, fixed + done + len(modes)
        mode = modes[0] if modes else mode
        result = check(source, mode)
    return Repaired(source, mode, result, fixed, tuple(refused.values()))


def write(path: str, data: bytes, expected: bytes, mode: int | None = None) -> None:
    """Replace the content of a file in one step, keeping its mode and, where possible, its owner.

    The target of a symbolic link is written, not the link.

    Args:
        path: the file.
        data: the new content.
        expected: the content that was read.
        mode: permission bits that the file is to have; ``None`` keeps those it has.

    Raises:
        OSError: the file cannot be written, or is no longer what was read; it is then as it was.
    """
    import tempfile  # noqa: PLC0415 (most runs write nothing)

    target = os.path.realpath(path)
    with open(target, "rb") as file:
        if file.read() != expected:
            raise OSError(0, "the file was changed by another program meanwhile")
    state = os.stat(target)
    descriptor, temporary = tempfile.mkstemp(prefix=".bedrock-lint-", dir=os.path.dirname(target))
    try:
        with open(descriptor, "wb") as file:
            if hasattr(os, "fchown"):
                _keep_owner(descriptor, state)
                _set_mode(descriptor, stat.S_IMODE(state.st_mode), mode)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(os.path.dirname(target))


def _set_mode(descriptor: int, kept: int, wanted: int | None) -> None:
    os.fchmod(descriptor, kept if wanted is None else wanted)
    if wanted is not None and stat.S_IMODE(os.fstat(descriptor).st_mode) != wanted:
        raise OSError(0, "the file system keeps no permissions")


def change_mode(path: str, mode: int) -> None:
    """Give a file permission bits.

    Raises:
        OSError: that is not allowed, or the file system keeps none.
    """
    os.chmod(path, mode)
    if os.stat(path).st_mode & 0o777 != mode:
        raise OSError(0, "the file system keeps no permissions")


def _identity(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.message, finding.excerpt


def _changes_text(finding: Finding) -> bool:
    return finding.fix is not None and bool(finding.fix.edits or finding.fix.encode)


def _round(source: Source, kind: FileKind, findings: list[Finding]) -> tuple[Source, int, list[Finding]]:
    """Apply the safest fixes that do not overlap and pass the proof; return how many, and those that fail it."""
    safest = max((_safety(finding) for finding in findings), default=Safety.SAFE)
    findings = [finding for finding in findings if _safety(finding) is safest]
    recoding = [finding for finding in findings if finding.fix and finding.fix.encode][:1]
    proved, refused = _proved(source, kind, recoding or _without_overlaps(findings))
    return _applied(source, proved), len(proved), refused


def _safety(finding: Finding) -> Safety:
    return finding.fix.safety if finding.fix else Safety.DISPLAY_ONLY


def _proved(source: Source, kind: FileKind, findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Return the findings whose fixes pass the proof together, and those whose fix fails it even alone.

    Where not all pass, each half is tried, so that one harmful fix among many costs few proofs. Halves that pass only
    without each other leave the second one for the next round.
    """
    if not findings or _is_proved(source, kind, findings):
        return findings, []
    if len(findings) == 1:
        return [], findings
    middle = len(findings) // 2
    first, refused_first = _proved(source, kind, findings[:middle])
    second, refused_second = _proved(source, kind, findings[middle:])
    refused = refused_first + refused_second
    both = first + second
    if first and second and not _is_proved(source, kind, both):
        return first, refused
    return both, refused


def _is_proved(source: Source, kind: FileKind, findings: list[Finding]) -> bool:
    return is_proved(kind, source, _applied(source, findings), _safety(findings[0]))


def _without_overlaps(findings: list[Finding]) -> list[Finding]:
    chosen: list[Finding] = []
    last = (-1, -1)
    for extent, finding in sorted(((_extent(finding), finding) for finding in findings), key=lambda pair: pair[0]):
        if extent[0] >= last[1] and extent[0] != last[0]:
            chosen.append(finding)
            last = extent
    return chosen


def _extent(finding: Finding) -> tuple[int, int]:
    spans = [edit.span for edit in finding.fix.edits] if finding.fix else []
    return min(span.start for span in spans), max(span.end for span in spans)


def _fixes(findings: list[Finding]) -> list[Fix]:
    return [finding.fix for finding in findings if finding.fix]


def _applied(source: Source, findings: list[Finding]) -> Source:
    fixes = _fixes(findings)
    if any(fix.encode for fix in fixes):
        return Source(source.path, source.as_utf_8())
    edits = [edit for fix in fixes for edit in fix.edits]
    return Source(source.path, source.encode(apply(source.text, edits)))


def _keep_owner(descriptor: int, state: os.stat_result) -> None:
    try:
        os.fchown(descriptor, state.st_uid, state.st_gid)
    except OSError:
        return  # only root may give files away; the new file then belongs to who repaired it


def _sync_folder(folder: str) -> None:
    """Make the new name of a file last; where that cannot be done, the file is written all the same."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
