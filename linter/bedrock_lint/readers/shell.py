"""bash: what ``set -a; . ./.env`` leaves in the environment."""

from collections.abc import Mapping

from bedrock_lint.readers import shell_expansion as expansion
from bedrock_lint.readers.reading import Reading
from bedrock_lint.readers.shell_parser import Parser
from bedrock_lint.readers.shell_state import Discard, Exit, GrowthError, Leave, State
from bedrock_lint.readers.shell_syntax import (
    AndOr,
    ArrayFault,
    Command,
    Compound,
    Elements,
    FatalFault,
    NestingError,
    Pipeline,
    Redirection,
    Simple,
    SyntaxFault,
    Unknown,
    UnsupportedError,
    Word,
    assignment,
    is_declaration,
)

_MOST_NULS = 256
_NOT_FOUND = 127
_DEVICES = ("/dev/null", "/dev/stdin", "/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/zero")


def bash_source(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``bash -c 'set -a; . ./.env'`` would pass on to a program, the variables of ``environ`` included.

    bash keeps what it has set when it comes to a syntax error, and reads no further. Commands are not run: one counts
    as not found, its output as empty. What only a running shell knows (``$$``, ``$RANDOM``) is empty, and so are the
    expansions that ``.env`` files hardly hold: arithmetic, ``${#K}``, ``${K%.txt}``, ``${K:1:2}``, ``${!K}``. The text
    of a here-document is not expanded. Reading ends at ``if``, ``for`` and other compound commands. Of the options of
    ``set``, only ``-a`` is followed.

    Observed with bash 5.2.15 in a UTF-8 locale, 2026-11-20.
    """
    if data.count(0) > _MOST_NULS:
        return Reading({}, "the file holds more than 256 NUL bytes")
    text = data.replace(b"\0", b"").decode("utf-8", "surrogateescape")
    state = State(environ, len(text))
    parser = Parser(text)
    start = 0
    try:
        while _run_next(parser, state):
            start = parser.place
    except (SyntaxFault, Leave):
        pass
    except UnsupportedError:
        state.runs_command = True
    except (Exit, FatalFault):
        line = text.count("\n", 0, start) + 1
        return Reading({}, f"the shell ends at line {line}", state.runs_command)
    except NestingError:
        return Reading({}, "the text nests too deeply", state.runs_command)
    except GrowthError:
        return Reading({}, "the variables grow without end", state.runs_command)
    return Reading(state.environment(), None, state.runs_command)


def _run_next(parser: Parser, state: State) -> bool:
    """Parse and run one complete command; return whether there was one."""
    try:
        body = parser.complete_command()
        if body is None:
            return False
        _run(body, state)
    except ArrayFault:
        parser.skip_line()
        state.status = 1
    except Discard:
        state.status = 1
    return True


def _run(body: tuple[AndOr, ...], state: State) -> None:
    for pipelines, is_background in body:
        if is_background:
            state.runs_command |= any(_would_run(pipeline.commands) for pipeline in pipelines)
            state.status = 0
            continue
        for pipeline in pipelines:
            if pipeline.operator and (pipeline.operator == "&&") == bool(state.status):
                continue
            _run_pipeline(pipeline, state)


def _run_pipeline(pipeline: Pipeline, state: State) -> None:
    if len(pipeline.commands) == 1:
        _run_command(pipeline.commands[0], state)
    else:
        # Every command of a pipeline runs in a process of its own and leaves nothing behind.
        state.runs_command |= _would_run(pipeline.commands)
        state.status = _NOT_FOUND if _would_run(pipeline.commands[-1:]) else 0
    if pipeline.is_negated:
        state.status = int(not state.status)


def _run_command(command: Command, state: State) -> None:
    if isinstance(command, Simple):
        state.status = _run_simple(command, state)
    elif isinstance(command, Compound) and not command.is_subshell:
        _run(command.body, state)
    else:
        state.runs_command |= _would_run((command,))
        state.status = 0


def _would_run(commands: tuple[Command, ...]) -> bool:
    for command in commands:
        if isinstance(command, Compound):
            if any(_would_run(pipeline.commands) for pipelines, _ in command.body for pipeline in pipelines):
                return True
        elif isinstance(command, Simple) and (
            command.words
            or any(isinstance(part, Unknown) and part.is_command for word in command.assignments for part in word)
        ):
            return True
    return False


def _run_simple(command: Simple, state: State) -> int:
    """Run a simple command and return its status."""
    is_declaring = bool(command.words) and is_declaration(command.words[0])
    arrays = [word for word in command.words if any(isinstance(part, Elements) for part in word)]
    words = tuple(word for word in command.words if word not in arrays) if arrays else command.words
    arguments = expansion.arguments(words, state, are_assignments=is_declaring)
    if not arguments:
        for word in command.assignments:
            _assign(word, state)
        return 0 if _redirect(command.redirections, state) else 1
    temporary = dict(_name_and_value(word, state) for word in command.assignments)
    if not _redirect(command.redirections, state):
        return 1
    for word in arrays:
        _assign(word, state)
    return _run_builtin(arguments[0], arguments[1:], temporary, state)


def _run_builtin(name: str, arguments: list[str], temporary: dict[str, str], state: State) -> int:
    match name:
        case ":" | "true" | "echo" | "alias":
            return 0
        case "false" | "local":
            return 1
        case "export" | "readonly" | "declare" | "typeset":
            return state.declare(name, arguments, temporary)
        case "unset":
            return state.unset(arguments)
        case "set":
            return state.set(arguments)
        case "return":
            raise Leave
        case "exit":
            raise Exit
        case "exec" if arguments:
            state.runs_command = True
            raise Exit
    state.runs_command |= name != "exec"
    return _NOT_FOUND if name != "exec" else 0


def _name_and_value(word: Word, state: State) -> tuple[str, str]:
    match = assignment(word)
    if match is None:
        raise Discard
    return match["name"], expansion.value(expansion.behind(word, match.end()), state)


def _assign(word: Word, state: State) -> None:
    match = assignment(word)
    if match is None:
        raise Discard
    elements = next((part for part in word if isinstance(part, Elements)), None)
    if elements:
        found = expansion.arguments(elements.words, state, are_assignments=False)
        state.assign_array(match["name"], found[0] if found else "")
        return
    value = expansion.value(expansion.behind(word, match.end()), state)
    if match["subscript"]:
        state.assign_element(match["name"], match["subscript"][1:-1], value)
    else:
        state.assign(match["name"], value, appends=bool(match["append"]))


def _redirect(redirections: tuple[Redirection, ...], state: State) -> bool:
    """Whether the redirections work out, where only devices can be read and any file can be written."""
    for operator, target in redirections:
        if operator in ("<<", "<<-"):
            continue
        if operator == "<<<":
            expansion.value(target, state)
            continue
        files = expansion.fields(target, state)
        if len(files) != 1 or not files[0] or (operator == "<" and files[0] not in _DEVICES):
            return False
    return True
