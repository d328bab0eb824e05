"""What the classifier sees of a unit: words, pieces of words, concepts, and the words on either side."""

import pytest

from assistant.safety.concepts import concept_features, concepts_of
from assistant.safety.features import blocks, spoken
from assistant.safety.units import Unit

UNIT = Unit(2, 4, ("baby", "limp"), ("please", "come"), ("now", "thanks"))


def seen(words="", left="", right=""):
    return dict(blocks(Unit(0, 0, tuple(words.split()), tuple(left.split()), tuple(right.split()))))


def test_a_feature_has_the_same_bucket_on_every_machine():
    """Else a model that was trained elsewhere would read other words than it learned."""
    found = {block: sorted(buckets) for block, buckets in blocks(UNIT)}
    assert found["word"] == [28444, 60924, 134728]
    assert found["concept"] == [5913, 24931, 44540]
    assert found["left"] == [56648, 136523, 197514]
    assert found["right"] == [124901, 203405, 237137]


def test_words_count_alone_and_up_to_three_in_a_row():
    assert [len(seen("one two three four five")["word"]), len(seen("one")["word"]), len(seen()["word"])] == [5 + 4 + 3, 1, 0]


def test_the_words_around_count_alone_and_in_pairs():
    assert len(seen(left="one two three four")["left"]) == len(seen(right="one two three four")["right"]) == 4 + 3


def test_a_misspelled_word_shares_most_of_its_letters():
    right, slip, other = seen("breathing")["letters"], seen("breathinng")["letters"], seen("form")["letters"]
    assert len(right & slip) > len(right) / 2
    assert not right & other


def test_the_encoder_reads_apostrophes_where_english_has_them():
    assert spoken(("shes", "not", "well")) == "she's not well"


@pytest.mark.parametrize("phrase, concept", [("wee one", "child"), ("step dad", "family")])
def test_a_phrase_is_one_concept_and_its_first_word_alone_is_not(phrase, concept):
    assert (0, concept) in concepts_of(tuple(phrase.split()))
    assert (1, concept) in concepts_of(("the", *phrase.split()))
    assert (0, concept) not in concepts_of((phrase.split()[0], "of"))


def test_concepts_are_paired_in_the_order_they_stand():
    found = concept_features(("baby", "limp", "hits"))
    assert found == {"child", "limp", "hurt", "child>limp", "limp>hurt", "child>hurt"}


def test_two_readings_of_one_word_are_no_pair():
    assert concept_features(("help",)) == {"cryhelp", "noonecomes"}


@pytest.mark.parametrize("between, paired", [(5, True), (6, False)])
def test_concepts_far_apart_are_no_pair_wherever_they_stand(between, paired):
    for before in ((), ("um",) * 9):
        assert ("child>limp" in concept_features((*before, "baby", *["um"] * between, "limp"))) is paired
