"""BRL008."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, NonportableFile, Rule, Severity


class MisnamedFile(Rule[NonportableFile]):
    """An AWS shared file under a name that no program looks for.

    ## Why is this bad?
    The AWS CLI and the SDKs read `config` and `credentials` in the folder `.aws`, both without an extension. Windows
    hides the `.txt` that Notepad adds, so that `credentials.txt` looks right in the Explorer and is never read.

    Where the environment variables `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE` name another file on purpose,
    suppress the finding with `# bedrock-lint: file-ignore[misnamed-file]`.

    ## Example
    ```ini title=.aws/credentials.txt bad
    [default]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [default]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html (read 2026-11-20)
    """

    code = "BRL008"
    severity = Severity.WARNING

    def check(self, file: NonportableFile) -> Iterator[Finding]:
        """Report names that programs do not look for."""
        if file.what == "name":
            yield self.at(
                file.span,
                f"no program looks for this file: its name is not {file.detail}",
                help=f"rename the file to {file.detail}",
            )
