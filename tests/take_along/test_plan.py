"""The plan: all that a family made, on a page, in four forms; nothing of the child that the family did not write."""

from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.load import load_answers, load_sources
from assistant.answers.wording import Wording
from assistant.handoffs import additions
from assistant.hospital.profile import load
from assistant.paper.fonts import NO_PICTURE
from assistant.records import conversations
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Conversation, Message
from assistant.settings import ROOT
from assistant.take_along import question_list as lists
from assistant.take_along.bank import load_bank
from assistant.take_along.plan import Plan, gather
from assistant.take_along.plan_as_text import as_text
from assistant.take_along.plan_on_paper import as_pdf
from assistant.take_along.thinking_flow import ThinkingFlow
from assistant.take_along.thinking_steps import STEPS
from tests.support.factories import SetClock, make_handoff
from tests.support.pdf import facts, sheets, text_of

PROFILE = load(ROOT / "hospital" / "example.yml")
ADDRESS = "https://chat.northgate.example"
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
    return gather(session, conversation.id, WORDING, PROFILE.name, address=ADDRESS, demonstration=True, now=clock.now())


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


def test_a_typical_plan_takes_few_sheets_and_says_first_what_to_do_when_a_child_gets_worse(session: Session) -> None:
    family = a_family(session)
    made = lists.open_list(session, family.id)
    made.stage, made.concern, made.worry = "before-asking", "surgery", "that the op goes wrong"
    lists.suggest(session, made, load_bank(), uuid4())
    lists.add(session, made, "can her gran come in with us", uuid4())
    for step in STEPS:
        ThinkingFlow(WORDING.choice).take(session, family.id, step, "that she is not in pain and can go back to school")
    assert sheets(as_pdf(its_plan(session, family))) <= 3
    make_handoff(session, family)
    for answer_id in ("waiting_time", "legal_right", "how_to_request"):
        told(session, family, answer_id)
    plan = its_plan(session, family)
    assert len(plan.passed) == 1 and len(plan.explained) == 3
    pdf = as_pdf(plan)
    assert sheets(pdf) <= 4 and "999" in text_of(pdf).split("My questions")[0]


def told(session: Session, family: Conversation, answer_id: str) -> None:
    answer = {"id": answer_id}
    message = Message(id=uuid4(), sender="assistant", text="as told", created_at=clock.now(), answer=answer)
    conversations.add_message(session, family, message)


def test_it_says_its_day_with_the_year(session: Session, clock: SetClock) -> None:
    family = a_family(session)
    make_handoff(session, family)
    text = as_text(its_plan(session, family))
    assert "Monday 23 November 2026\n" in text and "sent Monday 23 November 2026 at 10:00" in text


def test_what_was_corrected_and_added_since_stands_in_it_with_the_older_words(
    session: Session, clock: SetClock
) -> None:
    family = a_family(session)
    handoff = make_handoff(session, family)
    clock.forward(hours=1)
    additions.add(session, handoff, words="Heron ward", field="place")
    additions.add(session, handoff, words="She has a rash too.")
    text = as_text(its_plan(session, family))
    assert "Ward, clinic or service: Heron ward\nCorrected on Monday 23 November 2026 at 11:00. Before" in text
    assert "Kestrel ward" in text and "Added on Monday 23 November 2026 at 11:00: She has a rash too." in text


def test_it_says_where_to_see_again_what_was_passed_on(session: Session) -> None:
    family = a_family(session)
    assert f"{ADDRESS}/handoff" not in as_text(its_plan(session, family))
    make_handoff(session, family)
    assert f"{ADDRESS}/handoff" in as_text(its_plan(session, family))


def test_a_source_is_named_once(session: Session) -> None:
    family = a_family(session)
    for answer in load_answers():
        told(session, family, answer.id)
    named = [tuple(one.sources) for one in its_plan(session, family).explained if one.sources]
    assert named and all(len(set(sources)) == len(sources) for sources in named)


def test_the_pdf_is_tagged_in_ordinary_and_in_large_print(session: Session) -> None:
    plan = its_plan(session, a_family(session))
    assert [facts(as_pdf(plan, large=large))["Tagged"] for large in (False, True)] == ["yes", "yes"]


def test_signs_the_paper_cannot_show_are_named_on_it(session: Session) -> None:
    family = a_family(session)
    lists.add(session, lists.open_list(session, family.id), "看", uuid4())
    assert "no picture in this file" in text_of(as_pdf(its_plan(session, family)))


def test_a_title_that_asks_has_no_colon_after_it(session: Session) -> None:
    family = a_family(session)
    told(session, family, "legal_right")
    assert "?:" not in as_text(its_plan(session, family))


@pytest.mark.parametrize("large", [False, True])
def test_the_pdf_shows_the_letters_of_every_language_that_families_are_warned_in(session: Session, large: bool) -> None:
    family = a_family(session)
    for own in (
        "Чи буде їй боляче?",
        "Ydy e'n brifo?",
        "هل يؤلم؟",
        "کیا درد ہوگا؟",
        "ਮੇਰੀ ਧੀ ਦਾ ਸਕੈਨ ਕਿਉਂ?",
        "কেন?",
        "🙏",
    ):
        lists.add(session, lists.open_list(session, family.id), own, uuid4())
    text = text_of(as_pdf(its_plan(session, family), large=large))
    assert "no picture in this file" not in text and NO_PICTURE not in text and "Чи буде їй боляче?" in text
