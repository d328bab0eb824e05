"""The index finds what was written, tells nothing without the key, and goes with what it stands for."""

from uuid import uuid4

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select

from assistant.answers.reply import Reply
from assistant.conversations.keep import keep, store_replies
from assistant.handoffs import additions
from assistant.keeping import reindex
from assistant.records import audit, find_index, find_queries, handoffs, portal
from assistant.records.database import Database
from assistant.records.find_queries import Wanted
from assistant.records.migrate import migrate
from assistant.records.models import ConversationStem, HandoffStem
from assistant.records.removal import remove_conversations, remove_handoffs
from tests.support.factories import count, make_conversation, make_handoff
from tests.support.staff_factories import make_account

KEY, OTHER = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def opened(tmp_path, db):
    made = []

    def database(*keys):
        made.append(Database(f"sqlite:///{tmp_path}/records.db", keys))
        return made[-1]

    yield database
    for one in made:
        one.close()


def says(session, text, conversation=None):
    conversation = conversation or make_conversation(session)
    keep(session, conversation.id, uuid4(), text=text, choice_id=None)
    return conversation


def those(session, words):
    wanted = Wanted(words=find_index.asked_words(session, words))
    return {one.id for one in find_queries.conversations(session, wanted, before=None, most=9)}


def sent(session, words="", place=""):
    wanted = Wanted(
        words=find_index.asked_words(session, words),
        places=[find_index.asked_place(session, place)] if place else [],
    )
    return {one.reference for one in find_queries.handoffs(session, wanted, before=None, most=9)}


def test_what_a_family_writes_is_found_as_soon_as_it_is_kept(session):
    ours = says(session, "Zebedee waits for his scans")
    says(session, "Zebedee waits for nothing")

    assert those(session, "scan zebedee") == {ours.id}
    says(session, "he has a hernia too", ours)
    assert those(session, "hernia scan") == {ours.id}


def test_what_staff_write_is_found_and_what_the_assistant_says_is_not(session):
    ours = says(session, "hello there")
    store_replies(
        session, ours, None, [Reply("Wombats are fine", sender="staff"), Reply("Quokkas", sender="assistant")]
    )

    assert those(session, "wombat") == {ours.id}
    assert those(session, "quokka") == set()


def test_the_same_word_twice_is_one_row(session):
    ours = says(session, "scan scan scans")
    says(session, "the scan", ours)

    assert count(session, ConversationStem) == 1


def test_a_name_that_a_portal_vouched_for_is_found(session):
    ours = make_conversation(session)
    portal.keep_facts(session, ours.id, {"child_name": "Zebedee Test-Okoro"})

    assert those(session, "okoro") == {ours.id}


def test_a_handoff_is_found_by_its_lines_its_ward_and_what_was_added_once_that_was_sent(session):
    handoff = make_handoff(session, message="About the hernia", child_name="Zebedee Test-Okoro")
    proposed = additions.propose(session, handoff, "The wombat came", turn_id=None)

    for words in ("zebedee hernia", "07700900123", "4 may 2019"):
        assert sent(session, words) == {handoff.reference}
    assert sent(session, place="kestrel WARD") == {handoff.reference} and sent(session, place="Heron ward") == set()
    assert sent(session, "wombat") == set()
    additions.send(session, proposed.id)
    assert sent(session, "wombat") == {handoff.reference}


def test_a_corrected_ward_finds_it_and_the_old_one_too(session):
    handoff = make_handoff(session)
    additions.add(session, handoff, words="Heron ward", field="place")

    assert sent(session, place="Heron ward") == sent(session, place="Kestrel ward") == {handoff.reference}


def test_buttons_of_ours_find_nobody(session):
    make_handoff(session, best_time="Morning", contact_method="Phone call")

    assert sent(session, "morning") == set()


def test_stems_go_with_their_conversation_and_those_of_its_handoff_stay(session):
    ours = says(session, "a hernia")
    handoff = make_handoff(session, ours, message="a hernia")
    gone = remove_conversations(session, [ours.id])

    assert gone["conversation_stems"] >= 1 and count(session, ConversationStem) == 0
    assert sent(session, "hernia") == {handoff.reference}
    remove_handoffs(session, [handoffs.by_reference(session, handoff.reference).id])
    assert count(session, HandoffStem) == 0


def test_another_key_makes_another_index_and_none_has_the_words(opened):
    made = {}
    for key in (KEY, OTHER):
        with opened(key).begin() as session:
            ours = says(session, "Zebedee")
            (made[key],) = session.scalars(
                select(ConversationStem.stem_hash).where(ConversationStem.conversation_id == ours.id)
            )
    assert made[KEY] != made[OTHER]
    with opened(KEY).read() as session:
        assert len(those(session, "zebedee")) == 1


def test_with_the_old_key_behind_the_new_one_both_are_found(opened):
    with opened().begin() as session:
        says(session, "Zebedee")
    with opened(OTHER).begin() as session:
        says(session, "Zebedee")
    with opened(KEY, OTHER).begin() as session:
        says(session, "Zebedee")
        assert len(those(session, "zebedee")) == 3


def test_a_chat_from_before_the_index_is_found_whole_after_its_next_message(session):
    ours = says(session, "Zebedee")
    for stem in session.scalars(select(ConversationStem)):
        session.delete(stem)
    session.flush()

    assert those(session, "zebedee") == set()
    says(session, "a hernia", ours)
    assert those(session, "zebedee hernia") == {ours.id}


def test_postgresql_finds_the_same(postgres_records):
    migrate(postgres_records.owner)
    db = Database(postgres_records.owner, [KEY])
    with db.begin() as session:
        tom = make_account(session, name="Tom Bell")
        ours, other = says(session, "Zebedee waits for scans"), says(session, "a scan")
        handoff = make_handoff(session, other, message="Zebedee")
        audit.add(session, actor=f"staff:{tom.id}", action="conversation.replied", subject=str(ours.id))
        ward = [find_index.asked_place(session, "Kestrel ward")]

        assert those(session, "zebedee scan") == {ours.id} and sent(session, "zebedee") == {handoff.reference}
        his = find_queries.conversations(session, Wanted(colleague=tom.id), before=None, most=9)
        there = find_queries.conversations(session, Wanted(places=ward), before=None, most=9)
        assert ([one.id for one in his], [one.id for one in there]) == ([ours.id], [other.id])
        first, second = find_queries.conversations(session, Wanted(), before=None, most=9)
        place = (first.last_message_at, first.id)
        assert [one.id for one in find_queries.conversations(session, Wanted(), before=place, most=9)] == [second.id]
        assert find_queries.by_short_id(session, str(ours.id)[:8]) == [ours.id]
    reindex.reindex(db)
    with db.read() as session:
        assert those(session, "zebedee scan") == {ours.id}
    db.close()
