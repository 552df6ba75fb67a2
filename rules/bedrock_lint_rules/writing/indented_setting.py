"""BRL118."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableLine, Rule, Safety, Severity, told


class IndentedSetting(Rule[NonportableLine]):
    """Blanks before a setting.

    ## Why is this bad?
    In the AWS shared files an indented line continues the one above: boto3, the AWS CLI and the SDKs for Swift, Rust
    and Java append it to the value above and do not set it. Where nothing stands above in the section, the SDKs for
    Swift, Rust and Java give up on the file. In a `.env` file django-environ and shell loops with `read` do not
    set an indented variable.

    The settings of a nested block, below a setting without a value such as `s3 =`, are indented on purpose.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1
      output = json
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    output = json
    ```
    In a `.env` file:
    ```dotenv title=.env readers=django-environ bad
      AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env readers=django-environ good
    AWS_REGION=us-east-1
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/joke2k/django-environ/blob/v0.12.0/environ/environ.py (read 2026-11-20)
    """

    code = "BRL118"
    severity = Severity.ERROR
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report indented settings that a reader trips over; those that follow each other once."""
        consequences = line.consequences() if line.what == "indented" else ()
        if consequences:
            more = f" and {line.count - 1} more {'are' if line.count > 1 else ''}" if line.count > 1 else " is"
            yield self.at(
                line.span,
                f"{line.label}{more.rstrip()} indented: {told(consequences, line.label)}",
                help="begin the line with the name",
                fix=Fix("Remove the blanks", Safety.SAFE, line.repair),
                severity=Severity.ERROR if line.kind.is_aws else Severity.WARNING,
            )
