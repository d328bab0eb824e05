"""Everyday questions have their answer, in whatever words; their twins keep the answer they had."""

import pytest

from assistant.conversations.readers.everyday_asked import everyday_asked

SAID = {
    "normal_as_told": [
        "she says its normal for early ones", "nurse said prem babies all do that", "they keep saying it's normal for his age",
        "the doctor told us this is normal after surgery", "midwife says thats usual for newborns",
        "Doctor say is normal for small baby", "consultant said all premature babies forget to breathe",
        "the nurses all say it's just normal for prems", "he told us its common in toddlers",
    ],
    "opinions_differ": [
        "GP says wait and hospital says grommets", "our gp says its asthma but the consultant says it isnt",
        "hospital wants to operate, GP thinks no", "the surgeon said surgery while my family doctor said leave it",
        "my gp doesnt agree with the hospital", "Family doctor tell us medicine, hospital say no medicine",
        "the consultant disagrees with our gp", "gp reckons its growing pains, the specialist thinks arthritis",
    ],
    "differ_how_often": [
        "is it common that GPs disagree with the hospital", "do doctors often disagree",
        "is it normal for doctors to say different things", "how often do GPs and hospitals disagree",
        "is it usual that doctor and hospital not agree", "isnt it rare that two doctors disagree?",
        "is this common, the gp and the consultant say different things", "how common is it that specialists disagree",
    ],
    "finding_unknown": [
        "what did the doctor mean, bleed in the brain", "what does a shadow on the lung mean", "wot does grade 3 bleed mean",
        "what does it mean his levels are raised", "they said hypotonia what does that mean",
        "What mean fluid in the lungs please?", "what is meant by global delay", "doctor said murmur, what did she mean",
    ],
    "rings_home_unknown": [
        "is pals gonna ring my house tho", "will they ring the house", "do they phone our landline",
        "are the hospital going to call my home", "will someone come round to my house", "can they ring home",
        "would the team phone my home phone", "does the hospital call to the flat, will somebody phone our flat",
    ],
}  # fmt: skip
LEFT = [
    "is it normal that he sleeps all day", "they say it's normal to wait months", "is it common to ask for a second opinion",
    "is it normal for the doctor to be angry when i ask", "GP says ask the hospital and the hospital says ask the GP",
    "gp says he wont refer and hospital says they need a letter", "what do you mean", "what does PALS mean",
    "what does second opinion mean", "does that mean i can go home", "can the nurse ring me", "will they ring my mum",
    "can i take him home", "what does bleed mean will he die", "she says its normal for a second opinion to take weeks",
    "what does the doctor mean by functional", "they say kids are fine", "who can ring me about the results",
]  # fmt: skip


@pytest.mark.parametrize("known, said", [(known, one) for known, many in SAID.items() for one in many])
def test_it_has_its_answer(known, said):
    assert everyday_asked(said) == known


@pytest.mark.parametrize("said", LEFT)
def test_its_twins_are_left(said):
    assert everyday_asked(said) is None
