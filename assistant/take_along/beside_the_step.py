"""What is said at a step of the list or of thinking it through, and is neither an answer nor a question about care:
not now, thanks, goodbye, a remark, what do you mean, back again. And several questions in one message, which are theirs
for the list.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised

_POLITE = r"(?:[ ,.!]*(?:please|pls|thanks|thank you|ta|sorry|now|then|actually|for now|dear|love|pet|mate))*"
NOT_NOW = re.compile(
    rf"^(?:(?:oh|um|actually|sorry|er|hmm|ok|no)[ ,]+)*(?:no|nope|nah|no thanks?|no thank you|not (?:now|that|this|today)|i (?:do not|don'?t|dont|didn'?t|didnt) (?:want|need|mean) (?:that|this|it|a list|to)(?: make a list| do (?:this|that))?|that'?s not what i (?:meant|want(?:ed)?|asked)|(?:please )?stop(?: (?:it|this|that|now|the list|making (?:a|the|this) list|asking(?: me)?(?: (?:questions|this|that|things))?))*)"
    rf"{_POLITE}[ .!]*$"
)
NOT_KNOWN = re.compile(
    r"^(?:(?:um+|er+m?|oh|honestly|tbh|to be honest|well|hmm+|really|sorry|i think)[ ,.]+)*(?:(?:i )?(?:really |honestly |just )*(?:do not|don'?t|dont) (?:really |quite |even )?know|(?:i(?:'?m| am)|im) (?:really |honestly )?(?:not|un) ?sure|not (?:really |too |quite )?sure|no idea|dunno|hard to say|can'?t say|couldn'?t say|who knows|all of (?:it|them)|everything)(?: (?:really|yet|tbh|to be honest|sorry|at all|exactly|anymore|any more|right now|honestly|where to (?:start|begin)))*$"
)
THANKS = re.compile(
    r"^(?:(?:ok|okay|oh|ah|right|great|lovely)[ ,.!]+)*(?:thank you|thanks|thankyou|ta|cheers|bless you)\b"
)
MORE_THAN_THANKS = re.compile(  # "thanks. can you pass it on": thanks, and something wanted or told
    r"\b(?:can|could|would|will|want|need|like to|wish|send|pass|add|put|tell|ask|stop|delete|but|worr\w+|scared|afraid|bye|goodbye|night|if|because|they|he|she|they're|he's|she's)\b"
)
_FRIEND = r"(?:love|pet|mate|pal|dear|hun|hen|duck|darling|friend|all|everyone|everybody|x+)"
_CLOSING = (
    rf"(?:{_FRIEND}|my {_FRIEND}|now|then|for now|and|thanks|thank you|thankyou|ta|cheers|so much|very much|a lot|again|too|today|tonight|tomorrow|soon|later"
    r"|god bless|bless you|take care|to you(?: all)?|for (?:your|the|all your|that|this|all the|everything)(?: (?:help|time|advice|talking|listening))?)"
)
_GOING = (
    r"(?:bye+(?:[ -]*bye+)*|good ?bye|cheerio|cheers then|ta[ -]?ra|farewell|so long|see (?:you|ya|u)|(?:good ?)?(?:night|nite)(?:[ -]*(?:night|nite))*|nighty? night|laters|catch (?:you|ya|u) later"
    r"|speak (?:soon|tomorrow|later)|take care|toodle[ -]?(?:s|pip|oo)|have a (?:good|nice|lovely) (?:day|evening|night|one|weekend|time)"
    r"|(?:i(?:'?m| am)|im) (?:off|going|leaving|away)(?: (?:to (?:bed|sleep)|home|out))?|off to bed|(?:i(?:'?ve)? )?(?:got to|gotta|gtg|have to|need to|must|(?:'?d )?better) (?:go|run|dash|fly|shoot|be off|get off))"
)
_BEFORE_GOING = (
    r"(?:(?:ok|okay|right|well|anyway|so|and|oh|sorry|(?:(?:my|the|his|her|our|phone|mobile) )*(?:battery|charge|phone|tablet|bus|train|tram|lift|taxi|boss|break|visiting|signal)(?:'?s| is| has)?(?: (?:just|about|nearly|almost|going|gone|at|on|to|pulling|coming|here|in|up|over|calling|shouting|waiting|dying|dead|die|low|flat|out|percent|per cent|me|for|over|\d{1,2} ?%?))*|thanks|thank you|thankyou|thx|ta|cheers|lovely|great|brilliant|(?:that'?s|thats|that is) (?:all|it|great|lovely|everything)|all done"
    rf"|for (?:now|everything|(?:all )?(?:your|the) (?:help|time|advice)|that|this|listening)|so much|very much|a lot|{_FRIEND})[ ,.!-]+)*"
)
GOODBYE = re.compile(rf"^{_BEFORE_GOING}{_GOING}(?:[ ,.!-]+(?:{_CLOSING}|{_GOING}))*[ .!]*$")
ACCEPTS = (
    r"(?:oh |ah |aw |well )?(?:(?:that|this|it)(?:'?s| is| was| sounds| looks)(?: so| very| really| all| a)* (?:lovely|great|good|helpful|useful|brilliant|perfect|fine|fab|kind|fair|big help|relief|reassuring)"
    r"(?: (?:idea|advice|answer|of you|to know|enough|then))*|(?:very |really |so )(?:helpful|useful|kind|good)|fair enough|good idea|makes sense|i see|got it|understood|noted|whatever|suit yourself)"
)
REMARK = re.compile(
    rf"^{ACCEPTS}(?:[ .,!]|$)"
    r"|^(?:(?:oh|ah|ok|right|so)[ ,.]+)*sorry[ ,.!]+(?:about (?:that|the)|for the|(?:(?:the|my) )?(?:phone|baby|kids|door|doctor|nurse)\b|(?:i(?:'?m| am) )?back|i (?:had to|was called|got called|dozed|fell asleep))"
    r"|^(?:(?:ok|okay|right|so|well|and|then|yes|lovely|great|good|brilliant|thanks|thank you)[ ,.!]+)*(?:i|we)(?:'?ll| will| won'?t| wont| will not|'?m going to|'?m gonna| am going to|'?d better|(?:'?re| are) going to)"
    r"(?: just| only| then| probably| maybe| not| have to| go and| try and| try to)* (?:think|sleep on|have a (?:think|look|read|chat|word)|talk|speak|chat|save|print|write|keep|show|look|read|let (?:you|him|her|them)|come back|be back|do (?:that|this|it)|try|wait|leave|send|take (?:this|that|it)|ask (?:him|her|them|my|our|the|at)|screenshot|copy|use|bring)\b"
)
_WANT = r"(?:i|we)(?:'d| would| should|d)?(?: also| just| really)? (?:want|need|like|wish|wanna)(?: to)?"
WORRY = re.compile(  # a part of a sentence, which only the question before it makes whole
    r"^(?:(?:just|mainly|mostly|probably|really|i think|um+|erm?|honestly|definitely)[ ,]+)*(?:that|if|in case|whether|him|her|his|the|my|our|losing|being|not|everything|all of it|another|more|nobody|no[ -]?one)\b(?! (?:is|was|sounds|looks|helps)\b)"
)
FEAR = re.compile(r"^(?:that|in case|losing)\b")  # of which much may be told in one breath
LONGEST_WORRY, LONGEST_FEAR = 14, 34  # words
TO_US = re.compile(
    rf"^(?:(?:please|pls|ok|okay|right|now|and|so|also|actually|then|yes|just|next)[ ,]+)*(?:{_WANT} (?:please )?(?:pass|send|leave|submit|forward|write|message|contact|e-?mail|delete|stop|cancel|talk to (?:you|a|some)|speak to (?:a|some))\b"
    r"|(?:pass|send|forward|submit|message|e-?mail|delete|tell|get|give|let|show|open)\b(?= (?:(?:this|it|that|them|these|a|an|the|my|our|me|us|on|all|everything)\b))"
    r"|leave (?:a|them a|the team a) (?:message|note)\b)"
)
UNCLEAR = re.compile(
    r"^(?:sorry[ ,]+|um+[ ,]+|eh[ ,]+|please[ ,]+|(?:my )?english (?:is )?(?:not (?:so |very )?good|bad|no good)[ ,.]+)*(?:what (?:you|u) mean|what mean(?: this| that| it)?|(?:i )?no understand|not understand(?: this| that| it)?|(?:what|wdym|how) (?:does|do|did|is) (?:that|this|it|you|u) (?:mean|mean by that|meant)|what do (?:you|u) mean(?: by that)?|(?:i )?(?:do not|don'?t|dont) (?:understand|get)(?: (?:that|this|it|the question|what you mean))?|what'?s that mean|like what|such as|for example|what sort of thing|not sure what (?:you mean|that means|to (?:put|say|write))|what (?:should|do|can|would) i (?:put|say|write)(?: here| there)?)[ ?.!]*$"
)
IF_NOT = re.compile(
    r"^(?:(?:and|but|so|ok|okay|oh|well|um+|what|then|or)[ ,]+)*if (?:not|no|none|nothing(?: is| comes?)?|(?:i|we) (?:do not|don'?t|dont|can'?t|cant|cannot)(?: (?:know|say|have (?:one|any|it|that)|think of (?:one|any|anything)))?(?: yet)?"
    r"|(?:there|it)(?:'?s| is| are)? ?(?:not|isn'?t|isnt|aren'?t|arent|none|nothing)(?: (?:one|any|any of (?:these|them)|coming up|on (?:there|here|it)))?)[ .!?]*$"
)
BACK = re.compile(
    rf"^(?:(?:oops|no|wait|sorry|actually|can (?:i|we|you))[ ,]+)*(?:undo(?: (?:that|it|the last one))?|go back(?: (?:a|one) step)?|back|previous(?: (?:one|step|question))?|(?:i want to )?change (?:that|my (?:last )?answer|the last one)|that was wrong|i got that wrong|not that)"
    rf"{_POLITE}[ .!]*$"
)
ON_AGAIN = re.compile(
    rf"^(?:(?:ok|okay|right|yes|yeah|so|sorry|oh|hi|hello|now|anyway|please|can we|could we|let'?s|lets|we can|i want to|i'?m back|im back)[ ,.!]+)*(?:carry on|continue|go on|keep going|resume|(?:i'?m|im|we'?re) back(?: now| again)?"
    rf"|where (?:was i|were we|am i|are we|had (?:i|we) got(?: up)? to|did (?:i|we) (?:get(?: up)? to|leave off|stop))(?: up to| at)?|what (?:was the question|were we doing|was i doing))(?: again| then| with (?:this|it))*{_POLITE}[ .!?]*$"
    rf"|^(?:oh |ah |ok )*sorry[ ,.!]+(?:about that[ ,.!]*|(?:(?:it|that) was )?(?:the |my |a )?(?:phone|door(?:bell)?|baby|toddler|kids?|nurse|doctor|consultant|drip|alarm|monitor|work|mum|dad)(?: (?:rang|ringing|went off|call|again|woke(?: up)?|came(?: in)?|call(?:ed|ing)?))*){_POLITE}[ .!]*$"
)
BREAKS_IN = re.compile(
    r"^(?:(?:ok|oh|um+|no|but|and)[ ,.!]+)*(?:(?:hang on|hold on|wait(?: up)?|sorry|excuse me|before (?:i|we) go on)(?: (?:a|one) (?:sec|second|min|minute|mo|moment))?[ ,.!]+)+(?:(?:but|and|so|ok)[ ,]+)*",
    re.IGNORECASE,
)
US = re.compile(r"^(?:(?:and|but|so|ok|please)[ ,]+)*(?:can|could|will|would) (?:you|u|someone|somebody|they)\b")
MARK = re.compile(r"(?:^|\s)(?:\(?\d{1,2}[.):]|[-*\u2022])\s+")
MARKED_END = re.compile(r"(?<=\?)\s+|\n+")
LONGEST_THANKS = 12  # words
LEAST, FEWEST_WORDS = 2, 3  # questions that make a list, and words of one


def not_now(said: str) -> bool:
    return bool(NOT_NOW.match(_plain(said)))


def not_known(said: str) -> bool:
    return bool(NOT_KNOWN.match(_plain(said)))


def thanks(said: str) -> bool:
    """Thanks, and nothing that is asked, wanted or told with them."""
    plain = _plain(said)
    short = len(plain.split()) <= LONGEST_THANKS and "?" not in said
    return short and bool(THANKS.match(plain)) and not MORE_THAN_THANKS.search(plain)


def goodbye(said: str) -> bool:
    """With thanks too."""
    return bool(GOODBYE.match(_plain(said)))


def remark(said: str) -> bool:
    """ "That's lovely. I'll have a think": about what was told, or what they will do now."""
    return bool(REMARK.match(_plain(said)))


def worry_shaped(said: str) -> bool:
    """ "That she will never be the same", "the bleeding": an answer to what worries them, whatever topic it is near."""
    plain = _plain(said)
    longest = LONGEST_FEAR if FEAR.match(plain) else LONGEST_WORRY
    return bool(WORRY.match(plain)) and len(plain.split()) <= longest and "?" not in said


def to_us(said: str) -> bool:
    """Something that the assistant is to do: "pass a message on", "can you ring her"."""
    return asks_us(said) or bool(TO_US.match(_plain(said)))


def unclear(said: str) -> bool:
    """The question itself was not understood."""
    return bool(UNCLEAR.match(_plain(said)))


def if_not(said: str) -> bool:
    """ "And if not?": no "no"; what is to be said where there is none."""
    return bool(IF_NOT.match(_plain(said)))


def goes_back(said: str) -> bool:
    return bool(BACK.match(_plain(said)))


def goes_on(said: str) -> bool:
    """Back after a break, and ready for the step: "carry on", "where was I", "sorry, phone"."""
    return bool(ON_AGAIN.match(_plain(said)))


def breaks_in(said: str) -> bool:
    """ "Hang on, is this stored somewhere": a question, and no answer of the step, whoever can answer it."""
    plain = said.strip().replace("\u2019", "'")
    found = BREAKS_IN.match(plain)
    return found is not None and asks(plain[found.end() :])


def asks_us(said: str) -> bool:
    """ "Can you ring her": said to the hospital or to us, whatever the step asked."""
    return bool(US.match(_plain(said)))


def several_questions(said: str) -> list[str]:
    """Each as it was typed: numbered or bulleted ones, lines, or sentences that end in a question mark. Empty when
    there are not several.
    """
    marked = [part.strip() for part in MARK.split(said) if part.strip()]
    parts = (
        marked if len(MARK.findall(said)) >= LEAST else [one.strip() for one in MARKED_END.split(said) if one.strip()]
    )
    asked = marked if parts is marked else [one for one in parts if one.endswith("?")]
    whole = [one for one in asked if len(one.split()) >= FEWEST_WORDS]
    return whole if len(whole) >= LEAST and len(whole) == len(parts) else []


def _plain(said: str) -> str:
    return normalised(said).strip(" .!")
