"""A line of the draft is put right in words: written where the new words can stand, asked again where they cannot."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions.deps import Said
from assistant.handoffs import draft as drafting
from assistant.handoffs.beside.uses_list import left_out, refuses_list, uses_list
from assistant.handoffs.corrections.correction import AS_IT_WAS, Correction
from assistant.handoffs.corrections.put_right import names_a_clinic
from assistant.handoffs.errors import LineVerified
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.also_said import also_said
from assistant.handoffs.readers.not_to_know import replaces_all, takes_out, wishes_in, with_wishes
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.hospital.profile import Profile
from assistant.records import conversations, take_along
from assistant.records.models import Draft
from assistant.take_along.question_list import as_text

CHANGED = "utter_handoff_changed"  # with the line as it now stands, which the service words
ASKS_AGAIN = "utter_handoff_ask_again"


def put_right(
    session: Session, draft: Draft, said: Said, corrections: Sequence[Correction], profile: Profile
) -> list[tuple[str, str]]:
    """What to say, and of which line. A line that stands as it did was not changed: that is said, but where others
    were changed with it.
    """
    told: list[tuple[str, str]] = []
    stands: list[tuple[str, str]] = []
    for one in corrections:
        before = drafting.given(session, draft).get(one.field)
        response = _safely(session, draft, said, one, profile)
        same = response == CHANGED and drafting.given(session, draft).get(one.field) == before
        (stands if same else told).append((response, f"{AS_IT_WAS}{one.field}" if same else one.field))
    return told if any(response == CHANGED for response, _ in told) else [*stands, *told]


def together(told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each thing that is said once, with all the lines it is said of."""
    by_response: dict[str, list[str]] = {}
    for response, name in told:
        by_response.setdefault(response, []).append(name)
    return [(response, ",".join(names)) for response, names in by_response.items()]


def besides(session: Session, draft: Draft, said: Said, words: str, profile: Profile) -> None:
    """What the same words say for other lines, where those are empty and it can stand there."""
    for name, line in also_said(said.field or "", words, drafting.given(session, draft), profile).items():
        try:
            drafting.give(session, draft, name, line, turn_id=said.turn_id, profile=profile)
        except LineVerified:
            continue
        except NotUnderstood:
            if name == "place":  # a ward that we do not know may be one all the same
                drafting.note(session, draft, name, line, turn_id=said.turn_id)


def list_meant(session: Session, said: Said, words: str) -> str | None:
    """ "Just use my list": the list that the family made here, as its button takes it; empty where it made none. Where
    they will not have it: that there is none.
    """
    if refuses_list(words):
        return BY_NAME["questions"].skip
    more = uses_list(words)
    items = list(take_along.items(session, said.conversation_id)) if more is not None else []
    if (out := left_out(words, len(items))) is not None:
        del items[out]
    own = as_text(items)
    return None if more is None else "\n".join(filter(None, (own, more)))


def _safely(session: Session, draft: Draft, said: Said, correction: Correction, profile: Profile) -> str:
    try:
        return _put_right(session, draft, said, correction, profile)
    except LineVerified as refusal:
        return refusal.response


def _put_right(session: Session, draft: Draft, said: Said, correction: Correction, profile: Profile) -> str:
    name = correction.field
    if not correction.value:
        drafting.reopen(session, draft, name, turn_id=said.turn_id)
        return ASKS_AGAIN
    value = correction.value
    if (
        name == "needs" and value != BY_NAME["needs"].skip
    ):  # whom not to ring stands there too, and goes only when that is said
        words = conversations.family_message(session, said.turn_id).text
        value = (
            value
            if takes_out(words) or replaces_all(words)
            else with_wishes(value, wishes_in(drafting.given(session, draft).get(name, "")))
        )
    try:
        drafting.give(session, draft, name, value, turn_id=said.turn_id, profile=profile)
        return CHANGED
    except NotUnderstood as refusal:
        if name not in drafting.given(session, draft):
            return "utter_handoff_change_unclear"  # its own step asks
        drafting.reopen(session, draft, name, turn_id=said.turn_id)
        if name == "place" and names_a_clinic(correction.value):
            drafting.note(session, draft, name, correction.value, turn_id=said.turn_id)
            return CHANGED
        return refusal.response
