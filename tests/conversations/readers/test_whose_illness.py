"""Of whom a family that lost a child tells that they are ill."""

import pytest

from assistant.conversations.readers.whose_illness import tells_of_living_child


@pytest.mark.parametrize(
    "said",
    [
        "our surviving twin has had a temperature since this morning, she is on NICU",
        "One of my twins was stillborn. Her sister in NICU is a bit worse today",
        "our other son is a bit worse today",
        "her brother is a bit worse today",
        "can it wait till the morning, the surviving twin is more tired",
        "He is a bit worse today",
        "she won't feed",
        "we lost her twin in March. the baby isn't keeping milk down",
        "I feel ill with worry. our youngest has a fever and a rash",
        "My stitches hurt, but his little brother can't stop being sick",
        "my older boy looks grey",
    ],
)
def test_another_child_who_lives_is_ill(said):
    assert tells_of_living_child([said])


@pytest.mark.parametrize(
    "said",
    [
        "my stitches are bleeding and I feel hot",
        "I'm bleeding a lot and feel faint",
        "I have a fever since the birth",
        "my milk came in and my breasts are hot and sore",
        "she was getting worse all night and nobody came",
        "he got worse and worse and then he died",
        "She died on Monday. She is in the mortuary",
        "her sister is here with me and my wound is hot",
        "my brother is staying with us. I feel so ill",
        "our other children are asking where she is and I keep being sick",
        "my chest hurts, and he is not here to see it",
        "our son was getting worse and we said so",
    ],
)
def test_it_is_of_themselves_or_of_the_one_who_died(said):
    assert not tells_of_living_child([said])


def test_what_is_asked_behind_it_is_of_the_same():
    assert tells_of_living_child(["is that urgent?", "our other son is a bit worse today"])
    assert not tells_of_living_child(["I feel so hot", "our other son is a bit worse today"])
    assert not tells_of_living_child(["is that urgent?", "my stitches are bleeding"])
