"""What is told to everyday questions that nobody here can answer: that it is not known, who can say, and what to ask
them. And to who asks for a brother or sister to be checked.
"""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Weighed
from assistant.conversations.readers.brother_checked import tells_of_death, wants_sibling_checked
from assistant.conversations.readers.everyday_asked import everyday_asked
from assistant.handoffs.readers.living_child import LOST_ANOTHER

BEREAVED, YOUNG = "bereaved", "young_person"
SIBLING, AGAIN = "sibling_check", "sibling_check_again"
OPINIONS, RINGS = "opinions_differ", "rings_home_unknown"
PAGES = {  # with its facts, and what may come next
    "differ_how_often": (OPINIONS, (OPINIONS, "gp_or_consultant", "request_person")),
    "normal_as_told": ("explain_again", ("explain_again", "how_to_request", "prepare_questions")),
    "finding_unknown": ("explain_again", ("explain_again", "prepare_questions", "how_to_request")),
    RINGS: ("letters_home", ("letters_home", "request_handoff", "privacy")),
}
TO_THE_YOUNG = {SIBLING: "sibling_check_young", "normal_as_told": "normal_as_told_young"}


def of_a_sibling(it: Weighed, text: str) -> Reply | None:
    """Also to a family that grieves: it is of a child who is living."""
    snapshot, now = it.snapshot, clock.now()
    name = TO_THE_YOUNG[SIBLING] if it.reader.writer == YOUNG else SIBLING
    said = it.words.wording.phrase(name, now=now)
    told = snapshot.last_text == said
    died = it.reader.writer in (BEREAVED, LOST_ANOTHER)
    if not wants_sibling_checked(text, snapshot.earlier, died=died, told=told):
        return None
    if told:
        said = it.words.wording.phrase(AGAIN, now=now)
    grieves = tells_of_death(text) and it.snapshot.writer is None  # told in the same breath
    said = f"{it.words.wording.phrase('sibling_sorrow', now=now)}\n\n{said}" if grieves else said
    steps = (*(("bereaved_support",) if grieves else ()), "request_handoff", "request_person")
    return Reply(said, it.words.offers.next_steps(steps))


def of_every_day(it: Weighed, text: str) -> Reply | None:
    """None to a family that grieves, and where it was told just now."""
    snapshot, now = it.snapshot, clock.now()
    known = None if it.reader.writer == BEREAVED else everyday_asked(text)
    if known is None or (known == RINGS and snapshot.sent):
        return None  # what was sent says itself how they are to be reached
    if known == OPINIONS:
        return None if snapshot.last_answer == OPINIONS else it.words.answers.reply(OPINIONS, it.reader, now=now)
    page, steps = PAGES[known]
    name = TO_THE_YOUNG.get(known, known) if it.reader.writer == YOUNG else known
    told = Reply(it.words.wording.phrase(name, now=now), it.words.offers.steps_for(steps, it.reader))
    if told.text == snapshot.last_text:
        return None
    return it.words.answers.with_sources_of(page, told, it.reader, now=now)
