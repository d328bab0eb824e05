"""An answer that is taken back in the same breath."""

import pytest

from assistant.handoffs.words.second_thoughts import either_side_of_no, last_address, last_thought


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


@pytest.mark.parametrize(
    "said, first, last",
    [
        ("07700 900111 no 07700 900112", "07700 900111", "07700 900112"),
        ("Heron no Kestrel", "Heron", "Kestrel"),
        ("Tommy, no, Thomas.", "Tommy", "Thomas"),
    ],
)
def test_a_bare_no_has_two_sides(said, first, last):
    assert either_side_of_no(said) == (first, last)


@pytest.mark.parametrize(
    "said",
    [
        "01632 960771, if there's no reply try nan on 01632 960772",
        "a.reed@mail.example or with no joy there 07700 900333",
        "07700 900444, no signal at work so dad's 07700 900445 by day",
        "07700 900555 when no one's in 07700 900556",
        "07700 900666. no luck? 01632 960775",
        "01632 960776, where there\u2019s no voicemail",
    ],
)
def test_a_no_that_tells_of_a_lack_takes_nothing_back(said):
    assert either_side_of_no(said) is None


@pytest.mark.parametrize(
    "said, stands",
    [
        ("Susan's is 07700 900 341. no that's my old one hold on. 07700 900314", "07700 900314"),
        ("07700 900341 sorry wrong one 07700 900314 ask for Jo", "07700 900314 ask for Jo"),
        ("old@mail.example no wait thats dead, new@mail.example", "new@mail.example"),
        ("call 07700 900341, no actually 07700 900314", "07700 900314"),
        ("07700900341 oops 07700900314", "07700900314"),
    ],
)
def test_the_last_address_stands_where_the_one_before_is_taken_back(said, stands):
    assert last_address(said) == stands


@pytest.mark.parametrize(
    "said",
    [
        "01632 960771, if there's no reply try nan on 01632 960772",
        "07700 900111 no signal at work so dad's 07700 900222",
        "07700 900111 or 07700 900222",
        "07700 900111, no answer then 07700 900222",
        "07700 900111 sorry I work nights so husband 07700 900222",
        "07700 900111",
    ],
)
def test_a_second_address_beside_the_first_leaves_both(said):
    assert last_address(said) == said
