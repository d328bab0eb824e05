"""Conversations that go wrong on purpose get where they must all the same, in the same words as the transcripts that
are published.
"""

import itertools

import pytest

from tests.evaluation.transcripts import have, reached, scripts
from tests.support.family_chat import Chat
from tests.support.real_system import System


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script["title"])
def test_a_family_that_was_misunderstood_gets_there(system: System, script: dict):
    turns = list(have(Chat.open(system.http, nation="england"), script))

    said, heard = turns[-1]
    assert reached(heard, script["reaches"]), f"{said!r} was answered with {heard.text!r}"


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script["title"])
def test_no_reply_is_the_same_words_twice_in_a_row(system: System, script: dict):
    replies = [heard.text for _, heard in have(Chat.open(system.http, nation="england"), script)]

    assert not [one for one, other in itertools.pairwise(replies) if one == other]
