"""Words that change an earlier answer of thinking it through: "change my answer about what matters", "the second answer
is wrong", "change who should be part to: his nan". Pure: the words and the answers in, what is meant out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.signs import normalised
from assistant.take_along.thinking_steps import STEPS
from assistant.take_along.which_questions import COUNTS, ORDINALS, described, substance

_LEAD = r"(?:(?:ok|okay|oh|um|no|wait|sorry|actually|please|pls|can i|can we|can you|could i|could you|may i|i want to|i'?d like to|i need to|i would like to|we want to|let me|i think|and|but|hang on)[ ,.]+)*"
_ANSWER = r"(?:answers?|reply|replies|what (?:i|we) (?:said|wrote|put|told you|answered)|my words|steps?|my (?:first|second|third|fourth|fifth|last) one)"
CHANGES = re.compile(
    rf"^{_LEAD}(?:change|chnage|correct|edit|redo|re-do|fix|amend|update|rewrite|reword|replace|alter|go back (?:and change|to)|have another go at)\b(?P<rest>.+)$"
)
WRONG = re.compile(
    rf"^{_LEAD}(?P<rest>.*\b{_ANSWER}\b.*?) (?:is|was|are|were|'s)(?: not| n't| all)? ?(?:wrong|right|true|correct|what i meant)\b.*$|^{_LEAD}i (?:got|put|said|did) (?P<rest2>.+?) wrong\b.*$"
)
REMOVES = re.compile(  # what is taken out is shown, and said anew by the family itself
    rf"^{_LEAD}(?:remove|delete|take (?:out|away|off)|cut(?: out)?|scrap|lose|leave out|get rid of|cross out|drop|rub out)\b (?:the |that |my )*(?:bit|part|thing|stuff|words?|sentence|line|piece|what i (?:said|wrote|put)|where i (?:said|wrote|put))\b(?: (?:about|on|with|where|of|that|saying))*(?P<rest>.+)$"
)
SHOWS = re.compile(
    rf"^{_LEAD}(?:(?:can (?:you|i|we)|could (?:you|i)|let me|please|just) )*(?:show|see|read|remind|look at)(?: me| us| back| again| of)* (?:what (?:i|we)(?:'?ve| have)? (?:just |already )?(?:wrote|written|said|put|told you|typed|got)|(?:my|our|the) (?:plan|answers?|thoughts))(?: (?:so far|again|down|please|back|to me|now|already))*$"
    rf"|^{_LEAD}what (?:have|did) (?:i|we) (?:just |already )?(?:write|written|wrote|say|said|put)(?: (?:so far|down|already|before|again))*$"
)
OF_AN_ANSWER = re.compile(rf"\b{_ANSWER}\b")
NEW = re.compile(
    r"(?<!have)(?<!need)(?<!want)(?<!got)(?<!like)(?<!going)(?: to(?: say| be)? ?: ?| ?: ?| to(?: say)? | with )"
)
OF_STEP = {
    "decision": r"\b(?:decisions?|decid\w+|by when|choice)\b",
    "matters": r"\b(?:matter\w*|important|most to us)\b",
    "know": r"\b(?:know|knew|known|facts)\b",
    "who": r"\b(?:who|people|part of (?:this|it)|be part|involved)\b",
    "next": r"\b(?:next steps?|next)\b",
}
KEEPS = re.compile(
    rf"^{_LEAD}(?:(?:keep|leave) (?:it|that|this|what i (?:wrote|said|put)|the same)(?: (?:as it is|as is|how it is|like that|the same|in))*|(?:the )?same(?: (?:again|as before))?|no changes?|do ?n'?t change (?:it|that)|as it (?:is|was)|it(?:'?s| is) (?:fine|right|ok)(?: as it is)?)[ .!]*$"
)


@dataclass(frozen=True)
class PlanChange:
    """`step` is None when the words leave open which; `words` are the new ones, as typed, where they are there too."""

    step: str | None
    words: str = ""


def read_plan_change(said: str, written: Mapping[str, str], *, from_anywhere: bool = False) -> PlanChange | None:
    """None for words about something else. `written` are the answers so far, by step."""
    typed = " ".join(said.replace("\u2019", "'").split())
    plain = typed.lower().rstrip(" .!?")
    if removed := REMOVES.match(plain):
        step = _by_words(removed["rest"], written) or _step(removed["rest"])
        return PlanChange(step) if step or not from_anywhere else None
    found = CHANGES.match(plain) or WRONG.match(plain)
    if not found:
        return None
    rest = next(value for value in found.groups() if value)
    about = bool(OF_AN_ANSWER.search(rest))
    step, new = _step(rest), ""
    if CHANGES.match(plain) and (cut := NEW.search(rest)) and (first := _step(rest[: cut.start()])):
        step, new = first, typed[plain.index(rest) + cut.end() :].strip()
    if step is None and about:
        step = _by_words(rest, written)
    if step is None and about and not re.search(r"\b(?:last|previous)\b", rest):
        return PlanChange(None) if substance(OF_AN_ANSWER.sub("", rest)) or not from_anywhere else None
    named = step is not None and (about or (not from_anywhere and _only_names(rest[: len(rest) - len(new)], step)))
    return PlanChange(step, new) if named else None


def keeps(said: str) -> bool:
    """What stands there is to stay."""
    return bool(KEEPS.match(normalised(said)))


def shows_plan(said: str) -> bool:
    """What was written so far is to be seen."""
    return bool(SHOWS.match(normalised(said).rstrip(" .!?")))


def _step(words: str) -> str | None:
    named = [step for step in STEPS if re.search(OF_STEP[step], words)]
    if named:
        return named[-1] if named[-1] == "next" and "know" not in named else named[0]
    if number := re.search(r"\b(?:step|number|answer|question) (\d|one|two|three|four|five)\b", words):
        at = int(number[1]) if number[1].isdigit() else COUNTS[number[1]]
        return STEPS[at - 1] if 0 < at <= len(STEPS) else None
    nth = next((ORDINALS[word] for word in words.split() if word in ORDINALS), 0)
    return STEPS[nth - 1] if 0 < nth <= len(STEPS) else None


def _by_words(words: str, written: Mapping[str, str]) -> str | None:
    """The answer that has these words: "change what I said about his feeding"."""
    steps = [step for step in STEPS if written.get(step)]
    places = described(OF_AN_ANSWER.sub(" ", words), [written[step] for step in steps])
    return steps[places[0]] if len(places) == 1 else None


def _only_names(words: str, step: str) -> bool:
    """ "Change what matters to us": with nothing else said."""
    return len(re.sub(OF_STEP[step], " ", words).split()) <= 6
