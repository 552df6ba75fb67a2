"""BRL127."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from bedrock_lint.api import Edit, Finding, Fix, Rule, Safety, Severity, UnusualSetting
from bedrock_lint_rules.facts import misspelt


class MisspeltSetting(Rule[UnusualSetting]):
    """A name that no AWS tool reads, like one that they do read.

    ## Why is this bad?
    Nothing complains about a variable that nobody reads: the SDK looks for credentials elsewhere and finds none, or
    those of somebody else. `AWS_SECRET_KEY` and `BEDROCK_API_KEY` are names of other programs.
    Names that differ from those of AWS in more than a slip are left alone, and so are those that your code reads.

    ## Example
    ```dotenv title=.env bad
    AWS_DEFUALT_REGION=us-east-1
    ```
    Use instead:
    ```dotenv title=.env good
    AWS_DEFAULT_REGION=us-east-1
    ```
    In an AWS file:
    ```ini title=.aws/config bad
    [default]
    aws_region = us-east-1
    ```
    Use instead:
    ```ini title=.aws/config good
    [default]
    region = us-east-1
    ```

    ## References
    - https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html (read 2026-11-20)
    - https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html (read 2026-11-20)
    """

    code = "BRL127"
    severity = Severity.WARNING
    in_templates = True

    def check(self, unusual: UnusualSetting) -> Iterator[Finding]:
        """Report names that are meant to be another."""
        setting = unusual.setting
        meant = _meant(setting.name, is_aws=setting.kind.is_aws)
        if meant and meant not in unusual.names and not unusual.is_read(setting.name):
            place = "AWS file" if setting.kind.is_aws else "environment"
            if setting.name in misspelt.READ_BY_GO and not setting.kind.is_aws:
                who, others = "only the SDK for Go reads", "the others read"
            else:
                who, others = "no AWS tool reads", "they read"
            yield self.at(
                setting.name_span,
                f"{who} {setting.label} from the {place}; {others} {meant}",
                help=f"write {meant}",
                fix=Fix(f"Rename it to {meant}", Safety.UNSAFE, (Edit(setting.name_span, meant),)),
            )


@cache  # the same names stand in many files
def _meant(name: str, *, is_aws: bool) -> str:
    """Return the name that is meant; the empty string where nothing says so for certain."""
    if is_aws:
        known, mistaken = misspelt.PROFILE_SETTINGS, misspelt.MISTAKEN_SETTINGS
        name = name.lower()
    else:
        known, mistaken = misspelt.VARIABLES, misspelt.MISTAKEN_VARIABLES
    return "" if name in known else mistaken.get(name) or _slip(name, known)


def _slip(name: str, known: Iterable[str]) -> str:
    """Return the name that differs in how its words are joined, or in one slip of the hand in one long word."""
    words = _words(name)
    joined = "".join(words)
    for other in sorted(known):
        others = other.split("_")
        if len(others) > 1 and joined == "".join(others):
            return other
        if len(words) == len(others):
            different = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
            if len(different) == 1 and _is_slip(*different[0]):
                return other
    return ""


def _words(name: str) -> list[str]:
    return name.replace("-", "_").split("_")


def _is_slip(word: str, other: str) -> bool:
    """Whether a word is another one with a letter too many, too few, wrong or at the place of its neighbour."""
    longer, shorter = sorted((word, other), key=len, reverse=True)
    is_plural = longer.lower() == f"{shorter}s".lower() and not longer.lower().endswith("ss")
    if len(other) < 4 or not word.isalpha() or is_plural:
        return False
    if len(word) == len(other):
        places = [place for place, pair in enumerate(zip(word, other, strict=True)) if pair[0] != pair[1]]
        is_swap = any(
            places == [first, second] and (word[first], word[second]) == (other[second], other[first])
            for first, second in pairwise(places)
        )
        return len(places) == 1 or is_swap
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
