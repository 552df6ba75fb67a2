"""What people write into .env and AWS files, right and wrong, as hypothesis strategies of whole files."""

from hypothesis import strategies as st

NAMES = ("AWS_ACCESS_KEY_ID", "AWS_REGION", "AWS_SESSION_TOKEN", "K", "k", "_x", "K2")
WORDS = (
    "AKIAIOSFODNN7EXAMPLE",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "us-east-1",
    "IQoJb3JpZ2luX2VjEXAMPLE==",
    "v",
)


def _joined(parts: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(parts, max_size=most).map("".join)


_names = st.sampled_from(NAMES)
_blanks = st.sampled_from(("", "", "", " ", "  ", "\t"))
_characters = st.sampled_from([*"ab01/+=-_.,:!%@^*?[]{}~é\u00a0\u200b“”", " ", "  "])
_inert = st.sampled_from(
    (*WORDS, "arn:aws:iam::123456789012:role/x", "{{ key }}", "%K%", "https://h/p?a=1", "~/x", "a:~")
)
_comments = st.sampled_from(("", "", "", " # c", "#c", "\t# don't", ' # say "hi', " // c", " #"))
_newlines = st.sampled_from(("\n", "\n", "\n", "\n", "\n\n", "\r\n"))
_references = st.sampled_from(
    ("$K", "${K}", "${K:-d}", "${NONE:-d e}", "${NONE-}", "${K:+y}", "${HOME}", "$NONE", "$", "$1")
)
_escapes = st.sampled_from(("\\n", "\\t", "\\\\", '\\"', "\\'", "\\$", "\\ ", "\\\n", "\\x"))
_pieces = st.one_of(_inert, _characters, _references, _escapes)
_quoted = st.tuples(st.sampled_from("\"'"), _joined(st.one_of(_pieces, st.sampled_from("#\n;&|()<>'")), 4)).map(
    lambda pair: pair[0] + pair[1] + pair[0]
)
_values = st.one_of(
    _inert,
    _inert,
    _quoted,
    _quoted,
    _joined(st.one_of(_pieces, _quoted), 4),
    st.sampled_from(
        ("<your-key>", '"v', "v'", "`v", "a&b", "a;b", "a|b", "a(b)", "a)b", "<missing", "a>made", '{"a": 1}')
    ),
    st.sampled_from(
        ("${", "${K", "${{ secrets.K }}", "${a.b}", "$'a\\tb'", '$"a"', "(a b)", "a<<'E'", "a && K2=w", "a || K2=w")
    ),
)
_settings = st.tuples(
    st.sampled_from(("", "", "", "", "export ", "export\t", " ", "readonly ")),
    _names,
    _blanks,
    st.sampled_from(("=", "=", "=", "=", "=", "=", "+=", ":", "==", "")),
    _blanks,
    _values,
    _comments,
).map("".join)
_lines = st.one_of(
    _settings,
    _settings,
    _settings,
    _settings,
    st.sampled_from(
        ("", " ", "# c", "#K=old", " # don't", "; c", "// c", "export", "set -a", "set +a", "E", "unset K")
    ),
    st.sampled_from(
        ("this is not valid", "[default]", "<<<<<<< HEAD", "=======", ">>>>>>> x", "{", "}", '  "K": "v",', "```sh")
    ),
    st.sampled_from(
        ("export K k", "K=a k=b", "K=a foo", '"K"=a', "1K=a", "A-B=a", "A.B=a", "set K=a", "$env:K='a'", "K[0]=a")
    ),
    st.sampled_from(
        (": ${K:=d}", "export K={a,b}", "true && K=a", "false || K=b", "! K=a", "{ K=a; }", "(K=a)", "f() { K=a; }")
    ),
)


def dotenv_files() -> st.SearchStrategy[bytes]:
    """A .env file in UTF-8, now and then with a byte-order mark, a NUL or without its last line feed."""
    body = st.lists(st.tuples(_lines, _newlines).map("".join), max_size=8).map("".join)
    text = st.tuples(st.sampled_from(("", "", "", "", "", "\ufeff")), body, st.one_of(st.just(""), _lines)).map("".join)
    return text.map(str.encode)


def spoilt(files: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """The files, now and then with a byte in them that does not belong there."""
    wrong = st.sampled_from((b"", b"", b"", b"", b"\xe9", b"\x00", b"\xff\xfe", b"\r", b"\x0b", b"\xc2\x85", b"\x1c"))
    return st.tuples(files, st.integers(0, 40), wrong).map(
        lambda made: made[0][: made[1]] + made[2] + made[0][made[1] :]
    )


_soup_pieces = st.one_of(
    st.sampled_from(
        ("K", "K2", "E", "EMPTY", "export", "export ", "=", "=", ":", ": ", '"', "'", "\\", "\n", "\r", "#", " #")
    ),
    st.sampled_from(
        ("$", "${", "}", "{", "$(", "(", ")", "()", ":-", "-", "?", "+", "$K", "${K}", "${K:-d}", "${N:-${K}}")
    ),
    st.sampled_from(
        (" ", "\t", ";", "a", "1", ".", "[", "é", "ê", "\u00a0", "\u0085", "\u2028", "\u3000", "ſ", "½", "\ufeff")
    ),
    st.sampled_from(
        ("\\$", "$$", "\\0123", "\\0", "\\n", "\x0b", "\x00", "\ufdd0", '"v"', "'v'", "K=v\n", "\nK=", 'K="')
    ),
)
_wrong_bytes = st.sampled_from(
    (b"", b"", b"", b"\xe9", b"\xe9=", b"\xa0", b"\xe2\x80", b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\x80")
)


def env_file_soup() -> st.SearchStrategy[bytes]:
    """What the parsers tell apart, in any order, often as a value."""
    soup = _joined(_soup_pieces, 12).map(str.encode)
    beginnings = st.sampled_from((b"", b"", b"K=", b'K="', b"K=x\nL=", b'K=\nL="'))
    endings = st.sampled_from((b"", b"\n", b'"\n', b"\nL=$K${K}\n"))
    return st.tuples(beginnings, soup, _wrong_bytes, soup, endings).map(b"".join)


_sections = st.sampled_from(
    (
        "[default]",
        "[profile x]",
        "[profile  y ]",
        '[profile "a b"]',
        "[profile 'z]",
        "[profile a b]",
        "[x]",
        "[DEFAULT]",
        "[sso-session s]",
        "[services t]",
        "[profile default]",
        "[Profile x]",
        "[profilex q]",
        "[x",
        "[]",
        "[[x]] # c",
        "[p] ]",
        "[profile x]# c",
        "[profile x] ; c",
        "[profile x] junk",
        "[ profile\tx ]",
        "[profile a/b.c@d:e+f%g]",
        "[profile CORP\\u]",
        "[profile \u00a0é]",
        "[profile x#y]",
        "[profile.x]",
        "[profile]",
        "[profile __proto__]",
        "[sso-session x]",
        '[sso-session "s"]',
        "[services]",
        "  [profile x]",
    )
)
_options = st.sampled_from(
    (
        "aws_access_key_id",
        "aws_secret_access_key",
        "aws_session_token",
        "region",
        "REGION",
        "s3",
        "s3",
        "endpoint_url",
        "a b",
        "#c",
        "",
        "x.y",
        "on",
        "a[b]",
    )
)
_aws_values = st.sampled_from(
    (
        *WORDS,
        "",
        "",
        '"v"',
        "v # c",
        "v ; c",
        "${HOME}",
        "%(x)s",
        "a=b",
        "\u00a0v",
        "v\u2028w=1",
        "v\x85w",
        "v\x1cw",
        "é",
        '"',
        "'v'",
        '"v',
        '"a ; b" c ; d',
        "v#c",
        "v;c",
        "v\t# c",
        "v\t;c",
        "v\f",
        "\ufeffv",
    )
)
_aws_settings = st.tuples(
    st.sampled_from(("", "", "", "", "  ", "\t", "    ")),
    _options,
    _blanks,
    st.sampled_from("==:"),
    _blanks,
    _aws_values,
).map("".join)
_aws_blocks = st.tuples(
    st.sampled_from(("s3 =", "s3=", "s3 = ", "region = v", "s3 =\t; c", "  s3 =")),
    st.lists(
        st.sampled_from(
            (
                "  a = b",
                "\tA=b # c",
                "    a.b = 'c'",
                "  c =",
                "  # c",
                "  ; c",
                "",
                "  junk",
                "  = v",
                "  a b = c",
                "  a: b",
            )
        ),
        min_size=1,
        max_size=3,
    ).map("\n".join),
).map("\n".join)
_aws_lines = st.one_of(
    _sections,
    _sections,
    _aws_settings,
    _aws_settings,
    _aws_settings,
    _aws_blocks,
    st.sampled_from(("", " ", "# c", "; c", "  # c", "junk", "  junk", "=v", ": v", "rem x", "  =v", "\t")),
)


def aws_files() -> st.SearchStrategy[bytes]:
    """An AWS config or credentials file in UTF-8. It mostly begins with a section, or nothing could be said of it."""
    body = st.lists(st.tuples(_aws_lines, st.sampled_from(("\n", "\n", "\n", "\r\n", "\r"))).map("".join), max_size=8)
    return (
        st.tuples(st.one_of(st.just(""), _sections.map("{}\n".format)), body.map("".join)).map("".join).map(str.encode)
    )
