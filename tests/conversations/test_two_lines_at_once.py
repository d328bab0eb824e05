"""At each short line with another line told beside the answer: what stands in a line is never told as not kept, and
every part is in a line or told back.
"""

import pytest

from tests.conversations.test_nothing_drops import ANSWERS, NOT_KEPT, told, words_of
from tests.support.at_a_step import asked, lines

OTHERS = {
    "relationship": "please address me as Mrs Voss",
    "child_name": "her name is Poppy Hargreave",
    "child_identifier": "she was born 3 May 2019",
    "site": "she is at Saltmarsh",
    "place": "she is on Kestrel",
    "contact_value": "ring me on 07700 900456",
    "best_time": "never on Fridays",
    "needs": "we need an Urdu interpreter",
}
SMALL = frozenset("born please as me her name is she was at on we need an never ring address".split())


@pytest.mark.parametrize("joined", [". ", ", ", " and "])
@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("step", ANSWERS)
def test_what_stands_in_a_line_is_not_told_as_lost(db, at, step, other, joined):
    if step == other:
        return
    chat = at(step)
    body = chat.say(f"{ANSWERS[step]}{joined}{OTHERS[other]}")
    said, stands = told(body), words_of(" ".join(lines(db, chat).values()))
    lost = said.partition(NOT_KEPT)[2].partition("message:")[2].split("\n\n")
    parts = [words_of(one) - SMALL for one in lost if one.strip() and not one.rstrip().endswith(("?", "."))]
    assert not [one for one in parts if one and one <= stands], said
    assert words_of(OTHERS[other]) - SMALL <= stands | words_of(said) or asked(body) == step
