"""What can go wrong with a handoff. Each carries a `code` for programs and a sentence for people, and nothing a family
typed.
"""


class HandoffError(Exception):
    code = "handoff_error"
    say = "This could not be done. Nothing was changed."


class NotConsented(HandoffError):
    code = "handoff_not_consented"
    say = "You have not said that we may pass this on, so nothing was sent."


class NotApproved(HandoffError):
    code = "handoff_not_approved"
    say = "What you saw has changed since. Please check it once more. Nothing was sent."


class NothingToSend(HandoffError):
    code = "handoff_nothing_to_send"
    say = "There is nothing ready to send. Nothing was sent."


class TurnIsOver(HandoffError):
    code = "turn_is_over"
    say = "This took too long and was stopped. Nothing was sent."


class UnknownHandoff(HandoffError):
    code = "handoff_unknown"
    say = "There is no handoff with this reference."


class AlreadyAcknowledged(HandoffError):
    code = "handoff_already_acknowledged"
    say = "A colleague has already acknowledged this handoff. Open it again to see who."


class LineVerified(HandoffError):
    """The family would change a line that the portal vouched for. `response` says it while the form is filled in."""

    code = "handoff_line_verified"
    response = "utter_handoff_verified"
    say = "The portal vouched for this line, so it cannot be changed here. Nothing was sent."


class NoWords(HandoffError):
    code = "handoff_no_words"
    say = "There are no words to send. Nothing was sent."


class TooLong(HandoffError):
    code = "handoff_too_long"
    say = "That is too long. Nothing was sent."


class UnknownTeam(HandoffError):
    code = "handoff_team_unknown"
    say = "Choose a team from the list. Nothing was sent."


class UnknownTheme(HandoffError):
    code = "handoff_theme_unknown"
    say = "Choose at least one theme from the list. Nothing was changed."


class WrongState(HandoffError):
    code = "handoff_wrong_state"
    say = "This cannot be done with this handoff any more. Open it again to see where it stands."
