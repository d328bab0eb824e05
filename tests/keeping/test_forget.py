"""What was erased is forgotten outside the records too: in files of what was never sent, in SQLite's
log.
"""

import pytest

from assistant.handoffs import move
from assistant.keeping.erase import erase
from assistant.keeping.forget import Forgetting
from assistant.records import outbox
from assistant.records.models import OutboxEntry, ToForget
from tests.support.factories import count, make_conversation, make_handoff, make_turn

WORDS = "unmistakable words of Zebedee"


@pytest.fixture
def forgetting(db, tmp_path):
    return Forgetting(db, tmp_path / "outbox")


def erased(db):
    with db.begin() as session:
        conversation_id = make_conversation(session).id
        erase(session, conversation_id, by="family", why_kept="")
    return conversation_id


def waiting(db):
    with db.read() as session:
        return count(session, ToForget)


def test_what_was_forgotten_is_not_looked_for_again(db, forgetting):
    erased(db)
    assert waiting(db) == 1

    forgetting.work()
    assert waiting(db) == 0


def test_nothing_is_to_be_forgotten_that_was_rolled_back(db):
    with db.begin() as session:
        conversation_id = make_conversation(session).id
    with pytest.raises(RuntimeError), db.begin() as session:
        erase(session, conversation_id, by="family", why_kept="")
        raise RuntimeError
    assert waiting(db) == 0


def test_the_letter_of_a_handoff_that_never_left_goes_and_no_other(db, forgetting, tmp_path):
    folder = tmp_path / "outbox"
    folder.mkdir()
    with db.begin() as session:
        conversation = make_conversation(session)
        withdrawn = make_handoff(session, conversation)
        move.withdraw(session, withdrawn.reference)
        unsent = [one.id for one in outbox.of_handoff(session, withdrawn.id)]
        passed_on = [one.id for one in outbox.of_handoff(session, make_handoff(session, conversation).id)]
        for entry in (*unsent, *passed_on):
            (folder / f"{entry}.eml").write_text(WORDS)
        (folder / f"{unsent[0]}.part").write_text(WORDS)
        (folder / "notes of an operator.txt").write_text("kept")
        told = erase(session, conversation.id, by="family", why_kept="why")
    forgetting.work()

    assert len(told["kept"]["handoffs"]) == 1 and told["erased"]["handoffs"] == 1
    assert sorted(path.name for path in folder.iterdir()) == sorted([f"{passed_on[0]}.eml", "notes of an operator.txt"])


def test_what_may_have_left_is_kept_also_when_it_was_withdrawn(db):
    with db.begin() as session:
        conversation = make_conversation(session)
        handoff = make_handoff(session, conversation)
        entry = outbox.of_handoff(session, handoff.id)[0]
        entry.attempts, entry.last_error = (
            1,
            "SMTPServerDisconnected",
        )  # the server may have taken it before it went away
        move.withdraw(session, handoff.reference)
        told = erase(session, conversation.id, by="family", why_kept="why")

    assert told["kept"] == {"handoffs": [handoff.reference], "conversation": False, "why": "why"}
    with db.read() as session:
        assert count(session, OutboxEntry) == 2


def test_erased_words_leave_the_write_ahead_log_while_the_service_runs_on(db, forgetting, tmp_path):
    with db.begin() as session:
        conversation = make_conversation(session)
        make_turn(session, conversation, WORDS)
    assert WORDS.encode() in b"".join(path.read_bytes() for path in tmp_path.glob("records.db*"))
    with db.begin() as session:
        erase(session, conversation.id, by="family", why_kept="")
    forgetting.work()

    assert WORDS.encode() not in b"".join(path.read_bytes() for path in tmp_path.glob("records.db*"))


def test_a_folder_that_is_not_there_is_no_fault(db, forgetting):
    erased(db)
    forgetting.work()
    assert waiting(db) == 0
