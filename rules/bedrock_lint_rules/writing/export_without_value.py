"""BRL112."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableLine, Rule, Safety, Severity, told


class ExportWithoutValue(Rule[NonportableLine]):
    """`export NAME` without a value in a `.env` file.

    ## Why is this bad?
    In a shell script `NAME=value` and below it `export NAME` belong together. In a `.env` file python-dotenv takes the
    second line for "NAME has no value" and drops the value of the first; `docker run --env-file` refuses the file,
    and others lose what follows.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=us-east-1
    export AWS_REGION
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Fix
    `--unsafe-fixes` deletes the line. A shell that reads the file with `. ./.env` then needs `set -a` before.

    ## Error messages
    - `docker: invalid env file (.env): variable 'export NAME' contains whitespaces`

    ## References
    - https://github.com/theskumar/python-dotenv/blob/v1.2.2/src/dotenv/parser.py (read 2026-11-20)
    - https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (read 2026-11-20)
    """

    code = "BRL112"
    severity = Severity.WARNING
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report exports without a value that a reader trips over."""
        consequences = line.consequences() if line.what == "export" else ()
        if consequences:
            yield self.at(
                line.span,
                f"`export` without a value: {told(consequences, line.label)}",
                help="delete the line" if line.is_set_above else "write NAME=value, or delete the line",
                fix=Fix("Delete the line", Safety.UNSAFE, line.repair),
                severity=Severity.ERROR if line.is_ours else Severity.WARNING,
            )
