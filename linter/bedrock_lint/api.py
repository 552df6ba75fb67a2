"""All that a rule may import."""

from bedrock_lint.finding import Edit, Finding, Fix, Safety, Severity, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.rule import Rule, RuleEntry
from bedrock_lint.secret import Secret
from bedrock_lint.subjects.credentials import Credentials, DetectedSecret
from bedrock_lint.subjects.file import File, NonportableFile
from bedrock_lint.subjects.line import NonportableLine
from bedrock_lint.subjects.nonportable import NonportableSetting
from bedrock_lint.subjects.own import Directive, Failure
from bedrock_lint.subjects.section import Command, Section
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence
from bedrock_lint.wording import listed, told

__all__ = [
    "Command",
    "Consequence",
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
    "NonportableLine",
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
    "told",
]
