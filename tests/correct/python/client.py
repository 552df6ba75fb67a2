"""Correct calls: nothing of these is known from the file, or nothing is missing."""

import os

import boto3
from dotenv import load_dotenv

load_dotenv()

default = boto3.client("bedrock-runtime", region_name=os.environ["AWS_REGION"])
profile = boto3.Session(profile_name="work").client("bedrock-runtime")
local = boto3.client("s3", endpoint_url="http://localhost:4566", aws_access_key_id="test", aws_secret_access_key="test")


def client(key_id: str, secret: str, token: str | None = None) -> object:
    """Return a client for given credentials."""
    return boto3.client(
        "bedrock-runtime", aws_access_key_id=key_id, aws_secret_access_key=secret, aws_session_token=token
    )


def assumed(role: str) -> object:
    """Return a client for a role."""
    answer = boto3.client("sts").assume_role(RoleArn=role, RoleSessionName="app")["Credentials"]
    return boto3.client(
        "bedrock-runtime",
        aws_access_key_id=answer["AccessKeyId"],
        aws_secret_access_key=answer["SecretAccessKey"],
        aws_session_token=answer["SessionToken"],
    )
