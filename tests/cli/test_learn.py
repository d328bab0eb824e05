"""`assistant learn …`: the files are written once, and a model's reading is set beside the one of then."""

import sys
from uuid import uuid4

import pytest

from assistant.cli import learn
from assistant.cli import main as cli
from assistant.records.models import Lesson
from assistant.staff.learning import intents
from tests.support.factories import MONDAY_MORNING
from tests.support.staff_factories import entries

# Stands for the engine's Python: it reads each text as this intent, or fails.
READS = '#!{python}\nimport json, sys\nprint("a word of the engine")\nprint(json.dumps([{intent!r} for _ in json.load(sys.stdin)]))\n'
FAILS = '#!{python}\nimport sys\nsys.exit("The model is not the one that was trained here.")\n'


@pytest.fixture
def lessons(db, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", str(db.engine.url))
    monkeypatch.setenv("ENGINE_SECRET", "for tests " * 4)
    with db.begin() as session:
        for words, was, topic in (("can grandad drive", "ask_cost", "travel"), ("france", None, None)):
            session.add(
                Lesson(
                    origin="marked_wrong", origin_id=uuid4(), masked=words, was=was, topic=topic, by="Ada Okafor",
                    at=MONDAY_MORNING,
                )
            )  # fmt: skip


def test_export_writes_its_files_and_never_over_what_is_there(db, lessons, tmp_path, capsys):
    out = tmp_path / "learned"
    assert cli.main(["learn", "export", "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["danger.yml", "learned.yml", "regressions.yml"]
    before = (out / "learned.yml").read_text()

    assert cli.main(["learn", "export", "--out", str(out)]) == 1
    assert (out / "learned.yml").read_text() == before and "grandad" in before
    with db.read() as session:
        assert [entry.details for entry in entries(session, "lessons.exported")] == [{"count": 1}]


def engine(tmp_path, script, **how):
    path = tmp_path / "python"
    path.write_text(script.format(python=sys.executable, **how))
    path.chmod(0o755)
    return ["learn", "report", "--model", str(tmp_path / "model.tar.gz"), "--python", str(path)]


def test_report_sets_the_models_reading_beside_the_one_of_then(lessons, tmp_path, capsys):
    assert cli.main(engine(tmp_path, READS, intent=intents()["travel"])) == 0
    told = capsys.readouterr().out
    assert "1 lessons. mended: 1" in told and "grandad" not in told


def test_report_reads_missed_danger_with_the_danger_screen(db, lessons, tmp_path, capsys):
    with db.begin() as session:
        session.add(
            Lesson(
                origin="marked_by_staff", origin_id=uuid4(), masked="my son is not breathing", topic="missed_emergency",
                by="Ada Okafor", at=MONDAY_MORNING,
            )
        )  # fmt: skip
    assert cli.main(engine(tmp_path, READS, intent=intents()["travel"])) == 0
    told = capsys.readouterr().out
    assert "1 marked for the danger screen" in told and "mended: emergency" in told and "breathing" not in told


def test_report_says_why_a_model_could_not_be_read(lessons, tmp_path, capsys):
    assert cli.main(engine(tmp_path, FAILS)) == 1
    assert "not the one that was trained here" in capsys.readouterr().err


def test_the_engines_python_is_where_the_set_up_puts_it():
    assert learn.ENGINE.parts[-3:] == (".venv-engine", "bin", "python")
