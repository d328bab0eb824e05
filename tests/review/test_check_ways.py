"""Help that is named can be reached, at night, by text, and by everybody who reads it."""

from assistant.answers.helplines import Helpline
from assistant.review.check_ways import answer_faults, way_faults
from tests.support.answer_factories import make_answer, make_told

LINES = {
    "samaritans": Helpline("samaritans", "Samaritans on 116 123", "116 123", "fact", "always"),
    "shout": Helpline("shout", "SHOUT to 85258", "85258", "fact", "always"),
    "abuse_wales": Helpline("abuse_wales", "Live Fear Free on 0808", "0808", "fact", "always"),
    "swan": Helpline("swan", "SWAN UK on 0300", "0300", "fact", None),
}
EASY = {"uk": "Ring {line.samaritans}. Text {line.shout}."}


def of_text(text, id="made_up"):
    return [wrong for wrong, _ in way_faults(make_told(text, answer=make_answer(text, id=id), id=id), LINES)]


def of_answer(**more):
    return [finding.wrong for finding in answer_faults([make_answer(**more)], LINES)]


def test_a_number_stands_in_the_register_of_lines_and_nowhere_else():
    assert of_text("Ring 0800 917 2127.") == ['a number of its own: "0800 917 2127".']
    assert of_text("Ring 999, or {line.samaritans}.") == []


def test_whoever_is_named_can_be_reached():
    assert of_text("SWAN UK can help.") == ["it names SWAN UK and no way to reach it."]
    assert of_text("You can ring {line.swan}. SWAN UK helps families.") == []
    assert of_text("Ask PALS how to reach SWAN UK.") == []


def test_in_a_card_a_line_that_can_be_shut_has_a_sentence_of_its_own():
    assert of_text("Ring 999. Ring {line.samaritans} or {line.swan}.", id="card_distress") == [
        "a sentence names a line that can be shut beside another."
    ]
    assert of_text("Ring 999. Ring {line.samaritans}. Ring {line.swan}.", id="card_distress") == []


def test_a_longer_answer_has_an_easy_form_for_each_who_reads_it():
    long = "You can ask your team about a second opinion. " * 4
    assert of_answer(uk=long) == ["it has no easy read."]
    assert of_answer(uk=long, easy={"uk": "You can ask."}) == []
    writers = {"young_person": {"uk": "You can ask."}}
    assert of_answer(uk=long, easy={"uk": "You can ask."}, writers=writers) == ["it has no easy read."]


def test_a_card_is_as_strong_for_a_young_person_as_for_an_adult():
    text = {"wales": "Ring {line.samaritans}. Text {line.shout}."}
    young = {"young_person": {"uk": "Ring {line.samaritans}. Text {line.shout}."}}
    found = of_answer(uk=EASY["uk"], id="card_distress", text=text, writers=young)
    assert found == ["weaker than the others in wales."]


def test_a_crisis_card_names_a_line_that_answers_at_night_and_a_way_by_text():
    assert of_answer(uk="Ring 999.", id="card_self_harm") == [
        "no line that answers at night.",
        "no way by text message.",
    ]
    assert of_answer(uk="Text {line.shout}.", id="card_self_harm") == []


def test_the_safeguarding_card_names_help_for_an_adult_hurt_at_home():
    uk = "Ring {line.samaritans}."
    assert of_answer(uk=uk, id="card_safeguarding", text={"wales": uk}) == ["no help for an adult hurt at home."]
    assert of_answer(uk=uk, id="card_safeguarding", text={"wales": "Ring {line.abuse_wales}."}) == []
