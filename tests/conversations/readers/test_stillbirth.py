"""A family whose baby was stillborn is not told of a review that is for children who lived."""

import pytest

from assistant.conversations.readers.back_again import comes_back
from assistant.conversations.readers.stillbirth import asks_who_looks
from assistant.details.read import Details
from assistant.details.stillbirth import says_stillborn
from tests.conversations.decisions.test_decide import decided
from tests.support.factories import FakeEngine, make_chat, texts

OWN = "is for children who were born alive"
STILL = "our baby was stillborn in may"


@pytest.mark.parametrize(
    "said",
    ["They were kind to us. I only wish to understand why.", "Does that review happen for a stillbirth as well?",
     "who looks at what happened to a baby like ours afterwards?", "what happens with babies like him after this, does anybody know",
     "Is there an investigation when a baby is stillborn?", "do we get a key worker", "why did she die?",
     "i need to find out what went wrong", "would a coroner look at it?"],
)  # fmt: skip
def test_who_looks_at_a_stillbirth_is_answered(db, said):
    chat = make_chat(db, FakeEngine())
    chat.say(STILL)
    told = "\n".join(texts(chat.say(said)))
    assert OWN in told and "bereavement midwife" in told
    assert "key worker" not in told and "examiner" not in told


def test_it_is_known_many_messages_later_and_asked_again_the_page_follows(db):
    chat = make_chat(db, FakeEngine())
    chat.say("our son was born sleeping")
    for said in ("thank you", "I am his dad", "it was at night", "they were kind"):
        chat.say(said)
    assert OWN in texts(chat.say("does someone look into it?"))[0]
    assert "Sands" in texts(chat.say("but does someone look into it?"))[0]


def test_where_no_source_says_whom_the_review_is_for_it_is_not_said(db):
    chat = make_chat(db, FakeEngine(), nation="wales")
    chat.say(STILL)
    told = texts(chat.say("does someone look into it?"))[0]
    assert OWN not in told and "bereavement midwife" in told


@pytest.mark.parametrize(
    "told",
    ["my baby died in march, he lived three days", "our son died at two hours old", "my daughter died in march",
     "our son died in march. his twin was stillborn", "my son died in june, he was not stillborn",
     "our son was born dead but they brought him back. he died in march"],
)  # fmt: skip
def test_of_a_child_who_lived_todays_answer_stays(told):
    assert not says_stillborn([told])
    later = decided(
        "did anyone look into his death", writer="bereaved", last_answer="bereaved_support", earlier=(told,)
    )
    assert later.engine.intent == "ask_death_review"


def test_the_last_word_on_it_stands():
    assert says_stillborn(["she never breathed", "my daughter died"])
    assert says_stillborn(["my baby was stillborn at 38 weeks"])
    assert not says_stillborn(["sorry, she lived for an hour", STILL])


@pytest.mark.parametrize(
    "said",
    ["can I have her notes?", "who pays for the funeral?", "how do I complain about the review?", "there was a review",
     "is there someone I can talk to", "why are you asking"],
)  # fmt: skip
def test_other_questions_are_left(said):
    assert not asks_who_looks(said)


def test_a_living_child_after_a_stillbirth_is_no_stillborn_one(db):
    chat = make_chat(db, FakeEngine())
    chat.say("my son has a heart murmur, I had a stillbirth two years ago")
    assert OWN not in "\n".join(texts(chat.say("I want to know why. who looks at it?")))


@pytest.mark.parametrize("said", ["Hello. I was here before. I had to stop.", "I wrote here yesterday, I had to leave"])
def test_who_had_to_stop_is_welcomed(said):
    assert comes_back(said)


@pytest.mark.parametrize("said", ["I was here before with my son and nobody listened", "I had to stop his medicine"])
def test_what_only_sounds_like_it_is_not(said):
    assert not comes_back(said)


@pytest.mark.parametrize(
    "said, writer",
    [("My daughter was born here in June. She was stillborn.", "bereaved"), ("our little girl was born sleeping", "bereaved"),
     ("we had a girl before him, she was stillborn. my son has a murmur", None)],
)  # fmt: skip
def test_whose_death_it_is(said, writer):
    found = Details(said).writer
    assert (found.value if found else None) == writer
