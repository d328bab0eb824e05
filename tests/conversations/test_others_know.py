"""What no answer holds is said not to be known, with who can say."""

import pytest

from assistant.conversations.others_know import known_by_others
from tests.support.factories import FakeEngine, make_chat, texts

HOME_OFFICE, COUNCIL = "home_office_unknown", "council_share_unknown"


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("if i ask they tell home office?", HOME_OFFICE),
        ("i say immigration. visa. not social.", HOME_OFFICE),
        ("will this hurt my visa", HOME_OFFICE),
        ("can they deport us for asking", HOME_OFFICE),
        ("It's section 20, voluntary, so the council doesn't share PR does it?", COUNCIL),
        ("does the local authority have parental responsibility for him", COUNCIL),
        ("she's in care voluntarily, who says yes", COUNCIL),
    ],
)
def test_what_others_know_is_heard(said, phrase):
    assert known_by_others(said) == phrase


@pytest.mark.parametrize(
    "said",
    [
        "who has parental responsibility",
        "do we need a visa to travel to Germany",
        "my office is at home",
        "do I share parental responsibility with my ex",
        "can the council pay our parking",
    ],
)
def test_anything_else_is_left_to_be_understood(said):
    assert known_by_others(said) is None


def test_it_is_said_not_to_be_known(db):
    chat = make_chat(db, FakeEngine())
    assert "do not know what the Home Office" in texts(chat.say("if i ask they tell home office?"))[0]
    told = texts(chat.say("it's section 20 so does the council share PR"))[0]
    assert "depends on the court order or agreement" in told and "social worker" in told
