"""Whole conversations of families whose baby was stillborn, or whose child died: notes, who looks at it, a call off."""

import pytest

from tests.support.factories import FakeEngine, make_chat, make_turns, texts

LIVING = ("when your child is referred", "new doctor", "about 12", "your child may", "key worker", "examiner")
TOLD = "My daughter was born here in June. She was stillborn."
NOTES, HOW = "A mother can ask for her own pregnancy and birth notes", "I would like a copy of these notes"
REVIEW, SUPPORT = "the hospital should look at the care you both had", "I am so sorry about your baby"


def said(chat, *messages):
    told = ["\n".join(texts(chat.say(one))) for one in messages]
    assert not [(one, found) for one in told for found in LIVING if found in one.lower()]
    return told


def test_a_whole_conversation_on_why_and_on_the_notes(db):
    chat = make_chat(db, FakeEngine())
    first, why, too, after, notes, mine, again = said(
        chat,
        TOLD,
        "I don't want anybody blamed. They were kind. I just want to know why.",
        "She never breathed, so there was no coroner I don't think. Does that review happen for a baby who was stillborn as well?",
        "Is there somebody here who can tell me what happens to a baby like her afterwards, who looks at it?",
        "Can I have her notes, and the report they made about the placenta?",
        "She has died. There is no new doctor. It's her notes and mine I would like.",
        "That is the helpline again. I know about the helpline. I asked about her notes.",
    )
    assert SUPPORT in first
    assert why.startswith("You can ask why. That is not blaming anyone.") and REVIEW in why
    assert SUPPORT in too and REVIEW in after and "bereavement midwife" in after
    assert NOTES in notes and "placenta" in notes
    assert HOW in mine and NOTES not in mine
    assert HOW not in again


@pytest.mark.parametrize(
    "nation, tells, not_told",
    [("england", "does not normally go to a coroner", "fiscal"), ("wales", "does not normally go to a coroner", "Maternity and Newborn"),
     ("scotland", "procurator fiscal", "coroner"), ("northern_ireland", "A coroner can look into some stillbirths", "fiscal")],
)  # fmt: skip
def test_each_nation_reads_what_holds_there(db, nation, tells, not_told):
    chat = make_chat(db, FakeEngine(), nation=nation)
    _, told = said(chat, "our little boy was born asleep", "does anyone look into how he died?")
    assert tells in told and not_told not in told


@pytest.mark.parametrize(
    "asked",
    ["who looks at what happened to a baby like her", "will we ever know why?", "do we get a key worker?", "what does a medical examiner do",
     "can somebody outside this hospital look at it?", "does the CDOP look at stillborn babies?", "when will they tell us what they found"],
)  # fmt: skip
def test_who_looks_is_told_in_many_words(db, asked):
    assert REVIEW in said(make_chat(db, FakeEngine()), "I had a baby in June and she never took a breath.", asked)[1]


def test_how_the_baby_died_is_known_forty_messages_later(db):
    engine = FakeEngine()
    chat = make_chat(db, engine, turns=make_turns(db, engine, a_minute=100))
    said(chat, TOLD)
    for number in range(40):
        chat.say(f"it was on ward {number}")
    assert NOTES in said(chat, "could I ask for her notes")[0]


def test_a_late_miscarriage_is_not_told_of_as_one_at_term(db):
    _, told = said(
        make_chat(db, FakeEngine()), "I had a late miscarriage at 21 weeks", "we lost her at 21 weeks. who looks at it?"
    )
    assert REVIEW in told and "later in pregnancy" in told


def test_an_inquest_asked_of_behind_the_page_is_its_own_part(db):
    _, page, told = said(
        make_chat(db, FakeEngine(), nation="england"), TOLD, "who looks at it?", "will there be an inquest?"
    )
    assert REVIEW in page and "later in pregnancy" not in page
    assert "does not normally go to a coroner" in told and REVIEW not in told


def test_those_who_were_there_can_be_met(db):
    _, told = said(make_chat(db, FakeEngine()), TOLD, "can I meet the midwife who was there?")
    assert "You can ask to meet the doctor or the midwife" in told


def test_of_a_baby_who_lived_the_review_of_a_childs_death_is_told(db):
    chat = make_chat(db, FakeEngine(), writer="bereaved", nation="england")
    chat.say("he lived three hours. who looks at that?")
    told = "\n".join(texts(chat.say("can I have his notes?")))
    assert "You can ask the hospital for your child's records" in told and NOTES not in told
    again = "\n".join(texts(chat.say("I asked about his notes")))
    assert HOW in again


def test_a_living_childs_family_reads_its_own_page(db):
    engine = FakeEngine()
    make_chat(db, engine).say("can I have his notes?")
    assert engine.told


BUTTON = "Never mind, nobody has to come"


@pytest.mark.parametrize(
    "behind",
    [". I only wanted to know if I can ask for her notes, and the report on the placenta.", ", can I have her notes?"],
)
def test_the_words_of_the_button_call_it_off_and_the_question_is_answered(db, behind):
    chat = make_chat(db, FakeEngine(), writer="bereaved", mode="waiting")
    chat.say("our baby was stillborn")
    told = "\n".join(texts(chat.say(BUTTON + behind)))
    assert "Nobody is being asked to talk to you any more" in told and NOTES in told


@pytest.mark.parametrize(
    "behind",
    [
        ". He is standing behind me.",
        ". I only asked for the pain to stop.",
        ". It's over now.",
    ],
)
def test_where_more_than_a_question_stands_behind_it_it_is_asked_first(db, behind):
    chat = make_chat(db, FakeEngine(), writer="bereaved", mode="waiting")
    told = "\n".join(texts(chat.say(BUTTON + behind)))
    assert "any more" not in told
