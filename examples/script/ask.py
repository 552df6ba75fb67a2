"""Asks a model on Amazon Bedrock. The key is made up."""

import os

import boto3

client = boto3.client(
    "bedrock-runtime",
    region_name="us-east-1",
    aws_access_key_id="ASIATESTTESTTESTTEST",
    aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
)
