"""The results page, its pictures, and the figures the gate in `make test` compares with."""

import json
from pathlib import Path
from typing import Any

ROWS = (
    ("accuracy", "Right intent first", "{:.3f}", ""),
    ("macro_f1", "Macro-F1", "{:.3f}", "0.90"),
    ("among_three", "Right intent among the first three", "{:.3f}", ""),
    ("unsure", "In scope, said to be unsure", "{:.1%}", ""),
    ("wrong", "In scope, confidently wrong", "{:.1%}", ""),
    ("typos_drop", "Macro-F1 lost with a slip in every fourth word", "{:.3f}", "0.020"),
    ("textspeak_drop", "Macro-F1 lost in textspeak", "{:.3f}", ""),
    ("near_answered", "Near out of scope, answered", "{:.1%}", "2 %"),
    ("far_answered", "Far out of scope, answered", "{:.1%}", "2 %"),
    ("mean_ms", "Milliseconds a message, mean", "{:.1f}", ""),
    ("p95_ms", "Milliseconds a message, 95th percentile", "{:.1f}", ""),
    ("training_seconds", "Training, seconds", "{:.0f}", ""),
    ("memory_mb", "Memory of the reading process, MB", "{:.0f}", ""),
)
GATE = ("macro_f1", "among_three", "near_answered", "far_answered")


def write(folder: Path, meta: dict[str, Any], found: dict[str, dict[str, Any]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    history = folder / "understanding.json"
    measured = json.loads(history.read_text()) if history.exists() else []
    measured.append({**meta, **{name: {row[0]: round(one[row[0]], 4) for row in ROWS} for name, one in found.items()}})
    history.write_text(json.dumps(measured, indent=1) + "\n")
    draw_intents(folder / "understanding-intents.svg", found)
    draw_calibration(folder / "understanding-calibration.svg", found)
    remarks = folder / "understanding-remarks.md"
    told = remarks.read_text(encoding="utf-8").strip() if remarks.exists() else ""
    (folder / "understanding.md").write_text(words(meta, found, measured, told), encoding="utf-8")


def words(meta: dict[str, Any], found: dict[str, dict[str, Any]], measured: list[dict[str, Any]], remarks: str) -> str:
    ours = found["ours"]["details"]
    worst = sorted(ours["f1"].items(), key=lambda pair: pair[1])[:10]
    lines = [
        "# Understanding, measured",
        "",
        f"`make evaluate` wrote this page on {meta['date']} (after commit {meta['commit']}): {meta['messages']} held-out messages that nobody tuned on, "
        f"{meta['far']} far out-of-scope ones from a public set. Danger intents are set aside: `assistant/safety` reads a message first.",
        "Stock is the pipeline of `rasa init` (Rasa 3.6.21) trained on the same messages"
        + (
            "."
            if meta["stock_epochs"] == 100
            else f", with {meta['stock_epochs']} of its 100 epochs: `make evaluate` gives it all of them."
        ),
        "",
        "| | ours | stock | aim |",
        "| --- | --- | --- | --- |",
        *(
            f"| {label} | {form.format(found['ours'][key])} | {form.format(found['stock'][key])} | {aim} |"
            for key, label, form, aim in ROWS
        ),
        f"| Calibration error | {ours['calibration_error']:.3f} | {found['stock']['details']['calibration_error']:.3f} | |",
        "",
        "![F1 of each intent](understanding-intents.svg)",
        "![Calibration](understanding-calibration.svg)",
        "",
        "Weakest: " + ", ".join(f"{intent} {value:.2f}" for intent, value in worst) + ".",
        "",
        "Most often taken for another: "
        + "; ".join(f"{one} for {other} ({count})" for one, other, count in ours["confusions"])
        + ".",
        "",
        remarks,
        "",
        "## Every measurement on these messages",
        "",
        "Before this page there was one, without a record of its model: accuracy 0.809, macro-F1 0.823, near out of scope answered 14.4 %.",
        "",
        "| date | commit | macro-F1 | among three | near answered | far answered |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {one['date']} | {one['commit']} | " + " | ".join(f"{one['ours'][key]:.3f}" for key in GATE) + " |"
            for one in measured
        ),
        "",
    ]
    return "\n".join(lines)


def draw_intents(path: Path, found: dict[str, dict[str, Any]]) -> None:
    plt = _plot()
    intents = sorted(found["ours"]["details"]["f1"], key=lambda one: found["ours"]["details"]["f1"][one])
    figure, axes = plt.subplots(figsize=(8, 12))
    for name, mark in (("ours", "o"), ("stock", "x")):
        axes.plot([found[name]["details"]["f1"][one] for one in intents], intents, mark, label=name)
    axes.set_xlim(0, 1.02)
    axes.set_xlabel("F1 on held-out messages")
    axes.grid(axis="x", alpha=0.3)
    axes.legend()
    _save(figure, path)


def draw_calibration(path: Path, found: dict[str, dict[str, Any]]) -> None:
    plt = _plot()
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="grey", linewidth=0.8)
    for name, mark in (("ours", "o-"), ("stock", "x--")):
        bins = found[name]["details"]["bins"]
        axes.plot([one[0] for one in bins], [one[1] for one in bins], mark, label=name)
    axes.set_xlabel("confidence")
    axes.set_ylabel("share that was right")
    axes.legend()
    _save(figure, path)


def _plot() -> Any:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "results"
    from matplotlib import pyplot

    return pyplot


def _save(figure: Any, path: Path) -> None:
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
