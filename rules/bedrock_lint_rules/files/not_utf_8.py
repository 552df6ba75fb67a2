"""BRL001."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableFile, Rule, Safety, Severity, told


class NotUtf8(Rule[NonportableFile]):
    """A file of settings that is not UTF-8.

    ## Why is this bad?
    Windows PowerShell's `>` and Notepad's "Unicode" write UTF-16. Of the programs that read `.env` files most then
    find no variable at all and say nothing; Docker, python-dotenv and Compose refuse the file. A single byte of
    Windows-1252, even in a comment, is enough for Docker and for every reader written in Python to refuse the file. In
    `~/.aws/config` it makes boto3 and the AWS CLI give up on every profile.

    ## Example
    ```dotenv title=.env encoding=utf-16 bad
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In PowerShell: `Out-File -Encoding utf8NoBOM`.

    ## Fix
    `--unsafe-fixes` writes the text as UTF-8. Bytes that are neither UTF-8 nor UTF-16 are taken for Windows-1252, which
    is a guess.

    ## Error messages
    - `UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte`
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.docker.com/reference/cli/docker/container/run/#env (read 2026-11-20)
    """

    code = "BRL001"
    severity = Severity.ERROR
    in_templates = True

    def check(self, file: NonportableFile) -> Iterator[Finding]:
        """Report files in another encoding that a reader trips over."""
        consequences = file.consequences() if file.what == "encoding" else ()
        if not consequences:
            return
        is_wide = file.detail.startswith("UTF")
        found = f"the file is {file.detail}" if is_wide else f"a byte on {file.detail} is not UTF-8"
        messages = self.error_messages()
        yield self.at(
            file.span,
            f"{found}: {told(consequences, file.label)}",
            help="save the file as UTF-8 without a byte-order mark",
            why=messages[1] if file.kind.is_aws else messages[0] if is_wide else "",
            fix=Fix("Write the file as UTF-8", Safety.UNSAFE, encode=True),
        )
