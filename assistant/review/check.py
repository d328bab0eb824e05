"""`assistant answers check`: every text that can reach a family, checked like code. An empty list means that all is in
order.

Facts and names against sources, fields, next steps, rules, claims of review, limits of reading, and the ten nevers.
"""

from collections.abc import Iterator
from pathlib import Path

from assistant import clock
from assistant.answers.helplines import load_helplines
from assistant.answers.load import Answer, BadAnswer, Source, load_answers, load_sources
from assistant.hospital.profile import Profile
from assistant.hospital.profile import load as load_profile
from assistant.review.check_claims import claim_faults, status_faults
from assistant.review.check_finding import Finding
from assistant.review.check_links import choice_faults, nation_faults, phrase_faults, rule_faults, step_faults
from assistant.review.check_sources import source_faults
from assistant.review.check_ways import answer_faults, way_faults
from assistant.review.cited import registered, unsupported
from assistant.review.limits import easy_faults, faults, opening_fault
from assistant.review.misleading import misled
from assistant.review.nevers import breaches, nevers
from assistant.review.reach import (
    ANSWERS,
    LABEL,
    MESSAGE,
    Told,
    bare,
    everything,
    filled,
    unknown_fields,
    without_fields,
)

EXAMPLE = Path("hospital/example.yml")
NOT_MEASURED = (LABEL,)  # a label is a name
OF_THE_HOSPITAL = "assistant/hospital/fields.py"


def findings(root: Path) -> list[Finding]:
    """In the order of the files. A file that cannot be read at all is the only finding then."""
    try:
        answers, sources = load_answers(root / ANSWERS / "content"), load_sources(root / ANSWERS / "sources")
        profile = load_profile(root / EXAMPLE)
        texts = everything(root, profile)
    except BadAnswer as error:
        return [Finding(str(error).split(":")[0], "", "", f"it cannot be read: {error}.", "Mend the file first.")]
    found = [
        *_of_sources(answers, sources),
        *source_faults(sources, load_helplines(), today=clock.now().date()),
        *answer_faults(answers, load_helplines()),
        *step_faults(answers),
        *nation_faults(answers),
        *rule_faults(root, answers),
        *choice_faults(root),
        *phrase_faults(root),
    ]
    found += [*status_faults(texts), *claim_faults(root)]
    found += [finding for told in texts for finding in of_text(told, sources, profile)]
    return sorted(dict.fromkeys(found), key=lambda one: (one.file, one.answer, one.variant))


def of_text(told: Told, sources: dict[str, Source], profile: Profile) -> Iterator[Finding]:
    """Everything that is wrong with one text, as this hospital's families and those of one that has told us little read
    it.
    """
    for field in unknown_fields(told.text):
        yield _finding(
            told, f"{field} is no field.", "Use one of assistant/hospital/fields.py, or a fact that the code gives."
        )
    if told.english and told.file != OF_THE_HOSPITAL:
        yield from (_finding(told, wrong, do) for wrong, do in unsupported(told, sources))
        yield from (_finding(told, wrong, do) for wrong, do in way_faults(told, load_helplines()))
    for hospital in (profile, bare(profile)) if "{" in told.text else (profile,):
        text = filled(told.text, hospital)
        if told.english and told.kind not in NOT_MEASURED:
            card = told.id.startswith("card_")
            yield from (
                _finding(told, wrong, do) for wrong, do in faults(text, message=told.kind == MESSAGE, card=card)
            )
            if told.variant.startswith("easy."):
                yield from (_finding(told, wrong, do) for wrong, do in easy_faults(without_fields(told.text)))
        if told.english:
            yield from (
                _finding(told, wrong, do)
                for wrong, do in misled(without_fields(told.text), f"{told.id} {told.variant}")
            )
            yield from _of_nevers(told, text.replace(profile.policy_url, "here") if profile.policy_url else text)
    yield from _of_cards(told, filled(told.text, profile))


def _of_sources(answers: list[Answer], sources: dict[str, Source]) -> Iterator[Finding]:
    for answer, fact, wrong, do in registered(answers, sources):
        yield Finding(
            f"content/{answer}.yml" if answer else "sources",
            answer or fact,
            f"sources, {fact}" if answer else "",
            wrong,
            do,
        )


def _of_nevers(told: Told, text: str) -> Iterator[Finding]:
    rules = {never.number: never.rule for never in nevers()}
    for breach in breaches(text, whole=told.kind == MESSAGE):
        rule = rules[breach.number].rstrip(".").split(":")[0].split(";")[0]
        yield _finding(
            told,
            f'it breaks never {breach.number} ({rule}): {breach.name}, "{breach.words}".',
            "Say it another way, or not at all.",
        )


def _of_cards(told: Told, text: str) -> Iterator[Finding]:
    """A card is shown large, in danger, and may be all that is read of a chat."""
    if not told.id.startswith("card_") or told.kind == LABEL:
        return
    if told.kind == MESSAGE and (fault := opening_fault(text)):
        yield _finding(told, *fault)
    if "999" not in text:
        yield _finding(told, "a card without 999.", "Say when to ring 999.")


def _finding(told: Told, wrong: str, do: str) -> Finding:
    return Finding(told.file, told.id, told.variant, wrong, do)
