"""/staff/audit: found by who, what, about what and when, a page at a time; given away as a file; verified by a
button.
"""

import csv
import io
from datetime import timedelta
from urllib.parse import quote

import pytest

from assistant.records import audit
from assistant.staff import audit_trail
from tests.support.desk import words_of
from tests.support.staff_factories import entries, make_account, make_conversation, make_handoff

PAGE, FILE, VERIFY = "/staff/audit", "/staff/audit/export.csv", "/staff/audit/verify"


@pytest.fixture
def signed_in(db, open_desk, clock):
    """Signs in anew: after a while, a session has ended."""
    with db.begin() as session:
        account = make_account(session, name="Ada Okafor", role="clinical_safety")
    return lambda: open_desk(account.email)


@pytest.fixture
def desk(signed_in):
    return signed_in()


def write(db, subject, *, action="handoff.read", actor="service", **details):
    with db.begin() as session:
        audit.add(session, actor=actor, action=action, subject=subject, **details)


def rows(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def shown(page):
    """Subjects and details in the table."""
    return words_of(page).split("Details", 1)[-1]


def test_opening_the_page_verifies_nothing_and_says_how_far_it_was_verified(db, desk):
    assert "Nobody has verified it yet" in words_of(desk.open(PAGE))

    assert desk.press(VERIFY).headers["location"] == f"{PAGE}#verified"

    page = words_of(desk.open(PAGE))
    assert "The chain holds" in page and "Verified from the first entry up to entry" in page
    assert "asked by Ada Okafor" in page
    desk.press(VERIFY)
    assert "Verified from entry" in words_of(desk.open(PAGE))
    desk.press(VERIFY, whole="yes")
    assert "Verified from the first entry" in words_of(desk.open(PAGE))
    with db.read() as session:
        assert len(entries(session, "audit.verified")) == 3


def test_a_broken_chain_is_said_with_its_entry(db, desk):
    write(db, "one")
    with db.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_update")  # as somebody would who has the file
        connection.exec_driver_sql("UPDATE audit SET subject = 'other' WHERE subject = 'one'")
    desk.press(VERIFY)
    page = words_of(desk.open(PAGE))
    assert "The chain is broken" in page and "was changed after it was written" in page


def test_it_is_narrowed_down_by_each_part_and_by_all_at_once(db, signed_in, clock):
    write(db, "alpha-1")
    clock.forward(days=2)
    write(db, "beta-2", actor="family", action="handoff.sent")
    write(db, "beta-2", actor="service", action="handoff.delivered")
    desk = signed_in()

    def found(query):
        page = shown(desk.open(f"{PAGE}?{query}"))
        return [one for one in ("alpha-1", "handoff.sent", "handoff.delivered") if one in page]

    assert found("") == ["alpha-1", "handoff.sent", "handoff.delivered"]
    assert found("actor=family") == ["handoff.sent"]
    assert found("action=handoff.delivered") == ["handoff.delivered"]
    assert found("about=beta-2") == ["handoff.sent", "handoff.delivered"]
    assert found("since=24/11/2026") == ["handoff.sent", "handoff.delivered"]
    assert found("until=2026-11-24") == ["alpha-1"]
    assert found("about=beta-2&actor=service&since=25/11/2026&until=25/11/2026") == ["handoff.delivered"]
    assert "No entry is like that" in words_of(desk.open(f"{PAGE}?about=gamma"))


def test_a_conversation_is_found_by_its_number_or_the_eight_characters_the_console_shows_and_links_to_its_page(
    db, desk
):
    with db.begin() as session:
        conversation = make_conversation(session)
        reference = make_handoff(session, conversation_id=conversation.id).reference
    other = "00000000-0000-4000-8000-000000000000"
    for subject in (str(conversation.id), reference, other):
        write(db, subject, details_of=subject[:4])

    for said in (str(conversation.id), str(conversation.id)[:8].upper(), f" {str(conversation.id).upper()} "):
        page = desk.open(f"{PAGE}?about={quote(said)}")
        assert f'href="/staff/conversations/{conversation.id}"' in page.text and reference not in shown(page)
    page = desk.open(f"{PAGE}?about={reference.replace('-', '').lower()}")
    assert f'href="/staff/handoffs/{reference}"' in page.text
    assert f"conversations/{other}" not in desk.open(PAGE).text, "it is not there any more"


def test_pages_hold_every_entry_once(db, desk, monkeypatch):
    monkeypatch.setattr(audit_trail, "MOST", 4)
    for number in range(10):
        write(db, f"subject-{number:02}", action="a.thing")

    seen, address = [], f"{PAGE}?action=a.thing"
    while address:
        page = desk.open(address)
        seen += [word for word in shown(page).split() if word.startswith("subject-")]
        older = [part.split('"')[0] for part in page.text.split('href="')[1:] if "before=" in part.split('"')[0]]
        address = older[0].replace("&amp;", "&") if older else None
    assert seen == [f"subject-{number:02}" for number in reversed(range(10))]


def test_a_date_that_is_none_is_said_at_its_field_and_nothing_typed_is_lost(db, desk):
    page = desk.open(f"{PAGE}?since=tuesday&about=beta-2")
    assert "Write a date as day, month and year" in words_of(page)
    assert 'value="tuesday"' in page.text and 'value="beta-2"' in page.text


def test_the_file_holds_what_was_asked_for_safe_against_formulas_and_is_itself_on_the_chain(db, desk):
    write(db, "=1+1", action="a.thing", note="@SUM(A1)")
    write(db, "plain", action="another.thing")
    response = desk.open(f"{FILE}?action=a.thing")

    assert response.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in response.headers["content-disposition"]
    (head, one) = rows(response)
    assert head[:6] == ["number", "time (UTC)", "who", "account", "what", "about"]
    assert one[4:6] == ["a.thing", "'=1+1"]
    with db.read() as session:
        (exported,) = entries(session, "audit.exported")
        assert (exported.details["narrowed_by"], exported.details["count"]) == ("action", "1")


def test_everything_can_be_taken_and_the_file_ends_where_it_began(db, desk):
    for number in range(1200):
        write(db, str(number), action="a.thing")
    with db.read() as session:
        before = audit.head(session).number
    found = rows(desk.open(FILE))[1:]
    assert [int(row[0]) for row in found] == list(range(1, before + 1))


def test_who_may_not_read_the_audit_neither_verifies_nor_takes_it(db, open_desk, clock):
    with db.begin() as session:
        account = make_account(session, role="liaison")
    other = open_desk(account.email)
    fragment = other.open("/staff/fragments/audit")
    assert [other.open(PAGE).status_code, other.open(FILE).status_code, other.press(VERIFY).status_code] == [403] * 3
    assert fragment.status_code == 403


def test_a_verification_that_is_under_way_is_followed_by_the_page(db, desk):
    fresh = desk.open("/staff/fragments/audit")
    assert 'data-part="verified"' in fresh.text
    assert desk.open("/staff/fragments/audit", **{"If-None-Match": fresh.headers["etag"]}).status_code == 304
    desk.press(VERIFY)
    again = desk.open("/staff/fragments/audit", **{"If-None-Match": fresh.headers["etag"]})
    assert again.status_code == 200 and "The chain holds" in words_of(again)


def test_the_last_day_is_the_hospitals_own(db, signed_in, clock):
    """23:30 in London in summer is 22:30 UTC of the same day; an hour later it is the next day."""
    clock.forward(days=200)
    clock.moment = clock.moment.replace(hour=22, minute=30)
    write(db, "late", action="a.thing")
    clock.forward(hours=1)
    write(db, "next", action="a.thing")
    day = (clock.moment - timedelta(hours=2)).date()
    page = shown(signed_in().open(f"{PAGE}?action=a.thing&until={day}"))
    assert "late" in page and "next" not in page
