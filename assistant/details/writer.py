"""Who is writing, when they say so: a young person about themselves, someone who may not hold parental responsibility, a family whose child has died.

It chooses wording only, and only on a plain statement about the writer: a wrong guess would speak past a family.
"""

import re

CHILD = r"(?:son|daughter|child|baby|boy|girl|little one|lo|twin|grandson|granddaughter|grandchild|wee (?:boy|girl|man)|stepson|stepdaughter|brother|sister)"
AGE = r"(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
CARER = (
    r"grand(?:mother|father|parent|ma|dad|pa)|gran|granny|nan|nana|nanna|nanny|grandad|granda|foster (?:mum|mother|dad|father|carer|parent)|kinship carer|step ?(?:mum|mother|dad|father|parent)|"
    r"auntie|aunty|aunt|uncle|big (?:sister|brother)|sister|brother|family friend|godmother|social worker|teacher"
)
BEREAVED = re.compile(
    rf"\b(?:my|our|her|his) (?:\w+ ){{0,2}}{CHILD}(?: \w+)? (?:has |had )?(?:died|passed away|passed)\b|\b(?:we|i) (?:have |had )?lost (?:our|my|him|her) ?(?:\w+ ){{0,2}}(?:{CHILD})?(?: (?:last|in|this|on|two|a|three)\b|[.,!?]|$)|"
    r"\b(?:since|after|before) (?:he|she|they|my \w+|our \w+) (?:died|passed away)\b|\b(?:he|she) (?:died|passed away) (?:last|in|on|this|two|three|a|yesterday|at)\b",
)
NOT_THE_CHILD = re.compile(
    r"\b(?:my|his|her|our) (?:dad|father|mum|mother|nan|gran|grandad|husband|wife|partner|dog|cat|aunt|uncle|friend)(?: \w+)? (?:has |had )?(?:died|passed)"
)
YOUNG = re.compile(
    rf"\b(?:i am|i'?m|im) (?:only |just |nearly |almost )?{AGE}\b(?! (?:weeks|months|hours|days|minutes|miles|stone|and a half weeks))|"
    r"\bi'?m the patient\b|\b(?:i am|im) the (?:patient|one who'?s (?:ill|sick))\b|\bits me thats (?:ill|sick|the patient)\b|\bi'?m the one who is (?:ill|sick)\b"
)
HAS_CHILD = re.compile(
    rf"\bmy (?:own )?(?:\w+ )?(?:{CHILD}|kid|kids|children)\b|\bim a (?:young )?(?:mum|dad)\b|\bi'?m (?:her|his|the) (?:mum|dad|mother|father)\b"
)
SPEAKS_AS = re.compile(rf"\b(?:i am|i'?m|im|we are|we'?re|were|as) (?:(?:her|his|their|the|a|an|only|just|also|both) ){{0,2}}(?:\w+'?s )?(?:{CARER})s?\b")
MY_GRANDCHILD = re.compile(
    r"\bmy (?:\w+ )?(?:grandson|granddaughter|grandchild|grandbaby|niece|nephew|step ?son|step ?daughter|step ?child|foster (?:child|son|daughter|lad|girl|boy))\b"
)


def writer_in(text: str) -> str | None:
    """`bereaved`, `young_person` or `without_responsibility`; None when the message does not say."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if BEREAVED.search(plain) and not NOT_THE_CHILD.search(plain):
        return "bereaved"
    if YOUNG.search(plain) and not HAS_CHILD.search(plain):
        return "young_person"
    if SPEAKS_AS.search(plain) or MY_GRANDCHILD.search(plain):
        return "without_responsibility"
    return None
