"""How it is asked for, in formal and passive words, alone or behind a need; and other questions put so."""

import pytest

from assistant.conversations.asked_in_passive import asked_in_passive

HOW = "ask_how_to_request"


@pytest.mark.parametrize(
    "said, intent",
    [
        ("I stammer, so typing suits me. In what way is another view arranged at your hospital?", HOW),
        ("I'm hard of hearing and lip-read. How does one obtain a second view?", HOW),
        ("We sign at home. How are such reviews requested?", HOW),
        ("How would another opinion be sought here, please?", HOW),
        ("by what means may a second opinion be requested", HOW),
        ("how would one go about obtaining another opinion", HOW),
        ("May I ask how a second opinion is arranged here?", HOW),
        ("By whom is a second opinion paid for?", "ask_free_on_nhs"),
        ("How is a scan arranged?", None),
        ("how is it done", None),
        ("How are such reviews requested? And who pays?", None),
        ("a second opinion was arranged", None),
        ("how was the opinion he got", None),
        ("how long does one wait for a second opinion", None),
    ],
)
def test_the_one_question_is_read(said, intent):
    assert asked_in_passive(said) == intent
