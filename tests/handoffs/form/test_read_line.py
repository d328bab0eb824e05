import pytest

from assistant.handoffs.fields import BY_NAME, FIELDS, NOT_GIVEN, SHOWN
from assistant.handoffs.form.read_line import read
from tests.support.factories import LINES, example_profile
from tests.support.step_words import reading, refusal

FREE = ("relationship", "best_time", "needs")


LONG_MESSAGE = ("They said “wait”.\r\n\r\n\tאנחנו מודאגים \u200f שלום\n  – why? 🙏👨‍👩‍👧  \n" * 100)[:3900]


@pytest.mark.parametrize(
    "field", [field for field in FIELDS if field.name not in ("consent", "check")], ids=lambda field: field.name
)
def test_every_step_refuses_what_holds_no_words(field):
    assert {refusal(field.name, said) for said in ("", "   ", "\n\t ")} == {"utter_handoff_empty"}


@pytest.mark.parametrize("field", SHOWN, ids=lambda field: field.name)
def test_every_step_refuses_what_is_too_long_for_it(field):
    assert refusal(field.name, "a" * (field.longest + 1)) == "utter_handoff_too_long"


@pytest.mark.parametrize("field", [field for field in SHOWN if field.choices], ids=lambda field: field.name)
def test_every_offered_choice_of_a_step_can_stand_in_it(field):
    assert [reading(field.name, title) for title in field.choices] == list(field.choices)


@pytest.mark.parametrize("name, title, line", [
    ("child_identifier", "I do not have it with me", NOT_GIVEN),
    ("place", "Not sure", NOT_GIVEN),
    ("needs", "None", "None"),
    ("questions", "No list today", "No list today"),
])  # fmt: skip
def test_a_skipped_step_says_so_in_its_line(name, title, line):
    assert reading(name, title) == line
    assert reading(name, f" {title.upper()}. ") == line


@pytest.mark.parametrize("name", FREE)
def test_free_words_stand_as_said_but_for_stray_spaces(name):
    assert reading(name, "  his nan,  mostly\n at weekends ") == "his nan, mostly at weekends"


@pytest.mark.parametrize("name", FREE)
def test_free_words_of_another_script_stand_as_said(name):
    assert reading(name, "سلام 🙏 żółw") == "سلام 🙏 żółw"


@pytest.mark.parametrize("name", ["message", "questions"])
def test_3900_characters_of_a_family_are_kept_to_the_last_space(name):
    assert len(LONG_MESSAGE) == 3900
    assert reading(name, LONG_MESSAGE) == LONG_MESSAGE


@pytest.mark.parametrize("said", ["stop", "None", "not sure", "\n\n- first\n- second\n", "  two spaces  "])
def test_a_message_is_kept_as_it_is_also_where_it_looks_like_an_answer(said):
    assert reading("message", said) == said


def test_the_factories_lines_are_ones_that_a_family_can_give():
    assert {
        name: read(name, said, example_profile(), LINES)
        for name, said in LINES.items()
        if name in {field.name for field in SHOWN}
    } == {name: said for name, said in LINES.items() if name != "consent"}
    assert set(LINES) == set(BY_NAME) - {"check"}


@pytest.mark.parametrize(
    "name, said, line",
    [
        ("questions", "yeah put can they give me a date", "can they give me a date"),
        ("questions", "put why is it taking so long", "why is it taking so long"),
        ("questions", "what's the difference between that and the list? ok: can he have an MRI", "can he have an MRI"),
        ("message", "Add something: do not share this with his dad", "do not share this with his dad"),
        ("message", "change the words to he had a rash and nobody looked", "he had a rash and nobody looked"),
        ("questions", "Put what they said in writing please", "Put what they said in writing please"),
        ("questions", "put him on the list for physio", "put him on the list for physio"),
        ("questions", "why did you say no? ok: we want to know", "why did you say no? ok: we want to know"),
        ("message", "please change the dressing more often", "please change the dressing more often"),
        ("message", "Add something for the pain", "Add something for the pain"),
    ],
)
def test_an_order_before_their_own_words_is_no_part_of_them(name, said, line):
    assert reading(name, said) == line


@pytest.mark.parametrize("name", ["message", "questions"])
@pytest.mark.parametrize("said", ["Change the words", "please change my wording", "Add something", "change something"])
def test_an_order_with_no_new_words_is_no_message(name, said):
    assert refusal(name, said) == "utter_unclear_step"


@pytest.mark.parametrize("said", [
    "Is it confidential, the interpreter?", "is the interpreter free?", "and who pays for the interpreter?",
    "will the interpreter be a woman?", "do you tell him that I asked for sign language?",
])  # fmt: skip
def test_a_question_about_help_is_no_need(said):
    assert refusal("needs", said) == "utter_unclear_step"


@pytest.mark.parametrize("said", [
    "large print?", "BSL?", "can there be a BSL interpreter please?", "could somebody read it to me?",
    "interpreter in Urdu, is it free?",
])  # fmt: skip
def test_a_need_put_as_a_question_stands(said):
    assert reading("needs", said)
