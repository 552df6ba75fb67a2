"""The names of settings: which spellings mean the same one, and which of them are secret."""

import re

ACCESS_KEY_ID = "aws_access_key_id"
SECRET_ACCESS_KEY = "aws_secret_access_key"  # noqa: S105 (a name)
SESSION_TOKEN = "aws_session_token"  # noqa: S105 (a name)
SECURITY_TOKEN = "aws_security_token"  # noqa: S105 (a name)
BEARER_TOKEN = "aws_bearer_token_bedrock"  # noqa: S105 (a name)
CREDENTIAL_PROCESS = "credential_process"

CREDENTIALS = frozenset((ACCESS_KEY_ID, SECRET_ACCESS_KEY, SESSION_TOKEN, SECURITY_TOKEN, BEARER_TOKEN))
"""The canonical names of the settings whose values are credentials."""

PUBLIC = frozenset(
    "region profile output source_profile credential_source role_arn role_session_name duration_seconds "
    "sso_session sso_start_url sso_region sso_account_id sso_role_name sso_registration_scopes services "
    "retry_mode max_attempts".split()
)
"""The canonical names of settings whose values may be shown: none of them can hold a secret by mistake only."""

EXACT = CREDENTIALS | PUBLIC
"""The canonical names of settings whose values hold no blank and no quote."""

BLOCKS = frozenset(("s3", "api_versions"))
"""The settings of a profile that take a block of others, indented below them."""

_CANONICAL = {
    "aws_region": "region",
    "aws_default_region": "region",
    "region_name": "region",
    "aws_profile": "profile",
    "aws_default_profile": "profile",
    "profile_name": "profile",
}
_OURS = re.compile(r"(?<![A-Za-z0-9$:])(?:AWS|BEDROCK|MODELS?|MODELID)(?![A-Za-z0-9])", re.IGNORECASE)


USUAL = frozenset(
    "AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_BEARER_TOKEN_BEDROCK AWS_REGION AWS_DEFAULT_REGION "
    "AWS_PROFILE AWS_DEFAULT_PROFILE AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE AWS_ENDPOINT_URL AWS_ACCOUNT_ID "
    "aws_access_key_id aws_secret_access_key aws_session_token region output credential_process role_arn "
    "role_session_name source_profile credential_source sso_session sso_start_url sso_region sso_account_id "
    "sso_role_name sso_registration_scopes services retry_mode max_attempts endpoint_url".split()
)
"""Names of settings, as they are written, that need no second look."""


def canonical(name: str) -> str:
    """Return the one name of a setting of a file, whichever way it is spelled: ``AWS_REGION`` is ``region``."""
    lower = name.lower()
    return _CANONICAL.get(lower, lower)


def plain(name: str) -> str:
    """Return a name without quotes and without characters that nobody sees, as its author means it."""
    if name.isascii() and name.isidentifier():
        return name
    from bedrock_lint.characters import COPIED  # noqa: PLC0415 (hardly a name needs it)

    return "".join(mark for mark in name if mark not in COPIED).strip("\"'`") or name


def is_ours(name: str) -> bool:
    """Whether a variable of a ``.env`` file is about AWS, Bedrock or a model."""
    return _OURS.search(name) is not None
