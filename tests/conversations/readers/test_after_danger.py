"""After a danger card its way out stays in reach; nothing else is taken for it."""

import pytest

from assistant.answers.languages import every_answer, load_languages
from assistant.answers.load import load_sources
from assistant.answers.wording import Wording
from assistant.conversations.readers.after_danger import (
    asks_about_999,
    asks_other_way,
    asks_who_tonight,
    in_their_hands,
    it_is_over,
    must_not_be_seen,
    still_there,
    when_over,
)
from assistant.conversations.words import Words
from assistant.safety.asked import Asked
from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import answering, danger_screen, example_profile, make_chat, make_turns, saying
from tests.support.form_engine import FormEngine


@pytest.mark.parametrize(
    "said", ["can i text someone instead", "is there anyone i can text", "who can i text", "is there a text line"]
)
def test_another_way_to_help_is_asked_for_after_a_crisis_card(said):
    assert asks_other_way(said, "self_harm") and not asks_other_way(said, None)


@pytest.mark.parametrize("said", ["he is here now", "hes back", "my husband is in the next room", "she's listening"])
def test_whoever_hurts_them_is_near(said):
    assert still_there(said, "safeguarding") and not still_there(said, "emergency")


@pytest.mark.parametrize("said", ["i dont want him to see this", "how do i hide this", "what if he sees"])
def test_the_chat_must_not_be_seen(said):
    assert must_not_be_seen(said, "safeguarding") and not must_not_be_seen(said, None)


@pytest.mark.parametrize(
    "said", ["how do i text 999", "can i call 999 with relay uk", "how do i call 999 if i am deaf"]
)
def test_how_999_is_reached_is_asked(said):
    assert asks_about_999(said)


@pytest.mark.parametrize("said", ["we rang 999 last week", "room 999", "is it free", "can someone ring me"])
def test_other_words_are_left_alone(said):
    assert not asks_about_999(said) and not asks_other_way(said, None) and not asks_who_tonight(said)


def test_the_card_comes_again_and_nobody_at_the_desk_is_called(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine, nation="northern_ireland")
    chat.say("i want to die")
    body = chat.say("is there anyone i can text")
    assert [one["notice"]["route"] for one in body["messages"] if one["notice"]] == ["self_harm"]
    assert "85258" in body["messages"][0]["text"] and body["mode"] == "assistant"


def test_how_to_hide_the_chat_is_told(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine)
    chat.say("my husband hits me and my son")
    (told,) = chat.say("i dont want him to see this")["messages"]
    assert told["answer"]["id"] == "delete_my_data"


def test_at_night_whoever_asks_whom_to_ring_now_reads_who_is_there(db, engine, clock):
    clock.moment = clock.moment.replace(hour=3)
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine, nation="scotland")
    (told,) = chat.say("who can i ring tonight about the operation")["messages"]
    assert told["answer"]["id"] == "out_of_hours"


@pytest.mark.parametrize(
    "said",
    [
        "the charge nurse is with her and two doctors are here",
        "ambulance crew are with him",
        "he is breathing fine and pink again, the paramedics have come",
    ],
)
def test_help_that_is_there_is_not_read_together_with_the_danger_before(db, engine, said):
    engine.reply = lambda told: answering("legal_right")
    read = []

    def screen(text, earlier=(), asked=Asked.NOTHING):
        read.append(tuple(earlier))
        return danger_screen()(text, earlier, asked)

    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    chat.say("shes stopped breathing")
    chat.say(said)
    chat.say("he is worse")
    assert read[1] == () and read[2] != ()


@pytest.mark.parametrize("said", ["my daughter is back home now", "my son is here with me", "she is home now"])
def test_a_child_who_is_home_is_no_danger(said):
    assert not still_there(said, "safeguarding")


@pytest.mark.parametrize(
    "said", ["how can i get the recording of my 999 call", "how long did 999 take", "can you tell me what 999 said"]
)
def test_a_word_about_a_call_of_before_shows_no_card(said):
    assert not asks_about_999(said)


def test_by_day_whoever_asks_whom_to_talk_to_now_is_not_told_of_the_night(db, engine, clock):
    engine.reply = lambda told: answering("legal_right")
    told = make_chat(db, engine).say("who can i talk to right now")["messages"]
    assert [one["answer"]["id"] for one in told if one["answer"]] != ["out_of_hours"]


@pytest.mark.parametrize(
    "said",
    [
        "when are they coming back with the results",
        "is he coming back to the ward",
        "i dont want them to know i asked",
        "i do not want her to see a different doctor",
        "can i delete it",
    ],
)
def test_an_ordinary_question_after_a_card_is_answered_as_ever(said):
    assert not still_there(said, "safeguarding") and not must_not_be_seen(said, "safeguarding")


@pytest.mark.parametrize("said", ["i want to speak to somebody please", "can someone call me tomorrow"])
def test_a_wish_for_a_person_stays_a_wish_for_a_person(said):
    assert not asks_other_way(said, "self_harm")


def test_the_card_that_was_shown_stays_the_one_that_is_leaned_on(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine)
    chat.say("my husband hits me and my son")
    chat.say("how do i text 999")
    body = chat.say("he is coming back")
    assert {one["notice"]["route"] for one in body["messages"] if one["notice"]} == {"safeguarding"}


def test_after_some_other_talk_the_card_is_not_brought_again(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine)
    chat.say("my husband hits me and my son")
    engine.reply = lambda told: answering("legal_right")
    for said in ("is it our right", "how long does it take", "who pays", "can we bring somebody"):
        chat.say(said)
    assert not [one for one in chat.say("he is back")["messages"] if one["notice"]]


def test_a_card_comes_again_in_the_language_of_the_family(db, engine):
    profile = example_profile()
    words = Words(Wording(every_answer(), load_sources(), profile), profile, load_languages())
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words), language="pl")
    body = chat.say("how do i text 999")
    assert [(one["answer"] or {}).get("id") for one in body["messages"]] == ["language_pl_emergency", None]


def test_now_is_tonight_only_near_a_card_or_when_it_is_said_so():
    next_one = "the clinic closed its list, so who do we ask now"
    assert not asks_who_tonight(next_one) and not asks_who_tonight(next_one, "self_harm")
    assert asks_who_tonight(next_one, "emergency")
    for said in ("who can we ring right now", "who do i call at this time of night", "who could we speak to tonight"):
        assert asks_who_tonight(said)
    assert not asks_who_tonight("who do i speak to this time")


OVER = [
    "they came. it was her pump, it had run out. she's squeezing again now. i'm shaking",
    "it's me who's shaking, not her. she's FINE now",
    "do you even read this. SHE IS OK. i want to go back to what i asked",
    "nurse come. he drink little now. doctor say ok tired",
    "were at home. no dont be silly shes sat up watching telly now. she said dont make a fuss",
    "false alarm, it was the monitor",
    "the nurse came and sorted it, hes ok",
    "crew are here looking after him",
    "are you listening?? he is fine now",
    "shes smiling again, thank god",
]
NOT_OVER_AT_ALL = [
    "they came. she is blue",
    "the nurse came but she is worse",
    "shes ok now but i want to die",
    "the doctor came and hes still floppy",
    "she's fine now. i took the tablets",
    "they came and went, hes not right",
    "she is ok now. goodbye everyone",
    "not him. he's fine. it's her, she is limp",
]


@pytest.mark.parametrize("said", OVER)
def test_whoever_says_that_it_is_over_is_believed(said):
    assert it_is_over(said, "emergency") and not it_is_over(said, None)


@pytest.mark.parametrize("said", OVER)
def test_and_what_was_only_guessed_in_such_words_is_left_out(said):
    guessed = Verdict((Finding("deterioration", "card", said, "learned", True),))
    assert when_over(guessed, said, lambda _: Verdict()).findings == ()


@pytest.mark.parametrize("said", NOT_OVER_AT_ALL)
def test_a_sign_of_danger_beside_it_keeps_its_card(said):
    guessed = Verdict((Finding("emergency", "card", said, "learned", True),))
    assert not it_is_over(said, "emergency") or when_over(guessed, said, lambda _: Verdict()) == guessed


def test_what_rules_find_and_what_the_rest_says_stays():
    ruled = Finding("safeguarding", "card", "it", "rule: someone hurts", True)
    other = Finding("distress", "line", "it", "learned")
    said = "they came. my life is a mess"
    kept = when_over(Verdict((ruled,)), said, lambda rest: Verdict((other,) if "mess" in rest else ()))
    assert kept.findings == (ruled, other)


def test_the_way_back_stands_under_it(db, engine):
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine)
    chat.say("she is not breathing. who is above a consultant?")
    body = chat.say("do you even read this. SHE IS OK. i want to go back to what i asked")
    assert "If it happens again" in body["messages"][0]["text"] and not body["messages"][0]["notice"]
    assert any("asked" in one["title"] for one in body["messages"][-1]["choices"])


def test_what_is_quiet_beside_help_is_not_looked_at_again():
    read = []
    when_over(
        Verdict(), "nurse come. he drink little now. doctor say ok tired", lambda rest: read.append(rest) or Verdict()
    )
    when_over(Verdict(), "they came. it was her pump, i'm shaking", lambda rest: read.append(rest) or Verdict())
    when_over(Verdict(), "they came. she drinks little", lambda rest: read.append(rest) or Verdict())
    assert read == ["she drinks little"]


IN_THEIR_HANDS = [
    "shes been taken through now. a nurse has her. im shaking",
    "they took him straight in",
    "two doctors are working on him now",
    "hes being seen now thank god",
    "the nurse is checking her over",
    "a doctor has got him. im sat in the corridor",
    "baby with doctor now",
    "doctor come. he look. now baby drink milk",
    "nurse come, she check him. he eat now",
    "nurse is with him now",
]


@pytest.mark.parametrize("said", IN_THEIR_HANDS)
def test_a_child_who_is_with_staff_is_told_of_in_many_ways(said):
    learned = Verdict((Finding("emergency", "card", said, "learned"),))
    assert it_is_over(said, "emergency") and in_their_hands(said)
    assert when_over(learned, said, danger_screen()).findings == ()


@pytest.mark.parametrize(
    "said",
    [
        "a nurse has her but shes gone blue",
        "shes been taken through and now she is fitting",
        "doctor come. he look. baby not drink milk",
        "doctor come. he go. baby still hot",
        "the doctor looked at him and shrugged, hes worse",
        "a nurse has him. he has stopped breathing",
        "they took him from me",
        "he was taken in by his dad",
        "she has been seen by nobody",
        "they have him on too many drugs",
    ],
)
def test_and_danger_beside_it_or_other_taking_is_not_over(said):
    learned = Verdict((Finding("emergency", "card", said, "learned"),))
    assert not it_is_over(said, "emergency") or when_over(learned, said, danger_screen()).findings


def test_whoever_has_help_reads_that_it_is_good(db, engine):
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine)
    chat.say("shes stopped breathing")
    (told,) = chat.say(IN_THEIR_HANDS[0])["messages"]
    assert told["text"].startswith("It is good that somebody is there") and told["notice"] is None
    (card,) = [one for one in chat.say("shes stopped breathing")["messages"] if one["notice"]]
    assert card["notice"] == {"route": "emergency", "level": "card"}


def test_what_is_asked_behind_it_is_answered(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat.say("his oxygen keeps dropping and nobody will come")
    engine.reply = lambda told: answering("route_other_nhs")
    said = "nurse came. she says his obs are ok. doctor coming at 2. so can i still ask for the other hospital"
    first, second = chat.say(said)["messages"]
    assert first["text"].startswith("It is good") and second["answer"]["id"] == "route_other_nhs"
    assert engine.told[-1].text == "so can i still ask for the other hospital"


def test_a_mask_that_a_nurse_puts_on_harms_nobody_and_the_message_goes_on(db):
    chat = make_chat(db, FormEngine(db))
    for said in ("pass it on", "yes", "Mother", "stop", "shes not breathing"):
        chat.say(said)
    said = "omg ok the nurse is here now shes putting the mask on him hes pinker. can we do the rest"
    first, second = chat.say(said)["messages"]
    assert first["text"].startswith("It is good that somebody is there") and first["notice"] is None
    assert second["form"]["name"] == "handoff"


@pytest.mark.parametrize(
    "said",
    [
        "shes putting the mask on him hes pinker",
        "they put him on oxygen and hes much pinker now",
        "nurse has given her a neb, her colours come back",
        "doctor giving him some oxygen now",
    ],
)
def test_what_staff_do_is_help(said):
    learned = Verdict((Finding("safeguarding", "card", said, "learned"),))
    assert it_is_over(said, "emergency") and not when_over(learned, said, danger_screen()).findings
    assert not it_is_over(said, None)


@pytest.mark.parametrize(
    "said",
    [
        "the nurse is here shes slapping him",
        "the nurse is here shes hurting him",
        "theyre here and he put a pillow on him",
        "she put the mask on him but hes no pinker",
        "they put him on oxygen hes going grey",
    ],
)
def test_harm_and_a_child_who_is_no_better_stay_danger(said):
    learned = Verdict((Finding("safeguarding", "card", said, "learned"),))
    assert not it_is_over(said, "emergency") or when_over(learned, said, danger_screen()).findings


@pytest.mark.parametrize(
    "said",
    [
        "nurse came. hes still grey. can i ask for the other hospital",
        "nurse came. she left again. should i call the nurse",
        "nobody came. can i ask for another doctor",
    ],
)
def test_a_question_behind_what_is_not_over_keeps_what_stands(db, engine, said):
    chat = make_chat(db, engine)
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat.say("his oxygen keeps dropping and nobody will come")
    engine.reply = lambda told: saying("I am not sure I understood that.", intent="nlu_fallback")
    assert not any("It is good" in one["text"] for one in chat.say(said)["messages"])


@pytest.mark.parametrize(
    "said",
    [
        "hes been sick now hes pink agen an watchin telly. panick over",
        "shes pink again and watchin telly",
        "panic over, shes fine",
        "he was sick and now hes laughin at cartoons",
        "scare over he's drinking again",
        "false alarm. shes ok agen",
        "hes breathin fine now, drama over",
        "she was just sick, now she's sat up",
    ],
)
def test_relief_is_heard_as_it_is_typed(said):
    found = Verdict((Finding("emergency", "card", said, "learned"),))
    assert it_is_over(said, "emergency")
    assert when_over(found, said, lambda _: Verdict()).findings == ()


@pytest.mark.parametrize(
    "said",
    [
        "hes been sick again now hes grey. panic over not",
        "hes been sick now hes floppy",
        "panic over? hes still blue",
        "hes been sick five times now",
        "she was sick and now she wont wake up",
        "hes pink agen but breathing funny",
        "been sick blood. watchin telly",
    ],
)
def test_a_sign_beside_relief_keeps_its_card(said):
    found = Verdict((Finding("emergency", "card", said, "learned"),))
    assert not it_is_over(said, "emergency") or when_over(found, said, lambda _: Verdict()).findings


@pytest.mark.parametrize(
    "said",
    [
        "no no shes asleep now shes alright its when shes up and about doctor knows about it he said the curve is pushing her lung",
        "nah shes asleep shes ok its been like this since the summer and the doctor said it is the curve that does it to her",
    ],
)
def test_who_says_first_that_all_is_well_may_say_why_it_was_told(said):
    assert it_is_over(said, "emergency")


@pytest.mark.parametrize(
    "said",
    [
        "no no shes asleep now and i can not get her to wake properly and the doctor said it is normal for her after a big one",
        "no shes not alright she is asleep now but the doctor said it was the curve pushing her lung when she is up and about",
        "she is asleep now she was screaming before and it took us an hour to get the doctor to say that it was her lung again",
        "no shes asleep shes ok but its been like this since the summer and the doctor said it is the curve that does it to her",
    ],
)
def test_a_long_story_of_danger_is_not_over(said):
    assert not it_is_over(said, "emergency")


def test_of_a_long_message_all_that_is_found_stands():
    said = "no no shes asleep now shes alright its when shes up and about doctor knows about it he said the curve is pushing her lung"
    verdict = Verdict((Finding("emergency", "card", said, "learned"),))
    assert when_over(verdict, said, lambda text: Verdict()) == verdict
