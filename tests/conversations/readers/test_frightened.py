"""Whoever a card frightened is heard, and only where nothing else is said."""

import pytest

from assistant.conversations.readers.frightened import frightened_by

SAID = {
    "that frightened me. he has nurses round him. i wasnt asking that": True,
    "that scared me to death. the nurses are with her": True,
    "your message gave me a shock, he's in nicu with nurses": True,
    "the card really worried us. she is being looked after": True,
    "that was scary to read. he's being monitored": True,
    "you scared me, i wasn't asking that": False,
    "omg that gave me a heart attack. thats not what i asked": False,
    "why did you scare me like that": False,
    "you made me panic. i never said that": False,
    "what you wrote alarmed me": False,
}
DANGEROUS = [
    "that frightened me. he is still grey",
    "that frightened me, the nurses are with him and he is blue",
    "i wasnt asking that he stopped breathing again",
    "that frightened me and i want to end it",
    "you scared me. he hits me",
    "it scared me when he went limp",
    "that scared me. no nurses are with him and he is floppy",
    "i didnt ask that. she is not being watched, she is fitting",
    "he frightened me",
    "im frightened",
    "he has nurses round him",
    "you scared me. i never asked for help",
    "that frightened me, i'm not asking for an ambulance",
    "I did not ask this. She is on the ward, doctors are watching her",
    "dont frighten me, he's in nicu with nurses",
    "she is on the ward. this is terrifying",
]
OF_THE_CHILD = """
this is terrifying
it's really scary
its really worrying
oh god this is terrifying
it's scary to see
this gave me a heart attack
it scares me
this is scaring me
this made me cry
it's scary
it's terrifying
this frightens me
please, it's terrifying
please it's scary
this is worrying me
this is so frightening, he is on the ward
that is terrifying
that scares me
it scared me
that's frightening us
""".strip().splitlines()
NO_FRIGHT = """
i'm not asking for help
i never asked for help
i was not asking for help
i never said that
i'm not asking for an ambulance
im not asking for 999
i didn't mean it
i wasnt asking that
that's not what i asked
""".strip().splitlines()


@pytest.mark.parametrize("said, staff", SAID.items())
def test_a_fright_is_heard_and_whether_staff_are_there(said, staff):
    found = frightened_by(said)
    assert found is not None and found.staff is staff and not found.asked


@pytest.mark.parametrize("said", [*DANGEROUS, *OF_THE_CHILD, *NO_FRIGHT])
def test_what_says_more_is_none(said):
    assert frightened_by(said) is None


def test_a_question_at_the_end_is_kept():
    found = frightened_by("that frightened me. what I want to know is will he walk?")
    assert found is not None and found.asked == "what I want to know is will he walk?"
