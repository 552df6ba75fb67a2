"""BRL601."""

from collections.abc import Iterator

from bedrock_lint.api import File, FileKind, Finding, Fix, Rule, Safety, Severity, Span

OTHERS_MAY_WRITE = 0o022
OTHERS_MAY_USE = 0o077


class LooseFilePermissions(Rule[File]):
    """A file with credentials that other users of the machine can read or change.

    ## Why is this bad?
    Every account and every service on the machine can take the keys. Who may write `~/.aws/config` can also name a
    program there that your next AWS command runs. No SDK checks this; the AWS CLI warns when writing it.

    The rule looks at `config` and `credentials` and at `.env` files that hold credentials. Windows has no permissions of
    this kind; there the rule is silent.

    ## Example
    ```dotenv title=.env mode=644 bad
    AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```dotenv title=.env mode=600 good
    AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Fix
    `--fix` runs `chmod 600` on the file.

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html (read 2026-11-20)
    - https://github.com/aws/aws-cli/blob/2.36.7/awscli/customizations/configure/writer.py (read 2026-11-20)
    """

    code = "BRL601"
    severity = Severity.WARNING

    def check(self, file: File) -> Iterator[Finding]:
        """Report permissions for group and others."""
        holds_keys = file.kind.is_aws or (file.kind is FileKind.DOTENV and file.holds_credentials)
        if not holds_keys or file.mode is None or not file.mode & OTHERS_MAY_USE:
            return
        may_write = file.mode & OTHERS_MAY_WRITE
        yield self.at(
            Span(0, 0),
            f"other users can {'change' if may_write else 'read'} the file (its mode is {file.mode & 0o777:o})",
            help="chmod 600 the file",
            fix=Fix("Let only the owner read and write the file", Safety.SAFE, mode=0o600),
            severity=Severity.ERROR if may_write else Severity.WARNING,
        )
