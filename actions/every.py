"""All actions, each handed what it needs."""

from actions.correct_handoff import CorrectHandoff
from actions.deps import Deps
from actions.discard_draft import DiscardDraft
from actions.edge import HonestAction
from actions.handoff_status import HandoffStatus
from actions.offer_discard import OfferDiscard
from actions.offer_withdrawal import OfferWithdrawal
from actions.request_person import RequestPerson
from actions.send_handoff import SendHandoff
from actions.validate_handoff_form import ValidateHandoffForm
from actions.withdraw_handoff import WithdrawHandoff

ACTIONS: tuple[type[HonestAction], ...] = (
    ValidateHandoffForm, SendHandoff, CorrectHandoff, OfferWithdrawal, WithdrawHandoff, HandoffStatus, RequestPerson,
    OfferDiscard, DiscardDraft,
)  # fmt: skip


def every_action(deps: Deps) -> list[HonestAction]:
    return [action(deps) for action in ACTIONS]
