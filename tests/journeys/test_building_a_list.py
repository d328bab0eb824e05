"""Ten people make their question list: terse, rambling, changing their mind, a teenager, in second-language English.
Each ends with the list it meant.
"""

import re

from tests.support.family_chat import Chat, Heard
from tests.support.real_system import System

ITEM = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
FIVE = 5
MOST_TURNS = 6


def listed(heard: Heard) -> list[str]:
    """The list as it was last shown."""
    return ITEM.findall(
        next(
            message["text"]
            for message in reversed(heard.messages)
            if message["form"] and message["form"]["name"] == "questions"
        )
    )


def begin(chat: Chat, coming_up: str, worry: str) -> Heard:
    """From asking what to ask to the first list of five, by words or by choice; counts the turns."""
    chat.press("How to ask for a second opinion")
    chat.press("Help me with what to ask")
    for words in (coming_up, worry):
        heard = chat.press(words) if words in chat.last.choices else chat.say(words)
    assert len(listed(heard)) == FIVE and len(chat.heard) - 2 <= MOST_TURNS
    return heard


def test_a_terse_father_gets_five_and_leaves(chat: Chat) -> None:
    first = listed(begin(chat, "op friday", "risks"))
    assert any("go wrong" in question for question in first)
    assert "kept" in chat.say("done").text


def test_a_rambling_mother_is_heard_and_her_own_question_is_kept_exactly(chat: Chat) -> None:
    begin(
        chat,
        "well its the meeting on thursday with the consultant and the nurse and i think the physio is coming too",
        "honestly everything but mostly that shes going to be in pain afterwards and nobody has said what they will do about it",
    )
    own = "who do i shout for at 3 in the morning if the pain relief isnt touching it"
    assert listed(chat.say(f"add: {own}"))[-1] == own


def test_someone_who_changes_her_mind_never_sees_a_dropped_question_again(chat: Chat) -> None:
    first = listed(begin(chat, "A decision about treatment", "An operation"))
    gone = first[1]
    chat.say("drop 2")
    for _ in range(4):
        assert gone not in listed(chat.say("more please"))


def test_a_teenager_makes_it_shorter_and_reorders(chat: Chat) -> None:
    begin(chat, "appointment tmrw", "What my child thinks and knows")
    short = listed(chat.say("too long make it shorter"))
    assert len(short) == 3
    assert listed(chat.say("put the last one first")) == [short[2], short[0], short[1]]


def test_a_mother_writing_her_second_language_chooses_by_pressing(chat: Chat) -> None:
    begin(chat, "The second opinion itself", "The treatment choices")
    own = "how he will be after, can he go to school same like before"
    assert own in listed(chat.say(f"please add {own}"))


def test_a_side_question_is_answered_and_the_list_goes_on(chat: Chat) -> None:
    first = listed(begin(chat, "Asking for a second opinion", "Who does what, and how it works"))
    heard = chat.say("how long does it take to get a second opinion?")
    assert "waiting_time" in heard.answers and heard.step == "list"
    assert listed(chat.say("show my list")) == first


def test_a_grandfather_rewords_a_question_in_his_own_words(chat: Chat) -> None:
    begin(chat, "Results, or what happens next", "I am not sure")
    assert listed(chat.say("change 1 to What did the two of them agree on?"))[0] == "What did the two of them agree on?"


def test_an_expert_mother_keeps_only_what_she_wants(chat: Chat) -> None:
    first = listed(begin(chat, "Two opinions that differ", "How much time we have"))
    assert listed(chat.say("just keep 1 and 4")) == [first[0], first[3]]


def test_a_list_left_half_way_is_there_when_they_come_back(chat: Chat) -> None:
    chat.press("How to ask for a second opinion")
    chat.press("Help me with what to ask")
    chat.press("A meeting with the team")
    chat.say("not now")
    assert chat.last.step is None
    chat.press("Build a list of questions")
    assert chat.last.step == "worry"


def test_danger_inside_the_list_shows_its_card_first_and_keeps_the_list(chat: Chat) -> None:
    first = listed(begin(chat, "A meeting with the team", "What could go wrong"))
    assert chat.say("hes stopped breathing").notices[0] == "emergency card"
    chat.press("Help me with what to ask") if "Help me with what to ask" in chat.last.choices else chat.say(
        "show me my list of questions to ask please"
    )
    chat.say("show my list")
    assert listed(chat.last) == first


def test_what_is_coming_up_and_what_worries_change_the_offer(system: System) -> None:
    asked = [
        ("A meeting with the team", "An operation"),
        ("The second opinion itself", "An operation"),
        ("A meeting with the team", "How much time we have"),
    ]
    offered = [tuple(listed(begin(Chat.open(system.http), stage, worry))) for stage, worry in asked]
    assert len(set(offered)) == len(asked)
