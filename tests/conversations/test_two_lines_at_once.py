"""At each short line with another line told beside the answer: what stands in a line is never told as not kept, and
every part is in a line or told back.
"""

import pytest

from tests.conversations.test_nothing_drops import ANSWERS, NOT_KEPT, told, words_of
from tests.support.at_a_step import asked, lines

OTHERS = {
    "relationship": "please address me as Mrs Voss",
    "child_name": "her name is Poppy Hargreave",
    "child_identifier": "she was born 3 May 2019",
    "site": "she is at Saltmarsh",
    "place": "she is on Kestrel",
    "contact_value": "ring me on 07700 900456",
    "best_time": "never on Fridays",
    "needs": "we need an Urdu interpreter",
}
SMALL = frozenset("born please as me her name is she was at on we need an never ring address".split())


@pytest.mark.parametrize("joined", [". ", ", ", " and "])
@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("step", ANSWERS)
def test_what_stands_in_a_line_is_not_told_as_lost(db, at, step, other, joined):
    if step == other:
        return
    chat = at(step)
    body = chat.say(f"{ANSWERS[step]}{joined}{OTHERS[other]}")
    said, stands = told(body), words_of(" ".join(lines(db, chat).values()))
    lost = said.partition(NOT_KEPT)[2].partition("message:")[2].split("\n\n")
    parts = [words_of(one) - SMALL for one in lost if one.strip() and not one.rstrip().endswith(("?", "."))]
    assert not [one for one in parts if one and one <= stands], said
    assert words_of(OTHERS[other]) - SMALL <= stands | words_of(said) or asked(body) == step


@pytest.mark.parametrize(
    "step, said, stands",
    [
        (
            "child_name",
            "Which child? There are two of them. It is for Kian Doyle, born 3.2.2018, his sister is not a patient here.",
            {"child_name": "Kian Doyle", "child_identifier": "3.2.2018"},
        ),
        (
            "contact_method",
            "Email: p.langford@fostering.example. And the copy to social work?",
            {"contact_method": "Email", "contact_value": "p.langford@fostering.example"},
        ),
        (
            "relationship",
            "Mother. Ruth Adeyemi. And Ella Adeyemi, she is in resus there now.",
            {"relationship": "Mother, Ruth Adeyemi", "child_name": "Ella Adeyemi"},
        ),
        (
            "relationship",
            "dad. Tom Okell. and Bryony Okell",
            {"relationship": "dad, Tom Okell", "child_name": "Bryony Okell"},
        ),
        (
            "site",
            "northgate. the diabetes clinic and the eating one. they dont talk to eachother",
            {"site": "Northgate Children's Hospital", "place": "the diabetes clinic and the eating one"},
        ),
        (
            "site",
            "Northgate, neurology outpatients. His ward nurse last time was on Heron, but he is not an inpatient now.",
            {"site": "Northgate Children's Hospital", "place": "Outpatients (neurology outpatients)"},
        ),
        (
            "child_identifier",
            "11th of May, 2019. And I must stress, I have no telephone, reach me by letter: 4 Marine Terrace, Aberystwyth.",
            {
                "child_identifier": "11 May 2019",
                "contact_method": "Letter by post",
                "contact_value": "4 Marine Terrace, Aberystwyth",
            },
        ),
        (
            "contact_method",
            "By letter, if you please. I have no telephone and cannot hear one. 4 Marine Terrace, Aberystwyth, SY23 2AZ.",
            {"contact_method": "Letter by post", "contact_value": "4 Marine Terrace, Aberystwyth, SY23 2AZ"},
        ),
        (
            "contact_method",
            "Talk on ward. With interpreter Polish. Not phone.",
            {"contact_method": "Talk to us on the ward", "needs": "Polish interpreter"},
        ),
        ("needs", "None. Actually Theo will not want everything said in front of him.", {"needs": "None"}),
    ],
)
def test_every_answer_that_is_there_is_taken(db, at, step, said, stands):
    chat = at(step)
    chat.say(said)
    now = lines(db, chat)
    assert {name: now.get(name) for name in stands} == stands


@pytest.mark.parametrize(
    "step, said, line, stands",
    [
        ("place", "Heron. She was not an inpatient last time.", "place", "Heron ward"),
        ("relationship", "Mother. Ruth Adeyemi. And Ella Okell came with me", "child_name", None),
        ("needs", "None. Actually my husband would rather have it in large print.", "needs", "large print"),
    ],
)
def test_and_no_more_is_made_of_it(db, at, step, said, line, stands):
    chat = at(step)
    chat.say(said)
    found = lines(db, chat).get(line)
    assert found is None if stands is None else stands in found


def test_of_a_birthday_without_its_year_only_the_year_is_asked(db, at):
    chat = at("child_name")
    body = chat.say("Zofia Kowalska. She born 21 November.")
    said = told(body)
    assert "Which year" in said and NOT_KEPT not in said
    chat.say("2026")
    assert lines(db, chat)["child_identifier"] == "she born 21 november 2026"
