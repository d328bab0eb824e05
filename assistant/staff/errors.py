"""Why the console refuses something. Each has a `code` for programs and a sentence for the person at the desk."""


class ConsoleError(Exception):
    code = "console_error"
    say = "This could not be done. Nothing was changed."


class WrongSignIn(ConsoleError):
    """One error for an unknown account, a wrong password and a disabled account: it must not tell which accounts there
    are.
    """

    code = "staff_sign_in_wrong"
    say = "The email address or the password is not right."


class TooManyTries(ConsoleError):
    code = "staff_sign_in_throttled"
    say = "There were too many tries. Please wait 15 minutes before you try again."


class InvitationGone(ConsoleError):
    code = "invitation_gone"
    say = "This link was used already, or it is more than 24 hours old. Ask an administrator for a new one."


class BadAccount(ConsoleError):
    """`faults` has a sentence for each field that cannot stay as it is."""

    code = "staff_account_not_valid"
    say = "The account was not made. Some details need a change."

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(faults))
        self.faults = faults


class UnknownRole(ConsoleError):
    code = "staff_role_unknown"
    say = "Choose what the person will do here."


class UnknownAccount(ConsoleError):
    code = "staff_account_unknown"
    say = "There is no such account."


class LastAdmin(ConsoleError):
    code = "staff_last_admin"
    say = "This is the last administrator. Invite another one first, so that somebody can still manage accounts."


class NoSuchConversation(ConsoleError):
    code = "conversation_not_here"
    say = "There is no such conversation. The family may have had it erased."


class NoErasureReason(ConsoleError):
    code = "erasure_reason_missing"
    say = "Choose why the conversation is erased. Nothing was erased."


class AnotherHasIt(ConsoleError):
    code = "conversation_taken_by_another"
    say = "A colleague has just taken over this conversation. You can see who on this page."


class NotYours(ConsoleError):
    code = "conversation_not_yours"
    say = "You do not have this conversation at the moment. Take it over first. What you wrote was not sent."


class EmptyReply(ConsoleError):
    code = "reply_empty"
    say = "Write your reply first."


class ReplyTooLong(ConsoleError):
    code = "reply_too_long"
    say = "This reply is too long to send at once. Send it in two parts."


class NoReason(ConsoleError):
    code = "handoff_reason_missing"
    say = "Say why the handoff is closed, in a sentence."


class NothingToWithdraw(ConsoleError):
    code = "wording_unknown"
    say = "There is no such wording to withdraw. Danger cards are always told."


class NoWithdrawalReason(ConsoleError):
    code = "wording_reason_missing"
    say = "Say why it is withdrawn, in a sentence."


class NoSuchAlert(ConsoleError):
    code = "alert_not_here"
    say = "There is no such safety alert. Open the list again. Nothing was changed."


class NoOutcome(ConsoleError):
    code = "alert_outcome_missing"
    say = "Choose whether there was no danger, or whether it was followed up. Nothing was changed."


class AlertTaken(ConsoleError):
    code = "alert_taken"
    say = "A colleague already has this alert, or it is gone. Open the list again to see who. Nothing was changed."
