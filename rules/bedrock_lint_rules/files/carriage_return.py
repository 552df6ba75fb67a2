"""BRL004."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableFile, Rule, Safety, Severity, told


class CarriageReturn(Rule[NonportableFile]):
    r"""Lines that end in a carriage return.

    ## Why is this bad?
    Editors on Windows end lines with two characters, carriage return and line feed. The shell keeps the first one as
    part of each value of a `.env` file, and a region or a key with an invisible character at its end is refused. In
    the AWS shared files such lines are fine.

    A carriage return alone, which spreadsheets and old Macintosh programs write, ends no line for most programs: they
    read the whole file as one line, or as none.

    ## Example
    Each line of this file ends in CR and LF.
    ```dotenv title=.env newline=crlf bad
    AWS_REGION=us-east-1
    ```
    Use instead, with LF:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Fix
    `--fix` ends each line with a line feed. Line breaks inside a quoted value stay as they are. In git,
    `.env* text eol=lf` in `.gitattributes` keeps it so.

    ## Error messages
    - `$'\r': command not found`

    ## References
    - https://www.gnu.org/software/bash/manual/html_node/Bourne-Shell-Builtins.html#index-_002e (read 2026-11-20)
    - https://git-scm.com/docs/gitattributes#_end_of_line_conversion (read 2026-11-20)
    """

    code = "BRL004"
    severity = Severity.WARNING
    in_templates = True

    def check(self, file: NonportableFile) -> Iterator[Finding]:
        """Report line ends that a reader trips over."""
        consequences = file.consequences() if file.what == "carriage returns" else ()
        if consequences:
            is_alone = file.detail == "CR"
            what = "the carriage return as part of each value"
            yield self.at(
                file.span,
                f"lines end in a carriage return{' alone' if is_alone else ''}: "
                + told(consequences, file.label, f"keeps {what}", f"keep {what}"),
                help="end the lines with a line feed alone",
                why="" if is_alone else None,
                fix=Fix("End the lines with a line feed alone", Safety.SAFE, file.repair),
                severity=Severity.ERROR if is_alone else Severity.WARNING,
            )
