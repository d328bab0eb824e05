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
        ("is there proof that second opinions ever change anything", "change_unknown"),
        ("how often do second opinions change the plan", "change_unknown"),
        ("signed already. still can change mind yes?", "signed_unknown"),
        ("can we back out once the consent form is signed", "signed_unknown"),
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
    assert "do not know what immigration officials" in texts(chat.say("if i ask they tell home office?"))[0]
    told = texts(chat.say("it's section 20 so does the council share PR"))[0]
    assert "depends on the court order or agreement" in told and "legal team" in told


def test_a_family_that_grieves_is_told_of_a_key_worker_alone():
    asked = "nobody gave me a key worker. is it too late"
    assert known_by_others(asked, bereaved=True) == "key_worker_unknown" and known_by_others(asked) is None
    assert known_by_others("is there proof that second opinions change anything", bereaved=True) is None


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("There isn't an inquest. Nobody told me", "no_inquest_said"),
        ("what did I sign for the post mortem", "post_mortem_unknown"),
        ("when do we hear about the autopsy", "post_mortem_unknown"),
        ("did the coroner ask for the post mortem", None),
        ("what happens at an inquest", None),
    ],
)
def test_no_inquest_is_supposed_of_a_family_that_grieves(said, phrase):
    assert known_by_others(said, bereaved=True) == phrase


@pytest.mark.parametrize(
    "said, phrase",
    [("GOSH, who pays, Scotland or England?", "pays_across_unknown"), ("who pays if we live in wales and go to england", "pays_across_unknown"), ("which nation pays, wales or england", "pays_across_unknown"),
     ("was it made", "not_seen_here"), ("has the referral been sent", "not_seen_here"), ("did the gp send the referral", "not_seen_here"), ("is the disc ready", "not_seen_here"), ("have they written the letter", "not_seen_here"),
     ("nobody said no\u2026 is camhs the same rules", "camhs_too"), ("CAMHS. eating disorder. does it count", "camhs_too"), ("is that a no then? can i get a second opinion in camhs", "camhs_too"), ("does it apply to mental health", "camhs_too"),
     ("do you train a model", "training_unknown"), ("is this used to train ai", "training_unknown"), ("do you learn from what i type", "training_unknown"), ("is my chat used for training", "training_unknown"), ("are our words used to train a machine", "training_unknown"),
     ("does this chat go in her notes", "chat_in_notes"), ("will what i write go into his records", "chat_in_notes"), ("is this put on my medical records", "chat_in_notes"), ("does any of this end up in the notes", "chat_in_notes")],
)  # fmt: skip
def test_what_was_asked_again_and_again_is_said_plainly(said, phrase):
    assert known_by_others(said) == phrase


@pytest.mark.parametrize(
    "said",
    ["who pays", "who pays in scotland", "was it a mistake", "was it my fault", "has it been sent", "did the gp say no", "is he ready", "camhs refused us", "camhs waiting list", "do you train doctors", "are you trained", "does the doctor learn from this", "do they train the nurses", "does it go to the doctor", "what goes in her notes", "can i read her notes",
     "she has anorexia and is not eating, second opinion?", "autism diagnosis second opinion", "she wants to die, is camhs the same"],
)  # fmt: skip
def test_near_ones_stay_as_they_are(said):
    assert known_by_others(said) is None
