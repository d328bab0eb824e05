"""`deploy/docker` and `deploy/compose.yaml`: the images hold what their processes read, and compose gives each process
its own network and settings, and no right it does not need.
"""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from assistant.settings import ROOT, Settings
from tests.guard.test_imports import brought_along, modules

DOCKERFILE = (ROOT / "deploy" / "docker" / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
IGNORED = (ROOT / "deploy" / "docker" / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
RUNS = {"service": "assistant.service.serve", "engine": "assistant.engine.serve"}
NAMED = re.compile(r'(?:ROOT|parents\[\d\]) / "([\w.@-]+)((?:/|" / ")[\w.@-]+)?')
SECRETS = {name.upper() for name, field in Settings.model_fields.items() if "Secret" in str(field.annotation)}


@cache
def stage(name: str) -> list[tuple[str, list[str]]]:
    """The instructions of one stage, with their words."""
    text = re.sub(r"\\\n", " ", re.search(rf"^FROM \S+ AS {name}\n(.*?)(?=^FROM |\Z)", DOCKERFILE, re.M | re.S)[1])
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(line.split()[0], line.split()[1:]) for line in lines]


def copied(name: str) -> set[str]:
    """The paths of the checkout that the stage holds."""
    found = set()
    for instruction, words in stage(name):
        if instruction == "COPY":
            paths = [word for word in words[:-1] if not word.startswith("--")]
            found |= {path.removeprefix("/opt/assistant/") for path in paths}
    return found


def read_by(start: str) -> set[str]:
    """What the process reads at the root of the checkout: the first folder or file that its modules name there."""
    rooms = ("assistant.engine", "actions") if "engine" in start else ()
    starts = [start, *(one for one in modules() if one.startswith(rooms[:1]))] if rooms else [start]
    ours = {name for one in starts for name in (one, *brought_along(one)) if name in modules()}
    found = set()
    for module in ours:
        for first, second in NAMED.findall(modules()[module].read_text(encoding="utf-8")):
            found.add(first + second.replace('" / "', "/"))
    return found


@pytest.mark.parametrize("image, start", RUNS.items())
def test_an_image_holds_every_file_that_its_process_reads(image, start):
    wanted, there = read_by(start), copied(image)
    assert "domain.yml" in wanted, "no file was seen"
    records = {"var"}  # a volume
    missing = {one for one in wanted - records if not any(one == path or one.startswith(f"{path}/") for path in there)}
    assert missing == set()


def test_every_folder_of_the_code_an_image_needs_is_let_in_and_nothing_secret_is():
    assert IGNORED[1] == "*"
    let_in = {line.removeprefix("!") for line in IGNORED if line.startswith("!")}
    assert copied("service") | copied("engine") <= {
        *let_in, ".venv", ".venv-engine", *(one for one in copied("service") | copied("engine") if one.startswith(("var/", "node_modules/"))),
    }  # fmt: skip
    assert {path for path in let_in if not (ROOT / path).exists()} == set()
    assert let_in & {".git", "var", "deploy", "deploy/settings", "tests"} == set()


@pytest.mark.parametrize("image", RUNS)
def test_an_image_runs_as_somebody_who_is_not_root_and_looks_after_itself(image):
    last = dict(stage(image))
    assert int(last["USER"][0].split(":")[0]) > 1000
    assert "HEALTHCHECK" in last and "CMD" in last


def test_bases_are_pinned_by_a_whole_version_or_a_digest():
    bases = {words.split()[0] for words in re.findall(r"^FROM (.*)$", DOCKERFILE, re.M)} - {"base"}
    assert bases
    assert [one for one in bases if not re.search(r":\d+\.\d+\.\d+-|@sha256:[0-9a-f]{64}$", one)] == []


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_no_container_has_a_right_it_does_not_need(name):
    one = COMPOSE["services"][name]
    assert one["read_only"] and one["cap_drop"] == ["ALL"] and one["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in one and "cap_add" not in one and "network_mode" not in one
    assert all("noexec" in place for place in one["tmpfs"])


def test_the_engine_reaches_the_service_alone_and_nobody_outside_reaches_it():
    services = COMPOSE["services"]
    assert services["engine"]["networks"] == ["inner"] and "ports" not in services["engine"]
    assert COMPOSE["networks"]["inner"] == {"internal": True}
    assert [name for name, one in services.items() if "inner" in one["networks"]] == ["service", "engine"]
    assert services["service"]["ports"] == ["127.0.0.1:8080:8080"]


def settings_in(name: str) -> set[str]:
    """Of the settings file that compose gives the container, those that are only proposed too."""
    [file] = COMPOSE["services"][name]["env_file"]
    text = (ROOT / "deploy" / f"{file}.example").read_text(encoding="utf-8")
    return set(re.findall(r"^#?([A-Z_]+)=", text, re.M)) | set(COMPOSE["services"][name].get("environment", {}))


def test_each_container_is_given_its_own_settings_and_the_engine_no_secret_but_the_one_it_shares():
    files = [tuple(one["env_file"]) for one in COMPOSE["services"].values()]
    assert len(files) == len(set(files)) == 3
    assert settings_in("engine") == {"ENGINE_SECRET"}
    assert settings_in("service") & SECRETS - {"ENGINE_SECRET", "SMTP_URL", "METRICS_TOKEN"} == set()
    assert "OWNER_DATABASE_URL" not in settings_in("service")
    assert COMPOSE["services"]["migrate"]["environment"]["ENGINE_SECRET"].count(" ") > 2, "not the real one"


def test_every_setting_that_is_proposed_is_one():
    known = {name.upper() for name in Settings.model_fields}
    proposed = set().union(*(settings_in(name) for name in COMPOSE["services"]))
    assert proposed - known == set()


def test_no_settings_but_examples_lie_in_the_repository():
    kept = Path(ROOT / "deploy" / "settings" / ".gitignore").read_text().split("\n")
    assert kept[1:4] == ["*", "!.gitignore", "!*.example"]
