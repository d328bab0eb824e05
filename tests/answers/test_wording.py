"""Which words a family reads: for their nation, for who is writing, with this hospital's facts, and only what may be
told.
"""

import pytest

from assistant.answers.approval import State
from assistant.answers.load import NATIONS, Answer, Cited
from assistant.answers.served import Serving
from assistant.answers.wording import Reader, Wording
from tests.support.factories import MONDAY_MORNING, answers, example_profile, make_words, sources

FACT = sorted(sources())[0]
OTHER = sorted(sources())[1]


def make_answer(**changes):
    return Answer(
        **{
            "id": "bedtime",
            "title": "Bedtime",
            "text": {"uk": "At eight.", "wales": "At nine."},
            "topic": "care",
            **changes,
        }
    )


ALWAYS = make_answer(id="always_true", text={"uk": "You can always ask."}, topic="basics")
SUPPORT = make_answer(id="bereaved_support", text={"uk": "I am so sorry."}, topic="support")


def worded(answer, reader=None, serving=None):
    wording = Wording([answer, ALWAYS, SUPPORT], sources(), example_profile(), lambda: serving or Serving())
    return wording.word(answer.id, reader or Reader(), now=MONDAY_MORNING)


@pytest.mark.parametrize(
    "nation, text, told_for",
    [(None, "At eight.", None), ("wales", "At nine.", "wales"), ("scotland", "At eight.", None)],
)
def test_a_nation_reads_its_own_text_or_else_the_uks(nation, text, told_for):
    found = worded(make_answer(), Reader(nation))
    assert (found.text, found.nation, found.varies) == (text, told_for, True)


def test_a_writer_reads_their_own_text_for_their_nation():
    answer = make_answer(writers={"young_person": {"uk": "You choose.", "wales": "You choose, in Wales."}})
    assert [worded(answer, Reader(nation, "young_person")).text for nation in (None, "wales", "england")] == [
        "You choose.",
        "You choose, in Wales.",
        "You choose.",
    ]
    assert worded(answer, Reader("wales", "without_responsibility")).text == "At nine."


def test_an_answer_with_one_text_does_not_vary():
    assert not worded(make_answer(text={"uk": "At eight."})).varies


def test_only_the_sources_of_the_text_that_is_told_are_shown():
    answer = make_answer(sources=(Cited(FACT, "uk"), Cited(OTHER, "wales")))
    assert [source.fact for source in worded(answer, Reader("wales")).sources] == [FACT, OTHER]
    assert [source.fact for source in worded(answer, Reader("england")).sources] == [FACT]


@pytest.mark.parametrize(
    "topic, told", [("care", "I am so sorry."), ("assistant", "At eight."), ("safety", "At eight.")]
)
def test_a_bereaved_family_reads_support_first_but_keeps_its_cards_and_the_chats_own_words(topic, told):
    assert worded(make_answer(topic=topic), Reader("england", "bereaved")).text == told


def test_an_answer_with_words_for_the_bereaved_is_told_to_them():
    answer = make_answer(writers={"bereaved": {"uk": "You can ask now, or much later."}})
    assert worded(answer, Reader(None, "bereaved")).text == "You can ask now, or much later."


def test_a_withdrawn_answer_is_replaced_by_what_is_always_true():
    found = worded(make_answer(), serving=Serving(off=frozenset({"bedtime"})))
    assert (found.answer.id, found.text) == ("always_true", "You can always ask.")


def test_in_production_a_draft_is_not_told_and_an_approved_text_is():
    draft, approved = Serving(production=True), Serving({"bedtime": State("approved")}, production=True)
    assert [worded(make_answer(), serving=serving).text for serving in (draft, approved)] == [
        "You can always ask.",
        "At eight.",
    ]


def test_a_card_is_told_also_as_a_draft_and_also_when_withdrawn():
    card = make_answer(id="card_emergency", topic="safety")
    assert worded(card, serving=Serving(off=frozenset({"card_emergency"}), production=True)).text == "At eight."


def test_an_optional_sentence_can_be_left_out_alone():
    answer = make_answer(optional="Bring a book.")
    assert worded(answer).text == "At eight.\n\nBring a book."
    assert worded(answer, serving=Serving(off=frozenset({"bedtime.optional"}))).text == "At eight."


def test_an_answer_that_does_not_exist_is_a_fault():
    with pytest.raises(KeyError):
        make_words().answers.reply("no_such_answer", Reader(), now=MONDAY_MORNING)


def test_the_hospitals_facts_stand_in_the_words():
    assert worded(make_answer(text={"uk": "Ring {hospital.liaison_contact}."})).text == "Ring PALS on 01632 960 100."


@pytest.mark.parametrize("writer", [None, "young_person", "without_responsibility", "bereaved"])
def test_every_answer_has_words_for_every_reader(writer):
    words = make_words().wording
    empty = [
        (answer.id, nation)
        for answer in answers()
        for nation in (None, *NATIONS)
        if not words.word(answer.id, Reader(nation, writer), now=MONDAY_MORNING).text.strip()
    ]
    assert empty == []


def test_what_the_widget_is_told_of_an_answer_has_the_contracts_shape():
    meta = make_words().answers.reply("legal_right", Reader("scotland"), now=MONDAY_MORNING).answer
    assert set(meta) == {"id", "title", "nation", "status", "approved_on", "review_by", "sources"}
    assert (meta["status"], meta["approved_on"], meta["review_by"]) == ("draft", None, None)
    assert {frozenset(source) for source in meta["sources"]} == {frozenset({"title", "publisher", "url"})}
