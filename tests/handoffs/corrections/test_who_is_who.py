"""Who asks, and whose name is whose, where the two were mixed up."""

import pytest

from assistant.handoffs.corrections.every_correction import read_corrections
from tests.support.factories import example_profile

LINES = {"consent": "yes", "relationship": "Mother"}
MIXED = LINES | {"relationship": "foster carer", "child_name": "Ruth Adeyemi"}


def put_right(said, lines, step):
    found = read_corrections(said, example_profile(), lines=lines, step=step, looking=step == "check")
    return {one.field: one.value for one in found if one.ordered}


@pytest.mark.parametrize("step", ["child_name", "check"])
@pytest.mark.parametrize(
    "said, who",
    [
        ("I am NOT his mother! foster carer, Ruth Adeyemi", "Foster carer, Ruth Adeyemi"),
        ("no, I'm not her mum, I'm her foster carer", "Foster carer"),
        ("im not his dad. grandad here", None),
        ("I'm not the mum, I'm his nan, Pat Doyle", "Grandparent, Pat Doyle"),
    ],
)
def test_a_denial_says_who_asks(said, who, step):
    assert put_right(said, LINES, step).get("relationship") == who


@pytest.mark.parametrize(
    "said, child",
    [
        ("no. Ruth Adeyemi is me. Child is Reggie Cole", "Reggie Cole"),
        ("I'm Ruth Adeyemi, his name is Reggie Cole", "Reggie Cole"),
        ("Ruth Adeyemi is my name", None),
    ],
)
def test_the_askers_name_leaves_the_childs_line(said, child):
    changed = put_right(said, MIXED, "child_identifier")
    assert changed == {"relationship": "Foster carer, Ruth Adeyemi", "child_name": child}


@pytest.mark.parametrize(
    "said", ["I'm not his mother in law to be rude about", "Reggie Cole", "I'm not happy, mum says"]
)
def test_other_words_change_nobody(said):
    assert put_right(said, LINES, "child_name") == {}
