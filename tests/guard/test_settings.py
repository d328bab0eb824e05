"""Every setting is documented, read once, and never printed."""

import pytest
from pydantic import SecretStr, ValidationError

from assistant.settings import ROOT, Settings
from tests.support.factories import make_settings

FIELDS = Settings.model_fields


def rows():
    """The page's table: setting, default, what it is for."""
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    cells = [line.strip("| \n").split(" | ", 2) for line in page.splitlines() if line.startswith("| `")]
    return {name.strip("` "): (default.strip("` "), purpose) for name, default, purpose in cells}


def test_every_setting_has_one_row_in_the_docs_and_every_row_is_a_setting():
    assert len(FIELDS) > 15
    assert sorted(rows()) == sorted(name.upper() for name in FIELDS)


def test_every_row_says_what_the_setting_is_for_in_its_own_words():
    assert [name for name, field in FIELDS.items() if not field.description] == []
    assert [
        name for name, field in FIELDS.items() if rows()[name.upper()][1] != " ".join((field.description or "").split())
    ] == []


def test_every_row_tells_the_default_that_the_code_has():
    told = {name: rows()[name.upper()][0] for name in FIELDS}
    wrong = [
        name
        for name, field in FIELDS.items()
        if told[name]
        not in (str(field.default), str(field.default).lower(), str(field.default).removeprefix(f"{ROOT}/"))
        and not (isinstance(field.default, tuple) and field.default and told[name] == ",".join(field.default))
        and not (told[name] == "not set" and not field.default)
        and not (told[name].startswith("none") and field.is_required())
    ]
    assert wrong == []


def test_secrets_have_no_default_and_are_not_shown():
    secrets = [name for name, field in FIELDS.items() if "Secret" in str(field.annotation)]
    assert "engine_secret" in secrets and "smtp_url" in secrets
    assert [name for name in secrets if FIELDS[name].default not in (None,) and not FIELDS[name].is_required()] == []
    settings = make_settings(engine_secret="hush" * 10, smtp_url="smtp://user:hush@host")
    assert "hush" not in repr(settings) + str(settings.model_dump()) and isinstance(settings.smtp_url, SecretStr)


def test_a_wrong_value_stops_the_start_with_its_name_and_without_its_text(monkeypatch):
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    monkeypatch.setenv("PORT", "eighty-eighty")
    with pytest.raises(ValidationError) as error:
        Settings()
    assert "port" in str(error.value) and "eighty-eighty" not in str(error.value)


def test_a_missing_secret_stops_the_start(monkeypatch):
    monkeypatch.delenv("ENGINE_SECRET", raising=False)
    with pytest.raises(ValidationError, match="engine_secret"):
        Settings()


def test_what_was_read_cannot_be_changed_later():
    with pytest.raises(ValidationError):
        make_settings().port = 1


def test_only_the_settings_read_the_environment():
    """`settings.py` is the one way in; the engine, which has none of our packages, and the set-up read their own."""
    modules = [
        path
        for path in (ROOT / "assistant").rglob("*.py")
        if "engine" not in path.parts and "encoder" not in path.parts
    ]
    assert len(modules) > 80
    reading = [
        str(path.relative_to(ROOT))
        for path in modules
        if "os.environ" in path.read_text() or "getenv" in path.read_text()
    ]
    assert reading == []


@pytest.mark.parametrize("secret", ["", "short"])
def test_a_secret_that_anybody_could_guess_stops_the_start(secret):
    with pytest.raises(ValidationError):
        make_settings(engine_secret=secret)
