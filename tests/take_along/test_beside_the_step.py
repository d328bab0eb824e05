"""What is said at a step of the list or of thinking it through, and is no answer to it."""

import pytest

from assistant.take_along.beside_the_step import asks_us, goes_back, not_now, several_questions, thanks, unclear


@pytest.mark.parametrize("said", ["no thanks", "No, not now", "nope", "thats not what i meant", "i dont want that"])
def test_no_list_is_wanted_now(said):
    assert not_now(said)


@pytest.mark.parametrize("said", ["no more seizures", "not now, surgery is on friday", "nothing", "the operation"])
def test_a_worry_that_begins_with_no_is_a_worry(said):
    assert not not_now(said)


@pytest.mark.parametrize("said", ["what does that mean", "i dont understand", "like what?", "what should i put here"])
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
