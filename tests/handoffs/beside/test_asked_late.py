"""When somebody answers is answered of the form, whatever hour or day is named beside it."""

import pytest

from assistant.handoffs.beside.form_questions import About, FormQuestion, asks_of_form


@pytest.mark.parametrize(
    "said",
    [
        "how long before somebody answers, given it is now evening?",
        "when will they answer if i send it tonight",
        "how long till someone replies, its late now",
        "how soon will they get back to me on a sunday",
        "when do i get an answer seeing as its friday night",
        "how long will the team take to answer at this hour",
        "when somebody answer? now is night",
        "will anyone answer tonight",
        "if i send it now when does somebody answer",
        "does anyone read it tonight",
        "whens someone gonna get back to me given its half 9 at night",
    ],
)
def test_the_hour_beside_it_changes_nothing(said):
    assert asks_of_form(said) == FormQuestion(About.REPLY)


@pytest.mark.parametrize(
    "said",
    [
        "monday evening",
        "evenings",
        "not at night",
        "when will he be seen tonight",
        "how many more questions tonight",
        "will they ring at night",
        "can someone ring tonight",
        "i sent it on sunday",
    ],
)
def test_times_and_other_questions_are_left(said):
    assert asks_of_form(said) != FormQuestion(About.REPLY)
