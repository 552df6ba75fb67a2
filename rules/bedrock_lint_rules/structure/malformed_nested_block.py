"""BRL215."""

from collections.abc import Iterator
from itertools import takewhile

from bedrock_lint.api import Edit, Finding, Fix, MisshapenBlock, Rule, Safety, Setting, Severity, Span, told
from bedrock_lint_rules.facts.settings import PROFILE, S3, SERVICE


class MalformedNestedBlock(Rule[MisshapenBlock]):
    """A block of settings, such as `s3` or a service, that is not indented below its name.

    ## Why is this bad?
    `s3`, `api_versions` and each service of a `[services NAME]` section take settings of their own, each on an indented
    line `name = value`. At the left margin they belong to the section, where nothing reads them: an endpoint that is
    set so is not used, and boto3 fails with an error from the inside of Python. An indented line without `=` makes
    boto3 and the SDKs for Swift, Rust and Java refuse the whole file.

    ## Example
    ```ini title=.aws/config bad
    [services local]
    bedrock_runtime =
    endpoint_url = http://localhost:8080
    ```
    Use instead:
    ```ini title=.aws/config good
    [services local]
    bedrock_runtime =
      endpoint_url = http://localhost:8080
    ```

    ## Error messages
    - `AttributeError: 'str' object has no attribute 'get'`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html (read 2026-11-20)
    - https://docs.aws.amazon.com/cli/latest/topic/s3-config.html (read 2026-11-20)
    """

    code = "BRL215"
    severity = Severity.ERROR
    in_templates = True

    def check(self, block: MisshapenBlock) -> Iterator[Finding]:
        """Report blocks that a reader does not take for one."""
        if block.what == "line":
            yield from self._finding(block, "a line of the block {} has no equals sign", "write name = value")
        elif block.what == "flat":
            yield from self._flat(block)
        else:
            yield from self._unindented(block)

    def _flat(self, block: MisshapenBlock) -> Iterator[Finding]:
        name = block.setting.canonical
        if name == "endpoint_url":
            what, help_ = "{} belongs to no service", "write the service above, and the endpoint indented below it"
        elif block.in_services and name in PROFILE and name != "s3":  # a setting of a profile went astray
            return
        else:
            what, help_ = "{} takes settings of its own, not a value", "write each on an indented line below"
        yield from self._finding(block, what, help_)

    def _unindented(self, block: MisshapenBlock) -> Iterator[Finding]:
        known = SERVICE if block.in_services else S3
        own: list[Setting] = list(takewhile(lambda setting: setting.canonical in known, block.followers))
        if own:
            edits = tuple(Edit(Span(setting.name_span.start, setting.name_span.start), "  ") for setting in own)
            fix = Fix("Indent the settings", Safety.UNSAFE, edits)
            yield from self._finding(block, "the settings of {} are not indented", "indent them", fix)

    def _finding(self, block: MisshapenBlock, what: str, advice: str, fix: Fix | None = None) -> Iterator[Finding]:
        consequences = block.consequences()
        if consequences:
            label = block.setting.label
            yield self.at(
                block.span,
                f"{what.format(label)}: {told(consequences, label, 'reads no block there', 'read no block there')}",
                help=advice,
                why="" if block.what == "line" else None,
                fix=fix,
            )
