"""Decision: a line of the form stands again as it did before it was changed, or is shown where it was not."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.corrections.wants_back import line_wanted, only_undo, wants_back
from assistant.handoffs.fields import family_copy


def puts_back(it: Weighed) -> Plan | None:
    """ "Put it back how it was", "you have lost my message". A bare "undo" after no change means the step before."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or not wants_back(snapshot.text):
        return None
    if only_undo(snapshot.text) and not (snapshot.changed_now or snapshot.field == "check"):
        return None
    names = _wanted(snapshot)
    if not names:
        return _shows(it, line_wanted(snapshot.text))
    told = it.words.wording.phrase("form_put_back", now=clock.now())
    copy = family_copy({name: snapshot.before[name] for name in names})
    back = ToEngine(intent="correct_handoff", details={"field": ",".join(names), "back": True, "silent": True})
    return it.plan(before=(Reply("\n\n".join([told, *copy])),), engine=back, after=it.lines)


def _wanted(snapshot: Snapshot) -> tuple[str, ...]:
    """The line that is named, or those that were changed last; none that a portal gave."""
    named = line_wanted(snapshot.text)
    if named and named in snapshot.before:
        names: tuple[str, ...] = (named,)
    else:
        names = () if named in snapshot.lines else snapshot.changed_last
    return tuple(name for name in names if name in snapshot.before and name not in snapshot.vouched)


def _shows(it: Weighed, named: str | None) -> Plan | None:
    """A line that is called lost and was never changed: here it stands."""
    if named is None or named not in it.snapshot.lines:
        return None
    told = it.words.wording.phrase("form_line", now=clock.now())
    copy = family_copy({named: it.snapshot.lines[named]})
    return it.plan(before=(Reply("\n\n".join([told, *copy])),), engine=ASKED_AGAIN, after=it.lines)
