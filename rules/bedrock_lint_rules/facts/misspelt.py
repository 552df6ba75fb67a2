"""Names of settings that AWS tools read, and names that people take for them.

https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html (read 2026-11-20)
https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html (read 2026-11-20)
"""

VARIABLES = frozenset(
    "AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_SECURITY_TOKEN AWS_BEARER_TOKEN_BEDROCK AWS_REGION "
    "AWS_DEFAULT_REGION AWS_PROFILE AWS_DEFAULT_PROFILE AWS_DEFAULT_OUTPUT AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE "
    "AWS_ROLE_ARN AWS_ROLE_SESSION_NAME AWS_WEB_IDENTITY_TOKEN_FILE AWS_CA_BUNDLE AWS_ENDPOINT_URL "
    "AWS_ENDPOINT_URL_BEDROCK_RUNTIME AWS_MAX_ATTEMPTS AWS_RETRY_MODE AWS_SDK_LOAD_CONFIG AWS_EC2_METADATA_DISABLED "
    "AWS_CONTAINER_CREDENTIALS_FULL_URI AWS_CONTAINER_CREDENTIALS_RELATIVE_URI AWS_CONTAINER_AUTHORIZATION_TOKEN "
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE AWS_STS_REGIONAL_ENDPOINTS AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT "
    "AWS_DEFAULTS_MODE AWS_IGNORE_CONFIGURED_ENDPOINT_URLS AWS_ACCOUNT_ID AWS_SDK_UA_APP_ID".split()
)
"""Environment variables that the AWS SDKs and the AWS CLI read."""

MISTAKEN_VARIABLES = {
    "AWS_ACCESS_KEY": "AWS_ACCESS_KEY_ID",
    "AWS_KEY_ID": "AWS_ACCESS_KEY_ID",
    "AWS_ACCESS_ID": "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_KEY": "AWS_SECRET_ACCESS_KEY",
    "AWS_SECRET_ACCESS_KEY_ID": "AWS_SECRET_ACCESS_KEY",
    "AWS_SECRET_KEY_ID": "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_SECRET_KEY": "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_KEY_SECRET": "AWS_SECRET_ACCESS_KEY",
    "AWS_TOKEN": "AWS_SESSION_TOKEN",
    "AWS_BEARER_TOKEN": "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_BEDROCK_API_KEY": "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_BEDROCK_BEARER_TOKEN": "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_BEDROCK_TOKEN": "AWS_BEARER_TOKEN_BEDROCK",
    "BEDROCK_API_KEY": "AWS_BEARER_TOKEN_BEDROCK",
    "BEDROCK_BEARER_TOKEN": "AWS_BEARER_TOKEN_BEDROCK",
    "aws_access_key_id": "AWS_ACCESS_KEY_ID",
    "aws_secret_access_key": "AWS_SECRET_ACCESS_KEY",
    "aws_session_token": "AWS_SESSION_TOKEN",
}
"""Variables that AWS tools do not read, and the one that is meant."""

READ_BY_GO = frozenset({"AWS_ACCESS_KEY", "AWS_SECRET_KEY"})
"""Those that the SDK for Go reads all the same (``config/env_config.go``, v1.33.14)."""

PROFILE_SETTINGS = frozenset(
    "aws_access_key_id aws_secret_access_key aws_session_token aws_security_token aws_account_id region output "
    "credential_process credential_source role_arn role_session_name source_profile web_identity_token_file external_id "
    "mfa_serial duration_seconds sso_session sso_account_id sso_role_name sso_start_url sso_region "
    "sso_registration_scopes login_session endpoint_url services retry_mode max_attempts defaults_mode cli_pager "
    "cli_auto_prompt cli_timestamp_format cli_history use_fips_endpoint use_dualstack_endpoint ca_bundle "
    "sts_regional_endpoints parameter_validation tcp_keepalive".split()
)
"""Settings of a section that the AWS SDKs and the AWS CLI read."""

MISTAKEN_SETTINGS = {
    "access_key_id": "aws_access_key_id",
    "access_key": "aws_access_key_id",
    "aws_access_key": "aws_access_key_id",
    "secret_access_key": "aws_secret_access_key",
    "secret_key": "aws_secret_access_key",
    "aws_secret_key": "aws_secret_access_key",
    "session_token": "aws_session_token",
    "aws_token": "aws_session_token",
    "aws_region": "region",
    "aws_default_region": "region",
    "default_region": "region",
    "sso_url": "sso_start_url",
    "sso_account": "sso_account_id",
    "sso_role": "sso_role_name",
    "role": "role_arn",
}
"""Settings of a section that no AWS tool reads, and the one that is meant."""
