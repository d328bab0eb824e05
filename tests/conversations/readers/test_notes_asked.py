"""A bereaved family that asks for the notes, or for a test's report, in a sentence of its own."""

import pytest

from assistant.conversations.readers.notes_asked import asks_for_notes


@pytest.mark.parametrize(
    "said",
    ["Can I have her notes, and the report they made about the placenta?", "can I ask for her notes, and the report on the placenta",
     "She has died. There is no new doctor. It's her notes and mine I would like.", "I asked about her notes.",
     "That is the helpline again. I asked about her notes.", "how do we get a copy of his records", "her notes and mine please",
     "I'd like to read my maternity notes", "are we allowed to see the post-mortem results?", "the placenta report",
     "who has his medical records now?", "could you send me her file", "what about Isla's notes", "I want what the placenta showed", "can you tell me what the tests on the placenta showed"],
)  # fmt: skip
def test_it_is_asked_for(said):
    assert asks_for_notes(said)


@pytest.mark.parametrize(
    "said",
    ["could another doctor read her notes", "can you send his scans to another hospital", "his notes are wrong, who corrects them?",
     "they lost her notes", "it was all written in her notes", "do we have to agree to a post mortem?", "can I see my list",
     "the midwife wrote notes", "can I get a sick note", "who looks at what happened to her?", "my solicitor wants her records"],
)  # fmt: skip
def test_other_words_about_notes_are_none(said):
    assert not asks_for_notes(said)
