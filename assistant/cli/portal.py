"""`assistant portal-token`: a token to try the chat with, as a portal would make one. The token goes to standard
output, all else to standard error.
"""

import argparse
import sys
from pathlib import Path

from assistant.settings import Settings

FOR_TRYING = ("https://portal.example", "second-opinion")


def add_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--key",
        type=Path,
        metavar="FILE",
        help="the portal's private key, as PEM; without it a key for trying, under var",
    )
    command.add_argument("--kid", help="the key's name, as the portal publishes it; needed with PORTAL_JWKS_URL")
    command.add_argument(
        "--claims", type=Path, metavar="FILE", help="what the token says, as JSON; without it a made-up family"
    )


def portal_token(options: argparse.Namespace) -> int:
    from assistant.portal import trying

    settings = Settings()
    if settings.mode == "production" and options.key is None:
        print("In production a token is signed only with a key you name: give --key FILE.", file=sys.stderr)
        return 2
    issuer, audience = settings.portal_issuer or FOR_TRYING[0], settings.portal_audience or FOR_TRYING[1]
    key = options.key or trying.development_key(settings.var_dir)
    try:
        says = trying.read_claims(options.claims) if options.claims else None
        token = trying.make_token(key.read_bytes(), issuer=issuer, audience=audience, kid=options.kid, says=says)
    except (ValueError, OSError) as error:
        print(f"No token: {error.strerror if isinstance(error, OSError) else error}.", file=sys.stderr)
        return 2
    if options.key is None:
        public = settings.var_dir / "portal-development.pub.pem"
        print(
            f"Signed with a development key, for trying only: {key}. The chat takes it when it is started with:",
            file=sys.stderr,
        )
        print(f"PORTAL_PUBLIC_KEY={public} PORTAL_ISSUER={issuer} PORTAL_AUDIENCE={audience}", file=sys.stderr)
    print(token)
    return 0
