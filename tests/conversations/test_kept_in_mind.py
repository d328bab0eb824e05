"""What was said or shown once counts later: an urgent route before a number, a need beside another."""

from assistant.answers.wording import Reader
from assistant.records import conversations
from tests.support.factories import MONDAY_MORNING, FakeEngine, answering, make_chat, make_words, saying


def chat_of(db, **changes):
    return make_chat(db, FakeEngine(lambda told: answering("legal_right")), **changes)


def routes(body):
    return [message["notice"]["route"] for message in body["messages"] if message["notice"]]


def test_whoever_was_shown_an_urgent_route_sees_it_before_the_offices_number(db):
    assert routes(chat_of(db, last_notice="deterioration").say("who do i ring")) == ["deterioration"]
    assert routes(chat_of(db).say("who do i ring")) == []


def test_a_second_need_stands_beside_the_first(db):
    chat = chat_of(db, needs="Polish")
    chat.say("im deaf, is it our right")
    with db.read() as session:
        assert conversations.by_id(session, chat.conversation_id).needs.startswith("Polish; Deaf")


def test_whoever_cannot_ring_is_told_the_offices_address(db):
    text = chat_of(db, needs="Cannot use the phone: please do not ring").say("is it our right")["messages"][0]["text"]
    assert "pals@northgate.example" in text and "01632 960 100" not in text


def test_every_way_to_the_office_is_told_and_one_for_whoever_cannot_hear_on_the_phone():
    told = [
        make_words().office.contact(Reader("england", rings=rings), now=MONDAY_MORNING).text for rings in (True, False)
    ]
    assert all("pals@northgate.example" in text and "beside the main entrance" in text for text in told)
    assert ["Relay UK" in text for text in told] == [False, True]


def test_who_cannot_ring_is_not_given_a_number_to_ring_while_a_person_is_asked_for(db):
    asked = FakeEngine(lambda told: saying("Their number then is 01632 960 100.", render="person_asked_closed"))
    chat = make_chat(db, asked, needs="Deaf: please do not ring")
    (told,) = chat.say("i want to talk to somebody")["messages"]
    assert "01632 960 100" not in told["text"] and "pals@northgate.example" in told["text"]
