"""Which part of a long message is its question, and whether it asks a second one."""

import pytest

from assistant.engine.asks import in_parts, split, understand, without_courtesy

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


@pytest.mark.parametrize(
    "text",
    [
        "Mum and I see it differently. What will they do then?",
        "She can't hold a pen. How is that done?",
        "The letter got lost. And what would we do then?",
        "his mother wants the op, I don't. Where does the ward stand?",
        "her nan and I pull opposite ways over that brace. What will staff do?",
        "I've had him since he was two days old. Who has to say I may?",
        "My ex keeps him at weekends. Would a doctor let her?",
    ],
)
def test_a_question_that_says_nothing_alone_stays_with_what_was_told(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "She can't hold a pen. What does a private opinion cost?",
        "What does it cost? How is that done?",
        "They lost the letter that the ward had written to us about the scan in the spring. So what happens now?",
    ],
)
def test_a_question_that_says_something_and_one_behind_a_question_or_a_story_stand_alone(text):
    assert len(split(text)) == 2


def test_a_short_question_is_read_with_what_was_told_where_that_is_surer():
    text = "He goes silent with strangers. Who could be his voice?"
    alone = parse("ask_emotional_support", 0.5)
    assert asked(text, parse("ask_advocate", 0.6), voice=alone)[0] == "ask_advocate"
    assert asked(text, parse("ask_advocate", 0.47), voice=alone)[0] == "ask_emotional_support"
    assert asked(text, parse("tell_situation", 0.9), voice=alone)[0] == "ask_emotional_support"


@pytest.mark.parametrize(
    "text, question",
    [
        ("I'm ill with worry, whose door do I knock on", "whose door do I knock on"),
        ("worried sick, who do I ring", "who do I ring"),
        ("we are so scared and lost, what would a second doctor do", "what would a second doctor do"),
    ],
)
def test_behind_a_feeling_the_question_counts(text, question):
    assert split(text) == [question]
    found = asked(text, parse("ask_emotional_support", 0.9), **{question.split()[-1]: parse("ask_contact")})
    assert found == ("ask_contact", ())


@pytest.mark.parametrize(
    "text", ["I'm ill with worry, he is so small", "he is sick, what do we do", "tired, lost, done"]
)
def test_a_feeling_with_no_question_and_a_sick_child_are_read_whole(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text, left",
    [
        ("Right. Who would do the looking?", "Who would do the looking?"),
        ("Good morning. A word about my nephew would be welcome.", "A word about my nephew would be welcome."),
        ("Thanks. Hello again! Does it cost us anything?", "Does it cost us anything?"),
        ("Much obliged.\nand where is that done", "and where is that done"),
        (
            "That puts my mind at rest. Which desk deals with it for a newborn?",
            "Which desk deals with it for a newborn?",
        ),
        ("Makes sense to me. Is there a fee?", "Is there a fee?"),
        ("I follow that. Does a stepmother's word count?", "Does a stepmother's word count?"),
        ("Ok, that's good to know. And what will they do?", "And what will they do?"),
        ("Thanks, that all sounds very reassuring. When do we hear?", "When do we hear?"),
    ],
)
def test_behind_a_courtesy_the_rest_is_read_by_itself(text, left):
    assert in_parts(text) and without_courtesy(text) == left
    rest = parse("ask_who_gives_opinion", 0.6)
    found = understand(text, {text: parse("greet", 0.95), left: rest}.__getitem__)
    assert (found.main["intent"]["name"], found.main["text"]) == ("ask_who_gives_opinion", text)


@pytest.mark.parametrize(
    "text",
    [
        "No. Who would do the looking?",
        "Mum died. Who would do the looking?",
        "Right, who would do the looking?",
        "Hello. Thanks. Bye.",
        "That sounds like a cough. Who would do the looking?",
        "It was good while it lasted. Who would do the looking?",
        f"Thanks. {STORY} {COST}",
        "who would do the looking",
    ],
)
def test_what_is_no_courtesy_stays_with_the_rest(text):
    assert without_courtesy(text) is None


@pytest.mark.parametrize("name, sure", [("thank", 0.9), ("ask_travel", 0.3), ("nlu_fallback", 0.9)])
def test_behind_a_courtesy_what_asks_nothing_plainly_leaves_the_whole(name, sure):
    text = "Thanks. You have been very kind."
    read = {text: parse("thank", 0.5), "You have been very kind.": parse(name, sure)}
    assert understand(text, read.__getitem__).main["intent"] == {"name": "thank", "confidence": 0.5}


def test_a_danger_behind_a_courtesy_is_not_lost():
    text = "Hello. He has stopped breathing."
    read = {text: parse("greet"), "He has stopped breathing.": parse("report_emergency", 0.4)}
    assert understand(text, read.__getitem__).main["intent"]["name"] == "report_emergency"


NEED = "I'm dyslexic and letters swim. Please keep it short."


@pytest.mark.parametrize("question", ["Whom do I go to about another view?", "does a second review cost us anything"])
def test_behind_a_need_the_one_question_is_answered(question):
    text = f"{NEED} {question}"
    parts = {"dyslexic": parse("ask_easy_read"), question.split()[-1]: parse("ask_how_to_request", 0.5)}
    assert asked(text, parse("ask_easy_read", 0.9), **parts)[0] == "ask_how_to_request"


def test_a_need_stays_the_topic_where_the_question_leans_on_it_or_is_not_sure():
    short = "I only speak Polish. Can someone come with me?"
    assert asked(short, parse("ask_interpreter"), come=parse("ask_bring_someone"))[0] == "ask_interpreter"
    unsure = parse("ask_cost_private", 0.3)
    assert asked(f"{NEED} Does a review cost us?", parse("ask_easy_read"), cost=unsure)[0] == "ask_easy_read"
