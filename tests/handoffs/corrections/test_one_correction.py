"""The one line that words correct, and to what; and what only looks like a correction."""

import pytest

from assistant.handoffs.corrections.correction import Correction
from assistant.handoffs.corrections.one_correction import read_correction
from tests.support.factories import example_profile

WITH_A_VALUE = [
    ("her name is spelt Aysha Khan", "child_name", "Aysha Khan"),
    ("actually it's ward 7", "place", "ward 7"),
    ("Actually it’s ward 7", "place", "ward 7"),
    ("no it's Saltmarsh", "site", "Saltmarsh"),
    ("sorry, it's 07700 900456", "contact_value", "07700 900456"),
    ("change the name to Aisha", "child_name", "Aisha"),
    ("please change her name to Aisha Khan", "child_name", "Aisha Khan"),
    ("her name is spelt Aysha, sorry i got it wrong", "child_name", "Aysha"),
    ("his name is Callum not Calum, i made a typo", "child_name", "Callum"),
    ("actually it’s spelt O’Neill", "child_name", "O’Neill"),
    ("actually the child is called Isla", "child_name", "Isla"),
    ("i meant ward 3", "place", "ward 3"),
    ("* ward 7", "place", "ward 7"),
    ("can you change the ward to heron?", "place", "heron"),
    ("wait its heron ward", "place", "heron ward"),
    ("the ward should be kestrel", "place", "kestrel"),
    ("the ward should have been kestrel", "place", "kestrel"),
    ("it should be the saltmarsh site", "site", "the saltmarsh site"),
    ("dob should be 4/5/2019", "child_identifier", "4/5/2019"),
    ("actually its 04/05/2019", "child_identifier", "04/05/2019"),
    ("that's a typo, the date of birth is 4 May 2019", "child_identifier", "4 May 2019"),
    ("oops wrong email, it's sam@example.org", "contact_value", "sam@example.org"),
    ("I meant to say afternoons", "best_time", "afternoons"),
    ("change the best time to evenings", "best_time", "evenings"),
    ("actually I'm his grandad", "relationship", "his grandad"),
    ("sorry im her nan not her mum", "relationship", "her nan"),
    ("no sorry his name is Jake not Jack", "child_name", "Jake"),
    ("and the name is Ayesha", "child_name", "Ayesha"),
    ("no, the ward is heron", "place", "heron"),
    ("actually email is better", "contact_method", "actually email is better"),
]


OF_A_LINE = [
    ("its spelt with a y", "child_name"),
    ("the phone number is wrong", "contact_value"),
    ("change my number", "contact_value"),
    ("can I change the number please?", "contact_value"),
    ("the date of birth is wrong", "child_identifier"),
    ("i made a mistake with the ward", "place"),
    ("no thats the wrong ward", "place"),
    ("fix the spelling of her name", "child_name"),
    ("edit my message", "message"),
    ("i want to change my message", "message"),
    ("change the questions", "questions"),
    ("the hospital is wrong", "site"),
    ("actually mornings are better", "best_time"),
    ("that's not right, he was born 4 may 2019", "child_identifier"),
]


NONE = [
    "we spelled it out to them and they laughed",
    "no", "no thanks", "not right now", "actually no", "actually stop", "Mother", "ward 7", "it's ward 7", "my number is 07700 900123",
    "no it's fine", "sorry i'm late", "wait, I'm confused", "what happens if i change my mind", "is that right?",
    "they got it wrong and he was hurt", "i want them to change his treatment", "they made a mistake in the diagnosis",
    "the doctor is wrong about the scan", "actually can I talk to a person", "i mean is it a legal right", "how do i change consultants",
    "is it correct that the ward is closed at night?", "can they change the ward he is on?", "does it matter if the name is wrong?",
    "will the change of hospital cost anything", "how do we correct his hospital notes", "would a change of ward help",
    "why did they change the ward", "no my name is Jean", "and the doctor is lovely",
    "no, his pain is worse", "should i correct the date of birth with the gp?",
    "they changed his ward and it was a mistake and now nobody at the hospital knows what time he should be seen or by whom",
]  # fmt: skip


@pytest.mark.parametrize("words, field, value", WITH_A_VALUE)
def test_a_correction_in_words_names_its_line_and_its_value(words, field, value):
    assert read_correction(words, example_profile()) == Correction(field, value)


@pytest.mark.parametrize("words, field", OF_A_LINE)
def test_a_line_that_is_only_said_to_be_wrong_is_asked_again(words, field):
    assert read_correction(words, example_profile()) == Correction(field, None)


@pytest.mark.parametrize("words", NONE)
def test_what_only_looks_like_a_correction_changes_nothing(words):
    assert read_correction(words, example_profile()) is None


@pytest.mark.parametrize("words, field, value", WITH_A_VALUE)
def test_capitals_and_a_full_stop_do_not_hide_a_correction(words, field, value):
    found = read_correction(f"{words.rstrip('?').upper()}.", example_profile())
    assert (found.field, found.value.lower()) == (field, value.lower())


def test_how_an_address_is_spelt_is_no_part_of_it():
    told = read_correction("sorry that should be kitmum@family.example no dot", example_profile(), step="best_time")
    assert told == Correction("contact_value", "kitmum@family.example")


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("I gave the wrong phone number, it is 07700 900 999", "contact_value", "07700 900 999"),
        ("my email has changed, it's x@y.example", "contact_value", "x@y.example"),
        ("please change my number to 07700 900 999", "contact_value", "07700 900 999"),
        ("I moved to Heron ward", "place", "Heron ward"),
    ],
)
def test_what_changed_since_it_was_sent_is_read_as_its_line_with_its_value(said, field, value):
    found = read_correction(said, example_profile())
    assert found and (found.field, found.value) == (field, value)


@pytest.mark.parametrize("said", ["we moved to Leeds", "they changed his medicine", "I put the kettle on"])
def test_other_changes_correct_no_line(said):
    assert read_correction(said, example_profile()) is None
