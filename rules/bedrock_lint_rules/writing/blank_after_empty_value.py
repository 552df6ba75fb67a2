"""BRL108."""

from collections.abc import Iterator

from bedrock_lint.api import DamagingSetting, Edit, FileKind, Finding, Fix, Rule, Severity, told


class BlankAfterEmptyValue(Rule[DamagingSetting]):
    """A blank where the value of a setting of a `.env` file belongs.

    ## Why is this bad?
    Node 24 and Deno skip the blank and the end of the line, and take the next line for the value: that one setting
    has a strange value, and the next one is lost. `docker run --env-file` and django-environ set it to a blank.
    As the next line is damaged, this rule speaks about every variable, not only those of AWS.

    ## Example
    ```dotenv title=.env bad
    AWS_SESSION_TOKEN=\N{SPACE}
    AWS_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_SESSION_TOKEN=
    AWS_REGION=us-east-1
    ```

    ## References
    - https://nodejs.org/api/environment_variables.html (read 2026-11-20)
    - https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (read 2026-11-20)
    """

    code = "BRL108"
    severity = Severity.ERROR
    in_templates = True

    def check(self, damaging: DamagingSetting) -> Iterator[Finding]:
        """Report blanks that a reader trips over."""
        setting = damaging.setting
        blanks = setting.blanks_for_value
        if setting.kind is not FileKind.DOTENV or not blanks:
            return
        fix = Fix("Remove the blanks", setting.safety_at_end, (Edit(blanks, ""),))
        consequences = setting.consequences(fix)
        if not setting.is_ours:
            consequences = tuple(one for one in consequences if one.what == "loses the next setting")
        if consequences:
            what = f"{setting.label} to a blank"
            yield self.at(
                blanks,
                f"because of the blank behind `=`, {told(consequences, setting.label, f'sets {what}', f'set {what}')}",
                help="end the line with the equals sign",
                fix=fix,
            )
