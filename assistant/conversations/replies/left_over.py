"""Beside a filled line of the form: what of the family's words went into none, in those words."""

from collections.abc import Mapping, Sequence

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.words import Words
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.left_over import left_over
from assistant.handoffs.readers.not_to_know import not_to_know
from assistant.hospital.profile import Profile


def with_what_is_left(
    told: list[Reply],
    before: Sequence[Reply],
    turn: EngineTurn,
    snapshot: Snapshot,
    lines: Mapping[str, str],
    words: Words,
    profile: Profile,
) -> list[Reply]:
    """`lines` are those of now; where the step was not filled, that is said already."""
    step = snapshot.field or ""
    typed = snapshot.typed and snapshot.choice is None and not snapshot.says_a_title
    filled = lines.get(step) != snapshot.lines.get(step)
    if not (told and typed and filled and turn.form == snapshot.form == HANDOFF_FORM and step in BY_NAME):
        return told
    told = _with_the_wish(told, before, snapshot, words)
    left = left_over(step, snapshot.text, lines, [one.text for one in (*before, *told[:-1])], profile)
    if not left:
        return told
    said = "\n\n".join([words.wording.phrase("form_not_kept", now=clock.now()), *left])
    return [*told[:-1], Reply(said), told[-1]]


def _with_the_wish(told: list[Reply], before: Sequence[Reply], snapshot: Snapshot, words: Words) -> list[Reply]:
    """Whom not to ring, said before the help they need is asked: it is heard, and goes with that."""
    kept = words.wording.phrase("form_wish_kept", now=clock.now())
    said = any(one.text == kept for one in (*before, *told))
    if said or "needs" in snapshot.lines or snapshot.field == "needs" or not not_to_know(snapshot.text):
        return told
    return [*told[:-1], Reply(kept), told[-1]]
