"""An order to send what waits for its yes after sending: "yes send that, thank you dear", "no i mean send the numb legs
one". An order that is none for now, or says more, sends nothing; and no order ever becomes the words themselves.
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.chat import about_the_chat
from assistant.conversations.decisions.family_apart import family_apart
from assistant.conversations.decisions.form import about_the_form
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.assent import approves, only_a_sign
from assistant.conversations.readers.leaving import puts_off_sending
from assistant.conversations.readers.yes_or_no import BEGINS_YES, yes_or_no
from assistant.conversations.told_engine import told_engine
from assistant.details.question import asks

LONGEST = 24  # words; more than that tell the team something
_HEAD = r"(?:(?:no+|oh|ah|wait|look|sorry|yes+|yeah|yep|ok|okay|right|well|please|just|now|go on(?: then)?|so|but|and|can you|could you|will you|would you|you can)[ ,.!-]+)*"
INSISTS = re.compile(  # before an order it takes nothing back
    rf"^{_HEAD}(?:i (?:mean|meant|said|say|did say|told you(?: to)?|asked you(?: to)?|want(?:ed)? you to|need you to)[ ,.:!]+(?:to )?|(?<=no )(?=send the\b)|(?<=no, )(?=send\b))(?:(?:yes|please|just|now)[ ,.!]+)*(?=(?:send|yes|do)\b)",
    re.IGNORECASE,
)
THE_ONE = re.compile(  # "the numb legs one": the words that waits are named by some of them
    r"\b(?:the|my|that) (?P<named>(?:[\w'-]+ ){1,5}?)(?:one|bit|part|note|line|message|words|thing)\b", re.IGNORECASE
)
BETWEEN = re.compile(r"[.,;!?]+\s*(?:(?:and|but|then|also|so|oh)\b[ ,]*)*|\s+(?:and|but|then|also)\s+", re.IGNORECASE)
OTHER_ONE = frozenset("other wrong old older first last earlier previous original second whole new same next".split())
LITTLE = frozenset("the a an my that this her his their with of about in on and".split())
ORDERS = re.compile(
    rf"^(?:{_HEAD}|{INSISTS.pattern[1:]})(?:send|sned|snd|pass on|pass|forward|submit)(?:$|[ ,.!]+(?:$|(?:it|that|this|them|those|these|tht|me|the (?:\w+ ){{0,5}}(?:one|bit|part|note|line|message|words|thing|lot)|my (?:\w+ ){{0,3}}(?:one|bit|note|message|words|thing)|now|off|on|later|tomorrow|please|thank)\b))",
    re.IGNORECASE,
)
WAITS = re.compile(
    r"^(?:(?:no|oh|ok|please|just|but|and)[ ,.!]+)*(?:not (?:yet|now|just yet|today|tonight|till\b.*|until\b.*)|(?:wait|hang on|hold on|hold fire|one (?:sec|second|minute|moment)|later|tomorrow|in (?:a|the) (?:minute|bit|morning)|give me a (?:minute|moment|sec))(?: (?:a|till?|until|please|on|then|maybe|first)\b.{0,30})?)[ .!]*$",
    re.IGNORECASE,
)


def sends(text: str, waiting: str) -> bool:
    """What waits, and nothing else: a plain yes, or an order that may name it by some of its own words."""
    plain = _straight(text)
    if only_a_sign(plain):
        return True
    plain = INSISTS.sub("", plain) if len(plain.split()) <= LONGEST else plain
    return any(
        yes_or_no(one) == "affirm" or approves(one) for one in (plain, THE_ONE.sub(lambda it: _it(it, waiting), plain))
    )


def only_orders(text: str) -> bool:
    """A yes, an order, or a wish to wait, whatever stands behind it: never words for the team."""
    plain = _straight(text)
    if not any(char.isalnum() for char in plain):
        return True
    if len(plain.split()) > LONGEST:
        return False
    orders = any(ORDERS.match(one.strip()) for one in re.split(r"[.;!?]+", plain))
    return orders or puts_off_sending(plain) or bool(WAITS.match(plain) or BEGINS_YES.match(plain.lower()))


def asked_beside_order(text: str) -> str | None:
    """The question behind or before a plain order to send: "ok send. and when they call me?"."""
    plain = _straight(text)
    if approves(plain):
        return None
    for cut in reversed(list(BETWEEN.finditer(plain))):
        first, last = plain[: cut.start()], plain[cut.end() :]
        if not (first and last):
            continue
        if approves(first) and asks(last):
            return last
        if approves(last) and asks(f"{first}{cut[0].strip()}"):
            return f"{first}{cut[0].strip()}"
    return None


def _it(named: re.Match[str], waiting: str) -> str:
    said = {word.lower() for word in named["named"].split()} - LITTLE
    stands = {word.lower() for word in re.findall(r"[\w'-]+", _straight(waiting))}
    return "it" if said and said <= stands and not said & OTHER_ONE else named[0]


def _straight(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").split())


def sends_and_asks(it: Weighed) -> Plan | None:
    """ "Send it, and will birth mum get told": what is asked is answered, and the page stands below once more."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "check" or snapshot.correction:
        return None
    if not (question := asked_beside_order(snapshot.text)):
        return None
    asked = replace(it, snapshot=replace(snapshot, text=question))
    found = next((told for one in (about_the_chat, family_apart, about_the_form) if (told := one(asked))), None)
    told = found or it.plan(engine=told_engine(asked.snapshot, it.profile), after=it.lines)
    first = Reply(it.words.wording.phrase("form_asked_first", now=clock.now()))
    return replace(told, before=(*told.before[: len(it.cards)], first, *told.before[len(it.cards) :]))
