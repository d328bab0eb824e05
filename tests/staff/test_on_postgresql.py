"""What the pages of safety, erasing, audit, answers and learning ask is answered by PostgreSQL too."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant import clock
from assistant.alerts.alert import decide, raise_alert
from assistant.conversations.feedback import keep
from assistant.handoffs import additions
from assistant.handoffs.move import withdraw
from assistant.keeping import audit_verify
from assistant.keeping.erase import erase_for_family
from assistant.records import audit, audit_checks, conversations, danger_cards, erasures, figures
from assistant.records.audit_pages import Wanted
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.staff.answers_list import read_wording
from assistant.staff.audit_trail import export, read_trail, rows
from assistant.staff.danger_shown import read_danger
from assistant.staff.erasures import read_erasures
from assistant.staff.errors import NotAnswered
from assistant.staff.handoff_desk import assign
from assistant.staff.handoff_queue import read_queue
from assistant.staff.handoff_table import year_as_csv
from assistant.staff.learning import read_learn
from assistant.staff.now import read_now
from assistant.staff.open_danger import say_what_followed
from assistant.staff.states import DANGER
from assistant.staff.talk import Desk
from tests.support.factories import example_profile, example_words
from tests.support.staff_factories import make_account, make_conversation, make_handoff, member, say, show_card

PROFILE = example_profile()


@pytest.fixture
def db(postgres_records):
    migrate(postgres_records.service, owner_url=postgres_records.owner)
    database = Database(postgres_records.service)
    yield database
    database.close()


def test_every_page_is_read(db):
    with db.begin() as session:
        ada = member(make_account(session, name="Ada Okafor", role="clinical_safety"))
        conversation = make_conversation(session)
        show_card(session, conversation, "emergency")
        show_card(session, conversation, "self_harm")
        alert = raise_alert(session, conversation.id, "self_harm", PROFILE)
        make_handoff(session, conversation_id=conversation.id)
        decide(session, alert.id, "followed_up", by="Ada", actor=ada.actor, note="rang")
        keep(session, conversation.id, helpful=False, comment="no")
        erase_for_family(session, conversation.id, example_words().wording)

    with db.begin() as session:
        assert sorted(row.about for row in read_danger(session, ada).rows) == [
            "Emergency card",
            "Somebody may harm themselves",
        ]
        assert len(read_danger(session, ada, before=datetime(2020, 1, 1, tzinfo=UTC)).rows) == 0
        assert len(read_erasures(session, ada).waiting) == erasures.count_waiting(session) == 1
        assert len(read_learn(session, ada, PROFILE).items) == 1
        assert read_wording(session, reader=ada).topics
        moment = datetime(2020, 1, 1, tzinfo=UTC)
        wanted = Wanted(actor="family", subject=str(conversation.id)[:8], since=moment)
        found = read_trail(session, ada, wanted)
        assert {entry.action for entry in found.entries} == {
            "feedback.given",
            "conversation.ended",
            "conversation.erase_asked",
        }
        up_to, count = export(session, ada, wanted)
        assert len(list(rows(session, wanted, up_to=up_to))) == count == 3


def test_the_work_of_the_desk_is_done(db):
    with db.begin() as session:
        lead = member(make_account(session, role="lead"))
        tom = member(make_account(session, name="Tom Reed"))
        chat = make_conversation(session, mode="waiting")
        say(session, chat, "I want to complain", intent="ask_complaint")
        show_card(session, chat, "emergency")
        handoff = make_handoff(session, conversation_id=chat.id)
        additions.add(session, handoff, words="BSL please", field="needs")
        assign(session, handoff.reference, lead, to=tom.id, seen=None)
        desk = Desk(example_words(), PROFILE)
        desk.take_over(session, chat.id, tom, seen_holder=None)
        with pytest.raises(NotAnswered):
            desk.hand_back(session, chat.id, tom)

    with db.begin() as session:
        (row,) = read_now(session, PROFILE, tom).rows
        queue = read_queue(session, PROFILE, tom, whose="mine", state="open", page=1)
        assert row.danger == "Emergency card" and "Mentions a complaint" in [tag.words for tag in row.tags]
        assert (queue.given, queue.taken_back) == (1, 0)
        now = clock.now()
        counted = figures.counted(session, "needs", now - timedelta(days=1), now + timedelta(days=1))
        assert counted == {";British Sign Language": 1}
        written = year_as_csv(session, PROFILE, lead, year=now.year).decode()
        assert "Tom Reed" in written and "not shown" in written  # of one family nothing is told
        withdraw(session, handoff.reference)
        say_what_followed(session, danger_cards.still_open(session, DANGER)[0].id, tom, "The ward knew.")
        shown = conversations.locked(session, chat.id).next_seq - 1
        desk.reply(session, chat.id, tom, "I have told the ward.", longest=4000, shown=shown)
        desk.hand_back(session, chat.id, tom)


def test_the_chain_is_verified(db):
    with db.begin() as session:
        for number in range(5):
            audit.add(session, actor="family", action="message.kept", subject=str(number))
    audit_verify.verify_when_due(db)
    with db.read() as session:
        check = audit_checks.last(session)
        assert (check.first, check.number, check.fault) == (1, 5, None) and check.finished_at
