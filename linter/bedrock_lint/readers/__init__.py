"""Readers: what real programs make of the same bytes, without running any of them.

A reader is pure: it opens no file, looks at no environment but the one it is given, runs no command and logs nothing.
There is one module for a family of programs and one function in it for each reader; a module is imported when one of
its readers first reads.
"""

import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bedrock_lint.readers.reading import Reading, SharedReading

__all__ = ["ALIASES", "AWS_SHARED", "DOTENV", "DotenvReader", "Reading", "SharedReader", "SharedReading"]

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


DOTENV: Mapping[str, DotenvReader] = MappingProxyType(
    {
        reader.name: reader
        for reader in (
            DotenvReader("python-dotenv", "python-dotenv", "python_dotenv:dotenv_values"),
            DotenvReader("docker-env-file", "docker run --env-file", "docker:env_file"),
            DotenvReader("bash-source", "the shell", "shell:bash_source"),
        )
    }
)
"""The readers of ``.env`` files by name, the most used first."""

AWS_SHARED: Mapping[str, SharedReader] = MappingProxyType(
    {reader.name: reader for reader in (SharedReader("botocore", "boto3", "botocore:full_config"),)}
)
"""The readers of AWS files by name, the most used first."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "dotenv": "python-dotenv",
        "docker": "docker-env-file",
        "shell": "bash-source",
        "bash": "bash-source",
        "boto3": "botocore",
        "aws-cli": "botocore",
    }
)
"""What people call a reader, with the name it has in :data:`DOTENV` or :data:`AWS_SHARED`."""
