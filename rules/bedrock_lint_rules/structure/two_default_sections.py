"""BRL204."""

from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, RepeatedSection, Rule, Severity, told


class TwoDefaultSections(Rule[RepeatedSection]):
    """Both `[default]` and `[profile default]` in the `config` file.

    ## Why is this bad?
    Both mean the default profile, but they are not put together. Most SDKs use `[profile default]` alone; boto3 and the
    AWS CLI use whichever stands later. What the other one sets is dropped without a word.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1

    [profile default]
    output = json
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    output = json
    ```

    ## Error messages
    - `botocore.exceptions.NoRegionError: You must specify a region.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL204"
    severity = Severity.ERROR
    in_templates = True

    def check(self, repeated: RepeatedSection) -> Iterator[Finding]:
        """Report the second one, where a reader drops the settings of either."""
        section = repeated.section
        if section.kind is not FileKind.AWS_CONFIG or not repeated.is_default:
            return
        consequences = repeated.consequences()
        if consequences:
            yield self.at(
                section.span,
                f"[default] and [profile default] mean the same profile: {told(consequences, section.name)}",
                help="write all settings into one section [default]",
            )
