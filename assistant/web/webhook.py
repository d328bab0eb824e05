"""The signed call by which another system of the hospital acknowledges a handoff (docs/webhook.md)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, ValidationError

from assistant import clock
from assistant.handoffs.delivery.callback import acknowledge_by_callback
from assistant.handoffs.delivery.named import NoName
from assistant.handoffs.delivery.signature import NotGenuine, check
from assistant.web.chat_shapes import problems
from assistant.web.problems import Refused
from assistant.web.roles import Role
from assistant.web.services import services

router = APIRouter(prefix="/api/v1/webhook", tags=["webhook"])
LARGEST = 10_000  # bytes


class NotSigned(Refused):
    code = "webhook_not_genuine"
    status = 401
    say = "The signature or its time is not right."


class TooLarge(Refused):
    code = "too_large"
    status = 413
    say = "This is too large."


class NotReadable(Refused):
    code = "request_not_valid"
    status = 422
    say = "Send a reference and the name of who has it."


@dataclass(frozen=True)
class SignedCall:
    id: str
    body: bytes


class Receiver(Role):
    """The system that handoffs are sent to, known by its signature. Without a secret nobody is."""

    def __init__(self) -> None:
        super().__init__("webhook")

    async def __call__(self, request: Request) -> SignedCall:
        secret, body = services(request).settings.webhook_secret, b""
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                raise TooLarge
        try:
            if secret is None:
                raise NotGenuine
            return SignedCall(check(secret.get_secret_value(), request.headers, body, now=clock.now()), body)
        except NotGenuine:
            raise NotSigned from None


class Acknowledgement(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True, strict=True)

    reference: str
    by: str


class Acknowledged(BaseModel):
    reference: str
    status: str
    acknowledged_at: datetime | None


@router.post("/acknowledgements", responses=problems(401, 403, 404, 409, 413))
def acknowledgements(request: Request, call: Annotated[SignedCall, Depends(Receiver())]) -> Acknowledged:
    """The same id again gets the same answer and changes nothing."""
    try:
        told = Acknowledgement.model_validate_json(call.body)
        with services(request).db.begin() as session:
            handoff = acknowledge_by_callback(session, id=call.id, reference=told.reference, by=told.by)
            answer = Acknowledged(
                reference=handoff.reference, status=handoff.status, acknowledged_at=handoff.acknowledged_at
            )
    except (ValidationError, NoName):
        raise NotReadable from None
    return answer
