"""The draft of a handoff: what the family has given so far, word for word, in our database and nowhere else.

Every change of a line makes a new `approval_id`: only what the family saw last can be approved. A line remembers the
turn it
came in, so the same turn told twice (a replay after a crash) writes nothing twice. How it stood before it was last
changed stands beside it, until it is sent or deleted, so that it can be put back.
"""

from dataclasses import dataclass
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs import verified
from assistant.handoffs.errors import LineVerified
from assistant.handoffs.fields import ASKED, NOT_GIVEN, SHOWN
from assistant.handoffs.form.read_line import asked, may_stand, read
from assistant.handoffs.readers.number_or_address import reached_by, unasked
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.hospital.profile import Profile
from assistant.records import audit, drafts
from assistant.records.models import Draft, DraftField

BEFORE = "before:"  # and the name of a line: how it stood before it was last changed
LINES = frozenset(field.name for field in SHOWN)


@dataclass(frozen=True)
class Given:
    """What became of an answer: `line` as it stands now; `fresh` is False when this turn had given it before."""

    line: str
    fresh: bool


def open_draft(session: Session, conversation_id: UUID) -> Draft:
    """The conversation's draft; a new one if it has none."""
    if draft := drafts.of(session, conversation_id):
        return draft
    now = clock.now()
    draft = Draft(id=uuid4(), approval_id=uuid4(), conversation_id=conversation_id, created_at=now, changed_at=now)
    session.add(draft)
    session.flush()
    return draft


def given(session: Session, draft: Draft) -> dict[str, str]:
    """The lines so far, by field."""
    return {line.field: line.value for line in drafts.lines(session, draft) if not line.field.startswith(BEFORE)}


def changed_last(session: Session, draft: Draft) -> tuple[dict[str, str], UUID | None]:
    """The lines that were changed or taken out last, as they stood before, and the turn that did it."""
    kept = [line for line in drafts.lines(session, draft) if line.field.startswith(BEFORE)]
    newest = max(kept, key=lambda line: line.given_at, default=None)
    of_turn = [line for line in kept if newest and line.turn_id == newest.turn_id]
    return {line.field.removeprefix(BEFORE): line.value for line in of_turn}, newest.turn_id if newest else None


def stood_before(session: Session, draft: Draft) -> dict[str, str]:
    """Every line that was changed or taken out, as it stood before."""
    kept = (line for line in drafts.lines(session, draft) if line.field.startswith(BEFORE))
    return {line.field.removeprefix(BEFORE): line.value for line in kept}


def put_back(session: Session, draft: Draft, name: str, *, turn_id: UUID) -> None:
    """A line as it stood before it was last changed; what stands there now can be put back in its turn."""
    before = drafts.line(session, draft, f"{BEFORE}{name}")
    if before is None or before.turn_id == turn_id:
        return
    value, stands = before.value, drafts.line(session, draft, name)
    if stands is None:
        drafts.remove_line(session, draft, before.field)
    _write(session, draft, name, value, turn_id)


def give(session: Session, draft: Draft, name: str, said: str, *, turn_id: UUID, profile: Profile) -> Given:
    """Write one line, in the family's words. Raises NotUnderstood, with the draft as it was;
    LineVerified for one that is not the family's to change.
    """
    found = drafts.lines(session, draft)
    earlier = next((line for line in found if line.field == name), None)
    now_given = {
        line.field: line.value for line in found if (line.field, line.turn_id) != (ASKED, turn_id)
    }  # a replay does not confirm itself
    if earlier and earlier.turn_id == turn_id:
        return Given(earlier.value, fresh=False)
    if name in verified.vouched_for(session, draft.conversation_id, now_given):
        raise LineVerified
    try:
        line = read(name, said, profile, now_given)
    except NotUnderstood as refusal:
        if may_stand(refusal, said):
            _write(session, draft, ASKED, asked(name, said), turn_id)  # said again, it will stand
        raise
    _write(session, draft, name, line, turn_id)
    if name == "contact_method" and not (
        "contact_method" not in now_given and reached_by(now_given.get("contact_value", ""), {name: line})
    ):
        _forget(session, draft, "contact_value", now_given, turn_id)
    if name == "contact_method" and now_given.get("best_time") == NOT_GIVEN:
        _forget(session, draft, "best_time", now_given, turn_id)  # it was not asked, of a letter
    if name == "site" and _is_of_another(now_given.get("place", ""), line, profile):
        _forget(session, draft, "place", now_given, turn_id)
    for other, value in unasked(given(session, draft)).items():
        _write(session, draft, other, value, turn_id)
    _fill_verified(session, draft, turn_id)
    return Given(line, fresh=True)


def note(session: Session, draft: Draft, name: str, words: str, *, turn_id: UUID) -> None:
    """An empty line as it was said along with something else, where it cannot be read: it is not lost."""
    if name not in given(session, draft):
        _write(session, draft, name, words, turn_id)


def reopen(session: Session, draft: Draft, name: str, *, turn_id: UUID | None = None) -> None:
    """Ask this line again: what stood there goes, and with it any approval. Raises LineVerified."""
    if name in verified.vouched_for(session, draft.conversation_id, given(session, draft)):
        raise LineVerified
    _keep_before(session, draft, name, "", turn_id)
    drafts.remove_line(session, draft, name)
    _changed(draft)


def refuse(session: Session, draft: Draft) -> None:
    """The family said no to passing anything on. Only the refusal is kept: no line stays."""
    for line in drafts.lines(session, draft):
        session.delete(line)
    draft.refused = True
    _changed(draft)
    audit.add(session, actor="family", action="handoff.refused", subject=str(draft.conversation_id))


def approve(draft: Draft, approval_id: UUID | None) -> bool:
    """Mark the draft as checked. False when what the family saw (`approval_id`) is not what stands there now."""
    if approval_id is not None and approval_id != draft.approval_id:
        return False
    draft.approved = True
    return True


def discard(session: Session, conversation_id: UUID) -> bool:
    """Delete the draft and every line of it. False when there is none."""
    draft = drafts.of(session, conversation_id)
    if draft is None:
        return False
    drafts.remove(session, draft)
    audit.add(session, actor="family", action="draft.discarded", subject=str(conversation_id))
    return True


def _write(session: Session, draft: Draft, name: str, value: str, turn_id: UUID) -> None:
    _keep_before(session, draft, name, value, turn_id)
    _set(session, draft, name, value, turn_id)
    draft.refused = False
    _changed(draft)
    session.flush()


def _keep_before(session: Session, draft: Draft, name: str, value: str, turn_id: UUID | None) -> None:
    """What this turn replaces with `value`. A turn that changes a line twice replaces what stood before both."""
    stands = drafts.line(session, draft, name) if name in LINES else None
    if stands is None or turn_id is None or stands.turn_id == turn_id or stands.value == value:
        return
    _set(session, draft, f"{BEFORE}{name}", stands.value, turn_id)


def _set(session: Session, draft: Draft, name: str, value: str, turn_id: UUID) -> None:
    line = drafts.line(session, draft, name)
    if line is None:
        line = DraftField(draft_id=draft.id, field=name)
        session.add(line)
    line.value, line.turn_id, line.given_at = value, turn_id, clock.now()
    session.flush()


def _fill_verified(session: Session, draft: Draft, turn_id: UUID) -> None:
    """Once the family has agreed that something is passed on, what the portal vouched for is not asked."""
    lines = given(session, draft)
    if lines.get("consent") != "yes":
        return
    for name, value in verified.vouched_for(session, draft.conversation_id, lines).items():
        if lines.get(name) != value:
            _write(session, draft, name, value, turn_id)


def _is_of_another(place: str, site: str, profile: Profile) -> bool:
    """A place that stands in one site alone, where another site was named last: it is asked once more."""
    own = profile.only_site_with(place)
    return bool(place) and own is not None and profile.site(site) not in (None, own)


def _forget(session: Session, draft: Draft, name: str, before: dict[str, str], turn_id: UUID) -> None:
    """A phone number does not answer "Email": how to reach the family changed, so where is asked again."""
    if name in before:
        _keep_before(session, draft, name, "", turn_id)
        drafts.remove_line(session, draft, name)


def _changed(draft: Draft) -> None:
    draft.approval_id, draft.approved, draft.changed_at = uuid4(), False, clock.now()
