"""Whatever line an order names, its own words stand in none; and two orders in one breath are both done."""

import re

import pytest

from assistant.handoffs.corrections.every_correction import in_sentences, read_corrections
from tests.support.factories import example_profile

LINES = {
    "consent": "yes",
    "relationship": "Mother",
    "child_name": "Zofia Kowalska",
    "child_identifier": "21 November 2026",
    "site": "Northgate Children's Hospital",
    "place": "Heron ward",
    "contact_method": "Letter",
    "contact_value": "have just given it: 4 Marine Terrace, Aberystwyth, SY23 2AZ",
    "best_time": "after 6",
    "needs": "Plain English or an interpreter",
    "message": "I want another doctor to look.",
    "questions": "1. What is the plan?\n2. Who decides?\n3. Can we see the scan?\n4. Will the council get a copy?",
}
OF_AN_ORDER = re.compile(r"\b(?:only|just|simply) *:|\bmessage\b|\b(?:strike|cross) out\b|\bwrite\b", re.IGNORECASE)
ADDRESS = "4 Marine Terrace, Aberystwyth, SY23 2AZ"


def edited(said):
    found = read_corrections(said, example_profile(), lines=LINES, looking=True, step="check")
    return {one.field: one.value for one in found}


def left(said):
    return in_sentences(said, example_profile(), lines=LINES)[1]


LEADS = [
    "And write in message: ",
    "in message: ",
    "Put in the message: ",
    "please add in message: ",
    "Put into the message that ",
    "write in my message that ",
    "in the message line: ",
]
OWN = [
    "please do not ring my husband at work. He lose the job.",
    "he can not come before six. I am alone here.",
    "nobody told us about the scan. We only heard by chance.",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("own", OWN)
def test_all_that_is_for_the_message_stands_in_it(lead, own):
    assert edited(lead + own) == {"message": f"{LINES['message']}\n\n{own}"} and not left(lead + own)


@pytest.mark.parametrize("lead", ["The message is only: ", "message should be just: ", "my message: only: "])
def test_the_message_holds_only_its_new_words(lead):
    assert edited(f"{lead}Please look again at her hip.") == {"message": "Please look again at her hip."}


@pytest.mark.parametrize("only", ["is only: ", "is only ", "should be just ", "should only say: ", "is simply ", ": "])
@pytest.mark.parametrize(
    "line, name, value",
    [
        ("The language", "needs", "Polish interpreter"),
        ("No. The language line", "needs", "Polish interpreter by phone"),
        ("the help line", "needs", "Large print"),
        ("The best time", "best_time", "mornings"),
        ("the ward", "place", "Kestrel ward"),
    ],
)
def test_a_short_line_holds_only_its_new_words(only, line, name, value):
    found = edited(f"{line} {only}{value}.".replace(" : ", ": "))
    assert found == {name: value} and not any(OF_AN_ORDER.search(one) for one in found.values())


@pytest.mark.parametrize(
    "said",
    [
        'Before it is sent, shorten the address line: strike out "have just given it:". And the ward is simply Ward 7.',
        'Before it goes, cross out "have just given it:". The ward is just Ward 7.',
        'strike out "have just given it:" and the ward is only Ward 7',
    ],
)
def test_two_changes_of_two_lines_are_both_done(said):
    assert edited(said) == {"contact_value": ADDRESS, "place": "Ward 7"} and not left(said)


@pytest.mark.parametrize(
    "said, more",
    [
        ("Write in questions: who is the lead doctor?", "who is the lead doctor?"),
        ("put in my questions: can we come too?", "can we come too?"),
    ],
)
def test_a_question_is_put_behind_the_others(said, more):
    assert edited(said) == {"questions": f"{LINES['questions']}\n{more}"}


@pytest.mark.parametrize(
    "said",
    [
        "Please remove question 4. And undo, no, leave it.",
        "remove question 4. oh change it, no wait, keep it as it is",
        "Please remove question 4. And undo, no, leave it. How do I know the council will get theirs?",
    ],
)
def test_an_order_taken_back_in_the_same_breath_is_none(said):
    assert edited(said) == {"questions": "1. What is the plan?\n2. Who decides?\n3. Can we see the scan?"}
    assert all("?" in one for one in left(said))


@pytest.mark.parametrize(
    "said",
    [
        "he got a message in the night",
        "they only write in his notes",
        "strike while he is well",
        "in message one of them said he was fine?",
        "we only speak Polish at home",
    ],
)
def test_what_is_no_order_changes_no_line(said):
    assert not edited(said)
