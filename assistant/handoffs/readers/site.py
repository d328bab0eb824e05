"""The hospital site, of the words that answer for it. Of two that are named none is guessed."""

import re

from assistant.handoffs.fields import UNSURE_OF_SITE
from assistant.handoffs.readers.misspelt import as_named, places_of
from assistant.handoffs.readers.no_ward import no_patient, without_no_ward
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.site_or_ward import IN_DOUBT, NOT_ONE, NOT_THERE
from assistant.handoffs.readers.then_and_now import named_now
from assistant.handoffs.readers.unsure_ward import is_unsure, unsure_with_words
from assistant.handoffs.readers.ward_denied import without_denied
from assistant.hospital.profile import Profile

WHAT_IS = re.compile(
    r"\b(?:what|where|which|who)(?:'?s| is| are| was) (?:the |this |that )?(?P<what>[\w' -]+)", re.IGNORECASE
)
MAIN_ONE = re.compile(r"\bmain (?:one|place|building|bit|campus)\b", re.IGNORECASE)
MOST_BESIDE_UNSURE = 100  # letters


def site(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Of two that are named, neither is guessed, but where one is said to be of now."""
    if is_unsure(words):
        return words  # read before
    words = words if profile.sites_named(words) else as_named(words, profile.sites)
    if (asked_about := WHAT_IS.search(words)) and profile.site(asked_about["what"]):
        raise NotUnderstood("utter_unclear_step")
    if not profile.sites_named(words):
        words = MAIN_ONE.sub("main site", words)
    if len(profile.sites_named(words)) > 1 and (now := named_now(words, profile.sites_named)):
        return now.name
    if len(profile.sites_named(words)) > 1 and IN_DOUBT.search(words) and not NOT_ONE.search(words):
        return UNSURE_OF_SITE
    places = as_named(words, places_of(profile, None))
    words = words if profile.sites_named(words) else without_denied(words, profile)
    words = without_no_ward(words)
    site = profile.site(words) or profile.only_site_with(words) or profile.only_site_with(places)
    if (site := site or profile.site_of_all(words)) and not NOT_THERE.search(words):
        return site.name
    if no_patient(words) and "," in words and len(words) <= MOST_BESIDE_UNSURE:
        return f"{UNSURE_OF_SITE} ({words.strip(' .')})"  # as it was said, where more is told with it
    if unsure := unsure_with_words(words):
        return unsure
    if no_patient(words):
        return UNSURE_OF_SITE
    raise NotUnderstood("utter_handoff_site_unknown")
