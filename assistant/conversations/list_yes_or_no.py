"""A yes or a no typed at the list does what its button does."""

from collections.abc import Sequence

from assistant.answers.reply import ListPress, Offer
from assistant.conversations.forms import QUESTIONS
from assistant.conversations.readers.follow_up import DOES_IT, NO, SHORT, YES
from assistant.conversations.readers.yes_or_no import agrees, yes_or_no
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_shown import ONE_OF_TWO

TO_A_QUESTION = {"clear", "add"}  # what is asked about, or offered: a yes does it
OF_ONE = {"drop", "move", "reword", "pick", "keep"}  # choices about a question: a no leaves them


def yes_or_no_press(said: str, offers: Sequence[Offer], *, at_question: bool) -> ListPress | None:
    """The press that a plain yes or no means; None for other words, and where nothing was asked so. `at_question` is
    one of the list's two questions, where a no to an offer only has the question asked again.
    """
    presses = [press for offer in offers if (press := offer.payload.get(QUESTIONS))]
    asked = next((press for press in presses if press.get("do") in TO_A_QUESTION), None)
    dos = {command.do for command in read_commands(said)}
    if asked:
        return asked if _yes(said, asked, dos) else _no_to(said, dos, at_question=at_question)
    if yes_or_no(said) != "deny" or at_question:
        return _the_only_one(presses) if _agrees(said) else None
    if any(press.get("do") in OF_ONE for press in presses):
        return ListPress(do="open")
    return ListPress(do="leave") if any(press.get("do") == "leave" for press in presses) else None


def _yes(said: str, asked: ListPress, dos: set[str]) -> bool:
    return _agrees(said) or (asked["do"] == "clear" and dos == {"clear"})


def _agrees(said: str) -> bool:
    plain = " ".join(said.lower().replace("\u2019", "").replace("'", "").split())
    return yes_or_no(said) == "affirm" or agrees(said) or bool(YES.match(plain) or DOES_IT.match(plain))


def _no_to(said: str, dos: set[str], *, at_question: bool) -> ListPress | None:
    plain = " ".join(said.lower().replace("\u2019", "").replace("'", "").split())
    short = bool(NO.match(plain)) and len(plain.split()) <= SHORT
    if not (yes_or_no(said) == "deny" or short) or dos - {"undo", "leave"}:
        return None
    return ListPress(do="again") if at_question else ListPress(do="open")


def _the_only_one(presses: Sequence[ListPress]) -> ListPress | None:
    of_one = [press for press in presses if press.get("do") in OF_ONE and press.get("ids")]
    if any(press.get("where") == ONE_OF_TWO for press in of_one):
        return None  # which of the two, a yes does not say
    return of_one[0] if len(of_one) == 1 else None
