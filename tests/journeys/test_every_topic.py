"""Whatever of the 37 topics a family asks about, in whatever nation: the answer it gets through the chat API is the
right one, in that nation's words.
"""

import pytest

from assistant.answers.load import NATIONS, load_answers
from assistant.conversations.start import WELCOME
from tests.support.family_chat import Chat
from tests.support.real_system import System

ANSWERS = {answer.id: answer for answer in load_answers()}
QUESTIONS = {
    "what_is_second_opinion": "what actually is a second opinion",
    "legal_right": "is it our legal right to get a second opinion",
    "reasons_to_seek": "is it worth asking for a second opinion, my gut says something is off",
    "explain_again": "we didnt understand a word the consultant said, can they explain it again",
    "how_to_request": "how do we go about asking for a second opinion",
    "referral_stuck": "the gp will not refer her and the camhs waiting list is stuck",
    "appointments": "his appointment letter never came and they keep cancelling the clinic",
    "change_team": "we want to move him to a different consultant for good",
    "who_can_request": "who in the family is allowed to ask for a second opinion, is it only mum or anybody",
    "parents_disagree": "me and her dad dont agree with each other about asking",
    "refused": "what happens if they say no to a second opinion",
    "effect_on_care": "will asking upset the doctors or change how they treat my son",
    "being_reported": "scared they will report us to social services just for asking",
    "who_gives_opinion": "what kind of doctor gives the second opinion",
    "choose_doctor": "can we pick which doctor gives the second opinion",
    "independence": "how do we know the second doctor is independent and not mates with ours",
    "waiting_time": "how long does it take to get a second opinion",
    "delay_risk": "will his treatment have to wait while we ask, is it safe to wait",
    "cost_private": "how much does a private second opinion cost",
    "travel": "how do we get to the other hospital, do they help with travel costs",
    "abroad": "can we get a second opinion from a hospital in another country",
    "records": "can they share her scans and notes with the second doctor",
    "what_happens": "what happens during the second opinion and how do we hear the result",
    "opinions_differ": "what if the two opinions disagree with each other",
    "disagreement": "we do not agree with the teams plan, is there mediation",
    "court": "could this end up in court with a judge",
    "best_interests": "who decides what is in her best interests, can doctors overrule parents",
    "child_voice": "does my teenage daughter get a say in this herself",
    "marthas_rule": "what is marthas rule",
    "end_of_life": "they want to talk about a dnacpr, can we ask for another view",
    "unproven_treatment": "i read about an experimental treatment online, can we try it",
    "complaint": "how do i make a complaint",
    "emotional_support": "where can we get support for ourselves as a family",
    "nation_difference": "is it different in scotland and wales",
    "routes_compared": "what are the different ways to get another view",
    "out_of_hours": "who can we reach at night and at weekends",
    "bereaved_support": "when a child has died in hospital, who looks into it",  # last: it may be their own
}


def test_every_topic_of_the_understanding_group_is_asked_here() -> None:
    asked_for = {
        answer.id for answer in ANSWERS.values() if answer.intent and answer.topic not in ("assistant", "safety")
    }
    assert asked_for - set(QUESTIONS) <= {"medical_advice", "prepare_questions", "out_of_scope", "interpreter"}
    assert len(QUESTIONS) == 37


@pytest.mark.parametrize("nation", NATIONS)
def test_each_topic_is_answered_in_the_words_of_the_nation(system: System, nation: str) -> None:
    wrong = []
    for number, (topic, question) in enumerate(QUESTIONS.items()):
        if number % 19 == 0:  # a conversation may send thirty messages a minute
            chat = Chat.open(system.http, nation=nation)
        heard = chat.say(question)
        if topic not in heard.answers:
            wrong.append((topic, heard.answers))
            continue
        told = next(
            message["answer"] for message in heard.messages if message["answer"] and message["answer"]["id"] == topic
        )
        expected = nation if nation in ANSWERS[topic].text else None
        if topic != "nation_difference" and told["nation"] != expected:
            wrong.append((topic, told["nation"]))
    assert wrong == []


def test_the_first_words_say_that_it_is_a_program_and_what_to_do_in_danger(system: System) -> None:
    opening = [message["text"] for message in Chat.open(system.http).read().messages]
    assert WELCOME in ANSWERS and any("999" in text for text in opening)
