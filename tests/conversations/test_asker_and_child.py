"""Who asks and the child are two lines, and are put right together at any step."""

import pytest

from tests.conversations.test_steps import ANSWERS, asked, fill_in, go_on, lines
from tests.support.factories import make_chat, texts
from tests.support.form_engine import FormEngine


def test_a_bare_name_at_who_is_asking_is_the_askers(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=1)
    body = chat.say("father. name Dawit.")
    assert lines(db, chat)["relationship"] == "father, Dawit" and "child_name" not in lines(db, chat)
    assert asked(body) == "child_name"


@pytest.mark.parametrize("upto", [3, 4, 5, 7, 9])
@pytest.mark.parametrize(
    "said", ["no, Dawit is me. baby is Baby Tesfaye twin two", "Dawit is my name, the child is Abel Tesfaye"]
)
def test_both_are_put_right_at_any_step(db, upto, said):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=2)
    chat.say("Dawit")
    for answer in ANSWERS[3:upto]:
        go_on(chat, answer)
    body = chat.say(said)
    now = lines(db, chat)
    assert now["relationship"].endswith("Dawit") and "Tesfaye" in now["child_name"], texts(body)
