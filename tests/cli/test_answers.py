"""`assistant answers` stores what a named person decided about wording, and refuses what is not there to decide on."""

import pytest

from assistant.answers.approval import states
from assistant.answers.load import load_answers
from assistant.cli.main import main

WHO = ["--by", "Dr Made Up", "--role", "clinical safety officer", "--review-by", "2999-01-31"]
[ID, OTHER] = [answer.id for answer in load_answers() if answer.intent][:2]


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path, db):
    for name, value in {
        "ENGINE_SECRET": "x" * 40,
        "VAR_DIR": str(tmp_path),
        "DATABASE_URL": str(db.engine.url),
    }.items():
        monkeypatch.setenv(name, value)


def state(db, answer_id):
    with db.read() as session:
        return states(session, load_answers())[answer_id]


def test_an_approval_is_stored_for_each_answer_that_is_named(db, capsys):
    assert main(["answers", "approve", ID, OTHER, *WHO]) == 0
    assert "Dr Made Up" in capsys.readouterr().out
    assert [str(state(db, one).review_by) for one in (ID, OTHER)] == ["2999-01-31", "2999-01-31"]


def test_if_one_answer_is_not_there_none_is_approved(db, capsys):
    before = state(db, ID)
    assert main(["answers", "approve", ID, "nonsense", *WHO]) == 2
    assert "nonsense" in capsys.readouterr().err and state(db, ID) == before


def test_an_approval_without_a_name_is_refused_with_the_reason(db, capsys):
    before = state(db, ID)
    assert main(["answers", "approve", ID, "--by", " ", *WHO[2:]]) == 2
    assert capsys.readouterr().err and state(db, ID) == before


def test_wording_is_withdrawn_and_put_back(db):
    assert main(["answers", "withdraw", ID, "--by", "Dr Made Up", "--why", "it is wrong"]) == 0
    assert state(db, ID).withdrawn
    assert main(["answers", "restore", ID, "--by", "Dr Made Up"]) == 0
    assert not state(db, ID).withdrawn


def test_what_is_not_there_cannot_be_withdrawn(capsys):
    assert main(["answers", "withdraw", "nonsense", "--by", "Dr Made Up", "--why", "it is wrong"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_the_report_is_one_page_with_every_answer(tmp_path):
    assert main(["answers", "report", "--out", str(tmp_path / "answers.html")]) == 0
    page = (tmp_path / "answers.html").read_text()
    assert [answer.id for answer in load_answers() if answer.id not in page] == []


def test_the_check_finds_nothing_in_the_texts_that_are_here(capsys):
    assert main(["answers", "check"]) == 0
    assert "in order" in capsys.readouterr().out
