"""How often a message's details are read exactly, field by field: `python -m tests.evaluation.details` (`--wrong` lists
the misses).

Exact match over all messages flatters, because most say nothing of a field: `found` and `right` look only at those that
do.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from time import process_time

import yaml

from assistant.details.read import Details
from assistant.hospital.profile import load

HERE = Path(__file__).parent
PROFILE = load(HERE.parents[1] / "hospital" / "example.yml")
FIELDS = ("child_age", "relationship", "writer", "specialty", "setting", "place", "site", "nation", "when", "language")


def main() -> None:
    for name, cases in yaml.load((HERE / "details.yml").read_text("utf-8"), yaml.CSafeLoader)["sets"].items():
        results = [(case, Details(case["text"], PROFILE)) for case in cases]
        print(
            f"\n{name}: {len(cases)} messages, {took(cases):.2f} ms each\n{'field':14}{'exact':>7}{'said':>6}{'found':>7}{'right':>7}"
        )
        for field in FIELDS:
            print(f"{field:14}{row(field, results)}")
        if "--wrong" in sys.argv:
            print(*wrong(results), sep="\n")


def row(field: str, results: list[tuple[dict, Details]]) -> str:
    """Exact match over all; how many messages say it; of those the share found; of what was read the share that is
    right.
    """
    pairs = [(expected(case, field), read(details, field)) for case, details in results]
    said = [pair for pair in pairs if pair[0]]
    told = [pair for pair in pairs if pair[1]]
    exact = mean(one == other for one, other in pairs)
    return f"{exact:7.3f}{len(said):6}{_share(said)}{_share(told)}"


def _share(pairs: list[tuple]) -> str:
    return f"{mean(one == other for one, other in pairs):7.2f}" if pairs else f"{'-':>7}"


def expected(case: dict, field: str) -> str | tuple[str, ...] | None:
    value = case.get(field)
    return tuple(one.lower() for one in value) if field == "when" and value else value


def read(details: Details, field: str) -> str | tuple[str, ...] | None:
    """As details.yml writes it: an age as "5 weeks, 1", dates as said."""
    found = getattr(details, field)
    if not found:
        return None
    if field == "when":
        return tuple(one.said.lower() for one in found)
    return f"{found.said}, {found.months}" if field == "child_age" else found.value


def wrong(results: list[tuple[dict, Details]]) -> Iterator[str]:
    for case, details in results:
        for field in FIELDS:
            if (want := expected(case, field)) != (got := read(details, field)):
                yield f"  {field}: {got} instead of {want}: {case['text']}"


def took(cases: list[dict]) -> float:
    """Milliseconds of processor time a message, once everything is loaded."""
    start = process_time()
    for case in cases:
        Details(case["text"], PROFILE).everything()
    return (process_time() - start) * 1000 / len(cases)


if __name__ == "__main__":
    main()
