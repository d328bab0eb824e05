"""The plan as plain text, for a screen reader, an e-mail or a note."""

from assistant.answers.load import load_phrases
from assistant.take_along.plan import Passed, Plan

WORDS = load_phrases()
TITLE = WORDS["plan_title"]
FROM = "  From: "  # stands before a source; the PDF sets such a line small


def as_text(plan: Plan) -> str:
    parts = [f"{TITLE.upper()}\n{plan.hospital}, {plan.made}"]
    if plan.draft_notice:
        parts.append(plan.draft_notice)
    for title, lines in sections(plan):
        parts.append("\n".join([title.upper(), *lines]))
    return "\n\n".join(parts) + "\n"


def sections(plan: Plan) -> list[tuple[str, list[str]]]:
    """The plan's parts that have something in them, in the order of the page."""
    passed = [line for one in plan.passed for line in (_heading(one), *one.lines)]
    explained = [
        line
        for one in plan.explained
        for line in (_named(one.title, one.text), *(f"{FROM}{source}" for source in one.sources))
    ]
    found = [
        (
            WORDS["plan_section_questions"],
            [f"{number}. {question}" for number, question in enumerate(plan.questions, start=1)],
        ),
        (WORDS["plan_section_matters"], [_named(title, words) for title, words in plan.matters]),
        (WORDS["plan_section_worse"], list(plan.worse)),
        (WORDS["plan_section_contacts"], list(plan.contacts)),
        (WORDS["plan_section_passed"], passed),
        (WORDS["plan_section_explained"], explained),
    ]
    return [(title, lines) for title, lines in found if lines]


def _heading(passed: Passed) -> str:
    return WORDS["plan_passed"].format(reference=passed.reference, sent=passed.sent, status=passed.status)


def _named(title: str, words: str) -> str:
    return f"{title}{'' if title.endswith('?') else ':'} {words}"
