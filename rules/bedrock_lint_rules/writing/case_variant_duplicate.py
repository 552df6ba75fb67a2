"""BRL117."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, RepeatedSetting, Rule, Severity, told


class CaseVariantDuplicate(Rule[RepeatedSetting]):
    """Two settings whose names differ in nothing but case.

    ## Why is this bad?
    boto3 and the AWS CLI take `region` and `Region` for the same setting of an AWS file and refuse the file. The SDKs
    for Rust and Go take the last one, those for JavaScript and Java the one in lower case.
    In a `.env` file they are two variables; pydantic-settings mixes them up, and Windows knows only one of them.

    ## Example
    ```dotenv title=.env bad
    AWS_REGION=us-east-1
    aws_region=eu-west-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_REGION=us-east-1
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.pydantic.dev/latest/concepts/pydantic_settings/ (read 2026-11-20)
    """

    code = "BRL117"
    severity = Severity.WARNING
    in_templates = True

    def check(self, repeated: RepeatedSetting) -> Iterator[Finding]:
        """Report the last of several spellings."""
        if repeated.is_one_spelling:
            return
        first, last = repeated.settings[0], repeated.settings[-1]
        refused = tuple(each for each in repeated.consequences if each.what == "refuses the file")
        said = f": {told(refused, last.label)}" if refused else ""
        yield self.at(
            last.name_span,
            f"{last.label} differs from {first.label}, which is set before, in nothing but case{said}",
            help="keep one of them" if last.kind.is_aws else f"keep {first.label.upper()}",
            severity=self._severity(repeated, is_refused=bool(refused)),
        )

    def _severity(self, repeated: RepeatedSetting, *, is_refused: bool) -> Severity:
        if is_refused:
            return Severity.ERROR
        return Severity.NOTICE if repeated.agree else Severity.WARNING
