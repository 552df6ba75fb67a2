"""BRL119."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, NonportableLine, Rule, Safety, Severity, told


class IndentedComment(Rule[NonportableLine]):
    """Blanks before a comment of an AWS shared file.

    ## Why is this bad?
    boto3, the AWS CLI and the SDKs for JavaScript and Go pass over it. For the SDKs for Swift, Rust and Java an indented
    line continues the one above, whatever it begins with: the comment becomes part of the value above, and right below
    a header or in a nested block they give up on the file.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1
      # where our models are
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    # where our models are
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL119"
    severity = Severity.ERROR
    in_templates = True

    def check(self, line: NonportableLine) -> Iterator[Finding]:
        """Report indented comments that a reader trips over; those that follow each other once."""
        consequences = line.consequences() if line.what == "comment" else ()
        if consequences:
            what = "it as part of the setting above"
            yield self.at(
                line.span,
                f"the comment is indented: {told(consequences, line.label, f'takes {what}', f'take {what}')}",
                help="begin the line with the comment",
                fix=Fix("Remove the blanks", Safety.SAFE, line.repair),
            )
