"""BRL122."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told
from bedrock_lint_rules.writing import of_concern

_IN_BRACES = r"\$\{[A-Za-z_][^{}\s$]*\}"
_BARE = r"(?<!\$)\$[A-Za-z_][A-Za-z0-9_]*"
_OF_TEMPLATES = r"\{\{[^{}]*\}\}|%[A-Za-z_][A-Za-z0-9_]*%"


class VariableInValue(Rule[NonportableSetting]):
    """A variable in a value.

    ## Why is this bad?
    No program expands variables in the AWS shared files: the words `${AWS_REGION}` are the Region that is asked for.

    In a `.env` file the shell, Compose and Node's dotenv-expand take `$NAME` for a variable, python-dotenv `${NAME}` only,
    `docker run --env-file`, Node and systemd neither. A value that is plainly made of `${NAME}` is left alone unless
    it is known which programs read the file.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = ${AWS_REGION}
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```
    In a `.env` file:
    ```dotenv title=.env bad readers=docker
    AWS_REGION=${DEFAULT_REGION}
    ```
    Use instead:
    ```dotenv title=.env good readers=docker
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.InvalidRegionError: Provided region_name '${AWS_REGION}' doesn't match a supported format.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.docker.com/reference/cli/docker/container/run/#env (read 2026-11-20)
    """

    code = "BRL122"
    severity = Severity.WARNING

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report variables that a reader does not expand."""
        if setting.is_command or setting.value.is_sealed:
            return
        if setting.quote == "'" and not setting.kind.is_aws:
            yield from self._check_quoted(setting)
            return
        found = setting.find("|".join((_IN_BRACES, _BARE, *([_OF_TEMPLATES] if setting.kind.is_aws else []))))
        is_doubtful = setting.kind.is_aws or setting.statement.readers_are_certain or setting.holds(_BARE)
        if not found or not is_doubtful or setting.holds(r"\$\("):
            return
        expanded = tuple(Edit(span, setting.default_at(span)) for span in found)
        fix = Fix("Expand it", Safety.DISPLAY_ONLY, expanded)
        consequences = of_concern(setting, setting.consequences(fix))
        if consequences:
            what = f"the variable in {setting.label} as it is written"
            yield self.at(
                Span(found[0].start, found[-1].end),
                told(consequences, setting.label, f"takes {what}", f"take {what}"),
                help="write the value itself",
                why=None if setting.canonical == "region" else "",
                severity=Severity.ERROR if setting.kind.is_aws else Severity.WARNING,
            )

    def _check_quoted(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report what is meant as it is written, and expanded all the same."""
        found = setting.find(_IN_BRACES)
        consequences = setting.misread() if found else ()
        if consequences:
            what = f"the variable in {setting.label}, in spite of the quotes"
            yield self.at(
                found[0],
                told(consequences, setting.label, f"expands {what}", f"expand {what}"),
                help="use a value without `${`",
                why="",
            )
