"""Whether a caller knows the secret that service and engine share."""

import hmac


def may_enter(said: str, secret: str) -> bool:
    """Whatever letters a header holds: `compare_digest` raises TypeError for a text that is not ASCII."""
    return hmac.compare_digest(said.encode(errors="backslashreplace"), secret.encode())
