"""All that one message corrects: what it plainly orders, sentence by sentence, or part by part."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.handoffs.beside.asides import aside
from assistant.handoffs.corrections.correction import FEW, NOTHING_BEFORE, QUESTION, Correction, StoodBefore
from assistant.handoffs.corrections.edits_in_breath import Edits, edits_in_breath, is_a_request
from assistant.handoffs.corrections.line_put_right import line_emptied, name_put_right
from assistant.handoffs.corrections.needs_corrected import part_out
from assistant.handoffs.corrections.not_meant import (
    line_denied,
    misplaced,
    out_and_instead,
    ringing_denied,
)
from assistant.handoffs.corrections.one_correction import ordered_line, read_correction, value_said
from assistant.handoffs.corrections.order_to_us import orders_words
from assistant.handoffs.corrections.page_edits import NO_QUESTIONS, ONLY_COLON, bare_value, page_edits
from assistant.handoffs.corrections.put_right import day_right, puts_right, year_right
from assistant.handoffs.corrections.review_orders import broken_line, letter_address, moved, own_name, review_orders
from assistant.handoffs.corrections.sentence_back import sentence_back
from assistant.handoffs.corrections.wants_back import undone_first
from assistant.handoffs.corrections.who_is_who import who_is_who
from assistant.handoffs.corrections.words_replaced import without_its_ward
from assistant.handoffs.fields import OWN_WORDS
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.readers.best_time import OF_A_TIME
from assistant.handoffs.readers.place_beside import bed_beside
from assistant.handoffs.readers.unsure_ward import unsure_ward
from assistant.handoffs.readers.ward_denied import ward_denied, without_name
from assistant.handoffs.words.said_instead import said_instead
from assistant.handoffs.words.sentences import lines_named, orders
from assistant.hospital.profile import Profile

MOST_PARTS = 4
MOST_WORDS = 40  # of several sentences
LEAST = 2  # words that can be a correction
CLOSING = re.compile(
    r"[\s,.;!-]+(?:and |so |but )?(?:(?:please |can you |could you |just )*(?:correct|change|fix|amend|put|sort|mend) (?:it|that|this)(?: right| out)?|(?:then |now )?(?:please |you can |just )*(?:send (?:it|this|that|the (?:message|form|lot))|(?:(?<=then )|(?<=now )|(?<=and )|(?<=[.,;!] ))send)(?: (?:off|to them|to the team))?|(?:that'?s|thats|that is|that will be|that'?ll be) (?:all|it|everything)|nothing (?:else|more)(?: (?:with|beside|besides|of|from) (?:it|that|this|them))?|thank you|thanks|many thanks|cheers|ta|please)(?: (?:please|pls|thanks|thank you|for me|now|then|very much|so much))*[ .!?]*$",
    re.IGNORECASE,
)
BESIDE = re.compile(  # a sentence beside an order that orders nothing itself
    r"^(?:(?:no|oh|but|and|look|sorry|wait|hang on)[ ,.!]+)*(?:(?:no,? )?(?:it|that|this) (?:does ?n'?t|does not|did ?n'?t|is ?n'?t)(?: say (?:that|so))?|(?:i|we) (?:did ?n'?t|did not|never) (?:say|put|write|mean|ask(?: for)?)\b.*|you(?:'?ve| have)? (?:missed|forgot|lost|left|got|put|changed|took|ignored)\b.*|(?:that|this|it|those|these|they)(?:'?s| is|s| are| were| was) (?:all )?(?:wrong|not right|not what i (?:said|put|wrote|asked|meant)|not (?:at all )?(?:my|our|the(?: right)?) (?:own )?(?:message|words?|wording|line|name|number|question|ward|text)s?)(?: again| at all)*|(?:that|this|it|those|these|they) (?:is|are|was|were)n'?t (?:my|our|the(?: right)?) (?:own )?(?:message|words?|wording|text)s?(?: at all)*|(?:that'?s|thats|that is) (?:all|it|everything)|(?:and |but )?nothing (?:else|more)(?: (?:with|beside|besides|of|from) (?:it|that|this|them))?|(?:just|only) (?:that|this)|(?:please |can you |could you )*(?:correct|change|fix|amend) (?:it|that|this|them)(?: please| for me)*|(?:just )?(?:one|two|three|four|a few|a couple of|some|\d) (?:small |little )?(?:things?|corrections?|changes?|mistakes?|errors?)(?: please| here| to (?:change|correct|fix))*|(?:many )?(?:thanks|thank you)\b.{0,30}|(?:fat|clumsy) (?:fingers|thumbs)|my (?:bad|mistake|fault|typo|error)|silly me|typo|not ['\x22\u2018]\w+['\x22\u2019]|no|nope|sorry|please|(?:the rest|everything else|all the rest|(?:the|my) (?:message|questions|name|words))(?:'?s| is| are| looks?) (?:all )?(?:fine|right|ok|okay|good|correct))[ .!?]*$",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"^(?:(?:please |just )?(?:carry on|go on|continue)(?: with (?:it|this|that|(?:the|my) (?:message|form)))?|(?:some |a few |two |three )?(?:corrections?|changes?)|(?:please )?(?:leave|keep) (?:all )?(?:the (?:rest|others?)|everything else)(?: (?:as (?:it is|they are)|alone))?|(?:who|what|why|how) (?:the (?:hell|fuck|heck|devil)|on earth)\b.*)[ .!:]*$",
    re.IGNORECASE,
)
TAKES_IT_BACK = re.compile(  # an order that is taken back in the same breath
    r"^(?:(?:and|oh|but|then|also|please)[ ,]+)*(?:undo|un-?do it|put it back|go back|change it|send it|delete it|start again)[ ,.!-]+(?:(?:no|nope|wait|sorry|actually|oh|hang on)[ ,.!-]+)+(?:please )?(?:(?:leave|keep) (?:it|that|this|them)(?: (?:as it is|as they are|there|alone|in|like that))?|(?:don'?t|do not|dont)(?: (?:bother|do that|do it))?|never ?mind|forget (?:it|that))(?: please)?[ .!]*$",
    re.IGNORECASE,
)
NOT_THE_CHILDS = re.compile(r"\bnot (?:the|my|his|her) \w+'s\b|\bmy own name\b", re.IGNORECASE)
OWN_NAME_SAID = re.compile(
    r"^(?:(?:and|but|also|sorry|oh|please)[ ,]+)*my (?:own |full )*name(?:['\u2019]?s| is)\b", re.IGNORECASE
)

OF_THE_MESSAGE = re.compile(  # a number or a date in it: none of another line
    r"^(?:(?:please|can you|could you|just|and|ok|no|sorry)[ ,]+)*(?:take|leave|cut|get|remove|delete|drop|scrap)(?: out)? (?:the |my |that )?(?:phone |mobile )?(?:number|date(?: of birth)?|e-?mail(?: address)?|address|name)(?: (?:that(?:'s| is) |which is |out )?(?:in|of|from|out of|off)) (?:my|the) message[ .!]*$",
    re.IGNORECASE,
)


def read_corrections(
    words: str,
    profile: Profile,
    *,
    lines: Mapping[str, str],
    looking: bool = False,
    step: str | None = None,
    before: StoodBefore = NOTHING_BEFORE,
) -> tuple[Correction, ...]:
    """All that one message corrects: "change the ward to kestrel and the number is ..." puts right two lines. Part by
    part only where each part is a correction with its new words; else as a whole. No request to change words is ever
    written into a line.
    """
    if looking and (rest := _behind_undo(words, before)):
        back = {name: Correction(name, line, ordered=True) for name, line in before.undone().items()}
        more = read_corrections(rest, profile, lines={**lines, **before.undone()}, looking=True, step=step)
        return tuple({**back, **{one.field: one for one in more}}.values())
    if looking and (edits := _of_words(words, profile, lines, before)):
        return tuple(Correction(name, value or None, ordered=True) for name, value in edits.lines.items())
    found = _all_corrections(words, profile, lines, looking, step)
    if OF_THE_MESSAGE.match(words):
        found = tuple(one for one in found if one.field == "message")
    found = tuple(_without_order(one) for one in found)
    return tuple(one for one in found if not (looking and one.value and is_a_request(one.field, one.value)))


def _without_order(one: Correction) -> Correction:
    """No "only:" stands in a short line."""
    if not one.value or one.field in OWN_WORDS or not ONLY_COLON.match(one.value):
        return one
    return replace(one, value=bare_value(one.field, one.value))


def words_not_found(words: str, profile: Profile, lines: Mapping[str, str]) -> bool:
    """Words of theirs are to go, or to be others, and nothing of it could be done."""
    if read_corrections(words, profile, lines=lines, looking=True, step="check"):
        return False
    return orders_words(words, lines) or bool((edits := _of_words(words, profile, lines)) and edits.left)


def _behind_undo(words: str, before: StoodBefore) -> str | None:
    return undone_first(words) if before.undone() else None


def _of_words(
    words: str, profile: Profile, lines: Mapping[str, str], before: StoodBefore = NOTHING_BEFORE
) -> Edits | None:
    def read(part: str, stands: Mapping[str, str]) -> dict[str, str]:
        found = read_corrections(part, profile, lines=stands, looking=True, step="check")
        return {one.field: one.value or "" for one in found}

    if back := sentence_back(words, lines, before.lines):
        return Edits(back)
    return edits_in_breath(words, lines, profile, read, _is_beside, before.lines)


def _all_corrections(
    words: str, profile: Profile, lines: Mapping[str, str], looking: bool, step: str | None
) -> tuple[Correction, ...]:
    if looking and "message" in lines and (instead := out_and_instead(words) or said_instead(words)):
        return (Correction("message", instead, ordered=True),)
    ordered = ordered_line(words, profile, lines)
    if ordered and ordered.field in OWN_WORDS:
        return (ordered,)  # all of it, whatever is said there
    if looking and (ward := unsure_ward(words, lines, profile)):
        more = read_corrections(ward[1], profile, lines=lines, looking=True, step=step) if ward[1] else ()
        return (Correction("place", ward[0], ordered=True), *(one for one in more if one.field != "place"))
    own = looking and _writes_own_words(words, lines, profile)
    if not (step in OWN_WORDS or own):
        words = without_closing(words)
    if looking and not own and (names := who_is_who(words, lines)) and all(names.values()):
        return tuple(Correction(name, value, ordered=True) for name, value in names.items())
    if looking and not (own or misplaced(words, lines)) and (several := in_sentences(words, profile, lines=lines)[0]):
        return several
    if plainly := name_put_right(words, lines) or line_emptied(words, lines):
        return tuple(Correction(name, value, replaces=True, ordered=True) for name, value in plainly.items())
    return _orders(words, profile, lines, looking, step) or _part_by_part(words, profile, lines, looking, step)


def _orders(
    words: str, profile: Profile, lines: Mapping[str, str], looking: bool, step: str | None
) -> tuple[Correction, ...]:
    """What is plainly ordered, or plainly denied, of lines that stand."""
    if step not in OWN_WORDS and (day := year_right(words, lines) or day_right(words, lines)):
        return (Correction(*day, replaces=True),)
    if (place := without_its_ward(words, lines)) and without_name(place, lines.get("child_name", "")).strip():
        return (Correction("place", place, ordered=True),)
    if step not in OWN_WORDS and (ward := _of_the_ward(words, lines, profile)):
        return (ward,)
    if of_another := misplaced(words, lines):
        return (Correction(*of_another, ordered=True),)
    if (needs := _needs_right(words, lines, step)) is not None:
        return (Correction("needs", needs, ordered=True),)
    if step not in OWN_WORDS and (denied := line_denied(words, lines)):
        return (Correction(denied, None, ordered=True),)
    ordered = who_is_who(words, lines) if step not in ("relationship", *OWN_WORDS) else {}
    if looking:
        ordered = (
            ordered or letter_address(words, lines) or own_name(" ".join(words.replace("\u2019", "'").split()), lines)
        )
        ordered = ordered or page_edits(words, lines, profile) or review_orders(words, lines, profile)
    elif _says_own_name(words, step):
        ordered = ordered or own_name(" ".join(words.replace("\u2019", "'").split()), lines)
    elif step not in OWN_WORDS:
        ordered = ordered or broken_line(words, lines, profile)
    return tuple(Correction(name, value or None, ordered=True) for name, value in ordered.items())


def _says_own_name(words: str, step: str | None) -> bool:
    """At any short line: where the name of the child, or who asks, is wanted, it may be the answer."""
    if step == "child_name":
        return NOT_THE_CHILDS.search(words) is not None
    return step not in ("relationship", *OWN_WORDS) and OWN_NAME_SAID.match(words) is not None


def _needs_right(words: str, lines: Mapping[str, str], step: str | None) -> str | None:
    out = None if step in OWN_WORDS else part_out(words, lines.get("needs", ""))
    return out or ringing_denied(words, lines)


def _of_the_ward(words: str, lines: Mapping[str, str], profile: Profile) -> Correction | None:
    """The one that stands is denied, or a bed of it is told."""
    ward = None if puts_right(words, lines, profile) else ward_denied(words, lines, profile)
    if ward is not None:
        return Correction("place", ward or None, ordered=True)
    beside = bed_beside(words, lines)
    return Correction("place", beside, ordered=True) if beside else None


def _part_by_part(
    words: str, profile: Profile, lines: Mapping[str, str], looking: bool, step: str | None
) -> tuple[Correction, ...]:
    parts = lines_named(words)
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


def in_sentences(
    words: str, profile: Profile, *, lines: Mapping[str, str], before: StoodBefore = NOTHING_BEFORE
) -> tuple[tuple[Correction, ...], tuple[str, ...]]:
    """What each sentence of a message changes, where all the lines are seen, and those that were left, which change
    nothing and are no mere grumble or thanks. Nothing where fewer are read than not.
    """
    if rest := _behind_undo(words, before):
        stands = {**lines, **before.undone()}
        found = read_corrections(rest, profile, lines=stands, looking=True, step="check")
        return found, in_sentences(rest, profile, lines=stands)[1] if found else (rest,)
    if edits := _of_words(words, profile, lines, before):
        return tuple(Correction(name, value or None, ordered=True) for name, value in edits.lines.items()), edits.left
    if _writes_own_words(words, lines, profile):
        return (), ()  # all of it is theirs
    words = without_closing(words)
    if ward := unsure_ward(words, lines, profile):
        whole = read_corrections(words, profile, lines=lines, looking=True)
        more = tuple(part for part in orders(ward[1]) if not _is_beside(part))
        return whole, more if len(whole) == 1 else in_sentences(ward[1], profile, lines=lines)[1]
    parts = [part for part in orders(words) if NO_QUESTIONS.match(part) or not _is_beside(part)]
    if not parts or len(words.split()) > MOST_WORDS or (len(parts) == 1 and parts[0] == words.strip()):
        return (), ()
    if moved(" ".join(words.split()), lines):
        return (), ()
    each = _each_in_turn(parts, profile, lines)
    each = [one or _behind_its_line(place, parts, each, profile) for place, one in enumerate(each)]
    read = [one for one in each if one]
    if len(read) * 2 < len(parts) or not read:
        return (), ()
    by_field: dict[str, Correction] = {}
    for one in (one for found in read for one in found):
        if one.field not in by_field or one.field in OWN_WORDS or (one.value and not _only_drops(one, lines)):
            by_field[one.field] = one
    return tuple(by_field.values()), tuple(part for part, one in zip(parts, each, strict=True) if not one)


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
    plain = part.replace("\u2019", "'")
    return any(one.match(plain) for one in (BESIDE, GOES_ON, TAKES_IT_BACK)) or aside(part) is not None


def _behind_its_line(
    place: int, parts: list[str], each: list[tuple[Correction, ...]], profile: Profile
) -> tuple[Correction, ...]:
    """ "Change the best time. Mornings only": the words behind a line that is only named."""
    named = each[place - 1] if place else ()
    field = named[0].field if len(named) == 1 and not named[0].value else None
    said = value_said(parts[place], parts[place].replace("\u2019", "'")) or parts[place].strip(" .!")
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
