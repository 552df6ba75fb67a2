"""BRL107."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, told
from bedrock_lint_rules.writing import message_about


class TrailingWhitespace(Rule[NonportableSetting]):
    """Blanks behind a value of a `.env` file.

    ## Why is this bad?
    `docker run --env-file`, `make`, django-environ and shell loops with `read` keep them as part of the value. A region
    or a key with a blank at its end is refused by AWS, and nobody sees why.
    In the AWS shared files every program drops them.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=us-east-1\N{SPACE}\N{SPACE}
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.InvalidRegionError: Provided region_name 'us-east-1  ' doesn't match a supported format.`
    - `UnrecognizedClientException: The security token included in the request is invalid`

    ## References
    - https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (read 2026-11-20)
    """

    code = "BRL107"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report blanks at the end that a reader keeps."""
        trailing = setting.trailing
        if setting.kind is not FileKind.DOTENV or trailing.start == trailing.end or setting.value.is_empty:
            return
        fix = Fix("Remove the blanks", Safety.SAFE, (Edit(trailing, ""),))
        consequences = setting.consequences(fix)
        if consequences:
            what = f"the blanks at the end as part of {setting.label}"
            yield self.at(
                trailing,
                told(consequences, setting.label, f"keeps {what}", f"keep {what}"),
                help="remove the blanks",
                why=message_about(self, setting),
                fix=fix,
                severity=Severity.ERROR if setting.is_credential else Severity.WARNING,
            )
