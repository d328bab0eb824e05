"""Identity lines hold one thing, whatever is written at their step."""

import pytest

from assistant.handoffs.form.one_thing import one_thing, told_twice
from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile


def reading(name, said):
    return read(name, said, example_profile(), {"relationship": "Mother"})


@pytest.mark.parametrize(
    ("name", "said", "line"),
    [
        ("child_name", "its Leo. he wants to know if he can go home", "Leo"),
        ("child_name", "Tom Harris and his sister is Ella Harris they both came", "Tom Harris"),
        ("child_name", "Alfie Moran-Hill, 11 March 2019, north side, northgate", "Alfie Moran-Hill"),
        ("child_name", "ok she says Amina Rahimi and the father is Farid Rahimi he wants to be the one they call", "Amina Rahimi"),
        ("child_identifier", "Kowalski. 9 7 2010. hang on no 9th of june", "9 June 2010"),
        ("child_identifier", "dob is 9 june 2010 and name Tomasz Kowalski, language none", "9 june 2010"),
        ("child_identifier", "9 june 2010 then they moved us to heron and nobody rang us back", "9 june 2010"),
        ("child_identifier", "4 may 2019. her brother is 6 june 2021", "4 may 2019"),
        ("relationship", "dad, and his mum is called Sue, shes not talking to me", "dad"),
        ("relationship", "mum, Jess. kid is Alfie Moran, no wait his surname's Moran-Hill, i always forget", "mum, Jess"),
        ("contact_value", "you can not read? father is Farid, phone 07700 900 412 after 2", "07700 900 412, Farid (father)"),
    ],
)  # fmt: skip
def test_of_more_the_one_thing_stands(name, said, line):
    assert reading(name, said) == line


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("child_name", "Callum Reid, known as Cal"),
        ("child_name", "Archie and Noah Doyle"),
        ("child_name", "Owen Pike, known as Bud"),
        ("child_name", "Will Young"),
        ("child_name", "May Hope"),
        ("child_identifier", "4 May 2019"),
        ("child_identifier", "born 5 November 2026, died the 16th"),
        ("child_identifier", "4 May 2019, hospital number 4471902"),
        ("child_identifier", "4471902"),
        ("relationship", "foster carer, Dee"),
        ("relationship", "his nan on his dads side, Maureen"),
        ("contact_value", "07700 900123, it is my sister's"),
        ("contact_value", "07700 900123 or 01632 960983 in the day"),
    ],
)
def test_one_thing_stands_as_it_was_said(name, said):
    assert reading(name, said) == said
    assert one_thing(name, said, {}, example_profile()) == said


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            "dont ring the house, text me 07700 900 288; i want a different consultant cos mine talks to my dad",
            "Text message (dont ring the house, text me 07700 900 288)",
        ),
        ("text me please. we need another scan, because she is worse", "Text message (text me please)"),
        ("text me because my ex hears the phone", "Text message (text me because my ex hears the phone)"),
    ],
)
def test_what_is_wished_of_the_care_stands_beside_no_way_to_reach(said, line):
    assert reading("contact_method", said) == line


@pytest.mark.parametrize(
    "said",
    ["3/4/2017 or 4/3/2017, i never know with him", "the form says 3 May 2019 and the letter says 6 June 2021"],
)
def test_two_days_that_cannot_be_parted_are_asked_about(said):
    with pytest.raises(NotUnderstood):
        reading("child_identifier", said)
    assert len(told_twice("child_identifier", said)) == 2


@pytest.mark.parametrize("said", ["4 May 2019", "twins, 3 May 2019 and 4 May 2019", "3/4/2017 no 4/3/2017", "none"])
def test_one_day_or_one_of_each_twin_is_not_told_twice(said):
    assert told_twice("child_identifier", said) == []
