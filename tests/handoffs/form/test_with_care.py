"""Words that say how a number may be used stand with it, and nobody who is feared is put beside it."""

import pytest

from assistant.handoffs.form.left_over import left_over
from assistant.handoffs.form.read_line import read
from assistant.handoffs.form.several_lines import left_beside, several_lines
from assistant.handoffs.form.told_apart import language_alone, told_apart
from assistant.handoffs.form.with_care import of_one_feared, says_how
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile

PROFILE = example_profile()


@pytest.mark.parametrize(
    "said",
    [
        "07700 900 412. my husband is Farid, do not talk to him",
        "07700 900 412, her stepdad is Paul, never speak to Paul",
        "07700 900 412. my husband is Farid and he is violent",
        "07700 900 412. his father is called Ivan, hang up if he answers",
        "07700 900 412. my partner is Jo, say you are the dentist",
        "07700 900 412 ring twice then hang up then ring again so that I know it is you and not him please",
        "07700 900 412 say you are from the school when you ring and never that it is the hospital thank you",
        "07700 900 412 and don't leave a message and don't say who you are if a man answers the phone",
        "sue@example.org and please put nothing about the hospital in the subject because he looks at my screen",
        "07700 900 412, only when the kids are at school",
    ],
)
def test_how_a_number_may_be_used_stays_whole_with_it(said):
    assert says_how(said) and read("contact_value", said, PROFILE, {"relationship": "Mother"}) == said


@pytest.mark.parametrize("said", ["you can not read? father is Farid, phone 07700 900 412 after 2", "07700 900 412"])
def test_a_plain_number_is_read_as_ever(said):
    assert not says_how(said)


@pytest.mark.parametrize(
    ("step", "said", "value"),
    [
        ("contact_method", "text 07700 900 412, my husband is Farid, he must not know", "text 07700 900 412, my husband is Farid, he must not know"),
        ("relationship", "mum, 07700 900 412, his dad is Tom and he must not have this", "07700 900 412, his dad is Tom and he must not have this"),
        ("contact_method", "ring 07700 900 412 and ask for Nina, not Farid", "ring 07700 900 412 and ask for Nina, not Farid"),
        ("child_name", "Leo Marsh, ask for Nina on 07700 900 412, not his dad", "ask for Nina on 07700 900 412, not his dad"),
        ("child_name", "Alfie Moran dob 3 May 2019. do not ring 07700 900 412", "do not ring 07700 900 412"),
        ("child_name", "Alfie Moran dob 3 May 2019. never ring dad on 07700 900 412", "never ring dad on 07700 900 412"),
        ("child_name", "Alfie Moran dob 3 May 2019. ring 07700 900 412 never when dad is home", "ring 07700 900 412 never when dad is home"),
        ("child_name", "Alfie Moran dob 3 May 2019. ring 07700 900 412 only if I text first", "ring 07700 900 412 only if I text first"),
    ],
)  # fmt: skip
def test_beside_other_lines_too(step, said, value):
    told = several_lines(step, said, PROFILE)
    assert told["contact_value"] == value
    assert step == "contact_method" or not {"contact_method", "relationship"} & set(told) - {step}


def test_the_number_of_who_writes_gets_no_other_name():
    said = "I'm Sara her mum. her dad is Tom. ring me 07700 900 412"
    assert several_lines("relationship", said, PROFILE)["contact_value"] == "07700 900 412"
    assert left_beside("relationship", said, PROFILE, {}) == ["her dad is Tom"]


@pytest.mark.parametrize(
    "said",
    [
        "her dad is Farid 07700 900 412 in the house with a knife",
        "Leo Marsh, his dad is Tom 07700 900 412 at home he has a gun",
        "Leo Marsh, his dad is Tom 07700 900 412 at night he drinks",
        "her dad is dangerous 07700 900 412 after 6",
        "my husband is controlling, ring 07700 900 412 after 2",
        "I'm her mum. Ivy Lee, dob 3 May 2019, her dad is Tom, he hurts her, 07700 900 412",
    ],
)
def test_the_number_of_one_who_is_feared_fills_nothing(said):
    assert of_one_feared(said) and several_lines("child_name", said, PROFILE) == {}


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("I'm her mum. Ivy Lee, dob 3 May 2019, on Heron", {"relationship": "I'm her mum", "child_name": "Ivy Lee"}),
        ("mum. Ivy Lee. 3 May 2019", {"relationship": "mum", "child_name": "Ivy Lee"}),
        ("Mother, Ivy Lee, born 3 May 2019", {"relationship": "Mother", "child_name": "Ivy Lee"}),
        ("dad, Leo O'Brien, 3/5/19, Heron", {"relationship": "dad", "child_name": "Leo O'Brien"}),
        ("I am the gran. Leo Marsh, 3 May 2019", {"relationship": "I am the gran", "child_name": "Leo Marsh"}),
        ("mum of Leo Marsh and Max Marsh born 3 May 2019", {"child_name": "Leo Marsh and Max Marsh"}),
        ("mum, Jess. kid is Alfie Moran, born 3 May 2019", {"relationship": "mum, Jess", "child_name": "Alfie Moran"}),
    ],
)
def test_the_name_beside_a_birth_date_is_the_childs(said, lines):
    told = several_lines("relationship", said, PROFILE)
    assert {name: told.get(name) for name in lines} == lines


@pytest.mark.parametrize(
    "said",
    [
        "I am afraid of my husband. none for language",
        "My husband must not be in the room. None for language",
        "He must not be touched. None for language",
        "only a female nurse. English only",
        "she bites. Just English",
        "he screams at noise. Just English",
        "he faints. English is fine",
        "Dark room for migraine. None for language",
        "I am a bit forgetful. no help with language",
        "She is scared of men, none for language",
    ],
)
def test_of_needs_nothing_is_dropped(said):
    assert language_alone(said) == said and read("needs", said, PROFILE, {}) == said


@pytest.mark.parametrize("part", ["dad hits her", "can't breathe", "allergic to penicillin", "she is worse"])
def test_a_short_clause_beside_several_lines_is_told_back(part):
    said = f"Zoe Brown born 3 May 2019. {part}. on Heron"
    lines = several_lines("child_name", said, PROFILE)
    assert left_beside("child_name", said, PROFILE, {}) == [part]
    assert left_over("child_name", said, lines, [], PROFILE) == [part]


def test_others_and_names_taken_back():
    assert left_beside("child_name", "Leo Marsh born 3 May 2019, foster carer is Jan Hill", PROFILE, {}) == [
        "foster carer is Jan Hill"
    ]
    told = told_apart("child_name", "Rosie Pascoe-Lee, no just Pascoe, born 3 May 2019", {}, PROFILE)
    assert told.lines["child_name"] == "Rosie Pascoe"
    assert several_lines("child_name", "Leo, surname's Hill or Marsh, born 3 May 2019", PROFILE) == {}


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("3/4/2017 not 4/3/2017", "3/4/2017"),
        ("3 May 2019, not 3 May 2018", "3 May 2019"),
        ("3 May 2019 (not 5 May 2019)", "3 May 2019"),
        ("not 3 May 2018, 3 May 2019", "3 May 2019"),
        ("her birthday is 4 July 2012, surgery is on 8 December 2026", "4 July 2012"),
    ],
)
def test_a_day_that_is_denied_or_of_something_else_goes(said, line):
    assert read("child_identifier", said, PROFILE, {}) == line


def test_two_days_side_by_side_are_asked_about():
    with pytest.raises(NotUnderstood):
        read("child_identifier", "born 3 May 2019 and 4 May 2020", PROFILE, {})
