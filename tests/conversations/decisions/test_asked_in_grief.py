"""What a family asks whose child has died is answered by its words, or said not to be known."""

import pytest

from assistant.answers.reply import Reply
from assistant.conversations.decisions.asked_in_grief import STILL_HERE, in_grief
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
    "notes_read_after_death": [
        "I want a different doctor to read her notes and tell me if she could have lived",
        "I don't want a helpline. I asked if another doctor can read her notes.", "get another doctor to look at his scans",
        "can her notes be looked at by someone else", "the MRI from September, can another doctor be shown them even though he is gone",
        "He was my grandson, not my child, but thank you. What I asked was the pictures, the MRI from September, whether another doctor can be shown them even though he is gone",
        "it has been very hard on my daughter and so it has fallen to me to sit here at the kitchen table and I keep thinking about it at night and what I want to know is can somebody else look at those scans now?", "is there another hospital that would go through the records",
    ],
    "files_sent_after_death": [
        "the scans though not the notes. would they send them to another hospital for me", "who do i ask to send the x-rays",
        "who could i ask about sending scans. i cant face ringing", "how do i get the pictures sent somewhere else",
        "please i want they give scans to other hospital", "could you forward her echo to someone else",
        "would they pass his file on to another consultant", "can they share his results with another doctor",
    ],
    "who_decides_after_death": [
        "Who decides that? Is it that I might be refused?", "who decides if they look again", "can they say no", "might we be turned down",
    ],
    "staff_name_unknown": [
        "I think it was the nurse on nights that killed her. I want her name.", "what was the name of the doctor who was on",
        "who was on shift that night",
    ],
    "outside_person_examiner": [
        "Is there an outside person who looks at it, not from this hospital?", "somebody independent to look at it",
        "is there anyone who doesn't work for the trust",
    ],
    "examiner_signed": [
        "what about a medical examiner, they signed it already", "the medical examiner already said it was natural",
    ],
    "opened_again_unknown": ["So can it be opened again?", "can they reopen it"],
    "not_angry_with_you": ["will they be angry with me for asking", "would they think i'm being difficult", "will they mind"],
}  # fmt: skip


@pytest.mark.parametrize("phrase, said", [(phrase, one) for phrase, many in SAID.items() for one in many])
def test_it_has_its_answer(phrase, said):
    assert in_grief(said, None, "england") == phrase


@pytest.mark.parametrize(
    "said",
    ["they sent his scans to the coroner", "can you send her notes to me", "they lost his scans",
     "why did they share his notes with another hospital", "when is the post mortem", "i never had a key worker", "how do i ring the coroner", "what happens at an inquest",
     "i am angry with them", "do i have to agree to it", "he was in their care", "i want to complain", "can I still have her notes", "i want her name on the letter", "the nurse was kind",
     "who decides the date of the funeral", "the notes were read out to us by someone else", "we can't start again",
     "someone independent of us lives here", "might a doctor from elsewhere tell us whether it was missed"],
)  # fmt: skip
def test_what_is_near_it_is_left(said):
    assert in_grief(said, None, "england") is None


def test_where_there_are_no_examiners_none_is_named():
    assert in_grief("is there an outside person who looks at it", None, "scotland") == "outside_person"
    assert in_grief("the medical examiner signed it already", None, "scotland") is None


def test_what_is_asked_of_the_notes_is_answered_and_not_sent_to_a_person(db):
    chat = make_chat(db, FakeEngine())
    chat.say("my daughter died in march")
    assert "took no part in the care read the notes" in texts(chat.say("can another doctor read her notes"))[0]
    assert "I have no names" in texts(chat.say("It was the nurse on nights that killed her. I want her name."))[0]
    assert "ombudsman" in texts(chat.say("Is there an outside person who looks at it, not from this hospital?"))[0]
    assert "medical examiner signed" in texts(chat.say("what about a medical examiner, they signed it already"))[0]
    assert "opened again" in texts(chat.say("We had no key worker. So can it be opened again?"))[0]


def test_what_is_threatened_or_feared_of_oneself_goes_first(db):
    chat = make_chat(db, FakeEngine())
    chat.say("my daughter died in march")
    assert "999" in texts(chat.say("I want to die. who decides, can they say no"))[0]


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
