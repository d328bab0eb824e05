"""Where words for the team are taken, a question is kept for the team unless it is plainly about this form; and what is
answered can be put in the line by a press.
"""

import pytest

from assistant.handoffs import draft as drafting
from assistant.records import drafts
from tests.support.factories import texts

SAID = ("pass it on", "yes", "Mother", "Briony Bell", "4 May 2019", "northgate", "heron", "ring me", "01632 960983", "mornings",
        "none", "I would like somebody else to look at her scan.")  # fmt: skip


def lines(db, chat):
    with db.read() as session:
        return drafting.given(session, drafts.of(session, chat.conversation_id))


def titles(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.mark.parametrize(
    "said", ["Will Dr Okoro see it?", "Can we change it later?", "Is it private?", "What happens after that?"]
)
@pytest.mark.parametrize("step, before", [("message", SAID[:-1]), ("questions", SAID)])
def test_what_may_be_for_them_stands_in_the_line(db, begun_chats, said, step, before):
    chat = begun_chats.chat(db, *before)
    chat.say(said)
    assert lines(db, chat)[step] == said


@pytest.mark.parametrize(
    "step, before, title",
    [("message", SAID[:-1], "Put it in my message"), ("questions", SAID, "Put it with my questions")],
)
@pytest.mark.parametrize(
    "said, told",
    [("Is this an official complaint?", "formal complaint"), ("Will Dr Okoro read my message?", "do not know")],
)
def test_what_is_answered_is_put_there_by_a_press(db, begun_chats, step, before, title, said, told):
    chat = begun_chats.chat(db, *before)
    body = chat.say(said)
    assert told in " ".join(texts(body)) and title in titles(body)
    assert step not in lines(db, chat)
    chat.press(title)
    assert lines(db, chat)[step] == said


@pytest.mark.parametrize("said", ["what do i put", "how long should it be", "how many more questions"])
def test_what_only_the_form_can_be_asked_has_no_such_press(db, begun_chats, said):
    body = begun_chats.chat(db, *SAID).say(said)
    assert "Put it with my questions" not in titles(body)


def test_at_a_short_line_it_is_answered(db, begun_chats):
    body = begun_chats.chat(db, *SAID[:6]).say("will Dr Okoro see it?")
    assert "I do not know if that person will read it" in texts(body)[0]


@pytest.mark.parametrize(
    "said", ["Will Dr Okoro see it? he has stopped breathing", "Is it private? i want to kill myself"]
)
def test_a_danger_in_it_is_told(db, begun_chats, said):
    body = begun_chats.chat(db, *SAID).say(said)
    assert any(message["notice"] for message in body["messages"])
