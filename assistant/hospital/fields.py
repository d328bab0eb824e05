"""The `{hospital.…}` fields that wording may use. A fact the profile lacks falls back to words that are always true.

Fields that end in `_sentence` are whole sentences; the others stand inside one.
"""

import re
from datetime import datetime, time

from assistant.hospital.hours import OpeningHours, clock_time, spoken
from assistant.hospital.profile import Profile, Week

FIELD = re.compile(r"\{hospital\.([a-z_]+)\}")
RING = re.compile(r"\b(?:ring|call|phone) \{hospital\.liaison_phone\}", re.IGNORECASE)
RING_999 = re.compile(r"\b(?P<begins>[Rr])ing 999\b(?! from|, then press)")
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class UnknownField(KeyError):
    """Wording names a hospital field that does not exist."""


def fill(text: str, profile: Profile, *, now: datetime, rings: bool = True) -> str:
    """For whoever cannot ring, the liaison office is told by its email address, where the profile has one, and
    999 in writing or in sign language. Raises UnknownField for a field that is none.
    """
    if not rings and profile.liaison.email:
        email = profile.liaison.email
        text = RING.sub(lambda found: f"{'Write' if found[0][0].isupper() else 'write'} to {email}", text)
        text = text.replace("{hospital.liaison_contact}", f"{profile.liaison.name} at {email}")
        text = text.replace("{hospital.liaison_phone}", email)
    if not rings:
        text = RING_999.sub(lambda found: f"{'T' if found['begins'] == 'R' else 't'}ext 999 or use 999 BSL", text)
        text = text.replace("{hospital.interpreter_sentence}", _interpreter_in_writing(profile, now))
        text = text.replace("{hospital.urgent_review_sentence}", _urgent_review_for_them(profile, now))
    return FIELD.sub(lambda match: _value(match.group(1), profile, now), text)


def _value(name: str, profile: Profile, now: datetime) -> str:
    try:
        return FIELDS[name](profile, now)
    except KeyError as error:
        raise UnknownField(name) from error


def _liaison_contact(profile: Profile, now: datetime) -> str:
    liaison = profile.liaison
    if liaison.phone:
        return f"{liaison.name} on {liaison.phone}"
    return (
        f"{liaison.name} through the switchboard on {profile.switchboard}"
        if profile.switchboard
        else f"{liaison.name} at the hospital"
    )


def _liaison_phone(profile: Profile, now: datetime) -> str:
    return profile.liaison.phone or profile.switchboard or "the hospital's main number"


def _liaison_ways(profile: Profile, now: datetime) -> str:
    """Every way but the phone; for whoever cannot ring, speaks little English, or would rather write."""
    liaison = profile.liaison
    ways = [f"write to {liaison.email}"] if liaison.email else []
    ways += [f"text {liaison.text}"] if liaison.text else []
    ways += [f"go to the office {liaison.office}"] if liaison.office else []
    if not ways:
        return f"Any member of staff can reach {liaison.name} for you."
    listed = ways[0] if len(ways) == 1 else f"{', '.join(ways[:-1])} or {ways[-1]}"
    return f"You can also {listed}."


def _liaison_hours(profile: Profile, now: datetime) -> str:
    liaison = profile.liaison
    if not liaison.hours:
        return f"Ask the hospital when {liaison.name} is open."
    return f"{liaison.name} is open {spoken_week(liaison.hours)}."


def _liaison_next(profile: Profile, now: datetime) -> str:
    """Open now, or when it opens next: true hours, also at night and on bank holidays."""
    hours = OpeningHours(profile.liaison.hours, profile.nation)
    if hours.is_open(now):
        return f"{profile.liaison.name} is open now."
    opens = hours.next_opening(now)
    return (
        f"{profile.liaison.name} opens again {spoken(opens, now=now)}."
        if opens
        else f"Ask the hospital when {profile.liaison.name} is open."
    )


def _urgent_review(profile: Profile, now: datetime) -> str:
    """A line that is shut now is not told: it would ring out in the night."""
    review, staff = profile.urgent_review, "ask any member of staff to get a senior doctor or nurse now"
    if not review or not review.phone:
        return f"You can also {staff}."
    line = f"You can also ring {review.name} on {review.phone}"
    if review.hours == "always":
        return f"{line}, day or night."
    if review.hours is None:
        return f"{line}. If nobody answers, {staff}."
    if OpeningHours(review.hours, profile.nation).is_open(now):
        return f"{line}. It is open {spoken_week(review.hours)}."
    return f"You can also {staff}."


def _policy(profile: Profile, now: datetime) -> str:
    if profile.policy_url:
        return f"The hospital's own policy on second opinions is at {profile.policy_url}."
    return f"{profile.liaison.name} can tell you what this hospital's own policy says."


def _interpreter(profile: Profile, now: datetime) -> str:
    interpreter = profile.interpreter
    if interpreter and interpreter.phone:
        return f"To book an interpreter here, ring {interpreter.phone}."
    return "Ask any member of staff to book an interpreter for you."


def _interpreter_in_writing(profile: Profile, now: datetime) -> str:
    email = (profile.interpreter and profile.interpreter.email) or profile.liaison.email
    return (
        f"To book an interpreter here, write to {email}."
        if email
        else "Ask any member of staff to book an interpreter for you."
    )


def _urgent_review_for_them(profile: Profile, now: datetime) -> str:
    """For whoever cannot ring: somebody else rings the same line."""
    told = _urgent_review(profile, now)
    return told.replace("You can also ring", "You can also ask any member of staff to ring", 1)


def _interpreter_phone(profile: Profile, now: datetime) -> str:
    return (profile.interpreter and profile.interpreter.phone) or _liaison_phone(profile, now)


def _response(profile: Profile, now: datetime) -> str:
    days = profile.liaison.replies_within_working_days
    if days is None:
        return f"{profile.liaison.name} can tell you when to expect a reply."
    return f"The team aims to reply within {days} working day{'' if days == 1 else 's'}."


def _switchboard(profile: Profile, now: datetime) -> str:
    return profile.switchboard or _liaison_phone(profile, now)


def _safeguarding(profile: Profile, now: datetime) -> str:
    safeguarding = profile.safeguarding
    if safeguarding and safeguarding.phone:
        return f"At this hospital you can ring {safeguarding.name} on {safeguarding.phone}."
    return "Any doctor or nurse here can help you speak to the safeguarding team."


def _safeguarding_told(profile: Profile, now: datetime) -> str:
    """Said while it is on its way: who has read it is not known here. On a self-harm card "safeguarding" could stop
    somebody from writing again, so it names what the people do.
    """
    if profile.safeguarding and profile.safeguarding.email:
        return "What you wrote is being passed to people here who help keep families safe. I cannot tell when they will read it."
    return "What you wrote may have to be passed on to keep someone safe."


def _safeguarding_name(profile: Profile, now: datetime) -> str:
    """Whoever is written to when a family may not be safe."""
    safeguarding = profile.safeguarding
    return safeguarding.name if safeguarding and safeguarding.email else "people here who help keep families safe"


def spoken_week(hours: Week) -> str:
    """Runs of days with the same hours: "Monday to Thursday, 9am to 5pm, and Friday, 9am to 4pm"."""
    runs: list[tuple[str, str, str]] = []
    for day in WEEK:
        if day not in hours:
            continue
        if runs and runs[-1][2] == hours[day] and WEEK.index(runs[-1][1]) == WEEK.index(day) - 1:
            runs[-1] = (runs[-1][0], day, hours[day])
        else:
            runs.append((day, day, hours[day]))
    return " and ".join(_run(*run) for run in runs)


def _run(first: str, last: str, span: str) -> str:
    opens, closes = (clock_time(time.fromisoformat(at)) for at in span.split("-"))
    days = first.title() if first == last else f"{first.title()} to {last.title()}"
    return f"{days}, {opens} to {closes}"


FIELDS = {
    "name": lambda profile, now: profile.name,
    "trust": lambda profile, now: profile.trust,
    "switchboard": _switchboard,
    "liaison_name": lambda profile, now: profile.liaison.name,
    "liaison_phone": _liaison_phone,
    "liaison_contact": _liaison_contact,
    "liaison_hours_sentence": _liaison_hours,
    "liaison_ways_sentence": _liaison_ways,
    "liaison_next_sentence": _liaison_next,
    "urgent_review_sentence": _urgent_review,
    "policy_sentence": _policy,
    "interpreter_sentence": _interpreter,
    "interpreter_phone": _interpreter_phone,
    "response_sentence": _response,
    "safeguarding_sentence": _safeguarding,
    "safeguarding_name": _safeguarding_name,
    "safeguarding_told_sentence": _safeguarding_told,
}
