"""The results of `make bench` as a page, with a picture of a turn by stage."""

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

STAGES = (
    ("keep", "the message is kept (a commit)"),
    ("look", "the conversation is read"),
    ("screen", "the danger screen"),
    ("decide", "details, masking, the decision"),
    ("engine", "the engine: a hop, understanding, dialogue, a hop"),
    ("word", "what it chose is worded"),
    ("finish", "replies and state are stored (a commit)"),
)
COLOURS = ("#005eb8", "#768692", "#d5281b", "#7c2855", "#007f3b", "#330072", "#005eb8")
HEAD = """# Speed, beside stock Rasa

Measured by `make bench` on {day}, both in one run on the same two cores; stock is `rasa init` behind its REST channel.
Milliseconds are of this machine, which others share: read the ratios.

| | ours | stock | ratio | aim |
| --- | --- | --- | --- | --- |
"""


def write(folder: Path, found: dict[str, Any]) -> str:
    """Writes bench.md and bench-stages.svg; returns the page."""
    (folder / "bench-stages.svg").write_text(_picture(found["stages_ms"]), encoding="utf-8")
    parts = [HEAD.format(day=date.today().isoformat()) + "\n".join(_rows(found)), _stages(found), _memory(found)]
    remarks = folder / "bench-remarks.md"
    parts += [remarks.read_text(encoding="utf-8").strip()] if remarks.exists() else []
    text = "\n\n".join(parts) + "\n"
    (folder / "bench.md").write_text(text, encoding="utf-8")
    return text


def _rows(found: dict[str, Any]) -> list[str]:
    one, long, memory = found["one_by_one"], found["long"], found["memory_mb"]
    rows = [
        _row("a message, mean ms", one["ours"]["mean"], one["stock"]["mean"], "at most 0.6"),
        _row("a message, 95th percentile ms", one["ours"]["p95"], one["stock"]["p95"], "at most 0.6"),
    ]
    for number, both in found["at_once"].items():
        aim = "at least 2.5" if number != "1" else ""
        label = f"messages a second, {number} conversation{'s' if number != '1' else ''} at once"
        rows.append(_row(label, both["ours"]["a_second"], both["stock"]["a_second"], aim))
        if both["ours"]["refused"] or both["stock"]["refused"]:
            rows.append(f"| of these refused | {both['ours']['refused']} | {both['stock']['refused']} | | 0 |")
    for name in ("ours", "stock"):
        times = long[name]
        ratio = times["two_hundredth"] / times["fifth"]
        aim = "at most 1.3" if name == "ours" else ""
        rows.append(
            f"| a conversation's 200th message to its 5th, {name}, ms | {times['two_hundredth']:.1f} | {times['fifth']:.1f} | {ratio:.2f} | {aim} |"
        )
    started = found["started"]
    rows.append(_row("start to ready, s", started["ours"], started["stock"], "at most 0.5"))
    rows.append(_row("memory of all processes, MB", memory["ours together"], memory["stock"], "at most 0.8"))
    action = found["action_ms"]
    rows.append(
        f"| a turn with an action beside one without, ms | {action['with']:.1f} | {action['without']:.1f} (ours) | {action['more']:+.1f} ms | at most +15 ms |"
    )
    return rows


def _row(label: str, ours: float, theirs: float, aim: str) -> str:
    return f"| {label} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} | {aim} |"


def _stages(found: dict[str, Any]) -> str:
    times = found["stages_ms"]
    rows = [f"| {stage} | {says} | {times[stage]:.1f} |" for stage, says in STAGES if stage in times]
    alone = [f"| {name}, alone | | {took:.2f} |" for name, took in found["alone_ms"].items()]
    return "\n".join(
        [
            "## Where the time goes",
            "Messages one by one, mean ms a turn; what is missing to the whole is the way from the family's window and back.",
            "",
            "![a turn by stage](bench-stages.svg)",
            "",
            "| stage | what it is | ms |",
            "| --- | --- | --- |",
            *rows,
            *alone,
        ]
    )


def _memory(found: dict[str, Any]) -> str:
    rows = [f"| {name} | {size:.0f} |" for name, size in found["memory_mb"].items()]
    return "\n".join(["## Memory", "| process | MB (its share of shared pages) |", "| --- | --- |", *rows])


def _picture(times: dict[str, float]) -> str:
    """One bar, a piece for each stage, as wide as it takes."""
    whole = sum(times.get(stage, 0.0) for stage, _ in STAGES)
    parts, at = [], 10.0
    for (stage, says), colour in zip(STAGES, COLOURS, strict=True):
        width = 780 * times.get(stage, 0.0) / whole
        title = f"{stage}: {times.get(stage, 0.0):.1f} ms, {says}"
        bar = f'<rect x="{at:.1f}" y="30" width="{width:.1f}" height="44" fill="{colour}" stroke="#fff"/>'
        label = f'<text x="{at + width / 2:.1f}" y="92" text-anchor="middle">{stage}</text>' if width > 40 else ""
        parts.append(f"<g><title>{escape(title)}</title>{bar}{label}</g>")
        at += width
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 110" font-family="Arial, sans-serif" font-size="13" '
        f'role="img" aria-label="A turn by stage, {whole:.1f} ms in all">'
        f'<rect width="800" height="110" fill="#fff"/><text x="10" y="20">A turn, {whole:.1f} ms in all</text>'
        f"{''.join(parts)}</svg>\n"
    )
