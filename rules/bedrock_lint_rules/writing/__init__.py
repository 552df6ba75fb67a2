"""Rules about lines that programs read differently: BRL1xx."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a rule of this folder that a clean file needs must not load what only the others need
    from bedrock_lint.api import Consequence, NonportableSetting, Rule, Setting


def message_about(rule: "Rule[Any]", setting: "Setting") -> str:
    """Return the message of a rule's page that a damaged value of this kind causes; empty where none is known."""
    wanted = "InvalidRegionError" if setting.canonical == "region" else "UnrecognizedClientException"
    is_known = setting.is_credential or setting.canonical == "region"
    return next((text for text in rule.error_messages() if wanted in text), "") if is_known else ""


def of_concern(setting: "NonportableSetting", consequences: "tuple[Consequence, ...]") -> "tuple[Consequence, ...]":
    """Return the consequences of a fault in a value that count.

    How the tool that keeps a setting of its own in an AWS file reads it, nobody knows: only harm to others counts then.
    """
    from bedrock_lint_rules.facts.settings import known  # noqa: PLC0415 (most files need no facts)

    is_of_aws = not setting.kind.is_aws or known(setting.plain_name.lower(), is_variable=False) is not None
    return consequences if is_of_aws else tuple(one for one in consequences if one.harms_others)
