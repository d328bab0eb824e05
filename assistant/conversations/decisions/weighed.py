"""What a decision may look at, and what it is: the plan of a turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.answers.reply import AdditionPress, ListPress, Reply
from assistant.answers.wording import Reader
from assistant.conversations.changes import NOTHING, Changes
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ToEngine
from assistant.conversations.words import Words
from assistant.handoffs.beside.asides import Aside
from assistant.hospital.profile import Profile
from assistant.safety.verdict import Verdict


@dataclass(frozen=True)
class Heard:
    """The words that were read in place of the message: whether they ask, and whether they lean on the last answer."""

    text: str
    asks: bool = True
    leans: bool = False


@dataclass(frozen=True)
class Plan:
    """`engine` is None when it is not called. `for_list` and `for_addition` hand the message to the question list or to
    what is added to a handoff, with what was pressed there; `asks_nation` when the words leave open which nation the
    child is cared for in, `says_nation` when what is true in the hospital's own is taken as given; `alerts` are routes
    the safeguarding contact hears of; `aside` is what was typed at a step and is no answer to it; `no_person`
    that nobody is wanted any more; `only_answers` that what the engine
    says is told only where it understood something that is wanted; `repeats` that a card is told again on purpose;
    `asks_step_again` that the step of the list or of thinking it through is asked once more,
    `leaves_list` that it is left, `opens_list` that it begins once the form is left; `fills` are lines of the form that
    are kept although the form is left, `puts_on_list` questions of theirs that were dictated at a step of it; `heard`
    is what was read in place of the message, `refused` the pages that are not told, since they are not what was asked.
    """

    reader: Reader
    before: tuple[Reply, ...] = ()
    engine: ToEngine | None = None
    after: tuple[Reply, ...] = ()
    changes: Changes = NOTHING
    asks_nation: bool = False
    says_nation: bool = False
    for_list: bool = False
    for_addition: bool = False
    list_press: ListPress | None = None
    addition_press: AdditionPress | None = None
    alerts: tuple[str, ...] = ()
    aside: Aside | None = None
    no_person: bool = False
    only_answers: bool = False
    repeats: bool = False
    asks_step_again: bool = False
    leaves_list: bool = False
    opens_list: bool = False
    heard: Heard | None = None
    fills: Mapping[str, str] = field(default_factory=dict)
    puts_on_list: tuple[str, ...] = ()
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Weighed:
    """Everything a decision may look at. `lines` stand under the answer, `cards` come before everything; `refused` are
    pages that were not what the family asked. `ill` reads the cards of the body: where a child died and another, who
    lives, is ill, they are of a child.
    """

    snapshot: Snapshot
    verdict: Verdict
    words: Words
    profile: Profile
    reader: Reader
    changes: Changes
    cards: tuple[Reply, ...]
    lines: tuple[Reply, ...]
    ill: Reader
    refused: frozenset[str] = frozenset()

    def plan(self, **what: Any) -> Plan:
        return Plan(self.reader, **({"changes": self.changes} | what))
