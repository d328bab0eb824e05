"""Words that take up a form that was left a moment ago: they plainly answer the step it stands at, or another line of
it. A topic is not among them.
"""

import re

from assistant.conversations.field_answer import plainly_answers
from assistant.details.question import asks
from assistant.handoffs.asides import aside
from assistant.handoffs.belongs import belongs, is_named
from assistant.handoffs.fields import DECIDED
from assistant.handoffs.names_said import name_alone
from assistant.hospital.profile import Profile

CARRIES_ON = re.compile(
    r"^(?:(?:actually|ok|okay|no|yes|right|sorry|oh|wait|please|um|hi|hello|i'?m back|im back|back now|back|changed my mind|he'?s gone|she'?s gone|they'?ve gone)[ ,.!]+)*(?:(?:let'?s|lets|can (?:we|i)|i(?:'?ll| will)|i want to|we can|i can|i(?:'?d| would) like to|shall we|just)[ ]+)*"
    r"(?:carry on|continue|go on|keep going|resume|pick (?:it|this) up(?: again)?|finish (?:it|this|that|the form|the message)(?: off)?|go back to (?:it|that|the (?:form|message)))(?: (?:with (?:it|that|this|the (?:form|message))|then|please|now|again|where (?:i|we) (?:left off|was|were)|after all|filling (?:it|this) in))*[ .!?]*$"
)
SHORT = 4  # words, in lines that everyday talk looks like
LONGEST = {"child_identifier": 8, "site": 6, "place": 6, "contact_value": 8}


def carries_on(text: str) -> bool:
    """Wants to go on with what was left."""
    return bool(CARRIES_ON.match(" ".join(text.lower().replace("\u2019", "'").split())))


def takes_up(text: str, step: str, profile: Profile) -> bool:
    words = len(text.split())
    if step in DECIDED or "?" in text or asks(text) or aside(text) or words > LONGEST["child_identifier"]:
        return False
    if step == "child_name" and is_named(name_alone(text)):
        return True
    if belongs(text, profile, step):
        return True
    return step != "child_name" and words <= LONGEST.get(step, SHORT) and plainly_answers(step, text, profile)
