"""What a family is told whose child has died, where it asks for the notes, or who looks at a stillbirth: the page,
and asked once more, what stands beside it. Never the same page twice running.
"""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import BEREAVED
from assistant.conversations.decisions.weighed import Weighed
from assistant.conversations.readers.stillbirth import CORONER, asks_of_a_coroner, names_blame
from assistant.details.stillbirth import lost_before_22_weeks

SORRY = "so sorry"
REVIEW, NOTES = "death_review", "records"  # as this reader reads them


def notes_told(it: Weighed) -> Reply:
    """Asked for again, how one goes about it, which can be a message from here."""
    again = it.words.wording.phrase("notes_asked_again", now=clock.now())
    ways = (it.words.offers.leave_message(), it.words.offers.person)
    page = it.words.answers.reply(NOTES, it.reader, now=clock.now(), offers=ways)
    told = _not_twice(it, page)
    if told is page:
        return _with_sorrow(it, page)
    if (it.snapshot.last_text or "").startswith(again):
        return told
    return it.words.answers.with_sources_of(page.answer_id or NOTES, Reply(again, ways), it.reader, now=clock.now())


def looked_into(it: Weighed) -> Reply:
    """Who looks at a stillbirth; asked again, the page of a baby's death, which names who listens."""
    now = clock.now()
    page = it.words.answers.reply(REVIEW, it.reader, now=now, offers=_ways(it))
    if _not_twice(it, page) is not page:
        page = _of_a_coroner(it, page) or _not_twice(it, it.words.answers.reply(BEREAVED, it.reader, now=now))
    elif lost_before_22_weeks((it.snapshot.text, *it.snapshot.earlier)):
        page = replace(page, text=f"{page.text}\n\n{it.words.wording.phrase('before_22_weeks', now=now)}")
    if names_blame(it.snapshot.text):
        page = replace(page, text=f"{it.words.wording.phrase('why_is_no_blame', now=now)}\n\n{page.text}")
    return _with_sorrow(it, page)


def _of_a_coroner(it: Weighed, page: Reply) -> Reply | None:
    """The part of the page that was just told, where an inquest is asked of then."""
    part = next((one for one in page.text.split("\n\n") if CORONER.search(one)), None)
    if part is None or not asks_of_a_coroner(it.snapshot.text) or it.snapshot.last_text == part:
        return None
    return replace(page, text=part)


def _ways(it: Weighed) -> tuple[Offer, ...]:
    offers = it.words.offers
    return (offers.leave_message(), offers.person, *offers.next_steps(("stillborn_notes",)))


def _not_twice(it: Weighed, page: Reply) -> Reply:
    last, asked = it.snapshot.last_text or "", it.snapshot.text
    before = (last[last.index(page.text) :],) if page.text in last else ()
    return it.words.said_again.not_twice(page, last, it.reader, now=clock.now(), asked=asked, before=before)


def _with_sorrow(it: Weighed, page: Reply) -> Reply:
    """The death was told in the same breath."""
    if it.snapshot.writer is not None or it.snapshot.last_answer or SORRY in page.text:
        return page
    return replace(page, text=f"{it.words.wording.phrase('sibling_sorrow', now=clock.now())}\n\n{page.text}")
