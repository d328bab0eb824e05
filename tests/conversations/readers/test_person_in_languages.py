"""A person wished for in one of the eight languages reaches the queue as in English; a neighbour of it calls nobody."""

import pytest

from assistant.answers.languages import load_languages
from assistant.conversations.readers.person_in_languages import language_of_wish
from tests.conversations.decisions.test_decide import DANGER
from tests.conversations.decisions.test_decide import decided as decided_in_english
from tests.support.factories import MONDAY_MORNING, make_chat, make_turns, saying, words_with_languages

LANGUAGES = load_languages()
WISHES = [
    ("pl", "chcę rozmawiać z człowiekiem"),
    ("pl", "Dzien dobry, chcialabym porozmawiac z czlowiekiem!"),
    ("pl", "nie rozumiem tego. proszę, niech ktoś do mnie zadzwoni"),
    ("cy", "dw i eisiau siarad â rhywun"),
    ("cy", "Helo, ga i siarad a pherson os gwelwch yn dda"),
    ("ro", "vreau să vorbesc cu o persoană"),
    ("ro", "Buna ziua, as vrea sa vorbesc cu cineva"),
    ("uk", "Я хочу поговорити з людиною"),
    ("uk", "будь ласка, передзвоніть мені"),
    ("ur", "میں کسی انسان سے بات کرنا چاہتی ہوں"),
    ("ur", "مجھے کسی شخص سے بات کرني ہے"),
    ("pa", "ਮੈਂ ਕਿਸੇ ਇਨਸਾਨ ਨਾਲ ਗੱਲ ਕਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ"),
    ("bn", "আমি একজন মানুষের সাথে কথা বলতে চাই"),
    ("bn", "কারও সঙ্গে কথা বলতে পারি?"),
    ("ar", "أريد التحدث مع شخص"),
    ("ar", "اريد ان اتكلم مع شخص من فضلك"),
]
NEIGHBOURS = [
    "nie chcę rozmawiać z człowiekiem",
    "chcę rozmawiać z innym lekarzem",
    "muszę porozmawiać z żoną",
    "chcę rozmawiać z kimś innym",
    "dw i ddim eisiau siarad â rhywun",
    "dw i eisiau siarad â rhywun arall",
    "dw i eisiau siarad â fy ngŵr",
    "nu vreau să vorbesc cu o persoană",
    "vreau să vorbesc cu alt medic",
    "vreau să vorbesc cu soția mea",
    "я не хочу поговорити з людиною",
    "хочу поговорити з іншим лікарем",
    "میں انسان سے بات نہیں کرنا چاہتا",
    "مجھے دوسرے ڈاکٹر سے بات کرنی ہے",
    "ਮੈਂ ਕਿਸੇ ਇਨਸਾਨ ਨਾਲ ਗੱਲ ਨਹੀਂ ਕਰਨੀ",
    "ਮੈਂ ਹੋਰ ਡਾਕਟਰ ਨਾਲ ਗੱਲ ਕਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ",
    "আমি মানুষের সাথে কথা বলতে চাই না",
    "আমি অন্য ডাক্তারের সাথে কথা বলতে চাই",
    "لا أريد التحدث مع شخص",
    "أريد التحدث مع طبيب آخر",
    "أريد التحدث مع شخص آخر",
    "jaki jest numer telefonu",
    "let me talk to my wife",
]


@pytest.fixture
def decided(monkeypatch):
    monkeypatch.setattr("tests.conversations.decisions.test_decide.make_words", words_with_languages)
    return decided_in_english


def test_every_language_with_a_card_has_wishes_that_are_tried():
    assert {code for code, _ in WISHES} == set(LANGUAGES)


@pytest.mark.parametrize("code, said", WISHES)
def test_a_wish_for_a_person_is_heard_in_its_language(decided, code, said):
    plan = decided(said)

    assert plan.engine.intent == "request_person"
    assert plan.changes.language == plan.reader.language == code
    assert [reply.answer["id"] for reply in plan.before] == [f"language_{code}"]


@pytest.mark.parametrize("said", NEIGHBOURS)
def test_its_neighbours_call_nobody(said):
    assert language_of_wish(said, LANGUAGES) is None


def test_the_card_of_the_language_is_not_told_again_before_the_person(decided):
    assert decided("chcę rozmawiać z człowiekiem", language="pl").before == ()


def test_danger_comes_before_a_wish_in_another_language(decided):
    plan = decided("chcę rozmawiać z człowiekiem", DANGER)
    assert plan.engine.intent == "report_emergency"


def test_the_family_reads_in_its_language_that_the_wish_is_seen_and_then_in_english(db, engine):
    engine.reply = lambda told: saying("PALS can see it.", intent="request_person", render="person_asked")
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words_with_languages()))

    said = chat.say("chcę rozmawiać z człowiekiem")["messages"]

    assert [one["answer"] and one["answer"]["id"] for one in said] == ["language_pl", "language_pl_person", None]
    assert "porozmawiać z człowiekiem" in said[1]["text"] and said[2]["text"] == "PALS can see it."


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_language_says_who_came_and_went_by_first_name_and_office(code):
    words = words_with_languages()

    for line in LANGUAGES[code].lines:
        names = {"who": "Priya from PALS", "before": "Kwame from PALS"}
        (told,) = words.person.line(line, code, now=MONDAY_MORNING, **names)
        assert told.answer["status"] == "draft" and "{" not in told.text and " from " not in told.text
    (joined,) = words.person.line("took_over", code, now=MONDAY_MORNING, **names)
    assert "Priya (PALS)" in joined.text and "Kwame (PALS)" in joined.text


def test_words_that_may_not_be_told_leave_the_english_alone(monkeypatch):
    words = words_with_languages()
    monkeypatch.setattr(words.wording, "may_tell", lambda answer_id: answer_id != "language_pl_person")
    (only,) = words.person.came_or_went("person_left", now=MONDAY_MORNING, language="pl", who="Priya from PALS")
    assert only.text == "Priya from PALS has left this chat."
