"""Several lines said at once, among words that are of none."""

import pytest

from assistant.handoffs.form.told_apart import language_alone, told_apart, without_others
from tests.support.factories import example_profile

NORTHGATE = "Northgate Children's Hospital"


@pytest.mark.parametrize(
    ("step", "said", "lines"),
    [
        (
            "relationship",
            "mum, Jess. kid is Alfie Moran, no wait his surname's Moran-Hill, i always forget my own husband",
            {"relationship": "mum, Jess", "child_name": "Alfie Moran-Hill"},
        ),
        (
            "relationship",
            "Someone else. I am friend of the family, Larysa. The child Amina Rahimi, born 3 may 2022, ward I think orthopaedic",
            {"relationship": "I am friend of the family, Larysa", "child_name": "Amina Rahimi", "child_identifier": "3 may 2022", "place": "orthopaedic"},
        ),
        (
            "relationship",
            "I'm his gran Moira, he is Struan Kerr, sorry his last name's Kerr-Bain, dob 2/3/2016",
            {"relationship": "I'm his gran Moira", "child_identifier": "2/3/2016"},
        ),
        (
            "child_name",
            "Alfie Moran-Hill, 11 March 2019, north side, northgate",
            {"child_name": "Alfie Moran-Hill", "child_identifier": "11 March 2019", "site": NORTHGATE},
        ),
        (
            "child_name",
            "she says Noor Haddad and the mother is Rima Haddad she wants to be rung first",
            {"child_name": "Noor Haddad"},
        ),
        (
            "child_identifier",
            "dob is 9 june 2010 and name Tomasz Kowalski, language none",
            {"child_identifier": "9 june 2010", "child_name": "Tomasz Kowalski", "needs": "None"},
        ),
        ("child_identifier", "her brother is 6 june 2021, she was born 4 may 2019", {"child_identifier": "4 may 2019"}),
        (
            "contact_value",
            "you can not read? father is Farid, phone 07700 900 412 after 2 because he works night",
            {"contact_method": "Phone call", "contact_value": "07700 900 412, Farid (father)", "best_time": "after 2"},
        ),
        (
            "contact_value",
            "my husband has the phone its 07700 900123 ask for Dave after 6",
            {"contact_value": "07700 900123, ask for Dave", "best_time": "after 6"},
        ),
        (
            "consent",
            "My name is Margaret Pugh. I am the stepmother of Huw Pugh, born 14 March 2016. He is on Kestrel ward at Northgate. Please ring 01632 960123 after 2 pm, not Fridays. Letters in Welsh.",
            {
                "relationship": "stepmother, Margaret Pugh",
                "child_name": "Huw Pugh",
                "child_identifier": "14 March 2016",
                "site": NORTHGATE,
                "place": "Kestrel ward",
                "contact_method": "Phone call",
                "contact_value": "01632 960123",
                "best_time": "after 2 pm, not Fridays",
                "needs": "Letters in Welsh",
            },
        ),
    ],
)  # fmt: skip
def test_each_clause_is_of_its_line(step, said, lines):
    told = told_apart(step, said, {}, example_profile())
    assert {name: told.lines.get(name) for name in lines} == lines
    assert not told.open


def test_a_surname_alone_goes_behind_the_first_name_that_stands():
    said, profile = "Kowalski. 9 7 2010. hang on no 9th of june", example_profile()
    told = told_apart("child_identifier", said, {"child_name": "Tomasz"}, profile)
    assert told.lines == {"child_identifier": "9 June 2010", "child_name": "Tomasz Kowalski"}
    told = told_apart("child_identifier", said, {"child_name": "Briony Bell"}, profile)
    assert "child_name" not in told.lines and told.rest == ["Kowalski"]


@pytest.mark.parametrize(
    ("step", "said", "name"),
    [
        ("relationship", "dad. the boy is Leo Brown. the boy is Adam Gray", "child_name"),
        ("child_identifier", "3/4/2017 or 4/3/2017", "child_identifier"),
    ],
)
def test_of_two_that_stand_side_by_side_neither_is_sure(step, said, name):
    assert name in told_apart(step, said, {}, example_profile()).open


@pytest.mark.parametrize(
    "said",
    [
        "we waited since 3 may 2026 and nobody rang",
        "his brother was born 6 june 2021",
        "they moved us and then the nurse came",
        "who reads this",
    ],
)
def test_what_tells_of_something_else_is_of_no_identity_line(said):
    told = told_apart("relationship", said, {}, example_profile())
    assert not {"child_name", "child_identifier", "relationship"} & set(told.lines)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("language none", "None"),
        ("hang on. none for language", "None"),
        ("the doctor is here now. interpreter Dari", "interpreter Dari"),
    ],
)
def test_the_language_line_holds_what_is_said_of_it_alone(said, line):
    assert language_alone(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "none",
        "just english. but my wife needs Urdu",
        "language none, please do not ring, I am deaf",
        "Polish, no wait, Ukrainian",
        "nurse came, its ok, lead had come off. none for language",
        "no help with language, the tv man is here",
        "just english. he asked what i did today",
        "english and BSL",
        "interpreter Dari, and large print",
    ],
)
def test_where_another_clause_may_be_a_need_all_of_it_stands(said):
    assert language_alone(said) == said


def test_who_is_named_beside_the_child_is_not_the_child():
    assert without_others("dad, and his mum is called Sue, shes away") == "dad, shes away"
    assert without_others("his name is Leo") == "his name is Leo"


@pytest.mark.parametrize(
    "said, lines",
    [
        ("father. name Dawit.", {"relationship": "father, Dawit"}),
        ("mother, name: Sara Tesfaye", {"relationship": "mother, Sara Tesfaye"}),
        ("father. name Dawit. his name is Abel", {"relationship": "father, Dawit", "child_name": "Abel"}),
        ("father. baby name Abel", {"relationship": "father", "child_name": "Abel"}),
        ("father. child's name is Abel", {"relationship": "father", "child_name": "Abel"}),
    ],
)
def test_at_who_is_asking_a_bare_name_is_the_askers(said, lines):
    assert told_apart("relationship", said, {}, example_profile()).lines == lines
