"""All tables, imported together so that migrations and foreign keys see every one of them."""

from assistant.records.models.alert import SafetyAlert
from assistant.records.models.attempt import Attempt
from assistant.records.models.audit import AuditEntry
from assistant.records.models.base import Base
from assistant.records.models.content import Approval, Withdrawal
from assistant.records.models.conversation import (
    Choice,
    Conversation,
    Feedback,
    Message,
    NotUnderstood,
    ReturnCode,
    Turn,
)
from assistant.records.models.handoff import (
    AcknowledgementLink,
    Draft,
    DraftField,
    Handoff,
    HandoffAddition,
    HandoffClockStep,
    HandoffEvent,
    OutboxEntry,
    WebhookCallback,
)
from assistant.records.models.portal import UsedPortalToken, VerifiedFact
from assistant.records.models.retention import PurgeCertificate, ToForget
from assistant.records.models.staff import Invitation, SignInFailure, Staff, StaffSession
from assistant.records.models.take_along import QuestionItem, QuestionList, Thought

__all__ = [
    "AcknowledgementLink", "Approval", "Attempt", "AuditEntry", "Base", "Choice", "Conversation", "Draft", "DraftField", "Feedback", "Handoff", "HandoffAddition", "HandoffClockStep", "HandoffEvent",
    "Invitation", "Message", "NotUnderstood", "OutboxEntry", "PurgeCertificate", "QuestionItem", "QuestionList", "ReturnCode", "SafetyAlert", "SignInFailure", "Staff", "StaffSession", "Thought", "ToForget", "Turn", "UsedPortalToken", "VerifiedFact", "WebhookCallback", "Withdrawal",
]  # fmt: skip
