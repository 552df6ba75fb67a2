"""An offline linter for the places where AWS credentials, regions and model ids are written down."""

__version__ = "0.1.0"

HOMEPAGE = "https://github.com/bedrock-lint/bedrock-lint"
