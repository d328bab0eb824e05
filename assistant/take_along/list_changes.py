"""What is said to a list that is there, carried out: changed and kept so that it can be undone, or asked about where
the words do not say which question they mean.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.reply import ListPress, Offer
from assistant.details.question import asks
from assistant.records import take_along
from assistant.records.models import QuestionItem, QuestionList
from assistant.take_along import question_list as lists
from assistant.take_along.bank import Bank
from assistant.take_along.command import Command
from assistant.take_along.edited_list import Edited, Question
from assistant.take_along.list_edit import edited, split_apart
from assistant.take_along.list_shown import FORM, ONE_OF_TWO, OWN, ListShown, Outcome, Phrase, press_of, short_title
from assistant.take_along.other_words import Likeness
from assistant.take_along.which_questions import COUNTS, names, places_meant

MORE_AT_ONCE = 3
EDITS = ("add", "drop", "but", "keep", "still", "clear", "undo", "move", "swap", "order", "reverse", "shorter", "reword",
         "replace", "append", "everywhere", "part", "only", "same")  # fmt: skip
BESIDE = ("rephrase", "more")  # said with a change, and told what it needs when that is done
SAID = {
    "drop": "list_dropped", "short": "list_here", "shorter": "list_shorter", "add": "list_added", "own": "list_written", "that": "list_added_that",
    "undo": "list_undone", "back": "list_undone", "nothing": "list_nothing_to_undo",
}  # fmt: skip


class ListChanges:
    def __init__(self, bank: Bank, phrase: Phrase, shows: ListShown, likeness: Likeness | None = None) -> None:
        self._bank, self._phrase, self._shows, self._likeness = bank, phrase, shows, likeness

    def do(
        self,
        session: Session,
        made: QuestionList,
        commands: Sequence[Command],
        turn_id: UUID,
        offered: Sequence[Offer] = (),
        suggested: Sequence[str] = (),
    ) -> Outcome | None:
        """`suggested` are the questions that "add that" means."""
        items = list(take_along.items(session, made.conversation_id))
        if cannot := next((command for command in commands if command.do == "cannot"), None):
            apart = split_apart(_as_shown(items), cannot.which, int(cannot.where or 0), lists.before(made))
            if apart:
                return self.stored(session, made, items, apart, turn_id)
            return self._shows.shown(session, made, self._phrase("list_cannot"))
        if edits := [command for command in commands if command.do in EDITS]:
            others = [command for command in commands if command.do not in EDITS]
            if others and all(command.do in BESIDE and not command.plain for command in others):
                done = self._changed(session, made, items, edits, turn_id)
                return self._and_then(session, made, items, others, done) if done and not done.asks else done
            lost = [Command("lost")] if others else []
            return self._changed(session, made, items, [*edits, *lost], turn_id)
        return self._asked_of_it(session, made, items, commands, turn_id, offered, suggested)

    def _and_then(
        self,
        session: Session,
        made: QuestionList,
        was: Sequence[QuestionItem],
        others: Sequence[Command],
        done: Outcome,
    ) -> Outcome:
        """What was ordered beside a change and is not done by itself: it needs their words, or a choice."""
        *before, shown = done.replies
        texts, said, offers = [item.text for item in was], [], list(shown.offers)
        for command in others:
            places = places_meant(command.which, texts) if command.do == "rephrase" else []
            if len(places) == 1:
                item = was[places[0]]
                said.append(self._phrase("list_words_are_yours", title=short_title(item.text)))
                offers.insert(0, Offer(self._phrase("list_pick_reword"), {FORM: press_of("reword", item)}))
            elif command.do == "rephrase":
                said.append(self._phrase("list_part_unclear"))
            else:
                said.append(self._phrase("list_more_then"))
        text = "\n\n".join((shown.text, *dict.fromkeys(said)))
        return replace(done, replies=(*before, replace(shown, text=text, offers=tuple(offers))))

    def _asked_of_it(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        commands: Sequence[Command],
        turn_id: UUID,
        offered: Sequence[Offer],
        suggested: Sequence[str],
    ) -> Outcome | None:
        """Nothing that is on it changes by itself."""
        dos = {command.do for command in commands}
        if told := self._told(session, made, items, dos):
            return told
        if "more" in dos:
            return self._more(session, made, items, commands[0], turn_id)
        if dos & {"only_one", "undo_or_one"}:
            return self._one_or_so_many(session, made, items, commands[0], turn_id)
        if dos & {"wrong", "rephrase", "not_that"}:
            return self._not_right(session, made, items, commands[0], turn_id, offered)
        if dos == {"that"} and suggested:
            return self._those(session, made, items, suggested, turn_id)
        if dos & {"own", "that"}:
            return Outcome(
                (self._shows.step(OWN, self._phrase("list_new_words"), [self._shows.back()]),), OWN, asks=True
            )
        return None

    def _told(
        self, session: Session, made: QuestionList, items: Sequence[QuestionItem], dos: set[str]
    ) -> Outcome | None:
        """What only has something shown or said."""
        if "open" in dos:
            return self._shows.opened(session, made.conversation_id)
        if "show" in dos:
            return self._shows.seen(session, made)
        if "leave" in dos:
            return self._shows.left(session, made)
        if "count" in dos:
            return self._counted_out(session, made, items)
        return self._shows.shown(session, made, self._phrase("list_take")) if "take" in dos else None

    def _one_or_so_many(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        command: Command,
        turn_id: UUID,
    ) -> Outcome | None:
        """ "Just 2", "take back 2": question 2, or two of them. Nothing goes before that is said."""
        if 0 < int(command.which) <= len(items):
            return (
                self._only_one(items, command.which) if command.do == "only_one" else self._undo_or_one(items, command)
            )
        meant = replace(command, do="keep" if command.do == "only_one" else "undo")
        return self._changed(session, made, items, [meant], turn_id)

    def _only_one(self, items: Sequence[QuestionItem], said: str) -> Outcome:
        number = int(said)
        title = self._phrase("list_choice_only_one", number=said)
        if number == 1:
            text = self._phrase("list_only_one_first", number=said)
            return self._asked(text, [Offer(title, {FORM: press_of("keep", items[0])})])
        first: ListPress = {"do": "keep", "ids": [str(one.id) for one in items[:number]]}
        many = Offer(self._phrase("list_choice_only_one_many", number=said), {FORM: first})
        one = Offer(title, {FORM: press_of("keep", items[number - 1], ONE_OF_TWO)})
        return self._asked(self._phrase("list_only_one", number=said), [one, many])

    def _undo_or_one(self, items: Sequence[QuestionItem], command: Command) -> Outcome:
        number, item = command.which, items[int(command.which) - 1]
        one = Offer(self._phrase("list_choice_undo_or_one", number=number), {FORM: press_of("drop", item, ONE_OF_TWO)})
        changes: ListPress = {"do": "undo", "where": command.where}
        many = Offer(self._phrase("list_choice_undo_or_one_many", number=number), {FORM: changes})
        return self._asked(self._phrase("list_undo_or_one", number=number), [one, many])

    def _asked(self, text: str, offers: Sequence[Offer]) -> Outcome:
        return Outcome((self._shows.step("list", text, [*offers, self._shows.back()]),), "list", asks=True)

    def _those(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        suggested: Sequence[str],
        turn_id: UUID,
    ) -> Outcome:
        """None is put on twice."""
        there = {item.text for item in items}
        new = [Question(None, one) for one in suggested if one not in there]
        if not new:
            return self._shows.shown(session, made, self._phrase("list_here"))
        after = [*(Question(item.id, item.text) for item in items), *new]
        return self.stored(session, made, items, Edited(tuple(after), ("that",)), turn_id)

    def _changed(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        commands: Sequence[Command],
        turn_id: UUID,
    ) -> Outcome | None:
        shown = _as_shown(items)
        gone = [Question(one.id, one.text) for one in take_along.taken_off(session, made.conversation_id)]
        older = lists.befores(made)
        changes = _changes_back(commands, [len(state) for state in older])
        before = lists.before(made, changes)
        result = edited(shown, commands, before, gone, older=older, likeness=self._likeness)
        if result.clears and items:
            yes = Offer(self._phrase("list_choice_clear"), {FORM: {"do": "clear"}})
            return self._shows.listed("list_clear", [yes, self._shows.back()])
        if result.clears:
            return self._shows.shown(session, made, "")
        if result.unclear is not None and not result.did:
            return self._which(items, commands, result.unclear)
        if not result.did:
            return None
        return self.stored(session, made, items, result, turn_id, undoes=changes if result.did == ("undo",) else 0)

    def _counted_out(self, session: Session, made: QuestionList, items: Sequence[QuestionItem]) -> Outcome:
        said = self._phrase("list_how_many_on", questions=self._shows.counted(items))
        return self._shows.shown(session, made, said)

    def _not_right(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        command: Command,
        turn_id: UUID,
        offered: Sequence[Offer],
    ) -> Outcome | None:
        """ "The first one is wrong": what is to be done with it. "Not that one", just after a change: it is put back,
        and which one is asked.
        """
        texts = [item.text for item in items]
        if command.do in ("wrong", "rephrase"):
            if not names(command.which, texts):
                return None
            places = places_meant(command.which, texts)
            if len(places) == 1:
                item = items[places[0]]
                return self._shows.picked(places[0] + 1, item) if command.do == "wrong" else self._shows.new_words(item)
        back = any(offer.payload.get(FORM, {}).get("do") == "undo" for offer in offered)
        if back and command.do == "not_that":
            undone = self._changed(session, made, items, [Command("undo")], turn_id)
            items = list(take_along.items(session, made.conversation_id)) if undone else items
        said = f"{self._phrase('list_undone')} {self._phrase('list_which_one')}" if back else ""
        return self._shows.pick(items, said)

    def stored(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        result: Edited,
        turn_id: UUID,
        *,
        undoes: int = 0,
    ) -> Outcome:
        if "nothing" not in result.did:
            lists.change(session, made, items, result.questions, turn_id, undoes=undoes)
        many = self._phrase(
            "list_count_one" if len(result.questions) == 1 else "list_count", count=str(len(result.questions))
        )
        kept = self._phrase("list_kept_only", questions=many)
        said = [kept if did == "keep" else self._phrase(SAID.get(did, "list_changed")) for did in result.did]
        if "shorter" in result.did:
            said.append(self._cut(items, result.questions))
        if result.unclear is not None:
            missing = result.not_found
            unclear = self._phrase("list_part_unclear")
            said.append(self._phrase("list_one_not_found", title=missing) if missing else unclear)
        undo = [] if set(result.did) & {"undo", "back", "nothing"} else [self._shows.undo()]
        return self._shows.shown(session, made, " ".join(dict.fromkeys(said)), undo)

    def _cut(self, items: Sequence[QuestionItem], left: Sequence[Question]) -> str:
        """What went, each on a line of its own."""
        stays = {one.key for one in left}
        gone = [f"- {item.text}" for item in items if item.id not in stays]
        return "\n".join((self._phrase("list_cut"), *gone))

    def _which(
        self, items: Sequence[QuestionItem], commands: Sequence[Command], places: Sequence[int]
    ) -> Outcome | None:
        """Which one is meant, with those that it may be; where none fits, that is said. A question that fits none is
        not for the list.
        """
        command = next(one for one in commands if one.do not in ("add", "undo", "lost"))
        if not places and asks(command.which):
            return None
        if not items:
            return self._shows.listed("list_empty", self._shows.list_offers(items))
        listed = f"{lists.as_text(items)}\n\n{self._phrase('list_which_one')}"
        said = listed if places else f"{self._phrase('list_none_fits')}\n\n{listed}"
        offers = [
            Offer(
                short_title(items[place].text), {FORM: press_of(command.do, items[place], command.where, command.text)}
            )
            for place in places or range(len(items))
        ]
        return Outcome((self._shows.step("list", said, [*offers, self._shows.back()]),), "list", asks=True)

    def _more(
        self, session: Session, made: QuestionList, items: Sequence[QuestionItem], command: Command, turn_id: UUID
    ) -> Outcome:
        if command.text:
            return self._more_about(session, made, command, turn_id)
        places = places_meant(command.which, [item.text for item in items])
        like = items[places[0]] if places and places[0] < len(items) else None
        found = lists.more_like(session, made, self._bank, like, turn_id)
        said = self._phrase("list_more" if found else "list_no_more")
        return self._shows.shown(session, made, said, [self._shows.undo()] if found else [])

    def _more_about(self, session: Session, made: QuestionList, command: Command, turn_id: UUID) -> Outcome:
        """Of what the bank has about it; where that is nothing, the family's own are asked for."""
        concern = self._bank.concern_of(command.text) if self._bank.names_concern(command.text) else None
        many = int(command.where) if command.where.isdigit() else COUNTS.get(command.where, MORE_AT_ONCE)
        found = lists.more_like(session, made, self._bank, None, turn_id, concern=concern, most=many) if concern else []
        if found:
            return self._shows.shown(session, made, self._phrase("list_more"), [self._shows.undo()])
        text = f"{self._phrase('list_no_more')}\n\n{self._phrase('list_new_words')}"
        return Outcome((self._shows.step(OWN, text, [self._shows.back()]),), OWN, asks=True)


def _as_shown(items: Sequence[QuestionItem]) -> list[Question]:
    return [Question(item.id, item.text, own=item.own_words) for item in items]


def _changes_back(commands: Sequence[Command], sizes: Sequence[int]) -> int:
    """How many changes are undone: as many as was said, all of them, or back to when it had so many questions."""
    where = next((one.where for one in commands if one.do == "undo" and one.where), "1")
    if where.startswith("="):
        many = int(where.removeprefix("= "))
        return next((at for at, size in enumerate(sizes, start=1) if size == many), 1)
    return max(1, min(int(where), len(sizes)) if where.isdigit() else len(sizes))
