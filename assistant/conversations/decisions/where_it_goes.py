"""Whether a copy goes to somebody else, and whether a letter will do: told as it is, with a message to the team as the
way on. At a step of the form the first is answered there (`handoffs/beside/fixed_answers.py`).
"""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Weighed
from assistant.conversations.readers.by_post import asks_by_post
from assistant.handoffs.beside.copy_elsewhere import asks_copy_elsewhere, orders_copy_elsewhere

STEPS = ("request_handoff", "request_person")


def where_it_goes(it: Weighed, text: str) -> Reply | None:
    """Never the same twice running."""
    if asks_copy_elsewhere(text) or orders_copy_elsewhere(text):
        name = "copy_elsewhere"
    elif asks_by_post(text):
        name = "post_unknown"
    else:
        return None
    now, last = clock.now(), it.snapshot.last_text
    told = it.words.wording.phrase(name, now=now)
    if told == last and name == "post_unknown":
        told = it.words.wording.phrase("post_unknown_again", now=now)
    first = (it.words.offers.add(),) if it.snapshot.sent else it.words.offers.steps_for(STEPS, it.reader)
    return None if told == last else Reply(told, first)
