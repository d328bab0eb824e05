"""A yes and a no in the language of the chat."""

import pytest

from assistant.answers.languages import load_languages
from assistant.conversations.readers.yes_in_languages import yes_or_no_in
from tests.support.factories import FakeEngine, make_chat, make_turns, saying, words_with_languages

LANGUAGES = load_languages()


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_language_has_a_whole_yes_and_a_whole_no(code):
    language = LANGUAGES[code]
    assert language.agrees and language.declines
    assert {yes_or_no_in(f"{one}.", language) for one in language.agrees} == {"affirm"}
    assert {yes_or_no_in(f" {one}!", language) for one in language.declines} == {"deny"}


@pytest.mark.parametrize("said", ["tak ale nie teraz", "takie", "nie wiem", "yes", ""])
def test_what_says_more_or_is_of_another_language_is_neither(said):
    assert yes_or_no_in(said, LANGUAGES["pl"]) is None


def test_without_a_language_it_means_nothing():
    assert yes_or_no_in("da", None) is None


@pytest.mark.parametrize("said, intent", [("Da.", "affirm"), ("nu, mulțumesc", "deny")])
def test_at_the_consent_step_of_a_chat_in_the_language_it_is_one(db, said, intent):
    engine = FakeEngine(lambda told: saying("Shall I?", intent="request_handoff", step="consent"))
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words_with_languages()))
    chat.say("Buna ziua, copilul meu este bolnav si nu inteleg ce spun")
    chat.say("can i send a message to the team")
    chat.say(said)
    assert engine.told[-1].intent == intent
