"""What reads what comes from outside, each as a function of any bytes. It raises nothing but its own refusal."""

import json
from collections.abc import Callable
from contextlib import suppress

from pydantic import ValidationError

from assistant import clock
from assistant.handoffs import reference, secret
from assistant.handoffs.delivery.named import NoName, typed_name
from assistant.handoffs.delivery.signature import NotGenuine, check
from assistant.masking.mask import mask
from assistant.portal.errors import TokenRefused
from assistant.web.chat import NewConversation, NewFeedback, NewMessage, NewReturn
from assistant.web.webhook import Acknowledgement
from tests.support.portal_tokens import make_claims, make_token, make_verifier

KEY = "a secret for tests, of forty characters.."


def portal_token(data: bytes) -> None:
    make_verifier().look(data.decode("utf-8", "surrogateescape"))


def portal_claims(data: bytes) -> None:
    """Signed rightly: what a portal with a fault could send."""
    try:
        said = json.loads(data)
        token = make_token({**make_claims(), **said}, algorithm="HS256")
    except (ValueError, TypeError, RecursionError):
        return
    with suppress(TokenRefused):
        make_verifier("HS256").verify(token)


def webhook_callback(data: bytes) -> None:
    head, _, body = data.partition(b"\n\n")
    lines = [line.partition(":") for line in head.decode("latin-1").split("\n")]
    with suppress(NotGenuine):
        check(KEY, {name.lower(): value for name, _, value in lines}, body, now=clock.now())


def acknowledgement(data: bytes) -> None:
    with suppress(ValidationError, NoName):
        told = Acknowledgement.model_validate_json(data)
        reference.read(told.reference)
        secret.read(told.reference)
        typed_name(told.by)


def chat_body(data: bytes) -> None:
    for shape in (NewMessage, NewConversation, NewFeedback, NewReturn):
        with suppress(ValidationError):
            made = shape.model_validate_json(data)
            if isinstance(made, NewMessage) and made.text:
                mask(made.text[:400])


PARSERS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (portal_token, portal_claims, webhook_callback, acknowledgement, chat_body)
}
# From which one that is led by what it reaches begins.
SEEDS: dict[str, Callable[[], str]] = {
    "portal_token": make_token,
    "portal_claims": lambda: json.dumps(make_claims()),
    "webhook_callback": lambda: "webhook-id:a\nwebhook-timestamp:1790000000\nwebhook-signature:v1,aaaa v1,bbbb\n\n{}",
    "acknowledgement": lambda: json.dumps({"reference": "2222-2222", "by": "Priya Shah"}),
    "chat_body": lambda: json.dumps(
        {"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "text": "ring 07700 900123", "choice": None}
    ),
}
