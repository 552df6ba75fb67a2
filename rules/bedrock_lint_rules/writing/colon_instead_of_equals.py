"""BRL114."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableLine, Rule, Safety, Severity, told


class ColonInsteadOfEquals(Rule[NonportableLine]):
    """A colon between name and value.

    ## Why is this bad?
    In a `.env` file `NAME: value` is understood by a few programs written in JavaScript, Ruby and Go; python-dotenv
    and the shell do not set the variable, and `docker run --env-file` refuses the file. In the AWS shared files boto3 and
    Go take a colon for an equals sign; the SDKs for JavaScript and Swift ignore the line, those for Rust and Java give
    up on both files.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION: us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/config bad
    [default]
    region: us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## Error messages
    - `docker: invalid env file (.env): variable 'NAME: value' contains whitespaces`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.docker.com/reference/cli/docker/container/run/#env (read 2026-11-20)
    """

    code = "BRL114"
    severity = Severity.ERROR
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report colons that a reader does not take for an equals sign."""
        consequences = line.consequences() if line.what == "colon" else ()
        if consequences:
            safety = Safety.SAFE if line.kind.is_aws else Safety.UNSAFE
            yield self.at(
                line.span,
                f"`:` stands where `=` belongs: {told(consequences, line.label)}",
                help="write name = value" if line.kind.is_aws else "write NAME=value",
                why="" if line.kind.is_aws else None,
                fix=Fix("Write an equals sign", safety, line.repair),
                severity=Severity.ERROR if line.is_ours else Severity.WARNING,
            )
