"""What one sentence answers at a step of the form is told from words for the team, and from an answer beside it."""

import pytest

from assistant.handoffs.beside.fixed_answers import beside, fixed_answer
from tests.support.factories import example_profile

PROFILE = example_profile()


@pytest.mark.parametrize(
    "step, said, phrase",
    [
        ("relationship", 'What does "how you would like to be addressed" mean? Is it my postal address?', "form_word_addressed"),
        ("relationship", "what do you mean by addressed", "form_word_addressed"),
        ("site", 'I am not certain what a "site" is.', "form_word_site"),
        ("site", "whats a site", "form_word_site"),
        ("site", "what is saltmarsh", "form_word_this_site"),
        ("place", "What is CAMHS?", "form_word_this_place"),
        ("place", "what is a service", "form_word_place"),
        ("place", "dont know what a clinic is", "form_word_place"),
        ("needs", "what does large print mean", "form_word_needs"),
        ("check", "what does 'delivered to PALS' mean", "form_word_delivered"),
        ("check", "What does Not given mean?", "form_word_not_given"),
        ("check", "wait before i send. will dr whitfield see it", "form_person_reads"),
        ("contact_method", "will it go to her", "form_person_reads"),
        ("message", "does Dr Okafor personally read this?", "form_person_reads"),
        ("needs", "Is the message confidential from his birth parents?", "unseen_again"),
        ("consent", "What are the questions you will ask me? How many are there?", "form_what_is_asked"),
        ("consent", "what will you ask me", "form_what_is_asked"),
        ("check", "Before I press Send it: can I change it after I send it?", "form_change_after"),
        ("check", "is it too late to change it once its sent", "form_change_after"),
        ("check", "can i take it back after it is sent", "form_change_after"),
        ("site", "If I choose Not sure, will the message still be delivered?", "form_not_sure"),
        ("place", "what happens if i put not sure", "form_not_sure"),
        ("needs", "Why do you not ask me what the message is?", "form_message_comes"),
        ("child_name", "What about her middle name?", "form_middle_name"),
    ],
)  # fmt: skip
def test_a_question_of_the_form_has_its_sentence(step, said, phrase):
    found = fixed_answer(said, step, PROFILE)
    assert found and found.phrase == phrase


@pytest.mark.parametrize(
    "step, said",
    [
        ("message", "Will the surgeon who operated on him read this? I do not want him to deal with us again."),
        ("message", "will she get better? that is what I want to know"),
        ("message", "what does CAMHS say about him"),
        ("message", "What is CAMHS?"),
        ("questions", "Will it go away?"),
        ("questions", "What is the team planning?"),
        ("questions", "What does delivered mean for a baby born at 30 weeks?"),
        ("questions", "Is it a complaint of the heart?"),
        ("place", "not sure what ward"),
        ("place", "I dont know the ward"),
        ("site", "saltmarsh"),
        ("child_name", "Will Read"),
        ("check", "change the ward to Heron"),
        ("needs", "large print"),
    ],
)
def test_other_words_stay_as_they_are(step, said):
    assert fixed_answer(said, step, PROFILE) is None


@pytest.mark.parametrize(
    "step, said, left, phrase",
    [
        ("site", "saltmarsh. will whitfield read this", "saltmarsh", "form_person_reads"),
        ("site", "saltmarsh will dr whitfield read this", "saltmarsh", "form_person_reads"),
        ("contact_value", "01632 960983 and will she read it", "01632 960983", "form_person_reads"),
        ("best_time", "Any time, because it is email, so the time does not matter. Is that acceptable?",
         "Any time, because it is email, so the time does not matter", "form_that_is_fine"),
        ("needs", "none. can i write the message now", "none", "form_message_comes"),
        ("child_name", "Eilidh Baird. what if I don't know the hospital number", "Eilidh Baird", "form_put_child_identifier"),
        ("place", "heron, is it confidential?", "heron", "unseen_again"),
    ],
)  # fmt: skip
def test_what_stands_beside_it_is_the_answer(step, said, left, phrase):
    answer, found = beside(said, step, PROFILE)
    assert (answer, found and found.phrase) == (left, phrase)


@pytest.mark.parametrize(
    "said", ["Will Read, his brother", "Heron ward, bed 4", "mornings. afternoons if not", "Dr Patel's clinic"]
)
def test_an_answer_alone_is_left_whole(said):
    assert beside(said, "place", PROFILE) == (said, None)


@pytest.mark.parametrize(
    "said",
    [
        "is it a form um I hate forms can I just say it", "can i just tell you", "do i have to fill in a form",
        "i hate forms", "im no good with forms, can i just talk", "I can't do forms. can I just write it in my own words",
        "is this one of those long forms? cant i just type what happened", "i'd rather just tell you",
        "do we have to fill out paperwork or can i just say it", "why cant i just say it", "Can I only speak, not form?",
    ],
)  # fmt: skip
def test_whoever_dreads_forms_may_just_say_it(said):
    assert fixed_answer(said, "consent", PROFILE).phrase == "form_just_say"


@pytest.mark.parametrize(
    "said",
    [
        "yes", "no", "yes i hate forms but ok", "can i just say no", "i just want to say no", "consent form",
        "can i just tell the doctor", "mother", "is it a consent form",
    ],
)  # fmt: skip
def test_an_answer_or_another_form_is_left(said):
    assert fixed_answer(said, "consent", PROFILE) is None
