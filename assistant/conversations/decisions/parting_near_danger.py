"""A goodbye soon after danger: the help that was shown stands once more, in any state, before they go. It may be a
farewell; and a later card of something else takes nothing from the one before it.
"""

from dataclasses import replace
from itertools import chain

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.danger import card_again, most_of, still
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.after_danger import BODILY, it_is_over
from assistant.conversations.readers.card_denied import denial
from assistant.conversations.readers.help_on_its_way import which_help
from assistant.conversations.readers.parting import goes_for_now, parts

OF_DESPAIR = ("self_harm", "safeguarding", "distress")


def help_at_parting(it: Weighed, decided: Plan) -> Plan:
    """With what was decided. A card that the words themselves draw is enough."""
    snapshot = it.snapshot
    if snapshot.choice or it.cards or not parts(snapshot.text):
        return decided
    again = tuple(chain.from_iterable(_again(route, it) for route in _cards(it)))
    if again:
        told = [one for one in decided.before if not one.notice]
        return replace(decided, before=(*again, *told), repeats=True)
    return replace(decided, after=(*decided.after, *_lines(it)))


def _cards(it: Weighed) -> list[str]:
    near = it.snapshot.parting_from
    body = [route for route in BODILY if route in near and not _is_dealt_with(it)][:1]
    despair = [route for route in OF_DESPAIR if route in near and not _was_denied(it)]
    if "self_harm" in despair:  # its card says all that the other one would
        despair = [route for route in despair if route != "distress"]
    return most_of([*body, *despair])


def _again(route: str, it: Weighed) -> tuple[Reply, ...]:
    return still(route, it) if route in BODILY else card_again(route, it)


def _is_dealt_with(it: Weighed) -> bool:
    """Since the card they said that help is there, or that it is over."""
    return any(it_is_over(one, "emergency") or which_help(one, near=True) for one in it.snapshot.earlier)


def _was_denied(it: Weighed) -> bool:
    """Then a plain "bye" is one. Whoever cannot go on just now is told again."""
    snapshot = it.snapshot
    if goes_for_now(snapshot.text):
        return False
    return any(denial(one, snapshot.parting_from, snapshot.near_lines) for one in snapshot.earlier)


def _lines(it: Weighed) -> tuple[Reply, ...]:
    """What stood near as a line only, for whoever cannot go on just now."""
    if not goes_for_now(it.snapshot.text) or it.lines:
        return ()
    near = [route for route in OF_DESPAIR if route in it.snapshot.near_lines][:1]
    return tuple(it.words.danger.line(route, it.reader, now=clock.now()) for route in near)
