"""Look-alikes are read as the plain sign, what is invisible as nothing, and every place leads back into the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.signs import normalised, plain, plain_with_places

ALIKE = [
    ("9\u200d9\u200b9\u00ad9\u2060\ufeff\u200e\u202a9\ufe0f", "99999"),
    ("9\u00a09\u20099\u202f9\u30009", "9 9 9 9 9"),
    ("9\u20109\u20119\u20139\u20149\u22129\uff0d9\ufe589", "9-9-9-9-9-9-9-9"),
    ("\uff10\uff19 \u0660\u0669 \u06f0\u06f9 \u0966\u096f \U0001d7ce", "09 09 09 09 0"),
    ("\uff21\uff42\uff20\uff43\uff0e\uff44 4\u20445\u22156", "Ab@c.d 4/5/6"),
]


@pytest.mark.parametrize("written, read", ALIKE)
def test_a_sign_is_read_as_what_it_looks_like(written, read):
    assert plain(written) == read


@pytest.mark.parametrize(
    "said",
    [
        "na\u00efve \u00bd m\u00b2 \u2026 \u201cwhy?\u201d",
        "\u674e\u4f1f",
        "\u0645\u062d\u0645\u062f",
        "tab\tand\nline",
        "\ufb01",
    ],
)
def test_what_is_no_look_alike_stays(said):
    assert plain(said) == said


@given(st.text(max_size=60))
def test_every_sign_of_the_plain_text_stands_where_its_place_says(text):
    read, places = plain_with_places(text)
    assert len(places) == len(read) + 1 and list(places) == sorted(set(places)) and places[-1] == len(text)
    assert all(plain(text[places[at]]) == sign for at, sign in enumerate(read))


def test_a_whole_message_is_read_in_lower_case_with_plain_quotes_and_single_spaces():
    assert normalised("  Don\u2019t\n  RING me. ") == "don't ring me."
