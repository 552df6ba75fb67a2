"""How long bedrock-lint takes: to start, over many files, and as files and folders grow.

    python benchmarks/startup.py            three tables, about four minutes
    python benchmarks/startup.py --json     the same for machines
    python benchmarks/startup.py --only start --rounds 40

Run it with the interpreter of a virtual environment that has bedrock-lint and, for the comparison, detect-secrets
1.5.0 installed. Everything else is the standard library; the files are made in a temporary folder outside any git
repository, with credentials built for the run, and are removed afterwards.

How to read the figures
-----------------------
Milliseconds differ from machine to machine, and on a busy one from minute to minute; **the ratios are the result**.
The commands of a table take turns, round by round, so that a slow minute meets all of them alike. A figure is the
median of its rounds, ``least`` the fastest round: where they are far apart the machine was busy, and only the ratio is
worth anything. Each ratio is the median of the ratios within one round, never a quotient of figures from two runs.
Before the first round every command runs once unmeasured, so that byte code and file caches are warm. Variables such
as PYTHONDONTWRITEBYTECODE are taken away from the commands (with it, an editable install compiles itself at each start:
27 ms more than what users of an installed wheel see); the byte code is kept in the temporary folder.

start
    One clean ``.env`` of 20 lines, as a ratio to ``python -c pass`` of the same interpreter. Wanted: at most 4.0.
    In a git repository ``git ls-files`` is added when the file holds credentials; its own cost stands below it.
files
    2,000 files of 30 lines; one in ten has something to report. Wanted: at least 5 times faster than
    ``detect-secrets-hook --no-verify``. ``read the files`` is the floor: Python opens and reads them and does nothing.
growth
    Ten times the lines, or the files, should take ten times as long: ``growth`` is that factor after the time to start
    has been taken off. Around 10 is linear; 100 would be quadratic. Below 10 is what is paid once: imports.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(REPOSITORY, "tests"))

import synthetic  # noqa: E402

TABLES = ("start", "files", "growth")
_READ = "import sys\nfor path in sys.argv[1:]:\n with open(path, 'rb') as file: file.read()"


class Case(NamedTuple):
    """A command to measure.

    Attributes:
        table: the table it stands in.
        name: what it is called.
        command: what runs.
        folder: where.
        base: the case of the same table that it is compared with; empty for none.
        codes: the exit codes that mean it did its work.
    """

    table: str
    name: str
    command: tuple[str, ...]
    folder: str
    base: str = ""
    codes: tuple[int, ...] = (0,)


class Figure(NamedTuple):
    """What a case came to, in seconds; ``ratio`` is that to its base, ``growth`` that to its base without the start."""

    table: str
    name: str
    median: float
    least: float
    base: str = ""
    ratio: float | None = None
    growth: float | None = None


def lines(random: Random, count: int, *, faults: bool) -> Iterator[str]:
    """Yield the lines of a ``.env`` as people have it: a third of it about AWS and Bedrock, comments, blank lines."""
    temporary = random.random() < 0.3
    yield "# written by scripts/setup.sh"
    yield f"AWS_REGION={random.choice(('us-east-1', 'eu-west-1', 'ap-northeast-1'))}"
    yield f"AWS_ACCESS_KEY_ID={synthetic.access_key_id(random, 'ASIA' if temporary else 'AKIA')}"
    yield f"AWS_SECRET_ACCESS_KEY={synthetic.secret_access_key(random)}"
    if temporary:
        yield f"AWS_SESSION_TOKEN={synthetic.session_token(random)}"
    yield f"BEDROCK_MODEL_ID={random.choice(('', 'us.', 'eu.'))}anthropic.claude-sonnet-4-5-20250929-v1:0"
    yield 'AWS_PROFILE="work"' if faults else "AWS_PROFILE=work"
    makers = (
        lambda n: f"FEATURE_{n}=true",
        lambda n: f"SERVICE_{n}_PORT={8000 + n % 999}",
        lambda n: f'DATABASE_{n}_URL="postgresql://app:app@db-{n}.internal:5432/app?sslmode=require"',
        lambda n: f"CACHE_{n}_URL=redis://cache-{n}:6379/0",
        lambda n: f"# section {n}",
        lambda n: "" if n else "# end of the settings of AWS",
        lambda n: f"AWS_SERVICE_{n}_REGION=eu-central-1",
        lambda n: f"BEDROCK_{n}_MODEL_ID=amazon.nova-pro-v1:0",
        lambda n: f"LOG_LEVEL_{n}=info",
        lambda n: f"AWS_SERVICE_{n}_REGION='eu-west-3'" if faults else f"AWS_SERVICE_{n}_REGION=eu-west-3",
    )
    for number in range(count - 6 - temporary):
        yield makers[number % len(makers)](number)


def write(path: str, text: str) -> str:
    """Write a file that only its owner may read, and return its path."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(text)
    return path


def dotenv(path: str, seed: int, count: int, *, faults: bool = False) -> str:
    """Write a ``.env`` of so many lines, and return its path."""
    return write(path, "".join(f"{line}\n" for line in lines(Random(seed), count, faults=faults)))


def tool(name: str) -> str:
    """Return the installed command of a name, that of this interpreter's environment before any other."""
    beside = os.path.join(os.path.dirname(sys.executable), name)
    return beside if os.path.exists(beside) else shutil.which(name) or ""


def start_cases(top: str) -> Iterator[Case]:
    """Yield what shows how long one clean file takes."""
    plain, tracked = os.path.join(top, "plain"), os.path.join(top, "git")
    module: tuple[str, ...] = (sys.executable, "-m", "bedrock_lint")
    for folder in (plain, tracked):
        dotenv(os.path.join(folder, ".env"), 1, 20)
    yield Case("start", "python -c pass", (sys.executable, "-c", "pass"), plain)
    pairs = [("python -m bedrock_lint", module)]
    if tool("bedrock-lint"):
        pairs.insert(0, ("bedrock-lint", (tool("bedrock-lint"),)))
    for name, command in pairs:
        yield Case("start", f"{name} .env", (*command, ".env"), plain, "python -c pass")
        yield Case("start", f"{name} --version", (*command, "--version"), plain, "python -c pass")
    if shutil.which("git"):
        subprocess.run(["git", "init", "--quiet", tracked], check=True)
        name, command = pairs[0]
        yield Case("start", f"{name} .env (in git)", (*command, ".env"), tracked, "python -c pass")
        yield Case("start", "git ls-files", ("git", "ls-files", "-z", "--cached"), tracked, "python -c pass")


def files_cases(top: str, count: int) -> Iterator[Case]:
    """Yield what shows how long many files take."""
    folder = os.path.join(top, "files")
    names = (".env", ".env.local", ".env.production", "app.env")
    paths = [
        dotenv(os.path.join(folder, f"service-{n:04}", names[n % 4]), n, 30, faults=n % 10 == 0) for n in range(count)
    ]
    shown = tuple(os.path.relpath(path, folder) for path in paths)
    ours = (sys.executable, "-m", "bedrock_lint", "check", "--isolated")
    yield Case("files", "bedrock-lint, files named", (*ours, *shown), folder, codes=(1,))
    yield Case("files", "bedrock-lint, the folder", (*ours, "."), folder, "bedrock-lint, files named", codes=(1,))
    yield Case("files", "read the files", (sys.executable, "-c", _READ, *shown), folder, "bedrock-lint, files named")
    if tool("detect-secrets-hook"):
        command = (tool("detect-secrets-hook"), "--no-verify", *shown)
        yield Case("files", "detect-secrets-hook", command, folder, "bedrock-lint, files named", (0, 1))


def growth_cases(top: str) -> Iterator[Case]:
    """Yield what shows how the time grows: each case has ten times as much to do as its base."""
    ours = (sys.executable, "-m", "bedrock_lint", "check", "--isolated", "--quiet")
    yield Case("growth", "start", (*ours, write(os.path.join(top, "small", ".env"), "AWS_REGION=us-east-1\n")), top)
    for faults, what in ((False, "clean"), (True, "with findings")):
        base = ""
        for count in (500, 5_000, 50_000):
            path = dotenv(os.path.join(top, f"lines-{what[:5]}-{count}", ".env"), 7, count, faults=faults)
            name = f"one .env, {what}, {count:,} lines"
            yield Case("growth", name, (*ours, path), top, base, (int(faults),))
            base = name
    base = ""
    for count in (100, 1_000, 10_000):
        folder = os.path.join(top, f"folder-{count}")
        for number in range(count):
            dotenv(os.path.join(folder, f"service-{number:04}", ".env"), 10_000 + number, 30)
        name = f"{count:,} clean files of 30 lines"
        yield Case("growth", name, (*ours, folder), top, base)
        base = name
    base = ""
    for count in (50, 500, 5_000):
        text = "".join(
            f"[profile team-{n}]\nregion = eu-west-1\nrole_arn = arn:aws:iam::123456789012:role/team-{n}\n"
            f"source_profile = team-{n - 1 if n else 0}\noutput = json\n\n"
            for n in range(count)
        )
        path = write(os.path.join(top, f"aws-{count}", ".aws", "config"), text)
        name = f"one AWS config, {count:,} profiles"
        yield Case("growth", name, (*ours, path), top, base)
        base = name


def measure(cases: Sequence[Case], rounds: int, cache: str) -> dict[str, list[float]]:
    """Return the seconds that each case took in each round; the cases take turns.

    Args:
        cases: what to measure.
        rounds: how often.
        cache: the folder for byte code.

    Raises:
        SystemExit: a command did not do its work.
    """
    times: dict[str, list[float]] = {case.name: [] for case in cases}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONPYCACHEPREFIX"] = cache
    for number in range(-1, rounds):
        for case in cases:
            begin = time.perf_counter()
            run = subprocess.run(
                case.command,
                cwd=case.folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
            seconds = time.perf_counter() - begin
            if run.returncode not in case.codes:  # a command that breaks off early would look fast
                raise SystemExit(f"{case.name}: exit code {run.returncode}\n{run.stderr.decode(errors='replace')}")
            if number >= 0:
                times[case.name].append(seconds)
    return times


def figures(cases: Sequence[Case], times: dict[str, list[float]]) -> Iterator[Figure]:
    """Yield what the rounds come to."""
    start = statistics.median(times["start"]) if "start" in times else 0.0
    for case in cases:
        own = times[case.name]
        median, least = statistics.median(own), min(own)
        if not case.base:
            yield Figure(case.table, case.name, median, least)
            continue
        base = times[case.base]
        ratio = statistics.median(one / other for one, other in zip(own, base, strict=True))
        growth = (median - start) / max(statistics.median(base) - start, 1e-9) if case.table == "growth" else None
        yield Figure(case.table, case.name, median, least, case.base, ratio, growth)


def table(rows: Sequence[Figure]) -> str:
    """Return figures for people."""
    width = max(len(row.name) for row in rows)
    text = [f"{rows[0].table:<{width}} {'median ms':>10} {'least ms':>9} {'ratio':>7}"]
    text[0] += f" {'growth':>7}" if rows[0].table == "growth" else ""
    for row in rows:
        line = f"{row.name:<{width}} {row.median * 1000:>10.1f} {row.least * 1000:>9.1f}"
        line += f" {row.ratio:>7.2f}" if row.ratio is not None else ""
        line += f" {row.growth:>7.1f}" if row.growth is not None else ""
        text.append(line)
    return "\n".join(text)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--only", choices=TABLES, help="measure this table alone")
    parser.add_argument("--rounds", type=int, default=21, help="rounds of the first table; the others take a quarter")
    parser.add_argument("--files", type=int, default=2_000, help="files of the second table")
    arguments = parser.parse_args()
    wanted = (arguments.only,) if arguments.only else TABLES
    few = max(3, arguments.rounds // 4)
    found: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="bedrock-lint-benchmark-") as top:
        for name in wanted:
            maker = {"start": start_cases, "growth": growth_cases}.get(name)
            cases = list(maker(top) if maker else files_cases(top, arguments.files))
            rounds = arguments.rounds if name == "start" else few
            rows = list(figures(cases, measure(cases, rounds, os.path.join(top, "cache"))))
            found += rows
            if not arguments.json:
                print(table(rows), end="\n\n", flush=True)
    if arguments.json:
        print(json.dumps({"python": sys.version.split()[0], "figures": [row._asdict() for row in found]}, indent=2))


if __name__ == "__main__":
    main()
