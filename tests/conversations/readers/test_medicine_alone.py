"""Whoever would change a medicine alone, or gave too much, is told to ask first, and whom."""

import pytest

from assistant.conversations.readers.medicine_alone import medicine_by_themselves


@pytest.mark.parametrize(
    "said",
    [
        "could we halve her steroids ourselves",
        "i'm thinking of taking him off the keppra",
        "what happens if i skip tonight's dose",
        "is it ok to use the leftover antibiotics",
        "would it matter if we stopped giving the inhaler",
        "would it matter if we stop the inhaler",
        "can I go back to the previous one, I kept a box of tablets",
        "we accidentally gave her a second dose",
        "I've given him his brother's tablets by mistake",
        "she took three tablets instead of one",
        "nan gave her the wrong medicine",
        "i forgot his morning tablets",
        "i will just double the calpol",
        "do we keep giving it while he's this sleepy",
        "shall i carry on giving him these until the doctor rings",
        "not sure whether to leave out the next dose",
        "should i wait before the next dose",
        "And would he have to stop the tablets while we wait for the other doctor, because last time he missed a dose he was grey and shaking, that was in March, he is quite well today.",
        "I asked about the tablets, dear. Should he keep taking them while we wait?",
        "should she carry on with the steroids till the second opinion",
        "does my daughter stay on the valproate until we hear",
        "will he have to go without his inhaler before the appointment",
        "does anyone know if I should continue with her keppra tonight",
    ],
)
def test_a_medicine_by_themselves(said):
    assert medicine_by_themselves(said)


@pytest.mark.parametrize(
    "said",
    [
        "can the doctors stop the treatment without asking us",
        "can i ask them to change the medicine",
        "she was given the wrong dose two years ago, how do we complain",
        "they gave her ten times too much",
        "can we stop the referral",
        "may I begin again and start a new one with the date put right",
        "could we use the same one as before",
        "who pays for the new drug",
        "can we get a second opinion about stopping the medicine",
        "should i take him to another hospital",
        "can i give you my number",
        "the medicine is not working and nobody listens",
        "can we change the doctor",
        "i gave him two names",
        "should i stop giving her milk",
        "can we carry on with the form",
        "do i keep giving them my number",
        "should I give him the next one",
        "can i skip it",
        "would they change the medicine after a second opinion",
        "can she have a second opinion about the medicine",
        "would he have to stop school",
        "should he keep going to physio while we wait",
        "can he have his medicine explained to him",
        "could he take part in a trial of the new drug",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert not medicine_by_themselves(said)


@pytest.mark.parametrize(
    "said",
    [
        "should I give him the 8 o'clock one",
        "do we skip tonight's",
        "shall i hold it until monday",
        "can i start the new one",
    ],
)
def test_it_is_the_medicine_that_was_named_just_before(said):
    assert medicine_by_themselves(said, ("she is so drowsy on the new tablets",))
    assert not medicine_by_themselves(said, ("she has a scan on monday",))


@pytest.mark.parametrize("said", ["can i take it home", "can i change the appointment", "is it ok to share this form"])
def test_what_is_of_something_else_stays_so_beside_a_medicine(said):
    assert not medicine_by_themselves(said, ("she is so drowsy on the new tablets",))
