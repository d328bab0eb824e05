"""What is told to whoever asks whether to call somebody: yes, and how, wherever they are."""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.at_home import at_home
from assistant.conversations.decisions.danger import but_of
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS
from assistant.conversations.learn import unsure
from assistant.conversations.readers.after_danger import BODILY, asks_for_help_in_writing, in_their_hands, it_is_over
from assistant.conversations.readers.behind_help import asked_behind, runs_on
from assistant.conversations.readers.can_it_wait import asks_whether_it_can_wait
from assistant.conversations.readers.danger_goes_on import asks_if_urgent, not_over
from assistant.conversations.readers.doubts_after_card import (
    asks_for_help,
    asks_of_the_office,
    doubts_the_card,
    still_stands,
    would_have_us_ring,
)
from assistant.conversations.readers.nobody_comes import still_unwell
from assistant.conversations.readers.taken_up import goes_on
from assistant.conversations.readers.whether_to_call import (
    asks_against,
    asks_whether_to_call,
    asks_which,
    goes_in_or_rings,
    names_999,
    only_a_sign,
    too_much,
    wants_seen_again_today,
)
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.conversations.ways_back import ways_back
from assistant.conversations.words import Words
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS
from assistant.take_along.list_commands import plainly_added

ONE_DAY = re.compile(r"\b(?:if|when|whenever)\b", re.IGNORECASE)


def over_now(it: Weighed) -> Plan | None:
    """It is over, or help is there: what to do if it comes back, and the way to what was open or asked before."""
    snapshot = it.snapshot
    said, asked = over_and_asked(snapshot)
    notice = snapshot.near_notice
    if not said or still_unwell(said, notice) or not_over(said, notice):
        return None
    told = it.words.danger.over_now(it.reader, snapshot.last_text, now=clock.now(), there=in_their_hands(said))
    if asked:
        goes_back = HANDOFF_FORM in snapshot.begun and goes_on(asked)
        engine = (
            ToEngine(intent="request_handoff") if goes_back else told_engine(replace(snapshot, text=asked), it.profile)
        )
        return it.plan(before=(Reply(told.text.rsplit("\n\n", 1)[0]),), engine=engine, after=but_of(BODILY, it))
    back = replace(told, offers=(*ways_back(it.words, snapshot), *told.offers))
    return it.plan(before=(back,), after=but_of(BODILY, it))


def over_and_asked(snapshot: Snapshot) -> tuple[str, str]:
    """What says that it is over, and what is asked behind it; nothing where it is not said."""
    text, notice = snapshot.text, snapshot.near_notice
    if snapshot.choice or snapshot.form:
        return "", ""
    if it_is_over(text, notice) and not runs_on(text):
        return text, ""
    said, asked = asked_behind(text)
    sound = asked and it_is_over(said, notice) and not asks_whether_to_call(asked) and not asks_if_urgent(asked, notice)
    return (said, asked) if sound else ("", "")


def whether_to_call(it: Weighed) -> Plan | None:
    """Also at a step, which is asked again. Just after an emergency card 999 stands first, whatever they name."""
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form == ADDITION or _for_the_team(snapshot):
        return None
    calls, at_the_door = asks_whether_to_call(snapshot.text), goes_in_or_rings(snapshot.text)
    if not (calls or at_the_door):
        return _whether_to_wait(it)
    urgent = names_999(snapshot.text) or "emergency" in snapshot.near_cards
    text = it.words.danger.to_call(
        it.reader,
        urgent=urgent,
        leads=_leads(snapshot) if calls else None,
        at_the_door=at_the_door,
        home=_told_from_home(snapshot),
        now=now,
    )
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    offers = () if again else (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(text, offers),), engine=again)


def _whether_to_wait(it: Weighed) -> Plan | None:
    """No yes and no no: whom to tell now, wherever they are. Told to the team, it stays theirs, with its line."""
    snapshot = it.snapshot
    if snapshot.form or not snapshot.typed:
        return None
    worse = any(line.notice and line.notice["route"] in BODILY for line in it.lines)
    waits = asks_to_wait(snapshot)
    if not (waits or wants_seen_again_today(snapshot.text) or (worse and only_a_sign(snapshot.text))):
        return None
    offers = (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(whom_to_tell(it, waits=waits), offers),), after=but_of(BODILY, it))


def asks_to_wait(snapshot: Snapshot) -> bool:
    """Straight behind a card of the body its short form says that there is no waiting."""
    if asks_if_urgent(snapshot.text, snapshot.near_notice):
        return False
    carded = bool(snapshot.near_cards.intersection(BODILY))
    return asks_whether_it_can_wait(snapshot.text, snapshot.earlier, carded=carded)


def whom_to_tell(it: Weighed, *, waits: bool) -> str:
    """Of a sign that was told; `waits`, that it is asked whether it can wait."""
    urgent = names_999(it.snapshot.text) or "emergency" in it.snapshot.near_cards
    return it.words.danger.to_call(it.reader, urgent=urgent, leads="wait_not_known" if waits else None, now=clock.now())


def help_in_writing(it: Weighed) -> Plan | None:
    """How 999 is reached without speaking: told in any state, in the family's language too, and no new alarm."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form == ADDITION or _for_the_team(snapshot):
        return None
    if not asks_for_help_in_writing(snapshot.text, snapshot.near_notice, rings=it.reader.rings):
        return None
    foreign = it.words.danger.card_in_language("emergency", snapshot.language, now=clock.now())
    told = it.words.danger.reach_999(it.reader, now=clock.now())
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    return it.plan(before=(*((foreign,) if foreign else ()), told), engine=again, after=it.lines, repeats=True)


def doubts(it: Weighed) -> Plan | None:
    """Soon after a card: "seems a lot??", "she's at home with her dad"."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    if _would_have_us_ring(snapshot):
        first = it.words.wording.phrase("rings_nobody", now=clock.now())
        told = _what_stands(snapshot, it.words, it.reader, asked=False)
        return it.plan(before=(replace(told, text=f"{first} {told.text}"),), after=it.lines, repeats=True)
    if not doubts_the_card(snapshot.text, snapshot.near_notice):
        return None
    asked = asks(snapshot.text) or asks_for_help(snapshot.text)
    told = _what_stands(snapshot, it.words, it.reader, asked=asked)
    return it.plan(before=(told,), repeats=True)


def in_place_of_topics(
    worded: list[Reply], turn: EngineTurn, snapshot: Snapshot, words: Words, reader: Reader
) -> list[Reply]:
    """What is not understood soon after a card may be of the danger: no topic is guessed at."""
    plain = snapshot.typed and snapshot.choice is None and snapshot.form is None and turn.form is None
    stands = still_stands(snapshot.earlier, snapshot.near_notice) and not over_and_asked(snapshot)[0]
    if not plain or not unsure(turn) or not stands or asks_of_the_office(snapshot.text):
        return worded
    return [_what_stands(snapshot, words, reader, asked=asks_whether_to_call(snapshot.text))]


def _what_stands(snapshot: Snapshot, words: Words, reader: Reader, *, asked: bool) -> Reply:
    """It begins with a yes where the danger itself is asked about."""
    urgent = names_999(snapshot.text) or "emergency" in snapshot.near_cards
    leads = _leads(snapshot) if asked or too_much(snapshot.text) else None
    home = leads is not None and _told_from_home(snapshot)
    text = words.danger.to_call(reader, urgent=urgent, leads=leads, home=home, now=clock.now())
    return Reply(text, (*ways_back(words, snapshot), words.offers.to_do("request_person")))


def _leads(snapshot: Snapshot) -> str | None:
    """The first words: yes only where it says that somebody is to be called."""
    if too_much(snapshot.text):
        return "call_not_too_much"
    if _unjudged(snapshot):
        return "call_unjudged"
    return None if asks_against(snapshot.text) or asks_which(snapshot.text) else "call_yes"


def _told_from_home(snapshot: Snapshot) -> bool:
    judged = too_much(snapshot.text) or not _unjudged(snapshot)
    return judged and snapshot.near_notice in BODILY and at_home((snapshot.text, *snapshot.earlier))


def _would_have_us_ring(snapshot: Snapshot) -> bool:
    """Said straight to a card, or to what was told of it: it is not the message to the team."""
    notice, before = snapshot.near_notice, snapshot.earlier[0] if snapshot.earlier else ""
    if notice not in BODILY or not would_have_us_ring(snapshot.text):
        return False
    return before == snapshot.near_words or doubts_the_card(before, notice) or asks_whether_to_call(before)


def _unjudged(snapshot: Snapshot) -> bool:
    """A child got worse, and whether that is for 999 or 111 is asked: yes to which of them, nobody here can say."""
    worse = snapshot.near_notice == "deterioration" and "emergency" not in snapshot.near_cards
    return worse and asks_for_help(snapshot.text)


def _for_the_team(snapshot: Snapshot) -> bool:
    """What to do if or when something happens, where their words for the team are asked for; or what goes on a list."""
    if snapshot.form == QUESTIONS and plainly_added(snapshot.text):
        return True
    return snapshot.field in OWN_WORDS and bool(ONE_DAY.search(snapshot.text))
