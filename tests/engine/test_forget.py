"""The engine forgets a conversation: in Rasa's real SQL store, also on the disk, and in the memory it falls back to."""

import subprocess
import textwrap

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import asyncio, sys
from pathlib import Path
from rasa.core.tracker_store import AwaitableTrackerStore, FailSafeTrackerStore, InMemoryTrackerStore, RedisTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from assistant.engine.forget import CannotForget, forget

async def say(store, sender, words):
    tracker = DialogueStateTracker(sender, [])
    tracker.update(UserUttered(words))
    await store.save(tracker)

async def main(path):
    sql = SQLTrackerStore(Domain.empty(), dialect="sqlite", db=path)
    memory = InMemoryTrackerStore(Domain.empty())
    store = FailSafeTrackerStore(AwaitableTrackerStore(sql), fallback_tracker_store=memory)
    for one in (sql, memory):
        for sender in "abc":
            await say(one, sender, "unmistakable words of " + sender)
    forget(store, ["a", "b", "never there"])
    for one in (sql, memory):
        print(sorted(await one.keys()))
    held = Path(path).read_bytes()
    print(b"words of a" in held, b"words of c" in held)
    try:
        forget(RedisTrackerStore.__new__(RedisTrackerStore), ["c"])
    except CannotForget as error:
        print("refused", error)

asyncio.run(main(sys.argv[1]))
"""


def test_the_engine_forgets_what_it_is_told_and_nothing_else(tmp_path):
    done = subprocess.run(
        [ENGINE, "-W", "ignore", "-c", textwrap.dedent(SCRIPT), tmp_path / "tracker.db"],
        capture_output=True, text=True, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false"}, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["['c']", "['c']", "False True", "refused RedisTrackerStore"], done.stderr[
        -2000:
    ]
