"""The queue: what is late stands first, then what is due soonest; nothing of a family but what it needs."""

from datetime import timedelta

import pytest

from assistant import clock as the_time
from assistant.handoffs import additions
from assistant.handoffs.move import acknowledge, close, withdraw
from assistant.hospital.profile import load
from assistant.settings import ROOT
from assistant.staff.handoff_desk import assign, complain, mark_urgent, opened, read_additions
from assistant.staff.handoff_queue import PAGE, read_queue
from tests.support.staff_factories import (
    CHILD,
    WORDS,
    entries,
    make_account,
    make_conversation,
    make_handoff,
    member,
    show_card,
)

PROFILE = load(ROOT / "hospital" / "example.yml")
BY = {"by": "Priya Shah", "actor": "staff:1"}


@pytest.fixture
def priya(session):
    return member(make_account(session))


@pytest.fixture
def queue(session, priya):
    def read(whose="all", state="open", page=1, reader=priya):
        return read_queue(session, PROFILE, reader, whose=whose, state=state, page=page)

    return read


def references(queue):
    return [row.reference for row in queue.rows]


def test_late_ones_stand_first_then_what_is_due_soonest_whatever_its_state(session, queue, clock):
    clock.forward(days=2, hours=4)  # Wednesday afternoon
    late = make_handoff(session, hours_old=52)
    fresh = make_handoff(session)
    answer_today = make_handoff(session, hours_old=50)
    answer_friday = make_handoff(session)
    for one in (answer_today, answer_friday):
        acknowledge(session, one.reference, **BY)

    found = queue()
    assert references(found) == [one.reference for one in (late, answer_today, fresh, answer_friday)]
    assert [(row.late, row.due.what) for row in found.rows] == [
        (True, "acknowledge"), (False, "answer"), (False, "acknowledge"), (False, "answer"),
    ]  # fmt: skip
    assert found.late == 1 and found.rows[0].tags[0].words == "Overdue: not acknowledged"


def test_filters_by_whose_it_is_and_by_state(session, queue, priya, clock):
    kwame = member(make_account(session, name="Kwame Osei"))
    mine, his, nobodys, gone = (make_handoff(session, hours_old=hours) for hours in (4, 3, 2, 1))
    assign(session, mine.reference, priya, to=priya.id, seen=None)
    assign(session, his.reference, kwame, to=kwame.id, seen=None)
    acknowledge(session, his.reference, **BY)
    withdraw(session, gone.reference)

    assert references(queue()) == [mine.reference, nobodys.reference, his.reference]
    assert references(queue("mine")) == [mine.reference]
    assert references(queue("unassigned")) == [nobodys.reference]
    assert references(queue(state="acknowledged")) == [his.reference]
    assert references(queue("mine", reader=kwame)) == [his.reference]
    assert references(queue(state="withdrawn")) == [gone.reference]
    assert references(queue(state="all"))[-1] == gone.reference
    assert (queue().mine, queue().free) == (1, 1)


def test_what_to_do_next_is_mine_or_nobodys_and_never_a_colleagues(session, queue, priya, clock):
    assert queue().next is None
    kwame = member(make_account(session, name="Kwame Osei"))
    his, nobodys = make_handoff(session, hours_old=3), make_handoff(session, hours_old=2)
    assign(session, his.reference, kwame, to=kwame.id, seen=None)

    assert queue().next.reference == nobodys.reference
    assert queue("mine").next is None, "under mine, only mine"
    assert queue(reader=kwame).next.reference == his.reference


def test_fifty_a_page_and_none_is_lost_or_doubled_where_open_ones_end(session, queue, clock):
    still_open = [make_handoff(session, hours_old=hours) for hours in range(30)]
    over = [make_handoff(session, hours_old=100 + hours) for hours in range(80)]
    for one in over:
        acknowledge(session, one.reference, **BY)
        close(session, one.reference, **BY, why="x", outcome="explained")

    pages = [queue(state="all", page=number) for number in (1, 2, 3)]
    assert [len(page.rows) for page in pages] == [PAGE, PAGE, 10] and pages[0].pages == 3
    seen = [reference for page in pages for reference in references(page)]
    assert len(set(seen)) == 110 and set(seen[:30]) == {one.reference for one in still_open}
    assert queue(state="all", page=99).page == 3


def test_a_row_holds_needs_and_a_corrected_place_and_nothing_else_of_the_family(session, queue, clock):
    handoff = make_handoff(session, needs="Polish, and BSL for my mum Halina", site="Northgate Children's Hospital")
    additions.add(session, handoff, words="Heron ward", field="place")
    row = queue().rows[0]

    assert (row.needs, row.site, row.place) == (
        ("British Sign Language", "Polish"),
        "Northgate Children's Hospital",
        "Heron ward",
    )
    assert not [word for word in (CHILD, WORDS[:12], "Halina", "01632") if word in repr(row)]


def test_something_new_is_marked_until_somebody_has_read_it(session, queue, priya, clock):
    handoff = make_handoff(session)
    additions.add(session, handoff, words="before anybody had it")
    acknowledge(session, handoff.reference, **BY)

    def marked():
        return "New since acknowledged" in [tag.words for tag in queue().rows[0].tags]

    assert not marked()
    clock.forward(minutes=5)
    additions.add(session, handoff, words="She has a rash too.")
    assert marked()
    clock.forward(minutes=5)
    read_additions(session, handoff.reference, priya, until=the_time.now())
    assert not marked()


def test_what_came_while_a_page_stood_open_is_still_new_when_that_page_says_read(session, queue, priya, clock):
    handoff = make_handoff(session)
    acknowledge(session, handoff.reference, **BY)
    clock.forward(minutes=5)
    additions.add(session, handoff, words="She has a rash too.")
    shown = the_time.now()
    clock.forward(minutes=5)
    additions.add(session, handoff, words="And she is sick now.")

    read_additions(session, handoff.reference, priya, until=shown)
    assert "New since acknowledged" in [tag.words for tag in queue().rows[0].tags]


def test_the_complaint_route_is_a_tag(session, queue, priya):
    handoff = make_handoff(session)
    complain(session, handoff.reference, priya, PROFILE, agreed=True)
    assert "Complaint route" in [tag.words for tag in queue().rows[0].tags]


def test_reading_the_queue_is_on_the_chain(session, queue, priya):
    queue()
    assert [(one.actor, one.subject) for one in entries(session, "queue.read")] == [(priya.actor, "handoffs")]


def test_what_has_no_time_stands_behind_what_has(session, priya, clock):
    liaison = PROFILE.liaison.model_copy(update={"replies_within_working_days": None})
    profile = PROFILE.model_copy(update={"liaison": liaison})
    old, new = make_handoff(session, hours_old=200), make_handoff(session)
    acknowledge(session, old.reference, **BY)

    found = read_queue(session, profile, priya, whose="all", state="open", page=1)
    assert references(found) == [new.reference, old.reference] and found.rows[1].due is None
    assert clock() - old.created_at > timedelta(hours=199)


def test_who_is_given_a_handoff_finds_it_marked_until_they_open_it(session, queue, priya):
    ada = member(make_account(session, name="Ada Okafor", role="lead"))
    handoff = make_handoff(session)
    assign(session, handoff.reference, ada, to=priya.id, seen=None)

    assert "New: given to you by Ada Okafor" in [tag.words for tag in queue("mine").rows[0].tags]
    assert (queue("mine").given, queue(reader=ada).given) == (1, 0)
    assert "New" not in " ".join(tag.words for tag in queue(reader=ada).rows[0].tags)
    opened(session, handoff.reference, ada)  # another's look changes nothing
    assert queue().given == 1

    opened(session, handoff.reference, priya)
    assert queue().given == 0 and "New" not in " ".join(tag.words for tag in queue().rows[0].tags)


def test_what_the_family_changed_before_anybody_acknowledged_it_is_marked_with_its_time(session, queue, clock):
    handoff = make_handoff(session)
    assert not [tag for tag in queue().rows[0].tags if "Changed" in tag.words]
    clock.forward(hours=4, minutes=2)
    additions.add(session, handoff, words="Plover ward", field="place")
    assert "Changed since it was sent, at 14:02" in [tag.words for tag in queue().rows[0].tags]

    clock.forward(days=1)
    assert "Changed since it was sent, on 23 Nov, 14:02" in [tag.words for tag in queue().rows[0].tags]
    acknowledge(session, handoff.reference, **BY)
    assert not [tag for tag in queue().rows[0].tags if "Changed" in tag.words], "whoever acknowledged it read it"


def test_what_was_taken_back_before_anybody_acknowledged_it_is_counted_for_a_day_and_says_so(session, queue, clock):
    untaken, taken = make_handoff(session), make_handoff(session)
    acknowledge(session, taken.reference, **BY)
    for one in (untaken, taken):
        withdraw(session, one.reference)

    assert queue().taken_back == 1
    marked = {row.reference: [tag.words for tag in row.tags] for row in queue(state="withdrawn").rows}
    assert "Taken back at 10:00, before anybody acknowledged it" in marked[untaken.reference]
    assert not [words for words in marked[taken.reference] if "before anybody" in words]
    clock.forward(days=1, minutes=1)
    assert queue().taken_back == 0


def test_what_is_marked_urgent_stands_before_what_is_late(session, queue, priya, clock):
    clock.forward(days=2)
    late, fresh = make_handoff(session, hours_old=52), make_handoff(session)
    assert references(queue()) == [late.reference, fresh.reference]

    mark_urgent(session, fresh.reference, priya, why="The operation is tomorrow.")

    found = queue()
    assert references(found) == [fresh.reference, late.reference] and found.next.reference == fresh.reference
    assert found.rows[0].tags[0].words.startswith("Urgent") and found.late == 1


def test_a_childs_death_is_a_tag_before_all_but_urgency(session, queue):
    handoff = make_handoff(session)
    handoff.child_died = True
    (row,) = queue().rows
    assert row.tags[0].words == "The family has said that the child has died"


def test_a_danger_card_of_its_chat_is_a_tag_of_the_handoff(session, queue):
    chat = make_conversation(session)
    make_handoff(session, conversation_id=chat.id)
    assert "Danger card shown in its chat" not in [tag.words for tag in queue().rows[0].tags]
    show_card(session, chat)
    assert "Danger card shown in its chat" in [tag.words for tag in queue().rows[0].tags]


def test_words_that_are_a_complaint_are_a_tag_until_they_are_on_their_way(session, queue, priya):
    handoff = make_handoff(session, message="I want to make a formal complaint about the night staff.")
    assert "Mentions a complaint" in [tag.words for tag in queue().rows[0].tags]
    complain(session, handoff.reference, priya, PROFILE, agreed=True)
    assert "Mentions a complaint" not in [tag.words for tag in queue().rows[0].tags]
