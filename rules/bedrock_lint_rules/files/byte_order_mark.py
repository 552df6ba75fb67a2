"""BRL002."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableFile, Rule, Safety, Severity, told


class ByteOrderMark(Rule[NonportableFile]):
    """A byte-order mark at the beginning of a file of settings.

    ## Why is this bad?
    The three invisible bytes become part of the first name. Of 36 ways to read a `.env` file 16 lose its first
    variable and 4 read nothing at all. In `~/.aws/credentials` boto3 and the AWS CLI give up on every profile, the
    Swift, Rust and Java SDKs on the file.

    ## Example
    ```dotenv title=.env encoding=utf-8-sig bad
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/theskumar/python-dotenv/issues/637 (read 2026-11-20)
    """

    code = "BRL002"
    severity = Severity.ERROR
    in_templates = True

    def check(self, file: NonportableFile) -> Iterator[Finding]:
        """Report files with a mark that a reader trips over."""
        consequences = file.consequences() if file.what == "byte-order mark" else ()
        if consequences:
            yield self.at(
                file.span,
                f"a byte-order mark begins the file: {told(consequences, file.label)}",
                help="save the file as UTF-8 without a byte-order mark",
                why=None if file.kind.is_aws else "",
                fix=Fix("Remove the byte-order mark", Safety.SAFE, encode=True),
            )
