"""Corrections said in words: "actually it's ward 7", "the phone number is wrong", "change the name to Aisha"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute

from assistant.details.interjections import without_interjections
from assistant.details.phone import has_phone
from assistant.handoffs.asides import aside
from assistant.handoffs.belongs import belongs
from assistant.handoffs.dates import is_one_date, speaks_of_a_date
from assistant.handoffs.edit_grammar import NOT_BEHIND_INITIALS
from assistant.handoffs.fields import (
    BY_NAME,
    FIELDS,
    OF_A_TIME,
    NotUnderstood,
    answer_behind,
    can_stand,
    needs_no_number,
    read,
)
from assistant.handoffs.line_names import field_named
from assistant.handoffs.named_edit import named_edit, way_edit
from assistant.handoffs.needs import DEAF, NAMED, names_need
from assistant.handoffs.not_meant import line_denied, misplaced, ringing_denied
from assistant.handoffs.not_to_know import not_to_know, takes_out, wish_put_in, wishes_in, with_wishes
from assistant.handoffs.page_edits import NO_QUESTIONS, page_edits
from assistant.handoffs.put_right import day_right, last_name_wrong, puts_right, year_right
from assistant.handoffs.review_orders import broken_line, letter_address, moved, own_name, review_orders
from assistant.handoffs.spoken_dates import days_written
from assistant.handoffs.times_said import time_refused
from assistant.handoffs.unsure_ward import unsure_ward
from assistant.handoffs.way_to_reach import post_address
from assistant.handoffs.who_is_who import who_is_who
from assistant.handoffs.words_replaced import without_its_ward
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.words import is_everyday

LONGEST = 16  # words; a longer message is a message, not a correction
FULL_NUMBER = 10  # figures of one that can be dialled
FEW = 9  # words that name no line and are of one all the same
SIGN = re.compile(
    r"\b(actually|i meant|i mean|meant to (say|put)|correction|should (be|say|have been)|is wrong|was wrong|got (it|that) wrong|not right|"
    r"change|correct|fix|edit|typo|mistake|oops|made an? error|(is|its|it's) (spelt|spelled))\b|^((no|sorry|wait|oh|ah)[, ]+)+(it'?s|its|i'?m|im|that'?s|thats)\b|^\*"
    r"|\b(?:gave|put|typed|wrote|told|left)(?: you| them)? (?:the|a|my) wrong\b"
    r"|\b(?:number|phone|mobile|e-?mail|address)(?: has| have|'s| is)?(?: just| now| been)* changed\b"
    r"|^(?:i|we|(?:s?he|they)(?: has| have|'s|'ve| was| were)?)(?: have|'ve| been| just)* moved to (?:\w+ ){1,3}ward\W*$"
    r"|^((no|sorry|wait|oh|ah|and|also)[, ]+)+(his|her|their|the|my) (\w+ ){1,4}(is|should)\b",
    re.IGNORECASE,
)
WAY_BETTER = re.compile(  # "actually email is better": the way to be reached, in words that name it
    r"^(?:(?:actually|sorry|no|oh|wait)[, ]+)+(?:(?:can|could) you )?(?:please )?(?:by |use )?(?:e-?mail|text|phone|call|ring)(?:ing|ed)?(?: me)?(?: (?:is|would be|might be))? (?:better|best|easier|instead|please)\b",
    re.IGNORECASE,
)
WAY_FIRST = re.compile(  # where help is asked about: "text. dont ring the house phone"
    r"^(?:(?:no|just|only|please|by)[ ,]+)*(?:text|e-?mail|ring|call|phone)(?: (?:me|only|please|message|call))*[.,;!]+ +(?:please )?(?:do not|don'?t|dont|not|never|no) (?:ring|call|phone|text|e-?mail)\b",
    re.IGNORECASE,
)
NO_WAY = re.compile(  # "no phone after all, write to me at ...": another way, with where
    r"^(?:(?:actually|sorry|oh|wait|please|and|but)[, ]+)*(?:no|not|never mind|forget|scrap|leave|do not|don'?t|dont) (?:the |my |by |use |use the )?(?:phone|mobile|calls?|calling|ring(?:ing)?|text(?:s|ing)?|e-?mails?)\b",
    re.IGNORECASE,
)
_NEVER = r"(?:(?:at all|full stop|ever|never|please|pls|thanks|thank you|ta|any ?more|period|end of|i mean it|ok|okay|under any circumstances)(?: |$))*"
_INSTEAD = r"(?:(?:please |just |only |so |but |and |rather |i'?d rather |you can |can you )*(?:write|text|e-?mail|message|send (?:a|an|me an?) (?:text|e-?mail|message))(?: (?:to )?(?:me|us))?(?: (?:instead|only|please|rather|thanks))*)?"
NO_CALLS = re.compile(
    rf"^(?:(?:actually|sorry|oh|no|please|well|honestly|i said)[ ])*(?:(?:do not|don'?t|dont|never|please don'?t|must not|mustn'?t) (?:ever )?(?:ring|call|phone)(?: me| us)?(?: |$)|(?:i|we)(?:'?d| would)? ?(?:really )?(?:do not|don'?t|dont|rather not|hate|can'?t bear)(?: want| like| wish)?(?: to)?(?: be| being)? (?:rung|called|phoned|phone calls|calls|the phone)(?: |$)|no (?:phone ?)?calls?(?: |$)"
    rf"|(?:there(?:'?s| is) )?no (?:good |best |right )*time(?: (?:is|would be|works|suits)(?: (?:a |the )?(?:good|best|right|ok|me)(?: time| one)?)?)?(?: |$))+{_NEVER}{_INSTEAD}$"
)
NO_RINGING = re.compile(  # in words of any kind: "phones are not for me"
    r"\b(?:never|not|no(?! phone\b)|nobody|no one|none|don'?t|dont|do not|without)\b(?! (?:mind|problem|worr\w+|rush|hurry|sure|else)\b)[^?]*?\b(?:ring(?:s|ing)?|rung|calls?|called|calling|phon(?:es?|ed|ing)|telephon\w+)\b"
    r"|\b(?:ring(?:ing)?|calls?|calling|phon(?:es?|ing))\b[^?]*? (?:(?:is|are|am|'re|'s) not|isn'?t|aren'?t) (?:for (?:me|us)|my thing|wanted|welcome|on|an option)\b"
)
NO_TIME = re.compile(r"\b(?:not|only|never|always|ever|all|most|off|once|mind|one|time)\b")  # alone they tell of none
ASKS_FOR = re.compile(
    r"\b(?:please|pls|plz|(?:i|we)(?:'?ll|'?d| would| will| do| also)* (?:need|want|like))\b", re.IGNORECASE
)
TELLS = re.compile(
    r"\b(?:he|she|they|his|her|their|is|was|are|were|has|have|had|does|did|because|when|since|for (?:the|his|her|my)|why|not|n'?t|get|take|make|see|look|stop|give|tell|ask|let)\b",
    re.IGNORECASE,
)  # a story, or an order
QUESTION = re.compile(
    r"\?\W*$|^(and |but |so )?(what|how|why|when|where|who|which|will|would|should|does|do|did|is|are|can|could)\b",
    re.IGNORECASE,
)
ASKS_US = re.compile(r"^(please )?(can|could|may) (you|u|i|we) (please )?(change|correct|fix|edit)\b", re.IGNORECASE)
VALUE = re.compile(
    r"(?:.*\b(?:to (?:say|put|be|read)|to|should (?:be|say|read|have been)|it'?s|its|is|are|meant|mean|i'?m|im|spelt|spelled|called)\b|^\*)[:\s]+(?P<value>.+?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
HOSPITAL_NUMBER = re.compile(
    r"\b(?:his|her|their|the|my)(?: \w+'s)? hosp(?:ital)?\.? (?:number|num|no)\b\.?(?:'?s| is|:)? *(?P<number>[A-Z]{0,3}\d[\w-]{3,})",
    re.IGNORECASE,
)
BEGINS = re.compile(r"^(?:(?:no|sorry|oh|wait|actually|it'?s|it is|that'?s)[ ,.]+)+", re.IGNORECASE)
APOLOGY = re.compile(r"[,;.\s]+(sorry|my mistake|i (made|got|typed|spelt|put)\b).*$", re.IGNORECASE | re.DOTALL)
NOTHING_MORE = re.compile(r"[, ]+(?:and )?(?:nothing (?:more|else|besides)|no more|that alone)$", re.IGNORECASE)
HOW_SPELT = re.compile(
    r"(?<=\S)[, ]+(?:with(?:out)?|no|not) (?:a |the |any )?(?:dots?|spaces?|dash(?:es)?|hyphens?|underscores?|capitals?)\b.*$",
    re.IGNORECASE,
)
NOT_THE_OLD = re.compile(r"[,\s]+not\s.*$", re.IGNORECASE | re.DOTALL)
PARTS = re.compile(
    r"(?:[,;.]\s+)?\b(?:and|also|plus)\b(?: also)?\s+|;\s+|[,.]\s+(?=(?:the|her|his|my|their|its|it's|change|it\u2019s)\b)",
    re.IGNORECASE,
)
MOST_PARTS = 4
MOST_WORDS = 40  # of several sentences
LEAST = 2  # words that can be a correction
SENTENCES = re.compile(
    r"(?<=[.!?;])"
    + NOT_BEHIND_INITIALS
    + r"\s+(?!(?!that|this|the|my|last)\w+ (?:bit|part)\b)|\s*\n+\s*|[,\s]+(?:and|also|plus|then)(?: (?:also|then|please))?\s+(?=(?:add|put|change|take|remove|delete|make|correct|fix|drop|use)\b)|,?\s+and (?=(?:for|under) (?:the|my|his|her|their) )|,?\s+(?:and|but)\s+(?=you(?:'?ve| have)? (?:just )?(?:put|got|stuck|wrote|written) (?:that|it|this) )|,\s+and\s+(?=(?:(?:the|her|his|my|their) (?:\w+ ){0,2}(?:is|should|isn'?t)|it(?:'s| is) [^,.]+ not)\b)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"[\s,.;!-]+(?:and |so |but )?(?:(?:please |can you |could you |just )*(?:correct|change|fix|amend|put|sort|mend) (?:it|that|this)(?: right| out)?|(?:then |now )?(?:please |you can |just )*(?:send (?:it|this|that|the (?:message|form|lot))|(?:(?<=then )|(?<=now )|(?<=and )|(?<=[.,;!] ))send)(?: (?:off|to them|to the team))?|(?:that'?s|thats|that is|that will be|that'?ll be) (?:all|it|everything)|nothing (?:else|more)|thank you|thanks|many thanks|cheers|ta|please)(?: (?:please|pls|thanks|thank you|for me|now|then|very much|so much))*[ .!?]*$",
    re.IGNORECASE,
)
_NO_HELP = r"(?:(?:any |the |with )?(?:help with (?:(?:my|the|our) )?(?:language|communication|english)|(?:language|communication|english) help|an interpreter|interpreters?|a translator)(?: (?:line|bit))?)"
_ENGLISH = r"(?:(?:i|we|he|she)(?:'?m| am|'?re| are)? (?:(?:all |both |can |only )?(?:speak|talk|read)(?: \w+){0,2}? english(?: (?:fine|ok|perfectly|well|at home|just fine))*|english)|(?:my |our )?english is (?:fine|good|ok|okay|perfect|my first language|our first language|my language|my only language))"
_OUT = r"(?:(?:so |and |please |can you |could you |you can |just )*(?:take|cross|rub|get) (?:that|it|this|the (?:line|bit)|that (?:line|bit|part))(?: (?:bit|line|part))? (?:out|off|away)|(?:so |and |please |can you |could you |just )*(?:remove|delete|scrap|clear|erase) (?:that|it|this)(?: (?:bit|line|part|one))?|(?:put|say|make it) (?:none|no|nothing))(?: (?:please|pls|again|now|thanks))*"
NO_NEED = re.compile(  # "language help is just none. I didn't ask for that"
    rf"^(?:(?:no|oh|sorry|wait|and|also|but|what|why|huh|hang on)[ ,.!?]+)*(?:(?:the |my )?(?:language|communication|interpreter|language and communication)(?: (?:help|needs?|line|bit|thing))*(?:'s| is| should be| should say|:| -)? (?:just |only |actually )*(?:none|no|nothing|not needed|not wanted|n/?a)"
    rf"|(?:{_ENGLISH}[ ,.;!]+(?:so |and )?)?(?:i|we) (?:do not|don'?t|dont|did ?n'?t|did not|never) (?:need(?:ed)?|want(?:ed)?|ask(?:ed)? for) {_NO_HELP}|(?:{_ENGLISH}[ ,.;!]+(?:so |and )?)?no (?:language help|interpreter|help with language|translator)(?: (?:is )?needed)?"
    rf"|(?:that|this|it)(?:'?s| is| was)? ?(?:not|is ?n'?t|was ?n'?t) (?:a |about |for )?(?:my )?(?:language(?: help| needs?| thing)?|communication needs?)[ ,.;!]+(?:i(?: do not|'?m not| don'?t)? [^.!?]{{2,20}}[ ,.;!]+)?{_OUT})"
    rf"(?:[ ,.;!]+(?:(?:i|we) (?:did ?n'?t|did not|never|do not|don'?t|dont) (?:ask(?:ed)? for|said?|need|want|mention) [\w' ]{{2,30}}|(?:so |because |cos |as )?{_ENGLISH}|{_OUT}|please|thanks|thank you|sorry))*[ .!]*$",
    re.IGNORECASE,
)
BESIDE = re.compile(  # a sentence beside an order that orders nothing itself
    r"^(?:(?:no|oh|but|and|look|sorry|wait|hang on)[ ,.!]+)*(?:(?:no,? )?(?:it|that|this) (?:does ?n'?t|does not|did ?n'?t|is ?n'?t)(?: say (?:that|so))?|(?:i|we) (?:did ?n'?t|did not|never) (?:say|put|write|mean|ask(?: for)?)\b.*|you(?:'?ve| have)? (?:missed|forgot|lost|left|got|put|changed|took|ignored)\b.*|(?:that|this|it)(?:'?s| is|s) (?:all )?(?:wrong|not right|not what i (?:said|put|wrote|asked))(?: again)?|(?:that'?s|thats|that is) (?:all|it|everything)|(?:please |can you |could you )*(?:correct|change|fix|amend) (?:it|that|this|them)(?: please| for me)*|(?:just )?(?:one|two|three|four|a few|a couple of|some|\d) (?:small |little )?(?:things?|corrections?|changes?|mistakes?|errors?)(?: please| here| to (?:change|correct|fix))*|(?:many )?(?:thanks|thank you)\b.{0,30}|(?:fat|clumsy) (?:fingers|thumbs)|my (?:bad|mistake|fault|typo|error)|silly me|typo|not ['\x22\u2018]\w+['\x22\u2019]|no|nope|sorry|please|(?:the rest|everything else|all the rest|(?:the|my) (?:message|questions|name|words))(?:'?s| is| are| looks?) (?:all )?(?:fine|right|ok|okay|good|correct))[ .!?]*$",
    re.IGNORECASE,
)
DAY_ALONE = re.compile(  # "not 'read'. simply 4 March 2019": no other line holds a whole day
    r"^(?:(?:no|oh|sorry|wait|please|just|only|simply|it'?s|its|it is|put|write|say|born|s?he'?s|s?he was born|on)[ ,.:]+)*(?P<day>\w.{4,20}?\d)(?:[ ,]+(?:please|only|thanks|thank you|not '\w+'))*[ .!]*$",
    re.IGNORECASE,
)
OWN_WORDS = ("message", "questions")
SAYS_WHAT = re.compile(
    r":\s*\S|[\"\u201c]|\bto (?:just )?(?:say|read)\b|\bshould (?:just )?(?:say|read)\b", re.IGNORECASE
)
NOT_THE_CHILDS = re.compile(r"\bnot (?:the|my|his|her) \w+'s\b|\bmy own name\b", re.IGNORECASE)
LEFT_OUT = "?"  # beside the names of the lines that were changed: that a part of the words changed none
AS_IT_WAS = "="  # before the name of a line that was said again as it stands
NAMES = ("child_name", "relationship", "place", "site")  # in these, "Callum not Calum" means Callum
NOT_A_VALUE = re.compile(
    r"^(not |in)?(missing|gone|incomplete|left (?:out|off)|not there|with an? |correct|right|wrong|incorrect|mistake|a (?:\w+ )?(?:mistake|mess|muddle|jumble)|rubbish|nonsense|different|change(d)?|better|best|easier|fine)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Correction:
    """`value` is None when only the line is named: it is then asked again. `replaces` says that it puts right a part of
    what stands there, `ordered` that it is an order which names the line and can be of nothing else.
    """

    field: str
    value: str | None
    replaces: bool = False
    ordered: bool = attribute(default=False, compare=False)


def read_corrections(
    words: str, profile: Profile, *, lines: Mapping[str, str], looking: bool = False, step: str | None = None
) -> tuple[Correction, ...]:
    """All that one message corrects: "change the ward to kestrel and the number is ..." puts right two lines. Part by
    part only where each part is a correction with its new words; else as a whole.
    """
    ordered = _ordered(words, profile, lines)
    if ordered and ordered.field in OWN_WORDS:
        return (ordered,)  # all of it, whatever is said there
    if looking and (ward := unsure_ward(words, lines, profile)):
        more = read_corrections(ward[1], profile, lines=lines, looking=True, step=step) if ward[1] else ()
        return (Correction("place", ward[0], ordered=True), *(one for one in more if one.field != "place"))
    own = looking and _writes_own_words(words, lines, profile)
    if not (step in OWN_WORDS or own):
        words = without_closing(words)
    if looking and not (own or misplaced(words, lines)) and (several := in_sentences(words, profile, lines=lines)[0]):
        return several
    return _orders(words, profile, lines, looking, step) or _part_by_part(words, profile, lines, looking, step)


def _orders(
    words: str, profile: Profile, lines: Mapping[str, str], looking: bool, step: str | None
) -> tuple[Correction, ...]:
    """What is plainly ordered, or plainly denied, of lines that stand."""
    if step not in OWN_WORDS and (day := year_right(words, lines) or day_right(words, lines)):
        return (Correction(*day, replaces=True),)
    if place := without_its_ward(words, lines):
        return (Correction("place", place, ordered=True),)
    if of_another := misplaced(words, lines):
        return (Correction(*of_another, ordered=True),)
    if (needs := ringing_denied(words, lines)) is not None:
        return (Correction("needs", needs, ordered=True),)
    if step not in OWN_WORDS and (denied := line_denied(words, lines)):
        return (Correction(denied, None, ordered=True),)
    orders = who_is_who(words, lines) if step not in ("relationship", *OWN_WORDS) else {}
    if looking:
        orders = (
            orders or letter_address(words, lines) or own_name(" ".join(words.replace("\u2019", "'").split()), lines)
        )
        orders = orders or page_edits(words, lines, profile) or review_orders(words, lines, profile)
    elif step == "child_name" and NOT_THE_CHILDS.search(words):
        orders = orders or own_name(" ".join(words.replace("\u2019", "'").split()), lines)
    elif step not in OWN_WORDS:
        orders = orders or broken_line(words, lines, profile)
    return tuple(Correction(name, value or None, ordered=True) for name, value in orders.items())


def _part_by_part(
    words: str, profile: Profile, lines: Mapping[str, str], looking: bool, step: str | None
) -> tuple[Correction, ...]:
    parts = [part.strip() for part in PARTS.split(words.strip()) if part.strip()]
    if 1 < len(parts) <= MOST_PARTS:
        found = [
            read_correction(part, profile, lines=lines, looking=looking or place > 0, step=step)
            for place, part in enumerate(parts)
        ]
        each = [one for one in found if one and one.value]
        if len(each) == len(parts) == len({one.field for one in each}):
            return tuple(each)
    whole = read_correction(words, profile, lines=lines, looking=looking, step=step)
    return (whole,) if whole else ()


def in_sentences(words: str, profile: Profile, *, lines: Mapping[str, str]) -> tuple[tuple[Correction, ...], bool]:
    """What each sentence of a message changes, where all the lines are seen, and whether one was left that changes
    nothing and is no mere grumble or thanks. Nothing where fewer are read than not.
    """
    if _writes_own_words(words, lines, profile):
        return (), False  # all of it is theirs
    words = without_closing(words)
    if ward := unsure_ward(words, lines, profile):
        whole = read_corrections(words, profile, lines=lines, looking=True)
        more = [part for part in SENTENCES.split(ward[1]) if part.strip() and not _is_beside(part.strip())]
        return whole, bool(more) and (len(whole) == 1 or in_sentences(ward[1], profile, lines=lines)[1])
    parts = [part.strip() for part in SENTENCES.split(words.strip()) if part.strip()]
    parts = [part for part in parts if NO_QUESTIONS.match(part) or not _is_beside(part)]
    if not parts or len(words.split()) > MOST_WORDS or (len(parts) == 1 and parts[0] == words.strip()):
        return (), False
    if moved(" ".join(words.split()), lines):
        return (), False
    each = _each_in_turn(parts, profile, lines)
    each = [one or _behind_its_line(place, parts, each, profile) for place, one in enumerate(each)]
    read = [one for one in each if one]
    if len(read) * 2 < len(parts) or not read:
        return (), False
    by_field: dict[str, Correction] = {}
    for one in (one for found in read for one in found):
        if one.field not in by_field or one.field in OWN_WORDS or (one.value and not _only_drops(one, lines)):
            by_field[one.field] = one
    return tuple(by_field.values()), len(read) < len(parts)


def _each_in_turn(parts: list[str], profile: Profile, lines: Mapping[str, str]) -> list[tuple[Correction, ...]]:
    """Of their own words the second edit is done on what the first has made of them."""
    each, stands = [], dict(lines)
    for part in parts:
        found = read_corrections(part, profile, lines=stands, looking=True, step="check")
        stands |= {one.field: one.value for one in found if one.value and one.field in OWN_WORDS}
        each.append(found)
    return each


def _only_drops(one: Correction, lines: Mapping[str, str]) -> bool:
    """Words of a line that new ones were said for: they are gone with it."""
    new, old = (one.value or "").split(), lines.get(one.field, "").split()
    return len(new) < len(old) and set(new) <= set(old)


def _is_beside(part: str) -> bool:
    return bool(BESIDE.match(part.replace("\u2019", "'"))) or aside(part) is not None


def _behind_its_line(
    place: int, parts: list[str], each: list[tuple[Correction, ...]], profile: Profile
) -> tuple[Correction, ...]:
    """ "Change the best time. Mornings only": the words behind a line that is only named."""
    named = each[place - 1] if place else ()
    field = named[0].field if len(named) == 1 and not named[0].value else None
    said = _value(parts[place], parts[place].replace("\u2019", "'")) or parts[place].strip(" .!")
    if field is None:
        return ()
    fits = field not in ("relationship", *OWN_WORDS) and len(said.split()) <= FEW and can_stand(field, said, profile)
    if not fits or QUESTION.search(said) or (field == "best_time" and not OF_A_TIME.search(said)):
        return ()
    return (Correction(field, said, ordered=True),)


def without_closing(words: str) -> str:
    """Without "please correct it", "that is all" and thanks at the end; as they are where nothing else is said."""
    for _ in range(MOST_PARTS):
        rest = CLOSING.sub("", words)
        if rest == words or len(rest.split()) < LEAST:
            break
        words = rest
    return words


def _writes_own_words(words: str, lines: Mapping[str, str], profile: Profile) -> bool:
    return any(name in OWN_WORDS for name in page_edits(words, lines, profile))


def read_correction(
    words: str,
    profile: Profile,
    *,
    looking: bool = False,
    step: str | None = None,
    lines: Mapping[str, str] | None = None,
) -> Correction | None:
    """None when the words do not correct anything, or it is not clear what. A question corrects nothing, unless it asks
    us to change a line. `looking` says that they see all lines and were asked whether they are right: "name is Anna".
    `step` is the one that is asked: a date of birth typed where none can stand is of the line before it.
    `lines` are those given so far.
    """
    words = words.strip()
    plain = words.replace("\u2019", "'")
    put_right = puts_right(words, lines or {}, profile)
    if put_right and (put_right[0] not in OWN_WORDS or field_named(plain) in (None, put_right[0])):
        return Correction(*put_right, replaces=True)
    if ordered := _ordered(words, profile, lines or {}):
        return ordered
    if named := _without_its_name(words, plain, lines or {}, profile, step, looking=looking):
        return named
    if (
        len(plain.split()) > LONGEST
        or not (looking or SIGN.search(plain))
        or (QUESTION.search(without_interjections(plain)) and not ASKS_US.search(plain))
        or (QUESTION.search(plain) and not ASKS_US.search(plain))
    ):
        return None
    value = _value(words, plain)
    field = field_named(plain) or (_by_content(value, profile) if value else None)
    if field in NAMES and value:
        value = NOT_THE_OLD.sub("", value)
    if field in OWN_WORDS and value and not SAYS_WHAT.search(plain):
        value = None  # "may my message to them be changed": whom it goes to, and no new words
    if field == "contact_value" and value and "@" in value:
        value = HOW_SPELT.sub("", value)
    if not SIGN.search(plain) and (not value or field in OWN_WORDS or _says_how_it_is(field, value, profile)):
        return None  # "the message is long", "the ward is lovely": no reason to lose it
    return Correction(field, value) if field else None


def _says_how_it_is(field: str | None, value: str, profile: Profile) -> bool:
    return (
        field in ("place", "site")
        and not can_stand(field, value, profile)
        and all(map(is_everyday, re.findall(r"[^\W\d_]+", value)))
    )


def _without_its_name(
    words: str, plain: str, lines: Mapping[str, str], profile: Profile, step: str | None, *, looking: bool
) -> Correction | None:
    """Of a line that the words do not name, and can only be of."""
    if way := _of_the_way(words, plain, lines, profile, step):
        return way
    if number := _number_beside(plain, lines, step):
        return Correction("child_identifier", number)
    if step in OWN_WORDS and "needs" in lines and NO_NEED.match(plain):
        return Correction("needs", _no_help(plain, lines["needs"]), ordered=True)
    if step in OWN_WORDS and "needs" in lines and (need := only_a_need(words) or wish_put_in(plain)):
        return Correction("needs", with_wishes(lines["needs"], [need]), ordered=True)
    if of_another := _of_another(words, profile, step, lines):
        return Correction(*of_another)
    if (
        looking
        and "child_identifier" in lines
        and (day := DAY_ALONE.match(plain) or DAY_ALONE.match(days_written(plain)))
        and is_one_date(day["day"])
    ):
        return Correction("child_identifier", day["day"], ordered=True)
    asks_how = looking and field_named(plain) in (None, "contact_value")
    reached = _of_another(words, profile, "needs", lines) if asks_how else None
    if reached and reached[0] == "contact_value" and not _bare_beside_mail(reached[1], lines):
        return Correction("contact_value", BEGINS.sub("", reached[1]), ordered=True)
    return seen_wrong(plain, lines, profile) if looking else None


def _of_another(words: str, profile: Profile, step: str | None, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """Where a family lives does not stand in for the number of who is to be rung."""
    found = belongs(words, profile, step)
    return None if found and post_address(found[1]) and not needs_no_number(lines) else found


def _no_help(plain: str, stands: str) -> str:
    """Whom not to ring stays, but where nothing else stands there and it is to go."""
    wishes, none = "; ".join(wishes_in(stands)), BY_NAME["needs"].skip or ""
    return none if not wishes or (takes_out(plain) and wishes == stands.strip()) else wishes


def _bare_beside_mail(said: str, lines: Mapping[str, str]) -> bool:
    """A short number where an address stands: it may be the hospital's, and the address is all there is to reply to."""
    return "@" in lines.get("contact_value", "") and "@" not in said and len(re.sub(r"\D", "", said)) < FULL_NUMBER


def _number_beside(plain: str, lines: Mapping[str, str], step: str | None) -> str | None:
    """ "His hosp no is NG44821", said at another line: beside the birthday that stands, and not instead of it."""
    found = HOSPITAL_NUMBER.search(plain)
    if found is None or step in (*OWN_WORDS, "child_identifier", "check", None):
        return None
    stands = lines.get("child_identifier", "")
    number = f"hospital number {found['number']}"
    return f"{stands}, {number}" if speaks_of_a_date(stands) and found["number"] not in stands else number


def only_a_need(words: str) -> str | None:
    """ "Large print please", where a message is asked for: of the line of needs. What tells more is for the team."""
    said = words.strip(" .!")
    few = len(said.split()) <= FEW - 1 and ASKS_FOR.search(said) and not TELLS.search(said)
    return said if few and names_need(said) else None


def seen_wrong(plain: str, lines: Mapping[str, str], profile: Profile) -> Correction | None:
    """Words that can only be of one line, said where all of them stand: "I said never after 6"."""
    if last_name_wrong(plain, lines):
        return Correction("child_name", None, ordered=True)
    if "questions" in lines and NO_QUESTIONS.match(plain):
        return Correction("questions", BY_NAME["questions"].skip, ordered=True)
    if "needs" in lines and (wish := not_to_know(plain)):
        return Correction("needs", with_wishes(lines["needs"], [wish]), ordered=True)
    few = len(plain.split()) <= FEW and not QUESTION.search(plain)
    said = answer_behind(plain)
    if few and said != plain and "place" in lines and profile.place(said):
        return Correction("place", said.strip(" .!"))  # "but I said ward 3"
    hour = time_refused(plain) if few else None
    return Correction("best_time", hour) if hour else None


def _of_the_way(
    words: str, plain: str, lines: Mapping[str, str], profile: Profile, step: str | None
) -> Correction | None:
    """How to be reached, in words that name no line."""
    said = words.strip(" .!")
    if step == "best_time" and refuses_calls(plain, lines.get("contact_method", "")):
        return Correction("contact_method", said if can_stand("contact_method", plain, profile) else None)
    if (
        step == "needs"
        and "contact_method" in lines
        and WAY_FIRST.match(plain)
        and not (NAMED.search(plain) or DEAF.search(plain))
    ):
        return Correction("contact_method", said, ordered=True)
    better = WAY_BETTER.search(plain) and not plain.endswith("?")
    return Correction("contact_method", said) if better or _another_way(plain, lines, profile) else None


def refuses_calls(plain: str, given: str) -> bool:
    """ "Don't ring, full stop", where it is asked when: no time, and the way that was given is not wanted."""
    said = " ".join(re.sub(r"[,.;!\u2026-]+", " ", plain.lower()).split())
    if not given.startswith("Phone call") or re.search(r"\d", said) or not_to_know(plain):
        return False
    refused = len(said.split()) <= FEW and NO_RINGING.search(said) and not OF_A_TIME.search(NO_TIME.sub("", said))
    return bool(NO_CALLS.match(said) or refused)


def _another_way(plain: str, lines: Mapping[str, str], profile: Profile) -> bool:
    """The one that was given is refused, and where to reach them by another is said with it."""
    given = lines.get("contact_method")
    if not given or not NO_WAY.match(plain) or not ("@" in plain or has_phone(plain)) or len(plain.split()) > LONGEST:
        return False
    try:
        return read("contact_method", plain, profile, {}).split(" (")[0] != given.split(" (")[0]
    except NotUnderstood:
        return False


def _ordered(words: str, profile: Profile, lines: Mapping[str, str]) -> Correction | None:
    found = named_edit(words, profile) or way_edit(words, lines.get("contact_method"), profile)
    if found is None:
        return None
    name, value = found
    if name not in OWN_WORDS and NOT_A_VALUE.match(value):
        return None
    sure = name not in ("best_time", "relationship") and (name in OWN_WORDS or can_stand(name, value, profile))
    return Correction(name, NOT_THE_OLD.sub("", value) if name in NAMES else value, ordered=sure)


def _value(words: str, plain: str) -> str | None:
    match = VALUE.match(plain)
    value = APOLOGY.sub("", words[slice(*match.span("value"))]).strip(" .!?") if match else ""
    value = NOTHING_MORE.sub("", value)
    return None if not value or NOT_A_VALUE.match(value) or _names_a_line(value) else value


def _names_a_line(value: str) -> bool:
    """ "change how to reach you": what looks like the new words is the line's own name."""
    plain = value.lower().strip(" .!?")
    return any(plain in (field.label.lower(), *_endings(field.label)) for field in FIELDS)


def _endings(label: str) -> list[str]:
    """ "reach you" of "How to reach you"."""
    return [part.lower() for part in re.split(r"\bto\b ", label)[1:]]


def _by_content(value: str, profile: Profile) -> str | None:
    if profile.place(value):
        return "place"
    if profile.site(value):
        return "site"
    if "@" in value or has_phone(value):
        return "contact_value"
    return "child_identifier" if re.search(r"\d{1,2}[/. -]\w+[/. -]\d{2,4}", value) else None
