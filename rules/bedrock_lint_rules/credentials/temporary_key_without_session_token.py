"""BRL301."""

from collections.abc import Iterator

from bedrock_lint.api import Credentials, Finding, Rule, Severity


class TemporaryKeyWithoutSessionToken(Rule[Credentials]):
    """Temporary access key without its session token.

    ## Why is this bad?
    A key that begins with `ASIA` is one third of a temporary credential: without the session token that came with it
    AWS refuses every request. It comes from `aws sts`, `aws sso`, a role, or the access portal, always as three values.
    A token that is commented out or empty is none.

    ## Example
    ```dotenv title=.env bad
    AWS_ACCESS_KEY_ID=ASIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_ACCESS_KEY_ID=ASIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjTESTtestTESTtestTESTtestTESTtest
    ```
    In Python:
    ```python title=app.py bad
    import boto3

    boto3.client("bedrock-runtime", aws_access_key_id="ASIATESTTESTTESTTEST", aws_secret_access_key=secret())
    ```
    Use instead, so that boto3 finds all three by itself:
    ```python title=app.py good
    import boto3

    boto3.client("bedrock-runtime")
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`
    - `InvalidClientTokenId: The security token included in the request is invalid`

    ## References
    - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html (read 2026-11-20)
    - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (read 2026-11-20)
    """

    code = "BRL301"
    severity = Severity.ERROR

    def check(self, credentials: Credentials) -> Iterator[Finding]:
        """Report temporary keys without a token."""
        key = credentials.access_key_id
        if key and key.value.is_temporary and not key.value.is_made_up and not credentials.session_token:
            missing = f"{credentials.place} has no {credentials.token_name}"
            yield self.at(
                key.name_span,
                f"{key.label} is a temporary key ({key.value}), but {missing}",
                help=f"set {credentials.token_name} to the token that came with this key",
            )
