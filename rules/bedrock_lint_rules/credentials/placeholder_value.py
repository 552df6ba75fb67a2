"""BRL309."""

from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, Rule, Setting, Severity

FILLED_IN = frozenset(
    "aws_access_key_id aws_secret_access_key aws_session_token aws_security_token aws_bearer_token_bedrock "
    "region profile credential_process role_arn source_profile sso_session sso_account_id sso_role_name "
    "sso_start_url sso_region".split()
)
"""Settings of an AWS file that everybody fills in with a value of their own."""


class PlaceholderValue(Rule[Setting]):
    """A placeholder, or a key of AWS's documentation, where a value belongs.

    ## Why is this bad?
    The program sends the placeholder to AWS. The answer is the same as for a wrong key, so that nobody suspects it.
    Templates such as `.env.example` are left alone, and so are the words that local stand-ins for AWS accept (`test`).

    ## Example
    ```dotenv title=.env bad
    AWS_PROFILE=your-profile-name
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_PROFILE=dev
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`
    - `botocore.exceptions.ProfileNotFound: The config profile (your-profile-name) could not be found`

    ## References
    - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html (read 2026-11-20)
    """

    code = "BRL309"
    severity = Severity.WARNING

    def check(self, setting: Setting) -> Iterator[Finding]:
        """Report settings that are still to be filled in."""
        if setting.value.is_empty or setting.value.is_reference:
            return
        what = ""
        if setting.is_credential and setting.value.is_example:
            what = "AWS's documented example"
        elif setting.value.is_placeholder and (setting.kind is FileKind.DOTENV or setting.canonical in FILLED_IN):
            what = "a placeholder"
        if what:
            yield self.at(
                setting.value_span, f"{setting.label} holds {what}", help="fill in your own value, or remove the line"
            )
