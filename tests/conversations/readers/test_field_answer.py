"""Words that plainly answer the step stay here; everything else is for the engine to read."""

import pytest

from assistant.conversations.readers.field_answer import plainly_answers
from assistant.handoffs.form.read_line import can_stand
from tests.support.factories import example_profile, make_chat, saying

PLAIN = [
    ("child_name", "Aisha Khan"),
    ("child_name", "her name is Siân-Louise O\u2019Brien"),
    ("child_identifier", "4th may 2019"),
    ("child_identifier", "fourth of may twenty nineteen"),
    ("site", "northgate"),
    ("contact_value", "07700 900123"),
    ("contact_value", "sam at example dot org"),
    ("best_time", "after half 5 most days"),
    ("best_time", "any time really"),
    ("best_time", "when the kids are at school, so 9 till 3"),
    ("best_time", "tuesdays"),
    ("relationship", "Mother"),
    ("needs", "None"),
    ("contact_method", "my nan picks up at home, could they just email me?"),
    ("contact_method", "would somebody pop by her bed?"),
    (
        "contact_method",
        "Could one of the nurses find us on the ward? I am with him all day and my phone has no charge left.",
    ),
    ("contact_method", "please dont ring me, my ex answers the phone. email"),
]
NOT_PLAIN = [
    ("best_time", "how long does it take after 6 weeks?"),
    ("best_time", "will anyone ring me this afternoon"),
    ("best_time", "stop"),
    ("child_name", "what for"),
    ("child_name", "stop please"),
    ("contact_value", "why do you need that"),
    ("consent", "Aisha Khan"),
    ("message", "stop"),
    ("relationship", "can my husband do this instead"),
    ("contact_method", "will they phone me at work"),
    ("contact_method", "can somebody come and tell me what the scan showed?"),
    (
        "contact_method",
        "will the doctor see her on the ward round? when is that? I would like to be there with his dad",
    ),
]


@pytest.fixture(scope="module")
def profile():
    return example_profile()


@pytest.mark.parametrize("field, words", PLAIN)
def test_plain_answers_never_leave_the_service(profile, field, words):
    assert plainly_answers(field, words, profile)


@pytest.mark.parametrize("field, words", NOT_PLAIN)
def test_what_may_be_something_else_is_read_first(profile, field, words):
    assert not plainly_answers(field, words, profile)


@pytest.mark.parametrize(
    "said, intent",
    [
        ("my sight is nearly gone so nothing printed small, the computer at home reads to me", "inform"),
        ("do you have interpreters", None),
        ("I want to see somebody about her hearing", None),
    ],
)
def test_a_need_in_many_words_fills_the_needs_step(db, engine, said, intent):
    engine.reply = lambda told: saying("and now?", step="needs")
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say(said)
    assert engine.told[-1].intent == intent


@pytest.mark.parametrize(
    "said", ["no preference", "I don't mind", "it is up to them really", "whatever suits the team", "not fussed"]
)
def test_no_wish_for_a_time_is_an_answer_to_when(said):
    assert plainly_answers("best_time", said, example_profile()) and can_stand("best_time", said, example_profile())
