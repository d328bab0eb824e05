"""Who may be told or refused, and who reads a message: what is known is said, and no yes that nobody can give."""

import pytest

from assistant.conversations.decisions.family_apart import asked_of_family, of_one_mind, tells_them, whose_decision
from tests.conversations.test_steps import fill_in
from tests.support.factories import FakeEngine, answering, make_chat, texts
from tests.support.form_engine import FormEngine


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("do they have to tell her mother?", "kept_from_other_parent"),
        ("his mum isnt allowed to know where we live. is her name on anything", "kept_from_other_parent"),
        ("can mum ring pals and find out", "kept_from_other_parent"),
        ("will his mum get a copy?", "kept_from_other_parent"),
        ("will the hospital ring his dad", "kept_from_other_parent"),
        ("does her mum have to be told", "kept_from_other_parent"),
        ("are they going to tell my parents", "kept_from_other_parent"),
        ("can his father phone the ward and find out", "kept_from_other_parent"),
        ("who has to be told", "kept_from_other_parent"),
        ("is our address on the letters", "kept_from_other_parent"),
        ("would staff tell my ex", "kept_from_other_parent"),
        ("Will birth mum get told about it", "kept_from_other_parent"),
        ("will they tell birth dad", "kept_from_other_parent"),
        ("his mum told reception not to ring me. is that allowed", "living_apart"),
        ("yes WHAT. yes she can stop them ringing me??", "living_apart"),
        (
            "Nobody tells me a thing about my own son. His mum and me are separated and she gets all the letters. What are my rights",
            "living_apart",
        ),
        ("shes at the hospital with him now, a&e, i'm not allowed to see him am i", "living_apart"),
        ("can i go to a&e to see him. answer me", "living_apart"),
        ("How do I get put on the letters", "living_apart"),
        ("my boy is in a and e and im his dad. do i need her permission", "living_apart"),
        ("me and his mam split up and the ward wont tell me nothing, they never talk to me", "living_apart"),
        ("am i allowed to visit my daughter on the ward", "living_apart"),
        ("we are divorced. do i have a right to know", "living_apart"),
        (
            "i am her aunt. she lives with me. kinship carer. the social worker says i cant go in the meetings, is that right",
            "meetings_unknown",
        ),
        ("social services had a meeting without me", "meetings_unknown"),
        ("the foster agency says im not allowed in the conference", "meetings_unknown"),
        ("am i allowed in the lac review", "meetings_unknown"),
        (
            "There is no social worker any more. I have a special guardianship order. Does his mother have to agree?",
            "order_unknown",
        ),
        ("i have an SGO, who has to sign", "order_unknown"),
        ("Im his special guardian do i need the parents permission", "order_unknown"),
        ("will the rude doctor read this?", "who_sees_doctor"),
        ("can that consultant see what i write", "who_sees_doctor"),
        ("who will see this list?", "who_sees_list"),
        ("who can read my questions", "who_sees_list"),
        ("Nobody can ring me at work and her mother must not find out", "wish_can_go"),
        ("i just want them to know i dont want my mum in the room", "wish_can_go"),
        ("his dad is not to know about this", "wish_can_go"),
        ("please dont tell my mum", "wish_can_go"),
        ("we want the team to know that he hates needles", "wish_can_go"),
    ],
)
def test_it_is_read_in_many_words(said, known):
    assert asked_of_family(said) == known


@pytest.mark.parametrize(
    "said",
    [
        "can i get a letter",
        "will they tell us the results",
        "will they ring me",
        "can his dad come too",
        "does his mum have to agree",
        "do they have to tell us why",
        "is my name on the list",
        "can my mum ask for a second opinion",
        "do i need her permission to ask for a second opinion",
        "am i allowed to see his notes",
        "can we go and see another doctor",
        "can i see him in recovery",
        "my husband and I are separated from our son by 200 miles",
        "can i come to the meeting",
        "will the doctor see him tomorrow",
        "does the doctor see it as urgent",
        "i want them to know what they are doing",
        "can they ring my husband's mobile",
        "who gets to decide",
        "will the doctor get the letter",
        "they told my mum and dad that it was a virus",
        "can he stop me",
        "can my ex stop me asking for one",
        "I foster a girl under a care order. Am I allowed to ask for a second opinion",
    ],
)
def test_other_questions_go_their_own_way(said):
    assert asked_of_family(said) is None


def test_a_wish_is_offered_to_be_passed_on_and_no_page_told(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("how_to_request")), nation="england")
    body = chat.say("Nobody can ring me at work and her mother must not find out")
    assert "in your own words" in texts(body)[0]
    assert "Pass a message to the team" in [choice["title"] for choice in body["messages"][0]["choices"]]


def test_what_may_be_told_is_not_known_and_said_so(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england")
    body = chat.say("do they have to tell her mother?")
    assert body["messages"][0]["answer"]["id"] == "kept_from_other_parent"
    assert not texts(body)[0].startswith("Yes")


def test_who_presses_for_a_yes_gets_none_to_another_question(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england")
    assert "Yes" in texts(chat.say("can i ask for a second opinion"))[0]
    chat.say("his mum told reception not to ring me. is that allowed")
    assert texts(chat.say("is it allowed yes or no"))[0].startswith("I cannot say yes or no")


def test_at_a_step_it_is_answered_and_the_step_asked_again(db):
    chat = make_chat(db, FormEngine(db))
    step = texts(fill_in(chat, upto=5))[-1]
    told = texts(chat.say("will his mum get a copy?"))
    assert told[0].startswith("I do not know what staff may tell") and told[-1] == step


def test_words_for_the_team_stay_theirs(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=10)
    assert "I do not know what staff" not in " ".join(
        texts(chat.say("can she stop me seeing him and what are my rights"))
    )


def test_danger_comes_first(db, engine):
    engine.reply = lambda told: answering("greet", intent=told.intent)
    body = make_chat(db, engine, nation="england").say("his dad must not find out he said he will kill us if we tell")
    assert body["messages"][0]["notice"]["level"] == "card"


@pytest.mark.parametrize(
    "said",
    [
        "can i send a message to the dr and my dad not see it",
        "you didnt say if my dad sees it",
        "no. tell me about my dad first",
        "will my mum see what i write? does my mum see it",
        "can i do this without my mum knowing",
        "can i write so my husband doesnt know",
        "does dad have to know",
        "can i ask without my parents finding out",
    ],
)
def test_that_another_is_not_to_see_it_is_answered_before_the_yes(db, said):
    assert asked_of_family(said) == "kept_from_other_parent"
    chat = make_chat(db, FormEngine(db), nation="england")
    chat.say("pass a message to the team")
    told = texts(chat.say(said))
    assert "I do not know what staff may tell" in told[0] and "May I keep" in told[-1]
    again = texts(chat.say("but does my dad see it"))
    assert again[0].startswith("I cannot promise that") and "May I keep" in again[-1]


@pytest.mark.parametrize(
    "said",
    [
        "will my mum see the doctor",
        "can my mum see the results",
        "what about my mum's operation?",
        "my dad is not here",
        "my husband and i know that. what next",
        "does my wife know the ward number",
        "can my husband see him on the ward",
    ],
)
def test_who_sees_other_things_is_none_of_it(said):
    assert asked_of_family(said) != "kept_from_other_parent"


@pytest.mark.parametrize(
    ("said", "theirs"),
    [("would they tell my parents", True), ("will my mum see it if I ask", True), ("will they tell her dad", False)],
)
def test_whoever_speaks_of_their_own_parents_reads_the_page_of_the_young(db, said, theirs):
    told = texts(make_chat(db, FakeEngine(lambda told: answering("thank"))).say(said))[0]
    assert ("your mum or dad" in told) is theirs and ("the other parent" in told) is not theirs


@pytest.mark.parametrize(
    "said, asked",
    [
        ("ok but will they tell her. she gets so upset", True),
        ("will they tell her", True),
        ("do they have to ring them", True),
        ("can the doctors tell her i asked", True),
        ("would anyone tell her about this tho", True),
        ("will they tell her what dose to give", False),
        ("can you tell her", False),
        ("will they tell me", False),
        ("will they tell her teacher", False),
    ],
)
def test_a_young_person_asks_whether_a_parent_that_was_named_is_told(said, asked):
    assert tells_them(said, ["can i ask without my mum"]) is asked
    assert not tells_them(said, ["my sister is ill"])


def test_a_young_person_is_told_what_is_known_of_it(db):
    chat = make_chat(db, FakeEngine())
    chat.say("im 17 and have crohns, can i ask for a second opinion without my mum")
    assert "what staff may tell your mum or dad" in texts(chat.say("ok but will they tell her"))[0]
    assert texts(chat.say("so is that a yes they might"))[0].startswith("In short")
    assert "what staff may tell" not in texts(make_chat(db, FakeEngine()).say("will they tell her"))[0]


@pytest.mark.parametrize(
    "said, known",
    [("if me and her dont agree who decides", "parents_disagree"), ("what if his mum and me can't agree", "parents_disagree"),
     ("we both dont agree, who decides", "parents_disagree"), ("if she says no who decides", "parents_disagree"), ("the doctors don't agree", None),
     ("can i get a second opinion for my son without his mum knowing", "kept_from_other_parent"), ("can i do it behind her dad's back", "kept_from_other_parent"),
     ("me and the doctor dont agree, who decides", None), ("if the consultant says no who decides", None)],
)  # fmt: skip
def test_parents_apart_who_differ_or_keep_it_from_each_other(said, known):
    assert asked_of_family(said) == known


def test_will_they_tell_her_leans_on_the_parent_who_was_named(db):
    chat = make_chat(db, FakeEngine())
    chat.say("my ex and me live apart. how do i ask for a second opinion")
    assert "other parent" in texts(chat.say("but will they tell her"))[0]


@pytest.mark.parametrize(
    "said",
    [
        "what is refuge. i no fear husband. we same think",
        "i'm not afraid of him, we agree",
        "im not scared of my husband",
        "we think the same",
        "we dont disagree at all",
    ],
)
def test_who_is_of_one_mind_is_told_sorry_and_nothing_of_fear(db, said):
    engine = FakeEngine(lambda told: answering("how_to_request"))
    chat = make_chat(db, engine, nation="england")
    assert chat.say("if his dad and me dont agree who decides")["messages"][0]["answer"]["id"] == "parents_disagree"
    body = chat.say(said)
    assert of_one_mind(said) and texts(body)[0].startswith("I am sorry.")
    assert ("helpline" in texts(body)[0]) == ("refuge" in said) and not any("fear" in one for one in texts(body))
    assert body["messages"][1]["answer"]["id"] == "how_to_request"


@pytest.mark.parametrize(
    "said",
    [
        "i am afraid of him",
        "im not scared of him but he shouts",
        "we dont agree",
        "we do not think the same",
        "we both want different things",
        "i fear him, im not afraid of anyone else, we",
    ],
)
def test_who_differs_or_is_afraid_is_not_of_one_mind(said):
    assert not of_one_mind(said)


@pytest.mark.parametrize(
    "said",
    ["no i mean do they HAVE to tell my mum. im 17. is it my decision or hers", "who decides, me or my mum? is it my choice",
     "do i need my parents permission"],
)  # fmt: skip
def test_whose_decision_it_is_is_told_to_the_young(db, said):
    told = texts(make_chat(db, FakeEngine(), nation="england", writer="young_person").say(said))[0]
    assert "At 16 and 17" in told


def test_and_whether_a_parent_is_told_beside_it(db):
    chat = make_chat(db, FakeEngine(), nation="england", writer="young_person")
    told = texts(chat.say("do they HAVE to tell my mum. im 17. is it my decision or hers"))[0]
    assert "What would you have to tell my parents?" in told
    assert not whose_decision("my mum decides nothing here") and not whose_decision("is it my appointment")


@pytest.mark.parametrize(
    "said",
    ["What we do not agree about is each other, mostly! Priya: he pulled the nasal one out eleven times. Tom: nine.",
     "we never agree with each other about this", "Mum: I think it is time. Dad: it is too soon."],
)  # fmt: skip
def test_parents_who_speak_against_each_other_in_one_message(said):
    assert asked_of_family(said) == "parents_disagree"


@pytest.mark.parametrize(
    "said", ["Dear Tom: please help. Question: who pays?", "we agree with each other", "Name: Tom"]
)
def test_other_marks_are_no_two_voices(said):
    assert asked_of_family(said) is None
