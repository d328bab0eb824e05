"""Questions and complaints that are read by their words: nobody says anything, going home early, letters, video."""

import pytest

from assistant.conversations.decisions.plain_questions import (
    asks_days_of_stage,
    by_video,
    goes_to_child,
    plain_answer,
    says_too_long,
    wants_a_list,
    wants_it_on_paper,
    wants_only_a_list,
)
from tests.support.factories import FakeEngine, answering, make_chat, saying, texts


@pytest.mark.parametrize(
    "said, answer",
    [
        ("sat here since Tuesday and NOBODY has told me a bloody thing about my lad's kidneys", "nobody_tells_us"),
        ("The nurse just shrugs. I don't even know who's in charge of him", "nobody_tells_us"),
        ("A MONTH?? He could be dead in a month. I want someone to come and talk to me today", "nobody_tells_us"),
        ("no one is telling us anything", "nobody_tells_us"),
        ("the doctors never explain anything to me", "nobody_tells_us"),
        ("we've been left here with no answers", "nobody_tells_us"),
        ("Fine. If your lot won't talk I'm taking him home tonight. Can they stop me", "taking_home"),
        ("I asked can I take him home. Answer me", "taking_home"),
        ("can we just sign her out and go", "taking_home"),
        ("what if we discharge him ourselves", "taking_home"),
        ("u just said that. i mean will a letter get posted to my house", "letters_home"),
        ("NO i dont WANT a letter. i share a house w my mum. can they text me instead", "letters_home"),
        ("will they tell her tho. like letters come to the house", "letters_home"),
        ("please no letters, my dad opens the post", "letters_home"),
        ("will the hospital post a letter", "letters_home"),
        ("do they send letters home", "letters_home"),
        ("will they post me a letter about it", "letters_home"),
    ],
)
def test_what_is_plain_has_its_answer(said, answer):
    assert plain_answer(said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "they said we can take her home, what equipment do we need",
        "when can we take him home",
        "can I get a letter posted to my house",
        "nobody told me how long it takes, how long is it",
        "how do I ask for a second opinion",
        "the doctor told me a lot",
        "she wants to die at home. can we take her home",
        "no letter came yet",
        "do they write letters",
        "will they write a letter to the school",
    ],
)
def test_what_is_not_is_left_to_be_understood(said):
    assert plain_answer(said) is None


def test_a_video_call_is_asked_for():
    assert all(by_video(one) for one in ("Can I do it all on a video call", "a zoom thing, with the doctor"))
    assert by_video("i need to know can they do it over the phone") and not by_video("who can i speak to on the phone")
    assert not any(by_video(one) for one in ("can I film it", "can I have a BSL video interpreter", "is it far"))


def test_a_copy_on_paper_is_asked_for():
    assert all(
        wants_it_on_paper(one) for one in ("can I print it", "how do i save this chat", "can I have a paper copy")
    )
    assert not any(wants_it_on_paper(one) for one in ("can I have a copy of her notes", "can i get it"))


def test_going_back_to_the_child_is_no_thanks():
    assert all(goes_to_child(one) for one in ("thanks, I'm gonna go see her", "ok i'll go and sit with him now"))
    assert not any(goes_to_child(one) for one in ("I'm going to see a lawyer", "thanks"))


@pytest.mark.parametrize("said", ["nobody tells us anything", "can I take him home now", "can I do it by video call"])
def test_it_is_told_with_its_source_and_not_twice_in_the_same_words(db, said):
    engine = FakeEngine()
    chat = make_chat(db, engine)
    first, again = (chat.say(said)["messages"][0] for _ in range(2))
    assert first["answer"]["sources"] and "Talk to a person" in [one["title"] for one in first["choices"]]
    assert not engine.told and (again["text"] != first["text"] or "video" in said)


def test_how_the_chat_is_printed_is_told(db):
    assert "Save this chat" in texts(make_chat(db, FakeEngine()).say("can I print it"))[0]


def test_a_family_that_grieves_is_told_nothing_of_a_living_child(db):
    engine = FakeEngine()
    make_chat(db, engine, writer="bereaved").say("nobody tells us anything")
    assert engine.told


@pytest.mark.parametrize(
    "said",
    [
        "ill tell the sister myself. what do i say to her",
        "I'd rather speak to the nurse in charge, how do I put it",
        "what do i say to the consultant",
        "ok and how should i word it to the doctor",
    ],
)
def test_words_to_say_it_with_are_given_and_no_form(said):
    assert plain_answer(said) == "how_to_request"


@pytest.mark.parametrize(
    "said",
    [
        "what do i say to my daughter",
        "i told the nurse what he ate",
        "what did the doctor say to her",
        "can you tell the sister what i said",
    ],
)
def test_other_words_to_somebody_are_not(said):
    assert plain_answer(said) != "how_to_request"


@pytest.mark.parametrize(
    "said",
    [
        "no. print. my list. paper.",
        "so you can't print? just say",
        "how do i print this",
        "print it",
        "PRINT",
        "i need it on paper",
        "can you print it out for me please",
        "paper copy please",
        "i want my questions on paper",
        "where can i print the list",
    ],
)
def test_paper_is_asked_for_in_few_words(said):
    assert wants_it_on_paper(said)


@pytest.mark.parametrize(
    "said",
    [
        "large print please",
        "can i have consent on paper",
        "i need the plan on paper",
        "they printed his notes wrong",
        "can i get a copy of his scan",
        "is there a printer on the ward",
        "they wont print his letter",
        "can we have a letter about today",
    ],
)
def test_paper_of_the_hospital_is_another_thing(said):
    assert not wants_it_on_paper(said)


@pytest.mark.parametrize(
    "said", ["he awake now", "she's awake", "baby's just woken up, got to go", "he is asking for me"]
)
def test_a_child_who_is_awake_is_gone_to(said):
    assert goes_to_child(said)


@pytest.mark.parametrize(
    "said",
    ["he wont wake up", "he is not awake", "he's awake but floppy", "she is awake and in pain", "he woke up screaming"],
)
def test_how_the_child_is_says_something_else(said):
    assert not goes_to_child(said)


@pytest.mark.parametrize(
    "said",
    [
        "a month is no good",
        "months is no good to us",
        "a month is far too long!",
        "we cant wait a month",
        "18 weeks is ridiculous",
        "6 weeks is not soon enough",
        "it's too slow",
        "that wait is a joke",
    ],
)
def test_a_time_that_is_too_long_is_heard(said):
    assert says_too_long(said)


@pytest.mark.parametrize(
    "said",
    [
        "a month ago it was good",
        "how long is a month",
        "that's too long",
        "too long",
        "we waited a month",
        "a month is fine",
        "that is no use",
        "a month is good",
    ],
)
def test_other_words_of_time_are_none(said):
    assert not says_too_long(said)


def test_too_long_is_no_page_again_and_a_danger_in_it_comes_first(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("records")), nation="england")
    chat.say("how do I get his notes")
    assert texts(chat.say("a month is no good"))[0].startswith("I know of no quicker way")
    told = chat.say("a month is no good he cant breathe")["messages"][0]
    assert told["notice"]["route"] == "emergency"


@pytest.mark.parametrize(
    "said",
    [
        "can i refuse to take her home",
        "can they make us take her home",
        "can i refuse the discharge",
        "im not taking him home like this",
        "we wont take her home",
        "can we challenge her discharge",
    ],
)
def test_sent_home_too_soon_is_told_what_to_ask(db, said):
    told = texts(make_chat(db, FakeEngine(), nation="england").say(said))[0]
    assert told.startswith("I cannot say if it is safe to go home") and "nurse in charge" in told


@pytest.mark.parametrize(
    "said",
    ["Nobody tells me anything. I just want a list of questions", "I just want to make a list of questions for Tuesday. Nothing else.", "can i make a list", "make me a list of questions", "we need a list for the meeting",
     "i only came to write a list of things to ask", "they dont explain. can we write a list"],
)  # fmt: skip
def test_a_list_that_is_asked_for_by_name_is_opened(db, said):
    heard = []
    engine = FakeEngine(lambda told: heard.append(told.intent) or saying("what it is", intent="prepare_questions"))
    told = texts(make_chat(db, engine, nation="england").say(said))
    assert heard == ["prepare_questions"] and "Let us make a list" in told[-1]
    assert (len(told) == 1) is wants_only_a_list(said), "no lecture where nothing else is wanted"


@pytest.mark.parametrize(
    "said",
    [
        "she is on a waiting list",
        "how long is the waiting list",
        "do they have a list of doctors",
        "i dont want a list",
        "can you give me a list of specialists for this",
        "he is on the list",
        "i want to get off the list",
    ],
)
def test_other_lists_are_none(said):
    assert not wants_a_list(said)


@pytest.mark.parametrize(
    "said, intent",
    [("I dont want to complain I want him seen", "ask_referral_stuck"), ("we just want her seen.", "ask_referral_stuck"), ("I'm not complaining, I need my son seen by a specialist", "ask_referral_stuck"),
     ("i don't want an apology i want her seen", "ask_referral_stuck"), ("who can overrule the consultant", "ask_disagreement"), ("who goes over the consultants head", "ask_disagreement"),
     ("is there anyone who can override a consultant", "ask_disagreement"), ("can they overrule us parents", None), ("can a court overrule me", None), ("i want him seen by another doctor", None), ("i have seen him", None), ("i want to be seen", None)],
)  # fmt: skip
def test_to_be_seen_is_asked_for_by_name(db, said, intent):
    heard: list[str | None] = []
    engine = FakeEngine(lambda told: heard.append(told.intent) or answering("referral_stuck"))
    make_chat(db, engine, nation="england").say(said)
    assert heard == [intent]


@pytest.mark.parametrize(
    "said",
    ["How many days does stage 1 of an NHS complaint take?", "how long is stage one", "Stage 1. Days.", "That does not give me the figure. Stage 1. Days.", "how many working days for the early reply",
     "If you don't know how many days stage 1 takes, say so", "when does stage 2 of a complaint end", "how soon is the first reply"],
)  # fmt: skip
def test_the_days_of_a_stage_are_told_alone_and_not_twice(db, said):
    chat = make_chat(db, FakeEngine(lambda told: answering("complaint")), nation="scotland")
    chat.say("how do I complain")
    told, again = texts(chat.say(said))[0], texts(chat.say(said))[0]
    assert "An early reply comes in 5 working days if possible" in told and "six months" not in told
    assert again.startswith("I have no other figure")
    chat = make_chat(db, FakeEngine(lambda told: answering("complaint")), nation="wales")
    chat.say("how do I complain")
    assert texts(chat.say(said))[0].startswith("I have no other figure"), "no figure of another nation"


@pytest.mark.parametrize(
    "said",
    [
        "what stage is the cancer",
        "how many days of school",
        "stage 4. how long has he",
        "how do i complain",
        "what happens at stage 1",
        "stage 2 cancer, how long, and i want to complain",
    ],
)
def test_other_stages_and_days_are_none(said):
    assert not asks_days_of_stage(said, None if "complain" not in said else "complaint")
