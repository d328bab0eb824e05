"""What a family asks whose child has died is answered by its words, or said not to be known."""

import pytest

from assistant.answers.reply import Reply
from assistant.conversations.asked_in_grief import STILL_HERE, in_grief
from assistant.conversations.not_their_case import without_it
from tests.support.factories import FakeEngine, make_chat, texts

SAID = {
    "what_key_worker_is": ["what's a key worker?", "what does a key worker do", "key worker, whats that", "who is my key worker"],
    "examiner_or_coroner": [
        "what is the difference between the coroner and the medical examiner", "is the coroner the same as the medical examiner",
        "what is a medical examiner", "coroner or medical examiner, which is which",
    ],
    "examiner_took_no_part": [
        "could the medical examiner be the same doctor who looked after him", "is the medical examiner independent",
        "does the medical examiner know his doctors",
    ],
    "post_mortem_asked": [
        "They said there might be a post mortem, does that have to happen. I don't remember what I signed",
        "do we have to agree to a post-mortem", "can we say no to the post mortem",
    ],
    "death_was_told": ["I told you he died. There is no care now", "i said she is dead", "there is no care any more"],
    "not_angry_with_you": ["will they be angry with me for asking", "would they think i'm being difficult", "will they mind"],
}  # fmt: skip


@pytest.mark.parametrize("phrase, said", [(phrase, one) for phrase, many in SAID.items() for one in many])
def test_it_has_its_answer(phrase, said):
    assert in_grief(said, None, "england") == phrase


@pytest.mark.parametrize(
    "said",
    ["when is the post mortem", "i never had a key worker", "how do i ring the coroner", "what happens at an inquest",
     "i am angry with them", "do i have to agree to it", "he was in their care", "i want to complain"],
)  # fmt: skip
def test_what_is_near_it_is_left(said):
    assert in_grief(said, None, "england") is None


def test_whether_to_agree_leans_on_a_post_mortem_that_was_spoken_of(db):
    assert in_grief("do I have to agree to it", "I do not know if a post mortem has to happen.", "england")
    assert in_grief("what is a medical examiner", None, "scotland") is None
    chat = make_chat(db, FakeEngine())
    chat.say("my son died in march")
    assert "Who asked for it" in texts(chat.say("does the post mortem have to happen"))[0]
    assert "Is this our choice?" in texts(chat.say("do i have to agree to it"))[0]


@pytest.mark.parametrize(
    "said, grieves",
    [("I keep thinking if I'd pushed for another doctor he would still be here", True), ("if only i had asked she'd be alive", True),
     ("if i had pushed he would be home by now", False), ("he would still be here on the ward", False)],
)  # fmt: skip
def test_a_death_that_is_only_hinted_at_is_no_care_that_goes_on(said, grieves):
    assert bool(STILL_HERE.search(said.lower())) == grieves


def test_such_a_thought_is_never_told_to_ask_today(db):
    told = texts(make_chat(db, FakeEngine()).say("if I'd pushed for another doctor he would still be here"))[0]
    assert "having care now" not in told and "painful thought" in told


def test_the_time_for_a_complaint_is_left_out_once_none_is_wanted():
    page = Reply(
        "I am so sorry. Start with PALS. For a complaint the time limit is normally 12 months.",
        answer_id="bereaved_support",
    )
    assert without_it([page], ["I don't want to complain"])[0].text == "I am so sorry. Start with PALS."
    assert without_it([page], ["how long do I have to complain"]) == [page]
