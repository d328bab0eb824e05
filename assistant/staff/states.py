"""Where a conversation or a handoff stands, in words for the desk. Colour only repeats what the words say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assistant import clock
from assistant.handoffs.move import OPEN
from assistant.handoffs.outcome import ARRANGED, DECLINED, EXPLAINED, NOT_REACHED, OTHER_ROUTE
from assistant.hospital.hours import LOCAL
from assistant.records.models import Conversation, Handoff

ROUTES = {
    "emergency": "Emergency card",
    "deterioration": "Deterioration card",
    "self_harm": "Self-harm card",
    "safeguarding": "Safeguarding card",
    "distress": "Distress card",
    "threat": "Threat card",
    "abusive": "Abuse card",
    "fault": "Fault card",
}
DANGER = ("emergency", "deterioration", "self_harm", "safeguarding", "threat")
STATUS = {
    "received": "Received",
    "delivered": "Delivered",
    "acknowledged": "Acknowledged",
    "in_progress": "In progress",
    "closed": "Closed",
    "withdrawn": "Withdrawn",
    "reopened": "Opened again",
}
STATUS_COLOUR = {
    "received": "blue",
    "delivered": "blue",
    "acknowledged": "green",
    "in_progress": "green",
    "closed": "grey",
    "withdrawn": "grey",
}


OUTCOMES = {
    ARRANGED: "Second opinion arranged",
    EXPLAINED: "Explained",
    DECLINED: "Declined",
    OTHER_ROUTE: "Another route",
    NOT_REACHED: "Family not reached",
}
CLOSING = {  # as the form asks
    ARRANGED: "A second opinion is arranged",
    EXPLAINED: "The team explained, and that was enough",
    DECLINED: "Declined: say why below",
    OTHER_ROUTE: "It goes another way, such as Martha's Rule or a complaint",
    NOT_REACHED: "The family could not be reached: say below what was tried",
}


@dataclass(frozen=True)
class Tag:
    words: str
    colour: str


COMPLAINT_ROUTE = Tag("Complaint route", "purple")
MENTIONS_COMPLAINT = Tag("Mentions a complaint", "purple")
CHILD_DIED = Tag("The family has said that the child has died", "red")

ERASE_ASKED = Tag("Family asked to erase it: please decide", "red")


def at(moment: datetime) -> str:
    """In few words, by the clock on the wall: "at 14:02", or with its day when that is not today."""
    local, today = moment.astimezone(LOCAL), clock.now().astimezone(LOCAL).date()
    return f"at {local:%H:%M}" if local.date() == today else f"on {local.day} {local:%b}, {local:%H:%M}"


def mode_tag(conversation: Conversation, holder: str | None) -> Tag:
    """`holder` is the name of the person who has it."""
    return {
        "assistant": Tag("With the assistant", "blue"),
        "waiting": Tag("Waiting for a person", "red"),
        "staff": Tag(f"With {holder or 'a colleague'}", "green"),
    }.get(conversation.mode, Tag("Ended", "grey"))


def conversation_tags(conversation: Conversation, holder: str | None, notices: Iterable[dict]) -> list[Tag]:
    """A family's wish to have it erased stands first: a person has to decide."""
    wish = [ERASE_ASKED] if conversation.erase_asked_at else []
    complaint = [COMPLAINT_ROUTE] if conversation.complaint_at else []
    return [*wish, mode_tag(conversation, holder), *complaint, *shown_tags(notices)]


def shown_tags(notices: Iterable[dict]) -> list[Tag]:
    """What the family was shown on the way. Which danger it was is told beside it while it is open, then no more."""
    cards = {notice["route"] for notice in notices if notice["level"] == "card"}
    tags = []
    if cards & set(DANGER):
        tags.append(Tag("Danger card shown", "red"))
    if "distress" in cards:
        tags.append(Tag("Distress card shown", "orange"))
    if "abusive" in cards:
        tags.append(Tag("Abuse card shown", "orange"))
    if "fault" in cards:
        tags.append(Tag("Fault: a message was not answered", "orange"))
    return tags


def danger_tags(notices: Iterable[dict]) -> list[Tag]:
    """For a handoff: that its chat showed a card for danger."""
    cards = {notice["route"] for notice in notices if notice["level"] == "card"}
    return [Tag("Danger card shown in its chat", "red")] if cards & set(DANGER) else []


def notice_tag(notice: dict) -> Tag:
    words = ROUTES.get(notice["route"], notice["route"])
    if notice["level"] == "line":
        return Tag(words.replace(" card", " line"), "yellow")
    return Tag(words, "red" if notice["route"] in DANGER else "orange")


def status_tag(status: str) -> Tag:
    return Tag(STATUS.get(status, status), STATUS_COLOUR.get(status, "grey"))


def handoff_tags(
    handoff: Handoff,
    *,
    failing: bool,
    dead: bool = False,
    overdue: bool = False,
    news: bool = False,
    changed: datetime | None = None,
) -> list[Tag]:
    """`failing`: an attempt to deliver it did not work, and it has not been delivered since. `dead`: it is not tried
    any more. `overdue`: nobody acknowledged it in the hospital's time. `news`: the family added something that nobody
    has read. `changed` is when the family added to it or corrected it last.
    """
    tags = [status_tag(handoff.status)]
    if handoff.outcome:
        tags.append(Tag(OUTCOMES[handoff.outcome], "grey"))
    if news:
        tags.insert(0, Tag("New since acknowledged", "red"))
    if handoff.complaint_at:
        tags.append(COMPLAINT_ROUTE)
    if changed and handoff.nobody_has_it:
        tags.insert(0, Tag(f"Changed since it was sent, {at(changed)}", "orange"))
    if handoff.nobody_has_it:
        tags.insert(0, Tag("Overdue: not acknowledged" if overdue else "Not acknowledged", "red"))
    if dead:
        tags.insert(0, Tag("Not delivered: given up", "red"))
    elif failing:
        tags.append(Tag("Could not be delivered yet", "orange"))
    if handoff.child_died:
        tags.insert(0, CHILD_DIED)
    if handoff.urgent_at and handoff.status in OPEN:
        tags.insert(0, Tag(f"Urgent, marked {at(handoff.urgent_at)}", "red"))
    return tags
