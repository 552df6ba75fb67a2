"""What README.md and docs/ show was really printed, and what they link to exists."""

import io
import os
import re
import shlex
from pathlib import Path

import pytest

from bedrock_lint.cli import main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TRANSCRIPT = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def transcripts() -> list[tuple[Path, str]]:
    return [(page, match[1]) for page in PAGES for match in TRANSCRIPT.finditer(page.read_text("utf-8"))]


def replay(transcript: str, folder: Path) -> str:
    """Run the commands of a transcript in a folder and return it with what they really print.

    ``cat FILE`` makes the file: what the transcript shows of it is its content.
    """
    printed = []
    for step in re.split(r"^(?=\$ )", transcript, flags=re.MULTILINE)[1:]:
        command, _, shown = step.partition("\n")
        words = shlex.split(command.removeprefix("$ "))
        if words[0] == "cat":
            path = folder / words[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                path.write_text(shown, "utf-8")
                path.chmod(0o644)
            printed.append(f"{command}\n{path.read_text('utf-8')}")
        else:
            assert words[0] == "bedrock-lint"
            out = io.StringIO()
            main(words[1:], None, out, out, {}, str(folder))
            printed.append(f"{command}\n{out.getvalue()}")
    return "".join(printed)


@pytest.mark.parametrize(("page", "transcript"), transcripts(), ids=lambda each: getattr(each, "stem", ""))
def test_transcript_shows_what_is_really_printed(page: Path, transcript: str, tmp_path: Path) -> None:
    real = replay(transcript, tmp_path)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        page.write_text(page.read_text("utf-8").replace(transcript, real), "utf-8")
    assert transcript == real


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text("utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing
