"""BRL124."""

from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, NonportableSetting, Rule, Severity, told

_ESCAPE = r'\\[nrt"\\$]'


class BackslashInValue(Rule[NonportableSetting]):
    r"""A backslash in a value of a `.env` file.

    ## Why is this bad?
    Without quotes the shell and systemd drop a backslash, and at the end of a line they join the next line to it. In
    double quotes some programs make a line break of `\n`, and others keep both characters.

    ## Example
    ```dotenv title=.env bad
    AWS_CONFIG_FILE=C:\aws\config
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_CONFIG_FILE=C:/aws/config
    ```

    ## References
    - https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
    - https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html (read 2026-11-20)
    """

    code = "BRL124"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report backslashes that a reader takes for something else than meant."""
        if setting.kind is not FileKind.DOTENV or setting.stray_quote or setting.has_invalid_name:
            return
        found = setting.find(r"\\")
        if not found or setting.has_tail or setting.holds(r"\$\("):
            return
        escapes = setting.quote == '"' and setting.holds(_ESCAPE) and not setting.value.is_windows_path
        consequences = setting.misread(escapes=escapes)
        if consequences:
            yield self.at(
                found[0],
                f"because of the backslash, {told(consequences, setting.label)}",
                help="write a value without backslashes, such as a path with /",
            )
