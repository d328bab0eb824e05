"""When to be reached, said beside something else: "text, but never after 6", "mornings are worst". The words that turn
a time round stay with it; where it is open which of them do, nothing is taken and the step asks.
"""

import re

_WHEN = (  # what may stand behind an hour: the part of the day, and why
    r"(?: (?:in the (?:morning|afternoon|evening)|at night|on (?:weekdays|weekends|\w+days)))?"
    r"(?:,? (?:as|because|cos|since) (?:i|we)(?:'m|'re| am| are)? (?:(?:at |in )?work(?:ing)?|busy|asleep|at college|on shift)\b(?: (?:until then|then|days|nights|all day|late|shifts))?)?"
)
_TIME = (
    r"(?:(?:(?:after|before|from|until|till|around|about|between|past) (?:about )?\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|o'?clock))?(?: (?:and|to|-) \d{1,2}(?: ?(?:am|pm))?)?"
    r"|(?:after|before|from|until|till|around|about|by|past) (?:about )?(?:(?:half|quarter)(?: past| to)? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|lunch(?:time)?|tea ?time|bed ?time|school)(?! (?:rings?|tries|goes|attempts|bells|beeps|times)\b)"
    r"|(?:after|before) (?:(?:my|the|his|her) )?(?:dinner(?: ?time)?|tea|breakfast|work|visiting(?: (?:time|hours))?|school run|nursery|nap ?time|bath ?time|shift|ward round))"
    + _WHEN
    + r"|(?:at )?any (?:(?:bloody|damn|fucking|sodding|flipping|blooming|old) )?time|anytime"
    r"|(?:in the |any |most |on )?(?:mornings?|afternoons?|evenings?|nights|weekdays|weekends)(?: only)?)\b"
)
_NO = r"(?:not|never|no|except(?: for)?|apart from|(?:any ?time|anything|whenever) but|avoid|do not|don'?t|dont|can'?t|cant|cannot|won'?t|wont|unless)"
_BETWEEN = r"(?: (?:please|ever|me|us|ring|call|phone|text|email|message|contact|try|be reached|answer|talk|speak|pick up|do|at|in|on|the|any|it'?s|its|is))*"
TIME = re.compile(rf"{_TIME}(?:,? (?:and |or |but |only )?{_TIME})*", re.IGNORECASE)  # "weekdays before 3"
NOT_THEN = re.compile(rf"\b{_NO}{_BETWEEN} {_TIME}", re.IGNORECASE)
BAD_THEN = re.compile(
    rf"\b{_TIME}(?: (?:is|are|it'?s|its|would be|will be|i'?m|i am|we'?re|we are))?(?: (?:really|always|just|usually|the))*"
    r" (?:worst|bad|hard(?:est)?|difficult|impossible|out|tricky|awkward|hopeless|hell|a nightmare|no (?:good|use|great|here|about|around|free)|not (?:here|about|around|free|available|able|good|great|ok(?:ay)?|possible|so good)|"
    r"(?:do not|don'?t|dont|doesn'?t|won'?t|never) (?:work|suit|do)(?: for me| me)?)\b",
    re.IGNORECASE,
)
MY_SHIFTS = re.compile(  # "I do nights": why, and no time to be reached
    r"^[ ]*(?:because |cos |as |since )?(?:i|we)(?:'m|'re| am| are)? (?:do|work|on|doing|working)(?: the)? (?:nights?|days|earl(?:y|ies)|lates?|mornings|afternoons|evenings|weekends|shifts?)(?: shifts?)?[ .]*$",
    re.IGNORECASE,
)
WHY_NOT = re.compile(  # behind a time that is refused: "mornings I'm no great, visiting"
    r"^[ ]*(?:(?:because|cos|as|since|i'?m|i am|with|for) )*(?:the )?(?:visiting|work(?:ing)?|at work|school run|asleep|sleep(?:ing)?|physio|ward round|on the ward|feeding|in meetings|at college)(?: (?:him|her|them|time|hours|then|mostly|usually))*[ .]*$",
    re.IGNORECASE,
)
NOT_WHEN = re.compile(  # "not when his mum is here": all that is said of it
    r"^[ ]*(?:and |but |please |just )*(?:not|never|(?:do not|don'?t|dont) (?:come|ring|call|phone|text|try|do it)) (?:when|while|if) (?!.*(?:\d{5}|@))\w[\w']*(?: [\w']+){1,14}[ ]*$",
    re.IGNORECASE,
)
OR_THEN = re.compile(  # a second time, whatever it is called: "or nap time 12 to 1"
    r"^or (?!.*[@+])(?=.*(?:\d|\b(?:time|nap|lunch|tea|bed|break|school|noon|\w+days?)\b))(?!.*\d{5})[\w:.' -]{2,50}$",
    re.IGNORECASE,
)
IN_DOUBT = re.compile(  # words that may turn round a time which they do not stand beside
    r"\b(?:not|never|no|none|except|avoid|apart from|unless|worst|bad|hard|difficult|impossible|\w+n'?t|cannot|(?:i'?m|im|i am) (?:on|at|in)|on shift|work(?:s|ing)?|asleep|sleep(?:s|ing)?|busy)\b",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"[,;!?\n]+|\.(?!\d)|\s(?=or\b(?! \d))|(?<!any time )(?<!anytime )(?<!anything )(?<!whenever )\b(?:but|so|and)\b(?! \d)",
    re.IGNORECASE,
)


def time_said(words: str) -> str | None:
    """The times as they were said, each with what turns it round; None where there is none, or where it is open."""
    said: list[str] = []
    before: list[str] = []  # "not when I'm driving, so evenings"
    plain, refused, doubt = " ".join(words.replace("\u2019", "'").split()), False, False
    for part in PARTS.split(plain):
        turned = NOT_THEN.search(part) or BAD_THEN.search(part)
        found = turned or TIME.search(part)
        if (said and MY_SHIFTS.match(part)) or (said and refused and WHY_NOT.match(part)):
            said.append(part.strip(" ."))
        elif said and NOT_WHEN.match(part):
            said.append(part.strip())
        elif NOT_WHEN.match(part):
            before.append(part.strip())
        elif found and not turned and (IN_DOUBT.search(part) or MY_SHIFTS.match(part)):
            doubt = True
        elif said and OR_THEN.match(part.strip()) and not turned:
            said.append(part.strip())
        elif found:
            said.append(found[0].strip())
        refused = refused or turned is not None
    if said and before:
        said, refused = [*before, *said], True
    return None if doubt and not refused else ", ".join(said) or None


def time_refused(words: str) -> str | None:
    """The same, where the words say when not to."""
    said = time_said(words)
    return said if said and (NOT_THEN.search(said) or BAD_THEN.search(said)) else None
