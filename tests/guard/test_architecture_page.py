"""docs/architecture.md is the map of the house: every folder stands on it, and it names none that is gone."""

import re

from assistant.settings import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FOLDERS = re.search(r"## The folders\n```\n(.*?)```", PAGE, re.DOTALL)
NOT_OURS = ("__pycache__",)


def named(under: str) -> set[str]:
    """The folders named below `under/`, or beside it when it is empty."""
    assert FOLDERS, "the page has no list of folders"
    lines = FOLDERS[1].splitlines()
    if under:
        first = next(at for at, line in enumerate(lines) if line.startswith(f"{under}/"))
        lines = lines[first + 1 :]
        lines = lines[: next((at for at, line in enumerate(lines) if not line.startswith("  ")), len(lines))]
    else:
        lines = [line for line in lines if not line.startswith("  ")]
    return {
        folder for line in lines for folder in re.findall(r"\b([\w/]+)/(?=\s|$)", re.split(r" {3,}", line.strip())[0])
    }


def folders(under: str) -> set[str]:
    return {path.name for path in (ROOT / under).iterdir() if path.is_dir() and path.name not in NOT_OURS}


def test_every_folder_of_the_code_stands_on_the_page():
    there, told = folders("assistant"), named("assistant")
    assert len(there) > 20
    assert there - told == set(), "name them on docs/architecture.md"
    assert told - there == set(), "these are gone"


def test_every_folder_of_the_tests_stands_on_the_page():
    mirrored = folders("assistant") | {"actions"}
    beside = folders("tests") - mirrored
    assert beside
    assert {one for one in beside if f"tests/{one}" not in PAGE} == set()


def test_every_folder_of_the_repository_that_the_page_names_is_there():
    gone = {folder for folder in named("") if not (ROOT / folder).is_dir()}
    assert gone == set()
