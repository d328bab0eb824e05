"""A death is tied to whom it was said of: another child who lives is asked for, and one sentence takes a death back."""

import pytest

from assistant.handoffs.readers.death import BEREAVED, is_told, writer_after
from assistant.handoffs.readers.living_child import (
    LOST_ANOTHER,
    asks_which_lives,
    dies_too,
    living_name,
    speaks_of_living,
    unsays_death,
)


@pytest.mark.parametrize(
    "said",
    [
        "I had twins. We lost Isla last month. Her brother Rory has the same thing and nobody will listen",
        "my daughter died last month. my son has the same condition. i want a second opinion for him",
        "our baby girl passed away in march and now her sister is on the ward with it",
        "i lost my son to this. my other son is in hospital now and they are doing the same things",
        "My son died here two years ago, his brother is having the same operation next week",
        "lost my daughter last year same illness, want another doctor for my other child",
        "her twin brother is alive and poorly",
        "the other twin is still in nicu",
        "my boy died in may my girl has got it too",
        "our son died. our daughter needs an operation on the same heart thing",
        "Rory is alive",
        "it's about her brother",
        "i mean my other child",
        "my brother is here on your ward and he is ill",
        "her sister is here with me and has the same",
    ],
)
def test_another_child_who_lives_is_spoken_of(said):
    assert speaks_of_living(said)
    assert writer_after(said, BEREAVED) == LOST_ANOTHER
    assert writer_after(said, None) != BEREAVED


@pytest.mark.parametrize(
    "said",
    [
        "my daughter died in March and her brother is in bits",
        "our son died on the ward last night, he had the same thing as his sister",
        "how do i tell her brother she died",
        "my baby died. i want to know what happened",
        "help for her brother to cope with it",
        "i wish she was alive",
        "she would be alive if they had listened",
        "he was alive when we got there",
        "my daughter died in march, could we have asked for another opinion",
        "both my twins died",
        "my son died and my daughter was with him",
        "she is still alive in our hearts",
        "we lost our son. my wife is not well",
        "can my other children see her in the mortuary",
        "I didn't mean tonight. My sister's here with me. I will finish the message.",
        "my brother is coming over later",
        "My sister Joy is staying with us",
        "our brother's waiting outside for me",
        "my sister is having a baby next week",
    ],
)
def test_a_family_that_grieves_stays_one(said):
    assert not speaks_of_living(said)
    assert writer_after(said, BEREAVED) == BEREAVED


@pytest.mark.parametrize(
    "said",
    [
        "No no no. RORY IS NOT DEAD. take that out. Do not tell them he died",
        "take away the death",
        "he is alive",
        "hes alive",
        "she's not dead",
        "she isnt dead you stupid thing",
        "do not tell them he died",
        "dont tell the team she is dead",
        "my son is still alive",
        "No I need to tell them Rory is alive. Add something",
        "remove the bit about the death",
        "nobody has died",
        "i meant her brother",
        "he hasn't died",
        "delete the death note",
        "wrong child",
        "dont say she passed away",
        "hes alive",
    ],
)
def test_one_sentence_takes_the_death_back(said):
    assert unsays_death(said)


@pytest.mark.parametrize("said", ["take that out", "No take it off please", "remove that line", "delete that"])
def test_a_bare_order_takes_it_back_only_where_it_stands(said):
    assert unsays_death(said, at_note=True) and not unsays_death(said)


@pytest.mark.parametrize(
    "said",
    [
        "take that out of the list",
        "i can't believe he is dead",
        "why did she not survive",
        "he is gone",
        "do not tell them she was premature",
        "they did not tell me she died until the morning",
        "nobody told us he was dying",
        "take out the phone number",
        "why is he not alive",
        "nobody tells us how she died",
        "they never told me that she died of sepsis",
    ],
)
def test_other_words_take_nothing_back(said):
    assert not unsays_death(said)


def test_the_one_who_lived_may_die_too():
    assert writer_after("my son died this morning", LOST_ANOTHER) == BEREAVED
    assert writer_after("Rory died on Friday", LOST_ANOTHER, child="Rory Bell") == BEREAVED
    assert writer_after("my daughter died last month", LOST_ANOTHER) == LOST_ANOTHER
    assert dies_too("they have both died") and not dies_too("she died in march")


def test_a_name_counts_only_beside_one_who_lives():
    assert writer_after("We lost Isla last month. Her brother Rory has the same thing", None) == LOST_ANOTHER
    assert writer_after("We lost Grandad last month. Her brother Rory has the same thing", None) is None
    assert writer_after("We lost Isla last month.", None) is None


def test_the_team_hears_of_no_death_where_the_child_lives():
    lines = {"message": "Our baby Tia died on Friday."}
    assert is_told(None, lines) and is_told(BEREAVED, {}) and not is_told(LOST_ANOTHER, lines)


@pytest.mark.parametrize(
    "said",
    [
        "Did you get that its Noah thats having it, Noah's not the one who died",
        "Do you know which of my boys is alive",
        "Look. Oliver died. Noah is alive. Noah is having the op.",
        "which twin am i asking about",
        "do you even know who died",
        "the one who is alive is noah",
        "are you mixing my boys up",
        "noah is alive, oliver died",
        "you do know which one is living",
    ],
)
def test_it_is_heard_which_of_two_lives(said):
    assert asks_which_lives(said)


@pytest.mark.parametrize(
    "said",
    [
        "how do i tell noah that oliver died",
        "my son died",
        "is he alive",
        "who was there when he died",
        "i wish oliver was alive",
        "which hospital is he in",
        "who looks into it when a child died",
        "he is on the ward",
    ],
)
def test_grief_asks_for_no_such_thing(said):
    assert not asks_which_lives(said)


def test_the_living_is_named_only_where_it_is_sure():
    assert living_name(["do you know which one is alive", "Noah is not the one who died"]) == "Noah"
    assert living_name(["Oliver died. Noah is alive. Noah is having the op"]) == "Noah"
    assert living_name(["my boy is alive", "his twin is on the ward"]) is None
    assert living_name(["Oliver died"]) is None


@pytest.mark.parametrize(
    ("said", "writer"),
    [
        ("Noah needs a heart operation. his twin Oliver died here two years ago", LOST_ANOTHER),
        ("we lost his twin at birth, now he is ill", LOST_ANOTHER),
        ("Noah's not the one who died", LOST_ANOTHER),
        ("my son died and his twin died too", BEREAVED),
        ("my twins died", BEREAVED),
        ("if his twin died would you tell us", None),
        ("his twin is poorly too", None),
        ("i am worried his twin died of the same", None),
    ],
)
def test_a_twin_that_died_is_not_the_child_that_is_written_about(said, writer):
    assert writer_after(said, None) == writer
