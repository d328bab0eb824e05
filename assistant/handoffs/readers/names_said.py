"""A name without the words it is told in: "his name is Reuben O'Neill without all that", "Harriss with two s"."""

import re

from assistant.handoffs.words.second_thoughts import same_name
from assistant.masking.recognisers.words import is_everyday

TOLD = re.compile(
    r"^(?:(?:just|only) (?=\w+ \w)|(?:it'?s|its|(?:(?:the|my|our|this) )?(?:wee )?(?:child|baby|son|daughter|boy|girl|patient)'?s? (?:full )?name(?:'?s| is| was)?|(?:(?:the|my|our|this) )?(?:wee )?(?:lad|lass|lassie|boy|girl|baby|bairn|son|daughter|little one|kid|child|patient)(?:'?s name)?(?:'?s| is)(?: called| named)?(?! (?:in|on|at|not|an?|the|very|so|too|under|with|being|still|only|my|our|his|her|now|due|\d+)\b)|(?:his|her|their|the)(?: (?:full|real|whole|proper|first|child'?s|\w+'s))? name(?:'?s| is| was)?|name|called|(?:he|she|they)(?:'?s| is| are)? called)(?:[.,:]\s|[:\s])+(?:just |only |really |actually |called |spelt |spelled |written )*)+",
    re.IGNORECASE,
)
OF_SEVERAL = re.compile(  # "theres 2 of them. Archie and Noah Doyle"
    r"^(?:(?:well|oh|ok|so|sorry)[ ,]+)*(?:(?:there(?:'?s| is| are)|it'?s(?: for| about)?|they(?:'?re| are)|we(?:'?ve| have)(?: got)?|i(?:'?ve| have)(?: got)?|both)(?: my| our| both)? )?(?:two|three|both|[23]|twins?|triplets?)(?: of)?(?: them)?(?: (?:kids|children|boys|girls|babies|names|twins?|brothers|sisters))?(?: (?:called|named))?(?:[.,:;!-]+\s+| (?<=called )| (?<=named ))(?=[^\W\d_]+(?: [^\W\d_]+)?(?:,? (?:and|&) |, ?)[^\W\d_])",
    re.IGNORECASE,
)
_INITIALS = r"(?P<name>(?-i:[A-Z]{2,4})|[^\W\d_](?:\. ?[^\W\d_]){1,3}\.?|(?-i:[A-Z](?: [A-Z]){1,3}))"
INITIALS = re.compile(  # "I would rather give initials only: T.B."
    rf"^(?:.*\binitials?\b(?:[ ,:;.=-]+(?:only|are|is|just|please|pls|then|of|ok|so|they|would|be|for now|it|put))*[ ,:;.=-]+{_INITIALS}"
    rf"|(?:(?:just|only|put|use|say|it'?s|call (?:him|her|them))[ ,:]+)*{_INITIALS.replace('<name>', '<name2>')}[ ,.;(-]+(?:(?:just|only|his|her|their|the|those|are|is|that|thats|that's|all|enough|will|do|please|pls|i'd rather|initials?)[ ,.)]*)+)[ .!]*$",
    re.IGNORECASE,
)
GRUDGING = re.compile(  # "Thomas Bell then, though I'd prefer initials"
    r"(?:[ ,]+then)?[ ,.;-]+(?:though|tho|but|although|even though) (?:i|we)(?:'?d| would|'?m| am)? ?(?:have )?(?:much |really |still )?(?:prefer(?:red)?|rather|sooner|like|liked|not happy|not keen|uncomfortable)\b(?=[^.;]*\b(?:initials?|not|private|anonymous|without|no names?|unhappy|(?:leave|keep) (?:it|that|them|this)|first name|giv(?:e|ing) (?:it|that)|about (?:it|this|that))\b|\W*$)[^.;]*[ .!]*$",
    re.IGNORECASE,
)
WITHOUT_MORE = re.compile(
    r"[\s,.-]+(?:(?:and |but )?(?:without|not|minus|leave out|forget|ignore) (?:all |any of )?(?:that|the (?:rest|mess|other (?:stuff|bits?)|extra \w+|\w+ bit)|this|my \w+|what i (?:said|wrote|put))(?: (?:stuff|rubbish|mess|nonsense|bit|lot|rant))?(?: (?:after|before|behind|around) it)?|(?:and )?nothing (?:else|more)|only that|just that|(?:and )?that'?s (?:all|it)|instead(?: of (?:that|all that))?)[ .!]*$",
    re.IGNORECASE,
)
SPELT = re.compile(
    r"[\s,]+(?:but |and )?(?:(?:it'?s )?(?:spelt|spelled) )?(?:with )(?P<count>an?|one|two|double|a double|2)? ?(?P<letter>[^\W\d_])(?:'?s)?(?: (?:at|in|on) the (?:end|middle|beginning|start))?[ .!]*$",
    re.IGNORECASE,
)
NOT_SAID = re.compile(
    r"[\s,.;(-]+(?:(?:the |his |her |their )?(?:surname|last name|second name|full name|rest)[ ,:]+)?(?:(?:i(?:'m| am)|im|we(?:'re| are)) not (?:supposed|meant|allowed|going|prepared) to|(?:i(?:'d)?|we(?:'d)?|i would) (?:rather not|prefer not to|don'?t want to|can'?t|cannot|won'?t|mustn'?t)|(?:(?:i(?:'m| am)|im|we(?:'re| are)) )?not (?:saying|telling|giving|putting|sharing)) ?(?:put|say|give|write|share|tell|post|use|online|it)?[\w' ]{0,30}[ .!)]*$",
    re.IGNORECASE,
)
LETTER_BY_LETTER = re.compile(  # "Tyler, T-Y-L-E-R Brennan"
    r"\b(?P<word>[^\W\d_]{2,})(?:[ ,:(-]+(?:that'?s |thats |spelt |spelled |so )*)(?P<letters>[^\W\d_](?:[-. ][^\W\d_]){1,})\b\)?,?",
)
SPELT_BEHIND = re.compile(  # the whole name first
    r"^(?P<name>[^\W\d_][\w'-]+(?: [^\W\d_][\w'-]+)+)(?:[ ,:(-]+(?:that'?s |thats |spelt |spelled |so )*)(?P<letters>[^\W\d_](?:[-. ][^\W\d_]){1,})\)?[ .]*$"
)
NO_MARK = re.compile(  # "Benedict Hale-Morrison, no full stop"
    r"[\s,;.(]+(?:and |with |there(?:'s| is) |please )*(?:no|without(?: the| an?)?) (?:full stops?|dots?|commas?|dash(?:es)?|hyphens?|spaces?|brackets?|capitals?|accents?)(?: (?:at the end|after it|please|in it|there))*(?:[ .!)]*|[,.;]+ (?:s?he|they|we|i|it|there|that|her|his)(?:'s|'re)? [^.;]+[ .!]*)$",
    re.IGNORECASE,
)
WHO_IT_IS = re.compile(  # "Matei Munteanu, my son. he have 4 years"
    r"(?P<name>^[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3}?)(?:[\s,.;(-]+(?:(?:and |s?he(?:'s| is)? |this is |it'?s |who is )*(?:my|our) (?:\w+ )?(?:son|daughter|boy|girl|child|kid|baby|grandson|granddaughter|grandchild|nephew|niece|brother|sister)|(?:and )?(?:(?:s?he|they)(?:'s|'re)?|who)(?: (?:is|are|has|have|got|just|turned|only|aged|nearly|about))* \d{1,2}(?: ?(?:years?|yrs?|months?|weeks?|days?|yo|y/o|m))?(?: old| of age)?|aged? \d{1,2}(?: (?:years?|months?|weeks?))?(?: old)?|\d{1,2} (?:years?|yrs?|months?|weeks?)(?: old)?)\)?)+(?:[ .!]*|[.;]+ (?:i'?m|i am|my name)\b.*)$",
    re.IGNORECASE,
)
_CHART = r"(?:(?:hospital|name)? ?(?:chart|notes?|file|records?|system|wrist ?band|band|cot card|bracelet))"
ON_THE_CHART = re.compile(  # "we havent named her yet, she's down as Baby Thornley"
    rf"^(?i:(?:[^.,;]{{0,30}}(?:not|n'?t|no)\b[^.,;]{{0,20}}\bnamed?\b[^.,;]{{0,10}}[.,;]+\s+)?(?:(?:and|but|so|well)[ ,]+)*(?:(?:(?:s?he|they|it)(?:'?s| is|'?re| are)|(?:they|you)(?:'?ve| have)(?: got)? (?:him|her|them|it)) (?:just |still |only )*(?:down|registered|recorded|written|listed|known) (?:there |here )?as|(?:on|in) (?:the|his|her|their) {_CHART},? (?:it (?:is|says)|it'?s|s?he is|s?he'?s|as)|(?:the|his|her|their) {_CHART} (?:says?|has|reads?)))[ :]+[\"']?(?P<name>[A-Z][\w'/-]*(?:,? (?:[A-Z][\w'/-]*|of|girl|boy|\d)){{0,4}})[\"']?(?: (?:for now|at the moment|still|on it))?[ .!]*$"
)
NOT_NAMED = re.compile(  # "he has no name yet, he's baby Hollis"
    r"^(?i:[^.,;]{0,30}\b(?:no|not|n'?t|without)\b[^.,;]{0,20}\bnamed?\b[^.,;]{0,20}[.,;]+\s*(?:(?:and|but|so|s?he(?:'s| is)?|it'?s|they|we|call|just|only|for now|known|as|the|ward|nurses?|calls?|him|her|it|says?)[ ,]+)*)"
    r"(?P<name>(?i:baby|twin)(?: (?i:girl|boy|one|two|[12ab]))?(?: (?i:of))?(?: [A-Z][\w'-]+){1,3})[ .!]*$"
)
CLAUSES = re.compile(
    r"[.;,!?\u2026]+(?:\s+|$)|\s+(?=(?:(?:oh|sorry|wait|ah)[ ,]+)*(?:no|sorry|wait|oops|i mean|i meant|its actually|it'?s actually|actually)\b)",
    re.IGNORECASE,
)
TURNED = re.compile(
    r"\b(?:no|sorry|wait|oops|actually|really|i mean|i meant|typo|spelt it wrong|my mistake|now|changed|not)\b",
    re.IGNORECASE,
)
BEFORE_IT = re.compile(
    r"^(?:(?:oh|ah|no|sorry|wait|oops|well|so|its|it'?s|it is|just|only|simply|actually|really|i mean|i meant|should be|make (?:it|that)|(?:her|his|their|the) (?:sur|last |first |full |real |proper )?name(?:'?s| is)?|(?:s?he|they)(?:'?s| is| are)|put|use|everyone (?:says|calls (?:him|her|them))|my mistake|typo)(?![\w'-])[ ,]*)+",
    re.IGNORECASE,
)
BEHIND_IT = re.compile(
    r"(?:[ ,]+(?:sorry|now|i mean|i meant|actually|oops|typo|my mistake|instead|not [\w'-]+))+$", re.IGNORECASE
)
KNOWN_AS = re.compile(
    r"\b(?:everyone|everybody|we|they|people|all) (?:all )?(?:says?|calls? (?:him|her|them)|uses?) ", re.I
)
ALONE = re.compile(r"^(?:(?:no|sorry|actually|put|use|make it|its|it'?s)[ ,]+)*(?:just|only|simply)\b", re.IGNORECASE)
BUT_ACTUALLY = re.compile(
    r"^.*\b(?:it'?s|its|it is|is|name)? ?(?:actually|really|properly|officially) (?=[^\W\d_][\w'-]*$)", re.IGNORECASE
)
OF_THE_NAME = re.compile(
    r"^(?:not|with|without|spelt|spelled|known|aka)\b|\bcalled\b", re.IGNORECASE
)  # and none itself
A_NAME = re.compile(r"^[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3}$")
BEFORE_AN_ASIDE = re.compile(  # "LOLA-MAE PIKE. it's on the band": two names at least, and then of something else
    r"^(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})(?:\.{2,}|[.!](?=\s)|,? (?=(?i:(?:hang on|hold on|wait|one (?:sec|moment)),? (?:her|his|their|the|my|let|i'?m|i'?ll|while)|it'?s on)\b))"
    r"(?!\s*(?i:(?:(?:oh|ah|wait|hang on)[ ,]+)*(?:known|called|or|but|spelt|spelled|with|no|sorry|actually|i mean|aka|we call))\b)(?=\s*\S)"
)


def name_alone(words: str) -> str:
    """All of it where nothing else would be left."""
    plain = words.replace("\u2019", "'").strip()
    if chart := ON_THE_CHART.match(plain) or NOT_NAMED.match(plain):
        return chart["name"]
    if short := INITIALS.match(plain):
        return short["name"] or short["name2"]
    plain = OF_SEVERAL.sub("", GRUDGING.sub("", plain))
    name = WITHOUT_MORE.sub("", NOT_SAID.sub("", TOLD.sub("", plain)))
    name = SPELT_BEHIND.sub(_spelt_apart, LETTER_BY_LETTER.sub(_as_spelt, before_an_aside(name)))
    spelt = SPELT.search(name)
    if spelt and _is_spelt_so(name[: spelt.start()], spelt):
        name = name[: spelt.start()]
    return name.strip(" ,") or words


def name_put_right(words: str) -> str:
    """ "lexi dunmroe. dunmore sorry": with what was said of it last, and no name lost. As it is where that is open."""
    first, *rest = [one.strip(" -") for one in CLAUSES.split(words.strip()) if one.strip(" -")] or [""]
    if not (rest and A_NAME.match(first) and TURNED.search(" ".join(rest))):
        return words
    name, changed = TOLD.sub("", first).split(), False
    for clause in rest:
        new = BEHIND_IT.sub("", BEFORE_IT.sub("", BUT_ACTUALLY.sub("", clause))).split()
        if ALONE.match(clause) and [one.lower() for one in new] == [name[0].lower()]:
            name, changed = name[:1], True
            continue
        if not new or all(map(is_everyday, new)) or OF_THE_NAME.search(clause):
            continue
        if not A_NAME.match(" ".join(new)) or len(name) == 1 != len(new):
            return words
        better = _with(name, new)
        if better is None:
            return words
        name, changed = better, True
    called = f" ({first.split()[0]})" if KNOWN_AS.search(words) and name[0] != first.split()[0] else ""
    return " ".join(name) + called if changed else words


def _with(name: list[str], new: list[str]) -> list[str] | None:
    """All of it said again, or the one part that the new word is near to; None where that is open."""
    if len(new) > 1 or len(name) == 1:
        return new if same_name(" ".join(name), " ".join(new)) else None
    near = [at for at, one in enumerate(name) if same_name(one, new[0]) or new[0].lower() in one.lower().split("-")]
    return [*name[: near[0]], new[0], *name[near[0] + 1 :]] if len(near) == 1 else None


def loses_a_name(words: str, last: str) -> bool:
    """ "Amy Barrett. no sorry, Jones": whether what was said last leaves out a part that still holds."""
    first, then = (CLAUSES.split(one.strip())[0] for one in (words, last))
    return len(ALONE.sub("", then).split()) == 1 < len(first.split()) and bool(A_NAME.match(first))


def before_an_aside(words: str) -> str:
    words = WHO_IT_IS.sub(lambda found: found["name"], NO_MARK.sub("", words))
    found = BEFORE_AN_ASIDE.match(words)
    return found["name"] if found else words


def without_more(words: str) -> str:
    """ "3 March 2021 without all that": what is to stand, and nothing behind it."""
    return WITHOUT_MORE.sub("", words.strip()) or words


def _spelt_apart(found: re.Match[str]) -> str:
    """ "Aiden Marsh A I D E N": the letters say again a part of the name that stands before them."""
    letters = re.sub(r"[-. ]", "", found["letters"]).lower()
    return found["name"] if letters in found["name"].lower().split() else found[0]


def _as_spelt(found: re.Match[str]) -> str:
    """The word alone, where the letters say the same; both where they do not."""
    letters = re.sub(r"[-. ]", "", found["letters"])
    return found["word"] if letters.lower() == found["word"].lower() else found[0]


def _is_spelt_so(name: str, spelt: re.Match[str]) -> bool:
    """ "With two s", where two stand in it: then the letters say so, and where they do not, the words must."""
    twice = (spelt["count"] or "").lower() in ("two", "double", "a double", "2")
    return spelt["letter"].lower() * (2 if twice else 1) in name.lower()
