"""After sending, a family adds and corrects: in its own words, once it has seen them, and what was sent first stays as
it was.
"""

import email
from email import policy

import pytest
from sqlalchemy import select

from assistant.handoffs import additions
from assistant.handoffs.delivery.configured import configured
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.errors import LineVerified, NoWords, TooLong, WrongState
from assistant.handoffs.export import as_json
from assistant.handoffs.move import acknowledge, withdraw
from assistant.records import audit
from assistant.records.models import HandoffAddition, OutboxEntry
from tests.support.factories import LINES, count, example_profile, make_handoff, make_settings
from tests.support.letters import unmarked

WORDS = "She has a rash too.\n\n  Since Monday 🙏"


@pytest.fixture
def handoff(session, clock):
    return make_handoff(session)


def events(session):
    return [
        entry.event
        for entry in session.scalars(select(OutboxEntry).order_by(OutboxEntry.created_at, OutboxEntry.event))
    ]


def test_what_is_proposed_is_not_sent(session, handoff):
    additions.propose(session, handoff, WORDS)
    assert events(session) == ["handoff.sent"] and additions.sent(session, handoff) == ()


def test_once_the_family_says_yes_it_goes_word_for_word_with_its_time_and_an_audit_entry(session, handoff, clock):
    clock.forward(hours=1)
    additions.send(session, additions.propose(session, handoff, WORDS).id)

    (added,) = additions.sent(session, handoff)
    assert (added.words, added.field, added.before, added.at) == (WORDS, None, None, clock())
    assert events(session) == ["handoff.sent", "handoff.added"]
    assert audit.recorded_since(session, clock(), actor="family", action="handoff.added", subject=handoff.reference)


def test_a_correction_says_what_stood_before_and_leaves_what_was_sent(session, handoff, clock):
    for line in ("Heron ward", "Plover ward"):
        clock.forward(minutes=5)
        additions.add(session, handoff, words=line, field="place")

    assert [(one.before, one.words) for one in additions.sent(session, handoff)] == [
        (LINES["place"], "Heron ward"),
        ("Heron ward", "Plover ward"),
    ]
    assert handoff.fields["place"] == LINES["place"]
    assert [one["words"] for one in as_json(session, handoff)["additions"]] == ["Heron ward", "Plover ward"]


def test_the_same_yes_twice_sends_once_and_a_new_wording_replaces_the_old(session, handoff):
    first = additions.propose(session, handoff, "first words").id
    second = additions.propose(session, handoff, "better words").id
    additions.send(session, second)
    additions.send(session, second)

    assert [one.words for one in additions.sent(session, handoff)] == ["better words"] and events(session).count(
        "handoff.added"
    ) == 1
    with pytest.raises(WrongState):
        additions.send(session, first)


@pytest.mark.parametrize(
    "words, field, refusal",
    [
        ("  ", None, NoWords),
        ("x" * 4001, None, TooLong),
        ("x" * 121, "place", TooLong),
        ("no", "consent", LineVerified),
        ("no", "check", LineVerified),
    ],
)
def test_what_cannot_be_sent_is_refused_with_nothing_kept(session, handoff, words, field, refusal):
    with pytest.raises(refusal):
        additions.propose(session, handoff, words, field=field)
    assert count(session, HandoffAddition) == 0


def test_a_line_the_portal_vouched_for_is_not_corrected(session, handoff):
    handoff.verified = ["child_name"]
    with pytest.raises(LineVerified):
        additions.propose(session, handoff, "Somebody Else", field="child_name")


def test_what_was_taken_back_between_the_words_and_the_yes_is_not_added_to(session, handoff):
    proposed = additions.propose(session, handoff, WORDS).id
    withdraw(session, handoff.reference)
    with pytest.raises(WrongState):
        additions.send(session, proposed)
    with pytest.raises(WrongState):
        additions.propose(session, handoff, WORDS)
    assert "handoff.added" not in events(session)


def test_the_teams_mail_holds_what_was_sent_first_and_what_changed(db, clock, tmp_path):
    with db.begin() as session:
        handoff = make_handoff(session)
        acknowledge(session, handoff.reference, by="Priya Shah", actor="staff:1")
        additions.add(session, handoff, words=WORDS)
        additions.add(session, handoff, words="Heron ward", field="place")

    Worker(db, configured(make_settings(var_dir=tmp_path), example_profile())).work()

    mails = [
        email.message_from_bytes(path.read_bytes(), policy=policy.default)
        for path in (tmp_path / "outbox").glob("*.eml")
    ]
    by_subject = {mail["Subject"].split(" ")[2]: mail for mail in mails}
    text = by_subject["corrected"].get_body(("plain",)).get_content().replace("\r\n", "\n")
    text = unmarked(text)
    page = by_subject["corrected"].get_body(("html",)).get_content()
    assert set(by_subject) == {"asks", "added", "corrected"}
    assert (
        WORDS in text
        and "Heron ward\nCorrected on Monday 23 November 2026 at 10:00\nwas:\nKestrel ward\n" in text
        and LINES["message"] in text
    )
    assert "Since Monday 🙏" in page and ">was:</p>" in page and "<s>Kestrel ward</s>" in page
