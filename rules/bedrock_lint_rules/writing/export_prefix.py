"""BRL111."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told


class ExportPrefix(Rule[NonportableSetting]):
    """The word `export` before a name.

    ## Why is this bad?
    `export` belongs into shell scripts. `docker run --env-file` refuses a `.env` file that holds it, systemd drops the
    line and writes it, value included, to the journal, and python-decouple, starlette and VS Code do not set it.
    In the AWS shared files it becomes a part of the name, so that no program finds the setting.

    Without `export` a shell reads the file with `set -a; . ./.env; set +a`.

    ## Example
    ```dotenv title=.env bad
    export AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/credentials bad
    [default]
    export AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [default]
    aws_access_key_id=AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Error messages
    - `docker: invalid env file (.env): variable 'export NAME' contains whitespaces`

    ## References
    - https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (read 2026-11-20)
    - https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html (read 2026-11-20)
    """

    code = "BRL111"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report the word where a reader trips over it."""
        prefix = setting.prefix_span
        if not prefix:
            return
        edits = [Edit(Span(prefix.start, setting.name_span.start), "")]
        if setting.kind.is_aws:
            edits.append(Edit(setting.name_span, setting.canonical))
        fix = Fix("Remove the word export", Safety.UNSAFE, tuple(edits))
        consequences = setting.consequences(fix)
        if consequences:
            is_dotenv = setting.kind is FileKind.DOTENV
            yield self.at(
                prefix,
                f"because of `export`, {told(consequences, setting.label)}",
                help="write NAME=value; a shell exports it with `set -a`" if is_dotenv else "write name = value",
                why=None if is_dotenv else "",
                fix=None if setting.has_variant else fix,
                severity=Severity.WARNING if is_dotenv else Severity.ERROR,
            )
