"""A family's way through the form, answer by answer, and what stands in it."""

from assistant.handoffs import draft as drafting
from assistant.records import drafts

SAID = ("pass it on", "yes", "Mother", "Briony Bell", "4 May 2019", "northgate", "heron", "ring me", "01632 960983", "mornings",
        "none", "I would like somebody else to look at her scan again, because they do not all agree.", "No list today")  # fmt: skip
STEPS = ("consent", "relationship", "child_name", "child_identifier", "site", "place", "contact_method", "contact_value",
         "best_time", "needs", "message", "questions", "check")  # fmt: skip


def lines(db, chat):
    with db.read() as session:
        draft = drafts.of(session, chat.conversation_id)
        return drafting.given(session, draft) if draft else {}


def asked(body):
    return (body["messages"][-1]["form"] or {}).get("field")
