"""A family hears by itself, once, that what it passed on was closed or opened again; never beside a person, never in a
chat that has ended, and nothing private.
"""

import threading
from uuid import uuid4

import pytest
from sqlalchemy import select

from assistant.conversations import mode
from assistant.conversations.handoff_news import HandoffNews
from assistant.handoffs.additions import propose, send
from assistant.handoffs.move import acknowledge, close, reopen
from assistant.keeping.erase import erase
from assistant.records import conversations, handoffs
from assistant.records.models import HandoffEvent
from tests.support.factories import FakeEngine, make_handoff, make_staff, make_turns, make_words, saying

BY = {"by": "Priya Shah", "actor": "staff:1"}
LINE = "Leeds will look at the scan."
CLOSED, OPEN_AGAIN, BEREAVED = "Staff have closed", "is open again", "There is news about"


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        reference = make_handoff(session).reference
        acknowledge(session, reference, **BY)
    clock.forward(hours=1)
    return reference


def closed(db, reference, **more):
    with db.begin() as session:
        close(session, reference, **BY, why=LINE, **({"outcome": "declined"} | more))


def opened(db, reference):
    with db.begin() as session:
        reopen(session, reference, **BY, why="The family rang.")


def chat(session, reference):
    return conversations.by_id(session, handoffs.by_reference(session, reference).conversation_id)


def change(db, reference, **changes):
    with db.begin() as session:
        for name, value in changes.items():
            setattr(chat(session, reference), name, value)


def look(db):
    return HandoffNews(db, make_words()).work()


def told(db, reference):
    with db.read() as session:
        said = conversations.messages_after(session, chat(session, reference).id)
        return [one.text for one in said if one.sender == "system" and reference in one.text]


def test_it_is_told_once_with_a_choice_that_asks_for_more_and_nothing_private(db, sent):
    closed(db, sent)
    assert (look(db), look(db)) == (1, 0)

    (words,) = told(db, sent)
    assert CLOSED in words and "declined" not in words and LINE not in words and "Priya" not in words
    with db.read() as session:
        offers = conversations.last_offers(session, chat(session, sent).id)
    assert [(one.title, one.payload) for one in offers[0]] == [
        ("What happened with it?", {"intent": "ask_handoff_status"})
    ]


def test_who_could_not_be_reached_hears_so_and_can_add_another_way(db, sent):
    closed(db, sent, outcome="not_reached")
    look(db)

    (words,) = told(db, sent)
    assert "tried to reach you" in words and LINE not in words and "Priya" not in words
    with db.read() as session:
        offers = conversations.last_offers(session, chat(session, sent).id)
    assert [one.title for one in offers[0]] == ["What happened with it?", "Add something"]


def test_opened_again_is_told_too(db, sent, clock):
    closed(db, sent)
    look(db)
    clock.forward(minutes=5)
    opened(db, sent)
    assert look(db) == 1 and OPEN_AGAIN in told(db, sent)[-1]


def test_closed_and_opened_before_it_could_be_told_is_told_as_open_again(db, sent, clock):
    """Whoever asked meanwhile, or looked at the page, has read that it was closed."""
    closed(db, sent)
    clock.forward(minutes=1)
    opened(db, sent)
    assert (look(db), look(db)) == (1, 0)
    (words,) = told(db, sent)
    assert OPEN_AGAIN in words and CLOSED not in words


def test_opened_and_closed_again_is_told_as_closed_alone(db, sent, clock):
    closed(db, sent)
    look(db)
    clock.forward(minutes=5)
    opened(db, sent)
    clock.forward(minutes=1)
    closed(db, sent)
    assert look(db) == 1 and CLOSED in told(db, sent)[-1] and len(told(db, sent)) == 2


def test_beside_a_person_nothing_is_said_until_they_hand_back(db, sent):
    with db.begin() as session:
        priya = make_staff(session)
        mode.take_over(session, chat(session, sent).id, priya)
    closed(db, sent)
    assert (look(db), told(db, sent)) == (0, [])

    with db.begin() as session:
        mode.hand_back(session, chat(session, sent).id, priya)
    assert look(db) == 1 and len(told(db, sent)) == 1


def test_nothing_is_said_while_a_family_waits_for_a_person(db, sent):
    change(db, sent, mode="waiting")
    closed(db, sent)
    assert (look(db), told(db, sent)) == (0, [])


def test_in_a_chat_that_has_ended_nothing_is_said_any_more(db, sent):
    change(db, sent, mode="closed")
    closed(db, sent)
    look(db)
    change(db, sent, mode="assistant")
    assert (look(db), told(db, sent)) == (0, [])


@pytest.mark.parametrize(("form", "minutes"), [(None, 2), ("handoff_form", 30)])
def test_it_does_not_fall_into_an_exchange(db, sent, clock, form, minutes):
    """A danger card keeps the screen."""
    change(db, sent, last_message_at=clock(), form=form)
    closed(db, sent)
    clock.forward(minutes=minutes - 1)
    assert (look(db), told(db, sent)) == (0, [])
    clock.forward(minutes=2)
    assert look(db) == 1


def test_a_bereaved_family_reads_neither_closed_nor_an_ending(db, sent):
    change(db, sent, writer="bereaved")
    closed(db, sent)
    look(db)
    (words,) = told(db, sent)
    assert BEREAVED in words and "closed" not in words and "end" not in words.split()
    with db.read() as session:
        offers = conversations.last_offers(session, chat(session, sent).id)
    assert [one.title for one in offers[0]] == ["What happened with it?", "Talk to a person"]


def test_what_the_family_opened_by_adding_to_it_is_not_told(db, sent, clock):
    closed(db, sent)
    look(db)
    with db.begin() as session:
        added = propose(session, handoffs.by_reference(session, sent), "One thing more.")
        send(session, added.id)
    assert look(db) == 0 and len(told(db, sent)) == 1


def test_one_that_was_passed_on_before_another_leads_to_the_page(db, sent, clock):
    with db.begin() as session:
        make_handoff(session, chat(session, sent))
    closed(db, sent)
    clock.forward(hours=1)
    look(db)
    assert "What you passed on" in told(db, sent)[0].splitlines()[-1]
    with db.read() as session:
        said = conversations.messages_after(session, chat(session, sent).id)[-1]
        assert conversations.choices_of(session, [said.id]) == {}


def test_without_an_outcome_or_a_chat_there_is_nothing_to_tell(db, sent):
    closed(db, sent, outcome=None)
    assert look(db) == 0
    opened(db, sent)
    with db.begin() as session:
        erase(session, chat(session, sent).id, by="family", why_kept="-")
    assert look(db) == 0


def test_the_choice_tells_how_it_ended(db, sent):
    closed(db, sent)
    look(db)
    engine = FakeEngine(lambda told: saying("That is closed.", intent=told.intent, render="handoff_ended"))
    with db.read() as session:
        chat_id = chat(session, sent).id
        (choice,) = conversations.last_offers(session, chat_id)[0]
    body = make_turns(db, engine).take(chat_id, uuid4(), choice_id=choice.id)
    assert engine.told[-1].intent == "ask_handoff_status"
    assert LINE in str(body)


def test_two_services_at_once_tell_it_once(db, sent):
    closed(db, sent)
    threads = [threading.Thread(target=look, args=(db,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told(db, sent)) == 1
    with db.read() as session:
        assert not any(one.to_tell for one in session.scalars(select(HandoffEvent)))
