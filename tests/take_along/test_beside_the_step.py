"""What is said at a step of the list or of thinking it through, and is no answer to it."""

import pytest

from assistant.take_along.beside_the_step import (
    asks_us,
    goes_back,
    goodbye,
    not_known,
    not_now,
    remark,
    several_questions,
    thanks,
    to_us,
    unclear,
    worry_shaped,
)


@pytest.mark.parametrize("said", ["no thanks", "No, not now", "nope", "thats not what i meant", "i dont want that"])
def test_no_list_is_wanted_now(said):
    assert not_now(said)


@pytest.mark.parametrize("said", ["no more seizures", "not now, surgery is on friday", "nothing", "the operation"])
def test_a_worry_that_begins_with_no_is_a_worry(said):
    assert not not_now(said)


@pytest.mark.parametrize(
    "said",
    [
        "what does that mean",
        "i dont understand",
        "like what?",
        "what should i put here",
        "sorry my english not good what you mean",
    ],
)
def test_the_step_itself_was_not_understood(said):
    assert unclear(said) and not unclear("i dont understand why they want to wait")


@pytest.mark.parametrize(
    "said, back", [("undo", True), ("oops, go back", True), ("back pain", False), ("not that well", False)]
)
def test_a_step_is_gone_back(said, back):
    assert goes_back(said) is back


def test_thanks_and_what_is_asked_of_us_are_no_worry():
    assert thanks("Thank you dear, you have been very kind.") and not thanks("thanks, will it hurt him?")
    assert asks_us("can you ring her") and not asks_us("can she eat before it")


@pytest.mark.parametrize(
    "said, questions",
    [
        (
            "1. is it safe 2. how long does she take it 3. what if it doesnt work",
            ["is it safe", "how long does she take it", "what if it doesnt work"],
        ),
        ("what are the risks? can we wait a month?", ["what are the risks?", "can we wait a month?"]),
        ("will it hurt her?", []),
        ("he is 4. will it hurt him? i am scared", []),
        ("that he will not wake up", []),
    ],
)
def test_several_questions_are_each_taken_as_typed(said, questions):
    assert several_questions(said) == questions


@pytest.mark.parametrize(
    "said",
    [
        "Bye then love",
        "see ya",
        "Night night x",
        "thanks for everything, take care",
        "ok im off now ta",
        "have a good evening!",
        "charge is at 1 need to run",
        "bus pulling in must dash",
        "phone dying got to go",
        "sorry my battery's at 2% bye",
        "boss is calling, have to go",
    ],
)
def test_a_goodbye_is_known(said):
    assert goodbye(said)


@pytest.mark.parametrize(
    "said",
    [
        "the night feeds",
        "saying goodbye to him",
        "see you next week at the clinic",
        "care at home",
        "my battery is low",
        "the bus to the clinic",
        "we have to run the tests again",
    ],
)
def test_other_words_are_no_goodbye(said):
    assert not goodbye(said)


@pytest.mark.parametrize(
    "said", ["thanks but he still hurts", "cheers, can you send that on", "thanks, bye", "thanks i want to stop"]
)
def test_thanks_with_something_more_are_read_whole(said):
    assert not thanks(said)


@pytest.mark.parametrize(
    "said",
    [
        "I'll ask my sister first",
        "that's really helpful",
        "we're going to sleep on it",
        "Makes sense.",
        "Sorry, the phone rang",
    ],
)
def test_a_remark_is_known(said):
    assert remark(said)


@pytest.mark.parametrize(
    "said", ["that he won't cope", "we will lose her", "it's the anaesthetic", "i am scared of the operation"]
)
def test_a_worry_is_no_remark(said):
    assert not remark(said)


@pytest.mark.parametrize(
    "said",
    ["would you pass it on", "i want to leave a message", "now send these to the ward", "tell the team we are late"],
)
def test_what_we_are_to_do_is_known(said):
    assert to_us(said) and not to_us("we want to know what the surgeon thinks")


@pytest.mark.parametrize(
    "said, shaped",
    [
        ("the scarring", True),
        ("that she'd be in a chair", True),
        ("they told us about a charity", False),
        ("the doctor is nice. what about school?", False),
    ],
)
def test_part_of_a_sentence_is_a_worry(said, shaped):
    assert worry_shaped(said) is shaped


@pytest.mark.parametrize(
    "said, known",
    [("honestly i dont know", True), ("not too sure yet", True), ("i dont know if he will wake up", False)],
)
def test_not_knowing_is_known(said, known):
    assert not_known(said) is known
