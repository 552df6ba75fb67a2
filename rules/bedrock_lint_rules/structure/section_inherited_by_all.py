"""BRL205."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSection, Rule, Safety, Severity, listed, told


class SectionInheritedByAll(Rule[NonportableSection]):
    """A section that is called `DEFAULT` in capital letters.

    ## Why is this bad?
    boto3 and the AWS CLI read the files with Python's `configparser`, to which `[DEFAULT]` holds what every other
    section inherits. Its region, and even its keys, so become those of every profile that sets no others. To the other
    SDKs it is a profile like any other, or nothing at all. The profile that is used by default is `[default]`, and
    nothing inherits from it.

    ## Example
    ```ini title=.aws/config bad
    [DEFAULT]
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

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20)
    - https://docs.python.org/3/library/configparser.html#configparser.ConfigParser (read 2026-11-20)
    """

    code = "BRL205"
    severity = Severity.ERROR
    in_templates = True

    def check(self, section: NonportableSection) -> Iterator[Finding]:
        """Report settings that every profile inherits in some reader."""
        if (section.parts.word, section.parts.name) != ("", "DEFAULT") or not section.is_closed or not section.settings:
            return
        consequences = section.misread("[DEFAULT]")
        if consequences:
            heirs = [one.title for one in consequences if one.what == "adds it to the section above"]
            others = [one for one in consequences if one.title not in heirs]
            inherited = f"{listed(heirs, 'gives', 'give')} the settings of [DEFAULT] to every profile" if heirs else ""
            fix = Fix("Write it in lower case", Safety.UNSAFE, (Edit(section.name_span, "default"),))
            yield self.at(
                section.span,
                "; ".join(filter(None, (inherited, told(others, section.name)))),
                help="write [default], or the settings into each profile",
                fix=None if "default" in section.headers else fix,
            )
