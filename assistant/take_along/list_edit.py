"""What comes of what a family says to its list: the questions before in, the questions after out. Nothing is stored.

Numbers mean the list as the family sees it when it writes, also where several things are said at once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from assistant.details.question import asks
from assistant.take_along.command import Command
from assistant.take_along.list_commands import AS_TYPED, FIRST
from assistant.take_along.list_words import TAIL
from assistant.take_along.once_more import last_done
from assistant.take_along.other_words import Likeness, by_other_words, names_by_other_words, told_in_full
from assistant.take_along.parts_of_line import apart, parts, with_only, without_part
from assistant.take_along.which_questions import (
    COUNTS,
    ORDINALS,
    fitting,
    means_any,
    names,
    not_found,
    places_meant,
    points_back,
    substance,
)

SHORT = 3
FEWEST_NEW = 4  # words of a question that is put in the place of another
OF_ONE = ("drop", "move", "keep", "reword")  # commands that name a question
REORDERS = ("move", "swap", "order", "reverse")
TOP_FEW = re.compile(r"\b(?:top|first|last|bottom) (?:\d|two|three|four|five|six|seven|eight)\b", re.IGNORECASE)
LEAD = re.compile(r"^(?:the (?:one|question) )?about\s+(?=\w)", re.IGNORECASE)
THE_ONE = re.compile(
    r"^the (?:[\w'-]+ ){0,3}(?:one|question)\b", re.IGNORECASE
)  # that they know: it may have been there
MINE = re.compile(
    r"^(?:put|move|bring|have|take|keep|drop|remove|delete|leave|and|just|only|please| )*\b(?:mine|my own(?: ones?| questions?)?|my (?:ones?|questions?)|the ones? (?:i|we) (?:wrote|added|typed|made))\b(?: (?:first|last|off|out|only|please|in|to the top))*$"
)
PART_SAID = re.compile(r"\b(?:bit|part|half)\b")
FIGURE = re.compile(r"(?<![\w-])\d{1,2}(?![\w-])")
SETTLED = ("move", "swap", "reword", "keep")  # what names a question that stays
ALSO_ASKED = re.compile(
    r"^(?P<first>.{8,}?)[,.?]? (?:and also|also)[ ,:]+(?P<second>(?:can|could|will|would|is|are|do|does|did|what|when|how|why|who|where|should|has|have|if|whether)\b.{6,})$",
    re.IGNORECASE,
)
BEFORE_MARK = re.compile(r" (?=[,.?!;])")


@dataclass(frozen=True)
class Question:
    """`key` is None for one that is new, `own` says that the family wrote it."""

    key: UUID | None
    text: str
    own: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Edited:
    """`did` is what was done, in order; `unclear` are the places that the words may mean, when they do not say which;
    `clears` when it would take everything off, `not_found` the words for one of several that fits none.
    """

    questions: tuple[Question, ...]
    did: tuple[str, ...] = ()
    unclear: tuple[int, ...] | None = None
    clears: bool = False
    not_found: str = ""


def edited(
    shown: Sequence[Question],
    commands: Sequence[Command],
    before: Sequence[Question] | None = None,
    gone: Sequence[Question] = (),
    *,
    older: Sequence[Sequence[Question]] = (),
    likeness: Likeness | None = None,
) -> Edited:
    """`before` is the list before its last change, to which it can be put back, None when there was none; `gone` is all
    that was ever taken off, `older` the list before each of its last changes, newest first. `likeness` tells how alike
    texts are in meaning.
    """
    result = Edited(tuple(shown))
    last: list[Question] = []
    commands = _but_undone_wrongly(commands, shown, before)
    for at, command in enumerate(_once_more(commands, shown, before, gone, older)):
        if command.do == "lost":
            result = replace(result, unclear=())
            continue
        undone = any(one.do == "undo" for one in commands[:at]) or _counts_anew(command, commands[:at])
        meant = _meant(command, shown, result.questions, last or _just_added(shown, before), undone=undone)
        meant = meant or _by_other_words(command, shown, likeness) or _told_in_full(command, shown, likeness)
        of_list = _is_for_the_list(command, shown, last) or _rewords_that(command, _just_added(shown, before))
        if not command.plain and not of_list:
            continue
        step = _Step(shown, result, before, gone, older)
        result = step.kept_after_all(command, meant) if command.do == "still" else step.do(command, meant)
        last = meant or (_newest(result.questions) if command.do == "add" else last)
    return result


def split_apart(
    shown: Sequence[Question], which: str, many: int = 0, before: Sequence[Question] | None = None
) -> Edited | None:
    """One that asks several things, each as a question of its own; None where it is not plain where they begin."""
    if which and points_back(which):
        meant = _just_added(shown, before)
    else:
        meant = [shown[place] for place in places_meant(which, [one.text for one in shown])] if which else []
    each = apart(meant[0].text, many) if len(meant) == 1 else []
    if not each:
        return None
    at = next(place for place, one in enumerate(shown) if _same(one, meant[0]))
    new = (replace(shown[at], text=each[0]), *(Question(None, text) for text in each[1:]))
    return Edited((*shown[:at], *new, *shown[at + 1 :]), ("replace",))


def _but_undone_wrongly(
    commands: Sequence[Command], shown: Sequence[Question], before: Sequence[Question] | None
) -> Sequence[Command]:
    """ "Undo that, put my sister last", where the last change put the sister on: she is not taken off again."""
    first, *rest = commands or [Command("")]
    if first.do != "undo" or first.which or before is None or not rest:
        return commands
    texts = [one.text for one in shown]
    named = [shown[place] for one in rest if one.do in SETTLED for place in places_meant(one.which, texts)]
    lost = any(not any(_same(one, other) for other in before) for one in named)
    return rest if lost else commands


def _counts_anew(command: Command, earlier: Sequence[Command]) -> bool:
    """ "Put 7 first, then keep the top five": of the list as it is then."""
    return bool(TOP_FEW.search(command.which)) and any(one.do in REORDERS for one in earlier)


def _once_more(
    commands: Sequence[Command],
    shown: Sequence[Question],
    before: Sequence[Question] | None,
    gone: Sequence[Question],
    older: Sequence[Sequence[Question]],
) -> list[Command]:
    """With what was done last in place of "the same"; without it where nothing was that can be done again."""
    last = last_done(_keys(shown), None if before is None else _keys(before), [_keys(one) for one in older])
    read: list[Command] = []
    for one in commands:
        if one.do != "same":
            read.append(one)
        elif last:
            put_back = last.do == "undo" and names(one.which, [other.text for other in gone])
            read.append(replace(last, which=one.which, plain=put_back))
    return read


def _keys(questions: Sequence[Question]) -> list[str]:
    return [str(one.key or one.text) for one in questions]


def _is_for_the_list(command: Command, shown: Sequence[Question], last: Sequence[Question]) -> bool:
    """Whether words that may be said of anything plainly name a question of the list."""
    if MINE.match(command.which.strip().lower()) and any(one.own for one in shown):
        return True
    if names(command.which, [one.text for one in shown]) or (last and points_back(command.which)):
        return True
    if command.do == "reword" and _is_next(command.which, len(shown)):
        return True
    return command.do in OF_ONE and (names_by_other_words(command.which) or bool(_by_other_words(command, shown)))


def _by_other_words(command: Command, shown: Sequence[Question], likeness: Likeness | None = None) -> list[Question]:
    """Where none of its own words names a question."""
    texts = [one.text for one in shown]
    short = len(command.which.split()) <= SHORT or names_by_other_words(command.which)
    if command.do not in OF_ONE or command.ids or not short or fitting(command.which, texts):
        return []
    return [shown[place] for place in by_other_words(command.which, texts, likeness)]


def _told_in_full(command: Command, shown: Sequence[Question], likeness: Likeness | None) -> list[Question]:
    """ "The one about treatment that must not be put off", where the list has it in other words."""
    if command.do not in OF_ONE or command.ids or not command.which:
        return []
    return [shown[place] for place in told_in_full(command.which, [one.text for one in shown], likeness)]


def _just_added(shown: Sequence[Question], before: Sequence[Question] | None) -> list[Question]:
    """What "that one" means when the last change added one question, or put another in other words."""
    new = [one for one in shown if not any(_same(one, other) for other in before or ())]
    old = {other.key: other.text for other in before or ()}
    new = new or [one for one in shown if one.key in old and old[one.key] != one.text]
    return new if before is not None and len(new) == 1 else []


def _newest(questions: Sequence[Question]) -> list[Question]:
    """The one that was added in the same breath: "add ... and put that first"."""
    return [one for one in questions if one.key is None][-1:]


def _rewords_that(command: Command, just_added: Sequence[Question]) -> bool:
    """ "Change it to does our GP have to refer him": a whole question, of the one that was last changed."""
    question = len(command.text.split()) >= FEWEST_NEW and asks(command.text)
    return command.do == "reword" and bool(just_added) and points_back(command.which) and question


def _meant(
    command: Command,
    shown: Sequence[Question],
    now: Sequence[Question],
    last: Sequence[Question],
    *,
    undone: bool = False,
) -> list[Question]:
    """Questions as they were shown; "what's left" and what is said after "undo" mean the list as it has become."""
    if command.ids:
        return [one for one in shown if str(one.key) in command.ids]
    if command.do == "replace" and not command.which:  # whichever has these words
        return [one for one in shown if command.where.lower() in one.text.lower()]
    if MINE.match(command.which.strip().lower()):
        return [one for one in shown if one.own]
    base = now if undone or re.search(r"\bleft\b", command.which) else shown
    if command.which and last and points_back(command.which):
        return list(last)
    return [base[place] for place in places_meant(command.which, [one.text for one in base])] if command.which else []


@dataclass(frozen=True)
class _Step:
    shown: Sequence[Question]
    so_far: Edited
    before: Sequence[Question] | None
    gone: Sequence[Question]
    older: Sequence[Sequence[Question]] = ()

    def do(self, command: Command, meant: list[Question]) -> Edited:
        now = list(self.so_far.questions)
        meant = [one for one in meant if any(_same(one, other) for other in now)]
        if command.do == "add" and (back := self._back_again(command.text, now)):
            return self._done("back", back)
        if command.do == "reword" and not meant and _is_next(command.which, len(now)):
            command = replace(command, do="add")
        return self._to_the_whole(command, now) or self._to_some(command, now, meant)

    def _to_the_whole(self, command: Command, now: list[Question]) -> Edited | None:
        match command.do:
            case "add":
                if command.where == FIRST:
                    at = next((place for place, one in enumerate(now) if one.key is not None), len(now))
                    return self._done("own", [*now[:at], Question(None, command.text), *now[at:]])
                if command.where == AS_TYPED:
                    return self._done("own", [*now, Question(None, command.text)])
                return self._done("add", [*now, *(Question(None, _question(text)) for text in _each(command.text))])
            case "undo":
                return self._undone(command, now)
            case "clear":
                return replace(self.so_far, clears=True)
            case "order":
                return self._ordered(command, now)
            case "shorter":
                return self._done("shorter" if len(now) > SHORT else "short", now[:SHORT])
            case "reverse":
                return self._done("move", now[::-1])
        in_words = {"everywhere": self._said_everywhere, "part": self._without_part, "only": self._with_only}
        return in_words[command.do](command, now) if command.do in in_words else None

    def _to_some(self, command: Command, now: list[Question], meant: list[Question]) -> Edited:
        if command.do == "drop" and not command.which.strip() and len(now) == 1:
            meant = now
        if command.do == "swap" and len(now) == 2 and len(meant) < 2:
            meant = now
        if not meant or (command.do == "swap" and len(meant) != 2):
            may_be = tuple(fitting(command.which, [one.text for one in self.shown]))
            any_one = means_any(command.which) and not substance(command.which)
            return replace(self.so_far, unclear=may_be or (tuple(range(len(self.shown))) if any_one else ()))
        if command.do == "keep" and self._beyond(command.which):
            return replace(self.so_far, unclear=())  # one that is not there: nothing is lost for it
        if command.do == "drop" and len(meant) == 1 and PART_SAID.search(command.which):
            left = without_part(meant[0].text, command.which)
            if left:
                return self._done("replace", [replace(one, text=left) if _same(one, meant[0]) else one for one in now])
        after = self._changed(command, now, meant)
        if command.do == "replace" and after == now:
            return replace(self.so_far, unclear=())  # the words to be changed are not in it
        done = self._done(command.do, after)
        missing = not_found(command.which, [one.text for one in self.shown]) if command.do == "drop" else ""
        return replace(done, unclear=(), not_found=missing) if missing else done

    def _changed(self, command: Command, now: list[Question], meant: list[Question]) -> list[Question]:
        def is_meant(one: Question) -> bool:
            return any(_same(one, other) for other in meant)

        match command.do:
            case "drop":
                return [one for one in now if not is_meant(one)]
            case "keep":
                return [one for one in now if is_meant(one) or one.key is None]
            case "swap":
                first, second = (next(at for at, one in enumerate(now) if _same(one, other)) for other in meant)
                now[first], now[second] = now[second], now[first]
                return now
            case "move":
                return _moved(now, meant, command.where, [one.text for one in self.shown])
        return [self._reworded(one, command) if _same(one, meant[0]) else one for one in now]

    @staticmethod
    def _reworded(one: Question, command: Command) -> Question:
        match command.do:
            case "reword":
                return replace(one, text=_question(command.text))
            case "append":
                return replace(one, text=f"{one.text.rstrip('?. ')} {command.text}")
        old = re.compile(re.escape(command.where.strip()), re.IGNORECASE)
        text = old.sub(lambda _: command.text.strip(), one.text, count=1)
        return replace(
            one, text=text if command.text else BEFORE_MARK.sub("", " ".join(text.split())).lstrip(".,;:!- ")
        )

    def kept_after_all(self, command: Command, meant: list[Question]) -> Edited:
        """What the last change took off, by the number that it had; else these alone are kept."""
        was = self.before or ()
        chosen = [was[place] for place in places_meant(command.which, [one.text for one in was])]
        gone = any(not any(_same(one, other) for other in self.so_far.questions) for one in chosen)
        return self.do(replace(command, do="undo" if gone else "keep"), meant)

    def _undone(self, command: Command, now: list[Question]) -> Edited:
        if command.which and (once := self._once_there(command.which)):
            back = [self.gone[place] for place in once]
            if not any(_same(one, other) for one in back for other in self.before or ()):
                return self._done("back", self._at_old_places(now, back))
        if self.before is None:
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))
        places = places_meant(command.which, [one.text for one in self.before]) if command.which else []
        back = [self.before[place] for place in places]
        gone = [one for one in back if not any(_same(one, other) for other in now)]
        if command.where.startswith("=") and len(self.before) != int(command.where.removeprefix("= ")):
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))  # it never had so many
        if back and not gone and names(command.which, [one.text for one in now]):
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))  # it is there
        if not gone and substance(command.which) and not self._took_off(now):
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))  # no other change is undone for it
        if not gone:
            return self._done("undo", list(self.before))
        kept = [one for one in self.before if one in gone or any(_same(one, other) for other in now)]
        return self._done("back", [*kept, *(one for one in now if not any(_same(one, other) for other in kept))])

    def _beyond(self, which: str) -> bool:
        return bool(not substance(which) and any(int(one) > len(self.shown) for one in FIGURE.findall(which)))

    def _without_part(self, command: Command, now: list[Question]) -> Edited:
        """A part of one line goes and the rest of it stays. Where what goes and what stays are two questions, the one
        goes and every other stays.
        """
        texts = [one.text for one in self.shown]
        lines = places_meant(command.where, texts) if command.where else range(len(texts))
        left = {place: new for place in lines if (new := without_part(texts[place], command.which, command.text))}
        if len(left) == 1 and (command.text or command.where):
            ((place, new),) = left.items()
            old = self.shown[place]
            return self._done("replace", [replace(one, text=new) if _same(one, old) else one for one in now])
        if command.where or len(left) > 1:
            return replace(self.so_far, unclear=tuple(left) if len(left) > 1 else ())
        stays = places_meant(command.text, texts)
        meant = [self.shown[place] for place in places_meant(command.which, texts) if place not in stays]
        if not meant:
            meant = [self.shown[place] for place in fitting(command.which, texts) if place not in stays]
            meant = meant if len(meant) == 1 else []
        if not stays and any(len(parts(one.text)) > 1 for one in meant):
            return replace(self.so_far, unclear=())  # what is to stay may be a part of it
        return self._to_some(Command("drop", command.which), now, meant)

    def _with_only(self, command: Command, now: list[Question]) -> Edited:
        places = places_meant(command.which, [one.text for one in self.shown])
        left = with_only(self.shown[places[0]].text, command.text) if len(places) == 1 else None
        if left is None:
            return replace(self.so_far, unclear=())
        meant = self.shown[places[0]]
        return self._done("replace", [replace(one, text=left) if _same(one, meant) else one for one in now])

    def _back_again(self, which: str, now: list[Question]) -> list[Question]:
        """The one question that was taken off and is meant; empty when there is none."""
        if not THE_ONE.match(which):
            return []
        once = places_meant(which, [one.text for one in self.gone])
        return self._at_old_places(now, [self.gone[once[0]]]) if len(once) == 1 else []

    def _at_old_places(self, now: list[Question], back: Sequence[Question]) -> list[Question]:
        """Each before the nearest question that stood behind it when it was last there."""
        for one in back:
            was = next((state for state in self.older if any(_same(one, other) for other in state)), ())
            behind = _behind(one, was)
            at = next((place for other in behind for place, kept in enumerate(now) if _same(other, kept)), len(now))
            now = [*now[:at], one, *now[at:]]
        return now

    def _once_there(self, which: str) -> list[int]:
        """Of all that was ever taken off; of several that fit, the one that went last."""
        texts = [one.text for one in self.gone]
        return places_meant(which, texts) or (fitting(which, texts)[:1] if not self._before_has(which) else [])

    def _before_has(self, which: str) -> bool:
        return bool(self.before and places_meant(which, [one.text for one in self.before]))

    def _took_off(self, now: list[Question]) -> bool:
        return any(not any(_same(one, other) for other in now) for one in self.before or ())

    def _said_everywhere(self, command: Command, now: list[Question]) -> Edited:
        """A word for another wherever it stands by itself; where it stands nowhere, that part is not understood."""
        old = re.compile(rf"(?<!\w){re.escape(command.where)}(?!\w)", re.IGNORECASE)
        after = [replace(one, text=old.sub(lambda _: command.text, one.text)) for one in now]
        return replace(self.so_far, unclear=()) if after == now else self._done("replace", after)

    def _ordered(self, command: Command, now: list[Question]) -> Edited:
        chosen = [self.shown[place] for place in places_meant(command.which, [one.text for one in self.shown])]
        rest = [one for one in now if not any(_same(one, other) for other in chosen)]
        return self._done("move", [*chosen, *rest]) if chosen else replace(self.so_far, unclear=())

    def _done(self, did: str, now: list[Question]) -> Edited:
        return replace(self.so_far, questions=tuple(now), did=(*self.so_far.did, did))


def _behind(one: Question, was: Sequence[Question]) -> Sequence[Question]:
    place = next((place for place, other in enumerate(was) if _same(one, other)), len(was))
    return was[place + 1 :]


def _moved(now: list[Question], meant: list[Question], where: str, shown: Sequence[str]) -> list[Question]:
    moved = [next(one for one in now if _same(one, other)) for other in meant]
    rest = [one for one in now if one not in moved]
    at = _place(now, moved[0], rest, where, shown)
    return [*rest[:at], *moved, *rest[at:]]


def _place(now: list[Question], moved: Question, rest: list[Question], where: str, shown: Sequence[str]) -> int:
    was = now.index(moved)
    direction, _, many = where.partition(" ")
    if direction in ("up", "down"):
        steps = int(many or 1)
        return max(0, was - steps) if direction == "up" else was + steps
    side, _, beside = where.partition(" ")
    if side in ("before", "after"):
        found = places_meant(beside, shown)
        texts = [one.text for one in rest]
        if found and shown[found[0]] in texts:
            return texts.index(shown[found[0]]) + (side == "after")
        return was
    word = where.split()[-1]
    if word in ("first", "1st", "top", "start", "beginning", "front"):
        return 0
    number = int(word) if word.isdigit() else COUNTS.get(word) or ORDINALS.get(word)
    return min(number - 1, len(rest)) if number else len(rest)


def _same(one: Question, other: Question) -> bool:
    return one.key == other.key if one.key is not None else one is other


def _each(words: str) -> list[str]:
    """ "two more things: …, and …" are two questions; so are those before and behind "and also"."""
    match = re.match(r"^(?:two|three)\b[^:]*: ?(.+)$", words, re.IGNORECASE)
    if not match and (both := ALSO_ASKED.match(words)) and asks(both["first"]):
        return [both["first"].strip(), both["second"].strip()]
    parts = re.split(r"[,?]? (?:and|also|plus):? (?=\w+ )", match[1]) if match else [words]
    return [part.strip() for part in parts if part.strip()]


def _question(words: str) -> str:
    """The family's own words."""
    return LEAD.sub("", TAIL.sub("", words.strip()))


def _is_next(which: str, count: int) -> bool:
    """ "Number 6: ...", of a list of five."""
    number = re.match(r"^(?:number |no |question |q)*(\d{1,2})$", which.strip().lower())
    return number is not None and int(number[1]) == count + 1
