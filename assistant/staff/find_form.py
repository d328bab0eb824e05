"""What somebody at a desk looks for, as the form has it: read, and put in words again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from uuid import UUID

from assistant.handoffs.move import REOPENED
from assistant.hospital.profile import Profile
from assistant.records.models import Staff
from assistant.spelling.stems import stems
from assistant.staff.days import midnight, read_day
from assistant.staff.errors import BadSearch
from assistant.staff.states import STATUS

LONGEST = 200
WHAT = {"conversations": "Conversations", "handoffs": "Handoffs"}
MODES = {
    "waiting": "Waiting for a person",
    "staff": "With a colleague",
    "assistant": "With the assistant",
    "ended": "Ended",
}
STATES = {name: words for name, words in STATUS.items() if name != REOPENED}
STORED = {"ended": "closed"}  # a closed handoff is something else
APART = " | "  # between a site and its ward


@dataclass(frozen=True)
class Criteria:
    """As typed, so that the form can be shown again. Empty is anything."""

    words: str = ""
    what: str = ""
    place: str = ""
    state: str = ""
    colleague: str = ""
    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, said: Mapping[str, str]) -> "Criteria":
        return cls(**{one.name: " ".join(str(said.get(one.name, "")).split()) for one in fields(cls)})

    @property
    def kept(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def since_at(self) -> datetime | None:
        return midnight(day) if (day := read_day(self.since)) else None

    @property
    def until_at(self) -> datetime | None:
        """The day itself is within."""
        return midnight(day + timedelta(days=1)) if (day := read_day(self.until)) else None

    @property
    def modes(self) -> tuple[str, ...]:
        return (STORED.get(self.state, self.state),) if self.state in MODES else ()

    @property
    def statuses(self) -> tuple[str, ...]:
        return (self.state,) if self.state in STATES else ()

    @property
    def places(self) -> list[str]:
        return [name for name in self.place.split(APART) if name]

    @property
    def looks_at(self) -> tuple[str, ...]:
        """A state that only one of the two can have leaves the other out."""
        fits = ("conversations",) if self.modes else ("handoffs",) if self.statuses else tuple(WHAT)
        return tuple(one for one in fits if self.what in ("", one))


def checked(criteria: Criteria, profile: Profile, colleagues: Sequence[Staff]) -> Criteria:
    """Raises BadSearch, with a sentence for every field that cannot stay."""
    faults = _words_faults(criteria) | _day_faults(criteria) | _choice_faults(criteria, profile, colleagues)
    if not faults and not criteria.looks_at:
        faults["state"] = f"“{state_words(criteria.state)}” is no state of {criteria.what}. Choose another."
    if faults:
        raise BadSearch(faults)
    return criteria


def _words_faults(criteria: Criteria) -> dict[str, str]:
    if not criteria.kept:
        return {"words": "Write what you look for, or choose one of the filters."}
    if len(criteria.words) > LONGEST:
        return {"words": f"Use at most {LONGEST} characters. A few words are enough."}
    if criteria.words and not stems(criteria.words):
        return {"words": "These words stand in nearly every text. Add one that is special to what you look for."}
    return {}


def _day_faults(criteria: Criteria) -> dict[str, str]:
    unread = [name for name in ("since", "until") if getattr(criteria, name) and not read_day(getattr(criteria, name))]
    if unread:
        return dict.fromkeys(unread, "Write the date as day, month and year, such as 28/11/2026.")
    if criteria.since_at and criteria.until_at and criteria.since_at >= criteria.until_at:
        return {"until": "The last day is before the first one. Change one of them."}
    return {}


def _choice_faults(criteria: Criteria, profile: Profile, colleagues: Sequence[Staff]) -> dict[str, str]:
    known: dict[str, Collection[str]] = {
        "what": WHAT,
        "place": place_choices(profile),
        "state": MODES | STATES,
        "colleague": {str(one.id) for one in colleagues},
    }
    gone = [name for name, choices in known.items() if getattr(criteria, name) not in ("", *choices)]
    return dict.fromkeys(gone, "This can no longer be chosen. Choose another.")


def place_choices(profile: Profile) -> list[str]:
    """Every site, and behind it its wards."""
    return [
        name
        for site in profile.sites
        for name in (site.name, *(f"{site.name}{APART}{one.name}" for one in site.places))
    ]


def state_words(state: str) -> str:
    return (MODES | STATES).get(state, state)


def in_words(criteria: Criteria, colleagues: Sequence[Staff]) -> list[str]:
    """For the top of the results."""
    names = {str(one.id): one.name for one in colleagues}
    said = {
        "words": f"“{criteria.words}”",
        "what": WHAT.get(criteria.what, ""),
        "place": criteria.place.split(APART)[-1],
        "state": state_words(criteria.state),
        "colleague": names.get(criteria.colleague, "a colleague who is gone"),
        "since": f"from {criteria.since}",
        "until": f"to {criteria.until}",
    }
    return [said[name] for name in criteria.kept]


def colleague_of(criteria: Criteria) -> UUID | None:
    return UUID(criteria.colleague) if criteria.colleague else None
