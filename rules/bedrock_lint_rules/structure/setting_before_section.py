"""BRL214."""

from collections.abc import Iterator

from bedrock_lint.api import Finding, Rule, SettingsAlone, Severity, told


class SettingBeforeSection(Rule[SettingsAlone]):
    """A setting before the first header of an AWS file.

    ## Why is this bad?
    It belongs to no profile. boto3 and the SDKs for Swift, Rust and Java refuse the whole file for it, the other SDKs
    pass over the line. Somebody who writes a file with keys alone most often forgets `[default]`.

    ## Example
    ```ini title=.aws/credentials bad
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```
    Use instead:
    ```ini title=.aws/credentials good
    [default]
    aws_access_key_id = AKIATESTTESTTESTTEST
    aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest
    ```

    ## Error messages
    - `botocore.exceptions.ConfigParseError: Unable to parse config file`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    """

    code = "BRL214"
    severity = Severity.ERROR
    in_templates = True

    def check(self, alone: SettingsAlone) -> Iterator[Finding]:
        """Report the first of the settings that stand in no section."""
        consequences = alone.consequences() if alone.is_written_as_setting else ()
        if consequences:
            what = f"{alone.setting.label} stands" if alone.count == 1 else f"{alone.count} settings stand"
            yield self.at(
                alone.setting.name_span,
                f"{what} before the first section: {told(consequences, alone.setting.label if alone.count == 1 else 'them')}",
                help="write the header of its section above, such as [default]",
                why=None if any(one.what == "refuses the file" for one in consequences) else "",
            )
