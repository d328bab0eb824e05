"""Orders at the review about a part of their own words that is named by its place: "drop question 3", "question 1 is
how ...", "take out the last sentence of my message", "take out the full stops", "my questions should be empty".
"""

import re
from collections.abc import Mapping

from assistant.handoffs.corrections.where_words_stand import sentence_spans
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.words.described import holding
from assistant.handoffs.words.sentences import sentences, spans
from assistant.handoffs.words.spoken_marks import MARK_NAMES, without_mark

LONGEST = 24  # words, but for the new ones
NTH = {
    "first": 1, "1st": 1, "one": 1, "second": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3, "fourth": 4, "4th": 4,
    "four": 4, "fifth": 5, "5th": 5, "five": 5, "sixth": 6, "6th": 6, "six": 6, "last": 0, "final": 0,
}  # fmt: skip
NOWHERE = 99  # more than any list holds
_LEAD = r"(?:(?:oh|ah|ok|okay|sorry|no|wait|actually|and|also|please|pls|just|but|then|can you|could you|i want to|i'?d like to|i want you to)[ ,.:]+)*"
_NTH = "|".join(sorted(NTH, key=len, reverse=True))
_DROP = r"(?:take(?: out| off| away)?|remove|delete|drop|scrap|erase|lose|get rid of|cut(?: out)?|cross out|leave out|rub out|bin|strip out)"
_Q = r"(?:questions?|numbers?|no\.?|q|nr|#)"
_OF = r"(?: (?:out|off|away))?(?: (?:of|from|in|on) (?:my|the|our) (?:questions?|list)(?: list)?)?"
_ABOUT = r"(?:,? (?:(?:the )?(?:one|bit|part) )?(?:about|where|that|which|saying|asking|with) (?P<about>.{2,60}?))"
_END = r"(?:[ ,]+(?:please|pls|thanks|thank you|ta|now))*[ .!]*$"
_FLAGS = re.IGNORECASE | re.DOTALL
DROPS = re.compile(
    rf"^{_LEAD}{_DROP} (?:(?:the )?{_Q} ?(?P<a>\d{{1,2}}|{_NTH})(?: and (?:{_Q} ?)?(?P<b>\d{{1,2}}|{_NTH}))?|(?:the |my )?(?P<c>{_NTH}) (?:question|one(?= (?:out |off )?(?:of|from|in) my))){_OF}{_ABOUT}?{_OF}{_END}",
    _FLAGS,
)
ALSO_A_LINE = re.compile(r"\b(?:q ?\d|questions?\b|list\b)|#", re.IGNORECASE)  # "number 3" alone may be of anything
CHANGES = re.compile(
    rf"^{_LEAD}(?:(?:change|reword|rewrite|make|fix|put|edit|correct) )?(?:the )?(?:{_Q} ?(?P<a>\d{{1,2}}|{_NTH})|(?P<c>{_NTH}) question)(?: (?:to|in|on|of) (?:my|the) (?:questions|list))?(?: (?:(?:in)?to(?: say| read| be)?|should(?: just)? (?:be|say|read)|shud (?:be|say)|as|with|is(?= (?:how|what|why|who|when|where|which|can|could|will|would|should|is|are|do|does|did|has|have)\b))\b:?|:) *(?P<value>\S.*)$",
    _FLAGS,
)
SENTENCE = re.compile(
    rf"^{_LEAD}{_DROP} (?:the |that |my )?(?P<n>{_NTH}) (?P<kind>sentence|question|line|bit|part|thing)(?: (?:out|off|away))?(?P<of> (?:of|from|in|on|off) (?:my|the) (?:message|mesage|messge|text))?{_ABOUT}?(?: out)?{_END}",
    _FLAGS,
)
SPLITS = re.compile(  # "split question 2, the left ear bit is its own question"
    rf"^{_LEAD}(?:split|break|cut) (?:up )?(?:the )?(?:{_Q} ?(?P<a>\d{{1,2}}|{_NTH})|(?P<c>{_NTH}) question)(?: (?:up|apart|in two|in half|in 2|into (?:two|2)(?: (?:questions?|parts?|ones?))?))*(?:[ ,.;:-]+(?:and |so |because |make )*(?:the |my |that )?(?P<what>\S.*?)(?: (?:bit|part|one))? (?:is|should be|needs to be|goes as|as|be)? ?(?:its|it's|an?) (?:own|separate|second|different|extra)(?: (?:question|one|thing))*)?{_END}",
    _FLAGS,
)
PIECES = re.compile(
    r"[ ]*[,;][ ]*(?:and |or |also )*|[ ]+(?:and|or|also) (?:also )?(?=(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|may|might|who|what|why|how|when|where|which)\b)",
    re.IGNORECASE,
)
FIRST_OF_ALL = re.compile(  # "change the order of the questions, three first", "put question 2 last"
    rf"^{_LEAD}(?P<named>(?:change|alter|fix) the order of (?:the|my) questions?[ ,.:;-]+(?:(?:so|and|with|put|please|make|have) )*)?(?:(?:put|move|make|bring|have) )?(?P<q>(?:the )?{_Q} ?)?(?:the )?(?P<a>\d{{1,2}}|{_NTH})(?P<q2> (?:question|one)| (?:of|in) (?:my|the) (?:questions|list))?(?: (?:should|must|needs? to|has to))?(?: (?:to|at|be|go|come|the|very))* (?P<to>first|last|top|bottom|front|end){_END}",
    _FLAGS,
)
SWAPPED = re.compile(
    rf"^{_LEAD}(?:swap|switch|exchange)(?: (?:round|over|around))? (?:the )?questions? (?P<a>\d{{1,2}}|{_NTH}) (?:and|with|for) (?:question )?(?P<b>\d{{1,2}}|{_NTH})(?: (?:round|over|around))?{_END}",
    _FLAGS,
)
_MARK = "|".join(f"(?:{said})" for said in MARK_NAMES.values())
REWORDS = re.compile(  # "in the message, reword the last bit to: ..."
    rf"^{_LEAD}(?:(?:in|of) (?:my|the) (?:message|text)[ ,:]+)?(?:reword|rewrite|change|make|replace|put|fix|edit|correct) (?:the |that |my )?(?P<n>{_NTH}) (?P<kind>sentence|bit|part|line)(?: (?:of|in|on) (?:my|the) (?:message|text))?(?:(?: (?:to|as|with|into|so (?:that )?it says))?(?: (?:just )?(?:say|read|be))?\s*:| (?:to|as|with|into|so (?:that )?it says)(?: (?:just )?(?:say|read|be))?)\s*(?P<value>\S.*)$",
    _FLAGS,
)
MARKS = re.compile(
    rf"(?:(?:^|[.,;:!] ?|\b(?:just|please|pls|sorry|and|then|but|you|to|no|wait|also|oh|ok|okay) )(?:{_DROP})|\b(?:message|it|that) without) (?:all )?(?:of )?(?:the |those |these |them |any )?(?:(?:spoken |dictated )?words? )?[\"']?(?P<marks>(?:(?:{_MARK})[\"']?(?: words?| bits?)?(?:,| and|)? ?(?:the )?)+)(?: ?(?:out|off|away))?(?: (?:of|from|in) (?:my|the) message)?(?:(?P<at> ?(?:after|behind|before|between|near|around|in|from|at) .+)| *(?=$|[.,;!?]|(?:please|pls|thanks|thank you|and|no|sorry|just|now)\b))",
    re.IGNORECASE,
)
BEHIND = re.compile(r"^ ?(?:after|behind) (?:the word )?[\"']?(?P<word>[\w'-]+)[\"']?[ .!]*$", re.IGNORECASE)
EMPTY = re.compile(
    rf"^(?:(?:remove that|take that out|delete that|no|sorry|that was a question for you|it is wrong)[ ,.!]+)*{_LEAD}(?:(?:(?:my|the) )?(?P<a>questions?(?: line| box| bit| list)?|list|language(?: help| line)?|help(?: line)?) (?:should|must|needs? to|has to|have to|can|is to|are to|ought to) (?:just |please |all )*(?:be|stay|go|stand|say|have)(?: (?:just|left|completely|set to))* (?:empty|blank|none|nothing|no questions|deleted|removed|cleared|out)"
    rf"|(?:(?:leave|make|keep|have|set) )?(?:my|the) (?P<b>questions?(?: line| box| bit| list)?|list|language(?: help| line)?|help(?: line)?) (?:empty|blank|to none|none|out)|(?:empty|clear|blank(?: out)?|delete|remove|scrap|wipe) (?:all )?(?:of )?(?:my|the) (?P<c>questions?(?: line| box| bit| list)?|list)){_END}",
    _FLAGS,
)
WRONG = re.compile(
    rf"^{_LEAD}(?:the|my|that) (?:mes+a?ge|message|wording) (?:is|'?s|was)? ?(?:all |still )?(?:wrong|not right|not what i (?:said|wrote|meant))[ .,;:!-]+(?:it )?(?:should|shud|shld|shoud|needs to|has to|must|ought to) (?:just )?(?:(?:be|say|read) ?: *|(?:say|read) |be (?=[\"'\u2018\u201c]|(?:i|we|he|she|they|my|our|pl\w+se?|could|can|why)\b))(?P<value>(?:\S+\s+){{2,}}\S.*)$",
    _FLAGS,
)
NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+")
ASKED = re.compile(r"(?<=\?)\s+|\n+")
SPOKEN_AGAIN = re.compile(r"^(?:hang on|hold on|no|sorry|wait|actually|i mea?nt?|correction)\b", re.IGNORECASE)


def by_place(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    """The line that is to change, and the whole of it as it is to stand; nothing where the part is not there."""
    if (anew := _worded_anew(plain, lines)) is not None:
        return anew
    if splits := SPLITS.match(plain):
        return _split(lines, _place(splits["a"] or splits["c"]), splits["what"])
    if len(plain.split()) > LONGEST or plain.rstrip().endswith("?"):
        return {}
    if orders_questions(plain):
        return _in_other_order(plain, lines)
    if empty := EMPTY.match(plain):
        said = (empty["a"] or empty["b"] or empty["c"]).lower()
        name = "questions" if said.startswith(("question", "list")) else "needs"
        return {name: BY_NAME[name].skip or ""} if name in lines else {}
    return _without_part(plain, lines)


def _worded_anew(plain: str, lines: Mapping[str, str]) -> dict[str, str] | None:
    """Where the new words stand in the order itself."""
    if (wrong := WRONG.match(plain)) and "message" in lines:
        return {"message": wrong["value"].strip()}
    if (changes := CHANGES.match(plain)) and _of_list(plain, changes["a"]):
        return _changed(lines, _place(changes["a"] or changes["c"]), changes["value"].strip(" \"'"))
    if (rewords := REWORDS.match(plain)) and "message" in lines:
        return _sentence_changed(lines["message"], _place(rewords["n"]), rewords["value"].strip(" \"'"))
    return None


def _without_part(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    sentence = SENTENCE.match(plain)
    if sentence and sentence["of"] and "message" in lines:
        return _without_sentence(lines, _place(sentence["n"]), sentence["about"])
    if (drops := DROPS.match(plain)) and _of_list(plain, drops["a"]):
        return _dropped(lines, drops)
    if sentence and (sentence["about"] or sentence["kind"].lower() == "sentence"):
        return _without_sentence(lines, _place(sentence["n"]), sentence["about"])
    return _without_marks(plain, lines)


def changed_part(order: str, kept: str, *, listed: bool) -> str | None:
    """Words that are offered, as they are with a part of them changed or left out: "number 1 is ...", "drop the last
    question". `listed` says that they are questions.
    """
    found: dict[str, str] = {}
    if listed and (changes := CHANGES.match(order)):
        found = _changed({"questions": kept}, _place(changes["a"] or changes["c"]), changes["value"].strip(" \"'"))
    elif listed and (drops := DROPS.match(order)):
        found = _dropped({"questions": kept}, drops)
    elif not listed and (sentence := SENTENCE.match(order)):
        found = _without_sentence({"message": kept}, _place(sentence["n"]), sentence["about"])
    return next(iter(found.values()), None)


def orders_a_part(text: str) -> bool:
    """Also where there is no such part: it is no wish to stop."""
    plain = " ".join(text.replace("\u2019", "'").split())
    return names_a_part(plain) or MARKS.search(plain) is not None


def names_a_part(plain: str) -> bool:
    """A question by its number, a sentence by its place."""
    return orders_questions(plain) or any(one.match(plain) for one in (DROPS, SENTENCE, EMPTY, SPLITS))


def orders_questions(plain: str) -> bool:
    found = FIRST_OF_ALL.match(plain)
    return SWAPPED.match(plain) is not None or bool(found and any(found.group("named", "q", "q2")))


def _in_other_order(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    asked, found = _asked(lines), SWAPPED.match(plain) or FIRST_OF_ALL.match(plain)
    places = [_place(found[one]) or len(asked) for one in ("ab" if found.re is SWAPPED else "a")] if found else []
    if found is None or not asked or not all(0 < place <= len(asked) for place in places):
        return {}
    if found.re is SWAPPED:
        one, two = (place - 1 for place in places)
        asked[one], asked[two] = asked[two], asked[one]
    else:
        moved = asked.pop(places[0] - 1)
        asked.insert(0 if found["to"].lower() in ("first", "top", "front") else len(asked), moved)
    return {"questions": _written(asked, lines["questions"])}


def _of_list(plain: str, place: str | None) -> bool:
    return place is None or ALSO_A_LINE.search(plain) is not None


def _place(said: str) -> int:
    """From one; nought is the last, and is never so counted by a family: "question 0" is none of them."""
    return (int(said) or NOWHERE) if said.isdigit() else NTH[said.lower()]


def _asked(lines: Mapping[str, str]) -> list[str]:
    stands = lines.get("questions", "")
    if not stands or stands == BY_NAME["questions"].skip:
        return []
    return [NUMBERED.sub("", one).strip() for one in ASKED.split(stands) if one.strip()]


def _written(asked: list[str], stands: str) -> str:
    if not NUMBERED.match(stands):
        return "\n".join(asked)
    return "\n".join(f"{number}. {one}" for number, one in enumerate(asked, start=1))


def _changed(lines: Mapping[str, str], place: int, value: str) -> dict[str, str]:
    asked = _asked(lines)
    if not 0 <= place <= len(asked) or not asked:
        return {}
    asked[place - 1] = value
    return {"questions": _written(asked, lines["questions"])}


def _split(lines: Mapping[str, str], place: int, what: str | None) -> dict[str, str]:
    """The piece that is described, at the one end or the other, as a question of its own."""
    asked = _asked(lines)
    if not 0 <= place <= len(asked) or not asked:
        return {}
    whole = asked[place - 1]
    cuts = list(PIECES.finditer(whole))
    pieces = [whole[start:end] for start, end in spans(whole, PIECES)]
    held = holding(what, pieces) if what else [1] if len(pieces) == 2 else []
    if len(held) != 1 or len(pieces) != len(cuts) + 1 or held[0] not in (0, len(cuts)) or not cuts:
        return {}
    at = cuts[0] if held[0] == 0 else cuts[-1]
    mark = "?" if whole.rstrip().endswith("?") else ""
    both = [one.strip(" ,.?") + mark for one in (whole[: at.start()], whole[at.end() :])]
    asked[place - 1 : place or len(asked)] = both
    return {"questions": _written(asked, lines["questions"])}


def _dropped(lines: Mapping[str, str], drops: re.Match[str]) -> dict[str, str]:
    """A number and what is said of the question must agree; "the last one about the scan" is the last of those."""
    asked, places = _asked(lines), [_place(drops[one]) for one in "abc" if drops[one]]
    gone = {place or len(asked) for place in places}
    if drops["about"]:
        held = [at + 1 for at in holding(drops["about"], asked)]
        gone = (gone & set(held)) or ({_of_those(places[0], held)} if drops["c"] else set())
    if not asked or not gone or not 0 < max(gone) <= len(asked):
        return {}
    left = [one for number, one in enumerate(asked, start=1) if number not in gone]
    return {"questions": _written(left, lines["questions"]) or BY_NAME["questions"].skip or ""}


def _sentence_changed(message: str, place: int, value: str) -> dict[str, str]:
    """The last one with what corrects it behind it: "by four people. hang on, three"."""
    spans = sentence_spans(message)
    if not spans or place > len(spans):
        return {}
    start, end = spans[place - 1]
    if place == 0 and len(spans) > 1 and SPOKEN_AGAIN.match(message[start:]):
        start = spans[-2][0]
    return {"message": f"{message[:start]}{value}{message[end:]}"}


def _without_sentence(lines: Mapping[str, str], place: int, about: str | None) -> dict[str, str]:
    """What is said of the sentence goes before its place: "the last one where he is dying" holds that."""
    said = sentences(lines.get("message", ""))
    place = place or len(said)
    if about:
        held = [at + 1 for at in holding(about, said)]
        place = place if place in held else _of_those(place if place < len(said) else 0, held)
    if len(said) < 2 or not 0 < place <= len(said):
        return {}
    at = said[: place - 1].count(said[place - 1])
    return {"message": _without_nth(lines["message"], said[place - 1], at)}


def _of_those(place: int, held: list[int]) -> int:
    """The place of the one that is meant among those that hold what is described; nought where none is."""
    if len(held) == 1 or (held and place == 0):
        return held[-1]
    return held[place - 1] if 0 < place <= len(held) else 0


def _without_nth(words: str, gone: str, at: int) -> str:
    """Of sentences that stand there more than once, the one that is meant."""
    start = -1
    for _ in range(at + 1):
        start = words.index(gone, start + 1)
    return f"{words[:start].rstrip()} {words[start + len(gone) :].lstrip()}".strip()


def _without_marks(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    """Only those that are named, and only where they stand."""
    bare = kept = lines.get("message", "")
    found = list(MARKS.finditer(plain))
    at = BEHIND.match(found[0]["at"] or "") if len(found) == 1 else None
    if any(one["at"] for one in found) and not at:
        return {}
    said = " ".join(one["marks"] for one in found)
    for kind, named in MARK_NAMES.items():
        if re.search(rf"\b(?:{named})\b", said, re.IGNORECASE):
            bare = without_mark(bare, kind, behind=at["word"] if at else "")
    return {"message": bare} if bare and bare != kept else {}
