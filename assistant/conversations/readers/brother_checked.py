"""A brother, sister or twin who is to be looked at because of what another child has, or had: "does he get checked
because they're twins", "does the hospital test Jack for what Poppy had".
"""

from collections.abc import Sequence

from assistant.conversations.readers.known_by_cues import Known, cue, holds
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words; a longer message says more
ENDING = 25  # words at the end of a longer one, where its question stands
LATELY = 3  # messages before, which may name who is meant
CHECKED, FOR_THE_SAME, IN_THE_FAMILY = "checked", "for the same", "in the family"
_BODY = r"(?:heart|blood|brain|head|kidneys?|lungs?|liver|genes?|eyes|hearing|spine)"
SIBLING = cue(
    r"\bsiblings?\b|\b(?:identical )?twins?\b|\btriplets?\b|\b(?:brothers|sisters) (?:and|or) (?:sisters|brothers)\b",
    r"\b(?:his|her|their|the|[a-z]+'s) (?:\w+ ){0,2}?(?:brother|sister)s?\b(?!'?s? (?:says?|said|thinks?|told|reckons?|wants?|noticed|is a (?:doctor|nurse)|in law|in charge|on duty))",
    r"\b(?:my|our|the|her|his) (?:other|older|younger|elder|eldest|youngest|big|little|surviving|living|second) (?:one|twin|child|children|kids?|boys?|girls?|sons?|daughters?|baby|babies|two|three|lad|brother|sister)s?\b",
)
MY_OWN = cue(  # said by a child or young person, of themselves
    r"\bmy (?:\w+ )?(?:brother|sister|twin)\b\b.{0,60}?\b(?:do|should|will|can|would|am|are|what if|does|could) (?:(?:it|this|that) (?:mean )?)?(?:i|me)\b",
)
_DONE = r"(?:checked|tested|screened|scanned|examined|investigated|looked at)"
CHECK = cue(
    rf"\b(?:get|gets|getting|be|being|is|are|have|having|need|needs|want|wants|like|him|her|them)(?: [\w'-]+){{0,4}}? {_DONE}\b",
    rf"\b(?:check|test|screen|scan|examine|look at)(?:s|ing)?(?: up)?(?: on)? (?:him|her|them|me|siblings|(?:brothers|sisters)(?: and (?:brothers|sisters))?|twins|us both|both(?: of them)?|(?:my|our|his|her|the|their) (?:\w+ ){{0,2}}?(?:brother|sister|twin|sibling|other|son|daughter|boy|girl|child|{_BODY})s?|(?!(?:it|that|this|for|if|the|my|our|his|her|on|in|what|whether|with|again|and|up)\b)[a-z]+(?:'s {_BODY}| too| as well| for\b))",
    r"\b(?:he|she|they|(?:his|her|the|our) \w+)(?: (?:must|should|will|has to|needs to|also|too))* (?:have|has|get|gets|need|needs|do) (?:(?:a|the|same|this|blood|heart) )*(?:tests?|scans?|check(?: ?ups?)?)\b",
    r"\b(?:a |any |the )?(?:tests?|check ?ups?|screening|scans?) (?:for|on) (?:him|her|them|me|(?:my|our|his|her|the|their) (?:\w+ )?(?:brother|sister|twin|other)\b)",
)
SAME = cue(
    r"\bfor (?:the same\b|what(?:ever)? (?!i\b|you\b|we\b|they\b|the\b)[a-z]+(?:'s)? (?:had|has|got|died)\b|it (?:too|as well)\b)",
    r"\bthe same (?:thing|illness|condition|problem|heart|gene|disease|fault)\b",
    r"\b(?:got|has|have|gets?|had|inherit(?:ed)?|carry|carries) (?:it|the same|the gene|this|that)(?: thing)?(?: too| as well)\b",
    r"\bin case (?:he|she|they|it|i|[a-z]+)(?:'?s|'?ve| has| have)? (?:got )?(?:it|the same|one)\b",
)
INHERITED = cue(
    r"\b(?:genetic\w*|hereditary|inherit\w*|runs? in (?:the|our|families|my)|(?:carry|carries|carrier|carriers)|at risk)\b"
)
FOUND = cue(
    r"\b(?:died|dead|passed away|lost)\b|\bfound (?:it |out |this |that |something )?(?:after(?:wards)?|later|too late|at the post)\b|\b(?:had|has|got|born with|diagnosed with) (?:a |an |the )?(?:\w+ ){0,2}(?:thing|condition|defect|gene|syndrome|problem|disease|tumou?r|cancer|heart)\b"
)
ASKED = cue(
    r"\b(?:does|do|will|would|should|shud|can|could|must|shall|is|are) (?:it|they|he|she|we|i|you|u|the \w+|hospital|his|her|my|somebody|someone|anybody|anyone)\b"
)
DIED = cue(r"\b(?:died|passed away|lost (?:her|him|my|our)(?: \w+)* (?:brother|sister|twin|son|daughter))\b")
WISHED = cue(r"\b(?:want|need|would like|'?d like|wish|should|must|please|ought|worried|scared|frightened)\b")
OTHERWISE = cue(  # what is asked of notes, of another doctor, of a visit, of an infection, and what was done
    r"\b(?:second opinions?|(?:an)?other (?:doctor|consultant|hospital|opinion|specialist|surgeon|team|look)|different (?:doctor|consultant|hospital)|again|recheck\w*)\b",
    r"\b(?:notes|records?|letters?|results?|dose|medicines?|medication|list|message|form|website|app|visit\w*|ward round|stay|parking|bed|school|nursery|bags?|tickets?|covid|flu|caught|catch\w*|infectious|contagious|chicken ?pox|interpret\w*|adopt\w*)\b",
    r"\b(?:was|were|had been|have been|has been|should(?:'ve| have)|never got|wasn'?t|weren'?t)(?: \w+){0,2} (?:checked|tested|screened|scanned|examined|looked at)\b",
    r"\b(?:rash|fever|temperature|cough\w*|sick|poorly|tonight|today|right now|at night|nurses?|in charge)\b",
    r"\b(?:sister|brother|mum|mam|dad|nan|gran|friend|gp)(?: in law)? (?:says?|said|thinks?|told|reckons?)\b",
    r"\bpass(?:ed)? (?:it|this|that|them|all) on\b",
    r"\b(?:donor|donat\w+|match\w*|bone marrow|transplant|kidney for)\b",
)
READ = (
    Known(CHECKED, (SIBLING, CHECK), OTHERWISE),
    Known(CHECKED, (SIBLING, CHECK, WISHED), OTHERWISE, told=True),
    Known(CHECKED, (MY_OWN, CHECK), OTHERWISE),
    Known(FOR_THE_SAME, (CHECK, SAME), OTHERWISE),
    Known(FOR_THE_SAME, (CHECK, SAME, WISHED), OTHERWISE, told=True),
    Known(FOR_THE_SAME, (SIBLING, SAME), OTHERWISE),
    Known(IN_THE_FAMILY, (SIBLING, INHERITED), OTHERWISE),
    Known(IN_THE_FAMILY, (MY_OWN, INHERITED), OTHERWISE),
)
OF_ONE_NAMED = (  # only where a brother or sister was spoken of before, or a child has died
    Known(CHECKED, (CHECK,), OTHERWISE),
    Known(CHECKED, (CHECK, WISHED), OTHERWISE, told=True),
    Known(IN_THE_FAMILY, (INHERITED,), OTHERWISE),
)
BEFORE = Known(CHECKED, (SIBLING, FOUND))


def wants_sibling_checked(text: str, earlier: Sequence[str] = (), *, died: bool = False, told: bool = False) -> bool:
    """`earlier` are the messages before it, newest first; `died` says that a child of the family has, `told` that this
    was answered just now.
    """
    plain = normalised(text).strip(" .!?")
    if len(plain.split()) > LONGEST:
        return _asked_behind_a_story(text, plain)
    if _says(READ, text, plain):
        return True
    return (died or told or any(_spoke_of_it(one) for one in earlier[:LATELY])) and _says(OF_ONE_NAMED, text, plain)


def is_of_a_sibling(text: str) -> bool:
    """And names whom: a brother, sister or twin of the child that was spoken of."""
    return bool(SIBLING.search(normalised(text)))


def _asked_behind_a_story(text: str, plain: str) -> bool:
    """A brother or sister and the same illness stand in the story, and the question at its end."""
    if not (SIBLING.search(plain) and SAME.search(plain)):
        return False
    ending = " ".join(text.split()[-ENDING:])
    return _says(OF_ONE_NAMED, ending, normalised(ending).strip(" .!?"))


def tells_of_death(text: str) -> bool:
    """In the same breath."""
    return bool(DIED.search(normalised(text)))


def _says(known: Sequence[Known], text: str, plain: str) -> bool:
    asked = asks(text) or ASKED.search(plain)
    return any((asked or one.told) and holds(one, plain, (plain,)) for one in known)


def _spoke_of_it(before: str) -> bool:
    plain = normalised(before).strip(" .!?")
    return holds(BEFORE, plain, (plain,)) or _says(READ, before, plain)
