"""The state that travels with each turn: small, without words, and enough to go on as if nothing had been left out."""

import json
import subprocess
import textwrap

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SlotSet, UserUttered
from assistant.engine import state
from assistant.engine.state import state_of, tracker_of

domain = Domain.load("domain.yml")
fields = [name for name in domain.slots and [slot.name for slot in domain.slots] if name.startswith("handoff_")]

def turn(number, tracker):
    said = UserUttered("words of Zebedee", {"name": "inform", "confidence": 0.9}, [], {"text": "words of Zebedee"},
                       message_id="1", metadata={"approval": "secret"})
    field = fields[number % len(fields)]
    for event in (said, ActionExecuted("handoff_form", policy="RulePolicy", confidence=1.0), SlotSet(field, "given"),
                  SlotSet("requested_slot", field), BotUttered("And now Zebedee?"), ActionExecuted("action_listen")):
        tracker.update(event, domain)
    return tracker

def shown(tracker):
    slots = {name: value for name, value in tracker.current_slot_values().items() if value is not None}
    return [tracker.active_loop_name, slots, tracker.latest_action_name]

def carried(turns):
    tracker = tracker_of("a", None, domain, step="consent")
    sizes = []
    for number in range(turns):
        brought = json.loads(json.dumps(state_of(turn(number, tracker), domain)))
        sizes.append(len(json.dumps(brought)))
        was, tracker = shown(tracker), tracker_of("a", brought, domain, step=fields[number % len(fields)].removeprefix("handoff_"))
        assert shown(tracker) == was, (shown(tracker), was)
    return brought, sizes

brought, sizes = carried(40)
print(json.dumps({
    "state": brought,
    "sizes": sizes,
    "turns": sum(event[0] == "user" for event in brought["events"]),
    "left": shown(tracker_of("a", brought, domain, step=None))[0],
    "lost": shown(tracker_of("a", None, domain, step="place"))[:2],
    "old": shown(tracker_of("a", {"v": 0, "form": "gone"}, domain, step=None))[0],
    "most": state.MOST,
}))
"""


@pytest.fixture(scope="module")
def found():
    done = subprocess.run(
        [ENGINE, "-W", "ignore", "-c", textwrap.dedent(SCRIPT)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_it_holds_no_words_of_a_family_and_none_that_were_said_to_it(found):
    assert "Zebedee" not in json.dumps(found["state"]) and "secret" not in json.dumps(found["state"])


def test_it_does_not_grow_with_the_conversation(found):
    assert max(found["sizes"]) < found["most"] / 2
    assert found["sizes"][39] <= found["sizes"][19] * 1.1
    assert found["turns"] == 4


def test_a_form_that_the_family_no_longer_sees_is_left(found):
    assert found["left"] is None


def test_a_lost_state_takes_up_the_step_that_the_family_was_shown(found):
    assert found["lost"] == ["handoff_form", {"requested_slot": "handoff_place"}]


def test_a_state_of_another_version_is_no_state(found):
    assert found["old"] is None
