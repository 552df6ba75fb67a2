"""Rules about lines that programs read differently: BRL1xx."""

from typing import Any

from bedrock_lint.api import Rule, Setting


def message_about(rule: Rule[Any], setting: Setting) -> str:
    """Return the message of a rule's page that a damaged value of this kind causes; empty where none is known."""
    wanted = "InvalidRegionError" if setting.canonical == "region" else "UnrecognizedClientException"
    is_known = setting.is_credential or setting.canonical == "region"
    return next((text for text in rule.error_messages() if wanted in text), "") if is_known else ""
