"""Thanks and praise, in as many ways as families have for them, and nothing that agrees, asks or tells with them. Read
where a step waits for something else.
"""

import re

from assistant.conversations.readers.wishes import plain_words
from assistant.details.question import asks
from assistant.signs import BETWEEN_SENTENCES

LONGEST = 10  # words
_FRIEND = r"(?:love|pet|petal|mate|pal|dear|hun|hen|duck|darling|friend|flower|sweetheart|lovely|all|everyone|x+)"
_HOW = r"(?:so much|very much|a lot|a million|a bunch|loads|ever so(?: much)?|awfully|indeed|really|truly|again|too|then|for (?:that|this|asking|everything|all (?:that|this|of it)|(?:all )?(?:your|the) (?:help|time|patience|kindness)|telling (?:me|us)|being (?:kind|patient|so \w+)|bearing with (?:me|us)))"
_KIND = r"(?:kind|good|helpful|nice|lovely|sweet|decent|thoughtful|patient|generous|useful|appreciated)"
_THANKS = (
    r"(?:(?:many |big |much )?(?:thanks?(?: ?you)?|thankyou|thx|ty|ta|cheers|ta very much|bless you|god bless(?: you)?)"
    r"|(?:i(?:'?m| am)|we(?:'?re| are)) (?:so |very |ever so |most )?(?:grateful|thankful|obliged)(?: to you)?|much obliged"
    r"|(?:much |greatly |really |very )?appreciated?(?: (?:it|that|this|you|your (?:help|time|patience)))?|i (?:really |do )?appreciate (?:it|that|this|you|your (?:help|time|patience)))"
)
_PRAISE = (
    rf"(?:(?:that|it|this)(?:'?s| is| was) (?:so |very |really |most |extremely |all )?{_KIND}(?: of you)?|(?:so |very |most |too |how ){_KIND}(?: of you)?|{_KIND} of you"
    rf"|you(?:'?re| are|'?ve been| have been)(?: being)? (?:so |very |really |most |a )?(?:{_KIND}|star|gem|angel|legend|saint|diamond|brick)"
    r"|(?:nice one|smashing|grand|lovely|lovely stuff|brilliant|champion|magic|ace|top (?:stuff|banana)|good stuff))"
)
_BEFORE = r"(?:(?:oh|ah|ok|okay|right|well|and|aw|aww)[ ,.!]+)*"
_PART = rf"(?:(?:{_THANKS}|{_PRAISE})(?:[ ,]+(?:{_HOW}|{_FRIEND}))*)"
ALONE = re.compile(rf"^{_BEFORE}{_PART}(?:[ ,.!;-]+(?:and )?{_PART})*$")
THANKS = re.compile(
    rf"(?:^|[ ,.!;-]){_THANKS}\b|\b{_KIND} of you\b|\byou(?:'?re| are|'?ve| have)\b|\b(?:that|it)(?:'?s| is| was) (?:so|very|really|most) {_KIND}\b"
)


MOST = 45  # words of a message that ends in thanks
_FOR_OURS = r"(?:not (?:telling|asking|making|saying|judging|laughing|brushing|rushing|fobbing|treating|talking|calling|dismissing|blaming)|listening|hearing|staying|understanding|believing|being (?:here|there|kind|honest|straight|patient|calm|gentle)|telling me (?:straight|the truth|plainly)|talking to me|answering|taking (?:me|this|it) seriously|keeping me company)"
AT_THE_END = re.compile(
    rf"^{_BEFORE}(?:i (?:just )?(?:want(?:ed)? to |wanna )?(?:say )?)?(?:thank(?:s| you)|thankyou|bless you)(?: (?:so much|very much|again|all))* for {_FOR_OURS}(?: (?!but\b|because\b|now\b)[\w'-]+){{0,8}}$"
)
WISHES = re.compile(
    r"\b(?:please|want|need|would like|can you|could you|can (?:i|we)|could (?:i|we)|tell them|worse|help (?:me|us))\b"
)


MOCKS = re.compile(
    r"^(?:(?:well|oh|ok|okay|great|yeah|right|wow|so|fine|no)[ ,.!]+)*(?:(?:thanks|thank you|cheers|ta|thx)(?: (?:a lot|very much|so much|a bunch|ever so))? for (?:nothing|nowt|absolutely nothing|(?:sod|naff|bugger|fuck|jack) all|wasting my time|no help)"
    r"|(?:a )?(?:fat|big|whole)? ?lot of (?:good|use|help) (?:you|that|this)(?:'?re| are| is| was|'?ve been)?|(?:some|great|big|really) help (?:you|that|this)(?:'?re| are| is| was|'?ve been)"
    r"|(?:you|that|this|it|u)(?:'?re|'?s| are| is| was|r)? (?:(?:just|really|so|absolutely|completely|totally|bloody|fucking|such|a) )*(?:no (?:help|use|good)|not much (?:help|use|good)|of no (?:help|use)|useless|hopeless|pointless|rubbish|waste of (?:time|space)))(?: (?:at all|whatsoever|then|mate|to (?:me|anyone)|either))*$"
)


def mocks(text: str) -> bool:
    """ "Thanks for nothing": no thanks."""
    plain = plain_words(text)
    return "?" not in text and len(plain.split()) <= LONGEST and bool(MOCKS.match(plain))


def thanks_alone(text: str) -> bool:
    """Praise needs thanks, or that it is said of us: "lovely" alone may be a yes."""
    plain = plain_words(text)
    if "?" in text or len(plain.split()) > LONGEST:
        return False
    return bool(ALONE.match(plain) and THANKS.search(plain))


def ends_in_thanks(text: str) -> bool:
    """Told, and we are thanked for how we were: "... Thank you for not telling me to calm down". Nothing is asked."""
    *told, last = [plain_words(one) for one in BETWEEN_SENTENCES.split(text.strip())]
    if "?" in text or len(text.split()) > MOST or not AT_THE_END.match(last):
        return False
    return not any(WISHES.search(one) or asks(one) for one in told)
