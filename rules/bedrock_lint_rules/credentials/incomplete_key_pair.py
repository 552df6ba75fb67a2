"""BRL303."""

from collections.abc import Iterator

from bedrock_lint.api import Credentials, Finding, Rule, Severity


class IncompleteKeyPair(Rule[Credentials]):
    """An access key id without its secret, or the other way round.

    ## Why is this bad?
    The two belong together. boto3 and the AWS CLI stop at an access key id without a secret instead of looking further;
    a secret without an id is passed over without a word, and other credentials, or none, are used.

    ## Example
    ```dotenv title=.env bad
    AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Error messages
    - `botocore.exceptions.PartialCredentialsError: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY`
    - `botocore.exceptions.PartialCredentialsError: Partial credentials found in explicit, missing: aws_secret_access_key`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html (read 2026-11-20)
    """

    code = "BRL303"
    severity = Severity.ERROR

    def check(self, credentials: Credentials) -> Iterator[Finding]:
        """Report credentials of which only one half is there."""
        has_id, has_secret = credentials.access_key_id, credentials.secret_access_key
        present = credentials.anchor
        if (has_id and has_secret) or present.value.is_made_up:
            return
        missing = credentials.secret_name if has_id else credentials.id_name
        yield self.at(
            present.name_span,
            f"{present.label} is set, but {credentials.place} has no {missing}",
            help=f"set {missing} as well",
        )
