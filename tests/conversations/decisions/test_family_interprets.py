"""A relative who translates, and the button of a language."""

import pytest

from assistant.conversations.decisions.family_interprets import which_of_language
from tests.support.factories import make_chat, saying, texts


@pytest.mark.parametrize(
    "said, last, name",
    [
        ("can I be the one who translates what the doctor says", None, "family_may_help"),
        ("is it ok if i translate for my mum", None, "family_may_help"),
        ("should my sister be translating", None, "family_may_help"),
        ("im 19 tho im not a child. so is that a no", "interpreter", "family_may_help"),
        ("what does that button at the bottom do, the bangla one. does it send something", None, "language_button"),
        ("i meant the bangla button. will they ring us if i press it", None, "language_button"),
        ("what does the polish button do", None, "language_button"),
        ("im 19 tho im not a child. so is that a no", "who_can_request", None),
        ("im 11 and i do it for mum", "interpreter", None),
        ("can you translate this letter", None, None),
        ("can i get an interpreter", None, None),
        ("can you speak bangla", None, None),
        ("what does the red button do", None, None),
    ],
)
def test_which_is_meant(said, last, name):
    assert which_of_language(said, last) == name


def test_who_asks_what_the_button_does_is_told(db, engine):
    engine.reply = lambda told: saying("I am not sure I understood that.", intent="nlu_fallback")
    (told,) = texts(make_chat(db, engine).say("will they ring us if i press the bangla button"))
    assert "nothing goes until you press send" in told and "whether or when" in told


@pytest.mark.parametrize(
    "said", ["can my daughter translate for us", "can my son who is 10 interpret", "can he translate"]
)
def test_a_child_is_never_said_to_be_able_to(said):
    assert which_of_language(said, "interpreter") is None
