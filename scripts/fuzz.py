"""Feeds a million and more files to documents, readers, rules and fixes, and reports what fails.

    python scripts/fuzz.py                         a million files on every core, which takes a while
    python scripts/fuzz.py --inputs 20000 --seed 7

Files are made from pieces of what people write and from the observed files in ``tests/oracles``, then damaged: pieces
are inserted, removed, doubled and exchanged. For each file the tokens of its document are joined and compared with the
text, its bytes are written back, and every reader of its kind reads it. One file in ``--every`` is also checked by all
rules and repaired, twice: the second time must change nothing. Nothing may be raised. What fails is printed with the
bytes of the file, which hold no real credential; the exit code is then 1.

Hypothesis looks for the smallest file that fails and remembers it (``tests/test_fuzz.py``); this looks at many.
"""

import argparse
import base64
import json
import multiprocessing
import os
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / part) for part in ("linter", "rules", "tests")]

from bedrock_lint import engine, fix, probe  # noqa: E402
from bedrock_lint.config import OWN_RULES, load_rules  # noqa: E402
from bedrock_lint.engine import Catalogue  # noqa: E402
from bedrock_lint.extract.settings import Surroundings  # noqa: E402
from bedrock_lint.finding import Safety  # noqa: E402
from bedrock_lint.kinds import FileKind  # noqa: E402
from bedrock_lint.readers import AWS_SHARED, DOTENV  # noqa: E402
from bedrock_lint.select import ActiveRule  # noqa: E402
from bedrock_lint.source import NotTextError, Source  # noqa: E402

PATHS = {FileKind.DOTENV: ".env", FileKind.AWS_CONFIG: ".aws/config", FileKind.AWS_CREDENTIALS: ".aws/credentials"}
SLOW = 2.0  # seconds of the processor for one file

NAMES = (
    b"AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE A B region aws_access_key_id "
    b"aws_secret_access_key credential_process s3 sso_session output export set $env:A"
).split()
VALUES = [
    *b"us-east-1 ASIATESTTESTTESTTEST AKIAIOSFODNN7EXAMPLE".split(),
    *b"a#b a;b $A ${A} ${A:-b} ${A:?x} ${A:+y} $(id) `id` \\n a\\".split(),
    *b"%s ~ a=b '' \"\" {'a':1} $$ $(shell id) $(call f) ${ ${A ${{x}}".split(),
    *b"<key> your-key TESTtestTESTtest== * & |x !x".split(),
    *(b"", b"a b", b"it's", b'"', b"'"),
]
_MARKS = r"""
    \n \n \n \n \r\n \r \x20 \t \x20\x20 = = = : += == # \x20#\x20c \x20;\x20c ' " ` \\ \\\n
    [default] [profile\x20dev] [dev] [ ] [] [sso-session\x20s] [services\x20x] [profile\x20default]
    \xef\xbb\xbf \xff\xfe \xe9 \xc2\xa0 \xe2\x80\x8b \xe2\x80\x9c \xe2\x80\xa8 \x00 \x0c \x0b \x1c \xc2\x85 export\x20
    <<<<<<<\x20HEAD\n =======\n >>>>>>>\x20b\n ```\n { } ( ) ; && || if fi ifdef\x20A\n endif\n define\x20A\n endef\n
    __proto__ #\x20bedrock-lint:\x20ignore[quoted-value]\x20x\n #\x20bedrock-lint:\x20file-ignore\n
"""
OTHERS = [mark.encode().decode("unicode_escape").encode("latin-1") for mark in _MARKS.split()]


class Task(NamedTuple):
    """A share of the work: how many files, made from which seed, and how many of them are checked and repaired."""

    seed: int
    inputs: int
    every: int


class Tally(NamedTuple):
    """What came of a share: how many files there were of each kind, and what failed, each with the file."""

    files: Counter[str]
    failures: list[tuple[str, str, bytes]]


def observed() -> list[bytes]:
    """Return the files of the oracles."""
    found = []
    for name in ("dotenv.json", "dotenv-chars.json"):
        cases = json.loads((ROOT / "tests" / "oracles" / name).read_text("utf-8"))["cases"]
        found += [base64.b64decode(case["content_b64"]) for case in cases]
    for case in json.loads((ROOT / "tests" / "oracles" / "aws-ini.json").read_text("utf-8"))["cases"]:
        for file in case["files"].values():
            found.append(file["text"].encode() if "text" in file else base64.b64decode(file["base64"]))
    return found


def made(random: Random, known: list[bytes]) -> bytes:
    """Return a file: an observed one or one of pieces, damaged or not."""
    if random.random() < 0.4:
        data = random.choice(known)[:2000]
    else:
        data = b"".join(line(random) for _ in range(random.randint(0, 6)))
    for _ in range(random.choice((0, 1, 1, 2, 4))):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.choice((0, 0, 1, 2, 10)))
        piece = random.choice(
            (random.choice(OTHERS), random.choice(OTHERS), line(random), data[start:end], random.randbytes(2))
        )
        data = data[:start] + piece + data[random.choice((start, end)) :]
    return data


def line(random: Random) -> bytes:
    """Return a line, most often one that assigns."""
    blank = random.choice((b"", b"", b"", b" ", b"\t"))
    quote = random.choice((b"", b"", b"'", b'"'))
    parts = (
        random.choice((b"", b"", b"", b" ", b"export ")),
        random.choice(NAMES),
        blank,
        random.choice((b"=", b"=", b"=", b" = ", b":")),
    )
    end = random.choice((b"\n", b"\n", b"\n", b" # c\n", b" \n", b"\r\n"))
    return b"".join((*parts, quote, random.choice(VALUES), random.choice((b"", random.choice(VALUES))), quote, end))


def fed(kind: FileKind, data: bytes, catalogue: Catalogue | None) -> None:
    """Put a file through everything; ``catalogue`` is given where it is to be checked and repaired.

    Raises:
        Exception: something is not as it must be.
    """
    for reader in DOTENV.values() if kind is FileKind.DOTENV else ():
        reader.read(data)
    for shared in AWS_SHARED.values() if kind.is_aws else ():
        shared.read(*((data, None) if kind is FileKind.AWS_CONFIG else (None, data)))
    try:
        source = Source(PATHS[kind], data)
    except NotTextError:
        return
    if source.encode(source.text) != data:
        raise AssertionError("writing the text back gives other bytes")
    if "".join(token.text for token in engine.parse(source, kind).document.tokens()) != source.text:
        raise AssertionError("joining the tokens gives another text")
    if catalogue:
        for safety in (Safety.SAFE, Safety.UNSAFE):
            once = repaired(source, kind, catalogue, safety)
            if repaired(once, kind, catalogue, safety).data != once.data:
                raise AssertionError(f"a second repair changes more ({safety})")


def repaired(source: Source, kind: FileKind, catalogue: Catalogue, safety: Safety) -> Source:
    """Return a file with its fixes applied."""
    around = Surroundings(lambda: probe.usual(kind), all_settings=True, mode=0o644)

    def check(source: Source, mode: int | None) -> engine.Result:
        result = engine.check(source, kind, around._replace(mode=mode or 0o644), catalogue)
        if result.failures:
            raise AssertionError([finding.message for finding in result.findings if finding.rule == "internal-error"])
        return result

    return fix.repair(source, kind, check, safety).source


def work(task: Task) -> Tally:
    """Do a share of the work."""
    random, known = Random(task.seed), observed()
    entries = load_rules([OWN_RULES])
    catalogue = Catalogue(map(ActiveRule, entries), [name for entry in entries for name in (entry.name, entry.code)])
    tally = Tally(Counter(), [])
    for number in range(task.inputs):
        kind = random.choice((FileKind.DOTENV, FileKind.DOTENV, *PATHS))
        data = made(random, known)
        begin = time.process_time()
        try:
            fed(kind, data, None if number % task.every else catalogue)
        except Exception as error:  # noqa: BLE001 (it is what is looked for)
            tally.failures.append((f"{type(error).__name__}: {error}", kind.value, data))
        if time.process_time() - begin > SLOW:
            tally.failures.append((f"took {time.process_time() - begin:.1f} s", kind.value, data))
        tally.files[kind.value] += 1
    return tally


def main() -> int:
    """Feed the files and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--every", type=int, default=20, help="check and repair one file in so many")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    share = min(2_000, arguments.inputs)
    tasks = [Task(arguments.seed + n, share, arguments.every) for n in range(arguments.inputs // share)]
    files: Counter[str] = Counter()
    failures = 0
    begin = time.monotonic()
    with multiprocessing.Pool(arguments.jobs, maxtasksperchild=20) as pool:
        for tally in pool.imap_unordered(work, tasks):
            files += tally.files
            for what, kind, data in tally.failures[: max(0, 20 - failures)]:
                print(f"{what}\n  {kind}: {data!r}", flush=True)
            failures += len(tally.failures)
            print(f"{sum(files.values()):,} files", end="\r", file=sys.stderr, flush=True)
    shown = ", ".join(f"{count:,} {kind}" for kind, count in sorted(files.items()))
    print(f"{sum(files.values()):,} files ({shown}) in {time.monotonic() - begin:.0f} s: {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
