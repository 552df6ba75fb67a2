"""All that a rule may import. The subjects are imported when the first rule names them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bedrock_lint.finding import Edit, Finding, Fix, Safety, Severity, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.rule import Rule, RuleEntry
from bedrock_lint.secret import Secret

if TYPE_CHECKING:
    from bedrock_lint.nearest import nearest
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

_MODULES = {
    "nearest": "nearest",
    "subjects.block": "MisshapenBlock",
    "subjects.credentials": "Credentials DetectedSecret",
    "subjects.empty": "SettingWithoutValue",
    "subjects.file": "File NonportableFile",
    "subjects.line": "NonportableLine",
    "subjects.nonportable": "DamagingSetting NonportableSetting",
    "subjects.own": "Directive Failure",
    "subjects.repeated": "RepeatedSetting",
    "subjects.section": "Command NonportableSection Section",
    "subjects.sections": "RepeatedSection SettingsAlone",
    "subjects.setting": "Setting",
    "subjects.statement": "Consequence",
    "subjects.unusual": "UnusualSetting",
    "wording": "listed told",
}


def __getattr__(name: str) -> Any:
    """Import what a rule asks for: a rule that a clean file needs must not load what only other rules need."""
    for module, names in _MODULES.items():
        if name in names.split():
            return getattr(import_module(f"bedrock_lint.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
