"""What a family says to its list, in any words and several at once: take off, keep, put elsewhere, word otherwise, add,
put back, show, finish.

Pure: words in, commands out. Which questions the words mean is read by `which_questions`, what comes of them by
`list_edit`.
"""

import re
from dataclasses import replace

from assistant.details.question import ASKS, asks
from assistant.handoffs.words.spoken_marks import dictated_message
from assistant.signs import normalised
from assistant.take_along.command import Command
from assistant.take_along.for_the_team import question_for_team
from assistant.take_along.goes_on import goes_on_with, same_for
from assistant.take_along.list_orders import after_complaint, whole_order, without_oath
from assistant.take_along.list_words import (
    ADD_IT,
    ADDS,
    ADDS_PLAINLY,
    AFTER_ALL,
    ALL,
    ALONE,
    ALSO,
    AND_AGAIN,
    AND_ONES,
    ASKS_TO,
    BEFORE,
    BETWEEN,
    BRING_BACK,
    BUT,
    CANNOT,
    COLON,
    COUNTS_THEM,
    DROP_IT,
    DROPPED,
    DROPS,
    ELSE_TO_ASK,
    EVERYWHERE,
    FEWER,
    FILLER,
    FIRST_COMES,
    GIVEN_BEFORE,
    HANDED,
    HAVE_FEWER,
    INSTEAD,
    IS_WRONG,
    KEEPS,
    LEADS_IN,
    LEAVE,
    MORE,
    MORE_ABOUT,
    MOVES,
    NEVER,
    NO_UNDO,
    NO_USE,
    NOT_HAD,
    NOT_IT,
    NOT_LIKED,
    NOT_THAT,
    NOT_WORDS,
    OF_ONE,
    OFF_EACH,
    ONE_MORE,
    ONLY_A_LIST,
    OPENS_AGAIN,
    ORDER,
    OWN,
    PARTING,
    PLUS,
    PUT_IT,
    REST,
    REVERSE,
    REWORDS,
    SAVES,
    SAY_IT,
    SAYS_NOW,
    SAYS_THAT,
    SHORTER,
    SHOW,
    SHOWN,
    SHOWN_WITH,
    SHOWS_ONE,
    STARTS_WITH,
    STILL_THERE,
    SWAP,
    TAKES_ALONG,
    TAKES_WORDS,
    THAT_AS,
    THAT_ONE,
    THEN,
    THESE_WORDS,
    TO_PLACE,
    TO_THE_END,
    TWICE,
    UNDO,
    UNWANTED,
    UP,
    VERB,
)
from assistant.take_along.own_questions import dictated
from assistant.take_along.said_anew import said_anew
from assistant.take_along.which_questions import points_back, substance

LONGEST = 1200  # letters; of a longer text only "add: ..." is said to the list
STORY = 30  # words
MOST_BEFORE = 8  # words before an order that are none themselves
FEWEST_WORDS = 3  # of a question
UP_SAID = re.compile(r"\b(?:move|bump|higher|lower)\b")
NAMES_ONE = re.compile(
    r"^(?:the |that |my )?(?:[\w'-]+ ){0,3}(?:one|question|\d{1,2})$"
)  # "the dose one", and "up" behind it
AFTER_UNDO = (
    "add",
    "reword",
    "replace",
    "append",
    "swap",
    "order",
    "move",
    "drop",
)  # what may be said in one breath with it
OF_THE_LIST = re.compile(
    r"\b(?:questions?|list|everywhere|(?:number |no |q)?\d{1,2}|(?:first|second|third|fourth|fifth|last) (?:one|two|three|question)|the [\w']+ one)\b",
    re.IGNORECASE,
)
OF_US = re.compile(r"^(?:(?:is|are|was) (?:that|this|it)|(?:can|could|will|would) (?:you|u)|do you)\b", re.IGNORECASE)
SHORTENED = re.compile(r"^make .{1,40}? (?:shorter|simpler|nicer|clearer)[ ,.:]+.*\b(?:say|says|put|ask)\b")
ONLY = re.compile(r"\b(?:only|just)\b")
WHY_NOT = re.compile(  # what it does to them says nothing of which it is
    r"[ ,.]*\b(?:(?:it|that|which|because it|cos it|they|'?s) )?(?:really |just |only |all )*(?:scar(?:es?|ing|y)|upsets?|upsetting|frighten(?:s|ing)|worries|worrying|stress(?:es|ing)|freaks?|gets?|makes?|making|depress(?:es|ing))\b(?: (?:me|us|him|her|my \w+))(?: (?:out|off|down|cry|sad|panic|anxious|ill|sick|so much|too much))*"
)
SWAPS_TO = re.compile(r"\b(?:to|at|up to) (?:the )?(?:top|bottom|end|front|start|beginning)\b(?!.*\b(?:and|with)\b)")
AS_TYPED, FIRST = "as typed", "first"  # where something is added: nothing is cut from the words
TAKES_NEW = re.compile(r"^(?:add|put|write|note|jot|include|ask|stick|pop|change|reword|make)\b")
THE_ONE_TOO = re.compile(r"^(?:the|that|those|my)\b.*\b(?:ones?|questions?)\b")  # one that is there
GO_ON = ("drop", "move", "keep", "undo")  # orders that name a question: another may follow without the verb
NOT_OURS = re.compile(r"^(?:tell|e-?mail|text|print|call|ring|phone)\b")  # beside an order, and not done
SOUNDS = re.compile(
    r"^(?:make|word|phrase) (?:it|that|this|them) (?:sound )?(?:a bit |more )?(?:nice|soft|polite|kind|gentle|clear|simple|short)\w*$"
)
SHOULD_SAY = re.compile(  # "drop 2, the drain one should say ..."
    r",\s+(?:and\s+)?(?=(?:the [\w' ]{1,30}? (?:one|question)|number \d+) (?:should|must|needs to) (?:say|be|read|ask)\b)",
    re.IGNORECASE,
)
TAKES_TEXT = ("add", "reword", "replace", "append")


def read_commands(said: str) -> list[Command]:
    """All that is said to the list, in order; empty when it is nothing said to it. Words to keep are as typed."""
    said = dictated_message(without_oath(said))
    whole = " ".join(said.replace("\u2019", "'").split())
    if TAKES_NEW.match(_bare(whole)) and (anew := said_anew(whole)) != whole:
        return _read(anew, anew) or [Command("show")]
    return _read(whole, said)


def _read(whole: str, said: str) -> list[Command]:
    """`whole` is what was said in one line."""
    if len(whole) > LONGEST:
        added = COLON.match(whole)
        return [Command("add", text=added["text"])] if added else []
    if NEVER.match(_bare(whole)):
        whole = re.split(r"[,.;]\s*", whole, maxsplit=1)[-1]
    if at_once := _dictated(said) or _at_once(whole):
        return at_once
    if own := question_for_team(said):
        return _with_text("add", "", own)
    if match := COLON.match(whole):
        return (
            [Command("add", text=f"{match['many']}: {match['text']}")]
            if match["many"]
            else _with_text("add", "", match["text"])
        )
    if len(whole.split()) <= STORY // 2 and (undone := UNDO.match(whole.lower())):
        return _undo(whole, undone)
    if _is_shown(whole):
        return [Command("show")]
    if LEAVE.match(_bare(whole)) or re.match(r"^finito\b", _bare(whole)):
        return [Command("leave")]
    if (worded := _of_words(whole)) and (
        worded.do == "replace" or (SHORTENED.match(_bare(whole)) and not _only_placed(worded.text))
    ):
        return [worded]
    return _in_clauses(whole) if len(whole.split()) <= STORY or _plainly(whole) else []


def _dictated(said: str) -> list[Command]:
    """Unless something else is said to the list with them: then each is read for itself."""
    found = dictated(said)
    if found is None or any(_is_order(one) for one in (found.before, *found.questions) if one):
        return []
    where = FIRST if found.first else AS_TYPED
    return [Command("add", text=one, where=where) for one in found.questions]


def _at_once(whole: str) -> list[Command]:
    """Of the whole message."""
    if (rest := after_complaint(whole)) and (found := read_commands(rest)):
        return found
    if order := whole_order(whole):
        return [order]
    if alone := _without_words(whole) or _of_no_use(_bare(whole)):
        return [alone]
    if kept := NO_UNDO.search(whole):  # whatever was said of undoing before it
        rest = whole[kept.end() :]
        return (read_commands(rest) if rest else []) or [Command("show")]
    if _joins_or_splits(whole):
        return [Command("cannot")]
    if (asked := ADD_IT.match(whole)) and asks(asked["text"]):
        return [Command("add", text=_unquoted(asked["text"]))]
    if said := THAT_AS.match(whole):
        return [Command("add", text=_unquoted(said["text"]))]
    if now := SAYS_NOW.match(whole):
        behind = (read_commands(now["rest"]) or [Command("lost")]) if now["rest"] else []
        return [Command("replace", now["one"], now["new"], where=now["old"]), *behind]
    alone = _fewer_or_back(whole.lower().strip(" .!?")) or _whole(whole) or _shown_with(_bare(whole))
    return [alone] if alone else _after_lead_in(whole) or _and_again(whole)


def _without_words(said: str) -> Command | None:
    """ "Take out 'I already said' from number 1": the question stays, without them."""
    match = TAKES_WORDS.match(said)
    if match is None:
        return None
    if not match["quoted"] and (NOT_WORDS.search(match["bare"]) or points_back(match["one"]) or _of_an_hour(match)):
        return None
    return Command("replace", match["one"], where=match["quoted"] or match["bare"])


def _these_words(clause: str) -> Command | None:
    """ "Take off the words put first", of whichever question has them."""
    found = THESE_WORDS.match(clause)
    return Command("replace", where=next(one for one in found.groups() if one).strip()) if found else None


def _of_no_use(bare: str) -> Command | None:
    """ "I haven't got a second opinion, so those are no use": the ones about it."""
    if (found := NOT_HAD.match(bare)) and substance(found["what"]):
        return Command("drop", f"the ones about {found['what']}", plain=False)
    found = NO_USE.match(bare)
    which = re.sub(r"^(?:those|these)(?= (?:about|on)\b)", "the ones", found["one"]) if found else ""
    return Command("drop", which, plain=False) if found else None


def _of_an_hour(match: re.Match[str]) -> bool:
    """ "Take his tablet at 8"."""
    return match["at"] in ("in", "on", "at") and match["one"].isdigit()


def _joins_or_splits(whole: str) -> bool:
    """A question for the doctor may say so of medicines: "can you combine the two drugs?"."""
    found = CANNOT.search(whole)
    if found is None or COLON.match(whole):
        return False
    return not asks(whole) or bool(OF_THE_LIST.search(whole[found.start() :]))


def _shown_with(bare: str) -> Command | None:
    """ "Show me it again, with the school one second"."""
    match = SHOWN_WITH.match(bare)
    return _placed(match["rest"], match["rest"], moved=True) if match else None


def _after_lead_in(whole: str) -> list[Command]:
    """What is plainly said to the list behind words that are not."""
    match = LEADS_IN.match(whole)
    if match is None or len(match["lead"].split()) > MOST_BEFORE or _is_order(match["lead"]):
        return []
    return read_commands(whole[match.end() :])


def _is_order(words: str) -> bool:
    """Whether something is to be done with the list, understood or not."""
    begins = any(re.match(VERB, _bare(clause)) for clause in _clauses(words))
    return begins or any(one.plain and one.do != "leave" for one in _in_clauses(words))


def _and_again(whole: str) -> list[Command]:
    """What was said of one question, and of another "too"."""
    match = AND_AGAIN.match(whole.strip(" .!"))
    found = read_commands(match["first"]) if match else []
    if match is None or not found or found[-1].do not in ("drop", "move", "undo"):
        return []
    return [*found, replace(found[-1], which=match["one"])]


def _whole(whole: str) -> Command | None:
    """What is said to the list with nothing beside it."""
    plain = whole.lower().strip(" .!?")
    if (TAKES_ALONG.match(plain) and not HANDED.match(_bare(plain))) or SAVES.match(plain):
        return Command("take")
    if OPENS_AGAIN.match(plain) or SHOWS_ONE.match(plain):
        return Command("show")
    if match := MORE_ABOUT.match(plain):
        return Command("more", text=match["about"], where=match["many"] or match["many2"] or "")
    if match := NOT_LIKED.match(_bare(plain)):
        return Command("rephrase", match["one"] or match["one2"], plain=False)
    if match := AFTER_ALL.match(plain):
        return Command("still", match["which"])
    if SAYS_THAT.match(GIVEN_BEFORE.sub("", plain)):
        return Command("that")
    for pattern, do in ((COUNTS_THEM, "count"), (NOT_THAT, "not_that")):
        if pattern.match(plain):
            return Command(do)
    if (match := IS_WRONG.match(_bare(plain))) and not re.match(VERB, match["one"]):
        return Command("wrong", match["one"], plain=False)
    one = same_for(whole)
    return Command("same", one, _added_too(whole), plain=False) if one else None


def _added_too(whole: str) -> str:
    """What it adds where nothing was done that could be done again: "also the one about his brother"."""
    added = _added(whole)
    return added.text if added and added.do == "add" else ""


def _fewer_or_back(plain: str) -> Command | None:
    """ "Can I have fewer, just the top three"; "bring back the one about school"."""
    if fewer := FEWER.match(plain):
        return Command("keep", f"the first {fewer['many']}")
    if HAVE_FEWER.match(plain):
        return Command("shorter")
    back = BRING_BACK.match(plain)
    return Command("undo", back["which"] or back["named"]) if back else None


def _in_clauses(whole: str) -> list[Command]:
    found: list[Command] = []
    named = ""  # what was said so far and is no command: "the hip one, I asked that already. off"
    for clause in _clauses(whole):
        goes_on = _and_those(found, clause)
        if command := (goes_on if THE_ONE_TOO.match(_bare(clause)) else None) or _after(named, clause) or goes_on:
            found.append(command)
            named = ""
        elif found and found[-1].do in TAKES_TEXT and not _orders_more(clause):
            found[-1] = _continued(found[-1], clause)
        else:
            named = f"{named} {clause}".strip()
    lost = (
        re.match(VERB, _bare(named))
        or NOT_OURS.match(_bare(named))
        or (len(named.split()) > FEWEST_WORDS and asks(named) and not OF_US.match(named))
    )
    return _settled([*found, Command("lost")] if found and lost else found)


def _orders_more(clause: str) -> bool:
    """Behind new words: of the list, or of how they are to sound."""
    bare = _bare(clause)
    return bool(re.match(VERB, bare) and OF_THE_LIST.search(clause)) or bool(SOUNDS.match(bare))


def _and_those(found: list[Command], clause: str) -> Command | None:
    """ "Take off the dose one... and the ones about the scan": the order stands before them."""
    last = found[-1] if found else Command("")
    if last.do == "replace" and not last.text:
        last = Command("drop")
    if last.do not in GO_ON:
        return None
    more = _bare(clause) if AND_ONES.match(_bare(clause)) else goes_on_with(clause)
    return replace(last, which=more, plain=True) if more else None


def _plainly(whole: str) -> bool:
    """A long text that begins with what is plainly said to the list."""
    first = read_clause(_clauses(whole)[0]) if _clauses(whole) else None
    return first is not None and first.plain


def _after(named: str, clause: str) -> Command | None:
    """The command of this clause, which may be about what was named just before it."""
    bare = _bare(clause)
    if ONE_MORE.match(_bare(named)) and asks(clause):
        return Command("add", text=clause)
    command = Command("drop") if ALONE.match(bare) else read_clause(clause)
    if command and named and command.do in ("drop", "move", "keep", "reword") and points_back(command.which):
        return replace(command, which=named)
    return command


def read_clause(clause: str) -> Command | None:
    bare = _bare(clause)
    if everywhere := next(filter(None, (one.match(clause) for one in EVERYWHERE)), None):
        return Command("everywhere", text=everywhere["new"], where=everywhere["old"])
    if goes := _these_words(clause) or _of_no_use(bare):
        return goes
    if _is_shown(bare):
        return Command("show")
    if LEAVE.match(bare):
        return Command("leave")
    if whole := _more(bare) or _of_all(bare) or _shorter(clause, bare):
        return whole
    if len(clause.split()) <= STORY // 2 and (undone := UNDO.match(clause.lower())):
        return _undo(clause, undone)[0]
    if THEN.match(bare) and not re.match(VERB, bare) and not asks(clause):
        return Command("order", bare, plain=False)
    return _of_words(clause) or _of_places(bare) or _of_what_goes(clause, bare) or _added(clause)


def _of_all(bare: str) -> Command | None:
    if ALL.search(bare) and not BUT.search(bare):
        return Command("clear")
    return Command("reverse") if REVERSE.search(bare) else None


def _more(bare: str) -> Command | None:
    if more := MORE.match(bare):
        return Command("more", which=more["like"] or "")
    what_else = ELSE_TO_ASK.match(bare)
    return Command("more", text=what_else["about"] or "", plain=False) if what_else else None


def _shorter(clause: str, bare: str) -> Command | None:
    """Of one question in fewer words, which are still to come; or fewer questions."""
    if one := NOT_LIKED.match(bare):
        return Command("rephrase", one["one"] or one["one2"], plain=False)
    fewer = SHORTER.search(bare) and len(bare.split()) <= 8 and ":" not in bare and not DROPS.match(bare)
    return Command("shorter") if fewer and not asks(clause, of_list=True) else None


def _of_words(clause: str) -> Command | None:
    """New words for a question that is there."""
    start = re.match(FILLER, clause, re.IGNORECASE)
    plain = clause[start.end() :] if start else clause
    if match := TO_THE_END.match(plain):
        return Command("append", match["one"], match["text"])
    if (match := OF_ONE.match(plain)) and (instead := INSTEAD.search(match["rest"])):
        new, old = instead["new"] or instead["new2"], instead["old"] or instead["old2"]
        return Command("replace", match["one"], new, where=old)
    if match := SAY_IT.match(plain):
        return Command("reword", "it", _unquoted(match["text"]))
    for pattern in REWORDS:
        match = re.match(pattern.pattern, plain, re.IGNORECASE | re.DOTALL)
        if match and (
            asks(match["text"])
            or not (TO_PLACE.match(f"x {match['text'].lower()}") and len(match["text"].split()) <= 5)
        ):
            return Command("reword", match["one"], _unquoted(match["text"]), plain=False)
    if match := re.match(r"^(?:it'?s )?(?P<new>.+?),? not (?P<old>\S+) in (?P<one>.+)$", plain, re.IGNORECASE):
        new = re.sub(r"^(?:it'?s|its) ", "", match["new"])
        return Command("replace", match["one"], new, where=match["old"], plain=False)
    return None


def _only_placed(text: str) -> bool:
    """ "Make 2 shorter and put the eye one first": no new words."""
    bare = _bare(text)
    end = re.search(r"\b(?:put|move) (?P<rest>.+)$", bare)
    return bool(TO_PLACE.match(end["rest"] if end else bare)) and not asks(text)


def _of_places(bare: str) -> Command | None:
    if (match := SWAP.search(bare)) and (to := TO_PLACE.match((match["rest"] or "").strip())) and SWAPS_TO.search(bare):
        return Command("move", to["one"], where=to["where"])
    if match := SWAP.search(bare):
        return Command("swap", match["rest"] or "")
    if match := ORDER.search(bare):
        return Command("order", match["rest"])
    if match := FIRST_COMES.match(bare):
        return Command("move", match["one"], where="first", plain=False)
    if match := STARTS_WITH.match(bare):
        return Command("move", match["rest"] or match["rest2"], where="first", plain=match["rest"] is not None)
    moved = MOVES.match(bare)
    rest = moved["rest"] if moved else bare
    command = _placed(bare, rest, moved=moved is not None)
    return replace(command, plain=moved is not None) if command else None


def _placed(bare: str, rest: str, *, moved: bool) -> Command | None:
    if match := BETWEEN.match(rest):
        return Command("move", match["one"], where=f"after {match['a']}")
    if (match := BEFORE.match(rest)) and not ADDS.match(bare) and (moved or len(bare.split()) <= 12):
        side = "before" if match["where"] in ("before", "above", "ahead of") else "after"
        return Command("move", match["one"], where=f"{side} {match['other']}")
    if (match := UP.match(rest)) and (
        moved or UP_SAID.search(bare) or NAMES_ONE.match(rest[: match.start("where")].strip())
    ):
        return Command("move", match["one"], where=_up_or_down(match))
    placed = TO_PLACE.match(rest)
    says_place = moved or re.search(r"\b(?:should|needs? to|goes?|to the|at the|on top|be|that|first|last)\b", rest)
    if (
        placed
        and placed["one"].strip()
        and says_place
        and not any(one.match(bare) for one in (DROPS, KEEPS, UNWANTED, ADDS))
    ):
        return Command("move", placed["one"], where=placed["where"])
    return None


def _up_or_down(match: re.Match[str]) -> str:
    """ "up", or "down 2"."""
    said = re.search(r"\b(?:two|2|three|3)\b", match["many"])
    many = {"two": "2", "three": "3"}.get(said[0], said[0]) if said else ""
    return f"{'down' if match['where'] in ('down', 'lower') else 'up'} {many}".strip()


def _of_what_goes(clause: str, bare: str) -> Command | None:
    if match := BUT.search(bare):
        return Command("keep", match["rest"])
    if (match := KEEPS.match(bare)) and not re.match(
        r"^(?:i |we )?(?:want|like|need|would like) (?:to|a|you|his|her|him|my)\b", bare
    ):
        kept = next(value for value in match.groups() if value)
        return Command(
            "keep",
            REST.split(kept)[0],
            where="only" if ONLY.search(bare) else "",
            plain=bool(re.match(r"^(?:just |only )*(?:keep|retain|stick with|hold on to|leave)\b", bare)),
        )
    if re.match(r"^(?:add|put|ask|write|include|also|plus)\b", bare):
        return None
    if match := STILL_THERE.match(bare):
        return Command("drop", match["one"] or match["one2"], plain=bool(match["said"]))
    for pattern in (DROPS, UNWANTED, NOT_IT, DROPPED):
        match = pattern.match(bare)
        if match and not (pattern is DROPPED and asks(clause)):
            plain = pattern is DROPS or bool(pattern is DROPPED and DROP_IT.search(bare))
            which = WHY_NOT.sub(" ", bare)
            return Command("but" if REST.search(bare) else "drop", which, plain=plain)
    return None


def _added(clause: str) -> Command | None:
    if SAYS_THAT.match(clause.lower().strip(" .!")):
        return Command("that")
    start = re.match(FILLER, clause, re.IGNORECASE)
    said = clause[start.end() :] if start else clause
    if re.match(r"^asks? (?:you|u)\b", said, re.IGNORECASE):
        return None
    if OWN.match(said):
        return Command("own")
    if re.match(r"^(?:two|three) more\b[^:]*:", said, re.IGNORECASE):
        return Command("add", text=said)
    if (match := ADDS.match(said)) and not re.match(r"^(?:the )?(?:last|first)(?: one)?(?: again)?$", match["text"]):
        return Command("add", text=_unquoted(match["text"]))
    if re.match(r"^(?:also )?put\b", said, re.IGNORECASE) and ASKS.match(said.lower().split("put", 1)[1].strip()):
        return Command("add", text=re.split(r"\bput\b", said, maxsplit=1, flags=re.IGNORECASE)[1].strip())
    if match := ASKS_TO.search(clause):
        return Command("add", text=match["text"])
    if (match := ALSO.match(clause)) and (
        asks(match["text"]) or re.match(r"^(?:about|if|whether|the)\b", match["text"], re.IGNORECASE)
    ):
        return Command("add", text=_unquoted(match["text"]))
    return None


def plainly_added(said: str) -> list[Command]:
    """ "add: ...", where there is no list yet and nothing else is said to it. "Add that" names no question."""
    whole = " ".join(said.replace("\u2019", "'").split())
    if own := _dictated(said):
        return own
    if not ADDS_PLAINLY.match(whole):
        return []
    found = read_commands(said)
    whole_questions = all(
        one.do == "add" and len(one.text.split()) >= FEWEST_WORDS and not THAT_ONE.match(one.text) for one in found
    )
    return found if whole_questions else []


def asks_for_list(said: str) -> bool:
    """To see what is on it."""
    return {one.do for one in read_commands(said)} == {"show"} and bool(
        re.search(r"\b(?:list|questions)\b", said.lower())
    )


def takes_along(said: str) -> bool:
    """To have it outside this chat: on paper, saved."""
    return [one.do for one in read_commands(said)] == ["take"]


def wants_only_a_list(said: str) -> bool:
    """ "I just want to make a list, nothing else": it begins, and nothing is told of lists before."""
    plain = normalised(said).strip(" .!")
    return len(plain.split()) <= STORY // 2 and not asks(said) and bool(ONLY_A_LIST.match(plain))


def adds_that(said: str) -> bool:
    """What was just suggested, or asked: "put that on my list"."""
    return [one.do for one in read_commands(said)] == ["that"]


def puts_it_on(said: str) -> bool:
    """Whether it takes up the offer to put their own question on the list: "yes please", "put that on"."""
    plain = normalised(said)
    return bool(plain.strip(" .!,") and PUT_IT.match(plain))


def _clauses(whole: str) -> list[str]:
    if OFF_EACH.match(_bare(whole)):
        return [part.strip() for part in re.split(r",| and ", whole) if part.strip()]
    each = (part for one in PLUS.split(_marked(whole)) for part in PARTING.split(one))
    return [part.strip(" ,") for one in each for part in SHOULD_SAY.split(one) if part.strip(" ,.")]


def _marked(whole: str) -> str:
    """ "plus" begins a new question, and is said so."""
    return re.sub(r"(?:^|[.!;?]*\s+)(?:plus|\+)\s+(?=\w)", lambda found: ". add: " if found.start() else "add: ", whole)


def _continued(command: Command, clause: str) -> Command:
    return Command(command.do, command.which, f"{command.text} {clause}".strip(), command.where)


def _settled(found: list[Command]) -> list[Command]:
    """ "keep 1. the rest go": what is kept says it all. After a change the list is shown, and stays open: "good. swap 2
    and 4".
    """
    found = [command for command in found if command.do not in ("show", "leave")] or found
    if any(command.do == "drop" for command in found):  # "take 2 off, keep 3": no other is to go
        found = [command for command in found if command.do != "keep" or command.where]
    if any(command.do == "keep" for command in found):
        return [command for command in found if command.do != "but"]
    return [command for command in found if command.do != "but" or len(found) == 1]


def _undo(whole: str, match: re.Match[str]) -> list[Command]:
    which = match["which"] or match["stays"] or match["matters"] or ""
    if re.match(r"^(?:it|that|them|everything|all|the list)?$", which.strip(" ,")):
        which = ""
    times = "2" if TWICE.search(whole.lower()) else ""
    rest = whole[match.end() :].lstrip(" .,")
    after = [command for clause in _clauses(rest) if (command := read_clause(clause)) and command.do in AFTER_UNDO]
    return [Command("undo", which, where=times), *after]


def _with_text(do: str, which: str, text: str) -> list[Command]:
    """New words up to where the next thing is plainly said to the list: "... and drop 2"."""
    first, *more = _clauses(text) or [text]
    commands = [Command(do, which, first)]
    for clause in more:
        command = read_clause(clause)
        if command and command.do not in ("show", "leave", "shorter", "more"):
            commands.append(command)
        elif len(commands) == 1:
            cut = text.lower().find(clause.lower(), len(commands[0].text) - 1)
            commands[0] = Command(do, which, text[: cut + len(clause)] if cut >= 0 else f"{commands[0].text} {clause}")
    return [Command(one.do, one.which, _unquoted(one.text), one.where) for one in commands]


def _is_shown(said: str) -> bool:
    bare = _bare(said)
    other = re.search(r"\bdoctor|consultant|who (?:can )?se|\bshorter (?:form|list|version)\b", bare)
    return bool(SHOW.search(bare) and SHOWN.match(bare) and not other)


def _unquoted(text: str) -> str:
    plain = text.strip().strip('"\u201c\u201d').strip()
    quoted = re.match(r"^['\u2018](.+)['\u2019]$", plain)
    return quoted[1].strip() if quoted else plain


def _bare(text: str) -> str:
    """In small letters, without what stands around it."""
    plain = normalised(text)
    cut = re.match(FILLER, plain)
    rest = plain[cut.end() :] if cut else plain
    return (rest or plain).strip(" .!?,")
