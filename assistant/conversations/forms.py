"""What a conversation can be in the middle of, by the names that its row carries and the chat API shows."""

from typing import Final

from assistant.take_along.list_shown import FORM as QUESTIONS
from assistant.take_along.thinking_flow import FORM as THINKING

__all__ = ["ADDITION", "HANDOFF_FORM", "QUESTIONS", "THINKING"]

HANDOFF_FORM: Final = "handoff_form"  # Rasa's own name for it
ADDITION: Final = "addition"  # to what was sent
