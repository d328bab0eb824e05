"""What a colleague should know before the first word, in plain words."""

import pytest

from assistant.staff.family_marks import family_marks
from assistant.staff.now import read_now
from assistant.staff.transcript import read_transcript
from tests.support.factories import example_profile
from tests.support.staff_factories import make_account, make_conversation, member

MARKS = [
    ({"language": "pl"}, ["Language: Polish"]),
    ({"language": "xx"}, ["Language: xx"]),
    ({"needs": "British Sign Language; Do not ring"}, ["Needs: British Sign Language", "Do not ring"]),
    ({"easy_read": True}, ["Needs: easy read"]),
    ({"writer": "bereaved"}, ["Has spoken of a death"]),
    ({"writer": "young_person"}, []),
    ({}, []),
]


def make(session, changes):
    conversation = make_conversation(session, mode="waiting")
    for name, value in changes.items():
        setattr(conversation, name, value)
    session.flush()
    return conversation


@pytest.mark.parametrize(("changes", "told"), MARKS)
def test_language_needs_and_a_death_are_marked_in_words(session, changes, told):
    assert [tag.words for tag in family_marks(make(session, changes))] == told


def test_words_of_a_family_are_no_mark(session):
    marks = family_marks(make(session, {"needs": "my neighbour Halina speaks for me"}))
    assert [tag.words for tag in marks] == ["Needs: Another need"]


def test_they_stand_on_now_and_on_the_chat_itself(session):
    reader = member(make_account(session))
    chat = make(session, {"writer": "bereaved", "language": "pl"})
    (row,) = read_now(session, example_profile(), reader).rows
    page = read_transcript(session, chat.id, reader, example_profile())
    for tags in (row.tags, page.tags):
        assert {"Has spoken of a death", "Language: Polish"} <= {tag.words for tag in tags}
