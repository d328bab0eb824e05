"""A language that is asked for by its name, however it is put; and words that only name one."""

import pytest

from assistant.answers.languages import load_languages
from assistant.conversations.readers.language_asked import language_asked, without_language_asked
from tests.support.factories import make_chat, make_turns, saying, words_with_languages

NAMES = {code: (one.card.title, one.name) for code, one in load_languages().items()}
ASKED = [
    "can you write in {}",
    "Do you speak {}?",
    "could you answer me in {} please",
    "{} please",
    "I only read {}",
    "in {}",
    "is there something written in {}",
    "sorry my english not good. can u talk {}",
    "please translate this into {}",
    "may I have this in {}?",
    "And I ask again: may I have this in {}?",
    "might we have these questions in {} please",
    "is it possible to get this in {}",
    "is this available in {}",
    "Possible to read in {}?",
    "can i do the form in {}",
    "Is it in {} also?",
    "I live in Wales. Does that change who pays for Liverpool, and may I have the form in {}?",
]


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("code", sorted(NAMES))
def test_every_language_is_known_by_both_its_names(code, asked):
    own, english = NAMES[code]
    assert language_asked(asked.format(english.lower()), NAMES) == code
    assert language_asked(asked.format(own), NAMES) == code


@pytest.mark.parametrize(
    "said",
    [
        "her surgeon is Polish",
        "can we have an interpreter for Urdu at the meeting",
        "does the doctor speak Arabic",
        "can you write in easy words",
        "I speak Welsh to him at home and he understands it, does the ward know",
        "can you write in Somali",
        "where is the romanian doctor",
        "vreau un medic care vorbeste romana",
        "vreau interpret romana",
        "where is Polish interpreter",
        "where do polish people go",
    ],
)
def test_a_language_that_is_only_named_is_not_asked_for(said):
    assert language_asked(said, NAMES) is None


def test_its_card_comes_and_the_question_of_the_list_waits_behind_it(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words_with_languages()))
    chat.say("what should i ask them")
    card, step = chat.say("can you speak Bengali")["messages"]
    assert card["answer"]["id"] == "language_bn" and card["choices"] and step["form"]["field"] == "coming_up"


@pytest.mark.parametrize(
    "said, code",
    [
        ("you can write romana? vreau in romana va rog", "ro"),
        ("u can speak polish? english hard for me", "pl"),
        ("you can do it in română?", "ro"),
        ("Where is Română? I see before button", "ro"),
        ("where is Romana", "ro"),
        ("vreau română", "ro"),
        ("vreau sa vorbesc romana", "ro"),
        ("how do i get back to romanian", "ro"),
        ("where did polski go", "pl"),
        ("chcę polski", "pl"),
        ("where's the urdu one", "ur"),
    ],
)
def test_it_is_known_turned_round_without_its_accents_and_beside_other_words(said, code):
    assert language_asked(said, NAMES) == code


def test_a_language_beside_a_story_is_not_asked_for():
    assert language_asked("She has a scan on Monday. Her nan is Polish", NAMES) is None


@pytest.mark.parametrize(
    "said, code",
    [("you have urdu?", "ur"), ("u got polish", "pl"), ("do you have it in bengali", "bn"), ("does this have arabic", "ar"), ("you speak punjabi", "pa"),
     ("Dzie\u0144 dobry, czy mozna po polsku?", "pl"), ("tylko po polsku", "pl"), ("prosze po polsku", "pl"), ("mo\u017cna po polsku?", "pl"), ("Buna ziua, se poate in romana?", "ro"),
     ("vorbiti romaneste?", "ro"), ("oes modd cael hwn yn Gymraeg", "cy")],
)  # fmt: skip
def test_short_and_in_the_language_itself(said, code):
    assert language_asked(said, NAMES) == code


@pytest.mark.parametrize(
    "said",
    ["you have polish doctors?", "do you have an urdu interpreter", "she speaks po polsku to the doctor", "czy lekarz m\u00f3wi po polsku", "do you know if polish people pay", "it has arabic on the wall"],
)  # fmt: skip
def test_a_doctor_or_an_interpreter_in_it_is_another_wish(said):
    assert language_asked(said, NAMES) is None


@pytest.mark.parametrize(
    "said",
    [
        "may I have an interpreter in Welsh", "may the doctor speak Polish", "is the letter in Welsh",
        "may I have letters in Welsh", "my mum reads Punjabi, may she come", "is the leaflet available in Polish",
        "may I have a Polish interpreter", "can the surgeon explain it in Arabic",
    ],
)  # fmt: skip
def test_letters_interpreters_and_doctors_are_none_of_the_chat(said):
    assert language_asked(said, NAMES) is None


def test_what_stands_beside_the_wish_is_kept():
    said = "I live in Wales. Does that change who pays for Liverpool, and may I have the form in Welsh?"
    assert without_language_asked(said, NAMES) == "I live in Wales. Does that change who pays for Liverpool"


def test_both_are_answered_and_a_step_is_asked_again(db, engine):
    words = words_with_languages()
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words), nation="england")
    body = chat.say("I live in Wales. Does that change who pays for Liverpool, and may I have the form in Welsh?")
    said = [one["text"] for one in body["messages"]]
    assert "Mae'r sgwrs" in said[0] and "I do not know which nation would pay" in said[1]
