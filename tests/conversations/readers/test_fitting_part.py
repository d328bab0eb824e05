"""The paragraph of an answer that fits a second question about it."""

import pytest

from assistant.conversations.readers.fitting_part import Part, fitting_part
from tests.support.factories import FakeEngine, answering, answers, make_chat

FIRST, SECOND = (
    "An advocate helps you say what you want. They do not decide for you.",
    'A free, independent advocate can help. They can write letters. You could ask: "Who is it? Are they free now?"',
)
ANSWER = f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "asked, part",
    [
        ("do they decide it then", FIRST),
        ("will they write letters for me", SECOND),
        ("how old is he", None),
        ("so what", None),
    ],
)
def test_the_part_that_says_what_was_asked_is_told_whole(asked, part):
    assert fitting_part(ANSWER, asked) == (part and Part(part, sure=True))


def test_a_word_with_a_figure_says_something_however_short():
    answer = "You can go abroad.\n\nA form called S2 is for state care. It is not for a second opinion."
    assert fitting_part(answer, "is the s2 for us") == Part(answer.split("\n\n")[1], sure=True)


def test_where_no_word_is_the_same_the_part_that_means_the_most_alike_may_be_it():
    means = {FIRST: 0.1, SECOND: 0.4}
    part = fitting_part(
        ANSWER,
        "and at school",
        "An advocate",
        lambda _, ones: [means[one.split(". ", 1)[-1] if one not in means else one] for one in ones],
    )
    assert part == Part(SECOND, sure=False)


def test_the_same_answer_twice_is_told_by_its_part_that_fits(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("advocate")))
    whole = chat.say("what is an advocate")["messages"][0]["text"]
    again = chat.say("do they write letters for me")["messages"][0]["text"]
    assert "write letters" in again and len(again) < len(whole)


def test_what_it_does_not_answer_can_be_put_on_their_list_as_it_was_typed(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("advocate")))
    chat.say("what is an advocate")
    again = chat.say("how old will he be?")["messages"][0]
    put = next(one["title"] for one in again["choices"] if "list" in one["title"])
    assert "how old will he be?" in chat.press(put)["messages"][-1]["text"]


def test_a_third_time_it_is_neither_told_whole_again_nor_the_same(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("advocate")))
    texts = [
        chat.say(text)["messages"][0]["text"] for text in ("an advocate", "do they write letters", "letters though")
    ]
    assert len(set(texts)) == 3 and texts[0] not in texts[2]


def test_after_a_part_another_question_gets_another_part(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("records")))
    whole, time, money = (
        chat.say(text)["messages"][0]["text"] for text in ("can we see the notes", "how long", "for free?")
    )
    assert "about a month" in time and "for free" not in time
    assert "for free" in money and "about a month" not in money
    assert len(whole) > len(time) + len(money) - 100


def test_what_the_assistant_says_of_itself_is_not_told_whole_twice(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("interpreter")))
    whole, again = (chat.say(text)["messages"][0]["text"] for text in ("have you got interpreters", "is free?"))
    assert "not have to pay" in again and len(again) < len(whole)


@pytest.mark.parametrize("said", ["and the hospital numbers", "only for that hospital", "so the numbers here then"])
def test_whose_numbers_they_are_is_no_part_of_an_answer(db, said):
    chat = make_chat(db, FakeEngine(lambda told: answering("waiting_time")), nation="scotland")
    note = chat.say("how long does it take")["messages"][0]["text"].split("\n\n")[-1]
    assert "for that hospital only" in note and note not in chat.say(said)["messages"][0]["text"]


SHORT = "In short: "


@pytest.mark.parametrize(
    "said",
    ["so it's a no", "so we can't then", "is that a yes or a no", "so they will or they won't?", "yes or no", "can i or not", "ok so you mean no"],
)  # fmt: skip
def test_what_an_answer_comes_to_is_its_first_words_made_easy(db, said):
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england")
    chat.say("are we allowed a second opinion")
    told = chat.say(said)["messages"][0]
    easy = next(one for one in answers() if one.id == "legal_right").easy["uk"]
    assert told["text"].startswith(SHORT) and told["text"].removeprefix(SHORT) in easy.replace("\n\n", " ")
    assert len(told["text"]) < 120 and told["choices"]


@pytest.mark.parametrize("said", ["no", "so what now", "so they moved him to another ward", "so we can ask the gp"])
def test_other_words_go_to_the_engine(db, said):
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england")
    chat.say("are we allowed a second opinion")
    assert not chat.say(said)["messages"][0]["text"].startswith(SHORT)


@pytest.mark.parametrize("easy", [False, True])
def test_a_teenager_is_told_who_at_home_can_see_the_chat_and_not_twice_about_the_staff(db, easy):
    chat = make_chat(db, FakeEngine(lambda told: answering("privacy")), writer="young_person", easy_read=easy)
    whole = chat.say("could my dad read this")["messages"][0]["text"]
    again = chat.say("no i meant my dad, not the staff")["messages"][0]["text"]
    assert "this phone" in whole and "Delete this chat" in whole
    assert "dad" in again and "Staff" not in again and (easy or "this phone" in again)


def test_whoever_is_at_home_is_a_parent_whatever_they_are_called():
    answer = "Staff may read it.\n\nA parent may see it on this phone."
    for asked in ("and my nan", "I meant my mam not staff", "what about mummy"):
        assert fitting_part(answer, asked) == Part(answer.split("\n\n")[1], sure=True)
