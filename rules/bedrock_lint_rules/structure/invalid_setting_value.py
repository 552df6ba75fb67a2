"""BRL217."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bedrock_lint.api import Edit, Finding, Fix, Rule, Safety, Setting, Severity, listed

if TYPE_CHECKING:
    from bedrock_lint_rules.facts.settings import SettingFact

_FREE = frozenset(("region", "profile", "aws_access_key_id", "aws_secret_access_key", "aws_session_token"))
"""Settings without a fixed form; most files hold no others."""

_PLAIN = r"[\w.:/@+=,\\-]+(?: [\w.:/@+=,\\-]+)*"
_YES = ("true", "yes", "on", "1", "enabled", "y", "t")
_NO = ("false", "no", "off", "0", "disabled", "n", "f")


class InvalidSettingValue(Rule[Setting]):
    """A value that a setting cannot have.

    ## Why is this bad?
    Some settings take one of a few words, `true` or `false`, a number within bounds, or an ARN. With a wrong word boto3
    raises an error before the first call. With anything but `true` it takes a switch as off and says nothing; the SDK
    for JavaScript refuses whatever is not exactly `true` or `false`, and AWS refuses a role that is asked for with a
    malformed session name. The same goes for the variables of a `.env`, such as `AWS_RETRY_MODE`.

    ## Example
    ```ini title=.aws/config bad
    [default]
    retry_mode = Standard
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    retry_mode = standard
    ```
    In a `.env` file:
    ```dotenv title=.env bad
    AWS_MAX_ATTEMPTS=0
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_MAX_ATTEMPTS=1
    ```

    ## Error messages
    - `botocore.exceptions.InvalidRetryModeError: Invalid value provided to "mode": "Standard" must be one of: ('legacy', 'standard', 'adaptive')`
    - `botocore.exceptions.InvalidMaxRetryAttemptsError: Value provided to "max_attempts": 0 must be an integer greater than or equal to 1.`

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html (read 2026-11-20)
    - https://docs.aws.amazon.com/cli/latest/topic/config-vars.html (read 2026-11-20)
    - https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (read 2026-11-20)
    """

    code = "BRL217"
    severity = Severity.ERROR

    def check(self, setting: Setting) -> Iterator[Finding]:
        """Report values outside the words, the bounds or the pattern of their setting."""
        if setting.canonical in _FREE:
            return
        from bedrock_lint_rules.facts.settings import known  # noqa: PLC0415 (most files need no facts)

        found = known(setting.canonical if setting.kind.is_aws else setting.name, is_variable=not setting.kind.is_aws)
        if not found or _is_valid(found[1], setting) or setting.value.is_unfinished:
            return
        if not setting.value.matches(_PLAIN):  # empty, or damaged in a way that other rules speak about
            return
        name, fact = found
        wanted = _closest(fact, setting)
        is_case_alone = fact.type == "boolean" and _is_any(setting, fact.options)
        fix = Fix(f"Write {wanted}", Safety.UNSAFE, (Edit(setting.value_span, wanted),))
        yield self.at(
            setting.value_span,
            f"{setting.label} {_wrong(fact, setting)}",
            help=f"write {_allowed(fact)}",
            why={"retry_mode": None, "max_attempts": self.error_messages()[1]}.get(name, ""),
            fix=fix if wanted else None,
            # Who reads the AWS files is known; the environment may be that of Python alone.
            severity=Severity.WARNING if is_case_alone and not setting.kind.is_aws else Severity.ERROR,
        )


def _is_valid(fact: "SettingFact", setting: Setting) -> bool:
    if fact.options:
        return setting.value.is_one_of(fact.options, ignore_case=not fact.is_exact)
    if fact.type == "integer":
        return setting.value.is_integer(fact.low, fact.high)
    return not fact.pattern or setting.value.matches(fact.pattern)


def _closest(fact: "SettingFact", setting: Setting) -> str:
    if fact.type == "boolean":
        words = (option for option, others in (("true", _YES), ("false", _NO)) if _is_any(setting, others))
        return next(words, "")
    return setting.value.closest(fact.options) if fact.options else ""


def _is_any(setting: Setting, words: tuple[str, ...]) -> bool:
    return setting.value.is_one_of(words, ignore_case=True)


def _wrong(fact: "SettingFact", setting: Setting) -> str:
    if fact.type != "boolean":
        return f"is not {_allowed(fact)}"
    if _is_any(setting, fact.options):
        return "is not in lower case: the SDK for JavaScript refuses it"
    refused = "; the SDK for JavaScript refuses it" if fact.is_exact else ""
    return f"is neither true nor false: boto3 takes it for false{refused}"


def _allowed(fact: "SettingFact") -> str:
    if fact.options:
        return listed(fact.options).replace(" and ", " or ")
    if fact.type == "integer":
        return (
            f"a whole number from {fact.low} to {fact.high}"
            if fact.high < 2**31 - 1
            else f"a whole number from {fact.low} on"
        )
    article = "an" if fact.what[0] in "aeioAEIO" else "a"
    return f"{article} {fact.what}"
