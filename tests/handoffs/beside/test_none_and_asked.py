import pytest

from assistant.handoffs.beside.none_and_asked import none_and_asked


@pytest.mark.parametrize(
    "said, asked",
    [
        ("nah just that will it be read tomorrow", "will it be read tomorrow"),
        ("no thanks. when will they ring me?", "when will they ring me?"),
        ("None, that's all. Who reads it?", "Who reads it?"),
        ("nope only the message, and will anyone see it at the weekend", "will anyone see it at the weekend"),
    ],
)
def test_the_question_behind_a_none_is_found(said, asked):
    assert none_and_asked(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "will it be read tomorrow",
        "no doctor has told us why. will she have pain?",
        "nothing has helped. what else is there?",
        "none",
        "why did no one tell us, and will it hurt?",
    ],
)
def test_a_question_for_the_team_is_none(said):
    assert none_and_asked(said) == ""
