"""What is said to us beside an answer to a short line."""

import pytest

from assistant.handoffs.form_questions import About
from assistant.handoffs.set_aside import answer_alone, question_beside


@pytest.mark.parametrize(
    "said, answer",
    [
        ("14 Feb 2017, why do you need that tho", "14 Feb 2017"),
        ("why do you need her birthday. she was born on 9 May 2019", "she was born on 9 May 2019"),
        ("14 Feb 2017 don't know why you ask", "14 Feb 2017"),
        ("hang on, Kestrel ward", "Kestrel ward"),
        ("mum, not that it's any of your business", "mum"),
        ("Heron. this is taking ages, how many more of these?", "Heron"),
        ("no none. how long is this form jeez", "no none"),
        ("07700 900221 why do you want it", "07700 900221"),
    ],
)
def test_it_is_no_part_of_the_answer(said, answer):
    assert answer_alone(said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "a bit, I speak Polish",
        "BSL, and I don't understand long words",
        "I don't understand why they talk so fast",
        "text, my ex listens",
        "when he is asleep, not sure when exactly",
        "Noor Haddad, known as Nono",
        "why do you need that",
    ],
)
def test_an_answer_stays_as_it_is(said):
    assert answer_alone(said) == said


def test_what_is_asked_beside_it_is_known():
    assert question_beside("9 May 2019, why do you need it").about is About.WHY
    assert question_beside("Heron. how many more questions").about is About.LEFT
    assert question_beside("why do you need it") is None
    assert question_beside("Heron, hang on") is None


@pytest.mark.parametrize(
    "said, answer, about",
    [
        ("Northgate. You skipped my question. Clinical record, yes or no?", "Northgate", About.FILED),
        ("MRN 4471902. Before I go on: does this get filed in her clinical record?", "MRN 4471902", About.FILED),
        ("Saltmarsh, does this go in his notes?", "Saltmarsh", About.FILED),
        ("Callum. is it ok to give his surname", "Callum", About.PUT),
    ],
)
def test_a_question_beside_an_answer_is_no_part_of_it(said, answer, about):
    assert answer_alone(said) == answer and question_beside(said).about is about
