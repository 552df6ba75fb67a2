"""BRL110."""

from collections.abc import Iterator

from bedrock_lint.api import FileKind, Finding, Fix, NonportableSetting, Rule, Safety, Severity, told


class GluedComment(Rule[NonportableSetting]):
    """A `#` without a blank before it.

    ## Why is this bad?
    Node, dotenv.js, Bun, Deno, Ruby and make cut a value of a `.env` file at any `#`; python-dotenv, Docker, Compose,
    systemd and the shell keep what stands behind it. Whether a comment or a part of the value is meant, half of the
    programs get it wrong.
    No program takes it for a comment in the AWS shared files; there the rule speaks about credentials and Regions only,
    which hold no `#` and no `;`.

    ## Example
    ```ini title=.aws/config bad
    [default]
    region = us-east-1#Virginia
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    # Virginia
    region = us-east-1
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_REGION=us-east-1#Virginia
    ```
    Use instead:
    ```dotenv title=.env good
    # Virginia
    AWS_REGION=us-east-1
    ```

    ## Error messages
    - `botocore.exceptions.InvalidRegionError: Provided region_name 'us-east-1#Virginia' doesn't match a supported format.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://github.com/motdotla/dotenv (read 2026-11-20)
    """

    code = "BRL110"
    severity = Severity.WARNING
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report marks of a comment that a reader takes for something else than meant."""
        is_comment = setting.is_credential or setting.canonical == "region"
        if setting.kind.is_aws and not is_comment:
            return
        glued = setting.glued_comment
        if not glued or setting.value.is_sealed:
            return
        fix = Fix("Move the comment to its own line", Safety.UNSAFE, setting.comment_to_own_line(glued.start))
        is_comment = is_comment or bool(setting.quote)
        consequences = setting.consequences(fix) if is_comment else setting.misread()
        if consequences:
            what = f"the comment as part of {setting.label}"
            said = (
                told(consequences, setting.label, f"keeps {what}", f"keep {what}")
                if is_comment
                else told(consequences, setting.label, f"cuts {setting.label} at `#`", f"cut {setting.label} at `#`")
            )
            is_dotenv = setting.kind is FileKind.DOTENV
            yield self.at(
                glued,
                said,
                help="put the comment on a line of its own above" if is_comment else "quote the value",
                why=None if setting.canonical == "region" and not is_dotenv else "",
                fix=fix if is_comment else None,
            )
