"""Questions that stand beside a neighbouring subject, which is not meant."""

import pytest

from assistant.conversations.readers.asked_with_care import asked_with_care
from assistant.conversations.readers.what_went import asks_what_went
from assistant.conversations.readers.writing_to_team import writes_to_team

SAID = {
    "effect_on_care": [
        "Complaints? Who said complaints. Fine. Forget all that. Actually no. How do I ask without him taking the huff",
        "how can we ask without upsetting the consultant",
        "I want to ask him nicely for a second opinion and stay friends",
        "how do i bring it up and stay on good terms",
    ],
    "nods_only": [
        "he won't say no he's far too polite, he'll just nod at me for another six months",
        "she just smiles and nods",
        "our consultant only nods",
    ],
    "cancel_unknown": [
        "what if i just like... run off the night before. would they cancel it",
        "no. i asked if theyd cancel it",
        "would they postpone my operation if I say I'm not ready",
    ],
    "letters_home": ["ok but what if he reads it? like does he get a letter or something", "will my dad get a copy"],
}


@pytest.mark.parametrize("known, said", [(known, one) for known, many in SAID.items() for one in many])
def test_what_is_meant_is_heard(known, said):
    assert asked_with_care(said, young=True) == known


@pytest.mark.parametrize(
    "said",
    ["how do I complain about him", "they cancelled it again", "he nods off to sleep in class", "what if he says no",
     "can i cancel the message", "did they cancel my appointment", "he got a letter", "she took it badly"],
)  # fmt: skip
def test_other_words_are_left(said):
    assert asked_with_care(said, young=True) is None


def test_the_letter_is_asked_of_a_parent_by_the_patient_alone():
    assert asked_with_care("does he get a letter", young=False) is None


def test_what_went_with_a_question_of_its_words():
    assert asks_what_went("What did you send them just now? Did it say I could be rung, because my daughter mustn't be")


def test_a_message_about_one_thing_alone_is_begun():
    assert writes_to_team("whatever. can i write to the team then but like only about me not wanting dad to know")
