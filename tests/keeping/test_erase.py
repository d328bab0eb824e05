"""Erasure: everything we keep of a conversation goes, but what was passed on, which the hospital must keep."""

from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import NoResultFound

from assistant.alerts.alert import decide, raise_alert
from assistant.cli import main as cli
from assistant.conversations.come_back import UnknownCode, come_back, make_code
from assistant.keeping.erase import erase, erase_for_family
from assistant.records import alerts, audit, conversations
from assistant.records.models import (
    Base,
    Conversation,
    Draft,
    Feedback,
    Handoff,
    HandoffEvent,
    NotUnderstood,
    OutboxEntry,
    SafetyAlert,
)
from assistant.staff.states import conversation_tags
from tests.support.factories import (
    MONDAY_MORNING,
    FakeEngine,
    answering,
    count,
    example_profile,
    example_words,
    make_chat,
    make_conversation,
    make_draft,
    make_handoff,
)

WHY = "the hospital has to keep a record"
WORDS = "unmistakable words of this family about Zebedee"


def lived_in(db):
    """A conversation that has been asked, answered, drafted in, passed on from and rated."""
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")))
    chat.say(WORDS)
    with db.begin() as session:
        conversation = conversations.by_id(session, chat.conversation_id)
        reference = make_handoff(session, conversation).reference
        make_draft(session, conversation, message=WORDS)
        make_code(session, conversation.id)
        session.add(
            NotUnderstood(
                conversation_id=conversation.id,
                masked="words about Zebedee",
                why="unsure",
                nearest=[],
                at=MONDAY_MORNING,
            )
        )
        session.add(Feedback(conversation_id=conversation.id, helpful=False, comment=WORDS, created_at=MONDAY_MORNING))
    return chat.conversation_id, reference


def erased(db, conversation_id):
    with db.begin() as session:
        return erase(session, conversation_id, by="family", why_kept=WHY)


def rows_with(session, needle):
    """Every table that still holds this id or these words anywhere in a row."""
    return [
        table.name
        for table in Base.metadata.sorted_tables
        if any(needle in repr(tuple(row)) for row in session.execute(select(table)))
    ]


def test_erasing_leaves_no_row_of_the_conversation_but_the_audit_entry(db):
    conversation_id, _ = lived_in(db)
    with db.read() as session:
        assert len(rows_with(session, str(conversation_id))) > 5, "there was something to erase"
    erased(db, conversation_id)

    with db.read() as session:
        assert sorted(rows_with(session, str(conversation_id))) == ["audit", "to_forget"]
        assert rows_with(session, "Zebedee") == []


def test_erasing_keeps_what_was_passed_on_with_its_history_and_delivery(db):
    conversation_id, reference = lived_in(db)
    erased(db, conversation_id)

    with db.read() as session:
        handoff = session.query(Handoff).one()
        assert (handoff.reference, handoff.conversation_id, handoff.fields["child_name"]) == (
            reference,
            None,
            "Aisha Test-Khan",
        )
        assert count(session, HandoffEvent) == count(session, OutboxEntry) == 1


def test_the_family_hears_what_was_erased_and_what_the_law_keeps(db):
    conversation_id, reference = lived_in(db)
    told = erased(db, conversation_id)

    assert told["kept"] == {"handoffs": [reference], "conversation": False, "why": WHY}
    assert told["erased"]["drafts"] == 1 and told["erased"]["messages"] > 3


def test_a_conversation_that_passed_nothing_on_keeps_nothing(db, session):
    told = erase(session, make_conversation(session).id, by="family", why_kept=WHY)
    assert told["kept"] == {"handoffs": [], "conversation": False, "why": None}
    assert count(session, Conversation) == count(session, Draft) == 0


def test_erasing_one_conversation_touches_no_other(db):
    (first, _), (other, _) = lived_in(db), lived_in(db)
    with db.read() as session:
        before = rows_with(session, str(other))
    erased(db, first)
    with db.read() as session:
        assert rows_with(session, str(other)) == before


def test_the_erasure_itself_is_on_the_audit_chain_without_words(db):
    conversation_id, _ = lived_in(db)
    erased(db, conversation_id)
    with db.read() as session:
        entry = list(audit.oldest_first(session))[-1]
        assert (entry.action, entry.actor, entry.subject) == ("conversation.erased", "family", str(conversation_id))
        assert audit.first_fault(audit.oldest_first(session)) is None


def test_a_message_after_the_erasure_finds_no_conversation(db):
    chat = make_chat(db, FakeEngine())
    erased(db, chat.conversation_id)
    with pytest.raises(NoResultFound):
        chat.turns.take(chat.conversation_id, uuid4(), text="still there?")


def test_a_turn_under_way_writes_nothing_after_the_erasure(db):
    """The family deletes the chat in one window while the assistant still answers in the other."""
    engine = FakeEngine()
    chat = make_chat(db, engine)

    def erase_meanwhile(told):
        erased(db, chat.conversation_id)
        return answering("legal_right")

    engine.reply = erase_meanwhile
    with pytest.raises(NoResultFound):
        chat.say(WORDS)
    with db.read() as session:
        assert rows_with(session, "Zebedee") == []


@pytest.mark.parametrize("which", ["--conversation", "--reference"])
def test_the_command_erases_by_id_or_reference_and_says_what_is_kept(db, tmp_path, monkeypatch, capsys, which):
    conversation_id, reference = lived_in(db)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.db")
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    command = [
        "erase",
        which,
        str(conversation_id) if which == "--conversation" else reference,
        "--by",
        "Priya Shah",
        "--why",
        "family_asked",
    ]

    assert cli.main(command) == 0
    said = capsys.readouterr()
    assert "1 conversations" in said.out and f"Kept: handoff {reference}" in said.out
    with db.read() as session:
        assert [entry.actor for entry in audit.oldest_first(session)][-1] == "command line: Priya Shah"
    assert cli.main(command) == 1 and "no such conversation" in capsys.readouterr().out


def test_who_holds_the_phone_cannot_erase_a_disclosure_but_nobody_opens_it_there_again(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")))
    chat.say("my stepdad hits me when mum is at work")
    with db.begin() as session:
        code, _ = make_code(session, chat.conversation_id)
        opens = conversations.by_id(session, chat.conversation_id).token_hash
        told = erase_for_family(session, chat.conversation_id, example_words().wording)

    assert told["erased"] == {} and told["kept"]["conversation"] and "A person there decides" in told["kept"]["why"]
    with db.begin() as session:
        conversation = conversations.by_id(session, chat.conversation_id)
        assert conversation.mode == "closed" and "stepdad" in repr(
            [one.text for one in conversations.messages_after(session, conversation.id)]
        )
        assert (
            next(tag.words for tag in conversation_tags(conversation, None, ()))
            == "Family asked to erase it: please decide"
        )
        assert conversation.token_hash != opens
        with pytest.raises(UnknownCode):
            come_back(session, code)


def test_a_chat_without_such_an_alert_is_erased_for_the_family(db):
    conversation_id, _reference = lived_in(db)
    with db.begin() as session:
        told = erase_for_family(session, conversation_id, example_words().wording)
    assert told["erased"]["conversations"] == 1 and "keep a record" in told["kept"]["why"]


def alerted(db, *routes):
    """A chat with an alert of each of these routes, and the alerts' ids."""
    conversation_id, _ = lived_in(db)
    with db.begin() as session:
        return conversation_id, [raise_alert(session, conversation_id, route, example_profile()).id for route in routes]


def family_erases(db, conversation_id):
    with db.begin() as session:
        return erase_for_family(session, conversation_id, example_words().wording)


def find(db, alert_id, outcome):
    with db.begin() as session:
        decide(session, alert_id, outcome, by="Priya Shah", actor="staff:1")


def test_once_a_person_found_no_danger_the_family_erases_the_chat_and_the_alert_stays_without_it(db):
    conversation_id, (alert_id,) = alerted(db, "safeguarding")
    find(db, alert_id, "no_danger")

    assert family_erases(db, conversation_id)["erased"]["conversations"] == 1
    with db.read() as session:
        alert = session.get_one(SafetyAlert, alert_id)
        assert (alert.conversation_id, alert.outcome) == (None, "no_danger")
        assert rows_with(session, "Zebedee") == []


@pytest.mark.parametrize("outcomes", [("followed_up",), ("no_danger", "followed_up")])
def test_what_was_followed_up_is_shut_and_not_erased_also_when_it_was_thought_harmless_first(db, outcomes):
    conversation_id, (alert_id,) = alerted(db, "self_harm")
    for outcome in outcomes:
        find(db, alert_id, outcome)

    told = family_erases(db, conversation_id)
    assert told["erased"] == {} and told["kept"]["conversation"]


def test_one_alert_that_is_not_cleared_is_enough_to_keep_the_chat(db):
    conversation_id, ids = alerted(db, "safeguarding", "self_harm")
    find(db, ids[0], "no_danger")
    with db.read() as session:
        assert alerts.with_uncleared(session, [conversation_id]) == {conversation_id}
    find(db, ids[1], "no_danger")

    assert family_erases(db, conversation_id)["erased"]["conversations"] == 1
