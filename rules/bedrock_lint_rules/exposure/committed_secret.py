"""BRL602."""

from collections.abc import Iterator

from bedrock_lint.api import DetectedSecret, Finding, Rule, Severity


class CommittedSecret(Rule[DetectedSecret]):
    """A credential in a file that git keeps.

    ## Why is this bad?
    Whoever can read the repository can use it, today and in its history. A key that was pushed is found by robots
    within minutes: removing the line does not help, the key must be made invalid.

    The rule looks at text of every kind and reports access key ids, secret access keys, session tokens and Amazon
    Bedrock API keys. It decodes what it finds, so that hashes, UUIDs and AWS's documented examples stay silent. An
    access key id without its secret opens nothing; it is a warning. In a `.env` file or the AWS shared files
    credentials are at home; if git tracks such a file, that is `tracked-credential-file`.

    ## Example
    `*` stands for the characters of a real key.
    ```python title=app.py bad
    AWS_SECRET_ACCESS_KEY = "****************************************"
    ```
    Use instead, so that the SDK finds the credentials by itself:
    ```python title=app.py good
    import boto3

    client = boto3.client("bedrock-runtime", region_name="us-east-1")
    ```

    ## References
    - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (read 2026-11-20)
    - https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html (read 2026-11-20)
    """

    code = "BRL602"
    severity = Severity.ERROR
    in_templates = True

    def check(self, secret: DetectedSecret) -> Iterator[Finding]:
        """Report what was detected; what is only an identifier as a warning."""
        article = "an" if secret.kind[0] in "aeiou" else "a"
        detail = f" {secret.detail}" if secret.detail else ""
        yield self.at(
            secret.span,
            f"{article} {secret.kind} ({secret.secret}){detail} stands in this file",
            help="make the key invalid in AWS, then read it from the environment or a profile",
            severity=Severity.ERROR if secret.certain else Severity.WARNING,
        )
