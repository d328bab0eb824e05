"""What is said to us beside an answer to a short line."""

import pytest

from assistant.handoffs.beside.form_questions import About
from assistant.handoffs.beside.set_aside import answer_alone, question_beside, without_question


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


@pytest.mark.parametrize(
    "said, answer, question",
    [
        ("MRN 4471902. Before I go on: does this get filed in her clinical record?", "MRN 4471902",
         "does this get filed in her clinical record?"),
        ("Northgate. You skipped my question. Clinical record, yes or no?", "Northgate", "Clinical record, yes or no?"),
        ("4 May 2019, does this go on her notes?", "4 May 2019", "does this go on her notes?"),
        ("4 may 2019 will they ring me?", "4 may 2019", "will they ring me?"),
        ("Ida Moss. Am I ok giving his full name?", "Ida Moss", "Am I ok giving his full name?"),
        ("heron. do they read it today", "heron", "do they read it today"),
        ("Foster carer. Am I allowed to do this?", "Foster carer", "Am I allowed to do this?"),
        ("NHS 485 777 3456 and is it private?", "NHS 485 777 3456", "is it private?"),
        ("ida@mail.example - can they see my work one?", "ida@mail.example", "can they see my work one?"),
    ],
)  # fmt: skip
def test_a_question_put_to_us_is_no_part_of_a_short_line(said, answer, question):
    assert without_question(said) == (answer, question)


@pytest.mark.parametrize(
    "said",
    [
        "Will Dunn",
        "Can Yilmaz",
        "Kestrel ward, or is it Kingfisher",
        "heron or is it kestrel?",
        "is it heron?",
        "whichever is the main one",
        "07700 900123, ask for Will",
        "07700 900123. What works best is texts first",
        "Heron?",
        "I am who looks after him",
    ],
)
def test_a_doubt_or_a_name_is_no_question_put_to_us(said):
    assert without_question(said) == (said, "")


@pytest.mark.parametrize(
    "said, name",
    [
        ("Ellie Marsh do i have to put my birthday", "Ellie Marsh"),
        ("Ellie Marsh do i need to give her surname", "Ellie Marsh"),
        ("Ellie Marsh should i put my middle name", "Ellie Marsh"),
        ("Ellie Marsh do you need my middle name", "Ellie Marsh"),
        ("Riley do i put his nickname too", "Riley"),
        ("Tom Reed, i already said", "Tom Reed"),
    ],
)
def test_what_is_asked_behind_a_name_stands_in_no_line(said, name):
    assert answer_alone(said) == name


@pytest.mark.parametrize("said", ["Ann Must", "Dee Do", "Will Do", "should i put my surname", "ditto"])
def test_a_name_that_sounds_like_asking_stays_whole(said):
    assert answer_alone(said) == said
