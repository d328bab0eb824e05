"""Danger comes first in every state: its card, the form left, the draft kept, and the family goes on when it wants
to.
"""

import pytest

from tests.support.family_chat import Chat
from tests.support.filling_in import STEPS, answer, begin, draft, fill_in, handoffs
from tests.support.real_system import System

EMERGENCY = "shes stopped breathing"
CARRY_ON = "Carry on with my message to the team"


def test_at_every_step_danger_gets_its_card_first_leaves_the_form_keeps_the_draft_and_carry_on_resumes_there(
    system: System, chat: Chat
):
    begin(chat)
    wrong = {}

    for step in STEPS:
        before = draft(system, chat)
        heard = chat.say(EMERGENCY)
        first = heard.messages[0]["notice"]
        kept = draft(system, chat) == before
        resumed = (chat.press(CARRY_ON) if CARRY_ON in heard.choices else begin(chat)).step
        seen = (first, heard.step, kept, resumed)
        if seen != ({"route": "emergency", "level": "card"}, None, True, step):
            wrong[step] = seen
        if step != "consent" and CARRY_ON not in heard.choices:
            wrong[step] = (*seen, "not offered again")
        if resumed != step:
            break
        answer(chat, step)

    assert wrong == {}
    assert len(handoffs(system, chat)) == 1


@pytest.mark.parametrize(
    "words, route",
    [
        ("shes getting worse by the hour on ward 3 and the nurse just says wait", "deterioration"),
        ("i wish i was dead", "self_harm"),
        ("my partner hits the kids", "safeguarding"),
        ("ill come down there and break your legs", "threat"),
    ],
)
def test_each_kind_of_danger_typed_as_the_message_to_the_team_gets_its_card_and_is_not_filed(
    system: System, chat: Chat, words: str, route: str
):
    fill_in(chat, until="message")

    heard = chat.say(words)

    assert heard.notices[0] == f"{route} card"
    assert "message" not in draft(system, chat)
    assert chat.said[-1] == words


def test_words_for_the_team_that_drew_a_card_are_not_lost(system: System, chat: Chat):
    words = "She is getting worse since Friday and nobody listens to us. We want another consultant to see her."
    fill_in(chat, until="message")
    assert "card" in chat.say(words).notices[0]

    asked = chat.press("Carry on with my message to the team")
    assert words in asked.text and asked.step == "message"
    chat.press("Use these words")

    assert draft(system, chat)["message"] == words


def test_after_danger_nothing_is_asked_until_the_family_wants_to_go_on(system: System, chat: Chat):
    fill_in(chat, until="place")
    chat.say(EMERGENCY)

    heard = chat.say("what is martha's rule")

    assert heard.answers == ["marthas_rule"]
    assert heard.step is None
    assert chat.say("can you pass it on to the team").step == "place"


def test_danger_after_the_handoff_was_sent_gets_its_card(chat: Chat):
    fill_in(chat)

    assert chat.say(EMERGENCY).notices[0] == "emergency card"


def test_danger_while_waiting_for_a_person_gets_its_card(chat: Chat):
    chat.say("i want to talk to a real person")
    assert chat.last.mode == "waiting"

    assert chat.say("hes having a fit that wont stop").notices[0] == "emergency card"


def test_distress_in_the_message_to_the_team_is_met_and_the_words_are_kept(system: System, chat: Chat):
    fill_in(chat, until="message")
    words = "im so scared im going to lose her"

    heard = chat.say(words)

    assert any(notice.startswith("distress") for notice in heard.notices)
    assert chat.said[-1] == words
