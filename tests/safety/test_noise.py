"""Whatever stands around a caught clause, and however it is typed, it never falls silent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.safety.rulebook import rules
from assistant.safety.screen import Screen
from tests.safety.test_first_list import CARDS

SCREEN = Screen()
CAUGHT = [(route, text) for route, texts in CARDS.items() for text in texts]
CATCH = [(rule.route, text) for rule in rules() for text in rule.catch]
EMOJI = ["🙏", "😭😭", "💔", "🆘", "❤️"]
CALM = "We are waiting for the letter from the clinic and I have the form here. "


def routes(text):
    return SCREEN(text).routes


@given(st.sampled_from(CAUGHT), st.data())
@settings(max_examples=300, deadline=None)
def test_case_and_emoji_and_breaks_between_words_do_not_silence(caught, data):
    route, text = caught
    words = [word.upper() if data.draw(st.booleans()) else word for word in text.split()]
    between = data.draw(
        st.lists(
            st.sampled_from(
                [" ", "  ", "\n", "\r\n", "\t", " ... ", ", ", " - ", f" {data.draw(st.sampled_from(EMOJI))} "]
            ),
            min_size=len(words),
            max_size=len(words),
        )
    )
    assert route in routes("".join(word + gap for word, gap in zip(words, between, strict=True)))


@given(
    st.sampled_from(CAUGHT),
    st.text(alphabet=".,;:!?…-–\"'()*/ \n🙏😭", max_size=12),
    st.text(alphabet='.,;:!?…-–"() \n🙏😭', max_size=12),
)
@settings(max_examples=300, deadline=None)
def test_punctuation_around_it_does_not_silence(caught, before, after):
    route, text = caught
    assert route in routes(f"{before} {text} {after}")


@given(st.sampled_from(CAUGHT), st.integers(0, 4000))
@settings(max_examples=100, deadline=None)
def test_four_thousand_characters_around_it_do_not_silence(caught, at):
    route, text = caught
    padding = (CALM * 60)[:4000]
    at = padding.rfind(". ", 0, at) + 2 if ". " in padding[:at] else 0
    assert route in routes(f"{padding[:at]}{text}. {padding[at:]}")


@pytest.mark.parametrize("route, text", CATCH)
def test_every_texts_a_rule_catches_is_caught_in_capitals_and_in_a_long_message(route, text):
    assert route in routes(text.upper())
    assert route in routes(f"{CALM * 25}\n{text}\n{CALM * 25}")
