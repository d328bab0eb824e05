"""Safety alerts on the console: seen on every page until somebody has them, and taken by one."""

from assistant.alerts.alert import raise_alert
from assistant.records import alerts
from tests.factories import example_profile, make_conversation
from tests.staff.factories import make_account
from tests.web.staff.desk import words_of

ADA, TOM = "ada@northgate.example", "tom@northgate.example"


def people(session):
    make_account(session, email=ADA, name="Ada Okafor", role="liaison")
    make_account(session, email=TOM, name="Tom Reed", role="liaison")


def make_alert(db):
    with db.begin() as session:
        people(session)
        return raise_alert(session, make_conversation(session).id, "safeguarding", example_profile()).id


def test_an_open_alert_is_named_on_every_page_until_somebody_has_it(db, open_desk):
    alert_id = make_alert(db)
    desk = open_desk(ADA)
    assert "1 safety alert that nobody has yet" in words_of(desk.open("/staff"))

    assert desk.press(f"/staff/alerts/{alert_id}/seen").status_code == 303

    page = words_of(desk.open("/staff/alerts"))
    assert "Ada Okafor" in page and "I have this" not in page
    assert "safety alert that nobody has" not in words_of(desk.open("/staff"))
    with db.read() as session:
        assert alerts.by_id(session, alert_id).seen_by == "Ada Okafor"


def test_who_comes_second_is_told_so_and_changes_nothing(db, open_desk):
    alert_id = make_alert(db)
    open_desk(ADA).press(f"/staff/alerts/{alert_id}/seen")

    refused = open_desk(TOM).press(f"/staff/alerts/{alert_id}/seen")

    assert refused.status_code == 409 and "A colleague already has this alert" in words_of(refused)
    with db.read() as session:
        assert alerts.by_id(session, alert_id).seen_by == "Ada Okafor"


def test_an_overdue_alert_says_so(db, open_desk, clock):
    make_alert(db)
    assert "Nobody has it yet" in words_of(open_desk(ADA).open("/staff/alerts"))
    clock.forward(minutes=example_profile().alerts.seen_within_minutes)
    assert "Overdue" in words_of(open_desk(ADA).open("/staff/alerts"))
