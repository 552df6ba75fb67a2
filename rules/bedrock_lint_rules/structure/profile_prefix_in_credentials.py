"""BRL202."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, Rule, Safety, Section, Severity, Span


class ProfilePrefixInCredentials(Rule[Section]):
    """A profile in the `credentials` file whose header holds the word `profile`.

    ## Why is this bad?
    In `~/.aws/credentials` the name of a profile stands alone in its brackets. boto3 and the AWS CLI take
    `[profile dev]` for a profile that is called "profile dev"; the SDKs for JavaScript, Swift, Rust, Go and Java ignore
    it. The word belongs in `~/.aws/config`.

    ## Example
    ```ini title=.aws/credentials bad
    [profile dev]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [dev]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Error messages
    - `botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL202"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: Section) -> Iterator[Finding]:
        """Report the word in headers of the credentials file."""
        word, _, name = section.inside.partition(" ")
        name = name.strip()
        if section.kind is not FileKind.AWS_CREDENTIALS or word != "profile" or not name:
            return
        start = section.inside_span.start
        fix = Fix("Remove the word profile", Safety.SAFE, (Edit(Span(start, start + len("profile ")), ""),))
        yield self.at(
            section.span,
            f'boto3 takes this for a profile called "profile {name}", and other SDKs ignore it',
            help=f"write [{name}] in a credentials file",
            fix=None if name in section.headers else fix,
        )
