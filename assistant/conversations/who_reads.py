"""Who reads: the nation they are told of, as whom they write, what they need, and whether in easy words."""

import re
from dataclasses import replace

from assistant.answers.wording import OF_THE_STILLBORN, Reader
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.brother_checked import is_of_a_sibling, wants_sibling_checked
from assistant.conversations.readers.named_place import place_wished
from assistant.conversations.readers.whose_illness import tells_of_living_child
from assistant.conversations.readers.wishes import easy_beside, needs_said
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.words import Words
from assistant.details.writer import writer_in
from assistant.handoffs.readers.death import BEREAVED, writer_after
from assistant.handoffs.readers.living_child import LOST_ANOTHER, TAKES_OFF, unsays_death
from assistant.handoffs.readers.of_whom import Of, of_whom
from assistant.signs import normalised

UNDER_US = re.compile(  # "up here" is where they live
    r"\b(?!(?:up|down|over|out|round|around|from|live|lives|living|in|near)\b)(?:he|she|they|who|child|son|daughter|baby|boy|girl|\w+)(?:'?s| is| are|'?re|s)? (?:being )?(?:(?:seen|treated|looked after|kept) )?(?:(?:at|in|under|on|with) (?:your|this)\b|here\b|(?:under|with) you\b)",
    re.IGNORECASE,
)
CARED_FOR_HERE = re.compile(  # care is complained about where it was given, wherever the family lives
    r"\b(?:your|this) hospital\b|\b(?:moan|complain|complaint|grumble)\b[^.?!]*\b(?:to you|you lot|about (?:you|your)|you or)\b|\byou(?: lot)? or (?:the |our )?(?:scottish|welsh|english|irish|northern irish)\b",
    re.IGNORECASE,
)
OFFICE_OF_A_NATION = re.compile(  # "does the scottish ombudsman do english hospitals" says nothing of where the child is
    r"\b(?:scottish|welsh|english|(?:northern )?irish) (?:\w+ ){0,3}?(?:ombudsm[ae]n|rules?|laws?|lot|ones?|system|complaints?|procedures?|parliament|government)\b|\b(?:spso|psow|nipso|phso|llais)\b",
    re.IGNORECASE,
)
_A_NATION = r"(?:scotland|england|wales|northern ireland)"
ONE_OR_OTHER = re.compile(  # "who pays, Scotland or England", and that one has no such thing
    rf"\b{_A_NATION}(?:,? (?:or|vs|versus)(?: in| is it)?|/) {_A_NATION}\b", re.IGNORECASE
)
NOT_OF_IT = re.compile(  # "we're not in England by the way": named only to say where they are not
    r"(?:\bnot|n['\u2019]?t) (?:(?:even|actually|in|from|living|based|under|treated) )*(england|scotland|wales|northern ireland)\b",
    re.IGNORECASE,
)
STILLBIRTH_PAGES = tuple(dict.fromkeys(OF_THE_STILLBORN.values()))
DEATH_PAGES = ("bereaved_support", "death_review", "inquest", "meeting_after_death", *STILLBIRTH_PAGES)
MOST_NEEDS = 120  # letters, as the records hold


def nation_of(snapshot: Snapshot, own: str) -> str | None:
    """What the family says of its nation stands until it says otherwise. A step's answer (an address, a hospital) does
    not change it. Whoever lives elsewhere and has the child here is told what holds in the hospital's `own`.
    """
    if snapshot.form or snapshot.choice:
        return snapshot.nation
    if (snapshot.nation or snapshot.details.nation) and CARED_FOR_HERE.search(snapshot.text):
        return own
    told_before = snapshot.nation is not None and bool(
        OFFICE_OF_A_NATION.search(snapshot.text) or ONE_OR_OTHER.search(snapshot.text)
    )
    denied = snapshot.details.nation and _denies(snapshot, snapshot.details.nation.value)
    if snapshot.details.nation is None or told_before or denied or place_wished(snapshot.text):
        return snapshot.nation
    return own if UNDER_US.search(snapshot.text) else snapshot.details.nation.value


def _denies(snapshot: Snapshot, nation: str) -> bool:
    return nation in {one.lower().replace(" ", "_") for one in NOT_OF_IT.findall(snapshot.text)}


def writer_of(snapshot: Snapshot) -> str | None:
    """What the writer last said of themselves stands. A child's death is unsaid only in plain words: a child lives."""
    if snapshot.choice:
        return snapshot.writer
    told_of_death = snapshot.writer is None and snapshot.last_answer in DEATH_PAGES
    if told_of_death and not snapshot.form and unsays_death(snapshot.text):
        return LOST_ANOTHER  # the death was understood, and not from plain words
    at_note, child = snapshot.form == HANDOFF_FORM and snapshot.field == "check", snapshot.lines.get("child_name", "")
    if snapshot.writer == BEREAVED and _asks_for_a_sibling(snapshot):
        return BEREAVED  # a brother or sister who is to be checked takes no death back
    if heard := writer_after(snapshot.text, snapshot.writer, child=child, at_note=at_note):
        return heard  # at a step of a form too
    return snapshot.details.writer.value if snapshot.details.writer and not snapshot.form else snapshot.writer


def unasked_death_pages(snapshot: Snapshot, writer: str | None) -> frozenset[str]:
    """Of a child who lives none of them is told, nor to whoever refused them; only where this message asks of the
    death.
    """
    if snapshot.choice or not (writer == LOST_ANOTHER or snapshot.refused_death_pages):
        return frozenset()
    of_death = of_whom(snapshot.text, names_one=writer_in(snapshot.text) == BEREAVED) in (Of.DEAD, Of.BOTH)
    return frozenset() if of_death else frozenset(DEATH_PAGES)


def is_stillborn(snapshot: Snapshot, writer: str | None) -> bool:
    """The baby that is written about died before birth: as this family said, or as it was understood to say."""
    told = writer == BEREAVED or (writer != LOST_ANOTHER and snapshot.last_answer in DEATH_PAGES)
    return told and snapshot.stillborn


def who_is_ill(reader: Reader, snapshot: Snapshot) -> Reader:
    """Whom the cards of the body speak to. A family that lost a child and tells of another, who lives, has a child."""
    if reader.writer != BEREAVED or not tells_of_living_child((snapshot.text, snapshot.near_words)):
        return reader
    return replace(reader, writer=LOST_ANOTHER, stillborn=False)


def _asks_for_a_sibling(snapshot: Snapshot) -> bool:
    text = snapshot.text
    asked = is_of_a_sibling(text) and wants_sibling_checked(text, snapshot.earlier, died=True)
    return asked and not TAKES_OFF.search(normalised(text))


def needs_of(snapshot: Snapshot, words: Words) -> str | None:
    """Said once, it is kept, and told to the team; a second one stands beside it."""
    noted = snapshot.needs or ""
    for said in () if snapshot.choice else needs_said(snapshot.text):
        need = words.wording.choice(said)
        both = "; ".join(filter(None, (noted, need)))
        noted = noted if need in noted or len(both) > MOST_NEEDS else both
    return noted or None


def reads_badly(snapshot: Snapshot) -> bool:
    """Said beside a question: its answer comes in easy words, and all after it."""
    if snapshot.choice or snapshot.form:
        return False
    return "needs_reading" in needs_said(snapshot.text) or easy_beside(snapshot.text)
