"""What was last done to a list, so that it can be done to another question: "same for the bottom one", "and number two
as well".
"""

from collections.abc import Sequence

from assistant.take_along.command import Command

Keys = Sequence[str]  # of the questions, in their order


def last_done(now: Keys, before: Keys | None, older: Sequence[Keys] = ()) -> Command | None:
    """As a command that names no question yet; None for a change of another kind. `older` is the list before each of
    its last changes.
    """
    if before is None:
        return None
    gone, new = [one for one in before if one not in now], [one for one in now if one not in before]
    if gone:
        return None if new else Command("drop", plain=False)
    if new:
        return Command("undo", plain=False) if all(any(one in was for was in older) for one in new) else None
    where = _where(now, before)
    return Command("move", where=where, plain=False) if where else None


def _where(now: Keys, before: Keys) -> str | None:
    """Where the one question went that was put elsewhere."""
    places = [0, len(now) - 1, *range(1, len(now) - 1)]
    for at in places:
        one = now[at]
        was = before.index(one)
        if was == at or [*now[:at], *now[at + 1 :]] != [*before[:was], *before[was + 1 :]]:
            continue
        if at in (0, len(now) - 1):
            return "last" if at else "first"
        return f"up {was - at}" if at < was else f"down {at - was}"
    return None
