"""A hospital's own facts, from its profile file (one a trust, under `hospital/`). Nothing of a hospital stands in code
or answers.
"""

import re
from collections.abc import Iterable
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PositiveInt, ValidationError, model_validator

from assistant.hospital.look import Look

Nation = Literal["england", "scotland", "wales", "northern_ireland"]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Phone = Annotated[str, Field(pattern=r"^0[\d ]{9,13}$")]
Email = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]


def _a_span(hours: str) -> str:
    opens, closes = (time.fromisoformat(at) for at in hours.split("-"))  # a ValueError for 25:00
    if opens >= closes:
        raise ValueError("closes before it opens")
    return hours


Span = Annotated[str, Field(pattern=r"^\d\d:\d\d-\d\d:\d\d$"), AfterValidator(_a_span)]


Week = dict[Day, Span]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Place(Part):
    """A ward, clinic or service, with the other names people use for it."""

    name: str
    aliases: tuple[str, ...] = ()
    about: str = ""


class Site(Part):
    name: str
    aliases: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


class Liaison(Part):
    """PALS, or what stands for it in this nation."""

    name: str
    long_name: str = ""
    phone: Phone | None = None
    email: Email | None = None
    text: Phone | None = None  # takes text messages
    office: str = ""  # where it is, as a sentence ends: "beside the main entrance"
    hours: Week = {}
    replies_within_working_days: PositiveInt | None = None


class Contact(Part):
    name: str
    phone: Phone | None = None
    email: Email | None = None


class UrgentReview(Contact):
    """Martha's Rule, Call4Concern or what stands for it. `hours` that nobody has told are None: it may not answer."""

    hours: Literal["always"] | Week | None = None


class NextContact(Part):
    name: str
    email: Email


class Handoffs(Part):
    """Where handoffs go, and what happens while nobody says that they have one. Hours count while the liaison team is
    open.
    """

    email: Email
    remind_after_hours: PositiveInt = 4
    escalate_after_hours: PositiveInt = 8
    overdue_after_hours: PositiveInt = 16
    contacts: tuple[NextContact, ...] = ()
    forward_to: tuple[NextContact, ...] = ()  # the teams that staff may pass one on to
    complaints_email: Email | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.remind_after_hours < self.escalate_after_hours < self.overdue_after_hours:
            raise ValueError(
                "the hours must grow: remind_after_hours, then escalate_after_hours, then overdue_after_hours"
            )
        return self


class Alerts(Part):
    """Who hears that a safeguarding or self-harm card was shown, besides the safeguarding contact, and how soon
    somebody should have it.
    """

    seen_within_minutes: PositiveInt = 30
    next_emails: tuple[Email, ...] = ()


class Profile(Part):
    name: str
    trust: str
    nation: Nation
    switchboard: Phone | None = None
    policy_url: str | None = None
    liaison: Liaison
    urgent_review: UrgentReview | None = None
    interpreter: Contact | None = None
    safeguarding: Contact | None = None
    handoffs: Handoffs
    alerts: Alerts = Alerts()
    look: Look = Look()
    sites: tuple[Site, ...]

    def site(self, said: str) -> Site | None:
        """The site a family means, by name or by one of its other names; None when it is not sure."""
        return _named(said, self.sites)

    def sites_named(self, said: str) -> list[Site]:
        """Each that is named there, where `site` finds only one: "northgate or saltmarsh"."""
        return [site for site in self.sites if _named(said, (site,))]

    def place(self, said: str, site: Site | None = None) -> Place | None:
        places = site.places if site else tuple(place for one in self.sites for place in one.places)
        return _named(said, places)

    def places_named(self, said: str, site: Site | None = None) -> list[Place]:
        """Each that is named there: "Heron ward then intensive care"."""
        places = site.places if site else tuple(place for one in self.sites for place in one.places)
        names = [(_bare(name), place) for place in places for name in (place.name, *place.aliases)]
        return _inside(_plain(said), names)

    def only_site_with(self, said: str) -> Site | None:
        """The one site that has the place a family means; None when none has it, or more than one."""
        having = [site for site in self.sites if self.place(said, site)]
        return having[0] if len(having) == 1 else None

    def site_of_all(self, said: str) -> Site | None:
        """The one site that has every place that is named: "Kestrel when he stays, mostly the clinic"."""
        having = [site for site in self.sites if self.places_named(said, site)]
        return having[0] if len(having) == 1 else None


NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WARD_IN_WORDS = re.compile(rf"(?<=\bward )(?:{'|'.join(NUMBERS)})\b")
Thing = TypeVar("Thing", bound=Site | Place)


class BadProfile(Exception):
    """The file cannot be used; the text says why, line by line."""


def load(path: Path) -> Profile:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        return Profile.model_validate(content, context={"folder": path.parent})
    except (ValidationError, yaml.YAMLError) as error:
        raise BadProfile(f"{path}: {error}") from error


def _named(said: str, things: tuple[Thing, ...]) -> Thing | None:
    """An exact name or alias first; then a name inside what was said, if only one fits."""
    plain = _bare(said)
    names = [(thing, {_bare(name) for name in (thing.name, *thing.aliases)}) for thing in things]
    if exact := [thing for thing, known in names if plain in known]:
        return exact[0] if len(exact) == 1 else None
    inside = _inside(plain, [(name, thing) for thing, known in names for name in known])
    return inside[0] if len(inside) == 1 else None


def _inside(rest: str, names: Iterable[tuple[str, Thing]]) -> list[Thing]:
    """Each that is named there. A longer name counts before one inside it: "newborn intensive care"."""
    found = list[Thing]()
    for name, thing in sorted(names, key=lambda one: -len(one[0])):
        shorter = _stands(name).sub(" , ", rest)
        if shorter != rest:
            rest, found = shorter, found if thing in found else [*found, thing]
    return found


def _stands(name: str) -> re.Pattern[str]:
    """Not "ward 3" in "on the ward 3 weeks"."""
    return re.compile(rf"\b{re.escape(name)}\b(?! (?:days?|weeks?|wks?|months?|hours?|hrs?|nights?|years?|times)\b)")


def _bare(name: str) -> str:
    """Without its article: "the main hospital" is "main hospital" too."""
    return _plain(name).removeprefix("the ") or _plain(name)


def _plain(text: str) -> str:
    words = re.sub(r"[^a-z0-9&]+", " ", text.lower().replace("'", "").replace("\u2019", "")).strip()
    return WARD_IN_WORDS.sub(lambda found: str(NUMBERS.index(found[0]) + 1), words)
