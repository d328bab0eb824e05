"""What the rules say of a message, and what silences them."""

import pytest

from assistant.safety.message import Message
from assistant.safety.ruling import lowered, put_right, rule_findings, silenced
from assistant.safety.verdict import Finding


def found(text):
    return {(one.route, one.level, one.report) for one in rule_findings(Message(text))}


def test_a_danger_said_in_one_clause_is_a_card_and_evidence_for_a_report():
    assert ("emergency", "card", True) in found("my son is not breathing")


def test_a_sign_that_stands_over_the_end_of_a_sentence_is_a_line_and_no_report():
    assert found("he wont. wake up") == {("emergency", "line", False)}
    assert ("emergency", "card", True) in found("he wont wake up")


def test_a_calm_clause_excuses_itself_and_not_the_one_beside_it():
    message = Message("last year he stopped breathing but he is not breathing now")
    past, now = message.clauses
    assert found("last year he stopped breathing") == set() != found("he stopped breathing")
    assert silenced("emergency", (past,), message) and not silenced("emergency", (now,), message)


def test_of_one_route_there_is_one_finding():
    routes = [one.route for one in rule_findings(Message("she is not breathing and she is blue and wont wake up"))]
    assert len(routes) == len(set(routes)) > 0


def test_only_a_learned_card_is_lowered_and_never_to_silence():
    weary = Message("i cant cope with this paperwork")
    learned, line, ruled = (Finding("distress", *rest) for rest in (
        ("card", "it", "learned", True), ("line", "it", "learned"), ("card", "it", "rule: one"),
    ))  # fmt: skip
    assert lowered(learned, weary) == Finding("distress", "line", "it", "learned")
    assert lowered(line, weary) == line and lowered(ruled, weary) == ruled
    assert lowered(learned, Message("i cant cope")) == learned


@pytest.mark.parametrize(
    "text", ["my baby hurts when I touch her leg", "hurts when i touch his arm, hes got a line in it"]
)
def test_a_child_sore_to_the_touch_is_no_card_of_harm(text):
    assert lowered(Finding("safeguarding", "card", "it", "learned"), Message(text)).level == "line"


@pytest.mark.parametrize(
    "text", ["she cries when i touch her leg, her dad did it", "she cries when her uncle touches her"]
)
def test_a_child_sore_to_the_touch_with_more_behind_it_is_one(text):
    assert lowered(Finding("safeguarding", "card", "it", "learned"), Message(text)).level == "card"


@pytest.mark.parametrize(
    "text",
    [
        "shes in pain at night i know she is. they keep telling me its behaviour",
        "he cries every night for months",
        "she has had pain in her hips for years now",
        "for over a year he screams every evening",
    ],
)
def test_what_has_gone_on_for_months_with_nothing_new_is_a_line(text):
    assert lowered(Finding("deterioration", "card", "it", "learned"), Message(text)).level == "line"


@pytest.mark.parametrize(
    "text",
    [
        "she cries every night for months and tonight she is hot",
        "he has had pain for months now and he wont drink",
        "in pain for years and this morning he cant feel his legs",
        "she is in pain every night, she is getting worse for weeks",
    ],
)
def test_what_is_new_after_months_stays_a_card(text):
    assert lowered(Finding("deterioration", "card", "it", "learned"), Message(text)).level == "card"


@pytest.mark.parametrize(
    "said, heard",
    [
        ("take out the last bit about me being worn out", False),
        ("Please leave out that I am worn out", False),
        ("can you cut the part about me crying in the car", False),
        ("the bit where i say im exhausted, take it out", False),
        ("no need to say i havent slept", False),
        ("im worn out, take it all away from me", True),
        ("take out the bit about me being tired. i cant cope", True),
        ("dont say im worn out, i cant go on", True),
    ],
)
def test_weariness_that_is_to_be_left_out_is_no_news(said, heard):
    assert ("distress" in {route for route, *_ in found(said)}) is heard


@pytest.mark.parametrize(
    "said, heard",
    [
        ("I'm sorry, I have to go, I can't do this just now.", False),
        ("I can't do this right now, I need to stop. Thank you.", False),
        ("I have to go. I can't do this any more.", True),
        ("I can't do this. I have to go.", True),
        ("I can't do this now", True),
        ("Goodbye. I can't do this just now.", True),
        ("sorry, I have to go, I can't do this now, tell them I love them", True),
        ("I'm going, I can't do this today, sorry for everything", True),
    ],
)
def test_who_goes_for_now_and_says_no_more_is_not_in_despair(said, heard):
    assert ("distress" in {route for route, *_ in found(said)}) is heard


@pytest.mark.parametrize(
    "said, abusive",
    [
        ("the receptionist told us to fuck off when we asked for his notes", False),
        ("she told my nan to piss off", False),
        ("what if the consultant tells me to fuck off", False),
        ("tell them to fuck off", True),
        ("he told me to piss off so i'll smash his face in", True),
    ],
)
def test_somebody_elses_insult_is_not_the_familys(said, abusive):
    assert ("abusive" in {route for route, *_ in found(said)}) is abusive


@pytest.mark.parametrize(
    "route, said, instead",
    [
        ("safeguarding", "only sleep, no eat, hands cold. he not want me", "deterioration"),
        ("distress", "no no nobody hurt him. he is sick. he sleep too much", "deterioration"),
        ("safeguarding", "she is not eating, her stepdad locks her in", "safeguarding"),
        ("safeguarding", "no eat, he is scared to go home", "safeguarding"),
        ("distress", "i cant cope and she is not eating", "distress"),
        ("safeguarding", "she cries when we do the stretches", None),
        ("safeguarding", "she cries when her dad does the stretches", "safeguarding"),
        ("self_harm", "ill say it myself, i just need the words", None),
        ("self_harm", "ill do it myself, i have no more words, goodbye", "self_harm"),
        ("abusive", "dont send it to the house, the address is wrong", None),
        ("abusive", "who pays if we live in wales. his nain has him so tell her everything in welsh", None),
        ("abusive", "write to my mother in polish she has the children", None),
        ("abusive", "she wants to see another consultant and who pays for it", None),
        ("abusive", "tell them in polish they are useless cunts", "abusive"),
        ("abusive", "tell her in welsh or ill come round", "abusive"),
        ("self_harm", "no. hang on i wrote 11 july it was the 1st of july sorry im all over the place", None),
        ("self_harm", "sorry i said thursday its friday, my head is gone", None),
        ("self_harm", "hold on i put 4 may. on 5 may i will kill myself", "self_harm"),
        ("self_harm", "sorry i said friday its tonight, goodbye", "self_harm"),
        ("self_harm", "and take out the last bit about me being worn out, none of their business", None),
        ("abusive", "leave out the line about my husband, none of their business", None),
        ("self_harm", "take out the bit about me, i cant go on", "self_harm"),
        ("abusive", "delete the line about him or i will find you", "abusive"),
        ("abusive", "dont you ever ring me again", "abusive"),
        ("safeguarding", "she got a big birthmark on her face since baby, they give propranolol, now laser", None),
        ("deterioration", "she got a big birthmark on her face since baby, they give propranolol, now laser", None),
        ("safeguarding", "i'm her mum. the laser hurts her on the port wine stain", None),
        ("safeguarding", "there's a strawberry mark on her arm that keeps bleeding", "deterioration"),
        ("safeguarding", "insulin injections leave marks on his tummy", None),
        ("safeguarding", "marks on his tummy from uncle's needle", "safeguarding"),
        ("safeguarding", "the mole on his leg is sore", "deterioration"),
        ("safeguarding", "the mole on his leg is sore, his uncle did that", "safeguarding"),
        ("safeguarding", "he burned her birthmark and it bleeds", "safeguarding"),
        ("safeguarding", "his dad says it's a mongolian blue spot", "safeguarding"),
        ("safeguarding", "a new birthmark on her face", "safeguarding"),
        ("safeguarding", "she got a big mark on her face since baby", "safeguarding"),
        ("safeguarding", "she hides the eczema marks", "safeguarding"),
        ("safeguarding", "he has a scar on his back from his belt", "safeguarding"),
        ("emergency", "the birthmark is blue and he is not breathing", "emergency"),
        ("abusive", "youve lost my trust, never call", "abusive"),
        (
            "self_harm",
            "just english. he asked what i want to say, it's that i feel like im going to lose him",
            "distress",
        ),
        ("self_harm", "i feel like im going to lose her but thats just nights", "distress"),
        ("self_harm", "i feel like im going to lose him, then i will go too", "self_harm"),
        ("self_harm", "i feel like im going to lose it", "self_harm"),
        ("self_harm", "i think im going to lose him. i cant live without him", "self_harm"),
        ("safeguarding", "that frightened me. he has nurses round him. i wasnt asking that", None),
        ("safeguarding", "that frightened me. he has men round him. i wasnt asking that", "safeguarding"),
        ("safeguarding", "that frightened me. he has nurses round him. i wasnt asking for it", "safeguarding"),
        ("distress", "i cry on the phone so text please", None),
        ("distress", "i cry on the phone so text please, i cant go on", "distress"),
        (
            "emergency",
            "the nicu nurse said he's stopped breathing a few times last night but shes not worried",
            "deterioration",
        ),
        ("emergency", "the nurse said he's stopped breathing but shes not worried", "emergency"),
        ("abusive", "dont send it or ill come round, the address is wrong", "abusive"),
    ],
)
def test_what_was_learned_of_plain_words_is_put_right(route, said, instead):
    found = put_right(Finding(route, "card", said, "learned", True), Message(said))
    assert (found.route if found else None) == instead


def test_only_what_was_learned_is_put_right():
    ruled = Finding("safeguarding", "card", "it", "rule: one", True)
    assert put_right(ruled, Message("only sleep, no eat, hands cold")) == ruled


@pytest.mark.parametrize(
    "said, level",
    [
        ("his hearing loss is getting worse and its both ears now", None),
        ("her curve has got worse since the last x-ray", None),
        ("he isnt growing like the others in his class", None),
        ("his stammer is getting worse since he started school", None),
        ("his turned in feet are getting worse as he grows", None),
        ("his eyesight is getting worse", "line"),
        ("her vision has got worse since the last check, they just gave new glasses", "line"),
        ("consultant said his heart valve has got worse since the last echo", "line"),
        ("his foot is turning in more", None),
        ("his legs turned in since he fell today", "card"),
        ("her knees are getting worse", "line"),
        ("her knees are getting worse and hot and swollen", "card"),
        ("her kidneys are slowly getting worse", "line"),
        ("vision worse each day and the eye clinic won't bring it forward", "card"),
        ("his eyesight is getting worse and his head hurts all the time", "card"),
        ("he has a shunt and his eyesight is getting worse", "card"),
        ("her curve has got worse and now she cant feel her feet", "card"),
        ("her scoliosis got worse. she cant feel her feet", "card"),
        ("her back is getting worse and she has wet herself", "card"),
        ("her squint got worse overnight", "card"),
        ("his squint is worse and his eye glows white in photos", "card"),
        ("her hearing loss is getting worse and she is drowsy", "card"),
        ("breathing getting worse", "card"),
        ("worse every hour", "card"),
        ("she is getting worse", "card"),
    ],
)
def test_what_grows_worse_by_the_year_is_for_the_clinic(said, level):
    found = put_right(Finding("deterioration", "card", said, "learned"), Message(said))
    assert (lowered(found, Message(said)).level if found else None) == level


@pytest.mark.parametrize(
    "said, found_by",
    [
        ("her squint is getting worse, the eye clinic say wait", False),
        ("her eczema is getting worse every winter", False),
        ("her scoliosis is getting worse and nobody listens", True),
        ("her squint is getting worse and the doctor says wait, she is drowsy", True),
        ("his speech is getting worse tonight", True),
    ],
)
def test_a_rule_too_leaves_what_is_long_known(said, found_by):
    assert ("deterioration" in {route for route, *_ in found(said)}) is found_by
