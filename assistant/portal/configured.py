"""The verifier that the settings ask for. As installed there is none, and no token is taken."""

from pathlib import Path

from assistant.portal.jwks import Jwks
from assistant.portal.keys import Keys, OneKey, from_pem, from_secret
from assistant.portal.verify import Verifier
from assistant.settings import Settings


def verifier(settings: Settings) -> Verifier:
    """Raises ValueError, or OSError for a key file that cannot be read: the service then does not start."""
    return Verifier(_keys(settings), settings.portal_issuer, settings.portal_audience)


def _keys(settings: Settings) -> Keys | None:
    if settings.portal_jwks_url:
        return Jwks(settings.portal_jwks_url)
    if key := settings.portal_public_key:
        return OneKey(from_pem(key if key.lstrip().startswith("-----BEGIN") else Path(key).read_text(encoding="ascii")))
    if settings.portal_secret:
        return OneKey(from_secret(settings.portal_secret.get_secret_value()))
    return None
