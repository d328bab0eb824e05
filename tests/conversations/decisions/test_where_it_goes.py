"""Who else gets a message, and whether a letter will do, is told as it is, with a message to the team as the way on."""

from tests.support.factories import FakeEngine, make_chat, saying, texts

ENGINE = "the engine's answer"


def chat_of(db):
    return make_chat(db, FakeEngine(lambda told: saying(ENGINE)))


def titles(body):
    return [one["title"] for one in body["messages"][-1]["choices"]]


def test_a_copy_goes_to_nobody_else_and_may_be_asked_for(db):
    body = chat_of(db).say("I am his foster carer. Can a copy go to the social work office at the council as well?")
    assert texts(body)[0].startswith("No, I cannot send a copy") and "Please send a copy" in texts(body)[0]
    assert "Pass a message to the team" in titles(body)


def test_an_address_that_is_not_known_is_not_made_up(db):
    body = chat_of(db).say("May I put my question in a letter, and to whom should it be addressed?")
    assert "do not know the postal address" in texts(body)[0] and "pals@northgate.example" in texts(body)[0]
    assert "Pass a message to the team" in titles(body)


def test_it_is_not_told_twice_running(db):
    chat = chat_of(db)
    chat.say("can you send a copy to my GP")
    assert texts(chat.say("can you send a copy to my GP"))[0] == ENGINE
    told = texts(chat.say("Is correspondence by post acceptable?"))[0]
    again = texts(chat.say("May I put it in a letter, and to whom should it be addressed?"))[0]
    assert again not in (told, ENGINE) and "no postal address" in again


def test_notes_and_complaints_are_left_to_their_pages(db):
    assert texts(chat_of(db).say("can i get a copy of her notes sent to my gp"))[0] == ENGINE
