"""Settings of AWS profiles.

https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html (read 2026-11-20)
"""

import re

PROFILE_SETTINGS = frozenset(
    "aws_access_key_id aws_secret_access_key aws_session_token region output credential_process role_arn "
    "source_profile credential_source web_identity_token_file external_id mfa_serial duration_seconds "
    "role_session_name sso_session sso_account_id sso_role_name sso_start_url sso_region login_session "
    "endpoint_url services retry_mode max_attempts defaults_mode s3 cli_pager use_fips_endpoint "
    "use_dualstack_endpoint ca_bundle sts_regional_endpoints".split()
)
"""Settings that only a profile has."""

SECTIONS_WITHOUT_PROFILE = frozenset(("default", "profile", "sso-session", "services", "plugins", "preview"))
"""Sections of a config file that are rightly written in one word, in lower case."""

PROFILE_NAME = re.compile(r"[A-Za-z0-9_\-/.%@:+]+")
"""Names of profiles that every SDK accepts."""
