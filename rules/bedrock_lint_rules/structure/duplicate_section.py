"""BRL203."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Fix, RepeatedSection, Rule, Safety, Severity, told


class DuplicateSection(Rule[RepeatedSection]):
    """The same section twice in one file.

    ## Why is this bad?
    boto3 and the AWS CLI then refuse the whole file, whichever profile is asked for. The SDK for PHP keeps the last of
    the two, the other SDKs put them together. Tools that append a profile make such files.

    The fix moves the settings of the second section to the first one, unless both set the same.

    ## Example
    ```ini title=.aws/config bad
    [profile dev]
    region = us-east-1

    [profile dev]
    output = json
    ```
    Use instead:
    ```ini title=.aws/config good
    [profile dev]
    region = us-east-1
    output = json
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/aws/aws-cli/issues/9261 (read 2026-11-20)
    """

    code = "BRL203"
    severity = Severity.ERROR
    in_templates = True

    def check(self, repeated: RepeatedSection) -> Iterator[Finding]:
        """Report a section that is there already, where a reader does not put both together."""
        consequences = () if repeated.is_default else repeated.consequences()
        if consequences:
            section = repeated.section
            edits = repeated.merged()
            yield self.at(
                section.span,
                f"[{section.plain}] is there already: {told(consequences, section.name)}",
                help="write all its settings into one section",
                why=None if any(one.what == "refuses the file" for one in consequences) else "",
                fix=Fix("Move its settings to the first one", Safety.UNSAFE, edits) if edits else None,
            )
