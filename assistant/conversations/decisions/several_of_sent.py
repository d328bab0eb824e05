"""A message about what was sent that asks or orders several things: each is done, answered, or named; and what stands
otherwise now is proposed to the team in the family's words.
"""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import AdditionPress, Offer, Reply
from assistant.conversations.decisions.about_sent import gone_means_back, needed_now, told_of_sent
from assistant.conversations.decisions.danger import adds
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION
from assistant.conversations.readers.after_danger import BODILY
from assistant.conversations.readers.after_sending import puts_sent_right
from assistant.conversations.readers.news_of_lines import line_without_words
from assistant.conversations.readers.parts_after_sending import FOR_THEM, About, Parts, parts_after_sending
from assistant.conversations.readers.what_went import line_asked
from assistant.conversations.readers.wishes import plain_words
from assistant.conversations.told_engine import ToEngine

OF_IT_ALL = (About.SHOW, About.STATUS, About.WHEN)  # which the status of what was sent answers
PLAINLY_OF_IT = (About.SHOW, About.OUT, About.ADD, About.PUT_IN)  # beside which another question is only named
SILENT = (About.SMALL, About.TOLD)


def several_of_sent(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not snapshot.sent or snapshot.follow_up:
        return None
    if (
        puts_sent_right(snapshot.text)
        or snapshot.to_list
        or snapshot.to_plan
        or needed_now(it, plain_words(snapshot.text))
    ):
        return None
    parts = parts_after_sending(snapshot.text)
    if snapshot.sent_lines.get(line_asked(snapshot.text) or "") or not _is_ours(it, parts):
        return None
    return _added(it, parts) if parts.words else _told(it, parts)


def _is_ours(it: Weighed, parts: Parts) -> bool:
    """What a reader of one thing knows is left to it; so is a question beside which something is only mentioned."""
    kinds = {one for one in parts.about if one not in SILENT}
    if About.ELSE in kinds and not parts.has(*PLAINLY_OF_IT):
        return False
    if it.snapshot.near_notice in BODILY and not parts.has(About.SHOW, About.ADD):
        return False
    if kinds & {About.SHOW, About.OUT}:
        return True
    if kinds & set(FOR_THEM):
        return bool(kinds - {*FOR_THEM, About.PUT_IN}) or not adds(it.snapshot)
    if kinds & {About.STATUS, About.WHEN}:
        return it.snapshot.mode != "waiting" and not gone_means_back(it)
    return False


def _told(it: Weighed, parts: Parts) -> Plan:
    """What is asked, in the order of what can be done about it; the status last."""
    told = []
    if parts.has(About.OUT):
        told.append(_cannot_take_out(it, parts))
    if parts.has(About.READERS):
        told.append(told_of_sent(it, "sent_readers"))
    status = ToEngine(intent="ask_handoff_status") if parts.has(*OF_IT_ALL) else None
    rest = (Reply(_phrase(it, "ask_rest_again")),) if parts.has(About.ELSE) else ()
    before = tuple(replace(one, offers=_their_words(one)) for one in told) if status else tuple(told)
    return it.plan(before=before, engine=status, after=(*rest, *it.lines))


def _added(it: Weighed, parts: Parts) -> Plan:
    """The words wait for a yes, so they come last."""
    named = (
        ("sent_take_out", parts.has(About.OUT)),
        ("sent_readers", parts.has(About.READERS)),
        ("sent_by_when", parts.has(About.WHEN)),
        ("sent_status_after", parts.has(About.STATUS)),
        ("addition_then_ask", parts.has(About.ELSE)),
    )
    shown = (Reply("\n\n".join([_phrase(it, "sent_shown"), *it.snapshot.sent_copy])),) if it.snapshot.sent_copy else ()
    told = tuple(Reply(_phrase(it, name)) for name, said in named if said)
    line = line_without_words(parts.words)
    press = AdditionPress(do="propose", words=parts.words)
    if line and line in it.snapshot.sent_lines:
        press = AdditionPress(do="line", field=line)
    return it.plan(before=(*shown, *told), after=it.lines, for_addition=True, addition_press=press)


def _cannot_take_out(it: Weighed, parts: Parts) -> Reply:
    """But the team can be told, in the family's words."""
    told = told_of_sent(it, "sent_take_out")
    press = AdditionPress(do="propose", words=parts.out)
    tell = Offer(it.words.wording.choice("choice_tell_them"), {ADDITION: press})
    return replace(told, offers=(tell, *told.offers))


def _their_words(reply: Reply) -> tuple[Offer, ...]:
    """Beside the status, which has its own choices."""
    return tuple(one for one in reply.offers if one.payload.get(ADDITION, {}).get("do") == "propose")


def _phrase(it: Weighed, name: str) -> str:
    return it.words.wording.phrase_for(it.reader, name, now=clock.now())
