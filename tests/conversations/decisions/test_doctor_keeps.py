"""A young person is told what is known of what a doctor keeps private: two pages, never the same twice, never the one
about this chat.
"""

import pytest

from tests.conversations.test_refused_pages import choosing, ids, told
from tests.support.factories import make_chat

WHO_READS_HERE = "may read what you write here"


def test_the_page_about_this_chat_never_comes_in_its_place(db):
    chat = make_chat(db, choosing("privacy"))
    chat.say("I am seventeen, I have a kidney disease and my doctor is Dr Okafor")
    said = [
        "whom do you show what I put",
        "No, I was asking about the doctor. Does the doctor keep what I say from my mother?",
        "That is about this chat. I ask about Dr Okafor, the kidney doctor. I am seventeen. Must he tell my mother?",
        "but will the doctor tell my mother?",
    ]
    first, *behind = [chat.say(one) for one in said]
    assert ids(first) == ["privacy"]
    assert [ids(one) for one in behind[:2]] == [["kept_from_other_parent"], ["child_voice"]]
    assert "At 16 and 17" in told(behind[1]) and "What would you have to tell my parents?" in told(behind[1])
    assert not any(WHO_READS_HERE in told(one) for one in behind)


def test_what_stays_private_is_told_and_asked_of_them(db):
    body = make_chat(db, choosing("privacy"), writer="young_person").say(
        "What stays private between me and the doctor, and would my mother be told?"
    )
    assert ids(body) == ["kept_from_other_parent"] and "What stays private?" in told(body)


def test_a_parent_reads_of_their_childs_own_voice(db):
    body = make_chat(db, choosing("privacy")).say("will the consultant tell us what our daughter says to her")
    assert ids(body) == ["child_voice"] and "what they keep private" in told(body)


@pytest.mark.parametrize("said", ["who reads this", "will my mum see what i typed here"])
def test_who_reads_this_chat_is_told_as_ever(db, said):
    assert WHO_READS_HERE in told(make_chat(db, choosing("thank"), writer="young_person").say(said))


def test_nobody_who_grieves_is_told_of_it(db):
    body = make_chat(db, choosing("thank"), writer="bereaved").say("does the doctor have to tell my mum")
    assert "child_voice" not in ids(body)
