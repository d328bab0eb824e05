"""What a portal vouched for: filled in once the family agrees, not asked, marked wherever it is read, and not changed
in the chat.
"""

from uuid import uuid4

import pytest

from assistant.handoffs import draft as drafting
from assistant.handoffs.delivery.letter import compose
from assistant.handoffs.errors import LineVerified
from assistant.handoffs.export import as_json
from assistant.handoffs.fields import BY_NAME, VERIFIED, family_copy
from assistant.records import drafts, handoffs, outbox, portal
from assistant.staff.handoff_sheet import read_sheet
from assistant.staff.sessions import StaffMember
from tests.support.factories import example_profile, make_chat, make_conversation, make_draft, texts
from tests.support.form_engine import FormEngine

FACTS = {
    "relationship": "Mother: Samira Test-Khan",
    "child_name": "Aisha Test-Khan",
    "child_identifier": "Date of birth: 4 May 2019",
    "person_name": "Samira Test-Khan",
    "phone": "07700 900123",
}
VOUCHED = ["relationship", "child_name", "child_identifier", "contact_value"]
REST = [
    "Northgate Children's Hospital",
    "Kestrel ward",
    "Phone call",
    "Morning",
    "None",
    "Please look at the scan again",
    "No list today",
]


@pytest.fixture
def chat(db):
    engine = FormEngine(db)
    engine.reads |= {"yes": "affirm"}
    chat = make_chat(db, engine)
    with db.begin() as session:
        portal.keep_facts(session, chat.conversation_id, FACTS)
    return chat


def lines(db, chat):
    with db.read() as session:
        draft = drafts.of(session, chat.conversation_id)
        return drafting.given(session, draft) if draft else {}


def asked(body):
    return body["messages"][-1]["form"]["field"]


def at_the_check_page(chat):
    for text in ("pass it on", "yes", *REST):
        body = chat.say(text)
    return body


def test_nothing_is_filled_in_before_the_family_agrees(chat, db):
    assert asked(chat.say("pass it on")) == "consent" and lines(db, chat) == {}
    chat.say("no")
    assert "child_name" not in lines(db, chat)


def test_what_the_portal_vouched_for_is_not_asked(chat, db):
    chat.say("pass it on")
    assert asked(chat.say("yes")) == "site"
    assert {name: lines(db, chat)[name] for name in VOUCHED[:3]} == {name: FACTS[name] for name in VOUCHED[:3]}
    assert (
        asked(at_the_check_page_from_site(chat)) == "best_time" and lines(db, chat)["contact_value"] == "07700 900123"
    )


def at_the_check_page_from_site(chat):
    for text in REST[:3]:
        body = chat.say(text)
    return body


def test_a_way_to_be_reached_that_the_portal_did_not_tell_is_asked(chat):
    for text in ("pass it on", "yes", *REST[:2]):
        chat.say(text)
    assert asked(chat.say("Email")) == "contact_value"


def test_the_check_page_marks_what_is_verified_and_only_that(chat):
    page = texts(at_the_check_page(chat))[-1]
    marked = {field.name for field in BY_NAME.values() if f"{field.label} ({VERIFIED}):" in page}
    assert marked == set(VOUCHED) and f"{BY_NAME['message'].label}:" in page


@pytest.mark.parametrize("correction, name", [
    ("actually her name is Zoe Other", "child_name"), ("the date of birth is wrong, it's 5 June 2018", "child_identifier"), ("my number is wrong", "contact_value"),
])  # fmt: skip
def test_a_correction_of_a_verified_line_is_declined_and_the_line_stands(chat, db, correction, name):
    before = lines(db, chat) if at_the_check_page(chat) else {}
    body = chat.say(correction)

    assert "I cannot change it here" in texts(body)[0] and asked(body) == "check"
    assert lines(db, chat) == before and lines(db, chat)[name]


def test_a_verified_line_is_not_offered_for_change(chat):
    at_the_check_page(chat)
    offered = {choice["title"] for choice in chat.press("Change something")["messages"][-1]["choices"]}
    assert BY_NAME["message"].label in offered and {BY_NAME[name].label for name in VOUCHED} & offered == set()


@pytest.mark.parametrize("name", VOUCHED)
def test_no_door_of_the_draft_changes_a_verified_line(session, name):
    conversation = make_conversation(session)
    portal.keep_facts(session, conversation.id, FACTS)
    draft = make_draft(session, conversation, without=tuple(VOUCHED))
    before = drafting.given(session, draft)

    with pytest.raises(LineVerified):
        drafting.give(session, draft, name, "something else 07700 900999", turn_id=uuid4(), profile=example_profile())
    with pytest.raises(LineVerified):
        drafting.reopen(session, draft, name)
    assert drafting.given(session, draft) == before and before[name] == FACTS.get(name, "07700 900123")


def test_the_team_reads_what_was_verified_as_the_family_did(chat, db):
    page = texts(at_the_check_page(chat))[-1]
    chat.press("Send it")

    with db.read() as session:
        handoff = handoffs.of_conversation(session, chat.conversation_id)[0]
        assert handoff.verified == VOUCHED == as_json(session, handoff)["verified"]
        letter = compose(handoff, outbox.SENT, address="https://chat.example")
        assert [part for part in family_copy(handoff.fields, handoff.verified) if part not in page] == []
        marked = [line.label for line in letter.lines if VERIFIED in line.label]
        assert len(marked) == len(VOUCHED) and all(
            label in letter.as_text() and label in letter.as_html() for label in marked
        )


def test_a_handoff_without_a_portal_has_no_mark(session):
    conversation = make_conversation(session)
    draft = make_draft(session, conversation)
    assert drafting.given(session, draft)["child_name"] and VERIFIED not in "".join(
        family_copy(drafting.given(session, draft))
    )


def test_the_names_the_portal_told_do_not_reach_the_engine(chat):
    chat.say("Samira and aisha wonder how long it takes, says Samira Test-Khan")
    told = chat.turns._engine.told[-1].text
    assert "samira" not in told.lower() and "aisha" not in told.lower()


def test_staff_see_the_mark(chat, db):
    at_the_check_page(chat)
    chat.press("Send it")
    with db.begin() as session:
        handoff = handoffs.of_conversation(session, chat.conversation_id)[0]
        sheet = read_sheet(session, handoff.reference, StaffMember(uuid4(), "Sam", "liaison"))
        assert [line.name for line in sheet.given if VERIFIED in line.label] == VOUCHED
