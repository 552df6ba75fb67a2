"""What kind of section a header means, as the rules about headers share it."""

import re

from bedrock_lint.api import NonportableSection, nearest
from bedrock_lint_rules.facts.settings import PROFILE_SETTINGS, SECTION_KINDS, SECTIONS_WITHOUT_PROFILE

_GLUED = re.compile(r"(profile|sso-session)[.:/_\s-]+(.+)")
_PAIR = frozenset(("aws_access_key_id", "aws_secret_access_key"))
_OF_A_TOOL = re.compile(r"_.*_")


def is_profile_without_prefix(section: NonportableSection) -> bool:
    """Whether a section of the config file is meant as a profile and lacks the word that makes it one."""
    name = section.name
    if section.parts.word:
        has_prefix = section.meant_kind in SECTION_KINDS or misspelt_kind(section) != ""
    else:
        has_prefix = not name or name.lower() in SECTIONS_WITHOUT_PROFILE or glued_kind(section) is not None
    is_of_a_tool = _OF_A_TOOL.fullmatch(name) is not None
    return not (has_prefix or is_of_a_tool) and any(s.canonical in PROFILE_SETTINGS for s in section.settings)


def holds_half_a_pair(section: NonportableSection) -> bool:
    """Whether the section holds one of access key id and secret: the SDK for Go refuses the profile it would become."""
    held = {setting.canonical for setting in section.settings if not setting.value.is_empty}
    return len(held & _PAIR) == 1


def glued_kind(section: NonportableSection) -> tuple[str, str] | None:
    """Return kind and name where no blank stands between them, as in ``[profile.dev]``."""
    match = None if section.parts.word else _GLUED.fullmatch(section.name)
    return (match[1], match[2]) if match else None


def misspelt_kind(section: NonportableSection) -> str:
    """Return the kind of section that a misspelt word means; empty where it is none, or spelled right."""
    word = section.parts.word
    if not word or section.meant_kind in SECTION_KINDS:
        return ""
    return nearest("-".join(word.split()), SECTION_KINDS, 0.75)
