"""The settings that AWS SDKs and the AWS CLI know, and those of tools that keep theirs in the same files.

Sources, all read 2026-11-20, botocore as of 1.44.5, the AWS CLI as of 2.36.7:

- https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
- https://docs.aws.amazon.com/cli/latest/topic/config-vars.html
- https://github.com/boto/botocore/blob/1.44.5/botocore/configprovider.py
- https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, for what a role takes
"""

from typing import NamedTuple


class SettingFact(NamedTuple):
    """What is known about a setting.

    Attributes:
        type: ``enumeration``, ``boolean``, ``integer``, ``pattern``, or without a fixed form ``arn``, ``block`` (with
            settings of its own), ``command``, ``list``, ``name`` (of a section), ``path``, ``region``, ``secret``,
            ``text``, ``url``.
        variable: the environment variable that says the same; empty where there is none.
        options: the values of an enumeration.
        low, high: the least and the greatest integer.
        pattern: the regular expression of a pattern.
        what: what a value of that pattern is, for people.
        is_exact: whether an SDK minds the case of an enumeration or a boolean.
    """

    type: str
    variable: str = ""
    options: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    pattern: str = ""
    what: str = ""
    is_exact: bool = True


def _enumeration(options: str, variable: str = "", *, is_exact: bool = True) -> SettingFact:
    return SettingFact("enumeration", variable, tuple(options.split()), is_exact=is_exact)


def _boolean(variable: str = "", *, is_exact: bool = False) -> SettingFact:
    return SettingFact("boolean", variable, ("true", "false"), is_exact=is_exact)


def _integer(low: int, high: int, variable: str = "") -> SettingFact:
    return SettingFact("integer", variable, low=low, high=high)


def _pattern(pattern: str, what: str, variable: str = "") -> SettingFact:
    return SettingFact("pattern", variable, pattern=pattern, what=what)


_MOST = 2**31 - 1
_ACCOUNT = _pattern(r"[0-9]{12}", "account id of 12 digits")

CREDENTIALS = {
    "aws_access_key_id": SettingFact("secret", "AWS_ACCESS_KEY_ID"),
    "aws_secret_access_key": SettingFact("secret", "AWS_SECRET_ACCESS_KEY"),
    "aws_session_token": SettingFact("secret", "AWS_SESSION_TOKEN"),
    "aws_security_token": SettingFact("secret", "AWS_SECURITY_TOKEN"),
}
"""What a profile of the credentials file is for."""

SSO_SESSION = {
    "sso_region": SettingFact("region"),
    "sso_start_url": SettingFact("url"),
    "sso_registration_scopes": SettingFact("list"),
}
"""Settings of a section ``[sso-session NAME]``."""

_IDENTITY = {
    "aws_account_id": _ACCOUNT,
    "aws_credential_scope": SettingFact("text"),
    # Ceph and MinIO have roles without an account.
    "role_arn": _pattern(
        r"arn:(?:aws[a-z-]*:iam::[0-9]{12}|[\w-]+:iam::):role/(?:[!-~]+/)?[\w+=,.@-]+", "ARN of a role", "AWS_ROLE_ARN"
    ),
    "source_profile": SettingFact("name"),
    "credential_source": _enumeration("Environment Ec2InstanceMetadata EcsContainer"),
    "web_identity_token_file": SettingFact("path", "AWS_WEB_IDENTITY_TOKEN_FILE"),
    "external_id": _pattern(r"[\w+=,.@:/-]{2,1224}", "external id: 2 to 1224 letters, digits and _ + = , . @ : / -"),
    "mfa_serial": _pattern(r"[\w+=/:,.@-]{9,256}", "serial number or ARN of an MFA device"),
    "duration_seconds": _integer(900, 43200),
    "role_session_name": _pattern(
        r"[\w+=,.@-]{2,64}", "session name: 2 to 64 letters, digits and _ + = , . @ -", "AWS_ROLE_SESSION_NAME"
    ),
    "credential_process": SettingFact("command"),
    "sso_session": SettingFact("name"),
    "sso_account_id": _ACCOUNT,
    "sso_role_name": SettingFact("text"),
    "sso_start_url": SSO_SESSION["sso_start_url"],
    "sso_region": SSO_SESSION["sso_region"],
    "login_session": SettingFact("arn"),
}

_GENERAL = {
    "region": SettingFact("region", "AWS_REGION"),
    "output": _enumeration("json text table yaml yaml-stream off", "AWS_DEFAULT_OUTPUT"),
    "retry_mode": _enumeration("legacy standard adaptive", "AWS_RETRY_MODE"),
    "max_attempts": _integer(1, _MOST, "AWS_MAX_ATTEMPTS"),
    "defaults_mode": _enumeration(
        "legacy standard in-region cross-region mobile auto", "AWS_DEFAULTS_MODE", is_exact=False
    ),
    "sts_regional_endpoints": _enumeration("legacy regional", "AWS_STS_REGIONAL_ENDPOINTS"),
    "use_fips_endpoint": _boolean("AWS_USE_FIPS_ENDPOINT", is_exact=True),
    "use_dualstack_endpoint": _boolean("AWS_USE_DUALSTACK_ENDPOINT", is_exact=True),
    "endpoint_url": SettingFact("url", "AWS_ENDPOINT_URL"),
    "ignore_configured_endpoint_urls": _boolean("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
    "services": SettingFact("name"),
    "disable_request_compression": _boolean("AWS_DISABLE_REQUEST_COMPRESSION", is_exact=True),
    "request_min_compression_size_bytes": _integer(0, 10485760, "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"),
    "request_checksum_calculation": _enumeration(
        "when_supported when_required", "AWS_REQUEST_CHECKSUM_CALCULATION", is_exact=False
    ),
    "response_checksum_validation": _enumeration(
        "when_supported when_required", "AWS_RESPONSE_CHECKSUM_VALIDATION", is_exact=False
    ),
    "account_id_endpoint_mode": _enumeration(
        "preferred disabled required", "AWS_ACCOUNT_ID_ENDPOINT_MODE", is_exact=False
    ),
    "ec2_metadata_service_endpoint": SettingFact("url", "AWS_EC2_METADATA_SERVICE_ENDPOINT"),
    "ec2_metadata_service_endpoint_mode": _enumeration(
        "IPv4 IPv6", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", is_exact=False
    ),
    "ec2_metadata_v1_disabled": _boolean("AWS_EC2_METADATA_V1_DISABLED"),
    "imds_use_ipv6": _boolean("AWS_IMDS_USE_IPV6"),
    "metadata_service_timeout": _integer(0, _MOST, "AWS_METADATA_SERVICE_TIMEOUT"),
    "metadata_service_num_attempts": _integer(0, _MOST, "AWS_METADATA_SERVICE_NUM_ATTEMPTS"),
    "endpoint_discovery_enabled": _enumeration("auto true false", "AWS_ENABLE_ENDPOINT_DISCOVERY", is_exact=False),
    "disable_host_prefix_injection": _boolean("AWS_DISABLE_HOST_PREFIX_INJECTION"),
    "tcp_keepalive": _boolean("BOTOCORE_TCP_KEEPALIVE"),
    "parameter_validation": _boolean(),
    "sdk_ua_app_id": SettingFact("text", "AWS_SDK_UA_APP_ID"),
    "auth_scheme_preference": SettingFact("list", "AWS_AUTH_SCHEME_PREFERENCE"),
    "sigv4a_signing_region_set": SettingFact("list", "AWS_SIGV4A_SIGNING_REGION_SET"),
    "ca_bundle": SettingFact("path", "AWS_CA_BUNDLE"),
    "data_path": SettingFact("path", "AWS_DATA_PATH"),
    "csm_enabled": _boolean("AWS_CSM_ENABLED"),
    "csm_host": SettingFact("text", "AWS_CSM_HOST"),
    "csm_port": _integer(0, 65535, "AWS_CSM_PORT"),
    "csm_client_id": SettingFact("text", "AWS_CSM_CLIENT_ID"),
    "proxy_ca_bundle": SettingFact("path"),
    "proxy_client_cert": SettingFact("path"),
    "proxy_use_forwarding_for_https": _boolean(),
    "disable_clock_skew_correction": _boolean(),
    "correct_clock_skew": _boolean(),
    "adaptive_retry_wait_to_fill": _boolean(),
    "s3": SettingFact("block"),
    "api_versions": SettingFact("block"),
    "s3_use_arn_region": _boolean("AWS_S3_USE_ARN_REGION", is_exact=True),
    "s3_disable_multiregion_access_points": _boolean("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", is_exact=True),
    "s3_disable_express_session_auth": _boolean("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"),
    "s3_us_east_1_regional_endpoint": _enumeration("legacy regional", "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT"),
}

_CLI = {
    "cli_pager": SettingFact("text", "AWS_PAGER"),
    "cli_history": _enumeration("enabled disabled"),
    "cli_auto_prompt": _enumeration("on on-partial off", "AWS_CLI_AUTO_PROMPT"),
    "cli_binary_format": _enumeration("base64 raw-in-base64-out"),
    "cli_timestamp_format": _enumeration("wire iso8601 none"),  # version 1 says none where version 2 says wire
    "cli_error_format": _enumeration("legacy json yaml text table enhanced"),
    "cli_help_output": SettingFact("text"),
    "cli_follow_urlparam": _boolean(),
}

PROFILE = {**CREDENTIALS, **_IDENTITY, **_GENERAL, **_CLI}
"""Settings of a profile."""

S3 = {
    "addressing_style": _enumeration("path virtual auto"),
    "use_accelerate_endpoint": _boolean(),
    "use_dualstack_endpoint": _boolean(),
    "payload_signing_enabled": _boolean(),
    "use_arn_region": _boolean(),
    "us_east_1_regional_endpoint": _enumeration("legacy regional"),
    "s3_disable_multiregion_access_points": _boolean(),
    "signature_version": SettingFact("text"),
    "max_concurrent_requests": _integer(1, _MOST),
    "max_queue_size": _integer(1, _MOST),
    "multipart_threshold": SettingFact("text"),
    "multipart_chunksize": SettingFact("text"),
    "max_bandwidth": SettingFact("text"),
    "target_bandwidth": SettingFact("text"),
    "io_chunksize": SettingFact("text"),
    "preferred_transfer_client": SettingFact("text"),
}
"""Settings of the block ``s3 =``."""

SERVICE = {"endpoint_url": _GENERAL["endpoint_url"]}
"""Settings of the block of a service in a section ``[services NAME]``."""

_ENVIRONMENT = {
    "AWS_EC2_METADATA_DISABLED": _boolean(),
    "AWS_ENDPOINT_DISCOVERY_ENABLED": _GENERAL["endpoint_discovery_enabled"],
}

THIRD_PARTY = frozenset(
    # saml2aws, aws-mfa, aws-azure-login, onelogin-aws-cli, gimme-aws-creds
    "x_principal_arn x_security_token_expires expiration assumed_role assumed_role_arn aws_mfa_device assume_role "
    "aws_expiration azure_tenant_id azure_app_id_uri azure_default_username azure_default_role_arn "
    "azure_default_duration_hours azure_default_remember_me aws_session_expiration aws_credential_expiration "
    # aws-vault, granted
    "include_profile parent_profile web_identity_token_process session_tags transitive_session_tags source_identity "
    "mfa_process granted_sso_start_url granted_sso_region granted_sso_account_id granted_sso_role_name "
    "granted_sso_registration_scopes common_fate_generated_from".split()
)
"""Settings that tools keep in the AWS files; no SDK reads them."""

BREAKS_WHEN_EMPTY = frozenset(
    "region retry_mode max_attempts defaults_mode ca_bundle request_checksum_calculation response_checksum_validation "
    "account_id_endpoint_mode request_min_compression_size_bytes ec2_metadata_service_endpoint_mode "
    "metadata_service_timeout metadata_service_num_attempts s3_us_east_1_regional_endpoint services credential_process "
    "role_arn sso_session sso_region s3 api_versions".split()
)
"""Settings that make boto3 1.44.5 fail where they are set to nothing (tried 2026-11-21)."""

PROFILE_SETTINGS = frozenset(PROFILE)
"""Settings that only a profile has."""

SECTION_KINDS = ("profile", "sso-session", "services")
"""The words that say what kind of section of a config file follows."""

SECTIONS_WITHOUT_PROFILE = frozenset(("default", *SECTION_KINDS, "plugins", "preview"))
"""Sections of a config file that are rightly written in one word, or lack a name."""

_BY_NAME = {**S3, **SSO_SESSION, **PROFILE}
_BY_VARIABLE = {fact.variable: (name, fact) for name, fact in PROFILE.items() if fact.variable} | {
    name: (name, fact) for name, fact in _ENVIRONMENT.items()
}


def known(name: str, *, is_variable: bool) -> tuple[str, SettingFact] | None:
    """Return what a setting is called in AWS files and what is known about it; ``None`` where nothing is.

    Args:
        name: the name in lower case in an AWS file, or the name of an environment variable.
        is_variable: whether it is a variable.
    """
    if is_variable:
        return _BY_VARIABLE.get(name)
    fact = _BY_NAME.get(name)
    return (name, fact) if fact else None
