"""How it is asked for, in formal and passive words, alone or behind a need; and other questions put so."""

import pytest

from assistant.conversations.readers.asked_in_passive import asked_in_passive

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
        ("understand the procedure for obtaining the opinion of another consultant regarding her kidneys", HOW),
        ("the procedure for another consultant to review her case, and whether we must write a formal letter", HOW),
        ("What is the proper way to ask for a second opinion", HOW),
        ("kindly advise the process for getting another doctor", HOW),
        ("Could you outline the steps to obtain a further opinion?", HOW),
        ("we would like to know the correct channels for an independent opinion", HOW),
        ("what is the usual procedure for a different consultant", HOW),
        ("what is the official way for other doctor", HOW),
        ("what is the complaints procedure", None),
        ("the consultant said the procedure is risky", None),
        ("what is the process for a complaint about another doctor", None),
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
