"""What a word may have been meant as."""

from assistant.spelling.near import MOST, near_stems
from assistant.spelling.stems import stems


def test_a_long_word_is_near_its_slips_and_a_short_one_or_a_number_is_itself():
    word, short, number = near_stems("Hernias scan 07700 900123")
    assert stems("hernia") < word and {"hermia", "herni"} & word and len(word) > 100
    assert (short, number) == (stems("scan"), stems("07700900123"))


def test_words_that_stand_in_every_text_are_left_out_and_of_many_words_some_may_slip():
    assert near_stems("where should there") == []
    found = near_stems("gastrostomy consultant appointment waiting second opinion neurology clinic")
    assert len(found) == 8 and sum(len(one) > 1 for one in found) == MOST
