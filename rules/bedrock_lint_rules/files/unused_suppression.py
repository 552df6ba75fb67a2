"""BRL010."""

from collections.abc import Iterator

from bedrock_lint.api import Directive, Finding, Fix, Rule, Safety, Severity, listed


class UnusedSuppression(Rule[Directive]):
    """A suppression that suppresses nothing.

    ## Why is this bad?
    It says that something is wrong here which is not, and it hides the next finding of that rule.

    ## Example
    ```dotenv title=.env bad
    # bedrock-lint: ignore[quoted-value]
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## References
    - ../suppressions.md
    """

    code = "BRL010"
    severity = Severity.WARNING
    in_templates = True

    def check(self, directive: Directive) -> Iterator[Finding]:
        """Report the names that suppressed nothing."""
        if directive.unused:
            yield self.at(
                directive.span,
                f"there is no finding of {listed([name for name, _ in directive.unused])} to suppress here",
                fix=Fix("Remove the suppression", Safety.SAFE, directive.removal) if directive.removal else None,
            )
