"""The danger screen on the held-out messages: `python -m tests.evaluation.danger_report`, in the test environment.

Writes docs/results/danger.md, and adds the figures to the log in danger.json: every measurement ever taken stands there. A set that
was looked at often is worn; so choices are made on tests/evaluation/danger_development.py, never here.
"""

import json
import subprocess
import time
from collections.abc import Callable, Sequence
from datetime import date
from math import sqrt
from pathlib import Path
from statistics import mean
from typing import Any

import yaml

from assistant.safety.screen import MODE_FULL, load_screen, load_trained_screen
from assistant.safety.verdict import ROUTES, Verdict
from tests.evaluation.nlu.noise import with_typos

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RESULTS = ROOT / "docs" / "results"
LOG, PAGE, MISSES, DEVELOPMENT, REMARKS = (
    RESULTS / name for name in ("danger.json", "danger.md", "danger-misses.md", "danger-development.json", "danger-remarks.md")
)
CALM = ("hard_negatives", "ordinary")
AIMS = dict.fromkeys(ROUTES[:4], "0.95 / 0.99") | dict.fromkeys(ROUTES[4:], "- / 0.95")

Screen = Callable[[str], Verdict]


def held_out() -> dict[str, list[str]]:
    sets = {kind: _lines(HERE / "danger" / f"{kind}.txt") for kind in (*ROUTES, "hard_negatives")}
    return sets | {"ordinary": [text for path in sorted((HERE / "understanding").glob("*.txt")) for text in _lines(path)]}


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def counts(screen: Screen, sets: dict[str, list[str]]) -> dict[str, dict[str, int]]:
    """Of each set: texts that got a card, a line and no card, and, of a route's texts, a card or a line of that very route."""
    found = {}
    for kind, texts in sets.items():
        verdicts = [screen(text) for text in texts]
        found[kind] = {
            "of": len(texts),
            "card": sum(one.level == "card" for one in verdicts),
            "line": sum(one.level == "line" for one in verdicts),
            "own card": sum(any(f.route == kind and f.level == "card" for f in one.findings) for one in verdicts),
            "own": sum(kind in one.routes for one in verdicts),
        }
    return found


def after_earlier(screen: Callable[..., Verdict]) -> dict[str, dict[str, int]]:
    """Two-turn texts: what is danger only because of the message before it, and what is none in spite of it. `alone`: a card or line without it."""
    found: dict[str, dict[str, int]] = {}
    for one in yaml.safe_load((HERE / "danger" / "context.yml").read_text("utf-8")):
        alone, verdict = screen(one["text"]), screen(one["text"], one["earlier"][::-1])
        row = found.setdefault(one["route"], {"of": 0, "card": 0, "line": 0, "alone": 0})
        row["of"] += 1
        row["card"] += verdict.level == "card"
        row["line"] += verdict.level == "line"
        row["alone"] += alone.level != "none"
    return found


def misses(screen: Screen, sets: dict[str, list[str]]) -> str:
    """What was met by silence. Published for who judges the screen; to mend them one by one would make the set worthless."""
    lines = [
        "# Danger that the screen did not see",
        "",
        "Held-out messages with neither card nor line, from the last measurement in [danger.md](danger.md).",
        "",
    ]
    for route in ROUTES:
        lines += [f"## {route.replace('_', ' ')}", "", *(f"- {text}" for text in sets[route] if screen(text).level == "none"), ""]
    return "\n".join(lines)


def latency(screen: Screen, texts: Sequence[str]) -> dict[str, float]:
    took = []
    for text in texts:
        began = time.perf_counter()
        screen(text)
        took.append((time.perf_counter() - began) * 1000)
    return {"mean ms": round(mean(took), 2), "p95 ms": round(sorted(took)[int(0.95 * len(took))], 2)}


def wilson(found: int, of: int) -> tuple[float, float]:
    share, z = found / of, 1.96
    middle, wide = share + z * z / (2 * of), z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - wide) / (1 + z * z / of)), min(1.0, (middle + wide) / (1 + z * z / of))


def measure() -> dict[str, Any]:
    sets, screen = held_out(), load_trained_screen()
    if screen.mode != MODE_FULL:
        raise SystemExit(f"Nothing measured: {screen.reason}")
    typed = {kind: with_typos(texts) for kind, texts in sets.items()}
    for text in sets["ordinary"][:20]:
        screen(text)
    return {
        "date": date.today().isoformat(),
        "commit": _commit(),
        "screen": counts(screen, sets),
        "typos": counts(screen, typed),
        "rules alone": counts(load_screen(), sets),
        "after earlier": after_earlier(screen),
        "latency ordinary": latency(screen, sets["ordinary"]),
        "latency danger": latency(screen, [text for route in ROUTES for text in sets[route]]),
    }


def page(log: list[dict[str, Any]], development: dict[str, Any] | None, remarks: str) -> str:
    last = log[-1]
    lines = [
        "# The danger screen, measured",
        "",
        "A card interrupts; a line is one sentence below the answer. The messages were written apart from all that the screen learned from and frozen before",
        "the first measurement. In brackets: 95 % intervals (Wilson). Written by `python -m tests.evaluation.danger_report`.",
        "",
        f"## Held-out messages, {last['date']}",
        "",
        "| route | messages | a card | a card or a line | aims | neither (misses) | that very route | rules alone: card | with typos: card / card or line |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for route in ROUTES:
        one, typos, rules = (last[name][route] for name in ("screen", "typos", "rules alone"))
        either = one["card"] + one["line"]
        lines.append(
            f"| {route} | {one['of']} | {_share(one['card'], one['of'])} | {_share(either, one['of'])} | {AIMS[route]} | {one['of'] - either} | "
            f"{one['own'] / one['of']:.3f} | {rules['card'] / rules['of']:.3f} | {typos['card'] / one['of']:.3f} / {(typos['card'] + typos['line']) / one['of']:.3f} |"
        )
    lines += [
        "",
        "| no danger | messages | a card | a line | aims | rules alone: card | with typos: card / line |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for kind, aims in zip(CALM, ("2 % / 10 %", "0.2 % / -"), strict=True):
        one, typos, rules = (last[name][kind] for name in ("screen", "typos", "rules alone"))
        lines.append(
            f"| {kind.replace('_', ' ')} | {one['of']} | {_share(one['card'], one['of'])} | {_share(one['line'], one['of'])} | {aims} | "
            f"{rules['card'] / rules['of']:.3f} | {typos['card'] / one['of']:.3f} / {typos['line'] / one['of']:.3f} |"
        )
    lines += [
        "",
        f"Milliseconds a message, one thread: ordinary {_ms(last['latency ordinary'])}; danger {_ms(last['latency danger'])} (aim: mean 3, p95 8).",
        "",
        *_after_earlier(last.get("after earlier", {})),
        *(_development(development) if development else []),
        remarks.strip(),
        "",
        "## Every measurement ever taken on these messages",
        "",
        "| date | after commit | card / card or line: " + ", ".join(ROUTES) + " | hard negatives: card, line | ordinary: card, line |",
        "| --- | --- | --- | --- | --- |",
    ]
    for one in log:
        found = one["screen"]
        caught = ", ".join(f"{f['card'] / f['of']:.2f} / {(f['card'] + f['line']) / f['of']:.2f}" for f in (found[route] for route in ROUTES))
        calm = " | ".join(f"{found[kind]['card'] / found[kind]['of']:.2%}, {found[kind]['line'] / found[kind]['of']:.2%}" for kind in CALM)
        lines.append(f"| {one['date']} | {one['commit']} | {caught} | {calm} |")
    lines += [
        "",
        "The gate in `tests/safety` reads them too, at each test run, and compares counts with the last row; single messages are not looked at, but for [what was missed](danger-misses.md).",
    ]
    return "\n".join(lines) + "\n"


def _after_earlier(found: dict[str, dict[str, int]]) -> list[str]:
    if not found:
        return []
    return [
        "## After what was said before",
        "",
        "Two-turn texts by another author: with a route, the text is danger only because of the message before it; `none` is calm in spite of it.",
        "",
        "| route | texts | a card | a card or a line | a card or a line without the message before |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {route} | {one['of']} | {one['card'] / one['of']:.2f} | {(one['card'] + one['line']) / one['of']:.2f} | {one['alone'] / one['of']:.2f} |"
            for route, one in found.items()
        ),
        "",
    ]


def _development(found: dict[str, Any]) -> list[str]:
    shares = list(found["curve"])
    return [
        "## Authors that were left out",
        "",
        "Authors were left out of training in turn and asked about; the two thresholds were chosen here, never on the held-out messages. Card / card or",
        f"line, rules and classifier, before vetoes. All: {len(found['folds'])} authors left out. Learning curve: the same {len(found['curve of'])}, a share of the others' texts learned.",
        "",
        "| kind | all | " + " | ".join(f"curve, {float(share):.0%}" for share in shares) + " |",
        "| --- | --- |" + " --- |" * len(shares),
        *(
            f"| {kind.replace('_', ' ')} | " + " | ".join(_pair(one[kind]) for one in (found["all"], *found["curve"].values())) + " |"
            for kind in (*ROUTES, *CALM)
            if kind in found["all"]
        ),
        "",
    ]


def _pair(found: Sequence[float]) -> str:
    return f"{found[0]:.3f} / {found[1]:.3f}"


def _share(found: int, of: int) -> str:
    low, high = wilson(found, of)
    return f"{found / of:.3f} ({low:.3f}-{high:.3f})"


def _ms(found: dict[str, float]) -> str:
    return f"mean {found['mean ms']}, p95 {found['p95 ms']}"


def _commit() -> str:
    return subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def main() -> None:
    RESULTS.mkdir(parents=True, exist_ok=True)
    log = json.loads(LOG.read_text("utf-8")) if LOG.exists() else []
    log.append(measure())
    MISSES.write_text(misses(load_trained_screen(), held_out()), encoding="utf-8")
    LOG.write_text(json.dumps(log, indent=1) + "\n", encoding="utf-8")
    write_page(log)
    print(PAGE.read_text("utf-8"))


def write_page(log: list[dict[str, Any]]) -> None:
    development = json.loads(DEVELOPMENT.read_text("utf-8")) if DEVELOPMENT.exists() else None
    PAGE.write_text(page(log, development, REMARKS.read_text("utf-8") if REMARKS.exists() else ""), encoding="utf-8")


if __name__ == "__main__":
    main()
