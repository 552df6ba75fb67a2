"""BRL126."""

from collections.abc import Iterator

from bedrock_lint.api import Edit, Finding, Fix, NonportableSetting, Rule, Safety, Severity, Span, told


class WrappedValue(Rule[NonportableSetting]):
    """A credential that is wrapped over several lines.

    ## Why is this bad?
    A session token has hundreds of characters, and editors and terminals wrap it. No program joins the lines again: it
    takes the first line for the whole token, mostly without a word, because the rest looks like another setting.
    In quotes some programs keep the line break inside the token, which AWS does not accept either; botocore then
    prints the token in its error message.

    ## Example
    ```dotenv title=.env bad
    AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjTESTtestTESTtest
    TESTtestTESTtestTESTtest==
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjTESTtestTESTtestTESTtestTESTtestTESTtest==
    ```

    ## Error messages
    - `UnrecognizedClientException: The security token included in the request is invalid`

    ## References
    - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html (read 2026-11-20)
    """

    code = "BRL126"
    severity = Severity.ERROR
    in_templates = True

    def check(self, setting: NonportableSetting) -> Iterator[Finding]:
        """Report credentials that go on in the next line."""
        if not setting.is_credential or not setting.breaks:
            return
        edits = tuple(Edit(span, "") for span in setting.breaks)
        consequences = setting.cutters()
        if consequences:
            end = setting.rest_span.end if setting.rest_span else setting.quoted_span.end
            yield self.at(
                Span(setting.value_span.start, end),
                f"{setting.label} goes on in the next line: {told(consequences, setting.label, 'cuts it', 'cut it')}",
                help="write the whole value in one line",
                fix=Fix("Join the lines", Safety.UNSAFE, edits),
            )
