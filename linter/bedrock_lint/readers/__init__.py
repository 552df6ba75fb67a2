"""Readers: what real programs make of the same bytes, without running any of them.

A reader is pure: it opens no file, looks at no environment but the one it is given, runs no command and logs nothing.
There is one module for a family of programs and one function in it for each reader; a module is imported when one of
its readers first reads.
"""

import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from bedrock_lint.readers.reading import Reading, SharedReading

__all__ = ["ALIASES", "AWS_SHARED", "DOTENV", "DotenvReader", "Reading", "SharedReader", "SharedReading"]

_Reader = TypeVar("_Reader")

_NOTHING: Mapping[str, str] = MappingProxyType({})


class DotenvReader(NamedTuple):
    """A program that reads ``.env`` files.

    Attributes:
        name: how settings and options name it.
        title: how a message names it.
        entry: the module in this package and the function in it, ``module:function``.
    """

    name: str
    title: str
    entry: str

    def read(self, data: bytes, environ: Mapping[str, str] = _NOTHING) -> Reading:
        """Return what the program makes of a file with these bytes, started with these environment variables."""
        module, _, function = self.entry.partition(":")
        reading: Reading = getattr(importlib.import_module(f"{__name__}.{module}"), function)(data, environ)
        return reading


class SharedReader(NamedTuple):
    """A program that reads the AWS ``config`` and ``credentials`` files.

    Attributes:
        name: how settings and options name it.
        title: how a message names it.
        entry: the module in this package and the function in it, ``module:function``.
    """

    name: str
    title: str
    entry: str

    def read(self, config: bytes | None, credentials: bytes | None) -> SharedReading:
        """Return what the program makes of files with these bytes; None is a file that does not exist."""
        module, _, function = self.entry.partition(":")
        reading: SharedReading = getattr(importlib.import_module(f"{__name__}.{module}"), function)(config, credentials)
        return reading


class _Named(dict[str, _Reader]):
    """Readers by name; an alias finds its reader too, and is not counted among the names."""

    def __missing__(self, alias: str) -> _Reader:
        if alias not in ALIASES:
            raise KeyError(alias)
        return self[ALIASES[alias]]


ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "dotenv": "python-dotenv",
        "docker": "docker-env-file",
        "shell": "bash-source",
        "bash": "bash-source",
        "dotenv-js": "node-dotenv",
        "node": "node24-env-file",
        "node24": "node24-env-file",
        "node20": "node20-env-file",
        "compose": "compose-go-HEAD",
        "docker-compose": "compose-go-HEAD",
        "environmentfile": "systemd",
        "uv": "uv-env-file",
        "godotenv": "godotenv-1.5.1",
        "rails": "ruby-dotenv",
        "pydantic-settings": "python-dotenv",
        "environs": "python-dotenv",
        "make": "make-include",
        "xargs": "export-grep-xargs",
        "vscode": "vscode-python",
        "decouple": "python-decouple",
        "boto3": "botocore",
        "aws-cli": "botocore",
        "js": "js3",
        "javascript": "js3",
        "node-sdk": "js3",
        "swift": "c",
        "crt": "c",
        "awscrt": "c",
    }
)
"""What people call a reader, with the name it has in :data:`DOTENV` or :data:`AWS_SHARED`."""

DOTENV: Mapping[str, DotenvReader] = MappingProxyType(
    _Named(
        (reader.name, reader)
        for reader in (
            DotenvReader("python-dotenv", "python-dotenv", "python_dotenv:dotenv_values"),
            DotenvReader("docker-env-file", "docker run --env-file", "docker:env_file"),
            DotenvReader("compose-go-HEAD", "Docker Compose", "compose:env_file"),
            DotenvReader("node24-env-file", "Node --env-file", "node:node24_env_file"),
            DotenvReader("node-dotenv", "dotenv for Node", "dotenv_js:config"),
            DotenvReader("bash-source", "the shell", "shell:bash_source"),
            DotenvReader("systemd", "systemd", "systemd:environment_file"),
            DotenvReader("make-include", "make", "make:include_and_export"),
            DotenvReader("uv-env-file", "uv run --env-file", "uv:env_file"),
            DotenvReader("export-grep-xargs", "export $(grep … | xargs)", "shell_idioms:export_grep_xargs"),
            DotenvReader("while-read", "a while read loop", "shell_idioms:while_read"),
            DotenvReader("vscode-python", "VS Code's Python extension", "vscode:env_file"),
            DotenvReader("direnv", "direnv", "direnv:dotenv"),
            DotenvReader("django-environ", "django-environ", "python_libraries:django_environ"),
            DotenvReader("bun", "Bun", "bun:env_file"),
            DotenvReader("deno", "Deno", "deno:env_file"),
            DotenvReader("node20-env-file", "Node 20 --env-file", "node:node20_env_file"),
            DotenvReader("dotenv-expand", "dotenv-expand", "dotenv_expand:dotenv_expand"),
            DotenvReader("dotenvx", "dotenvx", "dotenv_expand:dotenvx_run"),
            DotenvReader("godotenv-1.5.1", "godotenv", "godotenv:read"),
            DotenvReader("ruby-dotenv", "dotenv for Ruby", "ruby:load"),
            DotenvReader("starlette", "starlette", "python_libraries:starlette"),
            DotenvReader("python-decouple", "python-decouple", "python_libraries:decouple"),
            DotenvReader("honcho", "honcho", "python_libraries:honcho"),
        )
    )
)
"""The readers of ``.env`` files by name, the most used first."""

AWS_SHARED: Mapping[str, SharedReader] = MappingProxyType(
    _Named(
        (reader.name, reader)
        for reader in (
            SharedReader("botocore", "boto3", "botocore:full_config"),
            SharedReader("js3", "the SDK for JavaScript", "aws_js:known_files"),
            SharedReader("go", "the SDK for Go", "aws_go:shared_config"),
            SharedReader("java", "the SDK for Java", "aws_java:profile_file"),
            SharedReader("rust", "the SDK for Rust", "aws_rust:env_config"),
            SharedReader("c", "the SDK for Swift", "aws_c:profile_collection"),
            SharedReader("ruby", "the SDK for Ruby", "aws_ruby:shared_config"),
            SharedReader("php", "the SDK for PHP", "aws_php:profiles"),
        )
    )
)
"""The readers of AWS files by name, the most used first."""
