"""Every text that names help says how to reach it, at the hour it is read, for whoever reads it; and an easy form."""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.answers.helplines import LINE, SENTENCE, Helpline, named
from assistant.answers.load import NATIONS, Answer
from assistant.review.check_finding import Finding
from assistant.review.reach import MESSAGE, Told, without_fields

NUMBER = re.compile(r"(?<![\d/])(?:0\d{2,4}[ \d]{5,9}\d|116 ?\d{3}|111|85258)(?![\d/])")
CRISIS = ("card_self_harm", "card_safeguarding", "card_distress")
BY_TEXT = ("card_self_harm", "card_distress")  # for whoever cannot be heard where they are
AT_HOME = re.compile(r"\{line\.abuse_")
SHORT_WORDS = 25  # an answer this short is its own easy read
SMALL_TALK = "assistant"


def way_faults(told: Told, lines: Mapping[str, Helpline]) -> Iterator[tuple[str, str]]:
    """What is wrong and what to do, for one text of an answer."""
    if told.answer is None or not told.english:
        return
    own = without_fields(told.text)
    if number := NUMBER.search(own):
        yield f'a number of its own: "{number[0]}".', "Name its line: {line.…} of helplines.yml."
    for line in lines.values():
        name = line.says.split(" on ")[0].removeprefix("the ")
        elsewhere = [other for other in named(told.text) if name in lines[other].says] if told.text else []
        told_how = elsewhere or re.search(rf"(?:reach|find|about|contact) (?:the )?{re.escape(name)}", own)
        if told.kind == MESSAGE and re.search(rf"\b{re.escape(name)}\b(?!')", own) and not told_how:
            yield f"it names {name} and no way to reach it.", f"Name {{line.{line.id}}}, or say who knows the way."
    if told.id.startswith("card_"):
        yield from _at_night(told.text, lines)


def answer_faults(answers: Sequence[Answer], lines: Mapping[str, Helpline]) -> Iterator[Finding]:
    for answer in answers:
        yield from _easy(answer)
        if answer.id.startswith("card_"):
            yield from _as_strong_for_all(answer)
        if answer.id in CRISIS:
            yield from _crisis(answer, lines)


def _at_night(text: str, lines: Mapping[str, Helpline]) -> Iterator[tuple[str, str]]:
    """A sentence about a shut line is left out, so each has one of its own."""
    for sentence in SENTENCE.split(text):
        names = [lines[name] for name in LINE.findall(sentence) if name in lines]
        if len(names) > 1 and any(line.hours != "always" for line in names):
            yield "a sentence names a line that can be shut beside another.", "Give each a sentence of its own."


def _easy(answer: Answer) -> Iterator[Finding]:
    if answer.topic != SMALL_TALK and len(answer.text["uk"].split()) > SHORT_WORDS and "uk" not in answer.easy:
        yield _of(answer, "easy", "it has no easy read.", "Write easy.uk: a line an idea.")
    for writer in answer.writers:
        if answer.easy and "uk" not in answer.easy_writers.get(writer, {}):
            yield _of(answer, f"easy_writers.{writer}", "it has no easy read.", "Write it: nobody reads another's.")


def _as_strong_for_all(answer: Answer) -> Iterator[Finding]:
    """Where a nation has its own routes, so it has for a young person and for a bereaved family."""
    for kind, texts in (("text", answer.text), ("easy", answer.easy)):
        nations = {key for key in texts if key in NATIONS}
        for writer, own in (answer.writers if kind == "text" else answer.easy_writers).items():
            if missing := nations - set(own):
                place = f"writers.{writer}" if kind == "text" else f"easy_writers.{writer}"
                yield _of(answer, place, f"weaker than the others in {', '.join(sorted(missing))}.", "Write it too.")


def _crisis(answer: Answer, lines: Mapping[str, Helpline]) -> Iterator[Finding]:
    for place, text in _every_text(answer):
        told = [lines[name] for name in named(text) if name in lines]
        if not any(line.hours == "always" for line in told):
            yield _of(answer, place, "no line that answers at night.", "Name one that is open at any hour.")
        if answer.id in BY_TEXT and "shout" not in named(text):
            yield _of(answer, place, "no way by text message.", "Name {line.shout}.")
        of_a_nation = not place.endswith(".uk") and "young_person" not in place
        if answer.id == "card_safeguarding" and of_a_nation and not AT_HOME.search(text):
            yield _of(answer, place, "no help for an adult hurt at home.", "Name that nation's line.")


def _every_text(answer: Answer) -> Iterator[tuple[str, str]]:
    for kind, texts in (("text", answer.text), ("easy", answer.easy)):
        yield from ((f"{kind}.{key}", text) for key, text in texts.items())
    for kind, writers in (("writers", answer.writers), ("easy_writers", answer.easy_writers)):
        for writer, texts in writers.items():
            yield from ((f"{kind}.{writer}.{key}", text) for key, text in texts.items())


def _of(answer: Answer, variant: str, wrong: str, do: str) -> Finding:
    return Finding(f"content/{answer.id}.yml", answer.id, variant, wrong, do)
