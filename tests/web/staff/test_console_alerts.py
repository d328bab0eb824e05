"""Safety alerts on the console: seen on every page until somebody has them, taken by one, and decided."""

import re
from uuid import uuid4

import pytest

from assistant.alerts.alert import raise_alert
from assistant.answers.reply import Reply
from assistant.conversations.keep import store_replies
from assistant.keeping.erase import erase, erase_for_family
from assistant.records import accounts, alerts, conversations, danger_cards
from assistant.records.models import CardNote
from tests.support.desk import words_of
from tests.support.factories import example_profile, example_words, make_conversation
from tests.support.staff_factories import entries, make_account, show_card
from tests.support.staff_factories import make_conversation as staff_conversation

ADA, TOM = "ada@northgate.example", "tom@northgate.example"


NOTE = "Rang the ward: it was about a film."


def people(session):
    make_account(session, email=ADA, name="Ada Okafor", role="clinical_safety")
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
    assert "Ada Okafor has it" in page and "I have this" not in page
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


def outcome_of(db, alert_id):
    with db.read() as session:
        alert = alerts.by_id(session, alert_id)
        return alert.outcome, alert.outcome_by


def offered(page):
    """The outcomes that the page has a form for."""
    return re.findall(r'name="outcome" [^>]*?value="(\w+)"', page.text)


def test_an_outcome_is_offered_once_somebody_has_the_alert_and_the_page_says_what_no_danger_does(db, open_desk):
    alert_id = make_alert(db)
    desk = open_desk(ADA)
    assert offered(desk.open("/staff/alerts")) == []

    desk.press(f"/staff/alerts/{alert_id}/seen")

    page = desk.open("/staff/alerts")
    assert offered(page) == ["no_danger", "followed_up"]
    assert "the family can delete the chat again, and it is kept for the ordinary time, 30 days" in words_of(page)


def test_an_outcome_is_shown_with_name_and_time_and_a_colleague_can_change_it(db, open_desk, clock):
    alert_id = make_alert(db)
    desk = open_desk(ADA)
    desk.press(f"/staff/alerts/{alert_id}/seen")
    done = desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="no_danger", note=NOTE)
    assert (done.status_code, done.headers["location"]) == (303, f"/staff/alerts#alert-{alert_id}")
    page = desk.open("/staff/alerts")
    assert "Ada Okafor decided: no danger, 23 Nov 2026" in words_of(page) and offered(page) == ["followed_up"]

    open_desk(TOM).press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note=NOTE)

    assert "Tom Reed followed up" in words_of(desk.open("/staff/alerts"))
    assert outcome_of(db, alert_id) == ("followed_up", "Tom Reed")
    with db.read() as session:
        told = [(entry.subject, entry.details) for entry in entries(session, "alert.decided")]
    assert told == [
        (str(alert_id), {"route": "safeguarding", "outcome": outcome}) for outcome in ("no_danger", "followed_up")
    ]


def test_an_outcome_needs_the_sessions_token_and_a_role(db, open_desk):
    alert_id = make_alert(db)
    desk = open_desk(ADA)
    assert desk.press(f"/staff/alerts/{alert_id}/outcome", form_token="0" * 64, outcome="no_danger").status_code == 403
    assert (
        open_desk()
        .client.post(f"/staff/alerts/{alert_id}/outcome", data={"outcome": "no_danger"})
        .headers["location"]
        .startswith("/staff/sign-in")
    )
    assert outcome_of(db, alert_id) == (None, None)


@pytest.mark.parametrize("outcome", ["", "because Zebedee said so"])
def test_without_one_of_the_outcomes_nothing_is_changed(db, open_desk, outcome):
    alert_id = make_alert(db)
    refused = open_desk(ADA).press(f"/staff/alerts/{alert_id}/outcome", outcome=outcome)
    assert refused.status_code == 409 and "Choose whether there was no danger" in words_of(refused)
    assert outcome_of(db, alert_id) == (None, None)


def test_an_alert_that_is_not_there_is_said_kindly(db, open_desk):
    make_alert(db)
    refused = open_desk(ADA).press(f"/staff/alerts/{uuid4()}/outcome", outcome="no_danger", note=NOTE)
    assert refused.status_code == 404 and "no such safety alert" in words_of(refused)


def test_clearing_the_last_alert_says_that_the_family_asked_to_erase_and_where(db, open_desk):
    alert_id = make_alert(db)
    with db.begin() as session:
        conversation_id = alerts.by_id(session, alert_id).conversation_id
        other_id = raise_alert(session, conversation_id, "self_harm", example_profile()).id
        erase_for_family(session, conversation_id, example_words().wording)
    desk = open_desk(ADA)
    assert "Family asked to erase it: please decide" in words_of(desk.open("/staff/alerts"))

    desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="no_danger", note=NOTE)
    assert "no alert stands against it now" not in words_of(desk.open("/staff/alerts"))
    desk.press(f"/staff/alerts/{other_id}/outcome", outcome="no_danger", note=NOTE)

    page = desk.open("/staff/alerts")
    assert "The family asked to delete this chat, and no alert stands against it now. Decide about it" in words_of(page)
    assert f"/staff/erasures#erasure-{conversation_id}" in page.text
    assert desk.press(f"/staff/conversations/{conversation_id}/erase", why="family_asked").status_code == 200
    assert "Family asked to erase it" not in words_of(desk.open("/staff/alerts"))


def test_an_alert_whose_conversation_was_erased_is_decided_as_any_other(db, open_desk):
    alert_id = make_alert(db)
    with db.begin() as session:
        erase(session, alerts.by_id(session, alert_id).conversation_id, by="staff:1", why_kept="")
    desk = open_desk(ADA)
    desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note=NOTE)

    page = words_of(desk.open("/staff/alerts"))
    assert "Erased" in page and "Ada Okafor followed up" in page


def test_liaison_staff_are_not_offered_no_danger_and_cannot_send_it(db, open_desk):
    alert_id = make_alert(db)
    desk = open_desk(TOM)
    desk.press(f"/staff/alerts/{alert_id}/seen")
    assert offered(desk.open("/staff/alerts")) == ["followed_up"]

    refused = desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="no_danger", note=NOTE)

    assert refused.status_code == 409 and "Only somebody who looks after clinical safety" in words_of(refused)
    assert NOTE in words_of(refused), "what was written is not lost"
    assert outcome_of(db, alert_id) == (None, None)


def test_an_outcome_without_a_note_is_refused_on_the_page_itself(db, open_desk):
    alert_id = make_alert(db)
    refused = open_desk(ADA).press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note="  ")
    assert refused.status_code == 409 and "Write what you found or did" in words_of(refused)
    assert "Safety: danger cards shown" in words_of(refused) and outcome_of(db, alert_id) == (None, None)


def test_a_note_is_read_by_colleagues_and_is_not_on_the_chain(db, open_desk):
    alert_id = make_alert(db)
    open_desk(ADA).press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note="Zebedee is well")
    assert "Zebedee is well" in words_of(open_desk(TOM).open("/staff/alerts"))
    with db.read() as session:
        assert "Zebedee" not in repr([entry.details for entry in entries(session, "alert.decided")])


def test_giving_back_and_undoing_are_pressed_on_the_page_and_said_when_they_come_too_late(db, open_desk):
    alert_id = make_alert(db)
    desk = open_desk(ADA)
    desk.press(f"/staff/alerts/{alert_id}/seen")
    desk.press(f"/staff/alerts/{alert_id}/release")
    assert "I have this" in words_of(desk.open("/staff/alerts"))

    desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note=NOTE)
    desk.press(f"/staff/alerts/{alert_id}/undo")
    assert outcome_of(db, alert_id) == (None, None)

    late = desk.press(f"/staff/alerts/{alert_id}/undo")
    assert late.status_code == 409 and "was changed since you opened the page" in words_of(late)


def test_the_list_of_open_alerts_keeps_its_filter_through_a_press_and_refreshes_itself(db, open_desk):
    alert_id = make_alert(db)
    desk = open_desk(ADA)
    page = desk.open("/staff/alerts?show=open")
    assert 'data-live="/staff/fragments/alerts?show=open"' in page.text
    fresh = desk.open("/staff/fragments/alerts?show=open")
    assert desk.open("/staff/fragments/alerts?show=open", **{"If-None-Match": fresh.headers["etag"]}).status_code == 304

    pressed = desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note=NOTE, show="open")
    assert pressed.headers["location"] == f"/staff/alerts?show=open#alert-{alert_id}"
    assert "Nothing is open" in words_of(desk.open("/staff/alerts?show=open"))


@pytest.mark.parametrize("before", ["0001-01-01T00:00:00", "2026-11-23T10:00:00", "9999-12-31T23:59:59-12:00"])
def test_any_time_in_the_address_gives_a_page(db, open_desk, before):
    make_alert(db)
    assert open_desk(ADA).open(f"/staff/alerts?before={before}").status_code == 200


def card_shown(db, *, held_by=None):
    """The card's id, and its conversation's."""
    with db.begin() as session:
        people(session)
        conversation = staff_conversation(session)
        if held_by:
            conversation.mode, conversation.staff_id = "staff", accounts.by_email(session, held_by).id
        show_card(session, conversation, "emergency")
        return danger_cards.cards(session, ("emergency",))[0].id, conversation.id


def test_what_followed_a_card_is_said_by_any_liaison_and_read_on_the_page(db, open_desk):
    card_id, _ = card_shown(db)
    desk = open_desk(TOM)
    assert "Nobody has said what followed" in words_of(desk.open("/staff/alerts?show=open"))

    refused = desk.press(f"/staff/cards/{card_id}/followed", note=" ")
    assert refused.status_code == 409 and "Write what followed" in words_of(refused)
    assert desk.press(f"/staff/cards/{card_id}/followed", note="Ward knew <b>.").status_code == 303

    page = desk.open("/staff/alerts")
    assert "Tom Reed said what followed" in words_of(page) and "Ward knew &lt;b&gt;." in page.text
    assert "Nobody has said what followed" not in words_of(page)


@pytest.mark.parametrize(("leave", "then"), [("hand-back", "waiting"), ("end", "closed")])
def test_leaving_a_family_in_danger_unanswered_asks_once_more(db, open_desk, clock, leave, then):
    _, conversation_id = card_shown(db, held_by=TOM)
    desk, base = open_desk(TOM), f"/staff/conversations/{conversation_id}"
    clock.forward(minutes=4)

    warned = desk.press(f"{base}/{leave}")

    said = words_of(warned)
    assert warned.status_code == 409
    assert "They wrote 4 minutes ago, and the emergency card was shown" in said and "You have not answered" in said
    with db.read() as session:
        assert conversations.by_id(session, conversation_id).mode == "staff"

    knowing = re.search(r'name="knowing" value="(\d+)"', warned.text)[1]
    assert desk.press(f"{base}/{leave}", knowing=knowing).status_code == 303
    with db.read() as session:
        assert conversations.by_id(session, conversation_id).mode == then
    home = words_of(desk.open("/staff?show=danger"))
    assert "Read it and say what followed" in home and "Emergency card shown" in home


@pytest.mark.parametrize(
    ("asked", "says"),
    [(False, "They wrote 4 minutes ago and nobody has answered"), (True, "They asked for a person 4 minutes ago and nobody has written")],
)  # fmt: skip
def test_leaving_a_family_unanswered_asks_once_more(db, open_desk, clock, asked, says):
    with db.begin() as session:
        people(session)
        conversation = staff_conversation(session)
        conversation.mode, conversation.staff_id = "staff", accounts.by_email(session, TOM).id
        if asked:
            conversation.waiting_since = clock()
            store_replies(session, conversation, None, [Reply("Somebody will come.")])
    desk, base = open_desk(TOM), f"/staff/conversations/{conversation.id}"
    clock.forward(minutes=4)

    warned = desk.press(f"{base}/hand-back")

    assert warned.status_code == 409 and says in words_of(warned) and "Hand back without an answer" in words_of(warned)
    knowing = re.search(r'name="knowing" value="(\d+)"', warned.text)[1]
    assert desk.press(f"{base}/hand-back", knowing=knowing).status_code == 303


def needs(page):
    return int(re.search(r'data-needs="(\d+)"', page.text)[1])


def test_every_page_counts_what_is_open_as_the_safety_page_does(db, open_desk):
    _, conversation_id = card_shown(db)
    desk = open_desk(TOM)
    with db.begin() as session:
        show_card(session, conversations.by_id(session, conversation_id), "emergency")  # of the same kind: one
        show_card(session, conversations.by_id(session, conversation_id), "deterioration")
        raise_alert(session, make_conversation(session).id, "safeguarding", example_profile())

    for address in ("/staff", "/staff/fragments/home", "/staff/account", "/staff/alerts"):
        page = desk.open(address)
        assert "Safety: 3 still open" in words_of(page) and needs(page) == 3
    assert "Still open (3)" in words_of(desk.open("/staff/alerts"))

    with db.begin() as session:
        newest = danger_cards.cards(session, ("emergency", "deterioration"), of=[conversation_id])[0]
    desk.press(f"/staff/cards/{newest.id}/followed", note="Rang the ward.")
    assert "Safety: 1 still open" in words_of(desk.open("/staff")) and needs(desk.open("/staff")) == 1


def ways_to_say(page):
    return re.findall(r'href="(/staff/alerts[^"#]*)#((?:card|alert)-[^"]+)"', page.text)


def test_an_open_card_leads_from_its_chat_to_where_it_is_said_what_followed(db, open_desk):
    card_id, conversation_id = card_shown(db)
    with db.begin() as session:
        raise_alert(session, conversation_id, "safeguarding", example_profile())
    desk = open_desk(TOM)

    for base in ("/staff", "/staff/fragments"):
        ways = ways_to_say(desk.open(f"{base}/conversations/{conversation_id}"))
        assert len(ways) == 2 and all(f'id="{row}"' in desk.open(address).text for address, row in ways)
    assert ("/staff/alerts?show=open", f"card-{card_id}") in ways

    desk.press(f"/staff/cards/{card_id}/followed", note="Rang the ward.")
    (only,) = ways_to_say(desk.open(f"/staff/conversations/{conversation_id}"))
    assert only[1].startswith("alert-")


@pytest.mark.parametrize("where", ["/staff", "/staff/conversations/{chat}"])
@pytest.mark.parametrize(("said", "status"), [("Rang the ward.", 200), (" ", 409)])
def test_saying_what_followed_in_one_box_keeps_the_words_of_the_others(db, open_desk, where, said, status):
    card_id, chat = card_shown(db)
    with db.begin() as session:
        show_card(session, conversations.by_id(session, chat), "deterioration")
        other_id = danger_cards.cards(session, ("deterioration",))[0].id
    desk = open_desk(TOM)
    typed = {f"note-{card_id}": said, f"note-{other_id}": "Half a <sentence> about"}

    pressed = desk.press(f"{where.format(chat=chat)}/cards/{card_id}/followed", **typed)

    box = pressed.text.split(f'name="note-{other_id}"')[1].split("</textarea>")[0]
    assert pressed.status_code == status and box.rpartition(">")[2].strip() == "Half a &lt;sentence&gt; about"
    assert "data-unsent" in box.split(">")[0]  # what comes in later does not wipe it
    with db.read() as session:
        assert [one.words for one in session.query(CardNote)] == ([said] if status == 200 else [])
