"""The plan in the order it is read, the same on paper, on screen and as plain text: what to do when a child gets worse
stands first.
"""

from collections.abc import Iterator

from assistant.answers.load import load_phrases
from assistant.paper.blocks import Asked, Block, Danger, Heading, Line, Notice, Paper, Room, Words
from assistant.paper.fonts import shows_all
from assistant.paper.press import press
from assistant.take_along.plan import Explained, Passed, Plan

WORDS = load_phrases()
TITLE = WORDS["plan_title"]
NOTES = 8  # rows for what comes up while talking


def as_pdf(plan: Plan, *, large: bool = False) -> bytes:
    made = on_paper(plan)
    if not all(shows_all(words) for words in _own_words(plan)):
        made = Paper(made.title, made.hospital, made.made, [*made.blocks, Words(WORDS["plan_not_shown"], small=True)])
    return press(made, large=large)


def on_paper(plan: Plan) -> Paper:
    return Paper(TITLE, plan.hospital, plan.made, list(_blocks(plan)))


def _blocks(plan: Plan) -> Iterator[Block]:
    if plan.draft_notice:
        yield Notice(plan.draft_notice)
    yield Danger(WORDS["plan_section_worse"], plan.worse)
    if plan.questions:
        yield Heading(WORDS["plan_section_questions"])
        yield from map(Asked, plan.questions)
    if plan.matters:
        yield Heading(WORDS["plan_section_matters"])
        yield from (Line(title, words) for title, words in plan.matters)
    yield Heading(WORDS["plan_section_contacts"])
    yield from map(Words, plan.contacts)
    if plan.passed:
        yield Heading(WORDS["plan_section_passed"])
        yield from (block for one in plan.passed for block in _passed(one))
        yield Words(plan.page)
    if plan.explained:
        yield Heading(WORDS["plan_section_explained"])
        yield from (block for one in plan.explained for block in _explained(one))
    yield Heading(WORDS["plan_section_notes"])
    yield Room(NOTES)


def _passed(one: Passed) -> Iterator[Block]:
    told = WORDS["plan_passed"].format(reference=one.reference, sent=one.sent, status=one.status)
    yield Words(told, strong=True)
    yield from (Line(line.label, line.words, line.note, line.was) for line in one.lines)


def _explained(one: Explained) -> Iterator[Block]:
    yield Words(one.title, strong=True)
    yield Words(one.text)
    if one.sources:
        yield Words(WORDS["plan_from"].format(sources="; ".join(one.sources)), small=True)


def _own_words(plan: Plan) -> Iterator[str]:
    yield from plan.questions
    yield from (words for _, words in plan.matters)
    for one in plan.passed:
        for line in one.lines:
            yield from (line.words, *line.was)
