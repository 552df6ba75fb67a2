"""BRL019."""

from collections.abc import Iterator

from bedrock_lint.api import Failure, Finding, Rule, Severity, Span


class InternalError(Rule[Failure]):
    """A rule or a parser of bedrock-lint failed on the file.

    ## Why is this bad?
    What that rule would have found in the file is not known. All other rules and files were checked; the exit code is
    2. The text of the error is left out, because it could hold a value of the file.

    This is a defect of bedrock-lint or of a package of rules of your own, never of your file. It cannot be suppressed.

    ## References
    - https://github.com/bedrock-lint/bedrock-lint/issues
    """

    code = "BRL019"
    severity = Severity.ERROR
    in_templates = True

    def check(self, failure: Failure) -> Iterator[Finding]:
        """Report the failure, without the text of the exception."""
        yield self.at(
            Span(0, 0),
            f"{failure.what} failed with {failure.error} at {failure.place}",
            help="please report it: https://github.com/bedrock-lint/bedrock-lint/issues",
        )
