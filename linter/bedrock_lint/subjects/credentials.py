"""Credentials as rules see them: those that one program would use together, and those that stand in a text."""

from typing import NamedTuple

from bedrock_lint import names
from bedrock_lint.finding import Span
from bedrock_lint.secret import Secret
from bedrock_lint.subjects.setting import Setting


class Credentials(NamedTuple):
    """The settings that one program would use together: a ``.env``, a profile of both AWS files, a call's arguments.

    Attributes:
        place: where they are, for a message: ``profile dev``, ``.env``, ``the call of boto3.client``.
        anchor: the setting of this file to point at: the access key id where there is one.
        settings: the credentials by canonical name; an empty value is no setting.
        token_name: how the session token is spelled here.
        secret_name: how the secret access key is spelled here.
        id_name: how the access key id is spelled here.
    """

    place: str
    anchor: Setting
    settings: dict[str, Setting]
    id_name: str
    secret_name: str
    token_name: str

    @property
    def access_key_id(self) -> Setting | None:
        """The access key id."""
        return self.settings.get(names.ACCESS_KEY_ID)

    @property
    def secret_access_key(self) -> Setting | None:
        """The secret access key."""
        return self.settings.get(names.SECRET_ACCESS_KEY)

    @property
    def session_token(self) -> Setting | None:
        """The session token, by its present name or by the older ``aws_security_token``."""
        return self.settings.get(names.SESSION_TOKEN) or self.settings.get(names.SECURITY_TOKEN)


class DetectedSecret(NamedTuple):
    """A credential that stands in a text.

    Attributes:
        kind: what it is: ``access key id``, ``secret access key``, ``session token`` or ``Bedrock API key``.
        span: exactly the characters of the credential.
        secret: these characters.
        detail: what the credential says about itself, none of it secret: "of account 609629065308"; may be empty.
        certain: False for an access key id without its secret, which names a key and opens nothing.
    """

    kind: str
    span: Span
    secret: Secret
    detail: str
    certain: bool
