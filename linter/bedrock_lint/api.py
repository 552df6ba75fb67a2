"""All that a rule may import."""

from bedrock_lint.finding import Edit, Finding, Fix, Safety, Severity, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.nearest import nearest
from bedrock_lint.rule import Rule, RuleEntry
from bedrock_lint.secret import Secret
from bedrock_lint.subjects.block import MisshapenBlock
from bedrock_lint.subjects.credentials import Credentials, DetectedSecret
from bedrock_lint.subjects.empty import SettingWithoutValue
from bedrock_lint.subjects.file import File, NonportableFile
from bedrock_lint.subjects.line import NonportableLine
from bedrock_lint.subjects.nonportable import DamagingSetting, NonportableSetting
from bedrock_lint.subjects.own import Directive, Failure
from bedrock_lint.subjects.repeated import RepeatedSetting
from bedrock_lint.subjects.section import Command, NonportableSection, Section
from bedrock_lint.subjects.sections import RepeatedSection, SettingsAlone
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence
from bedrock_lint.subjects.unusual import UnusualSetting
from bedrock_lint.wording import listed, told

__all__ = [
    "Command",
    "Consequence",
    "Credentials",
    "DamagingSetting",
    "DetectedSecret",
    "Directive",
    "Edit",
    "Failure",
    "File",
    "FileKind",
    "Finding",
    "Fix",
    "MisshapenBlock",
    "NonportableFile",
    "NonportableLine",
    "NonportableSection",
    "NonportableSetting",
    "RepeatedSection",
    "RepeatedSetting",
    "Rule",
    "RuleEntry",
    "Safety",
    "Secret",
    "Section",
    "Setting",
    "SettingWithoutValue",
    "SettingsAlone",
    "Severity",
    "Span",
    "UnusualSetting",
    "listed",
    "nearest",
    "told",
]
