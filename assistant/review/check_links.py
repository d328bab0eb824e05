"""What a text leads to must be there: next steps, choices, rules of the dialogue, phrases that the code tells."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from assistant.answers.load import NATIONS, Answer
from assistant.review.check_finding import Finding
from assistant.review.reach import PLACEHOLDER

UTTER = "utter_answer_"
PHRASE_CALL = re.compile(r"\b_?(?:phrase|choice|say)\((?:request,)?\s*[\"'](\w+)[\"']")
ASKS_NATION = re.compile(
    r"\b(?:tell me|say) (?:which nation|where (?:your child|you) (?:is|are) treated)", re.IGNORECASE
)


def step_faults(answers: Sequence[Answer]) -> Iterator[Finding]:
    """Next steps are asked of the code that shows them."""
    from assistant.answers.next_steps import ACTIONS, LANGUAGES

    told = {answer.id for answer in answers if not answer.id.startswith("card_")}
    for answer in answers:
        for step in answer.next_steps:
            if step == answer.id:
                yield _of(answer, "next_steps", f"{step} leads to itself.", "Take it out.")
            elif step not in told and step not in (*ACTIONS, LANGUAGES):
                yield _of(
                    answer,
                    "next_steps",
                    f"there is no next step {step}.",
                    "Use the id of an answer, or something to do.",
                )


def nation_faults(answers: Sequence[Answer]) -> Iterator[Finding]:
    """A text that asks for the nation must have an answer for each, or it would ask again for ever."""
    for answer in answers:
        for writer, texts in {"text": answer.text, **answer.writers}.items():
            missing = [nation for nation in NATIONS if nation not in texts]
            if ASKS_NATION.search(texts.get("uk", "")) and missing:
                yield _of(
                    answer,
                    f"{writer}.uk",
                    f"it asks for the nation, and has no text for {', '.join(missing)}.",
                    "Write them, or do not ask.",
                )


def rule_faults(root: Path, answers: Sequence[Answer]) -> Iterator[Finding]:
    """An answer to an intent is told by a rule, or by an action that a rule runs; and every rule tells something that
    exists.
    """
    domain = yaml.load((root / "domain.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    responses, intents = (
        set(domain.get("responses") or ()),
        {one if isinstance(one, str) else next(iter(one)) for one in domain.get("intents") or ()},
    )
    by_id = {answer.id: answer for answer in answers}
    told: dict[str, set[str]] = {}
    for file, rule, intent, action in _rules(root):
        answer = by_id.get(action.removeprefix(UTTER)) if action.startswith(UTTER) else None
        if action.startswith(UTTER) and (answer is None or not answer.intent):
            yield Finding(
                file,
                rule,
                "",
                f"{action} has no answer to an intent behind it.",
                "Write the answer, or change the rule.",
            )
        elif answer and answer.intent != intent:
            yield Finding(
                file,
                rule,
                "",
                f"it answers {intent} with the answer to {answer.intent}.",
                "Put the two together as they belong.",
            )
        elif action.startswith("utter_") and not answer and action not in responses:
            yield Finding(file, rule, "", f"domain.yml has no {action}.", "Write the response, or change the rule.")
        if intent not in intents:
            yield Finding(file, rule, "", f"domain.yml has no intent {intent}.", "Add it there, or change the rule.")
        told.setdefault(intent, set()).add(action)
    for answer in answers:
        if answer.intent and not any(_tells(root, action, answer) for action in told.get(answer.intent, ())):
            yield _of(
                answer,
                "intent",
                f"no rule answers {answer.intent} with it.",
                f"Write one in data/rules, with {UTTER}{answer.id}.",
            )


def choice_faults(root: Path) -> Iterator[Finding]:
    """A button's payload is an intent, typed as a command."""
    domain = yaml.load((root / "domain.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    intents = {one if isinstance(one, str) else next(iter(one)) for one in domain.get("intents") or ()}
    for name, versions in (domain.get("responses") or {}).items():
        for button in (button for version in versions for button in version.get("buttons") or ()):
            if button["payload"].removeprefix("/") not in intents:
                yield Finding(
                    "domain.yml",
                    name,
                    "button",
                    f'"{button["title"]}" leads to {button["payload"]}, which is no intent.',
                    "Use one of domain.yml.",
                )


def phrase_faults(root: Path) -> Iterator[Finding]:
    """A phrase that the code asks for and that is not there would be a fault in the middle of a chat."""
    path = root / "assistant/answers/phrases.yml"
    phrases = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}
    code = {
        one: one.read_text(encoding="utf-8")
        for folder in ("assistant", "actions")
        for one in sorted((root / folder).rglob("*.py"))
    }
    for file, source in code.items():
        for name in PHRASE_CALL.findall(source):
            if name not in phrases:
                yield Finding(
                    file.relative_to(root).as_posix(), name, "", "phrases.yml has no such phrase.", "Write it there."
                )
    for name in phrases:
        for fact in PLACEHOLDER.findall(phrases[name]):
            if not any(re.search(rf"[\"']{name}[\"'][^\n]*\b{fact}=", source) for source in code.values()):
                yield Finding(
                    "phrases.yml",
                    name,
                    "",
                    f"{{{fact}}} is given by no one who tells it.",
                    "Give it in the code, or take it out.",
                )


def _rules(root: Path) -> Iterator[tuple[str, str, str, str]]:
    """File, rule, intent and each action that follows it."""
    for path in sorted((root / "data/rules").glob("*.yml")):
        for rule in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader).get("rules") or ():
            intent = None
            for step in rule["steps"]:
                intent = step.get("intent", intent)
                if intent and intent != "nlu_fallback" and "action" in step:
                    yield path.relative_to(root).as_posix(), rule["rule"], intent, step["action"]


def _tells(root: Path, action: str, answer: Answer) -> bool:
    """The rule says it itself; or the rule's action does, in its own code."""
    if action == UTTER + answer.id:
        return True
    return any(
        f'"{action}"' in source and f'"{UTTER}{answer.id}"' in source
        for source in (one.read_text(encoding="utf-8") for one in (root / "actions").glob("*.py"))
    )


def _of(answer: Answer, variant: str, wrong: str, do: str) -> Finding:
    return Finding(f"content/{answer.id}.yml", answer.id, variant, wrong, do)
