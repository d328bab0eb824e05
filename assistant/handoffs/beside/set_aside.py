"""What is said around an answer to a short line and is no part of it: a question put to us, a grumble, "hang on". The
family's own message is never read so.
"""

import re

from assistant.handoffs.beside.asides import Aside, aside
from assistant.handoffs.beside.form_questions import FormQuestion, asks_of_form
from assistant.handoffs.words.sentences import before_questions, between_marks

LONGEST = 40  # words
ASKED_PLAINLY = 4  # words of a question without its mark
_US = r"(?:you|u|they|it|that|this|she|he|anyone|the (?:team|hospital))"
_DONT_KNOW = r"(?:(?:i )?(?:do not|don'?t|dont|can'?t|cant|cannot|fail to|really don'?t) (?:know|see|understand|get)|not (?:sure|clear)|no (?:idea|clue)|god knows)"
_WANTED = r"(?:need|want|ask|asking|matter|care|relevant|important|needed|have to know|needs|wants|asks|matters)"
_GRUMBLE = (
    rf"(?:(?:{_DONT_KNOW} )?(?:why|what|what for|how come)(?: on earth| the hell| the heck)? (?:do |does |would |should |is |did |are )?{_US}(?:'?d|'?s)?(?: (?:would|do|does|all|even|keep|really|be))* {_WANTED}\b[\w' ]{{0,25}}"
    rf"|{_DONT_KNOW} (?:why|what for)|(?:but )?why(?: though| tho)?"
    r"|what(?:'?s| is| has) (?:that|it|this) (?:for|got to do with [\w' ]{2,20})"
    r"|(?:not that )?(?:it'?s|its|that'?s)? ?(?:any|none) of (?:your|their) business|if you (?:must|have to|really need to|really want to) (?:know|ask)|happy now|as if (?:it|that) (?:matters|helps)"
    r"|for the (?:second|third|fourth|fifth|tenth|hundredth|umpteenth|last) time|(?:like|as) (?:i|we)(?:'?ve| have)?(?: already)? (?:said|told (?:you|them|someone|everyone))(?: (?:before|already|earlier))?|(?:i|we)(?:'?ve| have)? (?:already )?told (?:you|them|someone)(?: (?:that|this|it|already|before|once|twice))*"
    r"|this (?:form )?is (?:so |really |very |getting )?(?:ridiculous|stupid|silly|taking ages|a joke|slow|hard|long|annoying|tedious|daft|doing my head in)|(?:for )?(?:god|christ|heaven|goodness|pete|fuck|pity)'?s sake|ffs|jeez|jesus|christ|bloody hell|good grief|honestly"
    r"|how (?:many|much) (?:more|longer)(?: [\w' ]{1,30})?|how long is this(?: [\w' ]{1,20})?|are we (?:nearly )?(?:done|there)(?: yet)?|(?:can|could) you (?:please )?(?:check|look|see)(?: (?:it|that|for me|please))*|(?:is|does) (?:that|it|this) (?:it|ok(?:ay)?|enough|right|all right|alright|count(?: as (?:help|a need|one))?|help|a need|the (?:sort|kind) of (?:thing|help)(?: you (?:mean|want|need))?|what you (?:want|need|mean)(?:ed|t)?)|(?:that'?s not|thats not|it'?s not|its not|(?:that one|that|it|mine|ours|this) is(?: not|n'?t)|(?:i )?(?:can'?t|cannot) (?:see|find) (?:it|that|ours)) (?:on|in) (?:there|(?:the|your|that) (?:list|buttons))"
    r"|(?:you|u)(?:'?ve| have)? (?:just )?(?:skipped|missed|ignored|dodged|(?:did ?n.?t|did not|never|have ?n.?t) answer(?:ed)?) (?:my|the|that) (?:\w+ )?(?:question|one|bit)|yes or no"
    r"|(?:there )?(?:you|ya) (?:go|are)|got (?:it|that)|hope (?:that|it) helps|if that helps|what next|(?:that'?s|thats|that is) (?:all|it|everything)|anything else|what a (?:faff|palaver|carry on|pain)|blah(?: blah)*|innit|obviously)"
)
_SMALL = r"(?:(?:and|but|so|tho|though|anyway|then|now|please|pls|thanks|thank you|ta|mate|jeez|ffs|sorry|ok|okay|oh|ugh|god|lol|well|like|no|yes|yeah)\b[ ,]*)*"
GRUMBLE = re.compile(rf"^{_SMALL}{_GRUMBLE}(?:[ ,]+{_SMALL})?$", re.IGNORECASE)
RUN_ON = re.compile(
    rf"(?P<rest>.+?\S)\s+(?:and |but |so )?(?P<aside>{_DONT_KNOW} why\b.+|(?:why|what) (?:do|does|would) (?:you|u|they) (?:need|want|ask)\b.+|(?:do|must|should) i (?:(?:really|even|still|always) )*(?:have to|need to|got to)? ?(?:put|give|say|write|tell|fill in|add)\b.+|(?:do|does) (?:you|u|they) (?:really )?need (?:my|his|her|their|the|a)\b.+)$",
    re.IGNORECASE,
)
A_MOMENT = re.compile(
    r"^(?:just )?(?:an? |one |1 |few )?(?:few )?(?:bit|while|min\w*|sec\w*|mo\w*|tick)[ .]*$", re.IGNORECASE
)
OF_NO_LINE = (Aside.WAITING, Aside.SMALL_TALK, Aside.TOLD)
TAILS = re.compile(r"\s+(?:tho|though|jeez|ffs|mate|anyway|please|pls|by the way|btw|exactly|lol)$")


_VERB = r"(?:does|do|did|will|would|can|could|should|shall|is|are|am|has|have|was|were|may|might)"
_BEFORE_ASKING = r"(?:(?:and|but|so|also|oh|ok|sorry|quick question|(?:just )?before (?:i|we) (?:go on|start|send|carry on|continue|say more)|by the way|btw|can i ask|i asked|tell me|first|you (?:skipped|missed|ignored|did ?n'?t answer|have ?n'?t answered) my question)[ ,:]+)*"
PUT_TO_US = re.compile(
    rf"^{_BEFORE_ASKING}(?:{_VERB} (?:this|that|it|they|you|u|i|we|he|she|anyone|anybody|someone|somebody|people|(?:the|my|his|her|your|their|a) \w+)\b|(?:who|what|why|how|when|where|which)(?:'?s)? (?!is best\b)\w+)(?:\W+\w+){{1,}}\W*$",
    re.IGNORECASE,
)
LED_IN = re.compile(
    r"(?:[ .,;:-]+(?:and|but|so|also|oh|sorry|first|by the way|btw|can i ask|(?:just )?before (?:i|we) (?:go on|start|send|carry on|continue|say more)))+[ .,:]*$",
    re.IGNORECASE,
)
YES_OR_NO = re.compile(r"[, ]+yes or no\W*$", re.IGNORECASE)
SAYS_SKIPPED = re.compile(
    r"^(?:and |but )*you (?:just )?(?:skipped|missed|ignored|did ?n'?t answer|did not answer|have ?n'?t answered) (?:my|the) question\W*$",
    re.IGNORECASE,
)
BY_WORDS = re.compile(
    r"\b(?:what(?! if (?:i|we)\b)|which|when|where)\b", re.IGNORECASE
)  # "what works best is texts": no question


def without_question(words: str) -> tuple[str, str]:
    """ "MRN 4471902. Does this go in her record?": what may fill a short line, and what is asked of us beside it. All
    of the words, and nothing, where they are one or the other.
    """
    parts = before_questions(words.replace("\u2019", "'"))
    asked = [part for part in parts if _put_to_us(part)]
    left = [part for part in parts if part not in asked and not SAYS_SKIPPED.match(part)]
    if not asked or not left or len(words.split()) > LONGEST:
        return words, ""
    return LED_IN.sub("", " ".join(left)).strip(" .,;:-") or words, " ".join(asked)


def _put_to_us(part: str) -> bool:
    asks = part.endswith("?") or (len(part.split()) >= ASKED_PLAINLY and not BY_WORDS.match(part))
    return (asks and PUT_TO_US.match(part) is not None) or (part.endswith("?") and YES_OR_NO.search(part) is not None)


def answer_alone(words: str) -> str:
    """Without what is no answer at either end of it; the words as they are where nothing else would be left."""
    clauses, ends = _clauses(words)
    kept = [place for place, clause in enumerate(clauses) if not is_beside(clause)]
    if not kept or len(kept) == len(clauses) or len(words.split()) > LONGEST:
        return words
    first, last = kept[0], kept[-1]
    said = "".join(clause + end for clause, end in zip(clauses[first : last + 1], ends[first : last + 1], strict=True))
    return said.strip(" ,.;-\u2013\u2026?")


def question_beside(words: str) -> FormQuestion | None:
    """What is asked of the form beside an answer; None where nothing is, or all of it is that question."""
    if answer_alone(words) == words:
        return None
    clauses, _ = _clauses(words)
    return next((asked for clause in clauses if (asked := _asks_of_form(clause))), None)


def _clauses(words: str) -> tuple[list[str], list[str]]:
    """The clauses, and the mark that each ends with."""
    together = [(one.text, one.end) for one in between_marks(words.replace("\u2019", "'").strip())]
    if together and (run_on := RUN_ON.match(together[-1][0])):
        together[-1:] = [(run_on["rest"], " "), (run_on["aside"], together[-1][1])]
    return [clause for clause, _ in together], [end for _, end in together]


def is_beside(clause: str) -> bool:
    """Said to us, or to nobody: a grumble, "hang on", what is asked of the form."""
    said = clause.strip()
    if A_MOMENT.match(said):
        return False  # of a need or a time: "a bit of English"
    return bool(GRUMBLE.match(said)) or aside(said) in OF_NO_LINE or _asks_of_form(said) is not None


def _asks_of_form(clause: str) -> FormQuestion | None:
    return asks_of_form(clause) or asks_of_form(TAILS.sub("", clause.strip().lower()))
