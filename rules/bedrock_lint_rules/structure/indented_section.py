"""BRL211."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSection, Rule, Safety, Severity, told


class IndentedSection(Rule[NonportableSection]):
    """A header that does not begin at the left margin.

    ## Why is this bad?
    An indented line continues the value above it. boto3, the AWS CLI and the SDKs for Swift, Rust and Java so make the
    header a part of that value, and the settings below it become settings of the section above. Where nothing stands
    above, Swift, Rust and Java refuse the whole file.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1
      [profile dev]
    output = json
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    [profile dev]
    output = json
    ```

    ## Error messages
    - `botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/aws/aws-sdk-java-v2/issues/2994 (read 2026-11-20)
    """

    code = "BRL211"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report blanks before the opening bracket that a reader trips over."""
        indent = section.indent
        if indent.start == indent.end or not section.is_closed or not section.name:
            return
        consequences = section.misread(f"{section.indentation}{section.header()}")
        if consequences:
            yield self.at(
                section.span,
                f"the header of {section.name} is indented: {told(consequences, section.name)}",
                help="begin the line with the bracket",
                fix=Fix("Remove the blanks", Safety.SAFE, (Edit(indent, ""),)),
            )
