"""BRL116."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, RepeatedSetting, Rule, Severity, listed, told


class DuplicateSetting(Rule[RepeatedSetting]):
    """A setting that is there twice.

    ## Why is this bad?
    boto3 and the AWS CLI refuse an AWS file in which a section has the same setting twice, and with it every profile.
    Most readers of a `.env` file take the last one; uv and Deno take the first.

    Where all of them have the same value, the repair removes the earlier ones; else only you know which one is right.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1
    output = json
    region = us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    output = json
    region = us-east-1
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_REGION=us-east-1
    AWS_PROFILE=dev
    AWS_REGION=eu-west-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_PROFILE=dev
    AWS_REGION=eu-west-1
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/theskumar/python-dotenv (read 2026-11-20)
    """

    code = "BRL116"
    severity = Severity.ERROR
    in_templates = True

    def check(self, repeated: RepeatedSetting) -> Iterator[Finding]:
        """Report settings of the same name at the last of them."""
        if not repeated.is_one_spelling:
            return
        last = repeated.settings[-1]
        edits = repeated.earlier_lines if repeated.agree else ()
        consequences = repeated.consequences
        said = told(consequences, last.label, f"takes another {last.label}", f"take another {last.label}")
        if repeated.users_of_last:
            said = "; ".join(filter(None, (listed(repeated.users_of_last, "takes this one", "take this one"), said)))
        value = "the same value" if repeated.agree else "another value"
        yield self.at(
            last.name_span,
            f"{last.label} is set before, to {value}" + (f": {said}" if said else ""),
            help="remove the earlier one" if repeated.agree else "keep the one that is right",
            why=None if last.kind.is_aws else "",
            fix=Fix("Remove the earlier ones", repeated.safety, edits) if edits else None,
            severity=self._severity(repeated),
        )

    def _severity(self, repeated: RepeatedSetting) -> Severity:
        if repeated.consequences:
            return Severity.ERROR
        if repeated.agree:
            return Severity.NOTICE
        values = [setting.value for setting in repeated.settings]
        to_fill_in = any(value.is_empty or value.is_placeholder for value in values[:-1])
        is_certain = repeated.is_of_aws and not to_fill_in
        return Severity.ERROR if is_certain or values[-1].is_empty else Severity.WARNING
