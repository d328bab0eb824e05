"""Easy read and other languages: chosen by the family, kept, and never instead of what is meant for whoever reads."""

import pytest

from assistant.answers.languages import every_answer, load_languages
from assistant.answers.load import load_sources
from assistant.answers.wording import Reader, Wording
from assistant.conversations.readers.wishes import takes_easy_words, wants_easy_read
from assistant.conversations.words import Words
from tests.support.factories import MONDAY_MORNING, answering, answers, example_profile, make_chat, make_turns, saying

EASY = {answer.id: answer for answer in answers()}
LONG, SHORT = EASY["waiting_time"].text["england"], EASY["waiting_time"].easy["england"]


def first(text):
    return text.split("\n\n")[0]


def asked(db, engine, **changes):
    engine.reply = lambda told: answering("waiting_time")
    chat = make_chat(db, engine, nation="england", **changes)
    return chat, chat.say("how long does it take")


@pytest.mark.parametrize(
    "said",
    ["easy read please", "can I have it in easy read", "could you write in simple words", "Use easy words from now on"],
)
def test_easy_read_is_switched_on_in_words_and_told_at_once_for_the_last_answer(db, engine, said):
    chat, before = asked(db, engine)
    if said.startswith("Use"):
        engine.reply = lambda told: saying("", intent="say_simpler", render="say_simpler")
        chat.say("say it simpler")
        after = chat.press(said)
    else:
        after = chat.say(said)
    assert first(LONG) in before["messages"][0]["text"]
    assert after["messages"][0]["text"] == "Easy words are on. I will use short lines now."
    assert first(SHORT) in after["messages"][1]["text"] and first(LONG) not in after["messages"][1]["text"]


def test_it_stays_on_until_it_is_switched_off(db, engine):
    chat, _ = asked(db, engine)
    chat.say("easy read please")
    engine.reply = lambda told: answering("records")
    assert first(EASY["records"].easy["uk"]) in chat.say("our notes?")["messages"][0]["text"]
    chat.say("no more easy read")
    engine.reply = lambda told: answering("waiting_time")
    assert first(LONG) in chat.say("how long does it take")["messages"][0]["text"]


@pytest.mark.parametrize("said", ["it is not easy to read his notes", "is it easy", "easy for you to say"])
def test_other_words_leave_it_off(db, engine, said):
    chat, _ = asked(db, engine)
    assert "Easy words are on" not in chat.say(said)["messages"][0]["text"]


def test_say_it_simpler_is_answered_in_easy_read_and_offers_to_keep_it(db, engine):
    chat, _ = asked(db, engine)
    engine.reply = lambda told: saying("", intent="say_simpler", render="say_simpler")
    told = chat.say("say it simpler")["messages"][0]
    assert first(SHORT) in told["text"] and told["choices"][0]["title"] == "Use easy words from now on"
    assert told["answer"]["id"] == "waiting_time"  # it is kept as what it is: that answer, told


def test_nobody_reads_easy_words_that_were_written_for_somebody_else():
    wording = Wording(answers(), load_sources(), example_profile())
    for answer in answers():
        for writer, texts in answer.writers.items():
            own = answer.easy_writers.get(writer, {}).get("uk") or texts["uk"]
            told = wording.word(answer.id, Reader(None, writer, easy=True), now=MONDAY_MORNING).text
            assert first(own).split("{")[0] in told, (answer.id, writer)


def in_every_language():
    profile = example_profile()
    return Words(Wording(every_answer(), load_sources(), profile), profile, load_languages())


def test_the_languages_are_shown_by_their_own_names_and_lead_to_their_cards(db, engine):
    words = in_every_language()
    assert words.offers.of("other_languages").title == " · ".join(one.card.title for one in load_languages().values())
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words))
    card = chat.say("Polish")["messages"][0]
    assert card["answer"]["id"] == "language_pl" and card["choices"]


def test_a_language_of_which_nothing_may_be_told_is_not_offered():
    profile = example_profile()
    words = Words(Wording(answers(), load_sources(), profile), profile, {})
    assert words.offers.of("other_languages") is None


def test_after_an_explanation_of_easy_words_the_answer_before_it_is_told_in_them(db, engine):
    chat, _ = asked(db, engine)
    engine.reply = lambda told: answering("easy_read")
    chat.say("is there a way to have fewer hard words")
    on, told = chat.press("Use easy words from now on")["messages"]
    assert "Easy words are on" in on["text"] and first(SHORT) in told["text"]


def test_an_explanation_of_easy_words_alone_is_not_told_again(db, engine):
    engine.reply = lambda told: answering("easy_read")
    chat = make_chat(db, engine)
    chat.say("is there a way to have fewer hard words")
    assert len(chat.press("Use easy words from now on")["messages"]) == 1


def test_at_the_list_the_answer_comes_in_easy_words_and_the_question_waits(db, engine):
    chat, _ = asked(db, engine)
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat.say("what should i ask them")
    on, told, step = chat.say("easy read please")["messages"]
    assert "Easy words are on" in on["text"] and first(SHORT) in told["text"] and step["form"]["field"] == "coming_up"


ON = "Easy words are on. I will use short lines now."


@pytest.mark.parametrize(
    "said",
    ["im dislexic plese use easy words", "im dyslexic, cant read well, short words please", "I'm dyslexic", "yes easy word please", "dyslexic here, easy words pls",
     "my english is bad. easy words please", "i have dyslexia and cant read long words", "sorry im dyslexic, keep it short", "i cant read very well", "please use simpel words", "can you use small words"],
)  # fmt: skip
def test_whoever_reads_badly_is_told_the_last_answer_in_easy_words(db, engine, said):
    chat, _ = asked(db, engine)
    told = chat.say(said)["messages"]
    assert told[0]["text"] == ON and first(SHORT) in told[1]["text"]


@pytest.mark.parametrize(
    "said",
    ["my son is dyslexic", "he cant read well", "can the doctor use easy words", "easy words for him", "i cant read the doctors letter", "is there an easy way", "i dont read lips", "a short letter please"],
)  # fmt: skip
def test_other_words_switch_nothing_on(db, engine, said):
    chat, _ = asked(db, engine)
    assert ON not in [one["text"] for one in chat.say(said)["messages"]]


def test_a_question_beside_it_is_answered_in_easy_words(db, engine):
    engine.reply = lambda told: answering("waiting_time")
    chat = make_chat(db, engine, nation="england")
    told = chat.say("Im dyslexic. how long does it take")["messages"]
    assert first(SHORT) in told[0]["text"]


@pytest.mark.parametrize(
    "said",
    ["shorter", "shorter please", "too long", "still too much to read", "in a nutshell", "the short version please"],
)
@pytest.mark.parametrize("easy", [False, True])
def test_shorter_is_two_sentences(db, engine, said, easy):
    chat, _ = asked(db, engine)
    if easy:
        chat.say("easy words please")
    told = chat.say(said)["messages"][0]["text"]
    assert told.startswith("In short:") and len(told) < len(SHORT)


def test_easy_words_asked_for_again_are_told_shorter(db, engine):
    chat, _ = asked(db, engine)
    chat.say("easy words please")
    engine.reply = lambda told: saying("", intent="say_simpler", render="say_simpler")
    assert ON not in chat.say("easy words please")["messages"][0]["text"]


def test_a_danger_beside_it_comes_first(db, engine):
    told = make_chat(db, engine, nation="england").say("im dyslexic, he cant breathe and his lips are blue")["messages"]
    assert told[0]["notice"]["route"] == "emergency"


@pytest.mark.parametrize(
    "said",
    ["eesy words", "eesy words pls", "easy wurds", "ezy words", "can u do eesy words", "simpul words", "eesy reed"],
)
def test_slips_switch_it_on(said):
    assert wants_easy_read(said) is True


@pytest.mark.parametrize("said", ["words are not easy", "easier ward", "is it easy to word a letter", "eat words"])
def test_near_words_do_not(said):
    assert wants_easy_read(said) is None


@pytest.mark.parametrize(
    "said", ["yes i jus asked u that. do it", "yes do it", "yes please", "thats what i asked. turn it on"]
)
def test_a_yes_to_what_easy_words_are_switches_them_on(db, engine, said):
    engine.reply = lambda told: answering("easy_read")
    chat = make_chat(db, engine, nation="england")
    chat.say("is there a way to have fewer hard words")
    assert chat.say(said)["messages"][0]["text"] == ON


@pytest.mark.parametrize(
    "said", ["ok", "no", "yes but how do i ask", "do it for my son", "i asked u about pain", "what is it"]
)
def test_other_words_take_none(said):
    assert not takes_easy_words(said)
