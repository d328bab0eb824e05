"""From every state of the dialogue a person, the plan and the way out are one action away. The walk counts the states
it saw.
"""

import httpx

from assistant.answers.load import load_answers
from tests.support.family_chat import Chat
from tests.support.filling_in import STEPS, answer, begin
from tests.support.real_system import System

ASK = "can i talk to a real person please"
DANGER = (
    "hes stopped breathing",
    "shes getting worse by the hour on ward 3 and the nurse just says wait",
    "i wish i was dead",
    "my partner hits the kids",
    "i cant stop crying i cant cope with this",
)
LIST_STEPS = ("A meeting with the team", "An operation", "show my list")
THOUGHTS = ("the op", "no pain", "not much", "her gran")


def check(chat: Chat, state: str, seen: list[str]) -> None:
    """By the button (the API's own route) and by the plan; the typed way is tried where it must not be taken for an
    answer.
    """
    headers = {"Authorization": f"Bearer {chat.token}"}
    where = f"/api/v1/conversations/{chat.id}"
    assert chat.http.get(f"{where}/plan", headers=headers).status_code == httpx.codes.OK, state
    person = chat.http.post(f"{where}/person", headers=headers)
    assert person.json()["mode"] == "waiting" and "01632" in person.json()["say"], state
    seen.append(state)


def test_a_person_the_plan_and_the_way_out_are_one_action_away_from_every_state(system: System) -> None:
    seen: list[str] = []
    chat = Chat.open(system.http)
    check(chat, "the first words", seen)
    for step in STEPS[:-1]:
        begin(chat) if chat.last.step is None else None
        check(chat, f"handoff: {chat.last.step}", seen)
        answer(chat, step)
    check(chat, "handoff: check", seen)
    assert chat.say("stop").step is None
    for danger in DANGER:
        check_after(Chat.open(system.http), danger, seen)
    listing = Chat.open(system.http)
    listing.press("How to ask for a second opinion")
    listing.press("Help me with what to ask")
    for words in LIST_STEPS:
        check(listing, f"questions: {listing.last.step}", seen)
        listing.press(words) if words in listing.last.choices else listing.say(words)
    assert listing.say("thats my list").step is None
    thinking = Chat.open(system.http)
    thinking.say("is it worth asking for a second opinion, my gut says something is off")
    thinking.press("Think it through, step by step")
    for words in THOUGHTS:
        check(thinking, f"thinking: {thinking.last.step}", seen)
        thinking.say(words)
    check(thinking, f"thinking: {thinking.last.step}", seen)
    assert thinking.say("stop").step is None
    print(f"{len(set(seen))} states walked")
    assert len(set(seen)) >= 1 + len(STEPS) + len(DANGER) + len(LIST_STEPS) + len(THOUGHTS)


def check_after(chat: Chat, danger: str, seen: list[str]) -> None:
    assert chat.say(danger).notices
    check(chat, f"card: {chat.last.notices[0]}", seen)


def test_asking_in_words_is_understood_in_every_step_but_the_familys_own_words(system: System) -> None:
    for step in STEPS:
        if step in ("message", "questions"):
            continue  # there the words may be meant for the team; the button is beside them
        chat = Chat.open(system.http)
        begin(chat)
        while chat.last.step != step:
            answer(chat, chat.last.step or "")
        assert chat.say(ASK).mode == "waiting", step


def test_every_answer_ends_with_something_to_do(system: System) -> None:
    without = [
        answer.id
        for answer in load_answers()
        if answer.intent and answer.topic not in ("assistant", "safety") and not answer.next_steps
    ]
    assert without == []
