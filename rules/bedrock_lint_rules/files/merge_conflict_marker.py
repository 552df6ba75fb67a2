"""BRL005."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, NonportableLine, Rule, Severity, told


class MergeConflictMarker(Rule[NonportableLine]):
    """A conflict that git left in the file and nobody resolved.

    ## Why is this bad?
    boto3 and the AWS CLI cannot read an AWS file with such a line, for any profile. `docker run --env-file` and Compose
    refuse the `.env`, the shell stops there. The programs that pass over the marks read both sides and take the
    last one, whichever that is.

    ## Example
    ```ini title=.aws/config bad
    [default]
    <<<<<<< HEAD
    region = us-east-1
    =======
    output = json
    >>>>>>> feature
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    output = json
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://git-scm.com/docs/git-merge#_how_conflicts_are_presented (read 2026-11-20)
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL005"
    severity = Severity.ERROR
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report each conflict once; also where no reader trips, because then one side wins by its place."""
        if line.what != "conflict":
            return
        consequences = line.consequences()
        yield self.at(
            line.span,
            f"this merge conflict is not resolved: {told(consequences, line.label) or 'the last side wins'}",
            help="keep the lines of one side, and delete the marks",
            why=None if line.kind.is_aws else "",
        )
