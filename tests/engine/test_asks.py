"""Which part of a long message is its question, and whether it asks a second one."""

import pytest

from assistant.engine.asks import split, understand

STORY = "He has been on the ward for three weeks now and nobody tells us anything at all."
COST = "What does a private opinion cost?"
TRAVEL = "Can you help us with the travel?"


def parse(name, confidence=0.9):
    return {"intent": {"name": name, "confidence": confidence}}


def asked(text, whole, **parts):
    """What is understood when the whole message, and each part with this word in it, are read like this."""

    def read(said):
        return (
            whole if said == text else next((found for word, found in parts.items() if word in said), parse("inform"))
        )

    found = understand(text, read)
    return found.main["intent"]["name"], found.also


@pytest.mark.parametrize(
    "text, parts",
    [
        ("can we ask for another doctor", ["can we ask for another doctor"]),
        (f"{STORY} {COST}", [STORY, COST]),
        ("he is poorly and how do we ask for this", ["he is poorly", "and how do we ask for this"]),
        ("Hello. Thanks. Bye.", ["Hello. Thanks. Bye."]),
        ("line one of it\nline two of it", ["line one of it", "line two of it"]),
    ],
)
def test_a_message_is_cut_where_a_sentence_or_a_question_begins(text, parts):
    assert split(text) == parts


def test_a_short_message_is_read_as_a_whole():
    assert asked("what does it cost", parse("ask_cost_private", 0.3)) == ("ask_cost_private", ())


def test_of_a_long_message_that_is_not_clear_the_question_counts():
    assert asked(f"{STORY} {COST}", parse("inform", 0.5), cost=parse("ask_cost_private")) == ("ask_cost_private", ())


def test_a_long_message_that_is_clear_keeps_what_it_is_about():
    found = asked(f"{STORY} {COST}", parse("ask_refused", 0.9), cost=parse("ask_cost_private"))
    assert found == ("ask_refused", ("ask_cost_private",))


def test_of_two_questions_the_first_is_answered_and_the_other_named():
    found = asked(f"{COST} {TRAVEL}", parse("inform"), cost=parse("ask_cost_private"), travel=parse("ask_travel"))
    assert found == ("ask_cost_private", ("ask_travel",))


def test_of_a_long_story_the_question_at_its_end_is_answered():
    text = f"{STORY} {STORY} Can you help us with the travel? {STORY} {COST}"
    found = asked(text, parse("inform", 0.3), cost=parse("ask_cost_private"), travel=parse("ask_travel"))
    assert found == ("ask_cost_private", ("ask_travel",))


def test_a_part_that_asks_nothing_plainly_is_no_question():
    unsure, talk = parse("ask_cost_private", 0.2), parse("thank")
    assert asked(f"{STORY} {COST}", parse("inform"), cost=unsure, ward=talk) == ("inform", ())


def test_a_second_question_must_be_surer_than_the_first():
    doubtful = parse("ask_travel", 0.5)
    assert asked(f"{COST} {TRAVEL}", parse("inform"), cost=parse("ask_cost_private"), travel=doubtful)[1] == ()


@pytest.mark.parametrize("grumble", ["not_answered", "say_simpler", "tell_more", "ask_source"])
def test_a_grumble_at_the_head_of_a_message_is_not_its_question(grumble):
    text = f"You never told me anything useful. {COST}"
    found = asked(text, parse("inform"), never=parse(grumble), cost=parse("ask_cost_private"))
    assert found == ("ask_cost_private", ())
