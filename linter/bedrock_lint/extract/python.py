"""From a Python document to its subjects."""

import re
from collections.abc import Iterable, Iterator

from bedrock_lint import names
from bedrock_lint.documents.python import Argument, Call, PythonDocument
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.libraries import CREDENTIAL_CALLS, LOCAL_ARGUMENTS, CredentialArguments
from bedrock_lint.secret import Secret
from bedrock_lint.subjects.credentials import Credentials
from bedrock_lint.subjects.setting import Setting

_ENVIRONMENT = CredentialArguments("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
_LOADERS = frozenset(("dotenv.load_dotenv", "os.environ.update"))
_TEST_PATH = re.compile(
    r"(?:^|/)(?:tests?|testing|fixtures|mocks?|evals)/|(?:^|/)(?:conftest|test_[^/]*|[^/]*_test)\.pyi?$"
)


def subjects(path: str, document: PythonDocument) -> Iterator[Credentials]:
    """Yield the credentials that calls and assignments to ``os.environ`` are given.

    Tests are passed over: there credentials are made up, and calls go wrong on purpose.
    """
    if _TEST_PATH.search(path):
        return
    calls = list(document.calls)
    for call in calls:
        spelling = CREDENTIAL_CALLS.get(call.callee)
        if spelling and not call.open and not _may_be_local(call):
            yield from _credentials(f"the call of {call.callee}", call.arguments.values(), spelling)
    environment = list(document.environment)
    # A name that is not a literal, or a loader, may well set the token.
    if all(argument.name for argument in environment) and not any(call.callee in _LOADERS for call in calls):
        yield from _credentials("os.environ", environment, _ENVIRONMENT)


def _may_be_local(call: Call) -> bool:
    return any(name in call.arguments and not call.arguments[name].absent for name in LOCAL_ARGUMENTS)


def _credentials(place: str, arguments: Iterable[Argument], spelling: CredentialArguments) -> Iterator[Credentials]:
    canonical = dict(zip(spelling, (names.ACCESS_KEY_ID, names.SECRET_ACCESS_KEY, names.SESSION_TOKEN), strict=True))
    settings = {
        canonical[name]: Setting(FileKind.PYTHON, name, canonical[name], Secret(value), name_span, value_span)
        for name, name_span, value_span, value, absent in arguments
        if name in canonical and not absent and value != ""
    }
    anchor = settings.get(names.ACCESS_KEY_ID) or settings.get(names.SECRET_ACCESS_KEY)
    if anchor:
        yield Credentials(place, anchor, settings, *spelling)


def secret_spans(document: PythonDocument) -> Iterator[Span]:
    """Yield the places of values that are credentials by the name they are given to."""
    spellings = {*_ENVIRONMENT, *(name for spelling in CREDENTIAL_CALLS.values() for name in spelling)}
    arguments = [*document.environment, *(argument for call in document.calls for argument in call.arguments.values())]
    yield from (argument.value_span for argument in arguments if argument.name in spellings)
