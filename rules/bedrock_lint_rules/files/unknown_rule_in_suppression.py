"""BRL011."""

from collections.abc import Iterator

from bedrock_lint.api import Directive, Finding, Rule, Severity


class UnknownRuleInSuppression(Rule[Directive]):
    """A suppression that names no rule, or one that does not exist.

    ## Why is this bad?
    It suppresses nothing. There is no form that suppresses everything: name the rule, by its readable name or its code.

    ## Example
    ```dotenv title=.env bad
    # bedrock-lint: ignore[quoted-values]
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env readers=docker good
    # bedrock-lint: ignore[quoted-value] our start script strips the quotes
    AWS_REGION="us-east-1"
    ```

    ## References
    - ../suppressions.md
    """

    code = "BRL011"
    severity = Severity.WARNING
    in_templates = True

    def check(self, directive: Directive) -> Iterator[Finding]:
        """Report each name that is not one of a rule, and brackets without a name."""
        if not directive.rules:
            yield self.at(directive.span, "the suppression names no rule", help="write ignore[rule-name]")
        for name, span, near in directive.unknown:
            yield self.at(span, f'there is no rule "{name}"', help=f"did you mean {near}?" if near else "")
