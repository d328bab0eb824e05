"""/staff/answers: taking wording out of service and putting it back, by whoever may, on the record, in force for the
next reply.
"""

import pytest

from assistant import clock
from assistant.answers.approval import CHAT, OPTIONAL
from assistant.answers.load import load_answers, load_sources
from assistant.answers.served import FRESH_SECONDS, Served
from assistant.answers.wording import ALWAYS_TRUE, Reader, Wording
from assistant.conversations.words import Words
from assistant.records import content
from tests.support.desk import words_of
from tests.support.factories import FakeEngine, answering, make_chat, make_turns
from tests.support.staff_factories import entries, make_account
from tests.web.staff.conftest import PROFILE

ANSWER = "legal_right"
CARD_SENTENCE = "card_deterioration" + OPTIONAL
WHY = "the number in it has changed"
PAGE, WITHDRAW, RESTORE = "/staff/answers", "/staff/answers/withdraw", "/staff/answers/restore"
MAY, MAY_NOT = ("clinical_owner", "admin"), ("liaison",)


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
    answers = load_answers()
    served = Served(db, answers, production=False, clock=lambda: moments[0])
    words = Words(Wording(answers, load_sources(), PROFILE, served), PROFILE)
    engine = FakeEngine(lambda told: answering(ANSWER))
    return make_chat(db, engine, turns=make_turns(db, engine, words=words, a_minute=1000), nation="england")


def off(db):
    with db.read() as session:
        return {one.subject: (one.by, one.why) for one in content.in_force(session)}


def told(family):
    return family.say("is it our right")["messages"][0]


@pytest.mark.parametrize("role", MAY)
def test_who_may_withdraws_an_answer_and_puts_it_back(db, desk_of, role):
    desk = desk_of(role)

    assert desk.press(WITHDRAW, subject=ANSWER, why=f"  {WHY} ").headers["location"] == PAGE
    assert off(db) == {ANSWER: ("Priya Shah", WHY)}
    assert WHY in words_of(desk.open(PAGE))

    assert desk.press(RESTORE, subject=ANSWER).headers["location"] == PAGE
    assert off(db) == {}
    assert WHY not in words_of(desk.open(PAGE))


@pytest.mark.parametrize("role", MAY_NOT)
def test_who_may_not_neither_sees_the_page_nor_changes_anything(db, desk_of, role):
    owner, other = desk_of("clinical_owner"), desk_of(role)
    owner.press(WITHDRAW, subject=ANSWER, why=WHY)

    statuses = [
        other.open(PAGE).status_code,
        other.press(WITHDRAW, subject="travel", why=WHY).status_code,
        other.press(RESTORE, subject=ANSWER).status_code,
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
    desk = desk_of("clinical_owner")

    assert desk.press(address, form_token="0" * 64, subject=ANSWER, why=WHY).status_code == 403
    assert off(db) == {}


def test_both_are_on_the_record_with_who_did_it_and_not_why(db, desk_of):
    """The reason stands with the withdrawal; the record holds no free text."""
    desk = desk_of("clinical_owner")
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
    desk = desk_of("clinical_owner")
    for address in (WITHDRAW, WITHDRAW, RESTORE, RESTORE):
        desk.press(address, subject=ANSWER, why=WHY)

    with db.begin() as session:
        assert [len(entries(session, f"wording.{kind}")) for kind in ("withdrawn", "restored")] == [1, 1]


@pytest.mark.parametrize("subject, why", [
    (ANSWER, ""), (ANSWER, "   "), ("no_such_answer", WHY), ("", WHY), ("card_emergency", WHY), ("card_deterioration", WHY), (ALWAYS_TRUE, WHY),
])  # fmt: skip
def test_without_a_reason_or_of_what_must_always_be_told_nothing_is_withdrawn(db, desk_of, subject, why):
    refused = desk_of("clinical_owner").press(WITHDRAW, subject=subject, why=why)

    assert 400 <= refused.status_code < 500
    assert off(db) == {}


def test_the_next_reply_is_without_it_and_the_one_after_it_is_put_back_has_it_again(desk_of, family, moments):
    desk, seen = desk_of("clinical_owner"), [told(family)["answer"]["id"]]
    for address in (WITHDRAW, RESTORE):
        desk.press(address, subject=ANSWER, why=WHY)
        moments[0] += FRESH_SECONDS + 0.1
        seen.append(told(family)["answer"]["id"])

    assert seen == [ANSWER, ALWAYS_TRUE, ANSWER]
    assert FRESH_SECONDS <= 60, "the promise on the page: within a minute"


def test_a_cards_optional_sentence_goes_and_the_card_stays(desk_of, db):
    answers = load_answers()
    wording = Wording(
        answers,
        load_sources(),
        PROFILE,
        Served(db, answers, production=False, clock=iter(range(0, 1000, 100)).__next__),
    )
    words = Words(wording, PROFILE)
    optional = wording.answer("card_deterioration").optional
    desk = desk_of("clinical_owner")

    assert optional in card(words)
    desk.press(WITHDRAW, subject=CARD_SENTENCE, why=WHY)
    assert optional not in card(words) and "Tell the nurse in charge now." in card(words)


def test_the_whole_chat_is_closed_and_opened(desk_of, db, family, moments):
    desk, seen = desk_of("clinical_owner"), []
    for address in (WITHDRAW, RESTORE):
        desk.press(address, subject=CHAT, why="maintenance")
        moments[0] += FRESH_SECONDS + 0.1
        seen.append("This chat is closed for now." in told(family)["text"])

    assert seen == [True, False]


def card(words):
    return words.card("deterioration", Reader(), now=clock.now()).text
