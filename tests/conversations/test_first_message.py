"""A first message: mostly what it is about, in few words. Nothing is read into it that leans on what was never told."""

from dataclasses import replace

import pytest

from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.first_message import at_first, says_something
from tests.support.factories import answering, make_chat, saying

BEGINS = "Thank you for writing to me."


def chosen(said, *, answer=None, render=None, nearest=()):
    custom = {"answer": answer} if answer else {"render": render}
    turn = EngineTurn(
        [{"text": "", "buttons": [], "custom": custom}], intent=f"ask_{answer}", confidence=0.6, nearest=list(nearest)
    )
    told = at_first(turn, said)
    return told.replies[0]["custom"].get("answer"), told.close


@pytest.mark.parametrize(
    "said",
    [
        "glue ear",
        "perthes",
        "it's NF1 apparently",
        "kinship placement, 6, ASD",
        "gastroschisis",
        "Hirschsprung",
        "consultant reckons CVS",
        "hlhs",
        "DMD",
        "anxious nan",
    ],
)
def test_what_is_told_in_a_word_or_two_is_shown_where_to_start(said):
    assert chosen(said, render="unsure", nearest=["ask_records"]) == ("situation", "ask_records")


@pytest.mark.parametrize("said", ["asdf", "qwerty", "aaaa", "hjk", "??", "\U0001f615", "7", "hmm", "ok", "test", "x"])
def test_noise_says_nothing(said):
    assert not says_something(said) and chosen(said, render="unsure") == (None, None)


@pytest.mark.parametrize("said", ["perthes?", "what is perthes", "is it glue ear"])
def test_a_question_that_was_not_understood_is_no_telling(said):
    assert chosen(said, render="unsure")[0] is None


@pytest.mark.parametrize("render", ["not_answered", "tell_more", "ask_source"])
@pytest.mark.parametrize("said", ["nosing about to see what there is", "the dietitian wrote it on a sticky note"])
def test_what_leans_on_an_answer_means_nothing_before_one(said, render):
    assert chosen(said, render=render) == ("situation", None)


def test_a_mood_is_no_feedback_before_anything_was_told():
    assert chosen("running on the spot with all this", answer="give_feedback") == ("situation", None)


@pytest.mark.parametrize("said", ["your chat is rubbish", "this website is a great idea", "the bot is useless"])
def test_of_the_chat_itself_it_is_feedback(said):
    assert chosen(said, answer="give_feedback")[0] == "give_feedback"


@pytest.mark.parametrize("said", ["tell me more", "more information please", "where does it come from?"])
def test_asked_in_plain_words_it_is_asked_what_of(said):
    assert chosen(said, render="tell_more")[0] is None


@pytest.mark.parametrize(
    "said, answer",
    [
        ("since the house move the Leeds clinic looks after him", "change_team"),
        ("she has Down's and needs her tonsils out", "disabled_child"),
        ("he's blind and can't talk, knee surgery in May", "disabled_child"),
        ("her spine has to be straightened because it leans on a lung", "disabled_child"),
        ("he went onto the epilepsy nurse's books in March", "referral_stuck"),
        ("she is with the Evelina at the moment", "choose_doctor"),
        ("surgeon sees us on Tuesday fortnight", "prepare_questions"),
        ("ten years old, cerebral palsy, north of the county", "guide_for_families"),
        ("the paediatrician has him now", "gp_or_consultant"),
        ("I do not buy what they told us about her hips", "they_agreed"),
        ("I feel the whole thing is wrong for him", "something_went_wrong"),
        ("dyscalculia, and that is not all of it I think", "private_diagnosis"),
        ("used to draw all day long, these last months she leaves the crayons be", "waiting_time"),
        ("grandson, nearly four, spina bifida, with us at weekends", "waiting_time"),
        ("the registrar never once looked up from his screen", "explain_again"),
        ("my fear is the first lot misjudged it", "medical_advice"),
        ("he eats nothing but toast now", "medical_advice"),
        ("only having a nose round", "unproven_treatment"),
        ("had a look at the page, nothing more", "unproven_treatment"),
        ("stepson of 11, coeliac, lives with us half the week", "guide_for_families"),
        ("the dentist's receptionist wrote your address down for us", "guide_for_families"),
        ("after a bit of information, nothing else", "guide_for_families"),
        ("I reckon they've got it wrong about his hearing", "something_went_wrong"),
        ("the school nurse sent us", "reasons_to_seek"),
        ("twins, both in the same class", "reasons_to_seek"),
        ("nan of three, anxious", "emotional_support"),
        ("tired mum of two", "emotional_support"),
        ("the trust has three hospitals", "lost_trust"),
        ("boys, ages 4 and 6", "waiting_time"),
        ("written about in the school paper", "referral_stuck"),
    ],
)
def test_a_fact_near_a_topic_that_presumes_more_has_it_as_first_choice(said, answer):
    assert chosen(said, answer=answer) == ("situation", f"ask_{answer}")


@pytest.mark.parametrize(
    "said, answer",
    [
        ("we want to move to another hospital", "change_team"),
        ("please can he have a new consultant", "change_team"),
        ("how do we change hospital", "change_team"),
        ("they won't operate because she has Down's", "disabled_child"),
        ("left off the list because of his autism", "disabled_child"),
        ("the clinic bounced her letter back to us", "referral_stuck"),
        ("we joined the ENT queue when she was in nappies and she's at school now", "referral_stuck"),
        ("bottom of the dermatology list since Christmas, no date", "referral_stuck"),
        ("she is yet to be seen by the heart people", "referral_stuck"),
        ("we would like to pick the surgeon ourselves", "choose_doctor"),
        ("meeting on Friday, no idea what to say", "prepare_questions"),
        ("looking for a booklet on all this", "guide_for_families"),
        ("both doctors say the same thing", "they_agreed"),
        ("he was given the wrong dose on Sunday", "something_went_wrong"),
        ("we paid for our own assessment and school ignore it", "private_diagnosis"),
        ("he's autistic and they put everything down to that", "disabled_child"),
        ("waited since March and not a peep", "waiting_time"),
        ("six months and we have had no letter", "waiting_time"),
        ("couldn't follow a word she said", "explain_again"),
        ("it was all over my head", "explain_again"),
        ("I ought to stop his inhaler at night", "medical_advice"),
        ("a friend swears by some laser therapy in Prague", "unproven_treatment"),
        ("they left a swab inside him", "something_went_wrong"),
        ("my parents want me to pick a surgeon", "choose_doctor"),
        ("GP wrote to Leeds about the twins before Easter and nobody has come back to us", "waiting_time"),
        ("GP wrote to Leeds about the twins before Easter and nobody has come back to us", "referral_stuck"),
        ("her cleft review was promised for spring. radio silence", "waiting_time"),
        ("applied in January, zilch", "referral_stuck"),
        ("it drags on for ages", "waiting_time"),
        ("I'm so anxious all the time", "emotional_support"),
        ("can't stop crying in the car", "emotional_support"),
        ("some support for his mum would be good", "emotional_support"),
        ("I've no faith in that surgeon", "lost_trust"),
        ("we lost all trust in them", "lost_trust"),
        ("they lied about the dates", "lost_trust"),
        ("sprain, my aunt Fanny", "reasons_to_seek"),
        ("a virus? pull the other one", "reasons_to_seek"),
        ("surely there's more behind her headaches", "reasons_to_seek"),
    ],
)
def test_a_wish_a_grievance_and_a_question_are_answered(said, answer):
    assert chosen(said, answer=answer)[0] == answer


@pytest.mark.parametrize(
    "said",
    [
        "hard to put faith in that blood result",
        "not much confidence in what was said on Monday",
        "I can't trust this plan",
    ],
)
def test_a_doubt_of_what_was_found_is_no_trust_lost_in_anybody(said):
    assert chosen(said, answer="lost_trust")[0] == "reasons_to_seek"


def decided_on(said, intent):
    turn = EngineTurn([{"text": "", "buttons": [], "custom": {"render": "nothing_open"}}], intent=intent)
    return at_first(turn, said).replies[0]["custom"].get("answer")


@pytest.mark.parametrize("intent", ["deny", "stop", "affirm"])
def test_where_nothing_was_asked_nothing_is_answered(intent):
    assert decided_on("no, a friend gave me the link", intent) == "situation"
    assert decided_on("yes so he is under the bone people", intent) == "situation"


@pytest.mark.parametrize(
    "said, intent",
    [("no", "deny"), ("no thanks, I will leave it there", "stop"), ("yes I would like one", "affirm"), ("i want to stop this now", "stop")],
)  # fmt: skip
def test_a_bare_no_and_a_wish_stay_what_they_are(said, intent):
    assert decided_on(said, intent) is None


def outside(said, *, confidence, nearest):
    shown = [{"text": "", "buttons": [], "custom": {"answer": "out_of_scope"}}]
    told = at_first(EngineTurn(shown, intent="out_of_scope", confidence=confidence, nearest=nearest), said)
    return told.replies[0]["custom"]["answer"], told.close


@pytest.mark.parametrize("said", ["crayons abandoned", "her bike stays indoors"])
def test_what_is_hardly_none_of_our_affair_is_shown_where_to_start(said):
    near = ["out_of_scope", "stop", "ask_reasons_to_seek"]
    assert outside(said, confidence=0.5, nearest=near) == ("situation", "ask_reasons_to_seek")


@pytest.mark.parametrize(
    "said, confidence, nearest",
    [
        ("pizza recipes", 0.95, ["out_of_scope", "ask_reasons_to_seek"]),
        ("pizza recipes", 0.5, ["out_of_scope"]),
        ("pizza recipes", 0.5, ["out_of_scope", "greet", "thank"]),
        ("is it going to rain", 0.5, ["out_of_scope", "ask_reasons_to_seek"]),
        ("lol", 0.5, ["out_of_scope", "ask_reasons_to_seek"]),
    ],
)
def test_what_is_surely_outside_is_near_no_topic_or_asks_stays_outside(said, confidence, nearest):
    assert outside(said, confidence=confidence, nearest=nearest)[0] == "out_of_scope"


@pytest.mark.parametrize(
    "answer", ["bereaved_support", "stillborn", "marthas_rule", "out_of_hours", "medicine_alone", "pregnancy_scan"]
)
def test_an_answer_that_is_wanted_at_once_is_never_taken_away(answer):
    assert chosen("the receptionist gave us this", answer=answer)[0] == answer


def test_behind_an_answer_it_is_read_as_it_was(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: answering("change_team")
    first = chat.say("since the house move the Leeds clinic looks after him")["messages"][0]
    assert first["text"].startswith(BEGINS)
    engine.reply = lambda told: answering("complaint")
    chat.say("how do i complain")
    engine.reply = lambda told: answering("change_team")
    then = chat.say("since the house move the Leeds clinic looks after him")["messages"][0]
    assert then["answer"]["id"] == "change_team"


def test_what_puts_right_a_question_that_was_not_understood_is_no_first_telling(db, engine):
    engine.reply = lambda told: saying("unsure", intent="nlu_fallback", render="unsure")
    chat = make_chat(db, engine)
    chat.say("could another hospital look at her scans")
    told = chat.say("no I meant another team here")["messages"][0]
    assert BEGINS not in told["text"]


def test_a_date_that_is_told_first_opens_no_list(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: replace(answering("prepare_questions"), intent="prepare_questions")
    first = chat.say("surgeon sees us on Tuesday fortnight")
    assert first["messages"][0]["text"].startswith(BEGINS) and len(first["messages"]) == 1
    chat = make_chat(db, engine)
    assert len(chat.say("surgeon sees us on Tuesday, what can we ask")["messages"]) > 1
