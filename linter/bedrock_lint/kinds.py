"""What kind of file a path names."""

import enum
import re

_TEMPLATE = r"(?:[._-](?:example|sample|template|dist|default|defaults))"
_DOTENV = re.compile(
    rf"""
    (?: \.env (?: [._-][^/]* )?
      | [^/]+\.env (?: [._-][^/]* )?
      | env {_TEMPLATE}
      | \.flaskenv
    ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_FORMATS = frozenset(
    "yml yaml json json5 jsonc jsonl toml xml md mdx rst adoc txt htm html css scss svg png lock log diff patch orig "
    "py pyi ipynb js cjs mjs jsx ts cts mts tsx vue svelte rb go rs java kt kts swift php cs c h cc cpp hpp scala "
    "ex exs lua pl r sql tf sh bash zsh fish ps1 bat cmd vault keys enc encrypted gpg age asc zip gz map snap csv "
    "proto nix hcl j2 jinja jinja2 njk tpl tmpl tt erb ejs eta hbs mustache liquid".split()
)
_AWS = re.compile(rf"(?:(?:^|/)\.?aws/|(?:^|/)\.?aws[._-]?)(config|credentials){_TEMPLATE}?$", re.IGNORECASE)
_MISNAMED = re.compile(
    r"(?:(?P<config>config|configs|configuration)|credentials?|crendentials?|credientials?)"
    r"(?:\.(?:txt|text|ini|cfg|conf)){0,2}",
    re.IGNORECASE,
)
_TEMPLATE_NAME = re.compile(rf"{_TEMPLATE}(?:\.|$)|^(?:example|sample|template)[._-]", re.IGNORECASE)
_AWS_CONTENT = rb"""(?mx)
    ^\s*\[\s*(?:default|(?:profile|sso-session|services)\s[^\]]*)\s*\]
  | ^\s*(?:aws_access_key_id|credential_process|sso_session)\s*[=:]
"""


class FileKind(enum.Enum):
    """The kinds of file that are read each in their own way."""

    DOTENV = ".env"
    AWS_CONFIG = "AWS config"
    AWS_CREDENTIALS = "AWS credentials"
    PYTHON = "Python"
    TEXT = "text"

    @property
    def is_aws(self) -> bool:
        """Whether this is one of the two AWS shared files."""
        return self in (FileKind.AWS_CONFIG, FileKind.AWS_CREDENTIALS)

    @property
    def holds_settings(self) -> bool:
        """Whether this is the place where credentials belong: a ``.env`` or an AWS shared file."""
        return self is FileKind.DOTENV or self.is_aws


def right_name(name: str) -> str:
    """Return the name of the AWS shared file that a name stands for; empty where that is it, or it stands for none."""
    match = _MISNAMED.fullmatch(name)
    wanted = "config" if match and match["config"] else "credentials"
    return wanted if match and name.lower() != wanted else ""


def kind_by_name(path: str) -> FileKind:
    """Return the kind that the name alone tells; ``path`` uses ``/``."""
    folder, _, name = path.rpartition("/")
    aws = _AWS.search(path)
    wanted = aws.group(1).lower() if aws else right_name(name) if folder.endswith(".aws") else ""
    if wanted:
        return FileKind.AWS_CONFIG if wanted == "config" else FileKind.AWS_CREDENTIALS
    if name.endswith((".py", ".pyi", ".pyw")):
        return FileKind.PYTHON
    if _DOTENV.match(name) and name.rpartition(".")[2].lower() not in _OTHER_FORMATS:
        return FileKind.DOTENV
    return FileKind.TEXT


def kind_of(path: str, data: bytes) -> FileKind:
    """Return the kind of a file; the content decides where the name does not: a script, a ``credentials`` elsewhere."""
    kind = kind_by_name(path)
    if kind is not FileKind.TEXT:
        return kind
    name = path.rpartition("/")[2].lower()
    if name in ("config", "credentials") and re.search(_AWS_CONTENT, data[:65536]):
        return FileKind.AWS_CONFIG if name == "config" else FileKind.AWS_CREDENTIALS
    if data.startswith(b"#!") and b"python" in data[:128].partition(b"\n")[0]:
        return FileKind.PYTHON
    return FileKind.TEXT


def is_template(path: str) -> bool:
    """Whether the file shows what to fill in, as ``.env.example`` does."""
    return _TEMPLATE_NAME.search(path.rpartition("/")[2]) is not None
