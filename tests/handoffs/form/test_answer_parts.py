"""What is written at a step is parted: its answer, other lines, what is said to us, whom not to tell, remarks."""

import pytest

from assistant.handoffs.form.answer_parts import Kind, answer_part, parted, stands_already
from tests.support.factories import example_profile

PROFILE = example_profile()


@pytest.mark.parametrize(
    "step, said, answer",
    [
        ("best_time", "evenings. can we pause here, my mum is on the phone", "evenings"),
        ("best_time", "after ten. show me what it says", "after ten"),
        (
            "best_time",
            "any time. i don't need an answer fast. can i stop here and come back later, will it keep?",
            "any time. i don't need an answer fast",
        ),
        ("best_time", "weekdays. it is not urgent. who reads this?", "weekdays. it is not urgent"),
        ("best_time", "lunchtime, put my list with it please", "lunchtime"),
        ("best_time", "not mornings. the tea trolley lady is nice. not mornings", "not mornings"),
        ("best_time", "my mum is not to know about this", ""),
        ("best_time", "mornings, he is slowly getting better", "mornings"),
        ("best_time", "evenings, ring my mobile. who sees this?", "evenings, ring my mobile"),
        ("child_identifier", "4/3/2017. I am on the bus", "4/3/2017"),
        ("best_time", "big letters please, I need large print", ""),
        ("child_identifier", "2 march 2016. show me", "2 march 2016"),
        ("child_identifier", "MRN 4471902, and could you add that he is shy", "MRN 4471902"),
        ("child_identifier", "5/5/2015, take out that bit about the scan", "5/5/2015"),
        ("relationship", "Carol, his nan. His date of birth is 4/3/2018", "Carol, his nan"),
        ("relationship", "foster mum, can I see it before it goes", "foster mum"),
        ("contact_method", "text. will it keep if I stop", "text"),
        ("contact_value", "07700 900321. who sees the number?", "07700 900321"),
        ("needs", "no thanks, can I bring my sister to interpret?", "can I bring my sister to interpret?"),
        ("needs", "polish, can I get my notes?", "polish"),
        ("needs", "no, can we have a second opinion?", "None"),
        ("needs", "none, can you tell me who reads it?", "None"),
        ("needs", "nothing. what's that for", "None"),
        ("needs", "Yoruba please. who pays for that?", "Yoruba please"),
        ("needs", "None. Well, I speak English, but someone patient would help", "someone patient would help"),
        ("questions", "is it safe? take out the bit about the scan", "is it safe?"),
        ("questions", "how long will he be in? don't say the bit about his dad again", "how long will he be in?"),
    ],
)
def test_only_the_answer_is_left(step, said, answer):
    assert answer_part(step, said, PROFILE) == answer


@pytest.mark.parametrize(
    "step, said",
    [
        ("best_time", "Mornings, because I work nights"),
        ("best_time", "when he's asleep, after 7, but not when the nurse does her rounds"),
        ("best_time", "could you ring after five?"),
        ("best_time", "can they try between 12 and 1, or after school?"),
        ("best_time", "mornings. please do not leave a voicemail"),
        ("best_time", "after 5. please ring my mobile not the landline"),
        ("best_time", "after six. leave a voicemail if no answer"),
        ("best_time", "weekdays. I am deaf so text me"),
        ("best_time", "between school runs, can you text first?"),
        ("best_time", "mornings, let it ring long, I am slow"),
        ("child_identifier", "4 May 2019"),
        ("child_identifier", "4/3/2017. allergic to penicillin"),
        ("child_identifier", "dob 4/3/17. he is adopted so his old name was Finn"),
        ("child_identifier", "4 March 2017. she is a twin, the other one is Lily"),
        ("child_identifier", "NHS 943 476 5919, born 4 May 2019"),
        ("contact_method", "can they text me? I am deaf"),
        ("needs", "Could we have an interpreter? Arabic, please"),
        ("needs", "I speak English, but not well"),
        ("needs", "large print, thanks"),
        ("best_time", "ring twice, stop, then ring again"),
        ("needs", "talk slowly, stop, let me answer"),
        ("needs", "I stammer so I start, stop, start again"),
        ("needs", "he has autism, can you keep it quiet?"),
        ("needs", "my english is bad, can you write simple?"),
        ("needs", "can you speak up? I am deaf"),
        ("needs", "I lose words, could they talk more slowly please?"),
        ("needs", "please don't speak fast, I lip read"),
        ("questions", "why did nobody ring? when can he go home? who decides?"),
        ("questions", "can we stop the medicine? will you leave it out on Sunday?"),
        ("questions", "will you show me the scan?"),
        ("questions", "Is it safe? Remove the shunt?"),
        ("questions", "What are the risks? Take out the line?"),
        ("questions", "Take out his stoma? when?"),
        ("questions", "Take out his stoma, when?"),
        ("questions", "what if it spreads? leave out the chemo?"),
        ("questions", "How long will it take? Remove the tube when he is home?"),
        ("questions", "What will they do? Leave it in?"),
        ("message", "show me what you got. stop for now. can we say it is about her"),
        ("relationship", "I'm his aunt, Bethan"),
        ("place", "Heron ward, Dr Osei's clinic"),
    ],
)
def test_what_is_all_of_one_line_is_read_as_it_is(step, said):
    assert answer_part(step, said, PROFILE) == said


@pytest.mark.parametrize(
    "step, said, kind",
    [
        ("best_time", "noon. let me leave it there for today", Kind.PAUSE),
        ("place", "let me see it", Kind.SHOW),
        ("best_time", "mornings. stop. who sees it?", Kind.PAUSE),
        ("site", "northgate. then send it", Kind.ORDER),
        ("needs", "none. use my list", Kind.USE_LIST),
        ("child_identifier", "1/2/2018. can it say first that he is scared of masks", Kind.FOR_MESSAGE),
        ("contact_method", "email. my ex is not to know. is that all right?", Kind.WISH),
    ],
)
def test_an_order_to_us_is_no_part_of_a_line(step, said, kind):
    assert parted(step, said, PROFILE).of(kind)


def test_what_is_of_another_line_is_told_with_its_line():
    said = "after four, and somebody gentle please"
    assert parted("best_time", said, PROFILE).others == {"needs": "somebody gentle"}


@pytest.mark.parametrize(
    "said, names",
    [
        ("Ella Marsh, born 4 May 2019. I gave you that at the start.", ["child_name", "child_identifier"]),
        ("Ella Marsh", ["child_name"]),
        ("Ella Marsh, by text", []),
        ("I said so already", []),
    ],
)
def test_what_stands_already_is_known_again(said, names):
    lines = {"child_name": "Ella Marsh", "child_identifier": "4 May 2019", "site": "Northgate Children's Hospital"}
    assert stands_already(said, lines) == names
