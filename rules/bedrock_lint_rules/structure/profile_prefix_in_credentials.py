"""BRL202."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSection, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.structure.kinds import holds_half_a_pair


class ProfilePrefixInCredentials(Rule[NonportableSection]):
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

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report the word in headers of the credentials file."""
        parts, name = section.parts, section.name
        in_credentials = section.kind is FileKind.AWS_CREDENTIALS
        if not in_credentials or section.meant_kind != "profile" or not (parts.word and name and section.is_closed):
            return
        consequences = section.misread(f"[{parts.word} {name}]")
        if consequences:
            start = section.word_span.start
            fix = Fix("Remove the word profile", Safety.SAFE, (Edit(Span(start, section.name_span.start), ""),))
            yield self.at(
                section.span,
                f"[{parts.word} {name}] has a word too many for a credentials file: {told(consequences, name)}",
                help=f"write [{name}] in a credentials file",
                fix=None if name in section.headers or holds_half_a_pair(section) else fix,
            )
