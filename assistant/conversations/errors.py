"""Why a conversation cannot take what was sent. Each has a `code` for programs and a sentence for the family, and none of their words."""


class ConversationError(Exception):
    code = "conversation_error"
    status = 400
    say = "This could not be done. Nothing was sent."


class UnknownConversation(ConversationError):
    code = "conversation_unknown"
    status = 401
    say = "This chat is not open here. You can start a new one."


class ConversationClosed(ConversationError):
    code = "conversation_closed"
    status = 409
    say = "This chat has ended. You can start a new one."


class ChoiceNotOffered(ConversationError):
    code = "choice_not_offered"
    status = 422
    say = "That choice is not open in this chat. You can type what you want instead."


class EmptyMessage(ConversationError):
    code = "message_empty"
    status = 422
    say = "I could not see any words. You can type your question, or press one of the choices."


class MessageTooLong(ConversationError):
    code = "message_too_long"
    status = 422
    say = "That is more than I can take at once. Please send it in two parts. Nothing was lost: it is still in your box."


class TooManyMessages(ConversationError):
    code = "too_many_messages"
    status = 429
    say = "That was a lot at once. Please wait a minute and send it again."


class StillWorking(ConversationError):
    code = "turn_still_working"
    status = 503
    say = "This is taking longer than it should. What you wrote is kept. If it is urgent, please ring."
