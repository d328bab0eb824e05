"""Passing on goes to addresses of the profile alone, and who got it hears what becomes of it."""

import json

import pytest

from assistant.handoffs import additions
from assistant.handoffs.delivery import letter
from assistant.handoffs.delivery.configured import configured
from assistant.handoffs.delivery.webhook import content
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.errors import UnknownTeam, WrongState
from assistant.handoffs.export import as_fhir, as_json
from assistant.handoffs.move import withdraw
from assistant.handoffs.passing_on import forward, send_again, to_complaints
from assistant.records import outbox
from tests.support.factories import example_profile, make_handoff, make_settings
from tests.support.staff_factories import entries

ACTOR = "staff:1"
HEART = "heart-team@northgate.example"
COMPLAINTS = "complaints@northgate.example"


@pytest.fixture
def handoff(session, clock):
    return make_handoff(session, channels=("email", "webhook"))


def sent(session, handoff):
    session.flush()
    return [(one.event, one.channel, one.recipient) for one in outbox.of_handoff(session, handoff.id)]


def state(session, handoff, state, event="handoff.sent"):
    session.flush()
    for entry in outbox.of_handoff(session, handoff.id):
        if entry.event == event:
            entry.state = state


def test_it_goes_to_the_chosen_team_and_the_chain_says_to_whom(session, handoff):
    assert forward(session, handoff.reference, example_profile(), to=HEART, actor=ACTOR).name == "Heart team"
    assert sent(session, handoff)[-1] == ("handoff.forwarded", "email", HEART)
    assert [(one.actor, one.details) for one in entries(session, "handoff.forwarded")] == [(ACTOR, {"to": HEART})]


@pytest.mark.parametrize("to", ["", "somebody@elsewhere.example", "HEART-TEAM@northgate.example "])
def test_an_address_that_is_not_in_the_profile_is_refused(session, handoff, to):
    with pytest.raises(UnknownTeam):
        forward(session, handoff.reference, example_profile(), to=to, actor=ACTOR)
    assert len(sent(session, handoff)) == 2


def test_who_got_it_is_told_of_a_correction_and_of_its_end(session, handoff):
    for _ in range(2):
        forward(session, handoff.reference, example_profile(), to=HEART, actor=ACTOR)
    additions.add(session, handoff, words="Heron ward", field="place")
    assert sent(session, handoff)[-3:] == [
        ("handoff.corrected", "email", None),
        ("handoff.corrected", "email", HEART),
        ("handoff.corrected", "webhook", None),
    ], "once each, however often it was passed on"

    withdraw(session, handoff.reference)
    assert ("handoff.withdrawn", "email", HEART) in sent(session, handoff)
    with pytest.raises(WrongState):
        forward(session, handoff.reference, example_profile(), to=HEART, actor=ACTOR)


def test_it_is_sent_again_by_the_channels_it_arrived_or_died_on(session, handoff):
    with pytest.raises(WrongState):
        send_again(session, handoff.reference, actor=ACTOR)  # it is on its way
    state(session, handoff, "delivered")

    assert send_again(session, handoff.reference, actor=ACTOR) == ["email", "webhook"]
    assert sent(session, handoff)[2:] == [
        ("handoff.sent_again", "email", None),
        ("handoff.sent_again", "webhook", None),
    ]
    with pytest.raises(WrongState):
        send_again(session, handoff.reference, actor=ACTOR)
    state(session, handoff, "dead", event="handoff.sent_again")
    assert send_again(session, handoff.reference, actor=ACTOR) == ["email", "webhook"]


def test_what_was_taken_back_is_not_sent_again(session, handoff):
    state(session, handoff, "delivered")
    withdraw(session, handoff.reference)
    with pytest.raises(WrongState):
        send_again(session, handoff.reference, actor=ACTOR)


def test_a_complaint_goes_to_the_complaints_team_once(session, handoff):
    to_complaints(session, handoff.reference, example_profile(), actor=ACTOR)
    assert sent(session, handoff)[2:] == [("handoff.complaint", "email", COMPLAINTS)]
    with pytest.raises(WrongState):
        to_complaints(session, handoff.reference, example_profile(), actor=ACTOR)
    assert len(entries(session, "handoff.complaint")) == 1


def test_without_an_address_it_is_only_marked(session, handoff):
    profile = example_profile()
    silent = profile.model_copy(update={"handoffs": profile.handoffs.model_copy(update={"complaints_email": None})})
    to_complaints(session, handoff.reference, silent, actor=ACTOR)
    assert handoff.complaint_at and len(sent(session, handoff)) == 2


def test_no_copy_for_another_system_says_that_it_is_a_complaint(session, handoff):
    def copies():
        outgoing = type("Outgoing", (), {})()
        outgoing.handoff, outgoing.event, outgoing.additions = handoff, "handoff.added", ()
        outgoing.entry_id, outgoing.at = handoff.id, handoff.created_at
        fhir = as_fhir(session, handoff, root="https://northgate.example/fhir")
        return json.dumps([content(outgoing, address="https://x.example"), fhir, as_json(session, handoff)])

    before = copies()
    to_complaints(session, handoff.reference, example_profile(), actor=ACTOR)
    assert copies() == before and "complaint" not in before.lower()


def test_the_letters_leave_to_whom_they_are_for_and_say_what_they_are(db, clock, tmp_path):
    with db.begin() as session:
        handoff = make_handoff(session, needs="Polish interpreter")
        forward(session, handoff.reference, example_profile(), to=HEART, actor=ACTOR)
        to_complaints(session, handoff.reference, example_profile(), actor=ACTOR)

    Worker(db, configured(make_settings(var_dir=tmp_path), example_profile())).work()

    mails = {path.read_text("utf-8") for path in (tmp_path / "outbox").glob("*.eml")}
    to_heart = next(mail for mail in mails if f"To: {HEART}" in mail)
    to_complaint_team = next(mail for mail in mails if f"To: {COMPLAINTS}" in mail)
    assert "Passed on to your team" in to_heart and "/acknowledge/" in to_heart
    assert "For the complaints team" in to_complaint_team and "clinical record" in to_complaint_team
    assert "/acknowledge/" not in to_complaint_team, "they do not have it in the treating team's stead"
    assert all("Needs: Polish" in mail for mail in (to_heart, to_complaint_team))


def test_a_letter_of_a_withdrawal_says_no_needs(session):
    handoff = make_handoff(session, needs="Polish interpreter")
    written = letter.compose(handoff, "handoff.withdrawn", address="https://x.example")
    assert "Polish" not in written.as_text() + written.as_html()
