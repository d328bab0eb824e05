"""What one slip of the finger makes of a word, and how often."""

import pytest

from assistant.spelling.slips import one_slip_away, share


@pytest.mark.parametrize("typed", ["docto", "octor", "dcotor", "doctorr", "doctpr"])
def test_a_slip_leads_back_to_its_word(typed):
    assert "doctor" in set(one_slip_away(typed))


def test_no_slip_leaves_a_single_letter():
    assert not {"t", "o"} & set(one_slip_away("to"))


@pytest.mark.parametrize(
    "often, seldom",
    [
        (("that", "thst"), ("that", "thlt")),  # the key beside, and one across the board
        (("that", "thyat"), ("that", "thlat")),
        (("letter", "lettter"), ("letter", "letteqr")),  # the same once more
        (("that", "taht"), ("that", "txat")),  # two swapped, and any wrong one
        (("that", "tat"), ("that", "txat")),
        (("doctor", "doctr"), ("doctor", "octor")),  # the first letter is seldom wrong
        (("once", "onxe"), ("once", "xnce")),
        (("it", "i"), ("item", "itm")),  # in a short word each letter is likelier to be it
    ],
)
def test_some_slips_are_commoner_than_others(often, seldom):
    assert share(*often) > share(*seldom)


@pytest.mark.parametrize("word", ["me", "that", "opinion", "stopping"])
def test_the_shares_of_all_slips_in_a_word_are_bounded(word):
    typed = {one for one in one_slip_away(word) if one != word}
    assert 1 < sum(share(word, one) for one in typed) < 5  # four kinds of slip, none more than all of its kind
