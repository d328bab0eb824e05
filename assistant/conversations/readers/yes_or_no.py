"""A yes or a no in a family's own words: at the steps that decide, and wherever something was offered."""

import re

from assistant.conversations.readers.polite import SWEARS

SENDS = re.compile(  # "send the bloody thing"
    rf"^(?:(?:yes|yeah|yep|ok|okay|oh|right|well|just|please|now|go on|{SWEARS}|for (?:god'?s|christ'?s|heaven'?s|fuck'?s|pete'?s) sake)[ !.]+)*"
    rf"send (?:it|this|that|(?:the|this|that|my)(?: (?:whole|{SWEARS}))* (?:thing|message|form|lot))(?: (?:off|now|then|already|please|pls|in|over|to them|thanks|ta|as it is|for (?:god'?s|christ'?s|heaven'?s|fuck'?s|pete'?s) sake|will you|would you))*[ .!]*$"
)
YES = re.compile(
    r"^(?:oh |ok |okay |well )?(?:yes|yeah|yep|yh|yup|aye|ye|sure|ok|okay|please do|go ahead|go on|that'?s (?:fine|right|ok|correct|all right)|all (?:good|correct|right)|looks (?:good|right|fine)|"
    r"correct|send(?: it)?|yes send(?: it)?|i agree|agreed|fine)(?: (?:please|pls|then|go on|thanks|thank you|ta|that'?s (?:fine|right|ok|okay|correct)|send it|you can|do|it|is fine|of course|pet|love|now|i do|i agree))*[ .!]*$"
)
THANKS = re.compile(  # "ok ta": heard, and nothing agreed to
    r"^(?:(?:oh|ok|okay|fine|right|well|lovely|great|cool|alright|all right|all good|brilliant|perfect)[ !.]+)*(?:many )?(?:thanks|thank ?you|ta|cheers|thx)(?: (?:so much|very much|a lot|ever so|loads|kindly|love|pet|petal|duck|hun|hunny|hon|honey|babe|mate|dear|dearie|sweetheart|sweetie|darling|darlin|flower|bab|x+|my (?:dear|love|friend|pet|duck|darling|lovely)|then|for (?:that|this|asking|telling me|letting me know|your help|the info\w*|explaining)))*[ .!]*$"
)
PRAISES = re.compile(  # "cheers, you were lovely"
    r"^(?:(?:oh|ok|okay|well|thanks|thank you|ta|cheers|bless you|much appreciated|so much|very much|a lot|love)[ !.]+)*(?:(?:you(?:'?re| are|'?ve| have)|youve|that(?:'?s| is| was)|thats|it(?:'?s| was))(?: been)?(?: all| really| very| so| such a| a)* (?:kind|helpful|lovely|great|brilliant|good|patient|nice|useful|a? ?(?:big )?help|star|appreciated)|much appreciated|bless you|appreciate (?:it|that|you|your help))(?: (?:to me|to us|ta|cheers|thanks|thank you|bless you|indeed))*[ .!]*$"
)
_AFTER_ALL = (
    r"(?:(?:on (?:second thoughts?|reflection)|thinking about it|come to think of it|actually|sorry|hmm+)[ ]+)*"
)
NO = re.compile(
    rf"^{_AFTER_ALL}(?:no|nope|nah|naw|no thanks|no thank you|not now|i'?d rather not|i would rather not|don'?t|do not|no don'?t)(?: (?:thanks|thank you|ta|please|not yet|that|leave (?:it|that)|do that|pass anything on|after all|sorry|then))*[ .!]*$"
    r"|^(?:no )?(?:do not|don'?t) send(?: it| that| this)?(?: (?:yet|now|please|thanks|thank you|any more|after all))*[ .!]*$"
)
_HARMLESS = r"(?!\b(?:change|changing|alter|edit|touch|wait|worry|mind|forget|hesitate|delay|hold|hang|see why|object|complain|i (?:told|said|want))\b)"
_OF_THIS = r"(?:(?:any|none|all) (?:of )?(?:it|this|that)|it|this|that|anything|what i (?:said|say|write|wrote|typed|type|put))"
REFUSES = re.compile(
    rf"^(?:no[ ,]+)?(?:please |pls )?(?:i |we )?(?:(?:do not|don'?t|dont|would rather (?:you )?not|rather (?:you )?not|(?:do not|don'?t|dont) want (?:you |them |anyone )?(?:to )?)\b(?:{_HARMLESS}[^.?!;]){{0,40}}\b(?:pass|send|share|tell|know|told|passed|sent|shared|kept|stored|saved)\b[^.?!;]{{0,30}}"
    rf"|(?:please |pls )?(?:do not|don'?t|dont|never) (?:keep|store|save|(?:hang|hold) on to) {_OF_THIS}(?: (?:please|thanks|thank you|anywhere|at all|on (?:file|there)))*"
    rf"|(?:(?:i|we) ?)?(?:'?d|would) (?:really |much )?(?:rather|prefer)(?: it)?(?: if)? (?:(?:{_OF_THIS}|you)? ?(?:was ?n'?t|were ?n'?t|is ?n'?t|did ?n'?t|was not|were not|did not|not)|(?:nobody|no one|nothing)(?: was| were)?) (?:be )?(?:kept|stored|saved|written down|recorded|passed on|sent|shared|keep|store|save|write) ?(?:{_OF_THIS})?(?: (?:please|thanks|anywhere|at all|down|on))*"
    r"|refuse|decline|(?:do not|don'?t|dont) (?:agree|consent|want (?:that|this|to))|no way|not (?:happy|comfortable) with (?:that|this))[ .!]*$"
)
_CHANGED = r"(?:chang(?:e|ed|es|ing)|alter(?:ed|ing)?|edit(?:ed|ing)?|touch(?:ed|ing)?|add(?:ed|ing)?|correct(?:ed|ing|ions?)?|fix(?:ed|ing)?|wait(?:ing)?)"
_ALL_OF_IT = r"(?: (?:it|that|this|anything|a thing|a word|any of (?:it|that)|at all|else|more|any ?more|any longer|to|be|here|there|now|about it|further|for me|from me|thanks|thank you))*"
_NOTHING_WRONG = (
    rf"(?:there(?:'?s| is) )?(?:no (?:need|reason) to|nothing(?: else| more)?(?: (?:to|that|which|needs?|wants?|i|we|want|need))*|not|no|(?:i |we )?(?:do not|don'?t|dont|would ?n'?t|won'?t)(?: (?:need|want|have|wish) to)?|(?:i'?m|i am|im) not(?: going to)?) (?:more |further |other |to be |be )*{_CHANGED}(?: (?:needed|required|to make|necessary))?{_ALL_OF_IT}"
    rf"|(?:there(?:'?s| is) )?(?:nothing|no (?:mistakes?|errors?|typos?))(?:'?s| is)?(?: (?:wrong|missing|left out|in it|with it))*{_ALL_OF_IT}"
    r"|(?:i )?(?:can'?t|cannot|cant|do not|don'?t|dont) see (?:anything|a thing|nothing)(?: (?:wrong|to change|missing|that needs changing|with it|in it))*"
    r"|(?:(?:it|that|this|everything|it all|that all|all)(?:'?s| is| looks| are)? )?(?:all |looks |just )*(?:good|fine|right|correct|ok|okay|perfect|there|great)"
)
AS_IT_IS = re.compile(  # "no need to change anything, just send it": a no to changes, and a yes
    rf"^(?:(?:no|nope|nah|naw|yes|yeah|oh|well|honestly|actually|please|ok|okay|thanks|um|now|there)[ ]+)*(?:(?:{_NOTHING_WRONG})[ ]+)+"
    r"(?:(?:so|then|and|but|just|please|you can|you may|go ahead and|go on and|now)[ ]+)*send(?: (?:it|this|that|off|over|now|please|as it is|as it stands|as is|then|thanks|thank you|to them|to the team|away))*$"
)


BEGINS_YES = re.compile(
    r"^(?:oh |ok |okay |well |um |er )*(?:yes|yeah|yep|yh|yup|aye|ye|please do|go ahead|go on|i agree|agreed|of course|i (?:suppose|guess)(?: so)?|i (?:do|am happy)|happy (?:with|for)|no objections?|i have no objection|fine by me|that'?s (?:fine|ok|what i)|ok with me|you can|you may|do it|crack on)\b"
)
HEDGE = re.compile(
    r"\b(?:but|not|no|never|wait|yet|later|tomorrow|hang|hold|stop|don'?t|dont|hmm+|maybe|perhaps|before|unless|if|change|wrong|except|only|however|first|as long as|so long as|provided|providing|on condition|until|without|doesn'?t|isn'?t|won'?t|can'?t|cannot|nobody|no one)\b|\?"
)
CONDITION = re.compile(  # "yes as long as it does not go to her dad": what nobody here can promise
    r"\b(?:if (?!it (?:helps?|gets?|makes?|means)|that helps|possible|you (?:like|want|can|could|must|think)|i must|need be)|as long as|so long as|long as|only if|unless|provided|providing|on (?:the )?condition|on one condition|except|but (?:please )?(?:not|only|don'?t|dont|do not|never|make sure|keep)|but (?:he|she|they|nobody|no one|my|her|his)\b.{0,30}\b(?:must|can'?t|cannot|shouldn'?t)|only when|only after|not (?:before|until)|without (?:telling|letting|anyone|my|her|his|the))\b"
)
MOCKS = re.compile(  # "oh yeah sure, because that always works"
    r"\b(?:because|cos|like|as if) (?:that|it|they|you|anyone|anybody|this)(?:'?s|'?ll| will| has| have)? ?(?:always|really|ever|totally|actually|going to|gonna|definitely)?.{0,20}\b(?:works?|worked|helps?|helped|cares?|read|reads|listens?|listened|matters?|change[sd]?|happens?|happened)\b"
    r"|\b(?:not like|not that|not as if|as if|much good|fat lot|lot of good|waste of (?:time|breath)|if you (?:say so|insist|must)|whatever|ha+ ?ha+|lol|yeah,? right|great job|brilliant|fantastic|marvellous|enjoy being)\b"
)
SLIPS = {
    **dict.fromkeys(
        ("yse", "eys", "yess", "yesss", "yees", "yws", "yrs", "tes", "yas", "yeha", "yeahh", "yeh", "yea", "ys"), "yes"
    ),
    **dict.fromkeys(("noo", "nooo", "on", "nop", "noe", "mno"), "no"),
    **dict.fromkeys(("okya", "oaky", "okey", "okk", "oky"), "okay"),
    **dict.fromkeys(("sned", "snd", "sedn"), "send"),
}  # of the finger, in words too short for the spelling to mend
LONGEST_CONDITION = 20  # words
LONGEST_YES = 10  # words


NOT_AGAINST = re.compile(  # two noes make a yes
    r"^(?:(?:no|oh|well|honestly)[ ,]+)*(?:(?:i |we )?(?:do not|don'?t|dont|would ?n'?t|would not) mind(?: at all)?(?: (?:if )?(?:you|them|they|that|this|it|the team|you lot))?(?: (?:keep|keeping|pass|passing|shar(?:e|ing)|tell(?:ing)?|send(?:ing)?|know(?:ing)?|see(?:ing)?|hav(?:e|ing)|doing|do)(?: (?:it|that|this|on|them|the team|with|to))*)?"
    r"|(?:i )?(?:can'?t|cannot|cant|do not|don'?t|dont) see (?:why not|a reason not to|any reason not to|a problem(?: with (?:that|it|this))?|any problem(?: with (?:that|it|this))?)|(?:i(?:'?ve| have) )?nothing against (?:it|that|this)|(?:i(?:'?ve| have) )?(?:got )?no (?:problem|issue)s?(?: with (?:that|it|this))?)[ .!]*$"
)


def conditional(text: str) -> bool:
    """A yes that hangs on something: neither a yes nor a no."""
    plain = _plain(text)
    begins = bool(BEGINS_YES.match(plain) or YES.match(plain.split(" but ")[0]) or CONDITION.match(plain))
    return begins and bool(CONDITION.search(plain)) and len(plain.split()) <= LONGEST_CONDITION


def agrees(text: str) -> bool:
    """A yes in a family's own words, with nothing that takes it back. For agreeing to be asked, not for sending."""
    plain = _mended(text.lower().replace("\u2019", "'"))
    if MOCKS.search(plain.replace(",", "")):
        return False
    if NOT_AGAINST.match(plain):
        return True
    objection = plain.replace("no objections", "").replace("no objection", "")
    return bool(BEGINS_YES.match(plain)) and not HEDGE.search(objection) and len(plain.split()) <= LONGEST_YES


def hedges(text: str) -> bool:
    """ "Yes but not yet": neither a yes nor words of another kind."""
    plain = text.lower()
    return bool(BEGINS_YES.match(plain) and HEDGE.search(plain))


def only_thanks(text: str) -> bool:
    """Thanks, or praise, and nothing that says yes: "ok ta"."""
    plain = _plain(text)
    return bool(THANKS.match(plain) or PRAISES.match(plain))


def yes_or_no(text: str) -> str | None:
    """`affirm` or `deny` for a plain yes or no; None for anything that says more, and for thanks."""
    plain = _plain(text)
    if THANKS.match(plain):
        return None
    if (
        YES.match(plain)
        or SENDS.match(plain)
        or AS_IT_IS.match(" ".join(re.sub(r"[.;:!\u2026\u2013-]+", " ", plain).split()))
    ):
        return "affirm"
    return "deny" if NO.match(plain) or REFUSES.match(plain) else None


def _plain(text: str) -> str:
    return _mended(text.lower().replace("\u2019", "'").replace(",", " "))


def _mended(text: str) -> str:
    """The first word, which decides: "on the ward" is no answer of this kind, "on" alone is a "no" with its letters
    swapped.
    """
    first, *rest = text.split() or [""]
    bare = first.rstrip(".!")
    if bare in SLIPS and (bare != "on" or not rest):
        first = SLIPS[bare]
    return " ".join([first, *rest])
