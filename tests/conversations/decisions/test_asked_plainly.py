"""What is wrong in the notes, and whether a child has a say, need no guess; what sounds like them is left alone."""

import pytest

from assistant.conversations.decisions.asked_plainly import asked_plainly
from tests.conversations.decisions.test_decide import decided
from tests.support.factories import FakeEngine, answering, make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "there's an allergy in his file that isn't his",
        "her letter has another child's weight in it",
        "wrong birthday all through the records",
        "the summary is full of mistakes",
        "his chart got mixed up with his brother's",
    ],
)
def test_what_is_wrong_in_the_notes_is_of_the_records(said):
    assert asked_plainly(said) == "ask_records"


@pytest.mark.parametrize(
    "said",
    [
        "they gave her the wrong dose, it is in her notes",
        "the letter says there is nothing wrong with him",
        "the diagnosis in the letter is wrong",
        "can we see his notes",
        "what if the notes are wrong",
        "the letter went to the wrong address after she died",
        "I feel it is wrong for him",
        "her notes say she is better",
    ],
)
def test_harm_doubt_and_other_questions_are_none_of_it(said):
    assert asked_plainly(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "do bairns get a vote in any of it",
        "is a nine year old given a voice",
        "All right. Do children ever get a say?",
        "would my daughter have any input",
        "can she have a say too",
    ],
)
def test_whether_a_child_has_a_say_is_of_the_childs_voice(said):
    assert asked_plainly(said) == "ask_child_voice"


@pytest.mark.parametrize(
    "said", ["do I get a say", "do we have a vote", "can she have some water", "does he get a choice of food"]
)
def test_a_parents_say_and_other_wishes_are_none_of_it(said):
    assert asked_plainly(said) is None


@pytest.mark.parametrize("step, intent", [(None, "ask_records"), ("message", None)])
def test_it_is_answered_and_at_a_step_it_stays_the_familys_own(db, step, intent):
    engine = FakeEngine(lambda told: saying("and now?", step=step) if step else answering("records"))
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("there's an allergy in his file that isn't his")
    assert engine.told[-1].intent == intent


@pytest.mark.parametrize(
    "said",
    ["will they do it even if i say no", "i mean can they force me. just say yes or no", "can they make me have the op", "do i have to have the operation", "can i say no", "will the doctors operate if i dont want it", "my dad always talks for me and the dr talks to him. i dont want this op", "the doctor only talks to my mum not me", "nobody asks me", "my mum does all the talking"],
)  # fmt: skip
def test_a_young_person_is_told_of_their_own_voice(said):
    assert asked_plainly(said, young=True) == "ask_child_voice"
    assert asked_plainly(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "will they tell me",
        "can they make it stop hurting",
        "do they give pain relief",
        "my dad talks about football",
        "can you make me a list",
        "how do i ask",
    ],
)
def test_other_words_of_a_young_person_are_left_alone(said):
    assert asked_plainly(said, young=True) is None


def test_behind_that_page_it_is_said_what_it_depends_on():
    said = "will they do it even if i say no"
    assert decided(said, writer="young_person", last_answer="child_voice").engine.intent == "ask_say_no"
    assert decided(said, writer="young_person").engine.intent == "ask_child_voice"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("i dont want to see that doctor again", "ask_change_team"),
        ("We never want to see this consultant again", "ask_change_team"),
        ("im not going back to the same surgeon again", "ask_change_team"),
        ("How do I get the MRI on a disc?", "ask_records"),
        ("can we have his scans on a cd", "ask_records"),
        ("will he see that doctor again", None),
        ("i dont want him to see that again", None),
        ("the scan showed a slipped disc", None),
    ],
)
def test_a_doctor_not_to_be_seen_and_a_disc_are_plain(said, intent):
    assert asked_plainly(said) == intent
