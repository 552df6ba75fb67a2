"""The readers of the Python libraries against the libraries themselves; pydantic-settings and environs use python-dotenv."""

import logging
import os

import decouple
import environ
import environs
import honcho.environ
import pydantic_settings
import pytest
import starlette.config
from hypothesis import given
from hypothesis import strategies as st

from bedrock_lint import readers
from readers.grammar import dotenv_files, spoilt
from readers.test_differential import files

ENVIRON = {"E": "passed on", "K": "set before"}


@pytest.fixture(autouse=True)
def _quiet(caplog):
    # python-dotenv and django-environ warn of every line that they cannot parse.
    caplog.set_level(logging.CRITICAL)


@pytest.fixture
def environment(monkeypatch):
    """Make this the whole environment, so that what a library adds to it is seen and forgotten again."""
    for name in list(os.environ):
        monkeypatch.delenv(name)
    for name, value in ENVIRON.items():
        monkeypatch.setenv(name, value)


def with_django_environ(path):
    before = dict(os.environ)
    try:
        environ.Env.read_env(path)
        return dict(os.environ)
    finally:
        os.environ.clear()
        os.environ.update(before)


def with_starlette(path):
    config = starlette.config.Config(path, environ=dict(os.environ))
    return {name: config(name) for name in config.file_values}


def with_honcho(path):
    return honcho.environ.parse(path.read_text(encoding="utf-8"))


LIBRARIES = {
    "django-environ": with_django_environ,
    "starlette": with_starlette,
    "python-decouple": lambda path: decouple.RepositoryEnv(path).data,
    "honcho": with_honcho,
}


def observed(library, path):
    try:
        return library(path)
    except ValueError:
        return None


_shell_like = st.lists(
    st.sampled_from(
        (
            "K",
            "=",
            " ",
            '"',
            "'",
            "\\",
            "#",
            "é",
            "ß",
            "×",
            "\x0c",
            "\x85",
            "\u2028",
            "\r",
            "\n",
            "\t",
            "a",
            "-",
            '""',
            "\\n",
            "\\\\",
        )
    )
).map(lambda pieces: ("K=" + "".join(pieces)).encode())


@pytest.mark.parametrize("name", LIBRARIES)
@files(400)
@given(data=spoilt(dotenv_files()) | _shell_like)
def test_library(tmp_path, environment, name, data):
    path = tmp_path / ".env"
    path.write_bytes(data)
    values = observed(LIBRARIES[name], path)
    reading = readers.DOTENV[name].read(data, os.environ)
    assert (reading.error is None) == (values is not None)
    assert reading.values == (values or {})


class Settings(pydantic_settings.BaseSettings):
    """One declared setting; what else the file holds is taken in as well."""

    model_config = pydantic_settings.SettingsConfigDict(extra="allow")

    k: str | None = None


def with_pydantic_settings(path):
    found = Settings(_env_file=path)
    return {name: getattr(found, name) for name in found.model_fields_set}


def by_pydantic_settings(values):
    """Names are lower-cased. Only a declared one is looked for in the environment, and only it may be empty."""
    lowered = {name.lower(): value for name, value in values.items()}
    declared = {"k": os.environ["K"]}
    return {name: value for name, value in lowered.items() if value and name != "k"} | declared


def with_environs(path):
    env = environs.Env()
    env.read_env(path, recurse=False)
    return {name: env.str(name) for name in {*env._environ, *os.environ}}


def by_environs(values):
    """A name without a value is left out. The environment wins, and all of it is there."""
    return {name: value for name, value in values.items() if value is not None} | dict(os.environ)


@pytest.mark.parametrize(
    ("library", "differences"),
    [(with_pydantic_settings, by_pydantic_settings), (with_environs, by_environs)],
    ids=["pydantic-settings", "environs"],
)
@files(300)
@given(data=spoilt(dotenv_files()))
def test_library_that_follows_python_dotenv(tmp_path, environment, library, differences, data):
    path = tmp_path / ".env"
    path.write_bytes(data)
    values = observed(library, path)
    reading = readers.DOTENV["python-dotenv"].read(data, os.environ)
    assert (reading.error is None) == (values is not None)
    if values is not None:
        assert values == differences(reading.values)
