"""How hard a text is to read: one case above each limit, one below."""

import pytest

from assistant.review.limits import faults, measure, opening_fault, sentences
from assistant.review.reach import LABEL, PAGE, PART
from tests.support.answer_factories import make_told, wrongs

TWENTY = "You can ask one of the team to go over it with you again and again until you are sure."


def found(text, *, message=True):
    return [wrong for wrong, _ in faults(text, message=message)]


def test_twenty_words_are_a_sentence_and_twenty_one_are_too_many():
    assert len(TWENTY.split()) == 20

    assert found(TWENTY) == []
    assert any("21 words" in wrong for wrong in found(TWENTY.replace("sure.", "quite sure.")))


def test_three_sentences_are_a_paragraph_and_four_are_too_many():
    assert found("You can ask. You can wait. You can go.") == []
    assert found("You can ask. You can wait. You can go. You can stay.") == ["a paragraph has 4 sentences."]
    assert found("You can ask. You can wait.\n\nYou can go. You can stay.") == []


def test_each_question_in_a_quotation_is_a_sentence():
    assert sentences('You could ask: "Who decides? And when?" Then note it.') == [
        'You could ask: "Who decides?',
        "And when?",
        "Then note it.",
    ]
    assert any(
        "4 sentences" in wrong for wrong in found('You can ask: "Who decides? And when? And why?" Then note it.')
    )


def test_ninety_words_are_a_message_and_more_are_too_many():
    ninety = "\n\n".join(["You can ask them now."] * 18)

    assert found(ninety) == []
    assert found(ninety + " Yes.") == ["it has 91 words."]
    assert found(ninety + " Yes.", message=False) == []


def test_hard_words_are_found():
    hard = "Interdisciplinary consultation facilitates individualised prioritisation of therapeutic possibilities considerably."

    assert any("reading grade" in wrong for wrong in found(hard))
    assert found("You can ask them to tell you more about what they have in mind.") == []


def test_a_term_that_cannot_be_avoided_does_not_count_as_hard():
    told = measure("The consultant at the hospital can talk about a second opinion.")

    assert told.grade < told.plain_grade


def test_a_text_is_measured_with_the_facts_of_the_hospital_in_it():
    assert any(
        "words" in wrong
        for wrong in wrongs(
            "You can ask your team about it now, if you like, or else you can talk to {hospital.liaison_contact}."
        )
    )


def test_the_optional_sentence_of_a_card_is_measured_with_it():
    from assistant.review.reach import of_answer
    from tests.support.answer_factories import make_answer

    text, *_ = of_answer(make_answer("Ring 999 now.", id="card_made_up", optional="You are right to speak up."))

    assert text.text.endswith("You are right to speak up.")


@pytest.mark.parametrize(
    "opening, fine", [("Ring 999 now.", True), ("Ring 999 now. Shout for a nurse.", False), (TWENTY, False)]
)
def test_a_card_opens_with_one_short_sentence(opening, fine):
    assert (opening_fault(f"{opening}\n\nSay that it is an emergency.") is None) is fine


def test_every_card_names_999():
    from assistant.review.check import of_text
    from tests.support.answer_factories import PROFILE

    def wrong(text):
        return [finding.wrong for finding in of_text(make_told(text, id="card_made_up"), {}, PROFILE)]

    assert wrong("Ring 999 now.") == []
    assert wrong("Tell a nurse now.") == ["a card without 999."]


@pytest.mark.parametrize("kind, measured", [(PAGE, True), (PART, True), (LABEL, False)])
def test_a_page_is_measured_like_a_message_and_a_label_is_a_name(kind, measured):
    from assistant.review.check import of_text
    from tests.support.answer_factories import PROFILE

    told = make_told(TWENTY.replace("again and again", "again and again and again"), kind=kind)

    assert any("a sentence has" in finding.wrong for finding in of_text(told, {}, PROFILE)) is measured
