"""Why the console refuses something. Each has a `code` for programs and a sentence for the person at the desk."""

import math
from datetime import datetime, timedelta


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
    """`wait` is how long from now."""

    code = "staff_sign_in_throttled"
    say = "There were too many tries. Please wait before you try again."

    def __init__(self, wait: timedelta) -> None:
        super().__init__()
        self.wait = wait
        seconds = math.ceil(wait.total_seconds())
        for_how_long = (
            f"{seconds} second{'' if seconds == 1 else 's'}" if seconds < 120 else f"{math.ceil(seconds / 60)} minutes"
        )
        self.say = (
            f"There were too many wrong tries, so this one was not looked at. You can try again in {for_how_long}. "
            "Each wrong try makes the wait longer. If you cannot wait, an administrator can give you a link to come in with."
        )


class TooManyAtTheDoor(ConsoleError):
    code = "staff_too_many_at_the_door"
    say = "Too many people are coming in at this moment, so this was not looked at. Please try again in half a minute."


class WrongCode(ConsoleError):
    code = "staff_code_wrong"
    say = (
        "This code is not right, or it was used already. Type the code that your app shows now, or a recovery code that "
        "you have not used yet."
    )


class HalfSignInGone(ConsoleError):
    code = "staff_half_sign_in_gone"
    say = "This took longer than ten minutes. Please sign in again from the start."


class WrongPassword(ConsoleError):
    code = "staff_password_wrong"
    say = "Your password is not right. Nothing was changed."


class SignOnError(ConsoleError):
    """The hospital's own sign-in did not bring somebody in."""

    code = "staff_sign_on"
    say = "The hospital's sign-in did not let you in. You can try again."


class NoSignOn(SignOnError):
    code = "staff_sign_on_not_set_up"
    say = "Signing in through the hospital is not set up here. Use your email address and password."


class SignOnAway(SignOnError):
    code = "staff_sign_on_away"
    say = (
        "The hospital's sign-in does not answer at the moment. Please try again in a minute. If you have a password here, "
        "you can use it meanwhile."
    )


class SignOnTooOften(SignOnError):
    code = "staff_sign_on_too_often"
    say = (
        "Very many sign-ins were started from this hospital's address within an hour. Please wait some minutes and try "
        "again, or sign in with a password."
    )


class SignOnRefused(SignOnError):
    code = "staff_sign_on_refused"
    say = "The hospital's sign-in did not let you in, or you turned back. You can try again."


class SignOnNotValid(SignOnError):
    code = "staff_sign_on_not_valid"
    say = (
        "What came back from the hospital's sign-in could not be checked, or it took longer than ten minutes. Please start "
        "again. If this goes on, tell whoever runs the console."
    )


class NoGroup(SignOnError):
    code = "staff_sign_on_no_group"
    say = (
        "The hospital's sign-in knows you, but you are in no group that may use this console. Ask your team lead to have "
        "you added."
    )


class AddressTaken(SignOnError):
    code = "staff_sign_on_address_taken"
    say = (
        "There is already an account with a password for your email address. Sign in with that, or ask an administrator to "
        "disable it. Then you can come in through the hospital."
    )


class ClosedHere(SignOnError):
    code = "staff_sign_on_closed"
    say = "Your account was closed here. Ask an administrator."


class NoLocalPassword(ConsoleError):
    code = "staff_no_local_password"
    say = "This account comes in by the hospital's own sign-in, so it has no password here. Nothing was changed."


class AccountClosed(ConsoleError):
    code = "staff_account_closed"
    say = "This account is closed. Invite the person again to make a new one. Nothing was changed."


class InvitationGone(ConsoleError):
    code = "invitation_gone"
    say = "This link was used already, was replaced by a newer one, or is more than 24 hours old. Ask an administrator for a new one."


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


class RoleNotAsked(ConsoleError):
    code = "staff_role_not_asked"
    say = "This role is not asked for any more. A colleague may have decided already."


class HoldsMore(ConsoleError):
    code = "staff_holds_more_chats"
    say = "This person has taken more chats since you opened the page. See how many now. Nothing was changed."


class NotASecondPerson(ConsoleError):
    code = "staff_role_needs_another"
    say = "A second person decides this: not the one who asked for it, and not the one whose role it is."


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


class NotAnswered(ConsoleError):
    """`what` is "danger", "message", "asked", or "typed" for a reply that was not sent and nothing else. `at` is since
    when, `seq` the number of the newest message, which whoever goes all the same names, `route` the danger card's.
    `waits`: whoever has it next must answer.
    """

    code = "not_answered"
    say = "The family waits for an answer here. Nothing was changed."

    def __init__(self, what: str, at: datetime, seq: int, route: str = "", *, waits: bool = False) -> None:
        super().__init__()
        self.what, self.at, self.seq, self.route, self.waits = what, at, seq, route, waits


class WroteMeanwhile(ConsoleError):
    """`after` is the newest message that the writer of the reply had been shown."""

    code = "reply_crossed"
    say = "The family wrote meanwhile. Your reply was not sent."

    def __init__(self, after: int) -> None:
        super().__init__()
        self.after = after


class EmptyReply(ConsoleError):
    code = "reply_empty"
    say = "Write your reply first."


class ReplyTooLong(ConsoleError):
    code = "reply_too_long"
    say = (
        "This reply is too long to send at once. Nothing was sent or cut: it is still in the box. Send it in two parts."
    )


class NoReason(ConsoleError):
    code = "handoff_reason_missing"
    say = "Say why the handoff is closed, in a sentence."


class DeskRefusal(ConsoleError):
    """Something at the handoff desk that cannot be done as it was asked. Said on the handoff's own page."""

    code = "handoff_desk_refusal"
    say = "This could not be done. Nothing was changed."


class NoUrgentReason(DeskRefusal):
    code = "handoff_urgent_reason_missing"
    say = "Say in a sentence why it is urgent. Nothing was changed."


class NoHandoffOutcome(DeskRefusal):
    code = "handoff_outcome_missing"
    say = "Choose how it ended. The family reads it. Nothing was changed."


class NoNote(DeskRefusal):
    code = "handoff_note_missing"
    say = "Write the note first. Nothing was changed."


class NoteTooLong(DeskRefusal):
    code = "handoff_note_too_long"
    say = (
        "This note is longer than 4,000 characters. It is still in the box: keep it in two parts. Nothing was changed."
    )


class ReasonTooLong(DeskRefusal):
    code = "handoff_reason_too_long"
    say = "This is longer than 500 characters. It is still in the box: please make it shorter. Nothing was changed."


class NoReopenReason(DeskRefusal):
    code = "handoff_reopen_reason_missing"
    say = "Say why the handoff is opened again, in a sentence. Nothing was changed."


class NoColleague(DeskRefusal):
    code = "handoff_colleague_missing"
    say = "Nobody was chosen. Choose a colleague first. Nothing was changed."


class UnknownColleague(DeskRefusal):
    code = "handoff_colleague_unknown"
    say = "Choose a colleague from the list. Nothing was changed."


class AssignedMeanwhile(DeskRefusal):
    code = "handoff_assigned_meanwhile"
    say = "Somebody else was given this handoff since you opened the page. You can see who below. Nothing was changed."


class NotYoursToGive(DeskRefusal):
    code = "handoff_not_yours_to_give"
    say = "A colleague has this handoff. They can give it back, or a team lead can give it to you. Nothing was changed."


class NoTeamName(DeskRefusal):
    code = "handoff_team_name_missing"
    say = "Write who has it: a name, and the role. Nothing was changed."


class NoComplaintConsent(DeskRefusal):
    code = "handoff_complaint_consent_missing"
    say = "Tick that the family has agreed. Without that it stays as it is. Nothing was changed."


class TakenBack(DeskRefusal):
    code = "handoff_taken_back"
    say = "The family has taken this back, so it is not printed and not made a file any more. Do nothing with it."


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


class AlertNotDecided(ConsoleError):
    code = "alert_not_decided"
    say = (
        "A safety alert about this conversation has no outcome yet. Once it is erased, nobody could find out what it was. "
        'First take the alert on the "Safety" page and say what came of it. Then erase. Nothing was erased.'
    )


class AlertMoved(ConsoleError):
    code = "alert_moved"
    say = "This alert was changed since you opened the page, or it is gone. See how it stands now. Nothing was changed."


class NoAlertNote(ConsoleError):
    code = "alert_note_missing"
    say = "Write what you found or did, in a sentence or two, 1,000 characters at most. Nothing was changed."


class NotYoursToClear(ConsoleError):
    code = "alert_not_yours_to_clear"
    say = (
        "Only somebody who looks after clinical safety can decide that there was no danger. Ask them, or choose "
        '"Followed up". Nothing was changed.'
    )


class NoCardNote(ConsoleError):
    code = "card_note_missing"
    say = "Write what followed, in a sentence or two, 1,000 characters at most. Nothing was changed."


class ErasureNotAsked(ConsoleError):
    code = "erasure_not_asked"
    say = "Nobody asks to erase this conversation any more, or a colleague has decided it. Nothing was changed."


class NoKeepReason(ConsoleError):
    code = "erasure_keep_reason_missing"
    say = "Say why it is kept, in a sentence or two, 1,000 characters at most. Nothing was changed."


class BadSearch(ConsoleError):
    """`faults` has a sentence for each field that cannot stay as it is."""

    code = "search_not_valid"
    say = "Some details of the search need a change."

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(faults))
        self.faults = faults


class NoSuchSearch(ConsoleError):
    code = "search_not_here"
    say = "This search is gone: one that is not kept as a view goes after a day. Search again."


class NoSuchAnswer(ConsoleError):
    code = "answer_not_here"
    say = "There is no such answer. Start from the list of answers."


class WordsChanged(ConsoleError):
    code = "answer_words_changed"
    say = "The words have changed since you opened the page. Read them again, then approve them. Nothing was changed."


class BadReviewDate(ConsoleError):
    code = "answer_review_date_not_valid"
    say = "Write the day by which it is looked at again: a day to come, within three years, such as 23/11/2027."


class NoSuchReport(ConsoleError):
    code = "report_not_here"
    say = "There is no such report. Choose one from the list of reports."


class NoTopic(ConsoleError):
    code = "lesson_topic_missing"
    say = 'Choose what the message was about, or "Not for us". Nothing was changed.'


class NoSuchLesson(ConsoleError):
    code = "lesson_not_here"
    say = (
        "There is no such message any more. It may have been erased, or is past its keeping time. Nothing was changed."
    )
