"""Words that stop, and answers that speak of stopping."""

import pytest

from assistant.take_along.stopping import stops


@pytest.mark.parametrize(
    "said",
    [
        "STOP",
        "stop it now please",
        "can we stop here",
        "I'd rather stop",
        "i need to stop now",
        "lets just stop",
        "no. stop asking me these questions",
        "stopppp",
        "I said stop!",
        "stop, i cannot",
        "i am worn out, can we stop",
        "that's enough for today",
        "Enough!",
        "enough of these questions",
        "ok i've had enough",
        "we cant carry on with this tonight",
        "i don't want to answer any more",
        "i do not feel up to doing this",
        "i'm not doing this",
        "no more please",
        "let me out of this",
        "i want out",
        "leave me alone",
    ],
)
def test_it_is_stopped_however_it_is_put(said: str) -> None:
    assert stops(said) and stops(f"no, {said}")


@pytest.mark.parametrize(
    "said",
    [
        "whether to stop the chemo",
        "start again, or stop",
        "stop the feeds, keep the fluids",
        "that they stop hurting her",
        "he has had enough",
        "she is not getting enough food",
        "enough sleep for all of us",
        "no more operations",
        "i cannot face another operation",
        "we do not want to carry on with the ventilator",
        "i don't want to do the surgery now",
        "how do we stop the bleeding",
        "the bleeding wont stop",
        "can we stop the steroids",
    ],
)
def test_what_is_to_stop_for_the_child_is_an_answer(said: str) -> None:
    assert not stops(said)


@pytest.mark.parametrize(
    "said",
    ["stop list", "stop list i want to write to the doctor", "please stop the list i dont want", "close the list"],
)
def test_the_list_is_stopped_whatever_stands_behind(said):
    assert stops(said)


@pytest.mark.parametrize("said", ["stop the list of medicines", "whether to stop the list of drugs"])
def test_a_list_of_something_is_another_matter(said):
    assert not stops(said)
