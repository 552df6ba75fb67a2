"""BRL113."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableLine, Rule, Safety, Severity, told


class ShellCommandLine(Rule[NonportableLine]):
    """A command of a shell in a file of settings.

    ## Why is this bad?
    `set NAME=value` and `setx` belong to the command prompt of Windows, `$env:NAME = "value"` to PowerShell, a `$` at
    the beginning to an example on the web. No program that reads the file sets the variable from such a line. Docker
    refuses the whole file, and others lose the lines that follow.

    ## Example
    ```dotenv title=.env bad
    set AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Fix
    `--unsafe-fixes` leaves name and value, where the command has them.

    ## Error messages
    - `docker: invalid env file (.env): variable 'set NAME' contains whitespaces`

    ## References
    - https://learn.microsoft.com/windows-server/administration/windows-commands/set_1 (read 2026-11-20)
    - https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_environment_variables (read 2026-11-20)
    - https://docs.docker.com/reference/cli/docker/container/run/#env (read 2026-11-20)
    """

    code = "BRL113"
    severity = Severity.ERROR
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report commands that set nothing in a reader, or damage other lines."""
        consequences = line.consequences() if line.what == "command" else ()
        if consequences and (line.is_ours or not line.statement.is_of_script):
            yield self.at(
                line.span,
                f"this is a command of a shell, not a setting: {told(consequences, line.label)}",
                help="write NAME=value" if line.repair else "delete the line",
                why="" if line.kind.is_aws else None,
                fix=Fix("Leave name and value", Safety.UNSAFE, line.repair) if line.repair else None,
                severity=Severity.ERROR if line.is_ours or line.kind.is_aws else Severity.WARNING,
            )
