"""What lies in the repository: no address of a registry or a machine, nothing heavy, nothing secret."""

import re
import subprocess

import pytest

from assistant.settings import ROOT

HEAVY = 1_500_000
SHIPPED = {"assistant/encoder/tuned.npz": 12_000_000}  # the one trained file that is large
REGISTRY = re.compile(
    r"(?<!no-emit-)index-url|\"resolved\":|registry\."
    + r"npmjs|files\.python"
    + r"hosted|artifactory|devpi|/simple/(?:\s|$)",
    re.IGNORECASE,
)
MACHINE = re.compile(
    r"(?:https?|ssh|smtps?|postgresql)://(?:[^\s/@\"']*@)?(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d|(?<![\w.])/(?:root|home/\w+)/|/work/(?:main|shared|drafts)"
)
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_[A-Za-z0-9]{30}|AKIA[0-9A-Z]{16}")


@pytest.fixture(scope="module")
def tracked():
    """Files that git keeps or would keep: tracked ones, and new ones that are not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    files = [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]
    assert len(files) > 200, "git listed no files"
    return files


@pytest.fixture(scope="module")
def texts(tracked):
    found = {}
    for path in tracked:
        try:
            found[str(path.relative_to(ROOT))] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return {name: text for name, text in found.items() if name != "tests/guard/test_repository.py"}


def lines_with(texts, pattern):
    return [
        (name, number, line.strip()[:120])
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_is_heavier_than_one_and_a_half_megabytes(tracked):
    sizes = {path.relative_to(ROOT).as_posix(): path.stat().st_size for path in tracked}
    assert [(name, size) for name, size in sizes.items() if size > SHIPPED.get(name, HEAVY)] == []


def test_no_file_names_a_package_registry(texts):
    assert lines_with(texts, REGISTRY) == []


def test_no_file_names_a_machine_or_somebodys_folder(texts):
    assert lines_with(texts, MACHINE) == []


def test_no_file_holds_a_key(texts):
    assert lines_with(texts, SECRET) == []


def test_every_requirement_is_pinned_with_its_hash(texts):
    locks = {name: text for name, text in texts.items() if name.startswith("requirements/") and name.endswith(".txt")}
    assert len(locks) >= 4
    unpinned = [
        (name, line)
        for name, text in locks.items()
        for line in text.splitlines()
        if re.match(r"^[a-zA-Z]", line) and not re.search(r"(==|@ ).+\\$", line)
    ]
    assert unpinned == []
    assert [
        name
        for name, text in locks.items()
        if text.count("--hash=sha256:") < len(re.findall(r"^[a-zA-Z].*==", text, re.MULTILINE))
    ] == []


def test_every_phone_number_in_the_tests_rings_nowhere(texts):
    """Ofcom's drama numbers, and the helplines that answers name."""
    drama = re.compile(r"^(07700 ?900|01632 ?960|020 ?7946 ?0|0113 ?496 ?0|0117 ?496 ?0)")
    ours = {
        name: text
        for name, text in texts.items()
        if name.startswith(
            ("tests/conversations", "tests/handoffs", "tests/actions", "tests/web/test_", "tests/factories")
        )
    }
    numbers = [
        (name, number)
        for name, text in ours.items()
        for number in re.findall(r"(?<![\d+])0\d{4} ?\d{3} ?\d{3}(?!\d)", text)
    ]
    assert numbers and [one for one in numbers if not drama.match(one[1]) and not one[1].startswith("0808")] == []
