"""Compare a reader with its program on generated files: ``compare.py READER NUMBER``. README.md says what it wants."""

import ctypes
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, given, settings

from bedrock_lint import readers
from bedrock_lint.readers.go_text import decoded, with_named_bytes
from readers.grammar import dotenv_files, env_file_soup, spoilt

HERE = pathlib.Path(__file__).parent
ENVIRON = {"E": "passed on", "K2": "from outside", "EMPTY": "", "HOME": "/home/u"}


def made(number: int) -> list[bytes]:
    files = []

    @settings(
        max_examples=number, database=None, deadline=None, suppress_health_check=[*HealthCheck], phases=[Phase.generate]
    )
    @given(spoilt(dotenv_files()) | env_file_soup())
    def collect(data):
        files.append(data)

    collect()
    return files


def answers(command: list[str], files: list[bytes], environ: dict[str, str]) -> Iterator[tuple[bool, dict[str, str]]]:
    framed = b"".join(struct.pack(">I", len(data)) + data for data in files)
    done = subprocess.run(command, check=True, input=framed, stdout=subprocess.PIPE, env=environ)
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        yield answer["refused"], answer["values"]


def go(library: str, files: list[bytes]) -> Iterator[tuple[bool, dict[str, str]]]:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("main.go", "go.mod"):
            (pathlib.Path(folder) / name).write_bytes((HERE / "go" / name).read_bytes())
        for arguments in (("mod", "tidy"), ("build", "-o", "driver")):
            subprocess.run(["go", *arguments], check=True, cwd=folder)
        for refused, values in answers([f"{folder}/driver", library], files, ENVIRON):
            yield refused, {hexed(name): hexed(value) for name, value in values.items()}


def hexed(text: str) -> str:
    return with_named_bytes(decoded(bytes.fromhex(text)))


def ruby(files: list[bytes]) -> Iterator[tuple[bool, dict[str, str]]]:
    kept = {name: os.environ[name] for name in ("PATH", "RUBYLIB") if name in os.environ}
    return answers(["ruby", str(HERE / "load.rb")], files, {**ENVIRON, **kept, "LC_ALL": "C.UTF-8"})


def systemd(files: list[bytes]) -> Iterator[tuple[bool, dict[str, str]]]:
    strings = ctypes.POINTER(ctypes.c_char_p)
    (path,) = pathlib.Path("/usr/lib").glob("*/systemd/libsystemd-shared-*.so")
    library = ctypes.CDLL(str(path))
    library.strv_env_clean_with_callback.restype = strings
    with tempfile.NamedTemporaryFile() as file:
        for data in files:
            pathlib.Path(file.name).write_bytes(data)
            pairs = strings()
            refused = library.load_env_file(None, file.name.encode(), ctypes.byref(pairs)) < 0
            if pairs:
                pairs = library.strv_env_clean_with_callback(pairs, None, None)
            yield refused, dict(pair.decode().split("=", 1) for pair in iterated(pairs))


def iterated(strings) -> Iterator[bytes]:
    index = 0
    while strings and strings[index] is not None:
        yield strings[index]
        index += 1


PROGRAMS = {
    "compose-go-HEAD": lambda files: go("compose-go", files),
    "godotenv-1.5.1": lambda files: go("godotenv", files),
    "ruby-dotenv": ruby,
    "systemd": systemd,
}


def main(name: str, number: str) -> None:
    files = made(int(number))
    differing = 0
    for data, (refused, values) in zip(files, PROGRAMS[name](files), strict=True):
        reading = readers.DOTENV[name].read(data, ENVIRON)
        if (bool(reading.error), reading.values) != (refused, values):
            differing += 1
            ours = (reading.error, reading.values)
            sys.stdout.write(f"{data!r}\n    {name}: {refused=} {values}\n    the reader: {ours}\n")
    sys.stdout.write(f"{name}: {differing} of {len(files)} files read otherwise\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
