"""Why a portal's token was not taken: a kind, and nothing of what stood in it."""

KINDS = (
    "not_configured",
    "too_large",
    "malformed",
    "algorithm",
    "key_unknown",
    "keys_unavailable",
    "signature",
    "issuer",
    "audience",
    "expired",
    "not_yet_valid",
    "too_long",
    "claims",
    "replayed",
)


class TokenRefused(Exception):
    """`kind` is one of KINDS. The error's text holds no claim, so it may be logged."""

    def __init__(self, kind: str) -> None:
        if kind not in KINDS:
            raise ValueError("an unknown kind of refusal")
        super().__init__(kind)
        self.kind = kind
