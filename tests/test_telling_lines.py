"""What is said about the lines that programs differ most about, word for word.

``UPDATE_GOLDEN=1`` writes ``tests/golden/*.txt`` anew; read the difference before it is committed. Each line is checked
twice: where nothing shows which programs read it, and with every reader there is.
"""

import os
from pathlib import Path

import pytest

from bedrock_lint.readers import AWS_SHARED, DOTENV
from cases import run, write

GOLDEN = Path(__file__).parent / "golden"
KEY, SECRET = "AKIATESTTESTTESTTEST", "TESTtest" * 5

DOTENV_LINES: dict[str, str | bytes] = {
    "plain": f"AWS_ACCESS_KEY_ID={KEY}\nAWS_SECRET_ACCESS_KEY={SECRET}\nAWS_REGION=us-east-1\n",
    "double quotes": f'AWS_ACCESS_KEY_ID="{KEY}"\nAWS_SECRET_ACCESS_KEY={SECRET}\n',
    "single quotes": "AWS_REGION='us-east-1'\n",
    "quote never closed": 'AWS_REGION="us-east-1\nNEXT=n\n',
    "quote never opened": 'AWS_REGION=us-east-1"\n',
    "comma behind the quote": 'AWS_REGION="us-east-1",\n',
    "typographic quotes": "AWS_REGION=“us-east-1”\n",
    "blanks around the equals sign": "AWS_REGION = us-east-1\n",
    "blank behind the equals sign": "AWS_REGION= us-east-1\n",
    "blank behind an empty value": "AWS_SESSION_TOKEN= \nAWS_REGION=us-east-1\n",
    "blanks at the end": "AWS_REGION=us-east-1  \n",
    "tab at the end": "AWS_REGION=us-east-1\t\n",
    "blank inside quotes": 'AWS_REGION="us-east-1 "\n',
    "indented by a tab": "\tAWS_REGION=us-east-1\n",
    "line of blanks": "AWS_REGION=us-east-1\n \t\nNEXT=n\n",
    "no-break space": "AWS_REGION=us-east-1\u00a0\n",
    "zero-width space": "AWS_REGION=us-east-1\u200b\n",
    "comment": "AWS_REGION=us-east-1 # Virginia\n",
    "comment behind a tab": "AWS_REGION=us-east-1\t# Virginia\n",
    "comment glued": "AWS_REGION=us-east-1#Virginia\n",
    "comment behind quotes": 'AWS_REGION="us-east-1" # say "hi"\n',
    "comment instead of a value": "AWS_REGION= # to be filled in\n",
    "export": "export AWS_REGION=us-east-1\n",
    "export without a value": "AWS_REGION=us-east-1\nexport AWS_REGION\n",
    "word alone": "AWS_REGION=us-east-1\nAWS_PROFILE\nNEXT=n\n",
    "set of Windows": "set AWS_REGION=us-east-1\n",
    "setx of Windows": 'setx AWS_REGION "us-east-1"\n',
    "PowerShell": '$env:AWS_REGION="us-east-1"\n',
    "prompt": "$ export AWS_REGION=us-east-1\n",
    "name with a hyphen": "AWS-REGION=us-east-1\n",
    "set twice": "AWS_REGION=us-east-1\nNEXT=n\nAWS_REGION=us-west-2\n",
    "colon": "AWS_REGION: us-east-1\n",
    "merge conflict": "<<<<<<< HEAD\nAWS_REGION=us-east-1\n=======\nAWS_REGION=us-west-2\n>>>>>>> b\n",
    "code fence": "```bash\nAWS_REGION=us-east-1\n```\n",
    "AWS file": f"[default]\naws_access_key_id = {KEY}\naws_secret_access_key = {SECRET}\n",
    "variable": "AWS_REGION=${REGION}\n",
    "variable in single quotes": "AWS_PROFILE='${USER}'\n",
    "command": "AWS_REGION=$(aws configure get region)\n",
    "backslash": 'AWS_CONFIG_FILE="C:\\temp\\new"\n',
    "backslash at the end": "AWS_REGION=us-east-1\\\nNEXT=n\n",
    "token wrapped": "AWS_SESSION_TOKEN=TESTtestTESTtest\nTESTtestTESTtest==\n",
    "token wrapped in quotes": 'AWS_SESSION_TOKEN="TESTtestTESTtest\nTESTtestTESTtest=="\n',
    "shell character": "AWS_PROFILE=a&b\n",
    "CRLF": "AWS_REGION=us-east-1\r\nNEXT=n\r\n",
    "CR alone": "AWS_REGION=us-east-1\rNEXT=n\r",
    "byte-order mark": b"\xef\xbb\xbfAWS_REGION=us-east-1\n",
    "UTF-16": "AWS_REGION=us-east-1\n".encode("utf-16"),
    "not UTF-8": b"# caf\xe9\nAWS_REGION=us-east-1\n",
    "NUL": b"AWS_REGION=us-\x00east-1\n",
    "no newline at the end": "AWS_REGION=us-east-1",
}

AWS_LINES: dict[str, str | bytes] = {
    "plain": "[default]\nregion = us-east-1\n",
    "double quotes": '[default]\nregion = "us-east-1"\n',
    "unbalanced quote": '[default]\nregion = "us-east-1\n',
    "typographic quotes": "[default]\nregion = “us-east-1”\n",
    "comment": "[default]\nregion = us-east-1 # Virginia\n",
    "comment behind a semicolon": "[default]\nregion = us-east-1 ; Virginia\n",
    "comment glued": "[default]\nregion = us-east-1#Virginia\n",
    "no-break space": "[default]\nregion = us-east-1\u00a0\n",
    "zero-width space": "[default]\nregion = us-east-1\u200b\n",
    "colon": "[default]\nregion: us-east-1\n",
    "upper case": "[default]\nREGION = us-east-1\n",
    "export": "[default]\nexport AWS_REGION=us-east-1\n",
    "set twice": "[default]\nregion = us-east-1\nregion = us-west-2\n",
    "set twice in another case": "[default]\nregion = us-east-1\nRegion = us-west-2\n",
    "empty": "[default]\nregion =\n",
    "variable": "[default]\nregion = ${REGION}\n",
    "token wrapped, indented": f"[default]\naws_access_key_id = ASIA{KEY[4:]}\naws_secret_access_key = {SECRET}\naws_session_token = TESTtestTESTtest\n  TESTtestTESTtest==\n",
    "token wrapped": f"[default]\naws_access_key_id = ASIA{KEY[4:]}\naws_secret_access_key = {SECRET}\naws_session_token = TESTtestTESTtest\nTESTtestTESTtest\n",
    "no profile prefix": "[dev]\nregion = us-east-1\n",
    "two defaults": "[default]\nregion = us-east-1\n[profile default]\nregion = us-west-2\n",
    "DEFAULT": "[DEFAULT]\nregion = us-east-1\n[profile dev]\noutput = json\n",
    "Default": "[Default]\nregion = us-east-1\n",
    "blanks in the header": "[ profile dev ]\nregion = us-east-1\n",
    "quoted name": '[profile "dev"]\nregion = us-east-1\n',
    "name with a blank": "[profile my dev]\nregion = us-east-1\n",
    "name with a backslash": "[profile CORP\\dev]\nregion = us-east-1\n",
    "name with a hash": "[profile dev#1]\nregion = us-east-1\n",
    "dot instead of a blank": "[profile.dev]\nregion = us-east-1\n",
    "comment glued to the header": "[profile dev]# c\nregion = us-east-1\n",
    "text behind the header": "[profile dev] prod\nregion = us-east-1\n",
    "no closing bracket": "[profile dev\nregion = us-east-1\n",
    "empty header": "[]\nregion = us-east-1\n",
    "section twice": "[profile dev]\nregion = us-east-1\n[profile dev]\noutput = json\n",
    "indented header": "[default]\noutput = json\n  [profile dev]\n  region = us-east-1\n",
    "misspelt kind": "[sso_session corp]\nsso_region = us-east-1\n",
    "indented settings": "[default]\n  region = us-east-1\n  output = json\n",
    "second setting indented": "[default]\nregion = us-east-1\n  output = json\n",
    "indented comment": "[default]\n  # Virginia\nregion = us-east-1\n",
    "comment in a block": "[default]\ns3 =\n  # many\n  max_concurrent_requests = 20\n",
    "block without an equals sign": "[default]\ns3 =\n  max_concurrent_requests 20\n",
    "setting before any section": "region = us-east-1\n[default]\noutput = json\n",
    "sentence": "[default]\nthis is not valid\nregion = us-east-1\n",
    "word alone": "[default]\nregion\n",
    "merge conflict": "<<<<<<< HEAD\n[default]\n=======\n[profile dev]\n>>>>>>> b\nregion = us-east-1\n",
    "no name": "[default]\n= us-east-1\n",
    "wrong boolean": "[default]\nuse_fips_endpoint = yes\n",
    "byte-order mark": b"\xef\xbb\xbf[default]\nregion = us-east-1\n",
    "UTF-16": "[default]\nregion = us-east-1\n".encode("utf-16"),
    "not UTF-8": b"# caf\xe9\n[default]\nregion = us-east-1\n",
    "CR alone": "[default]\rregion = us-east-1\r",
    "NUL": b"[default]\nregion = us-\x00east-1\n",
    "JSON": '{"default": {"region": "us-east-1"}}\n',
}

KINDS = {".env": (DOTENV_LINES, DOTENV), ".aws/config": (AWS_LINES, AWS_SHARED)}


def said(folder: Path, name: str, content: str | bytes, settings: str) -> str:
    write(folder, {name: content, "bedrock-lint.toml": settings})
    return run(folder, "check", "--output-format", "full", name).out or "nothing\n"


def report(folder: Path, name: str) -> str:
    lines, readers = KINDS[name]
    parts = [f"What is said about {name}, where nothing shows which programs read it, and with every reader.\n"]
    for title, content in lines.items():
        usual = said(folder, name, content, "")
        every = said(folder, name, content, f"readers = {list(readers)}\n")
        shown = content if isinstance(content, bytes) else content.encode()
        parts.append(f"==== {title}: {str(shown)[1:]}\n\n{usual}")
        if every != usual:
            parts.append(f"---- every reader:\n\n{every}")
    return "\n".join(parts)


@pytest.mark.parametrize("name", KINDS)
def test_telling_lines_get_these_answers(name: str, tmp_path: Path) -> None:
    real = report(tmp_path, name)
    golden = GOLDEN / f"{name.strip('.').replace('/', '-')}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(real, "utf-8")
    assert real == golden.read_text("utf-8")
