"""The plan as plain text, for a screen reader, an e-mail or a note."""

from assistant.plan.gather import Plan


def as_text(plan: Plan) -> str:
    parts = [f"OUR PLAN\n{plan.hospital}, {plan.made}"]
    if plan.draft_notice:
        parts.append(plan.draft_notice)
    for title, lines in sections(plan):
        parts.append("\n".join([title.upper(), *lines]))
    return "\n\n".join(parts) + "\n"


def sections(plan: Plan) -> list[tuple[str, list[str]]]:
    """The plan's parts that have something in them, in the order of the page."""
    passed = [line for one in plan.passed for line in (f"Reference {one.reference}, sent {one.sent}. {one.status}", *one.lines)]
    explained = [line for one in plan.explained for line in (f"{one.title}: {one.text}", *(f"  From: {source}" for source in one.sources))]
    found = [
        ("My questions", [f"{number}. {question}" for number, question in enumerate(plan.questions, start=1)]),
        ("What matters to us", [f"{title}: {words}" for title, words in plan.matters]),
        ("If my child gets worse", list(plan.worse)),
        ("Who to contact here", list(plan.contacts)),
        ("What was passed on", passed),
        ("What was explained", explained),
    ]
    return [(title, lines) for title, lines in found if lines]
