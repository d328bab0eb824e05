"""An answer that is taken back in the same breath."""

import pytest

from assistant.handoffs.second_thoughts import last_thought


@pytest.mark.parametrize(
    "said, stands",
    [
        ("mornings, no wait, after four", "after four"),
        ("Email - scratch that, text message", "text message"),
        ("Osprey... sorry no, Kestrel!", "Kestrel"),
        ("07700 900123 i mean 07700 900124", "07700 900124"),
        ("Tommy Harris. no wait Thomas, Thomas Harris", "Thomas Harris"),
        ("mum, sorry, foster carer", "foster carer"),
        ("kestrel scrap that heron", "heron"),
        ("mum scratch that no wait gran", "gran"),
    ],
)
def test_the_last_of_two_stands(said, stands):
    assert last_thought(said) == stands


@pytest.mark.parametrize(
    "said",
    [
        "text me, no calls",
        "any time, actually not tuesdays",
        "we actually like evenings",
        "mornings sorry I work nights",
        "mum. sorry about all this",
        "Noor Haddad, actually called Nono",
        "weekdays",
        "ring me in the week, actually if you ring after seven my neighbour can take the call for me",
    ],
)
def test_where_nothing_is_taken_back_all_of_it_stands(said):
    assert last_thought(said) == said
