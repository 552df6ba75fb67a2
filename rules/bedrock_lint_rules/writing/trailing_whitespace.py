"""BRL107."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.writing import message_about


class TrailingWhitespace(Rule[NonportableSetting]):
    """Blanks behind a value of a `.env` file.

    ## Why is this bad?
    `docker run --env-file`, `make`, django-environ and shell loops with `read` keep them as part of the value. A region
    or a key with a blank at its end is refused by AWS, and nobody sees why.
    In the AWS shared files every program drops them.

    Blanks between quotes are kept by nearly everybody. This rule speaks about them at values that hold none: credentials,
    Regions, names of profiles.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=us-east-1\N{SPACE}\N{SPACE}
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    Inside quotes:
    ```dotenv title=.env bad readers=python-dotenv
    AWS_REGION=" us-east-1"
    ```
    Use instead:
    ```dotenv title=.env good readers=python-dotenv
    AWS_REGION="us-east-1"
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
        """Report blanks that a reader keeps: at the end, and around a value in quotes that holds none."""
        yield from self._check_inside(setting)
        trailing = setting.trailing
        if setting.kind is not FileKind.DOTENV or trailing.start == trailing.end or setting.value.is_empty:
            return
        fix = Fix("Remove the blanks", setting.safety_at_end, (Edit(trailing, ""),))
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

    def _check_inside(self, setting: NonportableSetting) -> Iterator[Finding]:
        inside = setting.blanks_inside if setting.kind is FileKind.DOTENV else ()
        if not inside or setting.value.is_empty:
            return
        fix = Fix("Remove the blanks", Safety.SAFE, tuple(Edit(span, "") for span in inside))
        consequences = setting.consequences(fix)
        if consequences:
            what = f"the blanks inside the quotes as part of {setting.label}"
            yield self.at(
                Span(inside[0].start, inside[-1].end),
                told(consequences, setting.label, f"keeps {what}", f"keep {what}"),
                help="remove the blanks",
                why=message_about(self, setting),
                fix=fix,
                severity=Severity.ERROR,
            )
