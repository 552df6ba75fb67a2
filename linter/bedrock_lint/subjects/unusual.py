"""Settings that look like those of AWS and have a name that is not one of the usual ones."""

from collections.abc import Callable
from typing import NamedTuple

from bedrock_lint.subjects.setting import Setting


class UnusualSetting(NamedTuple):
    """A setting that looks like one of AWS and has a name that is not one of the usual ones.

    Attributes:
        setting: the setting.
        names: the names of all settings in its place: in the ``.env`` file, in the section.
        is_read: whether the code of the project reads a variable of a name.
    """

    setting: Setting
    names: frozenset[str]
    is_read: Callable[[str], bool]

    def __repr__(self) -> str:
        return f"UnusualSetting({self.setting.label!r})"
