"""A turn told again: what was said to it is found, and one that was left without an answer is taken back, in Rasa's
real store.
"""

import subprocess
import textwrap

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import asyncio, sys
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from assistant.engine.again import said_to, take_back

DOMAIN = Domain.from_yaml(
    "{intents: [affirm], actions: [action_send], slots: {check: {type: text, influence_conversation: false, mappings: [{type: custom}]}},"
    " forms: {handoff_form: {required_slots: [check]}}}"
)

def told(id):
    return [UserUttered("yes", {"name": "affirm", "confidence": 1.0}, message_id=id)]

async def kept(store, *events):
    tracker = await store.get_or_create_tracker("a", append_action_listen=False)
    for event in events:
        tracker.update(event)
    await store.save(tracker)
    return await store.retrieve("a")

def shown(tracker):
    return tracker.active_loop_name, tracker.get_slot("check"), tracker.latest_message.message_id, tracker.latest_action_name

async def main(path):
    store = SQLTrackerStore(DOMAIN, dialect="sqlite", db=path)
    listen, form = ActionExecuted("action_listen"), ActionExecuted("handoff_form")
    await kept(store, listen, *told("0"), form, ActiveLoop("handoff_form"), BotUttered("Your name?"), listen)
    await kept(store, *told("1"), form, SlotSet("check", "given"), BotUttered("Shall I send it?"), listen)
    tracker = await kept(store, *told("2"), form, ActiveLoop(None), ActionExecuted("action_send"), SlotSet("check", None), listen)
    print(shown(tracker), [one.text for one in said_to(tracker, "1")], said_to(tracker, "2"), said_to(tracker, "3"))

    take_back(store, tracker, "1")
    print("an older one stays:", shown(await store.retrieve("a")))
    take_back(store, tracker, "2")
    print("taken back:", shown(await store.retrieve("a")))

    tracker = await kept(store, *told("2"), ActionExecuted("action_send"), BotUttered("It was sent."), BotUttered("7KQ4-M2XR"), listen)
    print([one.text for one in said_to(tracker, "1")], [one.text for one in said_to(tracker, "2")])

asyncio.run(main(sys.argv[1]))
"""


def test_a_turn_without_an_answer_is_taken_back_and_one_with_an_answer_is_found(tmp_path):
    done = subprocess.run(
        [ENGINE, "-W", "ignore", "-c", textwrap.dedent(SCRIPT), tmp_path / "tracker.db"],
        capture_output=True, text=True, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false"}, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "(None, None, '2', 'action_listen') ['Shall I send it?'] [] []",
        "an older one stays: (None, None, '2', 'action_listen')",
        "taken back: ('handoff_form', 'given', '1', 'action_listen')",
        "['Shall I send it?'] ['It was sent.', '7KQ4-M2XR']",
    ], done.stderr[-2000:]
