"""The family's copy is the team's copy, and nothing of the child stands where others can see it."""

from datetime import UTC, datetime

import pytest

from assistant.conversations.handoff_steps import check_page
from assistant.handoffs.delivery import letter
from assistant.handoffs.delivery.email import compose
from assistant.handoffs.draft import given
from assistant.handoffs.fields import SHOWN
from tests.factories import LINES, make_conversation, make_draft, make_handoff

ADDRESS = "https://chat.hospital.example"
UNUSUAL = "  line one\r\n\r\n\tline two \u200fשלום – “why?” 🙏👨‍👩‍👧\n\n\n.\n{hospital.name} <b>&amp; *bold*  \n"


@pytest.mark.parametrize("message", [LINES["message"], UNUSUAL, ("a\n" * 1950)])
def test_the_teams_letter_holds_the_check_page_word_for_word(session, message):
    conversation = make_conversation(session)
    page, _ = check_page("opening", given(session, make_draft(session, conversation, message=message)), None, str)
    handoff = make_handoff(session, conversation, message=message)

    assert page.removeprefix("opening\n\n") in letter.body(handoff, "handoff.sent", address=ADDRESS)


def test_every_line_the_family_gave_stands_in_the_letter(session):
    body = letter.body(make_handoff(session), "handoff.sent", address=ADDRESS)
    assert [field.name for field in SHOWN if f"{field.label}:\n{LINES[field.name]}" not in body] == []


def test_a_mail_program_shows_the_letter_as_it_was_written(session):
    body = letter.body(make_handoff(session, message=UNUSUAL.replace("\r\n", "\n")), "handoff.sent", address=ADDRESS)
    mail = compose(sender="a@b.example", to="c@d.example", subject="s", body=body, entry_id=make_conversation(session).id)
    assert mail.get_content() == body


@pytest.mark.parametrize("event", ["handoff.sent", "handoff.withdrawn"])
def test_a_subject_holds_the_reference_and_nothing_of_the_child(session, event):
    handoff = make_handoff(session)
    subject = letter.subject(handoff, event)

    assert handoff.reference in subject
    words = {word.lower() for name in ("child_name", "child_identifier", "contact_value", "place", "message") for word in LINES[name].split()}
    assert words & set(subject.lower().split()) <= {"a", "at", "the", "please"}


def test_a_withdrawal_tells_the_reference_and_nothing_the_family_gave(session):
    handoff = make_handoff(session)
    body = letter.body(handoff, "handoff.withdrawn", address=ADDRESS)

    assert handoff.reference in body and "do not act" in body.lower()
    assert [said for name, said in LINES.items() if len(said) > 4 and said in body] == []


def test_both_letters_lead_to_the_handoff_in_the_console(session):
    handoff = make_handoff(session)
    for event in ("handoff.sent", "handoff.withdrawn"):
        assert f"{ADDRESS}/staff/handoffs/{handoff.reference}" in letter.body(handoff, event, address=ADDRESS)


@pytest.mark.parametrize("sent, told", [
    (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "Wednesday 1 July 2026 at 23:30"),
    (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "Thursday 31 December 2026 at 23:59"),
    (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "Thursday 2 July 2026 at 00:30"),
])  # fmt: skip
def test_the_letters_time_is_the_time_on_the_wall(session, clock, sent, told):
    clock.moment = sent
    assert told in letter.body(make_handoff(session), "handoff.sent", address=ADDRESS)
