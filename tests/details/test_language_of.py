"""The language that a message is in is told as by the identifier of the library, which holds four times as much."""

import sys

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from assistant.details.language import LATIN, identifier

TEXTS = (
    "mówisz po polsku bardzo proszę pani",
    "a gaf i ofyn am ail farn am fy mab",
    "je ne comprends pas le médecin de mon fils",
    "waxaan u baahanahay turjubaan maanta",
    "quiero otra opinión sobre mi hija",
    "zzz qqq 123",
)


@pytest.fixture(scope="module")
def theirs():
    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages([code for code in LATIN if code in set(whole.nb_classes)])
    return whole


@pytest.mark.parametrize("text", TEXTS)
def test_it_is_told_as_the_library_tells_it(theirs, text):
    assert identifier().classify(text) == theirs.classify(text)


def test_it_holds_no_weights_of_other_languages_and_no_lists_of_numbers(theirs):
    ours = identifier()
    assert ours._full_model[0] is ours.nb_ptc and theirs._full_model[0] is not theirs.nb_ptc
    for name in ("_rowbase", "tk_output"):
        ours_holds, theirs_hold = (sys.getsizeof(getattr(one, name)) for one in (ours, theirs))
        assert list(getattr(ours, name)) == getattr(theirs, name) and ours_holds < theirs_hold
