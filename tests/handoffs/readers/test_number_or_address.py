import pytest

from assistant.handoffs.fields import NOT_GIVEN, ON_FILE, ON_THE_WARD
from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.number_or_address import unasked
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile
from tests.support.step_words import reading, refusal


@pytest.mark.parametrize("said", [
    "07700 900123", "07700900123", "+44 7700 900123", "0044 7700 900 123", "(01632) 960 001", "mum: 07700-900-123 after 3",
    "sam@example.org", "it is sam.khan+nhs@mail.example.co.uk ok", "+48 512 345 678",
])  # fmt: skip
def test_a_number_or_address_stands_as_the_family_wrote_it(said):
    assert reading("contact_value", said) == said


@pytest.mark.parametrize("said", ["my mobile", "sam@example", "@", "12345", "07700", "0800"])
def test_what_cannot_be_dialled_or_mailed_is_asked_about(said):
    assert refusal("contact_value", said) == "utter_handoff_contact_unclear"


def test_staff_who_come_to_the_ward_need_no_number():
    assert unasked({"contact_method": ON_THE_WARD}) == {"contact_value": NOT_GIVEN}
    assert unasked({"contact_method": ON_THE_WARD, "contact_value": "07700 900123"}) == {}
    assert unasked({"contact_method": "Phone call"}) == unasked({}) == {}


@pytest.mark.parametrize("said", ["by letter please", "by post, to our home, I do not trust machines", "write to us"])
def test_where_a_letter_goes_is_asked(said):
    line = reading("contact_method", said)
    assert line == "Letter by post" and unasked({"contact_method": line}) == {}


def test_an_address_said_with_the_letter_stands_in_its_own_line_alone():
    line = reading("contact_method", "by letter please, to 12 Tern Close, Northgate NG1 2ZZ")
    assert unasked({"contact_method": line}) == {
        "contact_method": "Letter by post",
        "contact_value": "12 Tern Close, Northgate NG1 2ZZ",
        "best_time": NOT_GIVEN,
    }
    told = {"contact_method": "Letter by post (by letter to my mum at 12, my ex opens ours)"}
    assert unasked(told) == {}  # what else is said there stays


@pytest.mark.parametrize(
    "said, line",
    [
        ("12 Tern Close, Northgate NG1 2ZZ", "12 Tern Close, Northgate NG1 2ZZ"),
        ("my address is 4 Mill Lane", "4 Mill Lane"),
        ("The Old Forge, Mill Lane, NG4 1AA", "The Old Forge, Mill Lane, NG4 1AA"),
        ("I don't have a number I want giving. leave it out", NOT_GIVEN),
        ("leave it out", NOT_GIVEN),
        ("I'd rather not give one", NOT_GIVEN),
        ("07700 900123", "07700 900123"),
        ("12 Tern Close NG1 2ZZ, care of Mrs Finch", "12 Tern Close NG1 2ZZ, care of Mrs Finch"),
        ("c/o my mum, flat 3, Heath House", "c/o my mum, flat 3, Heath House"),
        ("use the address on file", ON_FILE),
        ("the one you have", ON_FILE),
        ("you've got it already", ON_FILE),
        ("same as on the system please", ON_FILE),
    ],
)
def test_who_is_written_to_may_give_where_they_live(said, line):
    assert read("contact_value", said, example_profile(), {"contact_method": "Letter by post"}) == line


@pytest.mark.parametrize(
    "said", ["my mum's", "not the one you have", "do not use 12 Tern Close", "where is it on file?"]
)
def test_what_may_be_no_address_is_asked_about(said):
    with pytest.raises(NotUnderstood) as refused:
        read("contact_value", said, example_profile(), {"contact_method": "Letter by post"})
    assert refused.value.response == "utter_unclear_step"


@pytest.mark.parametrize(
    "said", ["12 Tern Close, Northgate NG1 2ZZ", "use the one on file", "leave it out", "i'm in the hospital"]
)
def test_who_is_rung_needs_a_number(said):
    with pytest.raises(NotUnderstood):
        read("contact_value", said, example_profile(), {"contact_method": "Phone call"})


def test_a_number_that_is_not_to_be_used_is_still_none():
    with pytest.raises(NotUnderstood):
        read("contact_value", "dont ring my old number 07700 900812", example_profile(), {})
