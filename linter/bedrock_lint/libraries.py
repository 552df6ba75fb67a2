"""Which arguments of which calls are credentials.

Read in the wheels of boto3 1.44.5, anthropic 2.11.0, pydantic-ai-slim 2.68.0 and
llama-index-llms-bedrock-converse 0.15.5 on 2026-11-20. Left out are the libraries that fill in AWS_SESSION_TOKEN from
the environment by themselves (langchain-aws 1.9.1, litellm 1.109.1): there a call without a token may be right.
"""

from typing import NamedTuple


class CredentialArguments(NamedTuple):
    """How a library spells the three arguments."""

    access_key_id: str
    secret_access_key: str
    session_token: str


_AWS = CredentialArguments("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
_ANTHROPIC = CredentialArguments("aws_access_key", "aws_secret_key", "aws_session_token")

CREDENTIAL_CALLS: dict[str, CredentialArguments] = {
    "boto3.client": _AWS,
    "boto3.resource": _AWS,
    "boto3.Session": _AWS,
    "boto3.session.Session": _AWS,
    "boto3.Session.client": _AWS,
    "boto3.Session.resource": _AWS,
    "boto3.session.Session.client": _AWS,
    "boto3.session.Session.resource": _AWS,
    "aioboto3.Session": _AWS,
    "aioboto3.Session.client": _AWS,
    "aioboto3.Session.resource": _AWS,
    "anthropic.AnthropicBedrock": _ANTHROPIC,
    "anthropic.AsyncAnthropicBedrock": _ANTHROPIC,
    "pydantic_ai.providers.bedrock.BedrockProvider": _AWS,
    "llama_index.llms.bedrock_converse.BedrockConverse": _AWS,
    "llama_index.llms.bedrock.Bedrock": _AWS,
}
"""Dotted name of a call → its arguments."""

LOCAL_ARGUMENTS = ("endpoint_url", "base_url")
"""Arguments that may send a call to a program on this machine, where any credentials will do."""
