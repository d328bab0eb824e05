"""What `assistant doctor` finds on the machine itself."""

import hashlib
import json
from collections import namedtuple

import pytest

from assistant.service import doctor_machine
from assistant.service.doctor_machine import found_on
from assistant.web.built_files import NotBuilt
from tests.support.factories import make_settings

Usage = namedtuple("Usage", "total used free")
HTTPS = "https://chat.hospital.example"


@pytest.fixture
def told(tmp_path):
    """With settings that leave nothing to say."""
    tmp_path.chmod(0o700)
    (tmp_path / "text-keys").write_text("a key")
    (tmp_path / "text-keys").chmod(0o600)
    whole = {"var_dir": tmp_path, "database_url": f"sqlite:///{tmp_path}/a.db", "smtp_url": "smtp://localhost"}

    def told(**changes):
        return list(found_on(make_settings(**{**whole, **changes})))

    assert told() == []
    return told


def test_a_disk_that_is_nearly_full_is_told_before_families_see_it(told, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10, 9, 5_000_000))
    [sentence] = told()
    assert sentence.startswith("Only 5 MB are free")


def test_a_folder_that_is_not_there_is_named(told, tmp_path):
    assert any(
        "none is not there" in one for one in told(var_dir=tmp_path / "none", text_keys_file=tmp_path / "text-keys")
    )


def test_what_others_can_read_is_named_with_the_command_that_mends_it(told, tmp_path):
    (tmp_path / "a.db").write_text("")
    for path in (tmp_path, tmp_path / "a.db"):
        path.chmod(0o755)
    (tmp_path / "text-keys").chmod(0o644)
    assert [one.split("Run: ")[1] for one in told()] == [
        f"chmod go-rwx {tmp_path}/a.db",
        f"chmod o-rwx {tmp_path}/text-keys",
    ]


def test_words_that_are_kept_unsealed_are_told(told, tmp_path):
    (tmp_path / "text-keys").unlink()
    [sentence] = told()
    assert sentence.startswith("There is no key") and "assistant seal" in sentence


@pytest.mark.parametrize("sealed_as", [b"another model", None])
def test_a_model_that_was_not_trained_here_is_told(told, tmp_path, sealed_as):
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.tar.gz").write_bytes(b"a model")
    if sealed_as:
        (folder / "model.json").write_text(json.dumps({"sha256": hashlib.sha256(sealed_as).hexdigest()}))
    [sentence] = told()
    assert "not the model that was trained here" in sentence


def test_a_model_with_its_own_seal_is_in_order(told, tmp_path):
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.tar.gz").write_bytes(b"a model")
    (folder / "model.json").write_text(json.dumps({"sha256": hashlib.sha256(b"a model").hexdigest()}))
    assert told() == []


def test_an_encoder_that_is_not_there_is_told(told, monkeypatch):
    monkeypatch.setattr(doctor_machine, "load_trained_screen", lambda: namedtuple("S", "reason")("no encoder"))
    [sentence] = told()
    assert "rules alone" in sentence and "no encoder" in sentence


def test_page_files_that_were_not_made_are_told(told, monkeypatch):
    def missing():
        raise NotBuilt("var/page is not there")

    monkeypatch.setattr(doctor_machine, "built", missing)
    assert told() == ["The service does not start: var/page is not there."]


def test_a_fault_in_the_hospitals_file_is_told_with_its_line(told, tmp_path):
    (tmp_path / "ours.yml").write_text("name: Northgate\nno_such_entry: 1\n")
    found = told(hospital_profile=tmp_path / "ours.yml")
    assert found and all(one.startswith("The hospital's file: line ") for one in found)


@pytest.mark.parametrize("settings, says", [
    ({"smtp_url": None}, "No mail server is set"),
    ({"public_url": "http://chat.hospital.example"}, "is not https"),
    ({"host": "192.0.2.1"}, "is not https"),
    ({"public_url": HTTPS}, "TRUST_PROXY is false"),
    ({"trust_proxy": True}, "PUBLIC_URL is not set: without a proxy"),
    ({"mode": "production"}, "links in mails lead to this machine alone"),
])  # fmt: skip
def test_settings_that_do_not_go_together_are_told(told, settings, says):
    assert any(says in one for one in told(**settings))


def test_behind_a_proxy_that_is_trusted_nothing_is_told(told):
    assert told(public_url=HTTPS, trust_proxy=True, mode="production") == []
