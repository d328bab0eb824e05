"""A name without the words it is told in: "his name is Reuben O'Neill without all that", "Harriss with two s"."""

import re

TOLD = re.compile(
    r"^(?:(?:just|only) (?=\w+ \w)|(?:it'?s|its|(?:(?:the|my|our|this) )?(?:wee )?(?:child|baby|son|daughter|boy|girl|patient)'?s? (?:full )?name(?:'?s| is)?|(?:(?:the|my|our|this) )?(?:wee )?(?:lad|lass|lassie|boy|girl|baby|bairn|son|daughter|little one|kid|child|patient)(?:'?s name)?(?:'?s| is)(?: called| named)?(?! (?:in|on|at|not|an?|the|very|so|too|under|with|being|still|only|my|our|his|her|now|due|\d+)\b)|(?:his|her|their|the)(?: (?:full|real|whole|proper|first|child'?s|\w+'s))? name(?:'?s| is)?|name|called|(?:he|she|they)(?:'?s| is| are)? called)[:\s]+(?:just |only |really |actually |called |spelt |spelled |written )*)+",
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
    r"[\s,.;(-]+(?:(?:the |his |her |their )?(?:surname|last name|second name|full name|rest)[ ,:]+)?(?:(?:i(?:'m| am)|im|we(?:'re| are)) not (?:supposed|meant|allowed|going|prepared) to|(?:i(?:'d)?|we(?:'d)?|i would) (?:rather not|prefer not to|don'?t want to|can'?t|cannot|won'?t|mustn'?t)|not (?:saying|telling|giving)) ?(?:put|say|give|write|share|tell|post|use|online|it)?[\w' ]{0,30}[ .!)]*$",
    re.IGNORECASE,
)
LETTER_BY_LETTER = re.compile(  # "Tyler, T-Y-L-E-R Brennan"
    r"\b(?P<word>[^\W\d_]{2,})(?:[ ,:(-]+(?:that'?s |thats |spelt |spelled |so )*)(?P<letters>[^\W\d_](?:[-. ][^\W\d_]){1,})\b\)?,?",
)
NO_MARK = re.compile(  # "Benedict Hale-Morrison, no full stop"
    r"[\s,;.(]+(?:and |with |there(?:'s| is) |please )*(?:no|without(?: the| an?)?) (?:full stops?|dots?|commas?|dash(?:es)?|hyphens?|spaces?|brackets?|capitals?|accents?)(?: (?:at the end|after it|please|in it|there))*[ .!)]*$",
    re.IGNORECASE,
)
BEFORE_AN_ASIDE = re.compile(  # "LOLA-MAE PIKE. it's on the band": two names at least, and then of something else
    r"^(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})(?:\.{2,}|[.!](?=\s)|,? (?=(?i:(?:hang on|hold on|wait|one (?:sec|moment)),? (?:her|his|their|the|my|let|i'?m|i'?ll|while)|it'?s on)\b))"
    r"(?!\s*(?i:known|called|or|but|spelt|spelled|with|no|sorry|actually|i mean|aka|we call)\b)(?=\s*\S)"
)


def name_alone(words: str) -> str:
    """All of it where nothing else would be left."""
    name = WITHOUT_MORE.sub("", NOT_SAID.sub("", TOLD.sub("", words.replace("\u2019", "'").strip())))
    name = LETTER_BY_LETTER.sub(_as_spelt, before_an_aside(name))
    spelt = SPELT.search(name)
    if spelt and _is_spelt_so(name[: spelt.start()], spelt):
        name = name[: spelt.start()]
    return name.strip(" ,") or words


def before_an_aside(words: str) -> str:
    words = NO_MARK.sub("", words)
    found = BEFORE_AN_ASIDE.match(words)
    return found["name"] if found else words


def without_more(words: str) -> str:
    """ "3 March 2021 without all that": what is to stand, and nothing behind it."""
    return WITHOUT_MORE.sub("", words.strip()) or words


def _as_spelt(found: re.Match[str]) -> str:
    """The word alone, where the letters say the same; both where they do not."""
    letters = re.sub(r"[-. ]", "", found["letters"])
    return found["word"] if letters.lower() == found["word"].lower() else found[0]


def _is_spelt_so(name: str, spelt: re.Match[str]) -> bool:
    """ "With two s", where two stand in it: then the letters say so, and where they do not, the words must."""
    twice = (spelt["count"] or "").lower() in ("two", "double", "a double", "2")
    return spelt["letter"].lower() * (2 if twice else 1) in name.lower()
