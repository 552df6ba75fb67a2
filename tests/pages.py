"""The examples in the pages of rules: what they say, and the files they stand for."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bedrock_lint.rule import Rule
from synthetic import access_key_id, secret_access_key

_FENCE = re.compile(
    r"^```(?P<info>\w+ title=[^\n]*?)(?P<verdict>bad|good)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_STARS = {
    "AKIA" + "*" * 16: access_key_id(seed=7),
    "*" * 40: secret_access_key(7),
    "\N{SYMBOL FOR ESCAPE}": "\x1b",
    "\N{SYMBOL FOR SPACE}": " ",
}
_NEWLINES = {"lf": "\n", "crlf": "\r\n", "cr": "\r", "none": ""}


class Example(NamedTuple):
    """One fenced block: a file, how it is kept, and whether the rule speaks about it."""

    title: str
    text: str
    is_bad: bool
    encoding: str
    mode: int
    is_tracked: bool
    readers: str
    newline: str

    def write(self, folder: Path) -> Path:
        """Write the file into a folder and return its path."""
        path = folder / self.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.text.replace("\n", self.newline).encode(self.encoding))
        path.chmod(self.mode)
        if self.readers:
            (folder / "bedrock-lint.toml").write_text(f'readers = ["{self.readers}"]\n')
        if self.is_tracked:
            environ = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
            for command in (["init", "-q"], ["add", self.title]):
                subprocess.run(["git", *command], cwd=folder, check=True, env=environ)
        return path


def examples(rule: type[Rule[Any]]) -> Iterator[Example]:
    """Yield the examples of a page; stars that stand for a real credential are replaced by a synthetic one."""
    for fence in _FENCE.finditer(rule.page()):
        words = fence["info"].split()[1:]
        options = dict(word.split("=", 1) for word in words if "=" in word)
        text = fence["text"]
        for stars, credential in _STARS.items():
            text = text.replace(stars, credential)
        yield Example(
            title=options["title"],
            text=text,
            is_bad=fence["verdict"] == "bad",
            encoding=options.get("encoding", "utf-8"),
            mode=int(options.get("mode", "600"), 8),
            is_tracked="tracked" in words,
            readers=options.get("readers", ""),
            newline=_NEWLINES[options.get("newline", "lf")],
        )
