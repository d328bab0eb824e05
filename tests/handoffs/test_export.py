"""What `assistant handoffs export --format json` writes, a line a handoff (docs/operating.md)."""

import json

from assistant.cli import main as cli
from assistant.handoffs.export import as_json
from assistant.handoffs.move import acknowledge, deliver
from assistant.keeping.erase import erase
from tests.support.factories import LINES, make_conversation, make_handoff

KEYS = {
    "reference",
    "conversation_id",
    "status",
    "created_at",
    "fields",
    "verified",
    "child_died",
    "additions",
    "history",
}


def test_an_exported_handoff_has_the_contracts_shape(session, clock):
    conversation = make_conversation(session)
    handoff = make_handoff(session, conversation)
    clock.forward(minutes=1)
    deliver(session, handoff.reference, by="service")
    clock.forward(minutes=1)
    acknowledge(session, handoff.reference, by="Priya Shah", actor="staff:1")
    exported = as_json(session, handoff)

    assert set(exported) == KEYS
    assert (exported["reference"], exported["conversation_id"], exported["status"]) == (
        handoff.reference,
        str(conversation.id),
        "acknowledged",
    )
    assert exported["created_at"] == "2026-11-23T10:00:00+00:00"
    assert [(one["status"], one["by"]) for one in exported["history"]] == [
        ("received", "family"),
        ("delivered", "service"),
        ("acknowledged", "Priya Shah"),
    ]
    assert {frozenset(one) for one in exported["history"]} == {frozenset({"at", "status", "by"})}


def test_an_export_holds_every_field_in_the_familys_words(session):
    assert as_json(session, make_handoff(session))["fields"] == {**LINES, "check": "yes"}


def test_the_command_writes_one_object_a_line_oldest_first(db, tmp_path, monkeypatch, capsys, clock):
    references = []
    for message in ("first\nof two lines", "zweitens 🙏"):
        with db.begin() as session:
            references.append(make_handoff(session, message=message).reference)
        clock.forward(minutes=1)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.db")
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    cli.main(["handoffs", "export", "--format", "json"])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["reference"] for line in lines] == references
    assert [line["fields"]["message"] for line in lines] == ["first\nof two lines", "zweitens 🙏"]


def test_a_handoff_of_an_erased_conversation_is_still_exported(session):
    conversation = make_conversation(session)
    handoff = make_handoff(session, conversation)
    erase(session, conversation.id, by="family", why_kept="the hospital has to keep a record")
    session.refresh(handoff)

    exported = as_json(session, handoff)
    assert exported["conversation_id"] is None and exported["fields"]["message"] == LINES["message"]
