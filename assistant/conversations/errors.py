"""Why a conversation cannot take what was sent. Each has a `code` for programs and a sentence for the family, and none
of their words.
"""

from assistant.answers.load import load_phrases

PHRASES = load_phrases()  # read once, from the package: they are there also when the records are not


class ConversationError(Exception):
    code = "conversation_error"
    status = 400
    say = PHRASES["not_done"]


class UnknownConversation(ConversationError):
    code = "conversation_unknown"
    status = 401
    say = PHRASES["chat_not_open"]


class ConversationClosed(ConversationError):
    code = "conversation_closed"
    status = 409
    say = PHRASES["chat_ended"]


class ChoiceNotOffered(ConversationError):
    code = "choice_not_offered"
    status = 422
    say = PHRASES["choice_not_open"]


class EmptyMessage(ConversationError):
    code = "message_empty"
    status = 422
    say = PHRASES["no_words"]


class MessageTooLong(ConversationError):
    code = "message_too_long"
    status = 422
    say = PHRASES["too_long"]


class TooManyMessages(ConversationError):
    code = "too_many_messages"
    status = 429
    say = PHRASES["too_many"]


class StillWorking(ConversationError):
    code = "turn_still_working"
    status = 503
    say = PHRASES["still_working"]
