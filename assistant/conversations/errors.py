"""Why a conversation cannot take what was sent. Each has a `code` for programs and a sentence for the family, and none
of their words.
"""

from assistant.answers.load import load_phrases

PHRASES = load_phrases()  # read once, from the package: they are there also when the records are not


class ConversationError(Exception):
    code = "conversation_error"
    say = PHRASES["not_done"]


class UnknownConversation(ConversationError):
    code = "conversation_unknown"
    say = PHRASES["chat_not_open"]


class ConversationClosed(ConversationError):
    code = "conversation_closed"
    say = PHRASES["chat_ended"]


class ChoiceNotOffered(ConversationError):
    code = "choice_not_offered"
    say = PHRASES["choice_not_open"]


class EmptyMessage(ConversationError):
    code = "message_empty"
    say = PHRASES["no_words"]


class MessageTooLong(ConversationError):
    code = "message_too_long"
    say = PHRASES["too_long"]


class TooManyMessages(ConversationError):
    code = "too_many_messages"
    say = PHRASES["too_many"]


class TooOften(ConversationError):
    code = "too_often"
    say = PHRASES["too_often"]


class TooBusy(ConversationError):
    code = "too_busy"
    say = PHRASES["too_busy"]


class StillWorking(ConversationError):
    code = "turn_still_working"
    say = PHRASES["still_working"]
