"""Words at a step where any can stand, that are plainly no answer: a laugh, a wish from a fairy tale, "guess who". The
step is asked once more; said again, they stand.
"""

import re

STEPS = ("relationship", "best_time", "needs")
LAUGHS = re.compile(
    r"\b(?:lol+|lmao|rofl|(?:ha){2,}h?|(?:he){2,}|hee hee|ha ha|jk|just kidding|only (?:joking|kidding)|(?:i'?m|im) (?:joking|kidding))\b|[\U0001f602\U0001f923\U0001f606\U0001f61c\U0001f92a]",
    re.IGNORECASE,
)
_A = r"(?:(?:oh|well|just|only|i need|i want|i'?d like|id like|i'?m|im|it'?s|how about|maybe|probably|some|the|an?|my|your|his|her|me and)[ ,]+)*"
_NOBODY = r"(?:tooth fairy|father christmas|santa(?: claus)?|easter bunny|queen(?: of (?:england|sheba))?|king(?: of \w+)?|pope|batman|superman|spider-?man|wonder woman|mickey mouse|james bond|sherlock(?: holmes)?|harry potter|elvis(?: presley)?|prime minister|president|robot|unicorn|wizard|pirate|ghost|alien|dragon|fairy godmother|big bad wolf|worst nightmare|cat|dog|goldfish|hamster|milkman|cleaner of the world|boss of everything)"
_WISHES = r"(?:holiday|week in \w+|cruise|beach|million(?: pounds| quid)?|lottery win|win(?:ning)? (?:on )?the lottery|miracles?|magic wand|time machine|gin(?: and tonic)?|large gin|wine|glass of wine|bottle of (?:wine|gin)|pint|beer|cup of tea|cuppa|chocolate|lie ?in|lie ?down|good night'?s sleep|clone|new (?:life|brain|head|husband|wife)|pony|ferrari|spa day|massage)"
_GUESS = r"(?:guess(?: who)?|have a guess|you guess|who wants to know|who'?s asking|wouldn'?t you like to know|that would be telling|that'?d be telling|it'?s a secret|a secret|when hell freezes over|when pigs fly|half past never|never o'?clock|the twelfth of never)"
NO_ANSWER = re.compile(
    rf"^{_A}(?:{_NOBODY}|{_WISHES}|{_GUESS})(?: (?:in \w+|please|would (?:help|be nice|do)|or two|again|of course|thanks|then|mate|obviously|really|himself|herself))*[ .!?]*$",
    re.IGNORECASE,
)
WHO, LONGEST = "relationship", 10  # words
NO_ONE_NAMED = re.compile(  # "nobody special": asked who they are, and no role, name or tie told
    r"^(?:(?:oh|well|just|only|i'?m|im|i am|it'?s)[ ,]+)*(?:nobody|no[ -]?one|some ?(?:one|body)(?! else\b)|just an?|never you mind|never mind who|you'?d not know|you wouldn'?t know|what'?s it to (?:you|u)|who knows)\b"
)
TIE = re.compile(
    r"\b(?:friend|pal|mate|neighbour|neighbor|famil|relati|related|mum|mam|mom|dad|mother|father|parent|nan|gran|aunt|uncle|cousin|sister|brother|sibling|niece|nephew|god|in-law|step|foster|adopt|guardian|partner|wife|husband|girlfriend|boyfriend"
    r"|carer|care|look|minder|sitter|nanny|teach|tutor|school|nursery|coach|leader|worker|nurse|doctor|volunteer|church|advocate|interpret|patient|lodger|landl|colleague|works?|living|lives?|called|named?|know(?:s|n|ing)? (?:him|her|them|us|me|the (?:famil|child|kid|bab|girl|boy|lad)|his|our|my))",
    re.IGNORECASE,
)


def is_a_joke(step: str, words: str) -> bool:
    """Or words that only keep to themselves who writes."""
    plain = words.replace("\u2019", "'").strip()
    return step in STEPS and bool(LAUGHS.search(words) or NO_ANSWER.match(plain) or names_nobody(step, words))


def names_nobody(step: str, words: str) -> bool:
    plain = words.replace("\u2019", "'").strip()
    evades = step == WHO and len(plain.split()) <= LONGEST and bool(NO_ONE_NAMED.match(plain.lower()))
    return evades and "?" not in plain and not (TIE.search(plain) or _names(plain))


def _names(plain: str) -> bool:
    return any(word[0].isupper() and word not in ("I", "I'm", "I'd") for word in plain.split()[1:])
