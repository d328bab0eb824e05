"""An earlier answer is told again, an earlier question read again by itself; and nobody is called on a guess."""

import pytest

from tests.support.factories import FakeEngine, answering, make_chat, saying, texts

SEVERAL = "1) how long is the wait 2) can I see her notes 3) who pays"


def test_an_answer_is_told_again_by_what_it_is_about(db):
    engine = FakeEngine(lambda told: answering("records"))
    chat = make_chat(db, engine)
    first = texts(chat.say("can i have his notes"))[0]
    engine.reply = lambda told: answering("waiting_time")
    chat.say("how long")
    asked = len(engine.told)
    for said in ("what did you say about the notes", "repeat your answer to my first question"):
        assert first.startswith(texts(chat.say(said))[0])
    assert len(engine.told) == asked


def test_what_was_never_told_is_read_as_if_it_were_asked_now(db):
    engine = FakeEngine(lambda told: answering("records"))
    chat = make_chat(db, engine)
    chat.say("can i have his notes")
    chat.say("what did you say about ventriloquists")
    assert (engine.told[-1].text, engine.told[-1].after) == ("ventriloquists", None)


def test_one_of_several_questions_is_read_by_itself(db):
    engine = FakeEngine(lambda told: answering("records"))
    chat = make_chat(db, engine)
    chat.say(SEVERAL)
    chat.say("and number 1?")
    assert (engine.told[-1].text, engine.told[-1].intent) == ("how long is the wait", None)


@pytest.mark.parametrize("said", ["and c)?", "number four"])
def test_without_several_questions_the_engine_reads_the_words(db, said):
    engine = FakeEngine(lambda told: saying("unsure", intent="nlu_fallback", render="unsure"))
    chat = make_chat(db, engine)
    chat.say("how long is the wait?")
    chat.say(said)
    assert engine.told[-1].text == said


def test_several_answers_that_fit_are_offered(db):
    engine = FakeEngine(lambda told: answering("route_private"))
    chat = make_chat(db, engine)
    chat.say("can we pay")
    engine.reply = lambda told: answering("private_diagnosis")
    chat.say("and then")
    offered = [
        one["title"] for message in chat.say("what did you say about private")["messages"] for one in message["choices"]
    ]
    assert len(offered) == 2 and all("private" in title.lower() for title in offered)
    assert len(engine.told) == 2
