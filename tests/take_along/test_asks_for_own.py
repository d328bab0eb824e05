"""Which words ask for the family's own list, plan or message, and which speak of other lists and plans."""

import pytest

from assistant.take_along.asks_for_own import asks_for_own


@pytest.mark.parametrize(
    "said, own",
    [
        ("where has my list gone?", "list"),
        ("wheres my list", "list"),
        ("what happened to our list of questions", "list"),
        ("have you lost my questions", "list"),
        ("I did not mean that at all. Where is my list", "list"),
        ("bring back my list please", "list"),
        ("can i look at my list again", "list"),
        ("my list", "list"),
        ("where do i find my plan", "plan"),
        ("is my plan still there", "plan"),
        ("i want to see our plan", "plan"),
        ("i cant find my message", "message"),
        ("where did my message go", "message"),
        ("show me my message to the team", "message"),
        ("do you still have my message", "message"),
        ("Can I have a copy of what I sent for my file", "message"),
        ("can i get a copy of my message", "message"),
        ("show me what i sent please", "message"),
    ],
)
def test_what_is_asked_for_is_known(said: str, own: str) -> None:
    assert asks_for_own(said) == own


@pytest.mark.parametrize(
    "said",
    [
        "where is she on the waiting list",
        "can i see her care plan",
        "what is the plan for friday",
        "where is my baby",
        "put that on my list",
        "can you send my list to the team",
        "has anybody read my message",
        "show me",
        "my plan is to ask the consultant",
        "where do i write my message",
        "can i have a copy of his notes",
        "what i sent them was ignored",
        "how do i see my consultant",
    ],
)
def test_other_lists_and_plans_are_not_theirs(said: str) -> None:
    assert asks_for_own(said) is None


@pytest.mark.parametrize(
    "said, own",
    [
        ("i think i did something wrong, show me my list one more time", "list"),
        ("i got muddled, can i see my list once more", "list"),
        ("he had a scan, my list of questions", None),
        ("she said no, my plan", None),
    ],
)
def test_behind_a_comma_only_words_that_ask_to_see_it(said, own):
    assert asks_for_own(said) == own
