"""The rules of bedrock-lint: a list that ``make generate`` writes and a test holds against the rules."""

from bedrock_lint.api import RuleEntry, Severity

# fmt: off
RULES = (
    # code, name, severity, subject, module, on by default, speaks in templates
    RuleEntry("BRL001", "not-utf-8", Severity.ERROR, "NonportableFile", "bedrock_lint_rules.files.not_utf_8", True, True),
    RuleEntry("BRL002", "byte-order-mark", Severity.ERROR, "NonportableFile", "bedrock_lint_rules.files.byte_order_mark", True, True),
    RuleEntry("BRL010", "unused-suppression", Severity.WARNING, "Directive", "bedrock_lint_rules.files.unused_suppression", True, True),
    RuleEntry("BRL011", "unknown-rule-in-suppression", Severity.WARNING, "Directive", "bedrock_lint_rules.files.unknown_rule_in_suppression", True, True),
    RuleEntry("BRL012", "misplaced-suppression", Severity.WARNING, "Directive", "bedrock_lint_rules.files.misplaced_suppression", True, True),
    RuleEntry("BRL019", "internal-error", Severity.ERROR, "Failure", "bedrock_lint_rules.files.internal_error", True, True),
    RuleEntry("BRL101", "quoted-value", Severity.WARNING, "NonportableSetting", "bedrock_lint_rules.writing.quoted_value", True, True),
    RuleEntry("BRL106", "space-around-equals", Severity.ERROR, "NonportableSetting", "bedrock_lint_rules.writing.space_around_equals", True, True),
    RuleEntry("BRL107", "trailing-whitespace", Severity.WARNING, "NonportableSetting", "bedrock_lint_rules.writing.trailing_whitespace", True, True),
    RuleEntry("BRL109", "inline-comment", Severity.WARNING, "NonportableSetting", "bedrock_lint_rules.writing.inline_comment", True, True),
    RuleEntry("BRL201", "missing-profile-prefix", Severity.ERROR, "Section", "bedrock_lint_rules.structure.missing_profile_prefix", True, True),
    RuleEntry("BRL202", "profile-prefix-in-credentials", Severity.ERROR, "Section", "bedrock_lint_rules.structure.profile_prefix_in_credentials", True, True),
    RuleEntry("BRL301", "temporary-key-without-session-token", Severity.ERROR, "Credentials", "bedrock_lint_rules.credentials.temporary_key_without_session_token", True, False),
    RuleEntry("BRL303", "incomplete-key-pair", Severity.ERROR, "Credentials", "bedrock_lint_rules.credentials.incomplete_key_pair", True, False),
    RuleEntry("BRL309", "placeholder-value", Severity.WARNING, "Setting", "bedrock_lint_rules.credentials.placeholder_value", True, False),
    RuleEntry("BRL501", "relative-credential-process", Severity.ERROR, "Command", "bedrock_lint_rules.process.relative_credential_process", True, False),
    RuleEntry("BRL601", "loose-file-permissions", Severity.WARNING, "File", "bedrock_lint_rules.exposure.loose_file_permissions", True, False),
    RuleEntry("BRL602", "committed-secret", Severity.ERROR, "DetectedSecret", "bedrock_lint_rules.exposure.committed_secret", True, True),
    RuleEntry("BRL603", "tracked-credential-file", Severity.ERROR, "File", "bedrock_lint_rules.exposure.tracked_credential_file", True, False),
)
# fmt: on
