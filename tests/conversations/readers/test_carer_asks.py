"""A foster carer, step-parent or kinship carer asks on behind the page on who may ask."""

import pytest

from assistant.conversations.readers.carer_asks import (
    asked_by_carer,
    asks_as_carer,
    asks_if_staff_talk,
    order_held,
    wants_to_write,
)
from tests.support.factories import answering, make_chat

PAGE = "who_can_request"


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("So is that a yes, I may ask, but they may not act on it until the authority agrees?", "carer_may_ask"),
        ("so i can ask then", "carer_may_ask"),
        ("is that a yes or what", "carer_may_ask"),
        ("who can agree to it", "carer_who_agrees"),
        ("He is on a full care order, is it the local authority or his birth mother who decides?", "carer_who_agrees"),
        ("Does his birth mother have to say yes?", "carer_who_agrees"),
        ("who has to sign for it then", "carer_who_agrees"),
        ("do i need the councils permission", "carer_who_agrees"),
        ("His social worker is on leave until the 14th. Who do I go to", "carer_contact_away"),
        ("social worker is away, who can agree", "carer_contact_away"),
        ("i cant get hold of her social worker, what do i do", "carer_contact_away"),
        ("the la never answers, who do i ask instead", "carer_contact_away"),
        ("Can I speak for him at the meeting on Thursday?", "carer_speaks"),
        ("am i allowed to sign for her?", "carer_speaks"),
        ("can i come to the meeting?", "carer_speaks"),
        ("What exactly would staff check, and how?", "carer_is_checked"),
        ("can i ask for him", "carer_may_ask"),
        ("who gives a second opinion", None),
        ("how do i ask for one", None),
        ("his social worker is coming on Tuesday", None),
        ("who do i ring", None),
        ("can i bring someone", None),
        ("the consultant is on leave, who do i ask", None),
        ("can you check my message", None),
        ("thank you", None),
    ],
)
def test_what_a_carer_asks_is_said_with_who_can_say_it(said, phrase):
    assert asked_by_carer(said, PAGE) == phrase


@pytest.mark.parametrize("said", ["is that a yes", "how do they check"])
def test_what_leans_on_the_page_needs_it(said):
    assert asked_by_carer(said, "waiting_time") is None


def test_a_carer_hears_it_and_a_parent_does_not(db, engine):
    engine.reply = answering(PAGE)
    carer, parent = make_chat(db, engine), make_chat(db, engine)
    carer.say("I'm his foster carer. Can I ask for a second opinion for him?")
    parent.say("Can I ask for a second opinion for him?")
    told = [one.say("who can agree to it")["messages"][-1]["text"] for one in (carer, parent)]
    assert "local authority" in told[0] and "local authority" not in told[1]


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("Am I entitled to them as her guardian, her notes I mean, and is there a charge?", "order_records"),
        ("am i allowed his records, i have an sgo", "order_records"),
        ("can i get copies of her file? we have a residence order", "order_records"),
        ("That is wrong for me though, I hold a court order", "order_not_seen"),
        ("I'm his special guardian", "order_not_seen"),
        ("Surely a special guardian has parental responsibility? That is what the court told me.", "order_responsibility"),
        ("the court gave me pr", "order_responsibility"),
        ("could i see her notes", None),
        ("they are taking us to court, can they", None),
        ("the judge made a court order to stop treatment. what now", None),
        ("we got a court order against us", None),
        ("my ex has a court order", None),
        ("will the court order treatment", None),
        ("i am not going to court am i?", None),
    ],
)  # fmt: skip
def test_who_holds_an_order_is_told_of_it_and_of_no_court_case(said, phrase):
    assert order_held(said, (), "court") == phrase


def test_an_order_told_of_before_holds_for_the_notes():
    assert order_held("could i see her notes", ("I am her special guardian",), None) == "order_records"


@pytest.mark.parametrize(
    "said, writes",
    [
        ("That is wrong for me though, I hold a court order. Let me put it to PALS in writing.", True),
        ("I am not going to court. I would like to send a message, please.", True),
        ("i have an sgo, just pass a message to the team", True),
        ("they are going to court. can i send a message?", False),
        ("I am not going to court", False),
    ],
)
def test_a_message_wished_beside_an_order_is_begun(said, writes):
    assert wants_to_write(said, "court") == writes


def test_who_only_asks_may(db, engine):
    assert asked_by_carer("I am not asking to decide, only to ask. Who may ask?", PAGE) == "carer_may_ask"
    engine.reply = answering(PAGE)
    chat = make_chat(db, engine)
    chat.say("I am her aunt, and her special guardian by a court order. May I ask for a second opinion?")
    told = chat.say("Am I entitled to her notes as her guardian, and is there a charge?")["messages"][-1]["text"]
    assert "Copies are free" in told and "even if you look after them" not in told


@pytest.mark.parametrize(
    "said",
    ["They want my signature on Thursday and I don't think I can, the social worker says leave it to the doctors. I'm not accusing anybody of anything.",
     "the ward asked me to sign for the operation", "can i even consent to this"],
)  # fmt: skip
def test_a_carer_who_is_asked_to_sign_hears_who_may_agree(said):
    assert asked_by_carer(said, None) == "carer_who_agrees"


@pytest.mark.parametrize("said", ["can i sign in to this", "they want me to agree with them", "i have to sign off now"])
def test_other_signing_is_none(said):
    assert asked_by_carer(said, None) is None


@pytest.mark.parametrize(
    "said",
    [
        "Can the hospital refuse to talk to me because I am only the aunt?",
        "will the nurses speak to me, i'm just his gran",
        "they wont tell me anything because im only the step dad. is that right?",
        "can the doctors talk to his nan instead of me",
        "am i allowed to speak to the consultant, i'm his step-mum",
        "do staff have to listen to me when im not his real dad",
        "i have my neighbour's little girl this week, will the ward talk to me?",
        "The ward refuses to talk to me because I'm not her parent",
        "would they even explain anything to me? i'm her grandad",
        "are doctors allowed to tell me things about my nephew",
        "Does the team have to talk to me, I am looking after my sister's boy while she is away",
        "is the hospital allowed to refuse to speak to a stepdad?",
    ],
)
def test_whether_staff_talk_with_a_relative_at_all(said):
    assert asks_if_staff_talk(said)


@pytest.mark.parametrize(
    "said",
    [
        "can the hospital refuse a second opinion because I am only the aunt",
        "the doctors won't talk to us",
        "can i talk to somebody, i am his gran",
        "will you talk to me if i am only his aunt",
        "can i see the doctor with my aunt",
        "will the ward tell his step-dad without me knowing",
        "the nurse refused to talk to me because i was rude",
        "my partner and i want to talk to the doctor",
        "do they explain things to me in polish? my sister cant come",
        "the consultant won't talk to me or my wife",
        "why do doctors talk to each other",
        "do they talk to children about it",
    ],
)
def test_what_else_is_asked_of_talking_is_none_of_it(said):
    assert not asks_if_staff_talk(said)


def test_whoever_has_said_that_they_are_no_parent_need_not_say_it_again():
    assert asks_if_staff_talk("so will the ward talk to me?", carer=True)
    assert not asks_if_staff_talk("so will the ward talk to me?")


def test_it_is_said_what_is_known_and_what_to_ask_for_and_then_the_page(db, engine):
    chat = make_chat(db, engine)
    first = chat.say("Can the hospital refuse to talk to me because I am only the aunt?")["messages"][0]
    assert "I do not know what they may tell you" in first["text"] and first["answer"]["sources"]
    assert "Who in the family can ask" in [one["title"] for one in first["choices"]]
    again = chat.say("but can they refuse to talk to me because im only her aunt?")["messages"][0]
    assert again["answer"]["id"] == "who_can_request"


def test_a_danger_beside_it_keeps_its_card(db, engine):
    chat = make_chat(db, engine)
    body = chat.say("she is not breathing and they refuse to talk to me because I am only the aunt")
    assert body["messages"][0]["notice"]["route"] == "emergency"


@pytest.mark.parametrize(
    "said",
    [
        "explain how I, as a foster carer, may request a second opinion. Does the social worker have to do it?",
        "Nobody is accusing me of anything and there has been no letter. I asked how a foster carer asks for a second opinion, and who has to give permission.",
        "I am the foster carer. The local authority has parental responsibility. Who asks for the second opinion, me or the social worker?",
        "we're fostering him, how do we ask for another doctor",
        "can a special guardian get a second opinion",
    ],
)
def test_a_carer_asks_how_it_is_asked(said):
    assert asks_as_carer(said)


def test_who_of_the_two_asks_where_the_carer_is_known():
    said = "does the social worker have to ask for the second opinion"
    assert asks_as_carer(said, carer=True) and not asks_as_carer(said)


@pytest.mark.parametrize(
    "said",
    [
        "social services sent us a letter, who do i ask",
        "his foster carer says we should ask for a second opinion, I am his mum",
        "how do i ask for a second opinion",
        "what is carers allowance",
        "I am a foster carer and he is scared of needles",
    ],
)
def test_others_ask_otherwise(said):
    assert not asks_as_carer(said)
