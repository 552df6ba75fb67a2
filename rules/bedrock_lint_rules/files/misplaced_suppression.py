"""BRL012."""

from collections.abc import Iterator

from bedrock_lint.api import Directive, Finding, Fix, Rule, Safety, Severity


class MisplacedSuppression(Rule[Directive]):
    """A suppression behind a value, where it becomes part of the value.

    ## Why is this bad?
    boto3 and the AWS CLI, Docker, systemd and five more readers take a comment behind a value for a part of it. A
    suppression that stands there breaks the setting it speaks about, so it is not honoured.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=us-east-1 # bedrock-lint: ignore[inline-comment]
    ```
    Use instead:
    ```dotenv title=.env readers=docker good
    # bedrock-lint: ignore[quoted-value] our start script strips the quotes
    AWS_REGION="us-east-1"
    ```

    ## References
    - ../suppressions.md
    """

    code = "BRL012"
    severity = Severity.WARNING
    in_templates = True

    def check(self, directive: Directive) -> Iterator[Finding]:
        """Report suppressions behind a value."""
        if directive.misplaced:
            yield self.at(
                directive.span,
                "behind a value the suppression becomes part of the value and is not honoured",
                help="put it on a line of its own above",
                fix=Fix("Move the suppression to its own line", Safety.UNSAFE, directive.own_line),
            )
