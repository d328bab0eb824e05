"""Inside a form: which words are the answer to the step, which are something else."""

import pytest

from assistant.engine.step import is_answer


@pytest.mark.parametrize("step", ["handoff_consent", "handoff_check"])
def test_a_yes_or_no_step_never_takes_free_text(step):
    assert not is_answer(step, "we would like another team to look", "inform", 1.0)


@pytest.mark.parametrize(
    "step, text, intent",
    [
        ("handoff_best_time", "after half 5 most days", "ask_how_long"),
        ("handoff_best_time", "when hes asleep", "ask_delay_risk"),
        ("handoff_relationship", "im her nan shes lived with me since she was 2", "ask_who_can_request"),
        ("handoff_needs", "i lip read and need time to think", "ask_how_to_request"),
    ],
)
def test_where_any_words_can_stand_a_doubtful_reading_does_not_take_them_away(step, text, intent):
    assert is_answer(step, text, intent, 0.45)


def test_a_sure_command_in_many_words_is_no_name():
    text = "i have never been any good with this sort of thing could one of you do it"
    assert not is_answer("handoff_child_name", text, "request_person", 0.9)
    assert is_answer("handoff_child_name", text, "request_person", 0.6)
    assert is_answer("handoff_message", text, "request_person", 0.9)


@pytest.mark.parametrize("text", ["Can we record the meeting?", "is it safe to wait until she is older?"])
def test_the_step_for_questions_takes_questions(text):
    assert is_answer("handoff_questions", text, "ask_recording", 0.9)
    assert not is_answer("handoff_questions", "stop this please", "stop", 0.9)


@pytest.mark.parametrize(
    "text",
    ["how long does it take", "is there a charge for this?", "what if they say no", "can my husband do this instead"],
)
def test_a_question_is_answered_as_one_in_every_short_step(text):
    for step in ("handoff_best_time", "handoff_relationship", "handoff_needs", "handoff_child_name", "handoff_place"):
        assert not is_answer(step, text, "ask_how_long", 0.45)


def test_a_name_is_not_taken_from_a_text_that_means_something_else():
    assert not is_answer("handoff_child_name", "tell me about marthas rule", "ask_marthas_rule", 0.5)


@pytest.mark.parametrize("intent", ["stop", "request_person", "delete_my_data"])
def test_a_clear_command_is_obeyed_in_every_step(intent):
    for step in ("handoff_best_time", "handoff_message", "handoff_child_name"):
        assert not is_answer(step, "please stop this now", intent, 0.9)


def test_a_long_message_to_the_team_is_theirs_whatever_it_sounds_like():
    said = "please stop and think about what it did to her last year when nobody would talk to us about any of it"
    assert is_answer("handoff_message", said, "stop", 0.9)
    assert is_answer("handoff_message", "the name on her notes should be Aisha", "correct_handoff", 0.9)


def test_pass_this_on_said_again_is_not_the_message():
    assert not is_answer("handoff_message", "pass this on please", "request_handoff", 0.9)
    assert is_answer("handoff_message", "pass this on to dr lowe who saw her on friday", "request_handoff", 0.9)


@pytest.mark.parametrize("text", ["oh dear would the doctors be hurt by it", "um are people going to talk about me"])
def test_how_the_team_may_take_it_is_asked_of_us_also_where_questions_are_wanted(text):
    for step in ("handoff_message", "handoff_questions"):
        assert not is_answer(step, text, "ask_effect_on_care", 0.6)


@pytest.mark.parametrize("text", ["will you treat him the same if we ask", "does a second scan change his care"])
def test_what_is_put_to_the_team_itself_stays_a_question_for_it(text):
    assert is_answer("handoff_questions", text, "ask_effect_on_care", 0.9)


def test_a_question_thought_aloud_is_no_message_however_doubtfully_it_is_read():
    assert not is_answer("handoff_message", "gosh, would that be silly of me", "nlu_fallback", 0.2)
    assert is_answer("handoff_message", "would that valve be any better", "nlu_fallback", 0.2)
    assert is_answer("handoff_questions", "oh and when does the drain come out", "nlu_fallback", 0.2)


@pytest.mark.parametrize(
    "said, answers",
    [("Will Sorensen", True), ("Will they ring", False), ("will he be fine", False), ("Will Sorensen?", False)],
)
def test_a_first_name_is_no_question(said, answers):
    assert is_answer("handoff_child_name", said, "nlu_fallback", 0.3) is answers


@pytest.mark.parametrize(
    "said, answers",
    [("whole week fine", True), ("every evening ok for me", True), ("good mornings, bad nights", True), ("most days suits", True), ("any hour good madam", True),
     ("Weekends are fine, thanks", True), ("all day long, please", True), ("whenever", True), ("have a good day", False), ("good night", False),
     ("good evening all", False), ("morning all", False), ("bye", False), ("have a good evening whenever", False)],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["goodbye", "greet", "thank"])
def test_a_time_that_sounds_like_a_goodbye_is_a_time(said, answers, intent):
    assert is_answer("handoff_best_time", said, intent, 0.9) is answers


def test_only_where_a_time_is_asked_for():
    assert not is_answer("handoff_child_name", "every evening ok for me", "goodbye", 0.9)
