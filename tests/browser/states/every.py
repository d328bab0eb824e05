"""Every state by its name: the room it belongs to, and what it is."""

from tests.browser.states import in_chat, in_pages, in_portals
from tests.browser.states.stage import State

ROOMS = (in_chat, in_portals, in_pages)
EVERY: dict[str, State] = {
    f"{room.__name__.rpartition('.')[2]}.{state.__name__}": state for room in ROOMS for state in room.STATES
}
FEW = (
    "in_chat.answer",
    "in_chat.danger_card",
    "in_chat.language_card_from_the_right",
    "in_chat.not_sent",
    "in_chat.code_missing",
    "in_chat.with_a_person",
    "in_chat.list_made",
    "in_chat.handoff_check",
    "in_portals.panel_with_danger",
    "in_pages.too_long",
    "in_pages.passed_on_refused",
    "in_pages.passed_on_closed",
    "in_pages.not_found",
)  # for every test run; `python -m tests.soak.states` has them all
