"""All that a rule may import."""

from bedrock_lint.finding import Edit, Finding, Fix, Safety, Severity, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.rule import Rule, RuleEntry, listed
from bedrock_lint.secret import Secret
from bedrock_lint.subjects import (
    Command,
    Credentials,
    DetectedSecret,
    Directive,
    Failure,
    File,
    NonportableFile,
    NonportableSetting,
    Section,
    Setting,
)

__all__ = [
    "Command",
    "Credentials",
    "DetectedSecret",
    "Directive",
    "Edit",
    "Failure",
    "File",
    "FileKind",
    "Finding",
    "Fix",
    "NonportableFile",
    "NonportableSetting",
    "Rule",
    "RuleEntry",
    "Safety",
    "Secret",
    "Section",
    "Setting",
    "Severity",
    "Span",
    "listed",
]
