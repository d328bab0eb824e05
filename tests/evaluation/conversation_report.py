"""Has the held-out conversations of tests/evaluation/conversation with the real system, and says how many go as a
sensible liaison officer would want. Nobody tunes on them.

`python -m tests.evaluation.conversation_report`, in the test environment; writes docs/results/conversation.json and
conversation.md, the newest figures last. `--misses FILE` writes what went otherwise, for people to find its kind;
`--said FILE` what was said, without what the scripts expect, to be read; `--only SET` has one of the sets and writes no
page.
"""

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from assistant.answers.load import load_phrases
from assistant.handoffs.fields import FIELDS, NOT_GIVEN
from tests.support.family_chat import Chat, Heard, Refused
from tests.support.filling_in import draft, fill_in, handoffs
from tests.support.real_system import ROOT, System

SETS = ROOT / "tests" / "evaluation" / "conversation"
RESULTS = ROOT / "docs" / "results"
NOT_UNDERSTOOD = ("unsure", "unsure_again", "unsure_more", "unsure_bereaved")
NOT_HERE = ("out_of_scope",)
LEFT_OUT = (NOT_GIVEN, *(field.skip for field in FIELDS if field.skip))
AIMS = {"openings": 0.90, "follow_ups": 0.90, "steps": 0.97, "lists": 0.90, "conversations": 0.90, "everyday": 0.95}
Before = dict[str, Any]


class Seen:
    """A conversation, and what was there before the turn that is judged."""

    def __init__(self, system: System, chat: Chat) -> None:
        self.system, self.chat = system, chat

    def now(self) -> Before:
        handed = handoffs(self.system, self.chat)
        rows = self.system.rows("SELECT mode FROM conversations WHERE id = ?", self.chat.key)
        return {
            "lines": draft(self.system, self.chat),
            "handoffs": len(handed),
            "withdrawn": sum(handoff["status"] == "withdrawn" for handoff in handed),
            "there": bool(rows),
            "waiting": any(row["mode"] == "waiting" for row in rows),
        }


def wrong(expects: dict[str, Any], heard: Heard, before: Before, after: Before) -> Iterator[str]:
    """What is not as it should be, by the keys of tests/evaluation/conversation/README.md."""
    checks: dict[str, Callable[[Any], bool]] = {
        "answer": lambda ids: any(answer in _told(heard) for answer in _listed(ids)),
        "not_answer": lambda ids: not any(answer in _told(heard) for answer in _listed(ids)),
        "understood": lambda yes: _understood(heard) is yes,
        "notice": lambda notice: _notice(heard) == notice if notice == "none" else notice in heard.notices,
        "step": lambda step: _short(heard.step or "none") == _short(str(step)),
        "written": lambda lines: all(_holds(after["lines"], name, words) for name, words in lines.items()),
        "not_written": lambda names: all(_as_it_was(before, after, _short(name)) for name in names),
        "person": lambda yes: heard.mode == "waiting" if yes else heard.mode != "waiting" or before["waiting"],
        "sent": lambda yes: (after["handoffs"] > before["handoffs"]) is yes,
        "withdrawn": lambda yes: (after["withdrawn"] > before["withdrawn"]) is yes,
        "erased": lambda yes: (not after["there"] or (bool(before["lines"]) and not after["lines"])) is yes,
        "asks_first": lambda _: before == after and bool(heard.choices),
        "offers": lambda title: any(_plain(str(title)) in _plain(choice) for choice in heard.choices),
        "nation_asked": lambda yes: (_phrase("nation_question") in heard.text) is yes,
    }
    for key, value in expects.items():
        if key in checks and not checks[key](value):
            yield f"{key}: {value}"


def _told(heard: Heard) -> list[str]:
    """The answers shown, a danger card among them by its own id."""
    cards = [notice.removesuffix(" card") for notice in heard.notices if notice.endswith(" card")]
    return [*heard.answers, *(f"card_{route}" for route in cards)]


def _listed(ids: Any) -> list[str]:
    return [ids] if isinstance(ids, str) else list(ids)


def _understood(heard: Heard) -> bool:
    unsure = any(_phrase(name) in heard.text for name in NOT_UNDERSTOOD)
    return not unsure and not any(answer in NOT_HERE for answer in heard.answers)


def _phrase(name: str) -> str:
    """Its beginning: up to where a fact of the hospital stands."""
    return re.split(r"\{", load_phrases()[name])[0].strip()[:60]


def _notice(heard: Heard) -> str:
    return next((notice for notice in heard.notices if not notice.startswith("fault")), "none")


def _short(step: str) -> str:
    return step.removeprefix("handoff_")


def _holds(lines: dict[str, str], name: str, words: str) -> bool:
    kept = lines.get(_short(name), "")
    return _plain(str(words)) in _plain(kept) or _bare(str(words)) in _bare(kept) != ""


def _as_it_was(before: Before, after: Before, name: str) -> bool:
    """A step that was left out holds no words of theirs."""
    return after["lines"].get(name) in (None, before["lines"].get(name), *LEFT_OUT)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2019", "'").split())


def _bare(text: str) -> str:
    """Numbers without what parts them."""
    return re.sub(r"[\s\-()]", "", text.lower())


def turn(seen: Seen, say: Callable[[], Heard], expects: dict[str, Any]) -> list[str]:
    before = seen.now()
    try:
        heard = say()
    except (Refused, AssertionError) as refusal:  # a choice that was never offered, a chat that has ended
        return [f"refused: {str(refusal)[:80]}"] if expects else []
    return list(wrong(expects, heard, before, seen.now()))


def follow_up(seen: Seen, item: dict[str, Any]) -> list[str]:
    seen.chat.say(item["after"]["said"])
    return turn(seen, lambda: seen.chat.say(item["says"]), item["expects"])


def at_step(seen: Seen, item: dict[str, Any]) -> list[str]:
    """With the lines that were given before it, where they can be given in words."""
    given = {_short(name): str(words) for name, words in (item.get("given") or {}).items()}
    try:
        fill_in(seen.chat, until=item["step"], **given)
    except AssertionError:
        other = Chat.open(seen.chat.http)
        seen.chat.id, seen.chat.token, seen.chat.heard = other.id, other.token, other.heard
        fill_in(seen.chat, until=item["step"])
    return turn(seen, lambda: seen.chat.say(item["says"]), item["expects"])


def list_script(seen: Seen, item: dict[str, Any]) -> list[str]:
    """The list is made of the family's own questions; then it is changed in words."""
    chat = seen.chat
    for text in ("what should i ask them", "an operation", "I don't know", "drop 1, 2, 3, 4 and 5"):
        chat.say(text)
    for question in item["list"]:
        chat.say(f"add: {question}")
    assert [_plain(one) for one in _questions(seen)] == [_plain(one) for one in item["list"]], "the list to begin with"
    before = _questions(seen)
    heard = [chat.say(text) for text in item["says"]][-1]
    expects, after = item["expects"], _questions(seen)
    wanted = before if expects.get("list") == "unchanged" else expects.get("list", [])
    found = list(wrong({"answer": expects["answer"]}, heard, {}, {})) if "answer" in expects else []
    if len(after) != len(wanted) or any(
        _plain(part) not in _plain(one) for part, one in zip(wanted, after, strict=True)
    ):
        found.append(f"list: {after}")
    return found


def _questions(seen: Seen) -> list[str]:
    query = "SELECT text FROM question_items WHERE conversation_id = ? AND dropped_at IS NULL ORDER BY position"
    return [row["text"] for row in seen.system.rows(query, seen.chat.key)]


def conversation(seen: Seen, item: dict[str, Any]) -> list[str]:
    found = []
    for number, one in enumerate(item["turns"], start=1):
        say = (
            (lambda one=one: seen.chat.say(one["say"]))
            if "say" in one
            else (lambda one=one: seen.chat.press(one["press"]))
        )
        found += [f"turn {number}, {fault}" for fault in turn(seen, say, one.get("expects") or {})]
    return found


def measured(system: System, name: str, run: Callable[[Seen, dict[str, Any]], list[str]], items: list[dict]) -> dict:
    right, faults, misses, said = 0, Counter(), [], []
    for item in items:
        seen = Seen(system, Chat.open(system.http))
        try:
            found = run(seen, item)
        except Exception as error:  # noqa: BLE001 - the script cannot be had as it is written: it did not go well
            found = [f"could not be had: {type(error).__name__}"]
        said.append(as_said(seen.chat, item))
        right += not found
        faults.update(re.sub(r"^turn \d+, ", "", fault).split(":")[0] for fault in found)
        if found:
            misses.append(
                {**{key: item[key] for key in ("name", "says", "step", "after") if key in item}, "found": found}
            )
        with suppress(Refused, KeyError):
            seen.chat.read()
    print(f"{name}: {right} of {len(items)} ({right / len(items):.2f}; aim {AIMS[name]})", dict(faults), flush=True)
    return {"right": right, "of": len(items), "faults": dict(faults), "misses": misses, "said": said}


def as_said(chat: Chat, item: dict[str, Any]) -> list[dict[str, Any]]:
    """What the family said or pressed, and what it read, turn by turn; as far as every turn was taken."""
    behind = [{"say": item["after"]["said"]}, {"say": item["says"]}] if "after" in item else []
    turns = item.get("turns") or behind
    words = [turn.get("say") or f"(presses) {turn.get('press')}" for turn in turns]
    return [
        {"family": family, "assistant": heard.text, "choices": heard.choices}
        for family, heard in zip(words, chat.heard[1:], strict=False)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--said", type=Path)
    parser.add_argument("--only", choices=AIMS)
    options = parser.parse_args()
    runs = {
        "openings": (conversation, _read("conversations/openings.yml")),
        "follow_ups": (follow_up, _read("follow_ups/*.yml")),
        "steps": (at_step, _read("steps/*.yml")),
        "lists": (list_script, _read("lists/*.yml")),
        "conversations": (conversation, _read("conversations/author_*.yml")),
        "everyday": (conversation, _read("conversations/everyday.yml")),
    }
    if options.only:
        runs = {options.only: runs[options.only]}
    with tempfile.TemporaryDirectory() as folder, System(Path(folder) / "var", MESSAGES_A_MINUTE="100000") as system:
        system.wait_ready()
        found = {name: measured(system, name, run, items) for name, (run, items) in runs.items()}
    if options.misses:
        options.misses.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
    if options.said:
        options.said.write_text(
            json.dumps({name: one["said"] for name, one in found.items()}, indent=1, ensure_ascii=False), "utf-8"
        )
    if not options.only:
        write({name: {key: one[key] for key in ("right", "of", "faults")} for name, one in found.items()})
    return 0


def _read(pattern: str) -> list[dict[str, Any]]:
    return [
        item for path in sorted(SETS.glob(pattern)) for item in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    ]


def write(figures: dict[str, Any]) -> None:
    kept = RESULTS / "conversation.json"
    earlier = json.loads(kept.read_text()) if kept.exists() else []
    rows = [*earlier, {"date": date.today().isoformat(), **figures}]
    kept.write_text(json.dumps(rows, indent=1) + "\n")
    head = [
        "# Conversations, not single messages",
        "",
        "Held-out conversations by authors who had not seen the training examples (`tests/evaluation/conversation`), had with the real",
        "system; nobody tunes on them. A script counts when everything in it is as it should be. The newest figures stand last.",
        "How they read, turn by turn: [conversation-read.md](conversation-read.md).",
        "",
        "| date | " + " | ".join(f"{name} (aim {aim})" for name, aim in AIMS.items()) + " |",
        "| --- |" + " --- |" * len(AIMS),
    ]
    for row in rows:
        cells = [_figure(row.get(name)) for name in AIMS]
        head.append(f"| {row['date']} | " + " | ".join(cells) + " |")
    (RESULTS / "conversation.md").write_text("\n".join(head) + "\n", encoding="utf-8")


def _figure(one: dict[str, Any] | None) -> str:
    """A set that came later has no figure in earlier rows."""
    return f"{one['right']} of {one['of']} ({one['right'] / one['of']:.2f})" if one else "-"


if __name__ == "__main__":
    sys.exit(main())
