"""BRL115."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, NonportableLine, Rule, Severity, told


class LineWithoutEquals(Rule[NonportableLine]):
    """A line that is neither a setting nor a comment.

    ## Why is this bad?
    One such line in `~/.aws/config` or `~/.aws/credentials` makes boto3 and the AWS CLI give up on every profile. In a
    `.env` file programs differ: Docker passes a lone name on from its own environment and refuses a line with blanks,
    the shell runs the first word as a command, others skip the line together with the next one.

    Lines that follow each other are reported once. Lines that begin with `;` are comments to systemd; they are reported
    where other programs are known to read the file.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1
    the rest is still to be filled in
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    # the rest is still to be filled in
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_REGION=us-east-1
    keys are in the vault
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    # keys are in the vault
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.docker.com/reference/cli/docker/container/run/#env (read 2026-11-20)
    """

    code = "BRL115"
    severity = Severity.WARNING
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report lines that set nothing and that a reader trips over."""
        if line.what not in ("junk", "continuation") or (line.detail == ";" and not line.statement.readers_are_certain):
            return
        if line.statement.is_of_script:
            return
        consequences = line.consequences()
        if consequences:
            lines = "this line sets" if line.count == 1 else f"these {line.count} lines set"
            what = f"it as part of {line.label}"
            yield self.at(
                line.span,
                f"{lines} nothing: {told(consequences, line.label, f'takes {what}', f'take {what}')}",
                help="delete the line, or make it a comment with #",
                why=None if line.kind.is_aws and line.what == "junk" else "",
                severity=Severity.ERROR if line.kind.is_aws else Severity.WARNING,
            )
