"""Which settings may be misspelt."""

import re
from collections.abc import Iterator, Sequence

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.subjects.setting import Setting

_OF_AWS = re.compile(r"AWS|aws_(?:access_key_id|secret_access_key|session_token)$|BEDROCK_(?:API_KEY|BEARER_TOKEN)$")
_TOKEN = re.compile(r"[A-Za-z0-9]{25,}")
"""What no word of a name is: the end of a wrapped token."""


def unusual(settings: Sequence[tuple[Setting, Assignment]], around: Surroundings) -> Iterator[object]:
    """Yield the settings of one place that look like those of AWS and have no usual name."""
    found = [setting for setting, assignment in settings if not assignment.prefix and _is_unusual(setting)]
    if not found:
        return
    from bedrock_lint.subjects.unusual import UnusualSetting  # noqa: PLC0415 (most names are the usual ones)

    here = frozenset(setting.name.lower() if setting.kind.is_aws else setting.name for setting, _ in settings)
    for setting in found:
        yield UnusualSetting(setting, here, around.is_read)


def _is_unusual(setting: Setting) -> bool:
    name = setting.name
    if name in names.USUAL or _TOKEN.search(name):
        return False
    if setting.kind.is_aws:
        return True
    return name.isascii() and name.isidentifier() and _OF_AWS.match(name) is not None
