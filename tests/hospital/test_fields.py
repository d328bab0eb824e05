"""The hospital's facts inside wording: true ones, or words that are always true."""

from datetime import UTC, datetime

import pytest

from assistant.answers.helplines import load_helplines, tell
from assistant.hospital.fields import FIELDS, UnknownField, fill
from assistant.hospital.profile import Contact, Liaison, UrgentReview
from tests.support.factories import MONDAY_MORNING, answers, make_profile

NIGHT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
BARE = {
    "switchboard": None,
    "policy_url": None,
    "liaison": Liaison(name="PALS"),
    "urgent_review": None,
    "interpreter": None,
    "safeguarding": None,
}
WITHOUT_NUMBERS = {
    "liaison": Liaison(name="PALS", email="pals@northgate.example"), "switchboard": None, "urgent_review": Contact(name="Call 4 Concern"),
    "interpreter": Contact(name="the interpreter service"), "safeguarding": Contact(name="the safeguarding team"),
}  # fmt: skip
EVERY_FIELD = "|".join(f"{{hospital.{name}}}" for name in FIELDS)


def filled(text, now=MONDAY_MORNING, **changes):
    return fill(text, make_profile(**changes), now=now)


@pytest.mark.parametrize("changes", [{}, BARE, WITHOUT_NUMBERS], ids=["whole profile", "bare profile", "no numbers"])
def test_every_field_has_words_whatever_the_profile_lacks(changes):
    values = filled(EVERY_FIELD, **changes).split("|")
    assert len(values) == len(FIELDS)
    assert [
        name for name, value in zip(FIELDS, values, strict=True) if not value.strip() or "None" in value or "{" in value
    ] == []


@pytest.mark.parametrize("changes", [{}, BARE, WITHOUT_NUMBERS], ids=["whole profile", "bare profile", "no numbers"])
def test_a_sentence_field_is_a_whole_sentence_and_the_others_are_none(changes):
    values = dict(zip(FIELDS, filled(EVERY_FIELD, **changes).split("|"), strict=True))
    sentences = {name for name, value in values.items() if value.endswith(".")}
    assert sentences == {name for name in FIELDS if name.endswith("_sentence")}


@pytest.mark.parametrize("field, said", [
    ("liaison_phone", "01632 960 100"), ("liaison_contact", "PALS on 01632 960 100"), ("switchboard", "01632 960 000"),
    ("urgent_review_sentence", "Call 4 Concern on 01632 960 111"), ("interpreter_sentence", "01632 960 130"), ("safeguarding_sentence", "01632 960 140"),
    ("policy_sentence", "https://northgate.example/second-opinions"), ("response_sentence", "within 2 working days"),
    ("liaison_hours_sentence", "Monday to Thursday, 9am to 5pm and Friday, 9am to 4pm"),
])  # fmt: skip
def test_a_fact_of_the_profile_stands_in_its_field(field, said):
    assert said in filled(f"{{hospital.{field}}}")


def test_without_the_teams_number_the_switchboard_is_given():
    changes = {"liaison": Liaison(name="PALS")}
    assert filled("{hospital.liaison_phone}", **changes) == "01632 960 000"
    assert filled("{hospital.liaison_contact}", **changes) == "PALS through the switchboard on 01632 960 000"


def test_without_any_number_no_number_is_made_up():
    assert [char for char in filled(EVERY_FIELD, **BARE) if char.isdigit()] == []


def test_one_working_day_is_one_day():
    assert filled("{hospital.response_sentence}", liaison=Liaison(name="PALS", replies_within_working_days=1)).endswith(
        "within 1 working day."
    )


@pytest.mark.parametrize("now, told", [
    (datetime(2026, 11, 23, 10, 0, tzinfo=UTC), "PALS is open now."),
    (datetime(2026, 11, 23, 2, 0, tzinfo=UTC), "PALS opens again at 9am today."),
    (datetime(2026, 11, 27, 16, 30, tzinfo=UTC), "PALS opens again on Monday at 9am."),
    (datetime(2026, 12, 24, 22, 0, tzinfo=UTC), "PALS opens again on Tuesday at 9am."),
])  # fmt: skip
def test_the_next_opening_is_true_at_night_on_weekends_and_at_christmas(now, told):
    assert filled("{hospital.liaison_next_sentence}", now=now) == told


def test_hours_that_differ_day_by_day_are_told_in_runs():
    hours = {"monday": "09:00-12:00", "tuesday": "09:00-12:00", "thursday": "13:30-16:00", "saturday": "10:00-12:00"}
    told = filled("{hospital.liaison_hours_sentence}", liaison=Liaison(name="PALS", hours=hours))
    assert told == "PALS is open Monday to Tuesday, 9am to 12pm and Thursday, 1:30pm to 4pm and Saturday, 10am to 12pm."


@pytest.mark.parametrize("text", ["{hospital.no_such_fact}", "Ring {hospital.phone}."])
def test_a_field_that_does_not_exist_is_a_fault_and_not_shown(text):
    with pytest.raises(UnknownField):
        filled(text)


def test_words_without_fields_are_left_as_they_are():
    assert filled("Braces {like these} and {hospital} stay.") == "Braces {like these} and {hospital} stay."


@pytest.mark.parametrize("changes", [{}, BARE], ids=["whole profile", "bare profile"])
def test_every_answer_can_be_worded_for_this_hospital_with_nothing_left_open(changes):
    texts = [
        text for answer in answers() for words in (answer.text, *answer.writers.values()) for text in words.values()
    ]
    texts += [answer.line for answer in answers()] + [answer.optional for answer in answers()]
    texts += [
        text
        for answer in answers()
        for words in (answer.easy, *answer.easy_writers.values())
        for text in words.values()
    ]
    assert len(texts) > 100
    assert [text for text in texts if "{" in filled(tell(text, load_helplines()), **changes)] == []


URGENT = UrgentReview(name="Call 4 Concern", phone="01632 960 111")
BY_DAY = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00")


@pytest.mark.parametrize(
    ("hours", "at", "told"),
    [
        ("always", NIGHT, "You can also ring Call 4 Concern on 01632 960 111, day or night."),
        (None, NIGHT, "ring Call 4 Concern on 01632 960 111. If nobody answers, ask any member of staff"),
        (BY_DAY, MONDAY_MORNING, "01632 960 111. It is open Monday to Friday, 9am to 5pm."),
        (BY_DAY, NIGHT, "You can also ask any member of staff to get a senior doctor or nurse now."),
    ],
)
def test_the_urgent_line_is_told_with_its_hours_and_not_while_it_is_shut(hours, at, told):
    review = URGENT.model_copy(update={"hours": hours})
    assert told in filled("{hospital.urgent_review_sentence}", at, urgent_review=review)


def test_the_other_ways_to_the_office_are_told_as_far_as_the_hospital_has_them():
    ways = filled("{hospital.liaison_ways_sentence}")
    assert (
        ways
        == "You can also write to pals@northgate.example, text 07700 900 160 or go to the office beside the main entrance."
    )
    assert (
        filled("{hospital.liaison_ways_sentence}", liaison=Liaison(name="PALS"))
        == "Any member of staff can reach PALS for you."
    )
