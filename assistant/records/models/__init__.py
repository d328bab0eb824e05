"""All tables, imported together so that migrations and foreign keys see every one of them."""

from assistant.records.models.alert import AlertStep, SafetyAlert
from assistant.records.models.attempt import Attempt
from assistant.records.models.audit import AuditCheck, AuditEntry
from assistant.records.models.base import Base
from assistant.records.models.card_note import CardNote
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
from assistant.records.models.find import ConversationStem, Figure, HandoffStem, Search
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
from assistant.records.models.handoff_desk import HandoffNote, HandoffRating, KeptNote
from assistant.records.models.lesson import Lesson
from assistant.records.models.portal import UsedPortalToken, VerifiedFact
from assistant.records.models.retention import Erasure, PurgeCertificate, ToForget
from assistant.records.models.sign_in import (
    HalfSignIn,
    KeptReply,
    KnownPlace,
    RecoveryCode,
    SecondFactor,
    SingleSignOnTry,
    SlowedDown,
)
from assistant.records.models.staff import Invitation, RoleRequest, SignInFailure, Staff, StaffSession
from assistant.records.models.take_along import QuestionItem, QuestionList, Thought

__all__ = [
    "AcknowledgementLink",
    "AlertStep",
    "Approval",
    "Attempt",
    "AuditCheck",
    "AuditEntry",
    "Base",
    "CardNote",
    "Choice",
    "Conversation",
    "ConversationStem",
    "Draft",
    "DraftField",
    "Erasure",
    "Feedback",
    "Figure",
    "HalfSignIn",
    "Handoff",
    "HandoffAddition",
    "HandoffClockStep",
    "HandoffEvent",
    "HandoffNote",
    "HandoffRating",
    "HandoffStem",
    "Invitation",
    "KeptNote",
    "KeptReply",
    "KnownPlace",
    "Lesson",
    "Message",
    "NotUnderstood",
    "OutboxEntry",
    "PurgeCertificate",
    "QuestionItem",
    "QuestionList",
    "RecoveryCode",
    "ReturnCode",
    "RoleRequest",
    "SafetyAlert",
    "Search",
    "SecondFactor",
    "SignInFailure",
    "SingleSignOnTry",
    "SlowedDown",
    "Staff",
    "StaffSession",
    "Thought",
    "ToForget",
    "Turn",
    "UsedPortalToken",
    "VerifiedFact",
    "WebhookCallback",
    "Withdrawal",
]  # fmt: skip
