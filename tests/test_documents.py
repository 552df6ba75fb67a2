"""Documents are lossless, and say what the author wrote and meant."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment, SettingsDocument
from bedrock_lint.documents.python import PythonDocument
from bedrock_lint.finding import Position
from bedrock_lint.source import NotTextError, Source

PIECES = [
    "AWS_REGION", "aws_session_token", "export ", "=", " = ", ":", '"', "'", "`", "#", " # c", ";", "[", "]", "[profile x]", "\n", "\r",
    "\r\n", " ", "\t", "\\", "$", "${X}", "s3 =\n  a = b\n", "\x0c", "\u2028", "\u00e9", "\U0001f511", "\x00", "value", "==", "def f(:\n", "x = 'y'\n",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)
many = settings(max_examples=400, deadline=None, derandomize=True, database=None)


@many
@example(text="\x85[default]\n")
@example(text="\u00a0# c\n")
@given(text=texts)
def test_joining_the_tokens_gives_the_text_back(text: str) -> None:
    source = Source("x", text.encode("utf-8", "surrogatepass"))
    for document in (DotenvDocument(source.text), AwsDocument(source.text), PythonDocument(source)):
        assert "".join(token.text for token in document.tokens()) == source.text


@many
@given(data=st.binary(max_size=200) | texts.map(lambda text: text.encode("utf-16", "surrogatepass")))
def test_any_bytes_are_read_and_written_back(data: bytes) -> None:
    try:
        source = Source("x", data)
    except NotTextError:
        assert b"\0" in data
        return
    for document in (DotenvDocument(source.text), AwsDocument(source.text), PythonDocument(source)):
        assert "".join(token.text for token in document.tokens()) == source.text
    assert source.encode(source.text) == data


@many
@given(text=texts)
def test_statements_cover_the_text_in_order_and_lie_within_it(text: str) -> None:
    for document in (DotenvDocument(text), AwsDocument(text)):
        spans = [statement.span for statement in document.statements]
        assert spans[0].start == 0
        assert spans[-1].end == len(text)
        assert all(text[one.end : other.start] in ("\n", "\r", "\r\n") for one, other in pairwise(spans))
        for statement in document.statements:
            if isinstance(statement, Assignment):
                places = [statement.name.start, statement.name.end, statement.separator.start, statement.separator.end]
                places += [statement.quoted.start, statement.quoted.end, statement.span.end]
                assert places == sorted(places)


@many
@given(text=texts, data=st.data())
def test_an_offset_stands_where_counting_code_points_says(text: str, data: st.DataObject) -> None:
    source = Source("x", text.encode("utf-8", "surrogatepass"))
    offset = data.draw(st.integers(0, len(source.text)))
    before = source.text[:offset].replace("\r\n", "\n" if source.text[offset - 1 : offset + 1] != "\r\n" else "\r\n")
    lines = before.replace("\r", "\n").split("\n")
    if source.text[max(offset - 1, 0) : offset + 1] != "\r\n":  # nobody points between the two
        assert source.position(offset) == Position(len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("text", ["a\x0cb\n", "a\x1cb\n", "a\u2028b\n", "a\x85b\n"])
def test_only_newlines_end_a_line(text: str) -> None:
    assert Source("x", text.encode()).position(3) == Position(1, 4)


def written(document: SettingsDocument) -> list[tuple[str, str, str]]:
    """Return name, quote and value of each assignment."""
    return [
        (document.text[slice(*each.name)], each.quote, document.text[slice(*each.value)])
        for each in document.statements
        if isinstance(each, Assignment)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A=b", [("A", "", "b")]),
        ("  export A = b  ", [("A", "", "b")]),
        ("A=b c # d", [("A", "", "b c")]),
        ("A=b#c", [("A", "", "b#c")]),
        ("A= # c", [("A", "", "")]),
        ("A=#c", [("A", "", "#c")]),
        ('A="b # c" # d', [("A", '"', "b # c")]),
        ('A="b\\"c"', [("A", '"', 'b\\"c')]),
        ("A='b\nc'\nD=e", [("A", "'", "b\nc"), ("D", "", "e")]),
        ('A="b\nC=d\n', [("A", "", '"b'), ("C", "", "d")]),
        ('A="-----BEGIN\nabc=\n-----END"\nB=c', [("A", '"', "-----BEGIN\nabc=\n-----END"), ("B", "", "c")]),
        ("# A=b\nnot an assignment\nset A=b\n", []),
        ("A==b=\n", [("A", "", "=b=")]),
    ],
)
def test_dotenv_assignments(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert written(DotenvDocument(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]\nb = c", [("b", "", "c")]),
        ("[a]\nb: c", [("b", "", "c")]),
        ("[a]\nb = 'c' ; d", [("b", "'", "c")]),
        ("[a]\nb = c;d#e", [("b", "", "c;d#e")]),
        ("[a]\ncredential_process = 'x' # y", [("credential_process", "", "'x' # y")]),
        ("[a]\nb = 'c' 'd'", [("b", "", "'c' 'd'")]),
        ("[a]\ns3 =\n  b = c\n\n# d\n  e = f\ng = h", [("s3", "", ""), ("b", "", "c"), ("e", "", "f"), ("g", "", "h")]),
        ("[a]\n  b = c", [("b", "", "c")]),
        ("[a]\nb = c\n  and more words = d", [("b", "", "c")]),
        ("[a]\n# b = c\n; d = e\njunk\n", []),
    ],
)
def test_aws_assignments(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert written(AwsDocument(text)) == expected


def test_aws_sections_hold_their_settings() -> None:
    document = AwsDocument("x = 1\n[profile a] # c\nb = 2\n[ sso-session d ]\n")
    sections = [
        (header and document.text[slice(*header.inside)], len(settings_)) for header, settings_ in document.sections
    ]
    assert sections == [(None, 1), ("profile a", 1), (" sso-session d ", 0)]


@pytest.mark.parametrize(
    ("text", "callees"),
    [
        ("import boto3\nboto3.client('s3')", ["boto3.client"]),
        ("import boto3 as b\nb.Session().client('s3')", ["boto3.Session.client", "boto3.Session"]),
        ("from boto3.session import Session as S\ns = S()\ns.client('s3')", ["boto3.session.Session", "boto3.session.Session.client"]),
        ("import boto3\nboto3 = other()\nboto3.client('s3')", []),
        ("def f(boto3):\n    boto3.client('s3')", []),
        ("x = x.y()\nx.z()", []),
        ("import boto3\nself.c = boto3.Session()\nself.c.client('s3')", ["boto3.Session"]),
    ],
)  # fmt: skip
def test_python_calls_are_resolved_through_imports_and_names_bound_once(text: str, callees: list[str]) -> None:
    source = Source("x.py", f"{text}  # aws_access_key_id\n".encode())
    found = [call.callee for call in PythonDocument(source).calls]
    assert sorted(callee for callee in found if callee.startswith("boto3")) == sorted(callees)
