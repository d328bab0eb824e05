"""The name that words begin with."""

import pytest

from assistant.handoffs.readers.leading_name import leading_name


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        ("Amina Rahimi and the father is Farid", "Amina Rahimi", "and the father is Farid"),
        ("Farid Rahimi he wants to be rung", "Farid Rahimi", "he wants to be rung"),
        ("Alfie Moran-Hill", "Alfie Moran-Hill", ""),
        ("tomasz kowalski born in june", "tomasz kowalski", "born in june"),
        ("Mrs Pugh, his gran", "Mrs Pugh", "his gran"),
        ("Ana de la Cruz on heron", "Ana de la Cruz", "on heron"),
        ("Siobhan O'Neill", "Siobhan O'Neill", ""),
    ],
)
def test_the_name_ends_where_other_words_begin(words, name, rest):
    assert leading_name(words) == (name, rest)


@pytest.mark.parametrize("words", ["he wants to go home", "the ward is loud", "born 3 May", "", "mum", "and Leo"])
def test_words_that_begin_with_no_name_have_none(words):
    assert leading_name(words) == ("", words)
