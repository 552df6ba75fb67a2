"""The command line: arguments, streams and exit codes."""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn, TextIO

from bedrock_lint import __version__
from bedrock_lint.config import ConfigError, fail_on
from bedrock_lint.discover import shown_path
from bedrock_lint.printable import printable
from bedrock_lint.render import FORMATS
from bedrock_lint.run import Invocation
from bedrock_lint.select import Selection
from bedrock_lint.source import NotTextError
from bedrock_lint.streams import Streams
from bedrock_lint.workspace import Overrides

EXIT_CLEAN, EXIT_FINDINGS, EXIT_FAILED = 0, 1, 2
"""Nothing found; findings from the wanted severity on; the job could not be done."""

_EPILOG = """\
exit codes:
  0  nothing found, or nothing from the severity of --fail-on on
  1  findings
  2  wrong usage or settings, a file that could not be read, nothing to check, or an internal error
"""


class UsageError(Exception):
    """The arguments make no sense; the message says what to write."""


class _FinishedError(Exception):
    """There is nothing more to do."""


class _Parser(argparse.ArgumentParser):
    """An argument parser that leaves streams and process alone."""

    out: TextIO

    def _print_message(self, message: str, file: object = None) -> None:  # noqa: ARG002
        self.out.write(message)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:  # noqa: ARG002
        raise _FinishedError

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}\n{self.format_usage().strip()}")


def main(
    argv: Sequence[str],
    stdin: TextIO | None,
    stdout: TextIO,
    stderr: TextIO,
    environ: Mapping[str, str],
    cwd: str,
) -> int:
    """Run bedrock-lint.

    Args:
        argv: the arguments without the name of the program.
        stdin: where ``-`` is read from; ``None`` where the process has none.
        stdout: for findings and nothing else.
        stderr: for everything about the run.
        environ: the environment: ``NO_COLOR``, ``FORCE_COLOR``, ``TERM``, ``RUNNER_TEMP``.
        cwd: the current folder, absolute.

    Returns:
        The exit code.
    """
    streams = Streams(stdin, stdout, stderr, environ)
    try:
        arguments = _parse(list(argv), streams.stdout)
        run: Callable[[argparse.Namespace, Streams, str], int] = arguments.run
        return run(arguments, streams, cwd)
    except _FinishedError:
        return EXIT_CLEAN
    except (UsageError, ConfigError) as error:
        streams.say("\n".join(printable(line) for line in f"bedrock-lint: {error}".split("\n")))
        return EXIT_FAILED


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Help of a fixed width: asking for that of the terminal costs a fifth of the start-up."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def _parse(argv: list[str], out: TextIO) -> argparse.Namespace:
    """Return the arguments of the command that is named, or of ``check``; only the parser of that one is made."""
    first = argv[0] if argv else ""
    if first in ("-h", "--help", "--version"):
        return _main_parser(out).parse_args(argv)
    name = first if first in _COMMANDS else "check"
    text, add = _COMMANDS[name]
    parser = _Parser(prog=f"bedrock-lint {name}", description=text, epilog=_EPILOG, formatter_class=_HelpFormatter)
    parser.out = out
    add(parser)
    return parser.parse_args(argv[1:] if first == name else argv)


def _main_parser(out: TextIO) -> _Parser:
    commands = "".join(f"  {name:<13}{text}\n" for name, (text, _) in _COMMANDS.items())
    parser = _Parser(
        prog="bedrock-lint",
        usage="bedrock-lint [COMMAND] [-h] …",
        description="Find what breaks or leaks AWS and Amazon Bedrock credentials in .env files, ~/.aws and Python "
        "sources, offline.",
        epilog=f"commands (without one: check):\n{commands}\n{_EPILOG}",
        formatter_class=_HelpFormatter,
    )
    parser.out = out
    parser.add_argument("--version", action="version", version=f"bedrock-lint {__version__}")
    return parser


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", nargs="+", help="a rule, by name or code")
    parser.set_defaults(run=_explain)


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("show", choices=["show"])
    parser.add_argument("file", nargs="?", default=".")
    _add_settings(parser)
    parser.set_defaults(run=_config)


def _add_readers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="a .env file or an AWS config or credentials file")
    parser.add_argument(
        "--readers", metavar="NAMES", action="append", default=[], help="these instead of those that count, or: all"
    )
    parser.add_argument("--format", choices=["table", "json"], default="table")
    parser.add_argument("--color", choices=["auto", "always", "never"], default="auto")
    parser.add_argument(
        "--reveal", dest="shows_values", action="store_true", help="show the values, on a terminal only"
    )
    parser.add_argument("--force", action="store_true", help="with --reveal: even where output is no terminal")
    _add_settings_file(parser)
    parser.set_defaults(run=_readers)


def _add_integration(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", choices=["github", "vscode", "vim"])
    parser.set_defaults(run=_integration)


def _add_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - reads standard input")
    check.add_argument("--stdin-filename", metavar="PATH", help="what standard input is called")
    repair = check.add_argument_group("repair")
    repair.add_argument("--fix", action="store_true", help="apply safe fixes")
    repair.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: also those that need a look")
    repair.add_argument(
        "--diff", action="store_true", help="show what fixes would change, values masked; write nothing"
    )
    output = check.add_argument_group("output")
    output.add_argument(
        "--output-format", metavar="FORMAT[=FILE]", action="append", default=[],
        help=f"{', '.join(FORMATS)}; repeatable (default: full on a terminal, else concise)",
    )  # fmt: skip
    output.add_argument("--fail-on", metavar="SEVERITY", help="error, warning (default), notice or never")
    output.add_argument("--color", choices=["auto", "always", "never"], default="auto")
    output.add_argument("--quiet", "-q", action="store_true", help="leave out the counts at the end")
    _add_settings(check)
    files = check.add_argument_group("files")
    files.add_argument("--exclude", metavar="PATTERN", action="append", default=[], help="pass over; repeatable")
    files.add_argument(
        "--force-exclude", action="store_true", help="pass over excluded files even if named (for hooks)"
    )
    files.add_argument("--no-gitignore", action="store_true", help="also look at what git ignores")
    check.set_defaults(run=_check)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("settings")
    group.add_argument(
        "--select", metavar="RULES", action="append", default=[], help="names, codes, or ALL: only these"
    )
    group.add_argument("--extend-select", metavar="RULES", action="append", default=[], help="these as well")
    group.add_argument("--ignore", metavar="RULES", action="append", default=[], help="not these")
    group.add_argument("--all-settings", action="store_true", help="also variables that have nothing to do with AWS")
    _add_settings_file(group)


def _add_settings_file(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--config", metavar="FILE", default="", help="take the settings from this file")
    parser.add_argument("--isolated", action="store_true", help="take no settings from files")


def _overrides(arguments: argparse.Namespace, cwd: str) -> Overrides:
    return Overrides(
        config=_settings_file(arguments, cwd),
        selection=Selection(_words(arguments.select), _words(arguments.extend_select), _words(arguments.ignore)),
        exclude=tuple(getattr(arguments, "exclude", ())),
        all_settings=arguments.all_settings,
    )


def _settings_file(arguments: argparse.Namespace, cwd: str) -> str | None:
    if arguments.isolated:
        return None
    return os.path.join(cwd, arguments.config) if arguments.config else ""


def _words(values: list[str]) -> tuple[str, ...]:
    return tuple(word for value in values for word in value.replace(",", " ").split())


def _check(arguments: argparse.Namespace, streams: Streams, cwd: str) -> int:
    try:
        level = fail_on(arguments.fail_on) if arguments.fail_on else None
    except ValueError as error:
        raise UsageError(f"--fail-on: {error}") from None
    invocation = Invocation(
        paths=tuple(arguments.paths) or (".",),
        stdin_filename=arguments.stdin_filename or "",
        fix=arguments.fix and not arguments.diff,
        diff=arguments.diff,
        unsafe=arguments.unsafe_fixes,
        outputs=tuple(_output(text) for text in arguments.output_format),
        fail_on=(level,) if arguments.fail_on else None,
        color=arguments.color,
        quiet=arguments.quiet,
        overrides=_overrides(arguments, cwd),
        force_exclude=arguments.force_exclude,
        respect_gitignore=not arguments.no_gitignore,
    )
    _refuse_contradictions(invocation)
    from bedrock_lint import run  # noqa: PLC0415

    return run.check(invocation, streams, cwd)


def _refuse_contradictions(invocation: Invocation) -> None:
    if "-" in invocation.paths:
        if len(invocation.paths) > 1:
            raise UsageError("- cannot stand beside other paths")
        if not invocation.stdin_filename:
            raise UsageError("- needs --stdin-filename, which tells how to read it: --stdin-filename .env")
        if invocation.fix:
            raise UsageError("--fix cannot write to standard input; name the file, or use --diff")
    elif invocation.stdin_filename:
        raise UsageError("--stdin-filename needs the path -")
    if invocation.unsafe and not (invocation.fix or invocation.diff):
        raise UsageError("--unsafe-fixes needs --fix or --diff")


def _output(text: str) -> tuple[str, str]:
    name, _, file = text.partition("=")
    if name not in FORMATS:
        from bedrock_lint.nearest import suggestion  # noqa: PLC0415

        raise UsageError(f'--output-format: unknown format "{name}"{suggestion(name, FORMATS)}')
    return name, file


def _explain(arguments: argparse.Namespace, streams: Streams, cwd: str) -> int:
    from bedrock_lint.explain import page  # noqa: PLC0415
    from bedrock_lint.workspace import Workspace  # noqa: PLC0415

    workspace = Workspace(cwd, Overrides())
    entries = workspace.entries(workspace.config_for(os.path.join(cwd, ".")))
    streams.print("\n".join(page(name, entries) for name in arguments.rule))
    return EXIT_CLEAN


def _config(arguments: argparse.Namespace, streams: Streams, cwd: str) -> int:
    from bedrock_lint.explain import settings  # noqa: PLC0415

    streams.print(settings(os.path.normpath(os.path.join(cwd, arguments.file)), _overrides(arguments, cwd), cwd))
    return EXIT_CLEAN


def _readers(arguments: argparse.Namespace, streams: Streams, cwd: str) -> int:
    if arguments.shows_values and not (arguments.force or streams.stdout.isatty()):
        raise UsageError("--reveal shows secrets, and the output is no terminal; add --force if that is what you want")
    from bedrock_lint.explain import comparison  # noqa: PLC0415
    from bedrock_lint.render.comparison import as_json, table  # noqa: PLC0415

    path = os.path.normpath(os.path.join(cwd, arguments.file))
    overrides = Overrides(config=_settings_file(arguments, cwd))
    try:
        compared = comparison(path, _words(arguments.readers), overrides, cwd)
    except (OSError, NotTextError) as error:
        reason = getattr(error, "strerror", None) or "this is binary data, not text"
        streams.say(f"bedrock-lint: {shown_path(path, cwd)}: {reason.lower()}")
        return EXIT_FAILED
    shown = shown_path(path, cwd)
    if arguments.format == "json":
        streams.print(as_json(compared, shown, reveal=arguments.shows_values))
    else:
        streams.print(table(compared, shown, streams.style(arguments.color), reveal=arguments.shows_values))
    return EXIT_CLEAN


def _integration(arguments: argparse.Namespace, streams: Streams, cwd: str) -> int:  # noqa: ARG001
    from bedrock_lint import integrations  # noqa: PLC0415

    try:
        streams.print(integrations.text(arguments.name, streams.environ))
    except OSError as error:
        if not error.filename:
            raise
        streams.say(f"bedrock-lint: {printable(error.filename)}: {error.strerror}")
        return EXIT_FAILED
    return EXIT_CLEAN


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("check files and folders (default: the current folder)", _add_check),
    "explain": ("print the page of a rule", _add_explain),
    "config": ("show which settings apply to a file, and why", _add_config),
    "readers": ("show what each program makes of a file, values masked", _add_readers),
    "integration": ("print what an editor or a CI system needs", _add_integration),
}
