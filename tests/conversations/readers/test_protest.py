"""A protest at what was answered, and what is told after it: never the page that was told lately."""

import pytest

from assistant.conversations.readers.protest import protested, protests
from tests.support.factories import FakeEngine, answering, make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "u just said that. i mean will a letter get posted to my house",
        "theres no parents!! hes in care",
        "no i said how do i get one full stop",
        "you didn't answer will YOU send the scans",
        "that isn't what I asked",
        "I asked what PASS is",
        "ur not listening",
        "you told me that already, same thing again",
        "you keep telling me about PALS",
    ],
)
def test_a_protest_is_known(said):
    assert protests(said)


@pytest.mark.parametrize("said", ["how do I ask", "no thank you", "the doctor said no", "is it far"])
def test_other_words_are_none(said):
    assert not protests(said)


def test_one_of_a_moment_ago_counts_and_an_older_one_does_not():
    earlier = ["and who signs", "you said that", "ok"]
    assert protested("who signs", earlier) and not protested("who signs", ["ok", "right", "you said that"])


def lines(chat, *said):
    return [chat.say(one)["messages"][0]["text"] for one in said]


def test_the_page_of_the_topic_is_not_told_again_while_it_is_still_talked_of(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("who_can_request")), nation="england")
    page, *later = lines(
        chat,
        "can I ask for the lad I foster",
        "what if the council will not back me",
        "theres no parents!! hes in care",
        "who actually has to sign. me or the council or nobody",
        "so who signs",
    )
    assert not [one for one in later if one.startswith(page.split("\n\nThis is how")[0])]
    assert len(set(later)) > 1, "another part of it, or what else there is"


def test_after_a_protest_a_page_of_before_is_not_told_again(db):
    engine = FakeEngine(lambda told: answering("records"))
    chat = make_chat(db, engine, nation="england")
    (page,) = lines(chat, "how do I get the scans to a private doctor")
    engine.reply = lambda told: answering("cost_private")
    lines(chat, "what does a private one cost")
    engine.reply = lambda told: answering("records")
    assert lines(chat, "you did not answer me. who sends the scans") != [page]


def test_without_one_a_page_can_be_asked_for_again_after_another(db):
    engine = FakeEngine(lambda told: answering("records"))
    chat = make_chat(db, engine, nation="england")
    (page,) = lines(chat, "how do we get copies of her notes")
    engine.reply = lambda told: answering("cost_private")
    lines(chat, "what does a private one cost")
    engine.reply = lambda told: answering("records")
    assert lines(chat, "tell me about the copies of her notes once more") == [page]


def test_a_number_asked_for_once_more_is_told_once(db):
    chat = make_chat(db, FakeEngine(), nation="england")
    lines(chat, "what number do I ring")
    (again,) = lines(chat, "which number was it")
    assert again.count("You can also write to") == 1


def test_what_stands_for_a_page_that_was_told_is_not_said_twice_either(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("medical_advice")), nation="england")
    told = lines(chat, "is the dose right", "but is that dose right", "just tell me if the dose is right")
    assert len(set(told)) == 3


@pytest.mark.parametrize(
    "said", ["no, how long for the disc", "thats not what i asked, who makes it!!", "you keep telling me that"]
)
def test_after_a_protest_what_is_not_known_is_said_so_with_other_topics(db, said):
    chat = make_chat(db, FakeEngine(lambda told: answering("lost_trust")), nation="england")
    page, _ = lines(chat, "I cannot trust them", "and now")
    again = chat.say(said)["messages"][0]
    assert page.split("\n\n")[0] not in again["text"] and "Talk to a person" in [
        one["title"] for one in again["choices"]
    ]


def test_what_it_is_not_takes_its_answer_out(db):
    """Nothing of the page is told that was just denied, and the engine is asked without it."""
    heard = []
    engine = FakeEngine(lambda told: heard.append(told.after) or answering("refused"))
    chat = make_chat(db, engine, nation="england")
    lines(chat, "they will not do it")
    engine.reply = lambda told: heard.append(told.after) or saying("", intent="nlu_fallback", render="unsure")
    (again,) = lines(chat, "he wasn't saying no he was just RUDE")
    assert heard[-1] is None and "A no is hard" not in again
