"""Each writer is spoken to as who they are, in whatever they ask and wherever they are: a young person about
themselves, a family that grieves.
"""

import re

import pytest

from assistant import clock
from assistant.answers.load import NATIONS, load_answers, load_phrases, load_sources
from assistant.answers.wording import BEREAVED, Reader, Wording
from assistant.hospital.profile import load
from assistant.settings import ROOT

WORDING = Wording(load_answers(), load_sources(), load(ROOT / "hospital" / "example.yml"))
PLACES = (None, *NATIONS)  # None: the text for the whole of the UK
OWN_CHILD = re.compile(
    r"\byour (?:\w+ )?(?:child|daughter|son|baby)\b|\b(?:my|our) (?:child|daughter|son|baby)\b", re.IGNORECASE
)
ABOUT_A_BABY = (BEREAVED, "meeting_after_death", "stillborn", "pregnancy_scan")  # a young person can be a parent too
CHEER = re.compile(r"!|\b(?:great|glad|happy|good luck|well done|welcome|congratulations|lovely)\b", re.IGNORECASE)
LISTS = re.compile(
    r"^\s*(?:[-*•]|\d+[.)])\s|\blists?\b(?! of cancelled)|\bquestions to ask\b|\bprepare (?:your )?questions\b",
    re.IGNORECASE | re.MULTILINE,
)


def told(writer):
    """Answer, place and words of everything this writer can be told."""
    return [
        (one, place, WORDING.word(one, Reader(place, writer), now=clock.now()).text)
        for one in sorted(WORDING.ids())
        for place in PLACES
    ]


def test_a_young_person_is_never_told_about_their_child():
    """The words for a family whose child has died lead nowhere for a young person: no answer offers them."""
    offered = {step for answer in load_answers() for step in answer.next_steps}
    assert BEREAVED not in offered

    texts = [(one, place, text) for one, place, text in told("young_person") if one not in ABOUT_A_BABY]
    assert len(texts) > 300
    assert [(one, place, found[0]) for one, place, text in texts if (found := OWN_CHILD.search(text))] == []


@pytest.mark.parametrize("route", sorted(answer.id.removeprefix("card_") for answer in load_answers() if answer.line))
def test_a_line_below_an_answer_fits_whoever_reads_it(route):
    assert not OWN_CHILD.search(WORDING.line(f"card_{route}", now=clock.now()))


@pytest.mark.parametrize("pattern", [CHEER, LISTS], ids=["cheer", "lists"])
def test_a_bereaved_family_is_given_no_lists_and_no_cheer(pattern):
    texts = told("bereaved")
    assert len(texts) > 300
    assert [(one, place, found[0]) for one, place, text in texts if (found := pattern.search(text))] == []


def test_a_bereaved_family_is_not_told_what_to_do_when_their_child_gets_worse():
    """Cards stay: the one for a child who gets worse since another child may be in danger, that of a fault since nobody
    knows then who reads it.
    """
    assert [
        (one, place)
        for one, place, text in told("bereaved")
        if re.search(r"(?:get|gets|getting) worse", text) and one not in ("card_deterioration", "card_fault")
    ] == []


OF_THE_LIVING = re.compile(r"\bnurse in charge\b|[Uu]nder 19|\byour child in hospital\b|\bmy child\b")


@pytest.mark.parametrize("easy", [False, True], ids=["plain", "easy"])
@pytest.mark.parametrize("card", ["card_self_harm", "card_distress", "card_deterioration", "card_emergency"])
def test_a_card_for_a_bereaved_family_remembers_the_death(card, easy):
    for place in PLACES:
        told = WORDING.word(card, Reader(place, "bereaved", easy=easy), now=clock.now()).text
        assert not OF_THE_LIVING.search(told)


TO_A_PARENT = re.compile(
    r"\b(?:talk|speak|go|turn|write|ask|tell|ring|contact|check|it over)\b[^.?!\"]{0,40}\b(?:the|their|a|child's|his|her) (?:birth )?(?:parents?|mum|mother|dad|father)\b"
    r"|\btalk to that person\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("easy", [False, True])
def test_a_carer_is_never_sent_to_a_parent(easy):
    """There may be no contact, or none allowed."""
    reader = [Reader(place, "without_responsibility", easy=easy) for place in PLACES]
    own = [one.id for one in load_answers() if "without_responsibility" in one.writers]
    texts = [(one, WORDING.word(one, who, now=clock.now()).text) for one in own for who in reader]
    assert "who_can_request" in own
    assert [(one, found[0]) for one, text in texts if (found := TO_A_PARENT.search(text))] == []


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("answer", ["who_can_request", "how_to_request"])
def test_a_carer_is_told_who_knows_who_may_agree(answer, easy):
    text = WORDING.word(answer, Reader(None, "without_responsibility", easy=easy), now=clock.now()).text
    assert "social worker" in text and "who may agree" in text


@pytest.mark.parametrize(
    "words", ["You can talk it over with the child's parent.", "If you can, ask his birth mother."]
)
def test_the_check_for_a_carer_sees_words_that_send_to_a_parent(words):
    assert TO_A_PARENT.search(words)


@pytest.mark.parametrize(
    "words", ["Tell your child's team.", "Talk to your sick son.", 'You could ask: "What about my daughter?"']
)
def test_the_check_for_a_young_person_sees_words_for_a_parent(words):
    assert OWN_CHILD.search(words)


@pytest.mark.parametrize("words", ["Here is a list.", "- one", "I can help you prepare questions."])
def test_the_check_for_a_bereaved_family_sees_a_list(words):
    assert LISTS.search(words)


def test_the_chats_own_sentences_fit_whoever_reads_them():
    """They are told without knowing who writes."""
    headings = ("plan_section_worse", "plan_step_matters")  # of a plan, in its own voice
    looked_for = ("sorrow_once",)  # in words for a bereaved family, and never told by itself
    others = [text for name, text in load_phrases().items() if name not in (*headings, *looked_for)]
    assert [text for text in others if OWN_CHILD.search(text)] == []
