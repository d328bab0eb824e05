"""Several things about what was sent, in one message: each is done, answered, or named, and words go after a yes."""

import pytest

from assistant.conversations.readers.part_taken_back import wants_part_out
from assistant.records import conversations
from tests.support.factories import FakeEngine, make_chat, make_handoff, texts


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def chat(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    return chat


def beside_hello(engine):
    return [one.intent for one in engine.told if one.text != "hello"]


def test_what_they_have_and_who_reads_it(chat, engine):
    said = texts(chat.say("What exactly did they receive, and who at PALS reads it?"))
    assert said[0].startswith("Staff who deal with it read it")
    assert beside_hello(engine) == ["ask_handoff_status"]


def test_shown_and_added(chat, engine):
    body = chat.say(
        "What is written in it, please show me. And I forgot the name of the mother, it is Elena, can be added?"
    )
    shown, proposed = texts(body)
    assert shown.startswith("This is what went to the team:") and "Your message:" in shown
    assert proposed.endswith("I forgot the name of the mother, it is Elena") and beside_hello(engine) == []
    assert "stored with your reference" in texts(chat.say("yes"))[0]


@pytest.mark.parametrize(
    "said, words",
    [
        (
            "Sorry, phone of me is changed, from tomorrow 07700 900 744, please you put this in place of the old",
            "phone of me is changed, from tomorrow 07700 900 744, please you put this in place of the old",
        ),
        ("we are moved to another ward, it is Heron now", "we are moved to another ward, it is Heron now"),
        ("I have a new address, 14 Larch Close, Hexham", "I have a new address, 14 Larch Close, Hexham"),
    ],
)
def test_what_changed_waits_for_a_yes(chat, engine, said, words):
    (proposed,) = texts(chat.say(said))
    assert "Shall I send it?" in proposed and proposed.endswith(words) and beside_hello(engine) == []


def test_a_line_that_changed_is_asked_for(chat):
    assert "What should it say?" in texts(chat.say("we are moved to another ward"))[0]


def test_a_part_that_should_be_out(chat):
    body = chat.say("scratch the bit about Sundays")
    assert texts(body)[0].startswith("I cannot take a part out")
    assert texts(chat.press("Tell the team this"))[0].endswith("scratch the bit about Sundays")


@pytest.mark.parametrize("said", ["has anyone read it", "did they ring yet", "when will they ring"])
def test_the_status_tells_it(chat, engine, said):
    chat.say(said)
    assert beside_hello(engine) == ["ask_handoff_status"]


@pytest.mark.parametrize(
    "said",
    [
        "They have moved us to Heron. Can I still ask for a second opinion there?",
        "can he be moved to another ward",
        "what did the doctor receive from the scan, and who reads scans",
    ],
)
def test_another_question_is_not_taken(chat, engine, said):
    chat.say(said)
    assert [one.text for one in engine.told if one.text != "hello"] == [said]


@pytest.mark.parametrize("said", ["scratch the bit about sundays", "i don't want the bit about my brother in there"])
def test_a_part_by_its_words(said):
    assert wants_part_out(said)


@pytest.mark.parametrize(
    "said", ["can they take the line out", "take the line out of his arm", "no leave it", "take out his tonsils"]
)
def test_no_part_of_a_message(said):
    assert not wants_part_out(said)


def test_one_line_that_is_asked_for_stands_alone(chat, engine):
    assert texts(chat.say("what did I put under best time"))[0].startswith("This is what they have in that line")
    assert beside_hello(engine) == []
