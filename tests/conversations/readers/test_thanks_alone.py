"""Thanks at a step that waits for something else are answered as thanks, and the step is asked again."""

import pytest

from assistant.conversations.readers.thanks_alone import ends_in_thanks, mocks, thanks_alone
from tests.conversations.test_additions import added, chat, last, titles
from tests.support.factories import FakeEngine, answering, make_chat, saying

__all__ = ["chat"]
THANKS = [
    "cheers, very good of you",
    "nice one, appreciated",
    "that is most kind",
    "smashing, cheers petal",
    "oh bless you, you've been so patient",
    "we are ever so grateful",
    "many thanks indeed",
]


@pytest.mark.parametrize("said", THANKS)
def test_thanks_in_many_words(said):
    assert thanks_alone(said)


@pytest.mark.parametrize(
    "said",
    [
        "lovely",
        "nice one",
        "brilliant",
        "thanks, go ahead",
        "thank you but how long is it",
        "cheers, send it",
        "that is good",
        "thank you for looking after her all these years",
        "he is very kind",
        "is that kind of you?",
    ],
)
def test_what_may_be_a_yes_or_says_more_is_none(said):
    assert not thanks_alone(said)


@pytest.mark.parametrize(
    "step, said, intent",
    [
        ("consent", "cheers, very good of you", "thank"),
        ("child_name", "that is most kind", "thank"),
        ("check", "smashing, cheers petal", "thank"),
        ("message", "that was most kind of you", None),  # it may be for the team
    ],
)
def test_at_a_step_the_thanks_are_answered(db, engine, step, said, intent):
    engine.reply = lambda told: saying("and now?", step=step)
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say(said)
    assert engine.told[-1].intent == intent


def test_thanks_at_an_unsent_addition_send_nothing_and_say_so(db, chat):
    chat.say("i forgot to say she is allergic to penicillin, please tell them")
    body = chat.say("that is most kind of you, cheers")
    assert "not been sent yet" in last(body)["text"] and len(body["messages"]) == 2
    assert titles(body)[0] == "Send it" and added(db, chat) == []
    chat.press("Send it")
    assert len(added(db, chat)) == 1


def test_a_question_there_is_answered_and_the_addition_waits(db, chat, engine):
    chat.say("i forgot to say she is allergic to penicillin, please tell them")
    body = chat.say("who reads these?")
    assert (engine.told[-1].text, engine.told[-1].step) == ("who reads these?", None)
    assert "not been sent yet" in last(body)["text"] and added(db, chat) == []
    chat.say("yes send it")
    assert len(added(db, chat)) == 1


@pytest.mark.parametrize("said", ["thanks for nothing", "you're no help", "fat lot of good that is", "this is useless"])
def test_scorn_is_no_thanks(said):
    assert mocks(said) and not thanks_alone(said)


@pytest.mark.parametrize(
    "said", [*THANKS, "thanks for the help", "that is no good for us on tuesday", "is it useless?"]
)
def test_thanks_and_complaints_of_something_else_are_no_scorn(said):
    assert not mocks(said)


def test_scorn_is_answered_with_sorrow_and_a_person(db):
    told = make_chat(db, saying).say("thanks for nothing")["messages"][0]
    assert told["text"].startswith("I am sorry that I was no help")
    assert "Talk to a person" in [choice["title"] for choice in told["choices"]]


@pytest.mark.parametrize(
    "said",
    [
        "My husband says the registrar said sepsis out loud. That is what they did not say for Daniel. Thank you for not telling me to calm down.",
        "They have moved her upstairs. Thank you for staying with me",
        "He is asleep at last. thanks so much for not judging us",
    ],
)
def test_thanks_behind_what_is_told_are_taken_as_thanks(said):
    assert ends_in_thanks(said)


@pytest.mark.parametrize(
    "said",
    [
        "She is worse. Thank you for listening",
        "thank you for not telling me about the other parent, who decides?",
        "I want a second opinion. Thank you for listening",
        "thank you for not helping",
        "thank you for listening but nobody comes",
        "they said thank you for not making a fuss",
    ],
)
def test_what_wants_an_answer_is_no_thanks(said):
    assert not ends_in_thanks(said)


def test_thanks_lead_to_no_topic(db):
    engine = FakeEngine(lambda told: answering("thank"))
    chat = make_chat(db, engine, nation="england", writer="lost_another")
    chat.say("My husband says they said sepsis out loud. Thank you for not telling me to calm down.")
    assert engine.told[-1].intent == "thank"
