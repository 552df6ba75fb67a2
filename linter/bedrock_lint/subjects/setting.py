"""Settings as rules see them: one ``name = value``, whatever the file."""

from bedrock_lint import names
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.secret import Secret


class Setting:
    """One ``name = value``, or one argument of a call.

    Attributes:
        kind: the kind of its file.
        name: the name as it is written.
        canonical: the one name of this setting, whichever way it is spelled.
        value: what its author means as value: without quotes, blanks around it, and comment.
        name_span, value_span: where they stand.
        has_variant: whether its place has another setting whose name differs in nothing but case.
    """

    def __init__(
        self, kind: FileKind, name: str, canonical: str, value: Secret, name_span: Span, value_span: Span
    ) -> None:
        self.kind = kind
        self.name = name
        self.canonical = canonical
        self.value = value
        self.name_span = name_span
        self.value_span = value_span
        self.has_variant = False

    @property
    def label(self) -> str:
        """The name as a message shows it: the end of a wrapped token can look like a name and is masked."""
        return mask_text(names.plain(self.name))

    @property
    def is_credential(self) -> bool:
        """Whether the value is a credential: a key id, a secret, a token, an API key."""
        return self.canonical in names.CREDENTIALS

    @property
    def is_ours(self) -> bool:
        """Whether the setting is about AWS, Bedrock or a model."""
        return self.kind.is_aws or names.is_ours(self.name)
