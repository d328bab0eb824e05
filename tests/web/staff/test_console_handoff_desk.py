"""The handoff desk in a browser: the queue, and every form of a handoff's page."""

import re

import pytest

from assistant.handoffs import additions
from assistant.handoffs.move import acknowledge, close
from assistant.handoffs.outcome import rate
from assistant.records import handoffs, outbox
from assistant.records.models import Staff
from tests.support.desk import words_of
from tests.support.staff_factories import CHILD, WORDS, entries, make_account, make_handoff

EMAIL, LEAD, ADMIN = "priya@northgate.example", "lena@northgate.example", "ada@northgate.example"
HEART = "heart-team@northgate.example"


@pytest.fixture
def desk(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL)
        make_account(session, name="Lena Lead", email=LEAD, role="lead")
        make_account(session, name="Ada Admin", email=ADMIN, role="admin")
    return open_desk(EMAIL)


@pytest.fixture
def reference(db):
    with db.begin() as session:
        return make_handoff(session, needs="Polish interpreter", message="We have waited nine weeks").reference


def me(db, email=EMAIL):
    with db.read() as session:
        return str(session.query(Staff).filter(Staff.email == email).one().id)


def test_the_queue_begins_with_what_to_do_next_and_holds_no_words_of_a_family(desk, reference):
    for page in (desk.open("/staff/handoffs"), desk.open("/staff/fragments/handoffs?whose=all&status=open&page=1")):
        said = words_of(page)
        assert f"What to do next Open {reference}" in said and "Acknowledge by" in said and "Polish" in said
        assert not [word for word in (CHILD, WORDS[:12], "nine weeks", "interpreter", "01632 960 777") if word in said]


def test_the_live_part_is_the_page_and_is_not_sent_again_unchanged(desk, reference):
    address = "/staff/fragments/handoffs?whose=all&status=open&page=1"
    page, first = desk.open("/staff/handoffs").text, desk.open(address)
    assert f'data-live="{address.replace("&", "&amp;")}"' in page
    parts = re.findall(r"<section[^>]*data-part.*?</section>", first.text, re.DOTALL)
    assert len(parts) == 2 and all(part in page for part in parts)
    assert desk.open(address, **{"If-None-Match": first.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("address", ["?whose=his", "?status=lost", "?page=0", "?page=x"])
def test_an_address_that_is_none_is_a_page_that_says_so(desk, address):
    page = desk.open(f"/staff/handoffs{address}")
    assert page.status_code == 404 and "There is no such page" in words_of(page)


def test_reading_the_queue_does_not_take_the_write_lock_again_within_ten_minutes(desk, db, reference):
    for _ in range(3):
        desk.open("/staff/fragments/handoffs")
    with db.read() as session:
        assert len(entries(session, "queue.read")) == 1


def test_it_is_taken_filtered_and_given_back(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    assert "Take it myself" in words_of(desk.open(base)) and "Give it to" not in words_of(desk.open(base))

    assert desk.press(f"{base}/assign", to=me(db), seen="").status_code == 303
    assert f'id="handoff-{reference}"' in desk.open("/staff/handoffs?whose=mine").text
    assert f'id="handoff-{reference}"' not in desk.open("/staff/handoffs?whose=unassigned").text
    assert "Given to Priya Shah by Priya Shah" in words_of(desk.open(base))

    assert desk.press(f"{base}/assign", to="nobody", seen=me(db)).status_code == 303
    assert f'id="handoff-{reference}"' in desk.open("/staff/handoffs?whose=unassigned").text


def test_a_lead_gives_it_to_somebody_and_others_are_told_why_they_cannot(desk, open_desk, db, reference):
    base, lead = f"/staff/handoffs/{reference}", open_desk(LEAD)
    assert "Give it to" in words_of(lead.open(base))
    assert lead.press(f"{base}/assign", to=me(db, ADMIN), seen="").status_code == 303

    refused = desk.press(f"{base}/assign", to=me(db), seen=me(db, ADMIN))
    assert refused.status_code == 409 and "a team lead can give it to you" in words_of(refused)
    for wrong in ("not-an-id", me(db, LEAD)[:-4] + "0000"):
        unknown = lead.press(f"{base}/assign", to=wrong, seen=me(db, ADMIN))
        assert unknown.status_code == 409 and "Choose a colleague from the list" in words_of(unknown)


def test_a_note_is_kept_and_one_that_was_refused_is_still_in_the_box(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    assert desk.press(f"{base}/note", note="Rang <twice>.\nNo answer.").status_code == 303
    page = desk.open(base).text
    assert "Rang &lt;twice&gt;.\nNo answer.</div>" in page
    assert "Write the note first" in words_of(desk.press(f"{base}/note", note="  "))

    desk.press(f"{base}/acknowledge")
    refused = desk.press(f"{base}/close", why="Dr Osei rang you & said so.", outcome="")
    assert refused.status_code == 409 and "Choose how it ended" in words_of(refused)
    assert "Dr Osei rang you &amp; said so.</textarea>" in refused.text


def test_it_is_forwarded_to_a_team_of_the_profile(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    assert f'value="{HEART}"' in desk.open(base).text
    assert desk.press(f"{base}/forward", to="x@elsewhere.example").status_code == 409
    assert desk.press(f"{base}/forward", to=HEART).status_code == 303
    said = words_of(desk.open(base))
    assert "Forwarded to Heart team by Priya Shah" in said and "Message to another team, by e-mail" in said
    with db.read() as session:
        entries = outbox.of_handoff(session, handoffs.by_reference(session, reference).id)
        assert [one.recipient for one in entries] == [None, HEART]


def test_it_is_sent_again_only_once_it_has_left(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    assert f"{base}/send-again" not in desk.open(base).text and desk.press(f"{base}/send-again").status_code == 409
    with db.begin() as session:
        outbox.of_handoff(session, handoffs.by_reference(session, reference).id)[0].state = "delivered"
    assert f"{base}/send-again" in desk.open(base).text and desk.press(f"{base}/send-again").status_code == 303
    assert "Message to the team, once more, by e-mail Waiting to be sent" in words_of(desk.open(base))


def test_it_is_acknowledged_in_the_name_of_somebody_of_the_team(desk, reference):
    base = f"/staff/handoffs/{reference}"
    refused = desk.press(f"{base}/acknowledge-for", name="?")
    assert refused.status_code == 409 and "Write who has it" in words_of(refused)
    assert desk.press(f"{base}/acknowledge-for", name="Dr Osei, heart team").status_code == 303
    assert "Dr Osei, heart team (entered by Priya Shah)" in words_of(desk.open(base))


def test_a_closed_one_is_opened_again_with_a_reason(desk, reference):
    base = f"/staff/handoffs/{reference}"
    desk.press(f"{base}/acknowledge")
    desk.press(f"{base}/close", why="Dr Osei rang you.", outcome="declined")
    assert "Declined" in words_of(desk.open(base))

    assert "Say why the handoff is opened again" in words_of(desk.press(f"{base}/reopen", why=""))
    assert desk.press(f"{base}/reopen", why="The family rang.").status_code == 303
    said = words_of(desk.open(base))
    assert "Opened again" in said and "The family rang." in said and f"{base}/close" in desk.open(base).text


def test_needs_stand_before_everything_else_of_the_page(desk, reference):
    page = desk.open(f"/staff/handoffs/{reference}").text
    assert page.index("Before you contact the family") < page.index("Where it stands") < page.index("Next step")
    assert page.index("<strong>Polish</strong>") < page.index('data-field="message"')


def test_a_correction_stands_in_its_line_live_and_is_new_until_it_is_read(desk, db, clock, reference):
    base, live = f"/staff/handoffs/{reference}", f"/staff/fragments/handoffs/{reference}"
    desk.press(f"{base}/acknowledge")
    clock.forward(minutes=1)
    with db.begin() as session:
        additions.add(session, handoffs.by_reference(session, reference), words="Heron ward", field="place")
        additions.add(session, handoffs.by_reference(session, reference), words="She has a <rash> too.")

    for page in (desk.open(base), desk.open(live)):
        row = re.search(r'data-field="place">(.*?)</dd>', page.text, re.DOTALL)[1]
        assert row.startswith("Heron ward</div>") and "<s>Kestrel ward</s>" in row and "Corrected " in row
        assert "She has a &lt;rash&gt; too.</div>" in page.text
    for listed in ("/staff/handoffs", "/staff"):
        assert "New since acknowledged" in words_of(desk.open(listed))
    clock.forward(minutes=1)
    until = re.search(r'<button(?=[^>]*name="until")[^>]*value="([^"]+)"', desk.open(base).text)[1]
    assert desk.press(f"{base}/read-additions", until="yesterday").status_code == 404
    assert "New since acknowledged" in words_of(desk.open(base))
    assert desk.press(f"{base}/read-additions", until=until).status_code == 303
    assert "New since acknowledged" not in words_of(desk.open("/staff/handoffs")) + words_of(desk.open(base))


def test_a_complaint_needs_the_tick_and_is_shown_as_one(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    refused = desk.press(f"{base}/complaint")
    assert refused.status_code == 409 and "Tick that the family has agreed" in words_of(refused)
    assert desk.press(f"{base}/complaint", agreed="true").status_code == 303
    assert "Complaint route" in words_of(desk.open(base)) and f"{base}/complaint" not in desk.open(base).text
    assert "complaint" not in desk.open(f"{base}/fhir").text.lower()


def test_themes_are_proposed_changed_and_confirmed(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    page = desk.open(base).text
    assert "Proposed, not confirmed" in page and re.search(r'value="delay" checked', page)
    assert (
        desk.client.post(
            f"{base}/themes", data={"form_token": desk.form_token(), "theme": ["access", "delay"]}
        ).status_code
        == 303
    )
    assert "Confirmed" in words_of(desk.open(base))
    assert desk.press(f"{base}/themes").status_code == 409


def test_the_year_is_for_those_who_lead_and_is_a_file(desk, open_desk, reference):
    lead = open_desk(LEAD)
    written = lead.open("/staff/handoffs.csv?year=2026")
    assert written.headers["content-disposition"] == 'attachment; filename="handoffs-2026.csv"'
    assert written.headers["content-type"].startswith("text/csv") and written.headers["cache-control"] == "no-store"
    assert desk.open("/staff/handoffs.csv").status_code == 403
    assert "handoffs.csv" in lead.open("/staff/handoffs").text
    assert "handoffs.csv" not in desk.open("/staff/handoffs").text
    assert lead.open("/staff/handoffs.csv?year=20266").status_code == 404


def test_nothing_is_offered_of_what_was_taken_back_but_its_notes(desk, db, reference):
    desk.press(f"/staff/handoffs/{reference}/note", note="Rang.")
    with db.begin() as session:
        handoffs.record_move(session, handoffs.by_reference(session, reference), "withdrawn", by="family")
    page = desk.open(f"/staff/handoffs/{reference}")
    assert "It cannot be passed on any more." in words_of(page) and "Rang." in words_of(page)
    assert set(re.findall(rf'action="/staff/handoffs/{reference}/([a-z-]+)"', page.text)) == {"note", "themes"}


def test_what_the_family_said_of_the_outcome_is_shown_to_staff(desk, db, clock, reference):

    with db.begin() as session:
        acknowledge(session, reference, by="Priya Shah", actor="staff:1")
        handoff = close(session, reference, by="Priya Shah", actor="staff:1", why="x", outcome="explained")
        rate(session, handoff.id, helpful=False, words="Nobody <rang>.")
    page = desk.open(f"/staff/handoffs/{reference}")
    assert "the outcome did not help" in words_of(page) and "Nobody &lt;rang&gt;." in page.text


@pytest.mark.parametrize(
    ("press", "fields", "said"),
    [
        ("note", {"note": "Rang the ward."}, "your note is kept"),
        ("assign", {"to": "nobody", "seen": ""}, "nobody has it now"),
        ("send-again", {}, None),
    ],
)
def test_what_was_done_is_said_on_the_page_that_follows_and_only_what_was(db, open_desk, press, fields, said):
    with db.begin() as session:
        make_account(session, email="done@northgate.example")
        reference = make_handoff(session).reference
    desk = open_desk("done@northgate.example")
    answer = desk.press(f"/staff/handoffs/{reference}/{press}", **fields)
    if said is None:  # it has not left yet, so it cannot be sent again
        assert answer.status_code == 409 and "Done:" not in answer.text
        return
    page = desk.open(answer.headers["location"].split("#")[0])
    assert answer.headers["location"].endswith("#done") and f"Done: {said}" in words_of(page)
    assert "Done:" not in words_of(desk.open(f"/staff/handoffs/{reference}?done=nonsense"))


def test_a_handoff_is_marked_urgent_by_its_form_and_the_reason_is_kept_when_it_is_refused(desk, reference, db):
    page = f"/staff/handoffs/{reference}"
    assert "Say in a sentence why it is urgent" in words_of(desk.press(f"{page}/urgent", urgent=" "))
    done = desk.press(f"{page}/urgent", urgent="The operation is tomorrow.")
    assert done.headers["location"].endswith("?done=urgent#done")
    said = words_of(desk.open(page))
    assert "Urgent, marked" in said and "Marked urgent by Priya Shah" in said and "It is no longer urgent" in said
    assert "Urgent, marked" in words_of(desk.open("/staff/handoffs"))


def test_a_childs_death_stands_before_needs_and_everything_else(desk, db, reference):
    title = "The family has said that the child has died"
    assert title not in desk.open(f"/staff/handoffs/{reference}").text
    with db.begin() as session:
        handoffs.by_reference(session, reference).child_died = True
    page = desk.open(f"/staff/handoffs/{reference}").text
    assert page.index('id="died-heading"') < page.index("Before you contact the family") < page.index("Next step")
