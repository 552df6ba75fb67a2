"""BRL006."""

from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, NonportableFile, Rule, Severity, told


class ForeignFormat(Rule[NonportableFile]):
    """A file of settings in the format of another file.

    ## Why is this bad?
    `aws sts get-session-token` prints JSON, the AWS console gives out access keys as CSV, and examples on the web come
    with their code fence. Pasted as they are, they hold no setting for the programs that read a `.env` or an AWS file;
    some refuse the file, others find nothing in it and look elsewhere. A section of `~/.aws/credentials` in a
    `.env` sets variables in lower case, which no SDK looks up.

    ## Example
    ```dotenv title=.env bad
    {
        "AccessKeyId": "AKIATESTTESTTESTTEST",
        "SecretAccessKey": "TESTtestTESTtestTESTtestTESTtestTESTtest"
    }
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    In an AWS file:
    ```ini title=.aws/credentials bad
    Access key ID,Secret access key
    AKIATESTTESTTESTTEST,TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [default]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/cli/latest/reference/sts/get-session-token.html (read 2026-11-20)
    - https://docs.aws.amazon.com/cli/latest/reference/configure/import.html (read 2026-11-20)
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL006"
    severity = Severity.ERROR
    in_templates = True

    def check(self, file: NonportableFile) -> Iterator[Finding]:
        """Report once what a file holds instead of settings."""
        if file.what != "format":
            return
        is_dotenv = file.kind is FileKind.DOTENV
        place, label = (
            ("a .env file", "anything that an SDK looks up") if is_dotenv else ("an AWS file", "anything in it")
        )
        wanted = (
            "lines NAME=value, and nothing around them" if is_dotenv else "a header such as [default], and name = value"
        )
        consequences = file.consequences()
        told_of = f": {told(consequences, label)}" if consequences else ""
        yield self.at(
            file.span,
            f"{file.detail} stands in {place}{told_of}",
            help=f"write {wanted}",
            why=None if file.kind.is_aws else "",
        )
