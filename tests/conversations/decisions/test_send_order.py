"""What waits for its yes after sending goes at a yes in any dress, and no order becomes its words."""

import pytest

from assistant.conversations.decisions.send_order import asked_beside_order, only_orders, sends
from assistant.conversations.readers.assent import approves

WAITS = "add to my mesage that her legs have gone numb"


@pytest.mark.parametrize(
    "said",
    [
        "yes send that, thank you dear",
        "send it. thanku",
        "NO i mean send the numb legs one",
        "no i mean send it",
        "no, send it please",
        "no no send the note",
        "I said send it",
        "i told you to send it",
        "yes pls snd it thankyou",
        "yep send that one ta",
        "go on then send it sweetheart",
        "ok send. thx x",
        "yess send tht",
        "send it now please and thank you kindly",
        "oh yes please my lovely",
        "just send the legs bit",
        "just bloody send it",
        "\U0001f44d\U0001f3fd",
    ],
)
def test_a_yes_or_an_order_sends_what_waits(said):
    assert sends(said, WAITS)


@pytest.mark.parametrize(
    "said",
    [
        "send it tomorrow",
        "send it to my mum",
        "send me it",
        "send it later",
        "send it by email",
        "send it when she is better",
        "send the wrong one",
        "send the Kingfisher one",
        "yes send it but change numb to tingly",
        "yes and she is also sick",
        "send it and say she is sick",
        "not yet",
        "hang on",
        "wait a minute",
        "can you send it to my phone",
        "\U0001f602",
    ],
)
def test_other_orders_send_nothing_and_are_no_words_for_the_team(said):
    assert not sends(said, WAITS) and only_orders(said)


@pytest.mark.parametrize(
    "said",
    [
        "dont send that, thanks",
        "no",
        "ok thanku",
        "thank u",
        "tq",
        "ok ta sweetheart",
        "ok cheers x",
        "ok thanku dear",
        "leave it",
    ],
)
def test_a_no_and_mere_thanks_send_nothing(said):
    assert not sends(said, WAITS) and not approves(said)


@pytest.mark.parametrize(
    "said",
    [
        "her legs have gone numb and she wet herself",
        "please send a nurse to cubicle 4",
        "they should send her home",
        "the doctor said send it to Leeds",
        "she was sick again",
        "please tell them she is allergic",
        "ok she has a rash on both arms",
    ],
)
def test_words_for_the_team_are_no_order(said):
    assert not sends(said, WAITS) and not only_orders(said)


@pytest.mark.parametrize(
    "said, question",
    [
        ("ok send. and when they call me?", "when they call me?"),
        ("send it, and will birth mum get told", "will birth mum get told"),
        ("yes send it but who reads it", "who reads it"),
        ("send it then what happens", "what happens"),
        ("looks fine, send. how long do they take", "how long do they take"),
        ("when will they ring? ok send it", "when will they ring?"),
        ("send it please and do I get a copy", "do I get a copy"),
        ("go ahead. does her dad see it?", "does her dad see it?"),
    ],
)
def test_a_question_beside_an_order_is_found(said, question):
    assert asked_beside_order(said) == question and not approves(said)


@pytest.mark.parametrize(
    "said",
    [
        "send it",
        "send it, thanks",
        "is it ok to send it",
        "should i send it now",
        "what if i send it, will they be cross",
        "dont send it, who reads it",
        "can you send it to the ward, what time do they open",
        "the ward is Heron, send it",
    ],
)
def test_no_plain_order_no_question_beside_it(said):
    assert asked_beside_order(said) is None


@pytest.mark.parametrize(
    "said, sent",
    [
        ("send it now dear, Susan can tell them the ward", True),
        ("ok send, her dad will tell them the number", True),
        ("send it, I'll tell you the ward first", False),
        ("send it, Susan will tell them not to ring", False),
        ("send it, Susan can send it instead", False),
        ("Susan can tell them the ward", False),
        ("send it tomorrow, Susan can tell them the ward", False),
    ],
)
def test_that_somebody_tells_the_team_the_rest_takes_no_order_back(said, sent):
    assert approves(said) is sent


@pytest.mark.parametrize("said", ["no send", "no send it", "please no send", "no send please"])
def test_no_before_an_order_may_be_a_no(said):
    assert not sends(said, "her legs have gone numb")
