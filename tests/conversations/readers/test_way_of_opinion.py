"""What is asked of the way a second opinion goes: the notes alone, who refers, a place on a list, two interpreters."""

import pytest

from assistant.conversations.readers.way_of_opinion import asked_of_the_way, wants_it_told

ABROAD = ("I'm thinking of going private. Or Turkey",)
SAID = {
    "notes_may_do": [
        "can another doctor look at just his notes, without him there",
        "No. Just his notes. On paper. Could they send them to somebody and not put Arlo through it?",
        "could they just go off the scans or does she have to be there for the second opinion",
        "if a different hospital looks, would she have to come in",
        "could someone else decide from the records alone?",
        "Can another doctor look only at the x ray pictures, without to operate or see Amina again?",
        "could a second doctor see only the scans",
        "can other hospital only look the pictures, not operate",
        "another doctor please to see only MRI pictures, is possible?",
        "can a different consultant decide from the scans without seeing him again",
    ],
    "hospital_too_much": [
        "Sorry, there's no second doctor yet. He can't bear the hospital, the smell, the lights. If someone else looked at it, would he have to come in?",
        "she has meltdowns in waiting rooms, would another doctor have to see her?",
        "our son is autistic and cannot cope with noise. does he have to be there for a second opinion",
    ],
    "who_refers": [
        "My son Tobias is eight and has a tumour on his spine. The consultant told us on Tuesday he would 'refer for another opinion'. I would like to understand the exact sequence: who writes the referral, who signs it, and within how many working days.",
        "who signs the referral letter, the gp or the surgeon?", "who actually sends the referral",
        "he said he'd refer us for a second opinion. what happens now",
    ],
    "step_beyond_team": [
        "Fine. My 4 yr old, post BMT, persistent G3 mucositis, still on TPN, they want to step down PCA. I think the pain team and haem aren't talking. Who do I escalate to outside of the MDT?",
        "how do we go over their heads", "is there anyone beyond the ward team we can ask",
    ],
    "ask_at_appointment": [
        "can carys ask at the october appointment or is that too late to ask",
        "and can carys just say it to the kidney doctor herself at the next one in october",
        "should we bring it up at his next clinic", "is it ok to ask at the review, or too late",
    ],
    "will_it_hurt": [
        "sick. also be honest have u got any idea if its gonna hurt", "will the operation hurt",
        "does it hurt when they take the drain out?", "is it going to be painful", "will it hurt him a lot",
    ],
    "which_treatment_first": ["chemo befor op, why", "why is it radiotherapy first and then surgery"],
    "long_wait": [
        "My daughter is 13 and she's been on the list for her spine for nearly four years. Belfast. Four years. The curve was 38 when we started and it's 71 now.",
        "we've been waiting over two years for his heart operation. Wales.",
    ],
    "told_before_we_come": [
        "And who tells them about Isla? I don't want to explain it all again to a stranger.",
        "i cant bear to go through it all again with a new doctor", "who will tell the new doctor what happened to his brother",
    ],
}  # fmt: skip
IN_CONTEXT = {
    "cared_for_after": [
        "and if we do go private and something goes wrong over there who looks after her after",
        "No, I meant who treats her if the rods go wrong when we're home",
        "will the nhs still treat her if there are complications",
    ],
    "place_on_list": [
        "Right. Do they wait for you if you go abroad and it's bad, do they still keep our place? Sorry I asked that. Do I lose the place.",
        "I asked about the place on the list. Yes or no or ask who.", "do we lose our spot while we are away",
    ],
    "scheme_number": [
        "Talk to me about the scheme again, the money back one, which number do I ring",
        "Hang on, I did not want a person. I asked for the number for the money back scheme in Northern Ireland.",
    ],
}  # fmt: skip
LEFT = [
    "can another doctor operate without seeing him", "can they discharge him without seeing us", "can i see just his notes",
    "how do i get copies of the scans", "he has a rash and can't stand the lights, should another doctor see him",
    "he hates hospital food", "who signs the consent form", "who do i complain to above the consultant", "who pays",
    "what would that cost and would they still keep her place here?", "will they keep her place at school",
    "how long is the waiting list", "how do i book an interpreter", "my other two kids speak english",
    "can i ask about the results at the appointment", "can i record the appointment", "can we bring someone to the clinic",
    "it hurts", "he hurt himself", "he wants to hurt himself", "she said she will hurt herself", "will it hurt our chances to ask",
    "will asking hurt my relationship with the team", "i dont want to hurt anyone", "we waited four years for a baby",
    "we've waited two years, how do we ask for a second opinion", "can you explain it to me again, i don't understand a new word",
    "how do i tell his brother", "who looks after my other children if something goes wrong", "what is the number for parking costs",
    "which number do i ring", "did it hurt her when she died", "who treats asthma best",
]  # fmt: skip


@pytest.mark.parametrize("phrase, said", [(phrase, one) for phrase, many in SAID.items() for one in many])
def test_what_is_asked_of_the_way_has_its_answer(phrase, said):
    assert asked_of_the_way(said) == phrase


@pytest.mark.parametrize("phrase, said", [(phrase, one) for phrase, many in IN_CONTEXT.items() for one in many])
def test_it_is_read_with_what_was_spoken_of(phrase, said):
    assert asked_of_the_way(said, ABROAD) == phrase


@pytest.mark.parametrize("said", LEFT)
def test_what_is_near_it_is_left_to_be_understood(said):
    assert asked_of_the_way(said) is None


@pytest.mark.parametrize(
    "said",
    ["The interpreter, it is for me or for my daughter? She use sign. I speak Tigrinya.",
     "I mean both. One interpreter for sign for her and one for my language for me, same time. Is possible? Who pay?",
     "we are two languages, can we have two interpreters"],
)  # fmt: skip
def test_two_may_need_an_interpreter(said):
    assert asked_of_the_way(said, last_answer="interpreter") == "two_interpreters"


def test_both_is_of_nothing_else_where_no_interpreter_was_spoken_of():
    assert asked_of_the_way("I mean both. is that possible?") is None


def test_which_comes_first_leans_on_the_treatments_that_were_named():
    assert asked_of_the_way("no i mena frst. which one 1st", ("who pays", "chemo or operation, whats best")) == (
        "which_treatment_first"
    )
    assert asked_of_the_way("which one first", ("gp or consultant",)) is None


@pytest.mark.parametrize("said", ["who told you", "can you tell me again", "i don't want to tell my mum again"])
def test_it_is_told_again_to_no_new_doctor_there(said):
    assert not wants_it_told(said)
