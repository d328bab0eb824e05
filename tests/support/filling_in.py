"""Filling in the handoff as a family would: the steps in their order (docs/operating.md), with ordinary answers."""

from tests.support.family_chat import Chat, Heard
from tests.support.real_system import System

PRESS = "press: "
ANSWERS = {
    "consent": PRESS + "Yes, go on",
    "relationship": PRESS + "Mother",
    "child_name": "Aisha Khan",
    "child_identifier": "4 May 2019",
    "site": PRESS + "Northgate Children's Hospital",
    "place": "kestrel",
    "contact_method": PRESS + "Phone call",
    "contact_value": "07700 900123",
    "best_time": "after half 5 most days",
    "needs": PRESS + "None",
    "message": "We would like another heart team to look at her scan before the operation.",
    "questions": "Could it wait until she is bigger? And who else would look at the scan before then, and when?",
    "check": PRESS + "Send it",
}
STEPS = tuple(ANSWERS)
LINES = {
    "relationship": "Mother",
    "child_name": "Aisha Khan",
    "child_identifier": "4 May 2019",
    "site": "Northgate Children's Hospital",
    "place": "Kestrel ward",
    "contact_method": "Phone call",
    "contact_value": "07700 900123",
    "best_time": "after half 5 most days",
    "needs": "None",
    "message": ANSWERS["message"],
    "questions": ANSWERS["questions"],
}


def begin(chat: Chat) -> Heard:
    return chat.say("can you pass a message to her team please")


def answer(chat: Chat, step: str, **instead: str) -> Heard:
    """Answers the step that is asked; anything else is a fault of the journey."""
    assert chat.last.step == step, f"{step} should be asked, not {chat.last.step}: {chat.last.text}"
    words = instead.get(step, ANSWERS[step])
    return chat.press(words.removeprefix(PRESS)) if words.startswith(PRESS) else chat.say(words)


def fill_in(chat: Chat, *, until: str | None = None, **instead: str) -> Heard:
    """From the first step, or the one that is asked, up to the step `until`, which is then asked; without it, to the
    end.
    """
    if chat.last.step is None:
        begin(chat)
    for _ in STEPS:
        if chat.last.step in (None, until):
            break
        asked = chat.last.step
        answer(chat, asked, **instead)
        assert chat.last.step != asked, f"{asked} is asked again: {chat.last.text}"
    assert chat.last.step == until, f"{until} should be asked, not {chat.last.step}: {chat.last.text}"
    return chat.last


def draft(system: System, chat: Chat) -> dict[str, str]:
    """The draft's lines, as the database holds them, without what stood there before."""
    lines = system.rows(
        "SELECT field, value FROM draft_fields JOIN drafts ON drafts.id = draft_fields.draft_id WHERE conversation_id = ? ORDER BY field",
        chat.key,
    )
    return {line["field"]: line["value"] for line in lines if not line["field"].startswith("before:")}


def handoffs(system: System, chat: Chat) -> list[dict]:
    """Oldest first."""
    return system.rows("SELECT * FROM handoffs WHERE conversation_id = ? ORDER BY created_at", chat.key)
