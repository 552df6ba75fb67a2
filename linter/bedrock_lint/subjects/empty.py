"""Settings that are set to nothing."""

from bedrock_lint.finding import Edit, Span
from bedrock_lint.subjects.setting import Setting


class SettingWithoutValue(Setting):
    """A setting with nothing behind its separator, and in an AWS file nothing indented below it.

    Attributes:
        section_kind: in an AWS file, the kind of its section.
        beside: in an AWS file, the canonical names of the settings of its section that have a value.
        removal: the edit that deletes its line.
    """

    section_kind: str = ""
    beside: frozenset[str] = frozenset()
    removal: Edit

    @classmethod
    def of(cls, setting: Setting, text: str, span: Span) -> "SettingWithoutValue":
        """Return a setting as one that is empty.

        Args:
            setting: the setting.
            text: the text of its file.
            span: its statement.
        """
        empty = cls(setting.kind, setting.name, setting.canonical, setting.value, setting.name_span, setting.value_span)
        newline = next((mark for mark in ("\r\n", "\n", "\r") if text.startswith(mark, span.end)), "")
        empty.removal = Edit(Span(span.start, span.end + len(newline)), "")
        return empty
