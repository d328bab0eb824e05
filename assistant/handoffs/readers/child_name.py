"""The name of the child or young person, of the words that answer for it."""

import re

from assistant.handoffs.fields import BUTTONS
from assistant.handoffs.readers.asker import is_the_patient
from assistant.handoffs.readers.belongs import is_a_name
from assistant.handoffs.readers.dates import name_and_birth
from assistant.handoffs.readers.names_said import name_alone
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.people import announced

OWN_NAME = re.compile(r"^(?:hi |hello |it'?s |well )*(?:my name'?s?|i'?m|i am|this is)\b", re.IGNORECASE)
SAYS_OWN_NAME = re.compile(r"\bmy (?:own |full )*name\b(?! (?:was|for (?:him|her|them)))", re.IGNORECASE)
ITS_ME = re.compile(
    r"^(?:(?:it'?s|its|it is|just|that'?s|for) )*(?:me|myself)\s*[.,:;!-]+\s*(?=[^\W\d_])", re.IGNORECASE
)


def child_name(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Not the words of another step's button ("any time"), and not everyday words alone ("i dont want to say"). Of two
    names that are told, the writer's own comes first. A date of birth behind it is of the next line.
    """
    words = name_alone(name_and_birth(words)[0])
    if not any(char.isalpha() for char in words) or words.strip(" .!").lower() in BUTTONS:
        raise NotUnderstood("utter_handoff_name_unclear")
    if not is_a_name(words):
        raise NotUnderstood("utter_handoff_name_unclear")
    told = announced(words)
    if len(told) < 2 and (OWN_NAME.match(words) or SAYS_OWN_NAME.search(words)) and not is_the_patient(given):
        raise NotUnderstood("utter_handoff_name_own")
    return told[-1] if len(told) > 1 and re.search(r"\b(?:my name|i'?m|i am|this is)\b", words.lower()) else words
