"""A story told at a short line is none of its words; what answers the line at length is."""

import pytest

from assistant.handoffs.beside.story import tells_story


@pytest.mark.parametrize(
    "step, said",
    [
        ("relationship", "we have been waiting three weeks for the scan and nobody tells us anything at all any more"),
        ("needs", "we just feel that nobody has listened to us since the operation and we are tired of being told to wait"),
        ("best_time", "they said on monday she could go home and then on tuesday the doctor said no and it changed again"),
        ("contact_method", "we have been on the ward for three weeks and nobody has told us what the test results are"),
    ],
)  # fmt: skip
def test_a_long_sentence_that_tells_is_a_story(step, said):
    assert tells_story(step, said)


@pytest.mark.parametrize(
    "said",
    ["another doctor to look at his scan", "we want her seen by a kidney doctor", "a second opinion please", "somebody to check his results"],
)  # fmt: skip
def test_what_is_wished_for_the_child_is_no_help_with_language(said):
    assert tells_story("needs", said)
    assert not tells_story("message", said)


@pytest.mark.parametrize(
    "said",
    ["a Polish interpreter for the doctor", "somebody to explain it slowly", "please ask the doctor to write it down", "none", "someone to read it to me", "dad needs a hearing loop"],
)  # fmt: skip
def test_help_with_language_is_no_story(said):
    assert not tells_story("needs", said)


@pytest.mark.parametrize(
    "step, said",
    [
        ("relationship", "I'm her mum, Sarah, please call me Sarah and not Mrs Bell, nobody but the doctors ever says that"),
        ("needs", "I am deaf so please do not phone me since I cannot hear, text is better after work, nobody told them"),
        ("best_time", "after 4 on weekdays because I work days, or any time at the weekend, never in the hours of school"),
        ("contact_method", "please ring me since I never see the ward phone, the nurses said they moved it and nobody answers"),
        ("relationship", "nobody told us"),
        ("needs", "why has nobody told us what the doctors said since the operation, and what happens to her now?"),
        ("message", "we have been waiting three weeks for the scan and nobody tells us anything at all any more"),
    ],
)  # fmt: skip
def test_what_answers_the_line_or_asks_is_none(step, said):
    assert not tells_story(step, said)


@pytest.mark.parametrize(
    "said",
    [
        "he fell off the trolley in June and no one rang me, that's what I want to ask about",
        "her oxygen dropped at night and it was not written down. this is the question i wanted to ask",
        "they lost his blood sample twice, put that in my message",
    ],
)
@pytest.mark.parametrize("step", ["child_identifier", "site", "place", "contact_value", "best_time", "relationship"])
def test_what_is_said_to_be_for_them_is_kept_at_every_line(step, said):
    assert tells_story(step, said)
    assert not tells_story("message", said)


@pytest.mark.parametrize(
    "step, said",
    [
        ("place", "that is what i want"),
        ("place", "it is the ward that i was told to ask for"),
        ("child_identifier", "this is what it says on the letter from the hospital, 4471902"),
        ("site", "i want to ask which of the sites it is"),
        ("contact_value", "that is what they have on my file, 07700 900123, use it"),
    ],
)
def test_what_is_said_of_the_line_is_none(step, said):
    assert not tells_story(step, said)
