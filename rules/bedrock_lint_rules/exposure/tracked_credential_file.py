"""BRL603."""

from collections.abc import Iterator

from bedrock_lint.api import File, Finding, Rule, Severity, Span


class TrackedCredentialFile(Rule[File]):
    """A `.env` or AWS shared file with credentials that git tracks.

    ## Why is this bad?
    The next commit, or the last one, carries the credentials to everybody who can read the repository. A line in
    `.gitignore` does not help a file that is tracked already.

    ## Example
    ```dotenv title=.env tracked bad
    AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST
    AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead a profile, and keep the keys out of the repository:
    ```dotenv title=.env tracked good
    AWS_PROFILE=dev
    ```

    ## References
    - https://git-scm.com/docs/gitignore (read 2026-11-20)
    - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys_update.html (read 2026-11-20)
    """

    code = "BRL603"
    severity = Severity.ERROR

    def check(self, file: File) -> Iterator[Finding]:
        """Report files with credentials that are in git's index."""
        if file.holds_credentials and file.is_tracked:
            yield self.at(
                Span(0, 0),
                "git tracks this file, and it holds credentials",
                help="git rm --cached the file, add it to .gitignore, and make keys that were pushed invalid in AWS",
            )
