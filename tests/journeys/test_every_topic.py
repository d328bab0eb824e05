"""Whatever topic a family asks about, in whatever nation: the answer it gets through the chat API is the
right one, in that nation's words.
"""

import pytest

from assistant.answers.load import NATIONS, load_answers
from assistant.conversations.start import WELCOME
from tests.support.family_chat import Chat
from tests.support.real_system import System

ANSWERS = {answer.id: answer for answer in load_answers()}
QUESTIONS = {
    "situation": "my child was diagnosed with epilepsy last week",
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
    "route_same_team": "could another doctor on her own team look at it again",
    "route_same_hospital": "is there another team in this hospital who could look at her",
    "route_other_nhs": "would a different nhs hospital look at his scans",
    "three_things": "complaint, second opinion or marthas rule, which one is for us",
    "legal_advice": "where can we find a solicitor for this",
    "out_of_hours": "who can we reach at night and at weekends",
    "will_they_wait": "will they hold off the operation until another doctor has looked",
    "disabled_child": "are they telling us something different because she has downs syndrome",
    "pregnancy_scan": "something showed up on my 20 week scan, can another doctor look before the baby is born",
    "nothing_more": "they told us there is nothing more they can do for him",
    "social_services": "we have had a letter from social services, what now",
    "tell_our_team": "do we have to tell our own doctors that we are asking elsewhere",
    "team_wants_one": "our own consultant wants a second opinion, is that a bad sign",
    "experts_met": "they discussed him at a big meeting of specialists, does that count as a second opinion",
    "they_agreed": "the second doctor agrees with the first and we are still not happy, can we ask a third",
    "lost_trust": "we have lost all trust in our consultant",
    "doctor_earns": "does the doctor make money out of what he recommends",
    "advocate": "what is an advocate and how do we get one",
    "something_went_wrong": "they made a mistake with his medicine, do they have to tell us the truth",
    "say_no": "are we allowed to say no to the operation",
    "recording": "am i allowed to record the appointment on my phone",
    "in_writing": "can we get the second opinion in writing",
    "bring_someone": "can i bring my sister along to the appointment",
    "free_on_nhs": "is a second opinion free on the nhs",
    "funding_refused": "the nhs turned down funding for her drug, can we appeal",
    "private_diagnosis": "will school accept a private autism diagnosis",
    "compare_hospitals": "how can we compare results between hospitals",
    "shared_care": "two hospitals share his care and nobody knows who is in charge",
    "raising_money": "should we start a gofundme for the treatment",
    "clinical_trial": "how do we find out if there is a clinical trial for him",
    "gp_or_consultant": "do i ask the gp or the consultant for it",
    "check_doctor": "how do i check that a doctor is properly qualified",
    "guide_for_families": "is there a leaflet about second opinions we could read",
    "faith": "can our imam be part of the decision",
    "inquest": "what happens at an inquest into a childs death",
    "death_review": "who reviews the death of a child in hospital",
    "should_have_pushed": "i should have pushed for a second opinion, i blame myself",
    "bereaved_support": "what support is there for a family after a child has died",  # last: it may be their own
}


def test_every_topic_of_the_understanding_group_is_asked_here() -> None:
    asked_for = {
        answer.id for answer in ANSWERS.values() if answer.intent and answer.topic not in ("assistant", "safety")
    }
    assert asked_for - set(QUESTIONS) <= {"medical_advice", "prepare_questions", "out_of_scope", "interpreter"}
    assert len(QUESTIONS) == 74


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
