"""A subject access request: everything that is held, in one file that only its owner may read, and on the audit
chain.
"""

import re
import stat

import pytest
from sqlalchemy import select

from assistant.cli import main as cli
from assistant.conversations.come_back import make_code
from assistant.handoffs import additions
from assistant.keeping import access
from assistant.keeping.erase import erase
from assistant.records import audit, conversations
from assistant.records.models import Base, Conversation, Feedback, NotUnderstood, QuestionItem, QuestionList, Thought
from assistant.records.removal import hanging_on
from assistant.staff.handoff_sheet import read_sheet
from tests.support.factories import FakeEngine, answering, make_chat, make_draft, make_handoff
from tests.support.staff_factories import make_account, member

SAID = "<b>Zebedee</b> is my son & we worry"


@pytest.fixture
def lived_in(db, clock):
    """Rows in every table that hangs on a conversation or a handoff."""
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")))
    chat.say(SAID)
    with db.begin() as session:
        conversation = conversations.by_id(session, chat.conversation_id)
        handoff = make_handoff(session, conversation)
        additions.add(session, handoff, words="a rash we added")
        make_draft(session, conversation, message="a draft about Zebedee")
        make_code(session, conversation.id)
        session.add(QuestionList(conversation_id=conversation.id, worry="a worry of ours", changed_at=clock.moment))
        session.add(
            QuestionItem(
                conversation_id=conversation.id,
                position=1,
                text="our own question",
                own_words=True,
                dropped_at=clock.moment,
            )
        )
        session.add(Thought(conversation_id=conversation.id, step="why", words="a thought of ours", at=clock.moment))
        session.add(
            Feedback(
                conversation_id=conversation.id, helpful=True, comment="a comment of ours", created_at=clock.moment
            )
        )
        session.add(
            NotUnderstood(
                conversation_id=conversation.id, masked="[name] worries", why="unsure", nearest=[], at=clock.moment
            )
        )
        read_sheet(session, handoff.reference, member(make_account(session, name="Priya Shah")))
        return conversation.id, handoff.reference


@pytest.fixture
def asked(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.db")
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    out = tmp_path / "held.html"
    return out, lambda *which: cli.main(["access-request", *which, "--out", str(out), "--by", "Ada Admin"])


def test_everything_that_is_held_is_in_the_file(db, lived_in, asked):
    (conversation_id, reference), (out, ask) = lived_in, asked
    assert ask("--conversation", str(conversation_id)) == 0

    page = out.read_text()
    for words in (
        "&lt;b&gt;Zebedee&lt;/b&gt; is my son &amp; we worry", "a draft about Zebedee", "a worry of ours", "our own question", "a thought of ours", "a comment of ours", "a rash we added",
        "[name] worries", "Aisha Test-Khan", reference, "Priya Shah", "handoff.read", "access.exported",
    ):  # fmt: skip
        assert words in page, words


def test_every_table_that_hangs_on_a_conversation_or_a_handoff_is_read(db, lived_in):
    conversation_id, reference = lived_in
    with db.begin() as session:
        held = access.gather(session, conversation_id=conversation_id, reference=reference, by="command line")
        expected = {
            "conversations",
            *(table.name for parent in ("conversations", "handoffs", "drafts") for table, _ in hanging_on(parent)),
        }
        filled = {name for name in expected if session.execute(select(Base.metadata.tables[name])).first()}
    assert len(filled) > 10
    assert {name.replace("_", " ") for name in filled} - set(held.others) == {
        "messages",
        "handoff events",
        "conversation stems",
        "handoff stems",
    }, "those stand in the file as people read them: a stem's hash tells nobody anything"


def test_no_hash_that_opens_a_door_is_in_the_file(db, lived_in, asked):
    (conversation_id, _), (out, ask) = lived_in, asked
    ask("--conversation", str(conversation_id))
    with db.read() as session:
        assert session.get_one(Conversation, conversation_id).token_hash not in out.read_text()


def test_only_its_owner_may_read_the_file_and_it_needs_no_other(lived_in, asked):
    (conversation_id, _), (out, ask) = lived_in, asked
    ask("--conversation", str(conversation_id))
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert re.findall(r"(?:src|href|url\()", out.read_text()) == []


def test_a_file_that_is_there_is_left_alone_and_nothing_is_noted(db, lived_in, asked):
    (conversation_id, _), (out, ask) = lived_in, asked
    out.write_text("something else")
    with db.read() as session:
        before = audit.head(session)
    assert ask("--conversation", str(conversation_id)) == 1

    assert out.read_text() == "something else"
    with db.read() as session:
        assert audit.head(session) == before


def test_by_the_reference_as_a_family_reads_it_out(lived_in, asked):
    (_, reference), (out, ask) = lived_in, asked
    assert ask("--reference", reference.lower().replace("-", " ")) == 0
    assert "is my son" in out.read_text() and "Aisha Test-Khan" in out.read_text()


def test_a_handoff_whose_conversation_was_erased_is_still_told(db, lived_in, asked):
    (conversation_id, reference), (out, ask) = lived_in, asked
    with db.begin() as session:
        erase(session, conversation_id, by="family", why_kept="")
    assert ask("--reference", reference) == 0
    assert "Aisha Test-Khan" in out.read_text() and "is my son" not in out.read_text()


def test_a_name_that_nothing_is_held_under_says_so(db, asked, capsys):
    out, ask = asked
    assert ask("--reference", "0000-0000") == 1
    assert "Nothing is held" in capsys.readouterr().out and not out.exists()


def test_the_request_is_on_the_chain_by_name(db, lived_in, asked):
    (conversation_id, _), (_, ask) = lived_in, asked
    ask("--conversation", str(conversation_id))
    with db.read() as session:
        entry = list(audit.oldest_first(session))[-1]
        assert (entry.actor, entry.action, entry.subject) == (
            "command line: Ada Admin",
            "access.exported",
            str(conversation_id),
        )
