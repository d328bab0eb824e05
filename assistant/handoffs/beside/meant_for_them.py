"""Whether a question typed where a family writes to the team may be one for the team: "Will Dr Reid see it?" may be of
the scan. Such a word of this form as "this message" or "after I send it" makes it one for us.
"""

import re

OF_THIS_FORM = re.compile(
    r"\b(?:this|here|(?:my|our|the|these|those|your) (?:messages?|forms?|letters?|notes?|words|list|box|lines?|steps?|answers|chat)|what (?:i|we)(?:'?ve| have)? (?:write|wrote|written|put|type|typed|say|said|send|sent)|(?:when|once|after|before|if|as soon as) (?:i|we|it|it'?s|its|that'?s)(?: \w+){0,2}? ?(?:sen[dt]|gone|passed on|press(?:ed)?)|sen[dt]|sending|press(?:ed|ing)?|submit(?:ted)?|pass(?:ed)? on)\b",
    re.IGNORECASE,
)
OF_EITHER = (  # what is asked of "it" alone, or of what comes next
    "form_person_reads", "form_change_after", "unseen_again", "filed", "after",
)  # fmt: skip
ALSO_THEIRS = (  # told here; the family may still want it asked
    *OF_EITHER, "form_no_complaint", "form_who_asks", "readers", "reply", "how", "why", "must", "complaint",
    "where",
)  # fmt: skip


def meant_for_them(text: str, kinds: tuple[str, ...]) -> bool:
    """`kinds` are the ways in which the form would answer it."""
    return any(kind in OF_EITHER for kind in kinds) and not OF_THIS_FORM.search(text.replace("\u2019", "'"))


def may_be_asked_too(kinds: tuple[str, ...]) -> bool:
    return any(kind in ALSO_THEIRS for kind in kinds)
