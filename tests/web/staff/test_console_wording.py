"""/staff/answers: taking wording out of service and putting it back, by whoever may, on the record, in force for the
next reply.
"""

import re

import pytest

from assistant import clock
from assistant.answers.approval import CHAT, OPTIONAL
from assistant.answers.served import FRESH_SECONDS, Served
from assistant.answers.wording import ALWAYS_TRUE, Reader, Wording
from assistant.conversations.words import Words
from assistant.records import content
from tests.support.desk import words_of
from tests.support.factories import FakeEngine, answering, answers, example_profile, make_chat, make_turns, sources
from tests.support.staff_factories import entries, make_account

ANSWER = "legal_right"
CARD_SENTENCE = "card_deterioration" + OPTIONAL
WHY = "the number in it has changed"
PAGE, WITHDRAW, RESTORE = "/staff/answers", "/staff/answers/withdraw", "/staff/answers/restore"
MAY, MAY_NOT = ("clinical_safety",), ("liaison", "lead", "admin")


@pytest.fixture
def desk_of(db, open_desk):
    """A signed-in desk of somebody with this role."""

    def desk(role):
        with db.begin() as session:
            account = make_account(session, email=f"{role}@northgate.example", role=role)
        return open_desk(account.email)

    return desk


@pytest.fixture
def moments():
    """The clock by which families' wording is read afresh."""
    return [0.0]


@pytest.fixture
def family(db, moments):
    """A chat in the same service that asks about its rights, with the wording as it is served."""
    served = Served(db, answers(), production=False, clock=lambda: moments[0])
    words = Words(Wording(answers(), sources(), example_profile(), served), example_profile())
    engine = FakeEngine(lambda told: answering(ANSWER))
    return make_chat(db, engine, turns=make_turns(db, engine, words=words, a_minute=1000), nation="england")


def off(db):
    with db.read() as session:
        return {one.subject: (one.by, one.why) for one in content.in_force(session)}


def forms(page):
    return re.findall(r'<form method="post" action="([^"]+)"', page.text)


def hash_on(page):
    found = re.search(r'name="seen" value="(\w+)"', page.text)
    return found.group(1) if found else ""


def told(family):
    return family.say("is it our right")["messages"][0]


@pytest.mark.parametrize("role", MAY)
def test_who_may_withdraws_an_answer_and_puts_it_back(db, desk_of, role):
    desk = desk_of(role)

    assert desk.press(WITHDRAW, subject=ANSWER, why=f"  {WHY} ").headers["location"] == f"{PAGE}/{ANSWER}#standing"
    assert off(db) == {ANSWER: ("Priya Shah", WHY)}
    assert WHY in words_of(desk.open(PAGE))

    assert desk.press(RESTORE, subject=ANSWER).headers["location"] == f"{PAGE}/{ANSWER}#standing"
    assert off(db) == {}
    assert WHY not in words_of(desk.open(PAGE))


@pytest.mark.parametrize("role", MAY_NOT)
def test_who_may_not_reads_everything_and_changes_nothing(db, desk_of, role):
    owner, other = desk_of("clinical_safety"), desk_of(role)
    owner.press(WITHDRAW, subject=ANSWER, why=WHY)
    page = other.open(f"{PAGE}/{ANSWER}")

    assert (other.open(PAGE).status_code, page.status_code) == (200, 200)
    assert "Approve these words" not in words_of(page) and "/staff/answers/" not in str(forms(page))
    statuses = [
        other.press(WITHDRAW, subject="travel", why=WHY).status_code,
        other.press(RESTORE, subject=ANSWER).status_code,
        other.press(f"{PAGE}/{ANSWER}/approve", seen=hash_on(page), review_by="2027-11-01").status_code,
    ]
    assert statuses == [403, 403, 403]
    assert set(off(db)) == {ANSWER}


def test_nobody_does_it_without_signing_in(db, open_desk):
    stranger = open_desk()
    sent = [stranger.open(PAGE), stranger.press(WITHDRAW, form_token="0" * 64, subject=ANSWER, why=WHY)]

    assert [response.headers["location"].split("?")[0] for response in sent] == ["/staff/sign-in"] * 2
    assert off(db) == {}


@pytest.mark.parametrize("address", [WITHDRAW, RESTORE])
def test_a_form_without_the_sessions_own_token_changes_nothing(db, desk_of, address):
    desk = desk_of("clinical_safety")

    assert desk.press(address, form_token="0" * 64, subject=ANSWER, why=WHY).status_code == 403
    assert off(db) == {}


def test_both_are_on_the_record_with_who_did_it_and_not_why(db, desk_of):
    """The reason stands with the withdrawal; the record holds no free text."""
    desk = desk_of("clinical_safety")
    desk.press(WITHDRAW, subject=ANSWER, why=WHY)
    desk.press(RESTORE, subject=ANSWER)

    with db.begin() as session:
        written = [
            (one.subject, one.actor.split(":")[0], WHY in str(one.details))
            for kind in ("withdrawn", "restored")
            for one in entries(session, f"wording.{kind}")
        ]
    assert written == [(ANSWER, "staff", False)] * 2


def test_twice_is_once(db, desk_of):
    desk = desk_of("clinical_safety")
    for address in (WITHDRAW, WITHDRAW, RESTORE, RESTORE):
        desk.press(address, subject=ANSWER, why=WHY)

    with db.begin() as session:
        assert [len(entries(session, f"wording.{kind}")) for kind in ("withdrawn", "restored")] == [1, 1]


@pytest.mark.parametrize("subject, why", [
    (ANSWER, ""), (ANSWER, "   "), ("no_such_answer", WHY), ("", WHY), ("card_emergency", WHY), ("card_deterioration", WHY), (ALWAYS_TRUE, WHY),
])  # fmt: skip
def test_without_a_reason_or_of_what_must_always_be_told_nothing_is_withdrawn(db, desk_of, subject, why):
    refused = desk_of("clinical_safety").press(WITHDRAW, subject=subject, why=why)

    assert 400 <= refused.status_code < 500
    assert off(db) == {}


def test_the_next_reply_is_without_it_and_the_one_after_it_is_put_back_has_it_again(desk_of, family, moments):
    desk, seen = desk_of("clinical_safety"), [told(family)["answer"]["id"]]
    for address in (WITHDRAW, RESTORE):
        desk.press(address, subject=ANSWER, why=WHY)
        moments[0] += FRESH_SECONDS + 0.1
        seen.append(told(family)["answer"]["id"])

    assert seen == [ANSWER, ALWAYS_TRUE, ANSWER]
    assert FRESH_SECONDS <= 60, "the promise on the page: within a minute"


def test_a_cards_optional_sentence_goes_and_the_card_stays(desk_of, db):
    wording = Wording(
        answers(),
        sources(),
        example_profile(),
        Served(db, answers(), production=False, clock=iter(range(0, 1000, 100)).__next__),
    )
    words = Words(wording, example_profile())
    optional = wording.answer("card_deterioration").optional
    desk = desk_of("clinical_safety")

    assert optional in card(words)
    desk.press(WITHDRAW, subject=CARD_SENTENCE, why=WHY)
    assert optional not in card(words) and "Tell the nurse in charge now." in card(words)


def test_the_whole_chat_is_closed_and_opened(desk_of, db, family, moments):
    desk, seen = desk_of("clinical_safety"), []
    for address in (WITHDRAW, RESTORE):
        desk.press(address, subject=CHAT, why="maintenance")
        moments[0] += FRESH_SECONDS + 0.1
        seen.append("This chat is closed for now." in told(family)["text"])

    assert seen == [True, False]


def card(words):
    return words.danger.card("deterioration", Reader(), now=clock.now()).text


def approved(db):
    with db.read() as session:
        return [(one.answer_id, one.name, one.role, str(one.review_by)) for one in content.approvals(session)]


def approve(desk, answer=ANSWER, **changes):
    page = desk.open(f"{PAGE}/{answer}")
    return desk.press(f"{PAGE}/{answer}/approve", **{"seen": hash_on(page), "review_by": "2027-11-01", **changes})


def test_an_answer_is_approved_with_name_and_role_of_the_account_and_leaves_the_queue(db, desk_of):
    desk = desk_of("clinical_safety")
    assert approve(desk).headers["location"] == f"{PAGE}/{ANSWER}#standing"

    assert approved(db) == [(ANSWER, "Priya Shah", "Clinical safety", "2027-11-01")]
    page = words_of(desk.open(f"{PAGE}/{ANSWER}"))
    assert "Approved" in page and "Priya Shah, Clinical safety approved it" in page and "these words" in page
    assert f"{PAGE}/{ANSWER}" not in desk.open(f"{PAGE}?show=review").text
    with db.read() as session:
        assert [one.actor.split(":")[0] for one in entries(session, "answer.approved")] == ["staff"]


@pytest.mark.parametrize("review_by", ["", "soon", "2026-11-23", "2020-01-01", "2099-01-01"])
def test_without_a_day_to_come_nothing_is_approved_and_what_was_typed_stays(db, desk_of, clock, review_by):
    refused = approve(desk_of("clinical_safety"), review_by=review_by)
    assert refused.status_code == 409 and "a day to come" in words_of(refused)
    assert f'value="{review_by}"' in refused.text and approved(db) == []


def test_words_that_changed_since_the_page_was_opened_are_not_approved(db, desk_of):
    refused = approve(desk_of("clinical_safety"), seen="0" * 64)
    assert refused.status_code == 409 and "The words have changed" in words_of(refused) and approved(db) == []


def test_a_card_in_another_language_is_read_and_approved_like_any_answer(db, desk_of):
    desk = desk_of("clinical_safety")
    assert "In other languages" in words_of(desk.open(PAGE))
    approve(desk, "language_pl_emergency")
    assert [one[0] for one in approved(db)] == ["language_pl_emergency"]


def test_the_queues_hold_what_waits(db, desk_of, clock):
    desk = desk_of("clinical_safety")
    approve(desk, "travel", review_by="2026-12-01")
    approve(desk, ANSWER)

    def queued(show):
        return set(re.findall(r'href="/staff/answers/(\w+)"', desk.open(f"{PAGE}?show={show}").text))

    assert queued("due") == {"travel"} and queued("overdue") == set()
    assert "travel" not in queued("draft") and "refused" in queued("draft")
    clock.forward(days=20)  # which ends a session
    desk = desk_of("lead")
    assert queued("overdue") == {"travel"} and queued("due") == set()
    assert queued("review") == queued("draft") | {"travel"}


def test_no_page_of_an_answer_shows_a_placeholder(desk_of):
    desk = desk_of("liaison")
    ids = set(re.findall(r'href="/staff/answers/(\w+)"', desk.open(PAGE).text))
    assert len(ids) > 100
    assert [one for one in sorted(ids) if re.search(r"\{(?:hospital|line)\.", desk.open(f"{PAGE}/{one}").text)] == []


def test_the_page_has_easy_read_other_readers_and_sources(desk_of):
    page = words_of(desk_of("liaison").open(f"{PAGE}/{ANSWER}"))
    assert "Easy read" in page and "What it rests on" in page and "Read 20" in page and "Scotland" in page


def test_history_tells_who_put_it_back(db, desk_of):
    desk = desk_of("clinical_safety")
    desk.press(WITHDRAW, subject=ANSWER, why=WHY)
    desk.press(RESTORE, subject=ANSWER)
    page = words_of(desk.open(f"{PAGE}/{ANSWER}"))
    assert f"Priya Shah withdrew it : {WHY}" in page.replace("it:", "it :") and "Priya Shah put it back" in page


def test_a_refusal_is_said_on_the_answers_own_page(desk_of):
    refused = desk_of("clinical_safety").press(WITHDRAW, subject=ANSWER, why=" ")
    assert refused.status_code == 409 and "Say why it is withdrawn" in words_of(refused)
    assert "What families read" in words_of(refused)


def test_an_answer_that_is_not_there_is_said_kindly(desk_of):
    missing = desk_of("liaison").open(f"{PAGE}/no_such_answer")
    assert missing.status_code == 404 and "There is no such answer" in words_of(missing)
