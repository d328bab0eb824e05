"""`assistant prepare`: what comes before every start, in one process. It tells a link, or what stops the start."""

import os
import subprocess
import sys

import pytest

from assistant.cli.main import main
from assistant.records.database import Database
from assistant.records.migrate import versions
from tests.support.staff_factories import make_account

HEAVY = ("spacy", "presidio_analyzer", "rasa_sdk", "fastapi", "onnxruntime", "assistant.conversations")


@pytest.fixture(autouse=True)
def url(monkeypatch, tmp_path):
    url = f"sqlite:///{tmp_path}/new.db"
    for name, value in {"ENGINE_SECRET": "x" * 40, "VAR_DIR": str(tmp_path), "DATABASE_URL": url}.items():
        monkeypatch.setenv(name, value)
    return url


def test_it_makes_the_tables_and_prints_the_link_to_the_first_account_alone(url, capsys):
    assert main(["prepare"]) == 0
    at, newest = versions(Database(url))
    assert at == newest and capsys.readouterr().out.startswith("http://127.0.0.1:8080/staff/join/")


def test_once_there_is_an_account_it_has_nothing_to_print(url, capsys):
    main(["prepare"])
    capsys.readouterr()
    with Database(url).begin() as session:
        make_account(session)
    assert main(["prepare"]) == 0
    assert capsys.readouterr() == ("", "")


def test_what_stops_the_start_is_told_and_there_is_no_link(monkeypatch, capsys):
    monkeypatch.setenv("HOSPITAL_PROFILE", "/nowhere.yml")
    assert main(["prepare"]) == 1
    told = capsys.readouterr()
    assert told.out == "" and "/nowhere.yml: this file cannot be read." in told.err


def test_a_start_waits_for_it_so_it_loads_nothing_of_a_conversation():
    look = "import sys; from assistant.cli.main import main; assert main(['prepare']) == 0; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", look], env=os.environ, capture_output=True, text=True, check=True)
    modules = loaded.stdout.split()
    assert "assistant.service.before_start" in modules
    assert [name for name in modules if name.startswith(HEAVY)] == []
