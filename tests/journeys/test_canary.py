"""Details that identify somebody stay in the records: none reaches a log, a figure, an error or a
subject line.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.canaries import Canary, Made, found_in
from tests.support.canary_run import Run
from tests.support.real_system import System

MESSAGES, SEED = 200, 20261123


@pytest.fixture(scope="module")
def own(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    with System(tmp_path_factory.mktemp("canaries")) as running:
        running.wait_ready()
        yield running


def test_no_detail_of_two_hundred_messages_leaves_the_records(own: System):
    run = Run(own, seed=SEED)
    run.talk(MESSAGES)
    assert (
        own.value("SELECT count(*) AS read FROM messages WHERE sender = 'family' AND intent IS NOT NULL")
        > 0.9 * MESSAGES
    ), "the engine saw too few"
    run.pass_on()
    run.break_things()

    leaks = run.leaks()

    names = {name for name, _ in run.places()}
    assert {"log/service.log", "log/engine.log", "metrics", "printed.txt"} <= names, "not everything was searched"
    assert own.value("SELECT count(*) AS messages FROM messages WHERE sender = 'family'") >= MESSAGES
    assert {
        name: [one.text for one in found if not one.hard]
        for name, found in leaks.items()
        if not all(one.hard for one in found)
    } == {}
    missed = {name: len(found) for name, found in leaks.items()}
    print("names in small letters that nothing announced:", sum(one.hard for one in run.sent), "; found:", missed)
    assert not [name for name in missed if name != "learn queue"]


def test_the_search_finds_what_is_there():
    made = list(Made(1).messages(200))

    assert found_in("\n".join(one.text for one in made), made) == made
    assert found_in("0.94347659191 1763856000.123 weights 12/10", [Canary("", ("9434765919",))]) == []


@pytest.mark.parametrize(
    "chance",
    ["0f66389194ab4c5d8e9f66389194aaaa", "66389194-ab12-4c5d-8e9f-001122334455", '{"timestamp": 1663891940.5}'],
)
def test_figures_of_a_random_id_or_a_clock_time_are_no_hospital_number(chance):
    canary = Canary("", ("66389194",))
    assert found_in(chance, [canary]) == []
    assert found_in(f"{chance} MRN RXK66389194", [canary]) == [canary]
