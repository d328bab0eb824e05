"""One command carried out on a list: what it is after it, or what was unclear."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.details.question import asks
from assistant.take_along.command import Command
from assistant.take_along.edited_list import Edited, Question, same
from assistant.take_along.list_commands import AS_TYPED, FIRST
from assistant.take_along.list_history import History
from assistant.take_along.list_places import moved_to
from assistant.take_along.list_words import TAIL
from assistant.take_along.parts_of_line import parts, with_only, without_part
from assistant.take_along.which_questions import (
    fitting,
    means_any,
    named_one,
    names,
    not_found,
    places_meant,
    substance,
)

SHORT = 3
LEAD = re.compile(r"^(?:the (?:one|question) )?about\s+(?=\w)", re.IGNORECASE)
THAT = ("that", "it", "that one")  # and nothing that it could mean: which one is asked
PART_SAID = re.compile(r"\b(?:bit|part|half)\b")
FIGURE = re.compile(r"(?<![\w-])\d{1,2}(?![\w-])")
ALSO_ASKED = re.compile(
    r"^(?P<first>.{8,}?)[,.?]? (?:and also|also)[ ,:]+(?P<second>(?:can|could|will|would|is|are|do|does|did|what|when|how|why|who|where|should|has|have|if|whether)\b.{6,})$",
    re.IGNORECASE,
)
BEFORE_MARK = re.compile(r" (?=[,.?!;])")


@dataclass(frozen=True)
class Step:
    shown: Sequence[Question]
    so_far: Edited
    history: History = field(default_factory=History)

    def do(self, command: Command, meant: list[Question]) -> Edited:
        now = list(self.so_far.questions)
        meant = [one for one in meant if any(same(one, other) for other in now)]
        if command.do == "add" and (back := self.history.back_again(command.text, now)):
            return self._done("back", back)
        if command.do == "reword" and not meant and is_next(command.which, len(now)):
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
                return self._done("shorter" if len(now) > SHORT else "short", _fewer(now))
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
            any_one = (means_any(command.which) and not substance(command.which)) or command.which in THAT
            may_be = may_be or (tuple(range(len(self.shown))) if any_one else ())
            return replace(self.so_far, unclear=may_be, not_found="" if may_be else named_one(command.which))
        if command.do == "keep" and self._beyond(command.which):
            return replace(self.so_far, unclear=())  # one that is not there: nothing is lost for it
        if command.do == "drop" and len(meant) == 1 and PART_SAID.search(command.which):
            left = without_part(meant[0].text, command.which)
            if left:
                return self._done("replace", [replace(one, text=left) if same(one, meant[0]) else one for one in now])
        after = self._changed(command, now, meant)
        if command.do == "replace" and after == now:
            return replace(self.so_far, unclear=())  # the words to be changed are not in it
        done = self._done(command.do, after)
        missing = not_found(command.which, [one.text for one in self.shown]) if command.do == "drop" else ""
        return replace(done, unclear=(), not_found=missing) if missing else done

    def _changed(self, command: Command, now: list[Question], meant: list[Question]) -> list[Question]:
        def is_meant(one: Question) -> bool:
            return any(same(one, other) for other in meant)

        match command.do:
            case "drop":
                return [one for one in now if not is_meant(one)]
            case "keep":
                return [one for one in now if is_meant(one) or one.key is None]
            case "swap":
                first, second = (next(at for at, one in enumerate(now) if same(one, other)) for other in meant)
                now[first], now[second] = now[second], now[first]
                return now
            case "move":
                return moved_to(now, meant, command.where, [one.text for one in self.shown])
        return [self._reworded(one, command) if same(one, meant[0]) else one for one in now]

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
        was = self.history.before or ()
        chosen = [was[place] for place in places_meant(command.which, [one.text for one in was])]
        gone = any(not any(same(one, other) for other in self.so_far.questions) for one in chosen)
        return self.do(replace(command, do="undo" if gone else "keep"), meant)

    def _undone(self, command: Command, now: list[Question]) -> Edited:
        if command.which and (once := self.history.once_there(command.which)):
            back = [self.history.gone[place] for place in once]
            if not any(same(one, other) for one in back for other in self.history.before or ()):
                return self._done("back", self.history.at_old_places(now, back))
        if self.history.before is None:
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))
        places = places_meant(command.which, [one.text for one in self.history.before]) if command.which else []
        back = [self.history.before[place] for place in places]
        gone = [one for one in back if not any(same(one, other) for other in now)]
        if command.where.startswith("=") and len(self.history.before) != int(command.where.removeprefix("= ")):
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))  # it never had so many
        if back and not gone and names(command.which, [one.text for one in now]):
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))  # it is there
        if not gone and substance(command.which) and not self.history.took_off(now):
            return replace(self.so_far, did=(*self.so_far.did, "nothing"))  # no other change is undone for it
        if not gone:
            return self._done("undo", list(self.history.before))
        kept = [one for one in self.history.before if one in gone or any(same(one, other) for other in now)]
        return self._done("back", [*kept, *(one for one in now if not any(same(one, other) for other in kept))])

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
            return self._done("replace", [replace(one, text=new) if same(one, old) else one for one in now])
        if command.where or len(left) > 1:
            return replace(self.so_far, unclear=tuple(left) if len(left) > 1 else ())
        stays = places_meant(command.text, texts)
        if command.text and not stays:
            return replace(self.so_far, unclear=tuple(places_meant(command.which, texts)))  # "keep him alive, drop ..."
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
        return self._done("replace", [replace(one, text=left) if same(one, meant) else one for one in now])

    def _said_everywhere(self, command: Command, now: list[Question]) -> Edited:
        """A word for another wherever it stands by itself; where it stands nowhere, that part is not understood."""
        old = re.compile(rf"(?<!\w){re.escape(command.where)}(?!\w)", re.IGNORECASE)
        after = [replace(one, text=old.sub(lambda _: command.text, one.text)) for one in now]
        return replace(self.so_far, unclear=()) if after == now else self._done("replace", after)

    def _ordered(self, command: Command, now: list[Question]) -> Edited:
        chosen = [self.shown[place] for place in places_meant(command.which, [one.text for one in self.shown])]
        rest = [one for one in now if not any(same(one, other) for other in chosen)]
        return self._done("move", [*chosen, *rest]) if chosen else replace(self.so_far, unclear=())

    def _done(self, did: str, now: list[Question]) -> Edited:
        return replace(self.so_far, questions=tuple(now), did=(*self.so_far.did, did))


def _fewer(now: list[Question]) -> list[Question]:
    """Their own stay, and of the others as many as make it short; where all are their own, the first."""
    own = [one for one in now if one.own]
    if len(now) <= SHORT or len(own) == len(now):
        return now[:SHORT]
    others = [one for one in now if not one.own][: max(0, SHORT - len(own))]
    return [one for one in now if one.own or one in others]


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


def is_next(which: str, count: int) -> bool:
    """ "Number 6: ...", of a list of five."""
    number = re.match(r"^(?:number |no |question |q)*(\d{1,2})$", which.strip().lower())
    return number is not None and int(number[1]) == count + 1
