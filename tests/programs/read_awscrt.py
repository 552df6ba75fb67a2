"""Reads AWS files as awscrt does: one JSON line {config, credentials, profiles} in, one [credentials or null, …] out.

A process of its own, because a profile with a role ends the process that asks for it.
"""

import json
import sys

from awscrt import auth, exceptions, io

bootstrap = io.ClientBootstrap(group := io.EventLoopGroup(1), io.DefaultHostResolver(group))


def credentials(profile: str, config: str, shared: str) -> list[str | None] | None:
    try:
        provider = auth.AwsCredentialsProvider.new_profile(bootstrap, profile, config, shared)
        found = provider.get_credentials().result(timeout=20)
    except (exceptions.AwsCrtError, RuntimeError):
        return None
    return [found.access_key_id, found.secret_access_key, found.session_token]


for line in sys.stdin:
    asked = json.loads(line)
    answers = [credentials(name, asked["config"], asked["credentials"]) for name in asked["profiles"]]
    sys.stdout.write(json.dumps(answers) + "\n")
    sys.stdout.flush()
