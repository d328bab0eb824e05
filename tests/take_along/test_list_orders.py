"""Orders that fill a whole message to the list: done as they were said, and nothing that none of them named is lost."""

from random import Random
from uuid import uuid4

import pytest

from assistant.records import take_along
from assistant.take_along.edited_list import Question
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import edited
from assistant.take_along.list_orders import seems_an_order
from tests.support.factories import make_chat, make_turns
from tests.take_along.conftest import not_understood

RIGHT, WHO, RISK, SISTER, WAIT, MANY, FEED, CURE = LIST = (
    "Is it the right time for the operation?",
    "who decides, and whether she should be doing PE",
    "What could go wrong?",
    "can my sister come",
    "Is there any treatment that must not be put off while we ask?",
    "how many has he done?",
    "pauses. and milk tube. and why cannot hold",
    "will he be cured?",
)


@pytest.fixture
def chat(db, engine):
    engine.reply = not_understood
    return make_chat(db, engine)


@pytest.fixture
def listed(db, chat):
    chat.say(f"make me a list of questions: {'; '.join(LIST)}")
    assert on_it(db, chat) == list(LIST)
    return chat


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


def after(said, own=()):
    shown = [Question(uuid4(), one, own=one in own) for one in LIST]
    return [one.text for one in edited(shown, read_commands(said)).questions]


def instead(old, *new):
    at = LIST.index(old)
    return [*LIST[:at], *new, *LIST[at + 1 :]]


@pytest.mark.parametrize(
    "said",
    [
        "take the PE bit off, leave who decides",
        "no!! take the PE bit off, leave who decides",
        "drop the bit about PE from number 2, keep who decides",
        "please could you remove the part about PE from question 2 and leave who decides in",
        "cut the PE part. keep who decides",
        "get rid of the PE bit but keep who decides",
        "leave who decides, take off the PE bit",
        "number 2: take out the bit about PE",
        "in number 2 keep only who decides",
        "keep just who decides in number 2",
        "um take the PE bit out comma leave who decides full stop",
        "Please to take away the part of PE. Keep who decides",
    ],
)
def test_the_named_part_of_a_line_goes_and_the_rest_of_it_stays(said):
    assert after(said) == instead(WHO, "who decides")


@pytest.mark.parametrize(
    "said, left",
    [
        ("drop the sister one, keep the cure one", [one for one in LIST if one != SISTER]),
        ("take out 4 and leave 3", [one for one in LIST if one != SISTER]),
        ("keep 8 and drop 4", [one for one in LIST if one != SISTER]),
        ("drop 4, keep only 1 and 3", [RIGHT, RISK]),
        ("keep 1 and 3, bin everything else", [RIGHT, RISK]),
        ("take the music bit off, leave who decides", list(LIST)),
        ("drop the bit about music from number 2", list(LIST)),
        ("take out the one about treatment that must not be put off", [one for one in LIST if one != WAIT]),
        ("can you lose the question about any treatment that must not be put off", [one for one in LIST if one != WAIT]),
    ],
)  # fmt: skip
def test_what_goes_and_what_stays_may_be_two_questions(said, left):
    assert after(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "add who decides, and whether she should be doing PE. no, scrap the PE one",
        "add who decides and whether she should be doing PE... no wait, take the PE bit out",
        "put down who decides, and will she do PE, actually no drop the PE part",
        "please add: who decides? should she do PE? sorry, leave out the PE one",
    ],
)
def test_what_is_scrapped_in_the_same_breath_is_not_added(said):
    new = after(said.replace("PE", "swimming").replace("who decides", "who chooses"))
    assert new[:-1] == list(LIST) and new[-1].rstrip("?") == "who chooses"


@pytest.mark.parametrize(
    "said",
    [
        "too many. only 1 7 8",
        "too many! just 1, 7 and 8",
        "thats too many, keep only 1 7 and 8 please",
        "its way too many um only keep 1 7 8",
        "only 1, 7 and 8 please",
        "it's too long. keep 1, 7 and 8",
    ],
)
def test_only_these_are_kept_and_how_many_is_told(db, listed, said):
    assert "3 questions on it" in listed.say(said)["messages"][-1]["text"]
    assert on_it(db, listed) == [RIGHT, FEED, CURE]


def test_where_one_of_them_is_not_there_nothing_goes(db, listed):
    listed.say("too many. only 1 7 9")
    assert on_it(db, listed) == list(LIST)


@pytest.mark.parametrize("said", ["7 is three questions", "split 7", "number 7 should be three questions", "make 7 into three questions", "split 7 into 3", "7 is 3 separate things, so split it up"])  # fmt: skip
def test_one_that_is_several_is_split(db, listed, said):
    listed.say(said)
    assert on_it(db, listed) == instead(FEED, "pauses", "milk tube", "why cannot hold")


@pytest.mark.parametrize("said", ["3 is two questions", "split 4", "is 7 three questions", "7 is important"])
def test_one_that_is_not_plainly_several_stays(db, listed, said):
    listed.say(said)
    assert on_it(db, listed) == list(LIST)


@pytest.mark.parametrize(
    "said",
    [
        "the list as it was before",
        "oh for heaven's sake. put back what you had",
        "put it back how it was",
        "put it back to what it was before please",
        "give me back the old list",
        "go back to the previous list",
        "i want the list how it was",
        "put back what you had, the eight",
        "back to the eight",
        "can you bring back the eight questions we had",
        "um put the list back as it was full stop",
        "as it was before pls",
    ],
)
def test_the_list_comes_back_as_it_was(db, listed, said):
    listed.say("drop 4 and 5")
    listed.say(said)
    assert on_it(db, listed) == list(LIST)


def test_it_goes_back_to_when_there_were_so_many(db, listed):
    listed.say("only 1 7 8")
    listed.say("add can he swim")
    listed.say("put 4 first")
    listed.say("for god's sake put back what you had, the three")
    assert on_it(db, listed) == [RIGHT, FEED, CURE]


def test_so_many_that_there_never_were_change_nothing(db, listed):
    listed.say("drop 1")
    listed.say("put back what you had, the five")
    assert on_it(db, listed) == list(LIST[1:])


@pytest.mark.parametrize("said, left", [("undo the last three changes", 0), ("go back two steps", 1), ("undo 2 times", 1)])  # fmt: skip
def test_several_changes_are_undone_at_once(db, listed, said, left):
    for one in ("drop 1", "drop 1", "drop 1"):
        listed.say(one)
    listed.say(said)
    assert on_it(db, listed) == list(LIST[left:])


def test_an_undo_takes_off_nothing_that_the_same_breath_puts_elsewhere(db, listed):
    listed.say("add can his gran come")
    listed.say("undo that, put gran first")
    assert on_it(db, listed) == ["can his gran come", *LIST]


def test_an_undo_and_an_order_are_both_done(db, listed):
    listed.say("drop 1")
    listed.say("undo that, put my sister last... she is last. put the first one last then")
    assert on_it(db, listed) == [WHO, RISK, WAIT, MANY, FEED, CURE, SISTER, RIGHT]


@pytest.mark.parametrize("said", ["Undo that. No: put back only the one about cure.", "undo that, no wait, put back just the cure one", "put back only the one about cure"])  # fmt: skip
def test_only_the_one_that_is_named_comes_back(db, listed, said):
    listed.say("drop 4 and 8")
    listed.say(said)
    assert on_it(db, listed) == [one for one in LIST if one != SISTER]


@pytest.mark.parametrize(
    "said", ["put mine first", "move my own question to the top", "mine first please", "put my one first"]
)
def test_their_own_is_meant_by_that(said):
    found = after(said, own=(MANY,))
    assert found == [MANY, *(one for one in LIST if one != MANY)]


@pytest.mark.parametrize(
    "said",
    ["get rid of 3. n add can ppl see it under clothes", "drop 3 & add can ppl see it under clothes", "remove 3 and add can ppl see it under clothes"],
)  # fmt: skip
def test_an_order_and_a_new_question_in_short(said):
    assert after(said) == [*(one for one in LIST if one != RISK), "can ppl see it under clothes"]


@pytest.mark.parametrize(
    "said", ["I asked you to show me the list", "ok now say it back", "read it back to me", "you didn't show me my list", "say the list back", "i said show me the list!!"]
)  # fmt: skip
def test_the_list_is_shown_whenever_it_is_asked_for(db, listed, said):
    text = listed.say(said)["messages"][-1]["text"]
    assert f"8. {CURE}" in text and on_it(db, listed) == list(LIST)


@pytest.mark.parametrize(
    "said",
    ["tidy up the one about the sister", "sort my list so it is nicer", "put number 4 somewhere better", "I told you to fix the cure one"],
)  # fmt: skip
def test_an_order_that_is_not_understood_changes_nothing_and_asks_which(db, listed, said):
    text = listed.say(said)["messages"][-1]["text"]
    assert "Which one" in text and f"4. {SISTER}" in text and on_it(db, listed) == list(LIST)


@pytest.mark.parametrize(
    "said",
    ["put me through to someone", "take 5 ml at night", "keep me posted", "change my appointment to the last one", "leave me alone", "send the first one to the team", "why did you drop number 2", "take care"],
)  # fmt: skip
def test_other_words_are_no_order_to_the_list(said):
    assert not seems_an_order(said)


PLACES = ("first", "last", "second")
SWIM = ("will she swim", "what about her glasses", "is there parking", "who rings us", "does it scar", "can he fly")


def _next(rng, now, number):
    """An order in words, and the list that it is to make."""
    do = rng.choice(("add", "drop", "move", "reword", "swap")) if len(now) > 2 else "add"
    at, other = rng.sample(range(len(now)), 2) if len(now) > 1 else (0, 0)
    if do == "add":
        new = f"{rng.choice(SWIM)} on day {number}"
        return rng.choice(("add {}", "add: {}", "can you add {}", "pls put down {}")).format(new), [*now, new]
    if do == "drop":
        said = rng.choice(("drop {}", "take number {} off", "get rid of {} please", "um remove {}")).format(at + 1)
        return said, [one for one in now if one != now[at]]
    if do == "reword":
        new = f"how is week {number}"
        return f"change {at + 1} to {new}", [*now[:at], new, *now[at + 1 :]]
    if do == "swap":
        swapped = list(now)
        swapped[at], swapped[other] = now[other], now[at]
        return f"swap {at + 1} and {other + 1}", swapped
    rest, where = [one for one in now if one != now[at]], rng.choice(PLACES)
    to = {"first": 0, "second": 1, "last": len(rest)}[where]
    return rng.choice(("put {} {}", "move {} to {}")).format(at + 1, where), [*rest[:to], now[at], *rest[to:]]


@pytest.mark.parametrize("seed", range(4))
def test_thirty_orders_lose_nothing_that_none_named_and_are_all_undone(db, engine, seed):
    engine.reply = not_understood
    rng, chat = Random(seed), make_chat(db, engine, turns=make_turns(db, engine, a_minute=1000))
    chat.say("make me a list of questions: why now; is it safe; who does it")
    states = [on_it(db, chat)]
    for number in range(1, 31):
        if len(states) > 1 and rng.random() < 0.2:
            chat.say(rng.choice(("undo", "undo that", "put it back how it was")))
            states.pop()
            assert on_it(db, chat) == states[-1]
            continue
        said, expected = _next(rng, states[-1], number)
        chat.say(said)
        assert on_it(db, chat) == expected, said
        states.append(expected)
    for earlier in reversed(states[:-1]):
        chat.say("undo")
        assert on_it(db, chat) == earlier
