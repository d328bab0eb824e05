"""Families who do not write in English get one card in their language: what this is, 999, and how to get an
interpreter.
"""

import pytest
import yaml

from assistant.answers.languages import load_languages
from assistant.answers.load import load_answers, load_sources
from assistant.answers.served import Serving
from assistant.answers.wording import Wording
from assistant.conversations.words import Words
from assistant.details.language import language_of
from assistant.hospital.profile import load
from assistant.settings import ROOT
from tests.support.factories import MONDAY_MORNING

LANGUAGES = load_languages()
PROFILE = load(ROOT / "hospital" / "example.yml")
SAID = {
    "cy": "Mae fy mhlentyn yn sâl ac rwyf eisiau ail farn",
    "pl": "Dzień dobry, moje dziecko jest chore i nie rozumiem lekarzy",
    "ro": "Buna ziua, copilul meu este bolnav si nu inteleg ce spun",
    "ur": "میرا بچہ بیمار ہے اور ڈاکٹر نہیں سنتے",
    "pa": "ਮੇਰਾ ਬੱਚਾ ਬਿਮਾਰ ਹੈ ਮੈਂ ਕੀ ਕਰਾਂ",
    "bn": "আমার বাচ্চা অসুস্থ আমি ডাক্তারের কথা বুঝি না",
    "ar": "طفلي مريض ولا أفهم الأطباء ماذا أفعل",
    "uk": "Моя дитина хвора, я не розумію лікарів",
}


def words(*, production: bool) -> Words:
    answers = load_answers() + [one for language in LANGUAGES.values() for one in language.answers]
    return Words(Wording(answers, load_sources(), PROFILE, lambda: Serving(production=production)), PROFILE, LANGUAGES)


def test_the_eight_languages_each_have_a_draft_card() -> None:
    assert set(LANGUAGES) == set(SAID)
    assert [one.code for one in LANGUAGES.values() if one.card.status != "draft"] == []


@pytest.mark.parametrize("code", sorted(SAID))
def test_a_message_in_the_language_is_recognised_and_its_card_names_999_and_the_number(code: str) -> None:
    assert language_of(SAID[code]) == code
    reply = words(production=False).languages.card(code, now=MONDAY_MORNING)
    assert "999" in reply.text and "01632 960 130" in reply.text
    assert reply.answer["status"] == "draft"


@pytest.mark.parametrize("code", sorted(SAID))
def test_its_choice_opens_a_handoff_that_names_the_language(code: str) -> None:
    offer = words(production=False).languages.card(code, now=MONDAY_MORNING).offers[0]
    assert offer.payload["intent"] == "request_handoff" and LANGUAGES[code].name in offer.payload["needs"]


@pytest.mark.parametrize("code", [*sorted(SAID), "so"])
def test_in_production_a_draft_card_is_english_with_the_numbers(code: str) -> None:
    reply = words(production=True).languages.card(code, now=MONDAY_MORNING)
    assert reply.text.startswith("This chat is in English") and "999" in reply.text and "01632 960 130" in reply.text


@pytest.mark.parametrize(
    "said",
    [
        "gdzie jest toaleta",
        "bore da",
        "second opinion pls urgent",
        "wee man gone tae yorkhill aye",
        "lumbar bloods mri sats ok",
        "🙏🙏🙏🙏",
    ],
)
def test_nothing_is_decided_on_few_words_dialect_or_shorthand(said: str) -> None:
    assert language_of(said) is None


def test_no_message_written_in_english_is_taken_for_another_language() -> None:
    examples = [
        line
        for path in sorted((ROOT / "data" / "nlu").glob("*.yml"))
        for one in yaml.load(path.read_text(), yaml.CSafeLoader)["nlu"]
        for line in one["examples"].splitlines()
    ]
    english = [line for line in examples if line.isascii()]
    assert len(english) > 3000
    taken = [line for line in english if language_of(line.removeprefix("- "))]
    assert len(taken) <= len(english) * 0.001, taken[:5]
