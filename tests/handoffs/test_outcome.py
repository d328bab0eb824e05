"""The family reads how it ended, and says once for each ending whether it helped."""

import pytest

from assistant.handoffs.errors import TooLong, WrongState
from assistant.handoffs.move import acknowledge, close, reopen
from assistant.handoffs.outcome import LONGEST_COMMENT, rate, told
from assistant.records import handoff_desk, handoffs
from tests.support.factories import make_handoff
from tests.support.staff_factories import entries

BY = {"by": "Priya Shah", "actor": "staff:1"}


@pytest.fixture
def handoff(session, clock):
    handoff = make_handoff(session)
    acknowledge(session, handoff.reference, **BY)
    return handoff


def end(session, handoff, clock, line="Leeds will ring you.", outcome="arranged"):
    clock.forward(minutes=1)
    close(session, handoff.reference, **BY, why=line, outcome=outcome)
    clock.forward(minutes=1)


def test_nothing_is_told_before_it_is_closed_nor_of_one_closed_without_an_outcome(session, handoff, clock):
    assert told(session, handoff) is None
    end(session, handoff, clock, outcome=None)
    assert told(session, handoff) is None
    with pytest.raises(WrongState):
        rate(session, handoff.id, helpful=True, words="")


def test_the_last_ending_is_told_with_its_line_and_who_wrote_it(session, handoff, clock):
    end(session, handoff, clock, "First.", "declined")
    reopen(session, handoff.reference, **BY, why="closed by mistake")
    assert told(session, handoff) is None and handoff.status == "in_progress"

    end(session, handoff, clock)
    known = told(session, handoff)
    assert (known.outcome, known.line, known.by, known.rated) == (
        "arranged",
        "Leeds will ring you.",
        "Priya Shah",
        False,
    )


def test_it_is_rated_once_and_anew_after_it_was_opened_again(session, handoff, clock):
    end(session, handoff, clock)
    rate(session, handoff.id, helpful=False, words=" nobody rang ")
    rate(session, handoff.id, helpful=True, words="pressed twice")
    assert [(one.helpful, one.words) for one in handoff_desk.ratings_of(session, handoff.id)] == [
        (False, "nobody rang")
    ]
    assert told(session, handoff).rated

    reopen(session, handoff.reference, **BY, why="the family is not content")
    end(session, handoff, clock)
    assert not told(session, handoff).rated
    rate(session, handoff.id, helpful=True, words="")
    assert [one.words for one in handoff_desk.ratings_of(session, handoff.id)] == [None, "nobody rang"]


def test_the_chain_says_that_it_was_rated_and_no_word_of_it(session, handoff, clock):
    end(session, handoff, clock)
    rate(session, handoff.id, helpful=True, words="Zebedee is happy")
    assert [(one.actor, one.details) for one in entries(session, "handoff.rated")] == [("family", {"helpful": True})]


def test_too_long_a_comment_keeps_nothing(session, handoff, clock):
    end(session, handoff, clock)
    with pytest.raises(TooLong):
        rate(session, handoff.id, helpful=True, words="x" * (LONGEST_COMMENT + 1))
    assert handoff_desk.ratings_of(session, handoff.id) == []


def test_only_a_closed_one_is_opened_again_and_the_history_says_so(session, handoff, clock):
    with pytest.raises(WrongState):
        reopen(session, handoff.reference, **BY, why="x")
    end(session, handoff, clock)
    reopen(session, handoff.reference, by="Kwame Osei", actor="staff:2", why="The family rang.")

    last = handoffs.history(session, handoff)[-1]
    assert (last.status, last.by, last.why) == ("reopened", "Kwame Osei", "The family rang.")
    assert [one.actor for one in entries(session, "handoff.reopened")] == ["staff:2"]
