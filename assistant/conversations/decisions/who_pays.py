"""Who pays for the second opinion: the page on what it costs, or that it is not known where two nations take part."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Weighed
from assistant.conversations.readers.who_pays import PAGE, across_nations, asks_who_pays

ACROSS = "pays_across_unknown"
MEANT = "asking is free, and if the nhs arranges the second opinion it is nhs care"


def who_pays(it: Weighed, text: str) -> Reply | None:
    """Never what a doctor earns; and never the same twice running."""
    snapshot, now = it.snapshot, clock.now()
    if it.reader.writer == "bereaved" or not asks_who_pays(text, snapshot.last_answer):
        return None
    page = it.words.answers.reply(PAGE, it.reader, now=now)
    if across_nations(text, it.profile.nation):
        told = it.words.talk.heard(ACROSS, it.reader, now=now)
        told = replace(told, offers=(*it.words.offers.next_steps((PAGE,)), *told.offers))
        return page if told.text == snapshot.last_text else told
    before = (page.text,) if snapshot.last_answer == PAGE else ()
    return it.words.said_again.not_twice(
        page, snapshot.last_text, it.reader, now=now, asked=text, before=before, meant=MEANT
    )
