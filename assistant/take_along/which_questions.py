"""Which questions of a list words mean: "2 and 4", "the last two", "the one about scans", "the brother one".

Numbers count from 1 as the family sees them; places count from 0.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from math import log

COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
            "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8}  # fmt: skip
ENDS = frozenset({"last", "final", "bottom", "end"})
TOPS = frozenset({"top", "first"})
ALIKE = 0.8  # of two words of five letters or more, one with a slip
TELLING = frozenset({"want", "wants", "need", "needs", "say", "says", "know", "knows", "told"})  # apart only
PLURAL = re.compile(r"\b(?:ones|questions|both|uns)\b")
RANGE = re.compile(r"\b(\w+) ?(?:-|–|\bto\b|\bthrough\b|\btill\b) ?(\w+)\b")
ONE = re.compile(r"\b(?:the |that |this |my )?((?:[\w']+ ){1,4}?)(?:ones?|questions?|thing|bit|uns?)\b")
NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|final|top|bottom) (?:one|question|two|three)\b"
    r"|\b(?:number|question|no\.?) (?:one|two|three|four|five|six|seven|eight)\b"
)
ANY_ONE = re.compile(  # "lose a question", "bin one", "any one of them": no question is meant more than another
    r"\b(?:any|either|whichever|whatever)\b|\b(?:a|an|another|one|some) (?:question|of (?:them|these|those|the)\b)"
    r"|(?<!\bthe )(?<!\bthat )(?<!\bthis )(?<!\bmy )(?<!\bnew )(?<!\bno )(?<!\bwrong )(?<!\bvery )\bone\b(?! (?:more|last) time)"
)
DESCRIBED = re.compile(  # by words that may all be small ones: "the one from when she was in"
    r"\b(?:one|question|bit|thing) (?:where|about|from when|when|with|on|of when|for when|how|whether) \w"
)
LONGEST = 18  # words in which "the scan one" is said to the list
ABOUT = re.compile(
    r"\b(?:about|aboot|concerning|regarding|where i|(?:one|question|bit|thing) (?:where|with|on|that asks|asking|that says|when|of))\b"
)
NAMED_ONE = re.compile(r"\b(?:the|that|my) (?:[\w']+ ){0,3}?(?:one|question)\b.*$|\b(?:one|question)\b.*$")
PART = re.compile(r",|;|\+|/|&|\band\b|\bn\b|\bplus\b|\bor\b|\bthen\b")
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
GOING = r"remove|delete|drop|dump|ditch|lose|bin|scrap|strike|erase|discard|kill|axe|scratch|rub|cross|cut|chuck|knock|rid|shot|leave|forget|skip|wipe|goes|gone|going|away"
SMALL = frozenset(
    f"{GOING} rm decided against want rather bring cant needed necessary important answered sorted done made very off dont get go so that's wee longer needs way higher lower right straight".replace(
        "|", " "
    ).split()
).union(
    """a an the of on in to for at by is it its it's it'll are was be been being am do does did has have had he she they
    we you i him her his hers their them our us my me your that this these those there here what which who how why when
    where will would can could should may might must if whether and or but not no so as with from about up out off over
    into than then one ones un uns question questions bit thing things part where number no nr q please pls plz just
    list also too very really any more some all only even again now ok okay yes yeah well oh um erm ask asked asking
    asks say says said know put take get got keep want need dont don't didn't doesn't isn't aren't arent im i'm i'd id
    shes hes theyre
    i've ive we've weve that's thats what's whats mention talk talks concerning regarding being doing""".split()
)


def places_meant(words: str, questions: Sequence[str]) -> list[int]:
    """In the order said; empty when the words fit none, or two that they do not tell apart."""
    plain = _plain(words)
    if found := _range(plain, len(questions)):
        return found
    parts = [part for part in PART.split(plain) if part.strip()]
    several = len(re.findall(r"\b(?:one|ones|question)\b", plain)) > 1
    placed = NUMBERED.search(plain) and not substance(plain)  # "the first one", though a question has "first" in it
    if (
        not (several or placed)
        and not _bare_numbers(plain)
        and (found := _of_one_breath(_told_about(plain), questions, several=bool(PLURAL.search(plain))))
    ):
        return found
    if any(substance(part) and _of_part(part, questions) for part in parts):  # "three, the seizures, the dose"
        parts = [
            part
            for part in parts
            if substance(part) or re.search(r"\d", part) or NUMBERED.search(part) or only_placed(part)
        ]
    return list(dict.fromkeys(place for part in parts for place in _of_part(part, questions)))


def not_found(words: str, questions: Sequence[str]) -> str:
    """The first of several ones named in one breath that fits no question, where another does."""
    parts = [part.strip() for part in PART.split(_plain(words)) if ONE.search(part) or DESCRIBED.search(part)]
    missing = [part for part in parts if substance(part) and not _of_part(part, questions)]
    named = NAMED_ONE.search(missing[0]) if missing else None
    return named[0] if named and len(missing) < len(parts) else ""


def named_one(words: str) -> str:
    """ "Take out the one about football": the words for it."""
    plain = _plain(words)
    named = NAMED_ONE.search(plain) or re.match(r"(?:the|my|his|her|our) .+$", plain)
    return named[0].strip(" .!?,") if named else ""


def described(words: str, questions: Sequence[str], *, several: bool = False) -> list[int]:
    """By what they are about: the questions that share most with the words. Several only where several are meant."""
    best = described_all(words, questions)
    return best if len(best) == 1 or several or PLURAL.search(words) else []


def described_all(words: str, questions: Sequence[str]) -> list[int]:
    """All that share as much with the words as any does. "First" tells apart those about a scan; it makes no question
    about a scan of one about a first visit.
    """
    told = content(words)
    about = substance(words)
    best = _most(_scored(about or told, questions))
    counted = [word for word in told if word not in about] if about else []
    wished = [word for word in WORD.findall(_plain(words)) if word in TELLING] if len(best) > 1 else []
    closer = _most(_scored([*counted, *wished], [questions[place] for place in best])) if counted or wished else []
    return [best[place] for place in closer] or best


def _most(scored: Sequence[float]) -> list[int]:
    most = max(scored, default=0.0)
    return [place for place, score in enumerate(scored) if most and score >= most - 1e-9]


def means_any(words: str) -> bool:
    """ "Lose a question": no one more than another."""
    return bool(ANY_ONE.search(_plain(words)))


def points_back(words: str) -> bool:
    """Whether they name no question themselves, and mean the one that was last spoken of: "delete it", "that one"."""
    plain = _plain(words)
    if means_any(words) or DESCRIBED.search(plain):
        return False
    numbered = re.search(r"\d", plain) or any(word in ORDINALS or word in ENDS for word in WORD.findall(plain))
    return not (numbered or _range(plain, 9) or _counted(WORD.findall(plain)) or substance(plain))


def names(words: str, questions: Sequence[str]) -> bool:
    """Whether they plainly name a question of the list: by its number or place, by "the … one", or by nothing but words
    of it.
    """
    plain = _plain(words)
    figures = re.findall(r"\b(?:q|no|number)?(\d)\b", plain)
    if NUMBERED.search(plain) or any(0 < int(one) <= len(questions) for one in figures):
        return True
    first = plain.split(",")[0]
    if not substance(first) and set(WORD.findall(first)) & {*ORDINALS, *ENDS, *COUNTS, "twos", "threes", "sixes"}:
        return True
    one = ONE.search(plain)
    if one and described(one[1], questions) and len(plain.split()) <= LONGEST:
        return True
    told = content(_told_about(plain))
    return bool(told) and all(any(_scored([word], questions)) for word in told)


def fitting(words: str, questions: Sequence[str]) -> list[int]:
    """All that the words may mean, likeliest first."""
    scored = _scored(content(words), questions)
    return sorted((place for place, score in enumerate(scored) if score), key=lambda place: -scored[place])


def content(words: str) -> list[str]:
    """What the words are about, each word once, without its ending."""
    found = (word.removesuffix("'s") for word in WORD.findall(_plain(words)))
    return list(
        dict.fromkeys(stem(word) for word in found if word not in SMALL and len(word) > 1 and not word.isdigit())
    )


def substance(words: str) -> list[str]:
    """What they are about, but for numbers and places in a list."""
    return [word for word in content(words) if word not in COUNTS and word not in ORDINALS and word not in ENDS]


def stem(word: str) -> str:
    for ending in ("ingly", "ings", "ing", "ies", "ied", "edly", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _scored(told: Sequence[str], questions: Sequence[str]) -> list[float]:
    """A word that few questions have counts most."""
    held = [[stem(word.removesuffix("'s")) for word in WORD.findall(_plain(one))] for one in questions]
    scores = [0.0] * len(questions)
    for word in told:
        having = [place for place, words in enumerate(held) if any(_same(word, one) for one in words)]
        for place in having:
            scores[place] += log(1 + len(questions) / len(having))
    return scores


def _same(told: str, held: str) -> bool:
    if told == held:
        return True
    if f"{told}e" == held or f"{held}e" == told:  # "curing", "cure"
        return True
    shorter = min(len(told), len(held))
    if shorter >= 4 and (told.startswith(held) or held.startswith(told)):
        return True
    return shorter >= 4 and told[0] == held[0] and SequenceMatcher(None, told, held).ratio() >= ALIKE


def _of_one_breath(plain: str, questions: Sequence[str], *, several: bool) -> list[int]:
    """One question that has all that any question has of the words: "the one about her sats and oxygen"."""
    told = [word for word in content(plain) if (word not in COUNTS and word not in ORDINALS) or _names(word, questions)]
    known = [word for word in told if any(_scored([word], questions))]
    whole = [place for place, score in enumerate(_each(known, questions)) if known and score == len(known)]
    if len(whole) == 1 and not several:
        return whole if _fits(plain, whole, questions) else []
    return whole if several else []


def _each(words: Sequence[str], questions: Sequence[str]) -> list[int]:
    return [sum(bool(_scored([word], [one])[0]) for word in words) for one in questions]


def _names(word: str, questions: Sequence[str]) -> bool:
    return any(_scored([word], questions))


def _of_part(part: str, questions: Sequence[str]) -> list[int]:
    if (one := ONE.search(part)) and substance(one[1]) and (found := _nth(part, described_all(one[1], questions))):
        return found
    figures = [int(one) for one in re.findall(r"\b(?:q|no|number)?(\d{1,2})s?\b(?!st|nd|rd|th)", part)]
    if figures and not ABOUT.search(part):
        return [number - 1 for number in figures if 0 < number <= len(questions)]
    if (NUMBERED.search(part) and not substance(part)) or only_placed(part):
        return _by_number_word(part, len(questions))
    told = _told_about(part)
    if content(told) and (found := described(told, questions, several=bool(PLURAL.search(part)))):
        return found if told == part or _fits(told, found, questions) else []
    if ambiguous := fitting(told, questions):
        clear = len(ambiguous) == 1 and _fits(told, ambiguous, questions)
        return ambiguous if clear else []
    return [] if _is_of_something(part, told) else _by_number_word(part, len(questions))


def _fits(told: str, places: Sequence[int], questions: Sequence[str]) -> bool:
    """Whether at least half of what the words are about stands in one of these questions, and which of several it is:
    "the second hospital" is not any hospital.
    """
    meant = [questions[place] for place in places]
    about = substance(told)
    which = [one for one, after in pairwise(WORD.findall(told)) if one in ORDINALS and substance(after)]
    half = not about or 2 * max(_each(about, meant)) >= len(about)
    return half and all(_names(one, meant) for one in which)


def _is_of_something(part: str, told: str) -> bool:
    """ "The one about the second scan", "the second scan": the number is the scan's, not the question's."""
    if NUMBERED.search(part):
        return False
    words = WORD.findall(part)
    followed = any(one in ORDINALS and substance(after) for one, after in pairwise(words))
    return followed or (told != part and bool(substance(told)))


def _nth(part: str, fitting_best: Sequence[int]) -> list[int]:
    """One that fits; "both" of them; or of several "the second scan one"."""
    if len(fitting_best) <= 1 or PLURAL.search(part):
        return list(fitting_best)
    nth = next((ORDINALS[word] for word in WORD.findall(part) if word in ORDINALS), 0)
    return [fitting_best[nth - 1]] if 0 < nth <= len(fitting_best) else []


def _told_about(plain: str) -> str:
    """What stands behind "about", up to where the family says why."""
    parts = ABOUT.split(plain, maxsplit=1)
    return re.split(r"[,.;]", parts[1])[0] if len(parts) == 2 and content(parts[1]) else plain


def _by_number_word(part: str, count: int) -> list[int]:
    words = WORD.findall(part)
    for word in words:
        if word in ORDINALS and ORDINALS[word] <= count:
            return [ORDINALS[word] - 1]
        if word in ENDS and count:
            return [count - 1]
        if word in TOPS and count:
            return [0]
    numbers = [next(COUNTS[one] for one in _singular(word) if one in COUNTS) for word in _counted(words)]
    return [number - 1 for number in numbers if number <= count]


def _counted(words: Sequence[str]) -> list[str]:
    """ "one" is a number only where it stands for itself: not in "the scan one", "that one"."""
    found = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if any(one in COUNTS for one in _singular(word)) and (word != "one" or before in ("", "number", "question")):
            found.append(word)
    return found


def _singular(word: str) -> tuple[str, ...]:
    """ "twos", "sixes"."""
    return word, word.removesuffix("s"), word.removesuffix("es")


def _range(plain: str, count: int) -> list[int]:
    """ "the first two", "last 3", "1-3", "four through six", "all of them"."""
    for which, many in re.findall(r"\b(first|top|last|bottom|final) (\d|two|three|four|five|six)\b", plain):
        n = min(int(many) if many.isdigit() else COUNTS[many], count)
        rest = _range(plain.replace(f"{which} {many}", "", 1), count)
        return list(dict.fromkeys([*(range(n) if which in TOPS else range(count - n, count)), *rest]))
    if at := re.search(r"\b(\d|two|three|both) (?:at|on|from) the (end|bottom|top|start)\b", plain):
        n = min(int(at[1]) if at[1].isdigit() else COUNTS.get(at[1], 2), count)
        return list(range(n)) if at[2] in ("top", "start") else list(range(count - n, count))
    for start, end in RANGE.findall(plain):
        a, b = _figure(start), _figure(end)
        if a and b and a < b:
            return [number - 1 for number in range(a, b + 1) if number <= count]
    return []


def _figure(word: str) -> int | None:
    return int(word) if word.isdigit() else COUNTS.get(word) or ORDINALS.get(word)


def _bare_numbers(plain: str) -> bool:
    """Also before one that is described: "4, and the one about the scan", "the first and the one about the scan"."""
    parts = PART.split(plain)
    return any((re.search(r"\d", part) and not _about(part)) or only_placed(part) for part in parts)


def only_placed(part: str) -> bool:
    """ "The first", and nothing that could be first but a question."""
    told = [word for word in WORD.findall(part) if word not in SMALL]
    return len(told) == 1 and (told[0] in ORDINALS or told[0] in ENDS)


def _about(plain: str) -> bool:
    return bool(ABOUT.search(plain))


def _plain(words: str) -> str:
    """Small letters, and "x-ray" as one word."""
    return " ".join(re.sub(r"(?<=\w)-(?=[a-z])", "", words.lower().replace("\u2019", "'")).split())
