"""Words after a danger card that say it was shown for nothing: "nobody wants to hurt themselves", "wrong end of the
stick", "he isn't getting worse, just not better", "the nurse knows". What else is said stays, to be screened by itself.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.details.question import asks
from assistant.safety.asked import HARM
from assistant.safety.verdict import THREAT, Finding, Verdict, highest, ordered
from assistant.signs import normalised

LONGEST = 40  # words
SOFT = frozenset(("self_harm", "safeguarding", "distress", "abusive", THREAT))
WORSE = frozenset(("deterioration",))
PART = re.compile(r"[.!?;\n]+|,|\s[-\u2013\u2014]\s|\u2026")
_LEAD = r"(?:(?:no|nope|nah|what|wait|hang on|hold on|sorry|look|oh|god|honestly|please|for the last time|once more|again|and|so|er|um|ffs|omg|wtf|hey|whoa|woah|oi|listen|actually|well|yes|yeah|like i said|i said|but|or|nothing|eh|because)[ ,]+)*"
_BODY = r"(?:him|her|me|us|them|you|anyone|anybody|any ?body else|someone|the (?:baby|kids?|child|children)|my \w+|our \w+|themsel(?:f|ves)|(?:him|her|my|me) ?s(?:el|le|e|l)f|ourselves|each other|a soul)"
_HURT = r"(?:hurt(?:s|ing)?|harm(?:s|ed|ing)?|kill(?:s|ed|ing)?|hit(?:s|ting)?|abus(?:e|es|ed|ing)|beat(?:s|en|ing)?|threaten(?:s|ed|ing)?|neglect(?:s|ed|ing)?|touch(?:es|ed|ing)?|bully(?:ing)?|bullied)"
_TO = r"(?:(?:wants?|wanted|going|gonna|trying|tries|meant|planning|has|have|had|ever|ever has|would|could|is|was|are|were|been|being|here|in this house|in our house|at home|to|really|actually|deliberately|thinking of|talking about|about)[ ]+)*"
_DIES = r"(?:die|dying|suicid(?:e|al)|in danger|at risk|unsafe|(?:end|take) (?:it all|it|(?:my|his|her|their) (?:own )?life)|depressed|self[- ]?harm(?:s|ing)?|(?:in )?(?:a )?crisis)"
_NEVER = r"(?:(?:am|is|was|are|were|do|does|did|has|have|had|would|will|could|'m|'s|'re|'ve|'d)? ?(?:not|never)|(?:ai|is|was|are|were|do|does|did|has|have|had|would|could)n'?t|don'?t|didnt|wont|won'?t)"
_I = r"(?:i|we|he|she|they|im|hes|shes|my \w+|our \w+|his \w+|her \w+)"
_LINES = r"(?:(?:the |any |your |a |those |these |that |all )*(?:samaritans?|childline|shout|refuge|nspcc|help ?lines?|numbers?|suicide \w+|crisis \w+|hotlines?|counsell(?:or|ing)|women'?s aid|domestic \w+)(?: (?:number|line|stuff|card|thing)s?)?|999|the police)"
_AND_THAT = r"(?:(?:,| and| or) (?:the |all this |all that |about )*(?:dying|dead|seriously ill|very ill|sick|grieving|bereaved|hospice) (?:children|kids|child|babies|parents|people|stuff|lines?|pages?))*"
_WRONG = r"(?:(?:all|completely|totally|really|so|just|it|that|this|me|us|what i (?:said|wrote|meant)|my (?:words|message)|the|got|have|read|taken|took|understood|thing|whole thing)[ ]+)*wrong(?: way)?"
_ASSURED = r"(?:(?:i|we) (?:can |do |must |would )*(?:assure|promise|tell) you(?: all)?(?: that)?,? |(?:rest|be) assured(?: that)?,? |let me (?:assure you|be clear)(?: that)?,? )?"
NOBODY = (  # of everybody: whoever speaks of themselves may hide it
    rf"(?:nobody|no ?one|no-one|none of us|not one of us)(?:'?s)? (?:here )?{_TO}(?:{_HURT}(?: {_BODY})?|{_DIES})",
    rf"{_ASSURED}(?:there(?:'?s| is| was)? ?)?(?:really |absolutely |simply )?(?:no|never any|not any|isn'?t any) (?:danger|emergency|risk|crisis|abuse|violence)(?: (?:here|in it|at all|whatever|whatsoever|of any kind|to (?:{_BODY}|anyone|anybody)))*(?= *(?:$|(?:and |but |so )?(?:i|we|please|can|could|how|what|where|who|when|why)\b))",
    rf"{_ASSURED}(?:nobody|no ?one|no-one|none of us)(?:'?s)? (?:is |are )?(?:here |at all )?(?:in (?:any |the least |the slightest )?danger|at (?:any )?risk|being (?:hurt|harmed|hit))(?: (?:here|at all|whatsoever))*",
)
NEITHER = (
    *NOBODY,
    rf"{_I} ?{_NEVER} {_TO}(?:{_HURT}(?: {_BODY})?|{_DIES})",
    r"(?:not|never) (?:at all |actually |even )?(?:suicidal|depressed|in (?:a )?crisis)",
    r"(?:i'?m|i am|we'?re|we are|he'?s|she'?s) (?:not|n't) (?:even |actually |really |at all |that )*(?:sad|upset|down|distressed|low|struggling|lonely|in distress)(?= *(?:$|at all|or anything|just|i |im |i'm |we |can |how |what |why |who |where |when |is |do |does |will |he |she |it ))",
    rf"(?:i|we) (?:did ?n'?t|did not|never|have ?n'?t|have not) (?:say|said|mean|meant|write|wrote|claim|claimed)(?: that| it)? (?:any ?one|any ?body|some ?one|he|she|they|my \w+|i|we) (?:is |was |are |were |has |had |would |'s )?(?:not )?{_TO}(?:{_HURT}(?: {_BODY})?|{_DIES})",
    rf"(?:i|we) (?:(?:did ?n'?t|did not|never|have ?n'?t|have not|ain'?t|aint)(?: even| ever)? (?:(?:say|said|write|wrote|talk(?:ed)?|typed?|put)(?: (?:to you|nothing|nowt|anything|owt|a word|one word|any))* (?:about|of|like|bout)|mention(?:ed)?)|(?:said|wrote|typed|put) (?:nothing|nowt)(?: at all| to you)* (?:about|of|like)) {_TO}(?:(?:self|any|my|no) ?)*(?:{_HURT}(?: {_BODY})?|{_DIES}|suicide)",
    rf"(?:i|we) (?:do not|don'?t|did ?n'?t|did not) (?:need|ask for|mean to ask for) {_LINES}",
    rf"(?:i (?:do not|don'?t|dont) (?:know|get|understand) )?(?:why|what) (?:did|have|are|would|do|the hell|you|u|am|is)[^.?!,]{{0,30}}?\b(?:giv(?:e|en|ing)|gave|send(?:ing)?|sent|show(?:n|ed|ing)?|tell(?:ing)?|told|offer(?:ed|ing)?|getting|get|got)\b (?:me |us |to )?(?:about |to (?:ring|call) |with )?{_LINES}{_AND_THAT}(?: for)*",
    rf"why (?:the )?{_LINES}{_AND_THAT}",
    rf"(?:you|u|it|this(?: thing)?) (?:just |still |always )*(?:keeps?|kept|are|'re) (?:on )?(?:giv|send|show|offer|tell|push|throw)ing (?:me |us |at me )?(?:about |to (?:ring|call) |with )?{_LINES}{_AND_THAT}(?: (?:at me|again|over and over|every time))*",
    rf"(?:please )?(?:stop|no more|quit) (?:(?:giv|send|show|offer|push|throw)ing )?(?:me |us )?(?:with |about )?{_LINES}(?: (?:at me|again|now))*",
    rf"(?:i|we|he|she|they|im) ?{_NEVER} (?:being |be |been |trying to be |mean to be |mean to |meant to be |meaning to be )?(?:rude|abusive|nasty|horrible|aggressive|threatening|swear(?:ing)?|having a go|angry at (?:you|anyone|anybody))(?: (?:to|at|with) {_BODY})*",
    r"(?:that|it|this)(?:'?s| is| was)? ?(?:was ?n'?t|is ?n'?t|not|never|wasnt|isnt) (?:a threat|abuse|abusive|rude|an insult|meant (?:as|like) (?:a threat|that))(?: to anyone| at all)*",
    r"(?:who|how) (?:did i|have i|was i|is that|was that|am i) (?:a threat|threatened|threatening|threaten|abusive|abusing|being (?:rude|abusive))(?: (?:to|then))*",
)
MISREAD = (
    r"(?:you(?:'?ve| have)?|u|this thing|it) (?:just |have |clearly |completely )*(?:mis(?:understood|read|took|taken|heard)(?: (?:me|that|it|us))?)",
    rf"(?:you(?:'?ve| have)?|u) (?:got|have got|took|taken|read|understood|are|'re) {_WRONG}",
    r"(?:you(?:'?ve| have)?|u)? ?(?:have |got |you got )*(?:hold of )?(?:the )?wrong end of (?:the )?stick|crossed wires|(?:it(?:'?s| is| was)|there(?:'?s| has been| is)|this is) (?:just )?(?:all )?a (?:complete |big |total )?(?:misunderstanding|mistake|mix[- ]?up)",
    r"(?:that(?:'?s| is| was)|it(?:'?s| is| was)|this is) (?:so |really |absolutely |definitely )?(?:not|n't|nothing like) (?:at all )?(?:what (?:i|we) (?:meant|mean|said|was saying|am saying|wrote|asked)|like that|that|what you think|abuse|suicide|an emergency)|not what i (?:meant|said|mean)|(?:it )?was ?n'?t (?:like that|what i meant)",
    r"nothing like that(?: (?:is|was)? ?(?:going on|happening|at all))?|nothing of the sort|not at all like that",
    r"(?:i|we) (?:did not|didn'?t|didnt|don'?t|dont|do not|never) mean(?:t)? (?:it |that |anything )?(?:like that|that way|in that way|by it|it)",
    r"(?:i|we) (?:only|just|simply) (?:mean|meant)|all i (?:meant|mean|said) (?:was|is)|i (?:was|am|'m) (?:only|just) (?:asking|saying|talking about|venting|upset|frustrated|worried about|cross|fed up)",
    r"i (?:mean|meant) (?:here )?(?:on|in|at|using) (?:this|the|your) (?:web ?site|site|web ?page|page|chat|app|ward|hospital|form|clinic|waiting room)",
    r"(?:i|we) mean(?:t)? (?=(?:your|the|that|this|his|her) \w)",
    r"(?:it|that|this)(?:'?s| is| was)? (?:only|just) (?:about )?(?=(?:his|her|the|a|an|my|our) (?!(?:step)?(?:dad|mum|mom|father|mother|brother|sister|uncle|aunt\w*|nan\w*|gran\w*|partner|boyfriend|girlfriend|husband|wife|teacher|carer|coach|way|start)\b))",
    r"i (?:would|'?d) never (?:hurt|harm|kill) (?:myself|anyone|anybody|him|her|a fly)",
)
_GRADE = (
    r"(?:(?:getting|got|gotten|any|really|actually|more|so|that|very|become|becoming|been|feeling|looking|even)[ ]+)*"
)
NOT_WORSE = (
    rf"(?:he|she|they|it|baby|hes|shes|my \w+|the baby) ?(?:(?:is|was|are|has|have|does)? ?(?:not|never)|'s not|(?:is|was|are|has|have)n'?t|isnt|ain'?t|aint) {_GRADE}(?:worse|poorly|sick(?:er)?|ill|bad|deteriorat(?:ed|ing)|going downhill|unwell)(?: (?:today|now|at all|than before|or anything))*(?:,? ?(?:just|only|he just|she just|they just|he'?s just|she'?s just)(?: (?:is|are|'s))? ?(?:not|is ?n'?t|isnt|aint) {_GRADE}(?:better|improving))*",
    rf"not {_GRADE}worse(?:,? ?just not {_GRADE}better)*",
    r"(?:i|we) (?:did not|didn'?t|didnt|never) say (?:that )?(?:he|she|it|they|baby)(?: was| is|'s)? (?:getting )?(?:any )?worse",
    r"(?:it(?:'?s| is| has been|'?s been)|he(?:'?s| is| has)(?: been)?|she(?:'?s| is| has)(?: been)?) (?:just )?(?:always )?(?:been )?(?:like (?:that|this)|the same)(?: (?:for (?:weeks|months|years|ages)|all along|since birth|always|as ever|as before))",
)
_STAFF = r"(?:(?:the|his|her|our|my|that) )?(?:nurses?|doctors?|dr|ward|team|staff|consultant|midwife|hospital|sister|registrar)"
_ALL = r"(?: (?:all|already|in charge|on duty|here))*"
_KNOW = r"(?:(?:is |are )?aware|knows?|(?:has |have )?been told|(?:has |have )?(?:just )?(?:seen|saw|checked|looked at) (?:him|her|them|it))"
_OF_IT = r"(?: (?:about|of) (?:it|this|that)| already)*"
TOLD_STAFF = (
    rf"{_STAFF}{_ALL} {_KNOW}{_OF_IT}",
    rf"(?:i|we)(?:'?ve| have| did)? (?:already |just )*(?:told|tell|spoke to|spoken to|informed|let) {_STAFF}(?: know)?(?: (?:about (?:it|this|that)|already))*",
    rf"{_STAFF}(?: already)? (?:is|are|'s) (?:already )?(?:with (?:him|her|us|them)|here|watching (?:him|her)|(?:all )?(?:round|around) (?:him|her))",
    r"(?:he|she|baby)(?:'?s| has)(?: got)? (?:(?:the|his|her|two|three|lots of|a) )?(?:nurses?|doctors?|staff)(?: and (?:nurses?|doctors?))? (?:all )?(?:round|around|with|beside) (?:him|her)",
)
TAKES_SOME_BACK = re.compile(
    r"^(?:except|apart|besides|other than|only (?:him|her|his|my|me)|yet|until|unless|any ?more|anymore|but|though|although|as much|that (?:much|bad|hard)|today|enough|much|all the time|when|without)\b"
)
OF_ANOTHER = re.compile(  # "I'm not, he is", and "but I want to"
    r"(?:but |and |only )*(?:it'?s (?:him|her|them)|(?:he|she|they|his \w+|her \w+|my \w+|our \w+) ?(?:is|are|'s|'re|was|does|did|has|will))(?: though)?"
    r"|(?:but|and|only|though|although|yet) (?:i|we) (?:really |sometimes |do )*(?:want to|do|might|will|could|am|have|did|feel like (?:it|that)|think about it|wish i (?:could|was))(?: (?:now|it|so|sometimes|though))*"
)
NOT_HEARD = re.compile(
    r"n't\b|\b(?:not|never|nobody|no ?one|ignor\w*|fob\w*|busy|still|worse|worsening|care[sd]?|listen\w*|nothing|dismiss\w*|laugh\w*|wait\w*|dont|doesnt|wont|cant|didnt|hours?|ages|fine)\b"
)


NOT_ASKED = re.compile(r"\bnot (?:at all )?what (?:i|we) (?:asked|was asking|wanted to know)\b")  # takes no danger back
_FRIGHTENED = r"(?:oh |gosh |sorry |ok )?(?:that|this|it|you|your (?:message|answer|card)) (?:really |just )?(?:frightened|scared|alarmed|worried) (?:me|us)(?: there| a bit)?"
SMALL = re.compile(
    rf"{_LEAD}(?:omg|ffs|lol|jeez|god|seriously|(?:i am|i'?m|we are|we'?re) (?:perfectly |quite |totally |completely |all )?safe|no|nope|what|oh|wait|sorry|please|thanks|thank you|ok|okay|yes|hang on|well|honestly|mate|love|whoa|woah|oi)?"
    r"|(?:so |and |but )?why (?:did|are|have|would|do|you|u)(?: you| u)? (?:just )?(?:show|tell|giv|send|say|put|bring|sent|gave|told|showed)\w* (?:up )?(?:me |us )?(?:all )?(?:that|this|it|those|these)(?: (?:to me|up|for|card|stuff|thing|then))*"
    r"|(?:(?:and|no|but|because) )*(?:i'?m|im|i am|we'?re|were|we are) (?:just |only |all |still )*(?:in the (?:car|taxi|cab)|on (?:my|our|the) way(?: (?:in|there|to (?:the )?(?:hospital|ward)))?|(?:going|driving|coming) in)(?: (?:now|with (?:him|her|my \w+)))*"
    rf"|(?:{_FRIGHTENED}|(?:and |but )?i (?:was ?n'?t|was not|did ?n'?t|did not|never)(?: even)? ask(?:ing|ed)?(?: about)? that)"
    r"|(?:no |and )?(?:i|we) (?:only |just |already )*(?:said|told you|wrote)(?: that)? (?:i|we|he|she)(?:'?ve|'?d| have| had)? (?:just |already )?(?:rang|rung|called|phoned) (?:the |an |for an )?(?:ambulance|999|them|paramedics)"
)
JUST_NOT = re.compile(
    rf"(?:(?:he|she|they|it|hes|shes)(?:'?s| is)? ?)?(?:just |only )+(?:not|is ?n'?t|isnt|aint) {_GRADE}(?:better|improving)"
)


OF_DESPAIR = re.compile(
    r"\b(?:suicid\w*|samaritans?|childline|shout|help ?lines?|crisis \w+|hotlines?|numbers|depressed|dying|die|(?:kill|hurt|harm)(?:ing)? (?:my|our)sel\w+|end (?:it|my life))\b"
)
NO_LINES = re.compile(
    rf"\b(?:no more|no|not|without|stop(?: it)?|enough|give over|pack in|drop|leave out|knock off|sick|fed up)(?: (?:of|with|about|the|all|this|giving|sending|showing|me))* {_LINES}|\b(?:i|we) (?:really |just )*(?:do not|don'?t|dont|never|didn'?t|didnt)(?: \w+)? (?:want|need|wanted|ask for|asked for) (?:any )?(?:more )?{_LINES}"
)
NEW_DANGER = re.compile(
    r"\b(?:die[sd]?|dying|dead|death|kill\w*|end(?:ing)? (?:it|things|everything|my|this)|suicid\w*|pills?|tablets?|overdos\w*|cut(?:s|ting)? (?:my|him|her)\w*|hurt\w*|harm\w*|goodbye|living|alive|my life|no life|no point|(?:what'?s|wheres|where'?s) the point|go(?:ing)? on|carry on|any ?more|hope(?:less)?|burden|better off|disappear\w*|be gone|bridge|jump\w*|rope|hang\w* my\w*|safe|unsafe|hits?|hitting|worse|breath\w*|blue|floppy|limp|fitting|blood|fever|wont wake|all alone|so alone|(?:can'?t|cant|cannot) (?:\w+ )?(?:cope|take|do|bear|face|live|go)|(?:give|giving|given|gave) up|had enough|(?:it|this|everything)(?: all)? to (?:all |just )?(?:stop|end|be over)|forever|for ever|heaven|(?:nobody|no ?one) (?:would|will|'?d) (?:\w+ )?(?:miss|notice|care)|not (?:be )?here|tonight)\b"
)


def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}(?:{'|'.join(patterns)})\b")


_NOBODY = _whole(
    (*NOBODY, r"(?:it|this|that)(?:'?s| is| was)? ?(?:not|isn'?t|wasn'?t|never)(?: really| even)? an emergency")
)
_SAYS = _whole(NEITHER), _whole(MISREAD), _whole(NOT_WORSE), _whole(TOLD_STAFF)


@dataclass(frozen=True)
class Denial:
    """`routes` are those that it denies, `rest` the other words of the message; `staff_know` that a nurse or doctor has
    been told; `plainly` that anybody at all is in danger is denied.
    """

    routes: frozenset[str]
    rest: str
    staff_know: bool = False
    plainly: bool = False


def denial(text: str, cards: frozenset[str], lines: frozenset[str] = frozenset()) -> Denial | None:
    """`cards` are the routes of the cards that stand just before it, `lines` those of lines and of the page of support,
    which only plain words deny; an emergency is not denied here, it is over.
    """
    if not (cards | lines) & (SOFT | WORSE) or len(text.split()) > LONGEST:
        return None
    if NOT_ASKED.search(normalised(text)) and asks(NOT_ASKED.sub("", normalised(text))):
        return None
    neither, misread, not_worse, told_staff = _SAYS
    patterns = [misread] if cards else []
    patterns += [neither] if (cards | lines) & SOFT else []
    patterns += [not_worse, told_staff] if cards & WORSE else []
    rest, said = [], set()
    parts = [part for one in PART.split(normalised(text)) if (part := one.strip())]
    for part in parts:
        heard, left = _heard(patterns, part)
        if left is None:
            return None
        said |= heard
        rest += [left] if left else []
    if any(OF_ANOTHER.fullmatch(one) for one in rest):
        return None
    words = ". ".join(
        one for one in rest if not (SMALL.fullmatch(one) or (not_worse in said and JUST_NOT.fullmatch(one)))
    )
    if not said or (told_staff in said and NOT_HEARD.search(words)):
        return None
    soft = SOFT if said & {neither, misread} else frozenset()
    worse = WORSE & cards if said - {neither} else frozenset()
    return Denial(
        soft | worse, words, staff_know=said == {told_staff}, plainly=any(_NOBODY.match(part) for part in parts)
    )


def was_frightened(text: str) -> bool:
    """ "That frightened me": by what was shown."""
    return any(re.fullmatch(_FRIGHTENED, one.strip()) for one in PART.split(normalised(text)) if one)


def refuses_lines(text: str) -> bool:
    """Of despair: said not to be, or helplines that are not wanted."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not OF_DESPAIR.search(plain):
        return False
    parts = (one.strip() for one in PART.split(plain))
    denied = [found.group() for one in parts if (found := _SAYS[0].match(one)) and OF_DESPAIR.search(found.group())]
    return bool(NO_LINES.search(plain) or (denied and denial(text, frozenset(), frozenset(("distress",)))))


def not_of_despair(text: str) -> Denial | None:
    """ "I'm not suicidal", also where no card stands near: what else is said is read by itself."""
    found = denial(text, frozenset(), frozenset(("distress",))) if refuses_lines(text) else None
    return replace(found, routes=frozenset(("self_harm", "distress"))) if found else None


def says_new_danger(text: str, denied: Denial | None) -> bool:
    """Words that may be of it, beside what is denied."""
    return bool(NEW_DANGER.search(normalised(denied.rest if denied else text)))


def without_denied(verdict: Verdict, denied: Denial, screen: Callable[[str], Verdict]) -> Verdict:
    """What was found, but for what is denied; and what the rest of the words says by itself. Danger outranks."""
    kept = [one for one in verdict.findings if one.route not in denied.routes]
    new: tuple[Finding, ...] = screen(denied.rest).findings if denied.rest else ()
    new = _believed(new) if denied.plainly and not _may_be_danger(denied.rest) else new
    return Verdict(ordered(highest([*kept, *new])), verdict.encoded)


def _believed(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Behind a plain denial a guess of the classifier is no second card: a sure one is a line, and a faint one none."""
    guessed = [one for one in found if one.why.startswith("learned")]
    sure = [replace(one, level="line", report=False) for one in guessed if one.level == "card"]
    return (*(one for one in found if not one.why.startswith("learned")), *sure)


def _may_be_danger(rest: str) -> bool:
    return bool(NEW_DANGER.search(rest) or HARM.search(rest))


def _heard(patterns: list[re.Pattern[str]], part: str) -> tuple[set[re.Pattern[str]], str | None]:
    """Which of them stand at its start, one behind the other, and what is left; None where that takes some back."""
    heard: set[re.Pattern[str]] = set()
    left: str | None = part
    while left and (found := next((one for one in patterns if one.match(left)), None)):
        heard, left = heard | {found}, _left(found, left)
    return heard, left


def _left(pattern: re.Pattern[str], part: str) -> str | None:
    """What follows the denial; None where that takes some of it back."""
    found = pattern.match(part)
    left = re.sub(
        r"^(?:thanks|thank you|at all|though|now|here|by the way|ok(?:ay)?|either|honestly)\b",
        "",
        part[found.end() :].strip() if found else part,
    ).strip()
    return None if TAKES_SOME_BACK.match(left) else left
