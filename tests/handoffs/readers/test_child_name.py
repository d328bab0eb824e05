import pytest

from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile
from tests.support.step_words import reading, refusal


@pytest.mark.parametrize(
    "said",
    [
        "Aisha Khan",
        "zoë o'neill-nguyễn",
        "محمد علي",
        "李小龙",
        "X Æ A-12",
        "Baby girl Patel",
        "Baby Thornley",
        "Penhaligon, Alex",
        "B/O Reed",
        "Reed Twin 2",
    ],
)
def test_a_name_of_any_script_and_shape_stands_as_said(said):
    assert reading("child_name", said) == said


@pytest.mark.parametrize("said", ["07700 900123", "12/04/2019", "???", "🙏🙏"])
def test_what_holds_no_letter_is_asked_about_as_a_name(said):
    assert refusal("child_name", said) == "utter_handoff_name_unclear"


@pytest.mark.parametrize(
    "said", ["No, not the child's. My name: Miss Helen Marsh.", "My name: Helen", "my own name is Jo"]
)
def test_the_own_name_is_not_the_childs(said):
    with pytest.raises(NotUnderstood) as refusal:
        read("child_name", said, example_profile(), {"relationship": "Aunt or uncle"})
    assert refusal.value.response == "utter_handoff_name_own"
    assert read("child_name", "Helen Marsh", example_profile(), {"relationship": "Aunt or uncle"}) == "Helen Marsh"
