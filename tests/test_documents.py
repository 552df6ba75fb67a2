"""What a document makes of a text: every character of it, in order, and what its author meant."""

import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import example, given, reject
from hypothesis import strategies as st

from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment, Header, Line
from bedrock_lint.documents.python import PythonDocument
from bedrock_lint.finding import Position, Span
from bedrock_lint.source import NotTextError, Source

PIECES = [
    "AWS_REGION", "=", " = ", "us-east-1", '"', "'", "`", "\\", "\\\n", "#", " # ", ";", "\n", "\r\n", "\r", "\x0c", "\x0b", "\0",
    "\u2028", "\x85", "\x1c", "\ufeff", "\udcff", "\ud83d", "😀", "é", "e\u0301", "\t", "  ", "[default]", "[profile a b]", "[", "]",
    "export ", "export", ":", "credential_process", "s3 =\n  a = b\n", "A=\"x\ny\"", "$(", "${A}", "bedrock-lint: ignore[x]",
    "import boto3\n", "boto3.client(aws_access_key_id='x')\n", "def f():\n\treturn 1\n", '"""', "f'{x}'", "(", ")", "\N{NO-BREAK SPACE}",
]  # fmt: skip

TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
BYTES = st.one_of(
    st.binary(max_size=80),
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
    TEXTS.map(lambda text: text.encode("utf-16-be", "surrogatepass")),
    TEXTS.map(lambda text: b"\xff\xfe\0\0" + text.encode("utf-32-le", "surrogatepass")),
    TEXTS.map(lambda text: b"\xef\xbb\xbf" + text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: text.encode("cp1252", "ignore")),
)


def source_of(text: str) -> Source:
    try:
        return Source("x", text.encode("utf-8", "surrogatepass"))
    except NotTextError:
        reject()


def assert_sound(document: DotenvDocument | AwsDocument) -> None:
    """Accept a document whose statements are its lines in order, with nothing but newlines between them."""
    text = document.text
    end = 0
    for number, statement in enumerate(document.statements):
        start = statement.span.start
        assert text[end:start] in (("\n", "\r\n", "\r") if number else ("",))
        assert start <= statement.span.end <= len(text)
        end = statement.span.end
        for span in spans(statement):
            assert start <= span.start <= span.end <= end
        if isinstance(statement, Assignment):
            assert_assigns(statement, text)
    assert end == len(text)
    for comment, behind in document.comments:
        assert 0 <= comment.start <= comment.end <= len(text)
        assert behind in (True, False)


def assert_assigns(statement: Assignment, text: str) -> None:
    name, separator, value = statement.name, statement.separator, statement.value
    assert name.start < name.end <= separator.start < separator.end <= value.start
    assert text[slice(*separator)] in "=:"
    assert text[slice(*name)] == text[slice(*name)].strip(" \t\f\v")
    if statement.quote:
        assert text[statement.quoted.start] == text[statement.quoted.end - 1] == statement.quote
    else:
        assert text[slice(*value)] == text[slice(*value)].strip(" \t\f\v")
    if statement.comment:
        assert text[statement.comment.start] in "#;"
        assert statement.comment.end == statement.span.end


def spans(statement: Iterable[object]) -> list[Span]:
    return [part for part in statement if isinstance(part, Span)]


class TestNoCharacterIsLost:
    @given(TEXTS)
    @example("A=\\\n'b' # c\r\r\n\x0c#d\u2028e=\ud83d\0")
    def test_in_the_tokens_of_any_text(self, text: str) -> None:
        for document in (DotenvDocument(text), AwsDocument(text)):
            assert "".join(token.text for token in document.tokens()) == text

    @given(BYTES)
    @example(b"def f():\n\tx\n        y\n")
    @example(b"x = '''\\\n")
    @example(b"if 1:\n  a\n b\n")
    @example(b"\x0cx = 1\n\x0c  y")
    @example("x = '\u2028'\ny = 'é😀'; z\n".encode())
    @example(b"x = 1\r\ry = 2\r")
    @example(b"\\")
    @example(b"x = \\\r\n  1")
    def test_in_the_tokens_of_any_bytes(self, data: bytes) -> None:
        try:
            source = Source("x", data)
        except NotTextError:
            return
        for document in (DotenvDocument(source.text), AwsDocument(source.text), PythonDocument(source)):
            assert "".join(token.text for token in document.tokens()) == source.text
            assert all(token.text for token in document.tokens())

    @given(TEXTS)
    def test_in_the_statements(self, text: str) -> None:
        assert_sound(DotenvDocument(text))
        assert_sound(AwsDocument(text))

    @given(BYTES)
    def test_when_a_text_is_written_back(self, data: bytes) -> None:
        try:
            source = Source("x", data)
        except NotTextError:
            return
        assert source.encode(source.text) == data
        source.as_utf_8().decode("utf-8")

    @given(BYTES)
    def test_nothing_is_raised_for_any_bytes(self, data: bytes) -> None:
        try:
            source = Source("x", data)
        except NotTextError:
            assert b"\0" in data
            return
        document = PythonDocument(source)
        for call in document.calls:
            assert 0 <= call.span.start <= call.span.end <= len(source.text)
        for argument in document.environment:
            assert 0 <= argument.value_span.start <= argument.value_span.end <= len(source.text)
        for comment, _ in document.comments:
            assert source.text[comment.start] == "#"


class TestPositions:
    @given(TEXTS)
    def test_lead_back_to_the_offset(self, text: str) -> None:
        source = source_of(text)
        text = source.text
        last = Position(1, 0)
        for offset in range(len(text) + 1):
            position = source.position(offset)
            assert position > last
            last = position
            start, end = source.line_span(position.line)
            assert start + position.column - 1 == offset
            inside = text[start:offset].encode("utf-8", "surrogateescape")
            assert offset > end or source.offset(position.line, len(inside)) == offset

    @given(TEXTS)
    def test_lines_hold_no_newline_and_all_else(self, text: str) -> None:
        source = source_of(text)
        count = source.position(len(source.text)).line
        lines = [source.text[slice(*source.line_span(number))] for number in range(1, count + 1)]
        assert not any(mark in line for line in lines for mark in "\r\n")
        assert "\n".join(lines) == source.text.replace("\r\n", "\n").replace("\r", "\n")

    @pytest.mark.parametrize(
        ("text", "needle", "line", "column"),
        [
            ("x", "x", 1, 1),
            ("a\nx", "x", 2, 1),
            ("a\r\nx", "x", 2, 1),
            ("a\rx", "x", 2, 1),
            ("a\r\rx", "x", 3, 1),
            ("a\n\rx", "x", 3, 1),
            ("😀x", "x", 1, 2),
            ("e\u0301x", "x", 1, 3),
            ("\tx", "x", 1, 2),
            ("\x0cx", "x", 1, 2),
            ("a\x0bb\x1cc\x1dd\x1ee\x85f\u2028g\u2029x", "x", 1, 15),
            ("äöü\r\n\tx", "x", 2, 2),
            ("a\n", "", 1, 1),
        ],
    )
    def test_count_code_points_and_three_kinds_of_newline(self, text: str, needle: str, line: int, column: int) -> None:
        assert Source("x", text.encode()).position(text.index(needle)) == (line, column)

    def test_the_end_of_a_text_that_ends_with_a_newline_is_a_line_of_its_own(self) -> None:
        source = Source("x", b"a\r\n")
        assert source.position(3) == (2, 1)
        assert source.line_span(2) == (3, 3)

    def test_a_byte_order_mark_does_not_count(self) -> None:
        for data in (b"\xef\xbb\xbfx", b"\xff\xfex\0", b"\xfe\xff\0x"):
            source = Source("x", data)
            assert source.text == "x"
            assert source.position(0) == (1, 1)

    @pytest.mark.parametrize(
        ("text", "utf8_column", "offset"),
        [("abc", 2, 2), ("äx", 2, 1), ("😀x", 4, 1), ("😀x", 5, 2), ("e\u0301x", 3, 2), ("\udcffx", 1, 1)],
    )
    def test_of_the_syntax_tree_count_bytes(self, text: str, utf8_column: int, offset: int) -> None:
        source = Source("x", b"line\r\n" + text.encode("utf-8", "surrogateescape"))
        assert source.offset(2, utf8_column) == 6 + offset


class TestEncodings:
    @pytest.mark.parametrize(
        ("data", "encoding", "text"),
        [
            (b"", "utf-8", ""),
            (b"\xef\xbb\xbf", "utf-8", ""),
            (b"\xef\xbb\xbf\xef\xbb\xbfA", "utf-8", "\ufeffA"),
            (b"A\0B\0=\0", "utf-16-le", "AB="),
            (b"\0A\0B\0=", "utf-16-be", "AB="),
            (b"\xff\xfe", "utf-16-le", ""),
            (b"\xff\xfeA\0\xff\xfe", "utf-16-le", "A\ufeff"),
            (b"\xff\xfe\0\0A\0\0\0", "utf-32-le", "A"),
            (b"A=\xe4", "cp1252", "A=\udce4"),
            (b"A=\x81", "cp1252", "A=\udc81"),
            (b"A\0B=", "utf-8", "A\0B="),
            (b"\xff\xfeA", "cp1252", "\udcff\udcfeA"),
        ],
    )
    def test_are_told_by_the_bytes(self, data: bytes, encoding: str, text: str) -> None:
        source = Source("x", data)
        assert (source.encoding, source.text) == (encoding, text)
        assert source.encode(source.text) == data

    @pytest.mark.parametrize("data", [b"\xff\0", b"\x7fELF\0\xff", b"\x89PNG\0\x80", bytes(range(256))])
    def test_binary_data_is_no_text(self, data: bytes) -> None:
        with pytest.raises(NotTextError):
            Source("x", data)

    def test_what_is_not_utf_8_is_taken_for_windows_1252_when_it_is_written_anew(self) -> None:
        assert Source("x", b"# \x80 gr\xfcn").as_utf_8() == "# € grün".encode()

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_the_newline_is_that_of_the_first_line(self, newline: str) -> None:
        assert Source("x", f"a{newline}b\nc\r\n".encode()).newline == newline
        assert Source("x", b"a").newline == "\n"


def dotenv(text: str) -> list[tuple[str, ...]]:
    """Return what a document holds: name, value, quote and comment of an assignment, or the kind of a line."""
    document = DotenvDocument(text)
    assert_sound(document)
    return [shown(text, statement) for statement in document.statements]


def aws(text: str) -> list[tuple[str, ...]]:
    document = AwsDocument(text)
    assert_sound(document)
    return [shown(text, statement) for statement in document.statements]


def shown(text: str, statement: Assignment | Header | Line) -> tuple[str, ...]:
    if isinstance(statement, Line):
        return (statement.kind,)
    if isinstance(statement, Header):
        return ("section", text[slice(*statement.inside)]) + (() if statement.closed else ("open",))
    parts = [text[slice(*statement.name)], text[slice(*statement.value)]]
    parts += [f"quote {statement.quote}"] if statement.quote else []
    parts += [text[slice(*statement.tail)]] if statement.tail else []
    parts += [text[slice(*statement.comment)]] if statement.comment else []
    parts += ["nested"] if statement.nested else []
    parts += [text[slice(*statement.prefix)]] if statement.prefix else []
    return tuple(parts)


class TestDotenv:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", [("blank",)]),
            ("A=b", [("A", "b")]),
            ("A=b\n", [("A", "b"), ("blank",)]),
            ("A=b\r\nC=d\rE=f", [("A", "b"), ("C", "d"), ("E", "f")]),
            ("A=", [("A", "")]),
            ("A = b ", [("A", "b")]),
            ("\tA\t=\tb\t", [("A", "b")]),
            ("A==b=", [("A", "=b=")]),
            ("export A=b", [("A", "b", "export")]),
            ("export\tA = b", [("A", "b", "export")]),
            ("export=b", [("export", "b")]),
            ("export A", [("export",)]),
            ("exported=b", [("exported", "b")]),
            ("A", [("junk",)]),
            ("=b", [("junk",)]),
            ("A b=c", [("junk",)]),
            ("a.b-c=d", [("a.b-c", "d")]),
            ("# A=b", [("comment",)]),
            ("  #A=b", [("comment",)]),
            ("#", [("comment",)]),
            ("A=b # c", [("A", "b", "# c")]),
            ("A=b#c", [("A", "b#c")]),
            ("A=b\t#c", [("A", "b", "#c")]),
            ("A= # c", [("A", "", "# c")]),
            ("A=# c", [("A", "# c")]),
            ("A=#c #d", [("A", "#c", "#d")]),
            ('A="b"', [("A", "b", 'quote "')]),
            ("A='b'", [("A", "b", "quote '")]),
            ("A=`b`", [("A", "b", "quote `")]),
            ('A=""', [("A", "", 'quote "')]),
            ('A="b" # c', [("A", "b", 'quote "', "# c")]),
            ('A="b"#c', [("A", "b", 'quote "', "#c")]),
            ('A="b # c"', [("A", "b # c", 'quote "')]),
            ('A="b"c # d', [("A", "b", 'quote "', "c", "# d")]),
            ('A="b" "c"', [("A", "b", 'quote "', ' "c"')]),
            (r'A="b\"c"', [("A", r"b\"c", 'quote "')]),
            (r"A='b\'", [("A", "b\\", "quote '")]),
            ('A="b', [("A", '"b')]),
            ('A=b"', [("A", 'b"')]),
            ("A='b\"", [("A", "'b\"")]),
            ('A="b\nc"', [("A", "b\nc", 'quote "')]),
            ('A="b\r\nc" # d\nE=f', [("A", "b\r\nc", 'quote "', "# d"), ("E", "f")]),
            ('A="b\nC=d\nE="f"', [("A", '"b'), ("C", "d"), ("E", "f", 'quote "')]),
            ('A="b\nexport C="d"', [("A", '"b'), ("C", "d", 'quote "', "export")]),
            ('A="b\n  C = d"', [("A", '"b'), ("C", 'd"')]),
            ('A="{\n  b: c\n}"', [("A", "{\n  b: c\n}", 'quote "')]),
            ("A='-----BEGIN\nabc==\n-----END'", [("A", "-----BEGIN\nabc==\n-----END", "quote '")]),
            ("A=b\\\nc", [("A", "b\\"), ("junk",)]),
            ("\ufeffA=b", [("\ufeffA", "b")]),
            ("A\u2028=b", [("A\u2028", "b")]),
            ("A=b\u2028C=d", [("A", "b\u2028C=d")]),
            ("A=b\x0cC", [("A", "b\x0cC")]),
            ("A=\x0cb", [("A", "b")]),
            ("A=\udcff # é", [("A", "\udcff", "# é")]),
            ("<<<<<<< HEAD\nA=b\n=======\n", [("marker",), ("A", "b"), ("marker",), ("blank",)]),
        ],
    )
    def test_is_read_as_its_author_means_it(self, text: str, expected: list[tuple[str, ...]]) -> None:
        assert dotenv(text) == expected

    def test_comments_tell_whether_they_stand_alone(self) -> None:
        text = "# a\nB=c # d\n  # e\nF='g' #h"
        comments = [(text[slice(*span)].strip(), behind) for span, behind in DotenvDocument(text).comments]
        assert comments == [("# a", False), ("# d", True), ("# e", False), ("#h", True)]

    def test_a_blank_line_at_the_end_is_kept(self) -> None:
        assert dotenv("A=b\n\n \n") == [("A", "b"), ("blank",), ("blank",), ("blank",)]

    def test_many_unclosed_quotes_take_no_more_time_than_lines(self) -> None:
        for quote in "\"'`":
            assert len(dotenv(f"A={quote}b\n" * 20_000)) == 20_001
        assert len(dotenv('A="\\\n' * 20_000)) == 20_001


class TestAws:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", [("blank",)]),
            ("[default]\nregion = x", [("section", "default"), ("region", "x")]),
            ("[profile a b] # c", [("section", "profile a b")]),
            ("  [default]", [("section", "default")]),
            ("[default", [("section", "default", "open")]),
            ("[]", [("section", "")]),
            ("[a]b]", [("section", "a")]),
            ("region=x", [("region", "x")]),
            ("region: x", [("region", "x")]),
            ("region = a = b", [("region", "a = b")]),
            ("region: a = b", [("region", "a = b")]),
            ("region", [("junk",)]),
            ("= x", [("junk",)]),
            ("# c\n; d\n  # e", [("comment",), ("comment",), ("comment",)]),
            ("region = x # c", [("region", "x", "# c")]),
            ("region = x ; c", [("region", "x", "; c")]),
            ("region = x;c#d", [("region", "x;c#d")]),
            ("region = # c", [("region", "", "# c")]),
            ('region = "x"', [("region", "x", 'quote "')]),
            ("region = 'x' # c", [("region", "x", "quote '", "# c")]),
            ('region = "x', [("region", '"x')]),
            ('region = "x"y"', [("region", '"x"y"')]),
            ("region =", [("region", "")]),
            ("export region = x", [("region", "x", "export")]),
            ("exported = x", [("exported", "x")]),
            ("[d]\ns3 =\n  a = b\n  c=d\nregion = x", [
                ("section", "d"), ("s3", ""), ("a", "b", "nested"), ("c", "d", "nested"), ("region", "x"),
            ]),
            ("[d]\ns3 =\n\n  # c\n  a = b", [
                ("section", "d"), ("s3", ""), ("blank",), ("comment",), ("a", "b", "nested"),
            ]),
            ("s3 =\n[d]\n  a = b", [("s3", ""), ("section", "d"), ("a", "b")]),
            ("a = b\n  c = d", [("a", "b"), ("c", "d")]),
            ("a = b\n  c d = e", [("a", "b"), ("continuation",)]),
            ("a = b\n  c", [("a", "b"), ("continuation",)]),
            ("a = b\n\tc\nd", [("a", "b"), ("continuation",), ("junk",)]),
            ("a =\n  b c = d", [("a", ""), ("b c", "d", "nested")]),
            ("credential_process = x # y", [("credential_process", "x # y")]),
            ('credential_process = "a b" --c', [("credential_process", '"a b" --c')]),
            ('credential_process = "/a b/c"', [("credential_process", '"/a b/c"')]),
            ("Credential_Process = x # y", [("Credential_Process", "x # y")]),
            ("a = b\r\n[c]\rd = e", [("a", "b"), ("section", "c"), ("d", "e")]),
            ("a = b\x0c", [("a", "b")]),
            ("a = b\u2028c = d", [("a", "b\u2028c = d")]),
            ("a\u00a0= b", [("a\u00a0", "b")]),
        ],
    )  # fmt: skip
    def test_is_read_as_its_author_means_it(self, text: str, expected: list[tuple[str, ...]]) -> None:
        assert aws(text) == expected

    def test_sections_hold_their_settings(self) -> None:
        text = "a = 1\n[x]\nb = 2\n# c\n  d = 3\n[y]\n[z\ne = 4"
        sections = [
            (text[slice(*header.inside)] if header else None, [text[slice(*each.name)] for each in settings])
            for header, settings in AwsDocument(text).sections
        ]
        assert sections == [(None, ["a"]), ("x", ["b", "d"]), ("y", []), ("z", ["e"])]

    def test_comments_tell_whether_they_stand_alone(self) -> None:
        text = "# a\n[b] # c\nd = e ; f\n  ; g"
        comments = [(text[slice(*span)].strip(), behind) for span, behind in AwsDocument(text).comments]
        assert comments == [("# a", False), ("# c", True), ("; f", True), ("; g", False)]


def python(text: str) -> PythonDocument:
    return PythonDocument(Source("app.py", text.encode()))


class TestPython:
    @pytest.mark.parametrize(
        ("text", "callee"),
        [
            ("import boto3\nboto3.client('s3', {})", "boto3.client"),
            ("import boto3 as b\nb.client({})", "boto3.client"),
            ("from boto3 import client\nclient({})", "boto3.client"),
            ("from boto3 import Session as S\nS({})", "boto3.Session"),
            ("import boto3.session\nboto3.session.Session({})", "boto3.session.Session"),
            ("import boto3\nboto3.Session().client({})", "boto3.Session.client"),
            ("import boto3\ns = boto3.Session()\ns.client({})", "boto3.Session.client"),
            ("import boto3\ndef f():\n    return boto3.client({})", "boto3.client"),
            ("import boto3\nx = [boto3.client({}) for y in z]", "boto3.client"),
            ("import boto3\nasync def f():\n    async with boto3.client({}) as c: pass", "boto3.client"),
            ("import boto3\nboto3.client({}", ""),  # does not parse
            ("boto3.client({})", ""),
            ("def boto3(): pass\nboto3.client({})", ""),
            ("import boto3\ns = boto3.Session()\ns = other()\ns.client({})", ""),
            ("import boto3\ndef f(s):\n    s.client({})\ns = boto3.Session()", ""),
        ],
    )
    def test_calls_are_resolved_through_imports(self, text: str, callee: str) -> None:
        document = python(text.replace("{}", "aws_access_key_id='x'"))
        found = {call.callee: call for call in document.calls if "aws_access_key_id" in call.arguments}
        assert set(found) == ({callee} if callee else set())
        for call in found.values():
            argument = call.arguments["aws_access_key_id"]
            assert document.text[slice(*argument.name_span)] == "aws_access_key_id"
            assert document.text[slice(*argument.value_span)] == "'x'"
            assert argument.value == "x"

    def test_a_module_beside_the_file_is_not_the_library(self) -> None:
        calls = python("from . import boto3\nboto3.client(aws_access_key_id='x')\n").calls
        assert "boto3.client" not in [call.callee for call in calls]

    @pytest.mark.parametrize(
        ("value", "known"),
        [
            ("'x'", "x"),
            ('"""x"""', "x"),
            ("'x' 'y'", "xy"),
            ("('x')", "x"),
            ("KEY", "k"),
            ("None", None),
            ("f'{x}'", None),
            ("b'x'", None),
            ("1", None),
            ("get()", None),
            ("other", None),
        ],
    )
    def test_a_value_is_known_where_the_file_tells_it(self, value: str, known: str | None) -> None:
        (call,) = python(f"import boto3\nKEY = 'k'\nboto3.client(aws_access_key_id={value})\n").calls
        argument = call.arguments["aws_access_key_id"]
        assert argument.value == known
        assert argument.absent is (value == "None")

    def test_more_arguments_may_come_from_a_mapping(self) -> None:
        (call,) = python("import boto3\nboto3.client(aws_access_key_id='x', **more)\n").calls
        assert call.open
        assert list(call.arguments) == ["aws_access_key_id"]

    def test_places_count_code_points(self) -> None:
        text = "import boto3\r\nx = '😀é'; boto3.client(aws_access_key_id='ü')\r\n"
        (call,) = python(text).calls
        assert text[slice(*call.span)] == "boto3.client"
        assert text[slice(*call.arguments["aws_access_key_id"].value_span)] == "'ü'"

    @pytest.mark.parametrize("mark", ["\ufeff", "\x0c", "# -*- coding: latin-1 -*-\n", "#!/usr/bin/python\n", "\r\n"])
    def test_places_are_right_behind_what_stands_first(self, mark: str) -> None:
        text = f"{mark}import boto3\nboto3.client(aws_access_key_id='x')\n"
        document = python(text)
        (call,) = document.calls
        assert document.text[slice(*call.span)] == "boto3.client"

    def test_the_environment(self) -> None:
        text = (
            "import os\nos.environ['AWS_ACCESS_KEY_ID'] = 'x'\nos.environ[name] = y\nother['AWS_ACCESS_KEY_ID'] = 'z'\n"
        )
        assert [(each.name, each.value) for each in python(text).environment] == [
            ("AWS_ACCESS_KEY_ID", "x"),
            ("", None),
        ]

    def test_comments_tell_whether_they_stand_alone(self) -> None:
        text = "# a\nx = 1 # b\nif x:\n    # c\n    y = (1, # d\n      # e\n      2)\n'# no'\n"
        comments = [(text[slice(*span)], behind) for span, behind in python(text).comments]
        assert comments == [("# a", False), ("# b", True), ("# c", False), ("# d", True), ("# e", False)]

    def test_a_long_line_takes_no_more_time_than_many_short_ones(self) -> None:
        text = "x = (" + "a, " * 60_000 + ") # c"
        assert [text[slice(*span)] for span, _ in python(text).comments] == ["# c"]


def test_combining_characters_count_each() -> None:
    text = unicodedata.normalize("NFD", "é") + "=x"
    assert Source("x", text.encode()).position(2) == (1, 3)
