"""No character vanishes from a paper without a sign, and the fonts are ours."""

import pytest
import yaml

from assistant.paper import fonts
from assistant.paper.fonts import NO_PICTURE, folders, shown, shows_all
from assistant.settings import ROOT

LANGUAGES = sorted((ROOT / "assistant" / "answers" / "languages").glob("*.yml"))


@pytest.mark.parametrize("words, seen", [
    ("Чи буде їй боляче?", "Чи буде їй боляче?"),
    ("Ydy e'n brifo? Łódź ñ", "Ydy e'n brifo? Łódź ñ"),
    ("هل يؤلم؟ ਕਿਉਂ কেন ஏன் કેમ क्यों ✓ → ≥ 🙏", "هل يؤلم؟ ਕਿਉਂ কেন ஏன் કેમ क्यों ✓ → ≥ 🙏"),
    ("one\r\ntwo\rthree\x0bfour", "one\ntwo\nthree\nfour"),
    ("a\tb", "a    b"),
    ("a\x00b中", f"a{NO_PICTURE}b{NO_PICTURE}"),
    ("a\u202eb\u2066c", "abc"),
])  # fmt: skip
def test_no_character_vanishes_without_a_sign(words, seen):
    assert shown(words) == seen


def test_it_is_known_what_cannot_be_shown():
    assert [words for words in ("plain", "Чи", "שלום", "a □", "هل", "🙏") if not shows_all(words)] == []
    assert [words for words in ("中", "한", "a\x00") if shows_all(words)] == []


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_every_language_that_danger_cards_exist_in_can_be_shown(path):
    assert len(LANGUAGES) >= 8 and shows_all(str(yaml.safe_load(path.read_text(encoding="utf-8"))))


def test_each_package_of_fonts_is_there_with_its_licence():
    names = {path.parent.name for path in folders()}
    assert names == set(fonts.PACKAGES)
    licences = [(fonts.NOTO / name / "LICENSE_FONT").read_text(encoding="utf-8") for name in fonts.PACKAGES]
    assert all("SIL OPEN FONT LICENSE" in licence.upper() for licence in licences)


def test_a_set_up_without_fonts_says_so(monkeypatch):
    monkeypatch.setattr(fonts, "PACKAGES", ("gone",))
    fonts.pictures.cache_clear()
    with pytest.raises(FileNotFoundError, match="run the set-up again"):
        fonts.pictures()
    fonts.pictures.cache_clear()
