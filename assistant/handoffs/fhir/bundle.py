"""A handoff as a FHIR R4 (4.0.1) transaction: Task, Communication and QuestionnaireResponse. docs/fhir.md is the
contract.

Ids come from the handoff's own and every entry is a PUT to its id, so the same handoff sent again changes what is there
and adds nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid5

from assistant.handoffs.additions import Added
from assistant.handoffs.fhir import nhs_number
from assistant.handoffs.fhir.answers import answer
from assistant.handoffs.fhir.questionnaire import canonical
from assistant.handoffs.fields import BY_NAME, SHOWN, Field, label
from assistant.handoffs.readers.death import CHILD_DIED
from assistant.records.models import Handoff, HandoffEvent

TASK_STATUS = {
    "received": "requested",
    "delivered": "received",
    "acknowledged": "accepted",
    "in_progress": "in-progress",
    "closed": "completed",
    "withdrawn": "cancelled",
}
FAMILY = {"display": "The family"}  # who they are is among their answers, and nowhere else
BEFORE_CONTACT = "Before you contact the family"
Resource = dict[str, Any]


@dataclass(frozen=True)
class Names:
    """What the three resources call one another, and what they share. `root` names our systems (the setting
    FHIR_ROOT).
    """

    handoff: Handoff
    root: str

    def id(self, kind: str) -> str:
        return str(uuid5(self.handoff.id, kind))

    def link(self, kind: str) -> Resource:
        return {"reference": f"urn:uuid:{self.id(kind)}", "type": kind}

    def identifier(self) -> Resource:
        return {"system": f"{self.root}/handoff-reference", "value": self.handoff.reference}

    def head(self, kind: str) -> Resource:
        return {"resourceType": kind, "id": self.id(kind)}


def as_bundle(
    handoff: Handoff, history: Sequence[HandoffEvent], added: Sequence[Added] = (), *, root: str, changed_at: datetime
) -> Resource:
    """The whole handoff with the family's words, each later addition or correction a Communication of its own.

    `history` and `added` are oldest first; `changed_at` is when the handoff last changed.
    """
    names = Names(handoff, root)
    child = _child(handoff)
    task = _task(names, history, changed_at) | ({"for": child} if child else {})
    if handoff.child_died:
        task["input"] = [{"type": {"text": BEFORE_CONTACT}, "valueString": CHILD_DIED}, *task["input"]]
    communication = _communication(names, "completed") | {
        "payload": [{"contentReference": names.link("QuestionnaireResponse")}]
    }
    response = _response(names, "completed") | {
        "item": [_item(field, handoff) for field in SHOWN if field.name in handoff.fields]
    }
    if child:
        communication["subject"] = response["subject"] = child
    later = [
        _later(names, place, one, "completed") | {"payload": [_payload(one.words)]}
        for place, one in enumerate(added, start=1)
    ]
    return _transaction(task, communication, response, *later)


def as_withdrawal(handoff: Handoff, added: Sequence[Added] = (), *, root: str, changed_at: datetime) -> Resource:
    """The same resources, cancelled and without anything the family gave: what they took back is not sent again."""
    names = Names(handoff, root)
    task = _task(names, (), changed_at) | {"status": TASK_STATUS["withdrawn"]}
    later = [_later(names, place, one, "stopped") for place, one in enumerate(added, start=1)]
    return _transaction(task, _communication(names, "stopped"), _response(names, "entered-in-error"), *later)


def _transaction(*resources: Resource) -> Resource:
    entries = [
        {
            "fullUrl": f"urn:uuid:{resource['id']}",
            "resource": resource,
            "request": {"method": "PUT", "url": f"{resource['resourceType']}/{resource['id']}"},
        }
        for resource in resources
    ]
    return {"resourceType": "Bundle", "type": "transaction", "entry": entries}


def _task(names: Names, history: Sequence[HandoffEvent], changed_at: datetime) -> Resource:
    """No priority: how urgent it is, is not ours to say."""
    handoff = names.handoff
    task = {
        **names.head("Task"),
        "identifier": [names.identifier()],
        "status": TASK_STATUS[handoff.status],
        "intent": "proposal",
        "code": {"text": "A family asks about a second opinion"},
        "description": f"A family asks about a second opinion: {handoff.reference}. What they wrote is in the QuestionnaireResponse.",
        "focus": names.link("Communication"),
        "authoredOn": _time(handoff.created_at),
        "lastModified": _time(max(changed_at, handoff.created_at)),
        "requester": FAMILY,
        "input": [{"type": {"text": "What the family wrote"}, "valueReference": names.link("QuestionnaireResponse")}],
    }
    # Where it is a complaint too, its last line may say so, and a complaint stays out of the clinical record.
    if history and history[-1].why and not handoff.complaint_at:
        task["statusReason"] = {"text": history[-1].why}
    if history:
        task["note"] = [{"authorString": event.by, "time": _time(event.at), "text": event.status} for event in history]
    return task


def _communication(names: Names, status: str) -> Resource:
    return {
        **names.head("Communication"),
        "identifier": [names.identifier()],
        "status": status,
        "about": [names.link("Task")],
        "sent": _time(names.handoff.created_at),
        "sender": FAMILY,
    }


def _later(names: Names, place: int, one: Added, status: str) -> Resource:
    """Something added after sending, or a line corrected: which, and when."""
    what = f"Corrected: {BY_NAME[one.field].label}" if one.field else "Added"
    return _communication(names, status) | {
        "id": names.id(f"Communication/{place}"),
        "category": [{"text": what}],
        "sent": _time(one.at),
    }


def _payload(words: str) -> Resource:
    """As an answer is written, under the names a Communication has for it."""
    return {name.replace("value", "content"): value for name, value in answer(words).items()}


def _response(names: Names, status: str) -> Resource:
    return {
        **names.head("QuestionnaireResponse"),
        "identifier": names.identifier(),
        "questionnaire": canonical(names.root),
        "status": status,
        "authored": _time(names.handoff.created_at),
        "source": FAMILY,
    }


def _item(field: Field, handoff: Handoff) -> Resource:
    """Its text says where a portal vouched for the line, as every other form of a handoff does."""
    return {
        "linkId": field.name,
        "text": label(field, handoff.verified),
        "answer": [answer(handoff.fields[field.name])],
    }


def _child(handoff: Handoff) -> Resource | None:
    """A reference by NHS number, as the family or its portal gave it; without one, the child is named in the answers
    alone.
    """
    number = nhs_number.given_in(handoff.fields.get("child_identifier", ""))
    return {"type": "Patient", "identifier": {"system": nhs_number.SYSTEM, "value": number}} if number else None


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
