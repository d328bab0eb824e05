"""The plan: all that a family made, on a page, in four forms; nothing of the child that the family did not write."""

import re
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.load import load_answers, load_sources
from assistant.answers.wording import Wording
from assistant.hospital.profile import load
from assistant.records import conversations
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Conversation, Message
from assistant.settings import ROOT
from assistant.take_along import question_list as lists
from assistant.take_along.bank import load_bank
from assistant.take_along.plan import Plan, gather
from assistant.take_along.plan_as_pdf import as_pdf
from assistant.take_along.plan_as_text import as_text
from assistant.take_along.thinking_flow import ThinkingFlow
from assistant.take_along.thinking_steps import STEPS
from tests.support.factories import make_handoff

PROFILE = load(ROOT / "hospital" / "example.yml")
WORDING = Wording(load_answers(), load_sources(), PROFILE)


@pytest.fixture
def session(tmp_path):
    url = f"sqlite:///{tmp_path}/plan.db"
    migrate(url)
    db = Database(url)
    with db.begin() as session:
        yield session
    db.close()


def a_family(session: Session) -> Conversation:
    now = clock.now()
    conversation = Conversation(
        id=uuid4(),
        token_hash=uuid4().hex,
        channel="website",
        created_at=now,
        last_message_at=now,
        next_seq=1,
        mode="assistant",
        unsure_in_a_row=0,
    )
    session.add(conversation)
    session.flush()
    return conversation


def its_plan(session: Session, conversation: Conversation) -> Plan:
    return gather(session, conversation.id, WORDING, PROFILE.name, demonstration=True, now=clock.now())


def test_own_questions_and_thoughts_stand_in_the_plan_word_for_word(session: Session) -> None:
    family = a_family(session)
    lists.add(session, lists.open_list(session, family.id), "can HER gran come in?  pls", uuid4())
    ThinkingFlow(WORDING.choice).take(session, family.id, "matters", "that he is\nnot in pain")
    text = as_text(its_plan(session, family))
    assert "1. can HER gran come in?  pls" in text and "that he is\nnot in pain" in text


def test_a_skipped_step_leaves_no_line(session: Session) -> None:
    family = a_family(session)
    ThinkingFlow(WORDING.choice).take(session, family.id, "who", "Skip this")
    assert its_plan(session, family).matters == []


def test_even_an_empty_plan_says_whom_to_ring_and_what_to_do_when_a_child_gets_worse(session: Session) -> None:
    text = as_text(its_plan(session, a_family(session)))
    assert (
        "PALS on 01632 960 100" in text and "nurse in charge" in text and "999" in text and "not yet approved" in text
    )


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_a_typical_plan_takes_two_sheets_at_most(session: Session) -> None:
    family = a_family(session)
    made = lists.open_list(session, family.id)
    made.stage, made.concern, made.worry = "before-asking", "surgery", "that the op goes wrong"
    lists.suggest(session, made, load_bank(), uuid4())
    lists.add(session, made, "can her gran come in with us", uuid4())
    for step in STEPS:
        ThinkingFlow(WORDING.choice).take(session, family.id, step, "that she is not in pain and can go back to school")
    assert sheets(as_pdf(its_plan(session, family))) == 1
    make_handoff(session, family)
    for answer_id in ("waiting_time", "legal_right", "how_to_request"):
        conversations.add_message(
            session,
            family,
            Message(id=uuid4(), sender="assistant", text="as told", created_at=clock.now(), answer={"id": answer_id}),
        )
    plan = its_plan(session, family)
    assert len(plan.passed) == 1 and len(plan.explained) == 3
    assert sheets(as_pdf(plan)) == 2


def test_a_title_that_asks_has_no_colon_after_it(session: Session) -> None:
    family = a_family(session)
    conversations.add_message(
        session,
        family,
        Message(id=uuid4(), sender="assistant", text="as told", created_at=clock.now(), answer={"id": "legal_right"}),
    )
    assert "?:" not in as_text(its_plan(session, family))


@pytest.mark.parametrize("large", [False, True])
def test_the_pdf_takes_any_script_a_family_writes_in(session: Session, large: bool) -> None:
    family = a_family(session)
    for own in ("Чи буде їй боляче?", "¿Cuánto tiempo?", "Ydy e'n brifo?", "هل يؤلم؟", "🙏 ok"):
        lists.add(session, lists.open_list(session, family.id), own, uuid4())
    assert as_pdf(its_plan(session, family), large=large).startswith(b"%PDF-")
