"""What a turn changes in its conversation, collected while it is taken and written once, when it is finished."""

from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, Literal

from assistant.conversations.engine_turn import EngineTurn
from assistant.records.models import Conversation, Message


class Same(Enum):
    SAME = "as it was"


SAME = Same.SAME
Unchanged = Literal[Same.SAME]


@dataclass(frozen=True)
class Changes:
    """`form` and `field` are what the family is in the middle of, and the step asked; None when in nothing. `intent`
    and `confidence` are how the family's message was understood; `dialogue` is what the engine gave back.
    """

    nation: str | Unchanged | None = SAME
    writer: str | Unchanged | None = SAME
    needs: str | Unchanged = SAME
    language: str | Unchanged = SAME
    easy_read: bool | Unchanged = SAME
    form: str | Unchanged | None = SAME
    field: str | Unchanged | None = SAME
    unsure_in_a_row: int | Unchanged = SAME
    intent: str | Unchanged | None = SAME
    confidence: float | Unchanged | None = SAME
    dialogue: dict[str, Any] | Unchanged | None = SAME

    def then(self, later: "Changes") -> "Changes":
        """Both, and where both say something, the later."""
        said = {one.name: value for one in fields(later) if (value := getattr(later, one.name)) is not SAME}
        return replace(self, **said)

    @property
    def opens_form(self) -> bool:
        return self.form is not SAME and self.form is not None

    def write(self, conversation: Conversation, message: Message) -> None:
        if self.nation is not SAME:
            conversation.nation = self.nation
        if self.writer is not SAME:
            conversation.writer = self.writer
        if self.needs is not SAME:
            conversation.needs = self.needs
        if self.language is not SAME:
            conversation.language = self.language
        if self.easy_read is not SAME:
            conversation.easy_read = self.easy_read
        if self.form is not SAME:
            conversation.form = self.form
        if self.field is not SAME:
            conversation.field = self.field
        if self.unsure_in_a_row is not SAME:
            conversation.unsure_in_a_row = self.unsure_in_a_row
        if self.dialogue is not SAME:
            conversation.dialogue = self.dialogue
        message.intent = None if self.intent is SAME else self.intent
        message.confidence = None if self.confidence is SAME else self.confidence


NOTHING = Changes()
LEFT = Changes(form=None, field=None)  # no form any more


def asking(form: str, step: str | None) -> Changes:
    """The family is at this step of the form; at none when `step` is None."""
    return Changes(form=form, field=step) if step else LEFT


def understood(turn: EngineTurn, *, unsure: int) -> Changes:
    return Changes(
        intent=turn.intent,
        confidence=turn.confidence,
        form=turn.form,
        field=turn.field,
        unsure_in_a_row=unsure,
        dialogue=turn.state,
    )
