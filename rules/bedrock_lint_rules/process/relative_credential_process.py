"""BRL501."""

from collections.abc import Iterator

from bedrock_lint.api import Command, Finding, Rule, Severity

_EVERYWHERE = frozenset("sh bash cat echo printf env cmd cmd.exe powershell powershell.exe".split())
"""Programs of the system, whose folder is in every ``PATH``."""


class RelativeCredentialProcess(Rule[Command]):
    """A `credential_process` whose program is no absolute path.

    ## Why is this bad?
    A relative path is looked up from the folder in which the *application* was started, which is another one in the
    terminal, in an editor and in a service. A bare name is looked up in the `PATH` of the application; an application
    with a window has a short one on macOS (`/usr/bin:/bin:/usr/sbin:/sbin`), without Homebrew's folder.
    Then the credentials are not found, and the SDK's message names the instance metadata service instead.

    ## Example
    ```ini title=.aws/config bad
    [profile dev]
    credential_process = ./get-credentials --role dev
    ```
    Use instead:
    ```ini title=.aws/config good
    [profile dev]
    credential_process = /opt/tools/get-credentials --role dev
    ```

    ## Error messages
    - `FileNotFoundError: [Errno 2] No such file or directory: './get-credentials'`
    - `AWS_AUTH_CREDENTIALS_PROVIDER_IMDS_SOURCE_FAILURE`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html (read 2026-11-20)
    """

    code = "BRL501"
    severity = Severity.ERROR

    def check(self, command: Command) -> Iterator[Finding]:
        """Report relative paths as errors, bare names as warnings."""
        if not command.program or command.is_absolute or command.is_unexpanded or command.is_placeholder:
            return
        if command.program.lower() in _EVERYWHERE:
            return
        if command.has_folder:
            message = f"{command.program} is looked up from the folder in which the application was started"
        else:
            message = f"{command.program} is looked up in the PATH of the application, which may be another one"
        yield self.at(
            command.program_span,
            message,
            help="write the absolute path of the program",
            severity=Severity.ERROR if command.has_folder else Severity.WARNING,
        )
