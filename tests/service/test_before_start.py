"""What cannot start is refused with a sentence, and with the line to look at; nothing is changed."""

import shutil

import pytest
from cryptography.fernet import Fernet

from assistant.answers import load
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.service import before_start
from assistant.service.before_start import obstacles
from assistant.settings import ROOT
from tests.support.factories import make_conversation, make_draft, make_settings

PROFILE = ROOT / "hospital" / "example.yml"


@pytest.fixture
def url(tmp_path):
    url = f"sqlite:///{tmp_path}/records.db"
    migrate(url)
    return url


@pytest.fixture
def looked_at(url, tmp_path):
    def look(**settings):
        return obstacles(make_settings(database_url=url, var_dir=tmp_path, **settings))

    return look


def test_what_is_in_order_has_no_obstacle(looked_at):
    assert looked_at() == []


def test_a_bad_hospital_file_is_named_with_its_line(looked_at, tmp_path):
    text = PROFILE.read_text()
    line = next(number for number, one in enumerate(text.splitlines(), 1) if one.strip().startswith("name:"))
    bad = tmp_path / "hospital.yml"
    bad.write_text("\n".join([*text.splitlines()[: line - 1], "name: [", *text.splitlines()[line:]]))

    [sentence] = looked_at(hospital_profile=bad)
    assert sentence.startswith("line ")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"name: 7\n", b"- a\n"])
def test_a_file_that_is_no_hospital_is_refused_in_words(looked_at, tmp_path, content):
    bad = tmp_path / "hospital.yml"
    bad.write_bytes(content)
    assert looked_at(hospital_profile=bad) and "Traceback" not in "".join(looked_at(hospital_profile=bad))


def test_a_hospital_file_that_is_not_there_is_refused_in_words(looked_at, tmp_path):
    assert looked_at(hospital_profile=tmp_path / "none.yml") == [f"{tmp_path}/none.yml: this file cannot be read."]


def test_a_bad_answer_is_named_by_its_file(looked_at, tmp_path, monkeypatch):
    shutil.copytree(load.CONTENT, tmp_path / "content")
    (tmp_path / "content" / "legal_right.yml").write_text("id: legal_right\ntext: [")
    monkeypatch.setattr(before_start, "load_answers", lambda: load.load_answers(tmp_path / "content"))

    [sentence] = looked_at()
    assert sentence.startswith("legal_right.yml") and "line " in sentence


@pytest.fixture
def sealed(url, tmp_path):
    """A family's words, and the file of their key."""
    file = tmp_path / "text-keys"
    file.write_text(Fernet.generate_key().decode() + "\n")
    db = Database(url, file.read_text().split())
    with db.begin() as session:
        make_draft(session, make_conversation(session))
    db.close()
    return file


def test_with_its_key_it_starts(looked_at, sealed):
    assert looked_at() == []


def test_a_lost_key_is_refused_and_none_is_put_in_its_place(looked_at, sealed):
    sealed.unlink()

    [sentence] = looked_at()
    assert str(sealed) in sentence and "there is no key" in sentence and not sealed.exists()


@pytest.mark.parametrize("kept, told", [(Fernet.generate_key().decode(), "another key"), ("not a key", "no key")])
def test_another_key_is_refused(looked_at, sealed, kept, told):
    sealed.write_text(kept)
    [sentence] = looked_at()
    assert told in sentence and sealed.read_text() == kept


def test_a_key_file_that_was_named_and_is_lost_is_refused_too(looked_at, sealed, tmp_path):
    elsewhere = sealed.rename(tmp_path / "elsewhere")
    elsewhere.unlink()
    assert str(elsewhere) in looked_at(text_keys_file=elsewhere)[0]
