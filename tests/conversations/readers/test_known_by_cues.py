"""All cues must stand in the words, none that makes it another question; what came before may stand near."""

from assistant.conversations.readers.known_by_cues import Known, cue, holds

KNOWN = Known("a phrase", (cue(r"\bcat\b"), cue(r"\bmilk\b", r"\bcream\b")), cue(r"\bdog\b"), before=cue(r"\bpets?\b"))


def test_every_cue_has_to_stand_there():
    assert holds(KNOWN, "the cat wants cream", ["our pet"])
    assert not holds(KNOWN, "the cat sleeps", ["our pet"])


def test_what_makes_it_another_question_and_what_has_to_come_before():
    assert not holds(KNOWN, "the dog and the cat want milk", ["our pet"])
    assert not holds(KNOWN, "the cat wants milk", ["our house"])
