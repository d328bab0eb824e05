"""Where one clause ends and the next begins."""

import pytest

from assistant.safety.message import Message


def clauses(text):
    message = Message(text)
    return [message.words((clause,)) for clause in message.clauses]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("hes fine, shes not", ["hes fine", "shes not"]),
        ("hes fine. shes not", ["hes fine", "shes not"]),
        ("he was fine but went grey", ["he was fine", "but went grey"]),
        ("he fell and she cried", ["he fell", "and she cried"]),
        ("he fell and she", ["he fell", "and she"]),
        ("he fell and cried", ["he fell and cried"]),
        ("he fell or she cried", ["he fell", "or she cried"]),
        ("he fell or", ["he fell or"]),
        ("im on ward 3 shes not breathing", ["im on ward 3", "shes not breathing"]),
        ("i think shes not breathing", ["i think shes not breathing"]),
        ("think again now mum shes limp", ["think again now mum", "shes limp"]),
        ("he is so so ill", ["he is", "so so ill"]),
        ("she fell, so then he rang", ["she fell", "so then he rang"]),
        ("", []),
        ("help", ["help"]),
    ],
)
def test_a_message_falls_into_clauses(text, expected):
    assert clauses(text) == expected


def test_sentences_are_counted_and_a_comma_ends_none():
    message = Message("he fell, she rang. they came! all is well")
    assert [clause.sentence for clause in message.clauses] == [0, 0, 1, 2]
    assert message.words(message.sentence_of(message.clauses[1])) == "he fell she rang"


@pytest.mark.parametrize(
    "text, part, touched",
    [
        ("he fell, she rang, they came", "she rang", ["she rang"]),
        ("he fell, she rang, they came", "fell she", ["he fell", "she rang"]),
        ("so, i rang", "so i", ["so", "i rang"]),
    ],
)
def test_a_sign_touches_the_clauses_it_stands_in_and_no_other(text, part, touched):
    message = Message(text)
    start = message.row.index(part)
    assert [message.words((clause,)) for clause in message.clauses_of(start, start + len(part))] == touched


def test_no_clauses_have_no_words():
    assert Message("help").words(()) == ""


@pytest.mark.parametrize(
    "text, over",
    [("he fell. she rang", True), ("he fell, she rang", False), ("well. he fell", True), ("he fell", False)],
)
def test_clauses_reach_over_the_end_of_a_sentence_or_not(text, over):
    message = Message(text)
    assert message.broken(message.clauses) is over


def test_only_what_stands_between_clauses_breaks_them():
    message = Message("well. he fell, she rang")
    assert not message.broken(message.clauses[1:])
