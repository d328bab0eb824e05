"""What kind of thing a short question asks for, and whether a text tells it: a time to "how long", money to "is it
free", whom to turn to, what to say. So that "how long?" behind an answer finds the words about time, which share none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True)
class Kind:
    name: str
    _asked: re.Pattern[str]
    _told: re.Pattern[str]

    def asked(self, question: str) -> bool:
        return bool(self._asked.search(question))

    def told(self, text: str) -> bool:
        """A question that the family could ask the team tells nothing yet, but for what to say."""
        own = text if '"' in self._told.pattern else QUOTED.sub("", text)
        return bool(self._told.search(own.lower()))


KINDS = (
    Kind(
        "time",
        re.compile(
            r"\bhow (?:long|soon|quick(?:ly)?|fast|early|late|many (?:days|weeks|months|years))\b|\b(?:by )?when(?:s| is|ll)?\b(?! (?:i|we|he|she|they|you)\b)"
            r"|\bwhat time\b|\b(?:which|what) days?\b|\bdeadline\b|\btime limit\b"
        ),
        re.compile(
            r"\b(?:\d+|about an?|in an?|one|two|three|six|several|a few|working) (?:minutes?|hours?|days?|weeks?|months?|years?)\b|\btakes? time\b|\btime limit\b"
            r"|\bat any (?:time|hour)\b|\bday or night\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
        ),
    ),
    Kind(
        "money",
        re.compile(
            r"\b(?:how much|costs?|pay(?:s|ing)?|paid|charged?s?|free|prices?|afford|money|fees?|expensive|skint|broke)\b|£"
        ),
        re.compile(r"\b(?:costs?|pay(?:s|ing)?|paid|(?<!in )charges?|free|prices?|money|fees?)\b(?! now)|£"),
    ),
    Kind(
        "whom to turn to",
        re.compile(
            r"\bwho(?:m|se)?(?: door| desk)? (?:do|should|can|would|could|shall|must|ought) (?:i|we|you|u) (?:to )?(?:be )?(?:knock|pester|chasing|ringing|ring|call|phone|ask|tell|talk|speak|go|write|email|see|contact|turn|chase|send)\b"
            r"|\bwho to (?:ring|call|phone|ask|tell|talk|speak|write|email|contact)\b|\bwhere do (?:i|we) (?:ring|ask|go|start|write)\b"
        ),
        re.compile(
            r"\b(?:ring|ask|talk to|try|tell|start with|speak to|write to)\b[^.?!\"]*(?:\d{3}|gp\b|consultant|nurse|team|pals)"
        ),
    ),
    Kind(
        "what to say",
        re.compile(
            r"\b(?:what|how) (?:do|should|can|would|could|shall|ought) (?:i|we|you|u) (?:even |to )?(?:say|ask|put|word|phrase|tell|bring)\b|\bwhat to (?:say|ask|write)\b|\bwhat words\b"
        ),
        re.compile(r"\b(?:say|ask|add): ?\""),
    ),
)


def kinds_asked(question: str) -> Sequence[Kind]:
    plain = " ".join(re.sub(r"[\u2019']", "", question.lower()).split())
    return [kind for kind in KINDS if kind.asked(plain)]
