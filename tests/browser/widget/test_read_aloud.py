"""What a program that reads aloud is told besides the words: pauses, lists, and in which language to speak."""

import pytest
from playwright.sync_api import expect

from tests.browser.states import in_chat, in_pages


def languages(place):
    """Each text in this place that has a language of its own, with the language."""
    return place.locator("[lang]").evaluate_all("all => all.map((one) => [one.lang, one.textContent.trim()])")


@pytest.mark.parametrize("state", [in_chat.language_card, in_pages.language_card])
def test_a_card_of_another_language_says_which_words_are_english(opened, state):
    with opened() as at:
        state(at)
        card = at.page.locator("article[lang=pl]").last
        found = languages(card)
        assert ["en-GB", '"Polish interpreter, please"'] in found and ["en-GB", "(nurse in charge)"] in found
        person = card.get_by_role("button", name="Talk to a person")
        assert person.evaluate("(one) => one.closest('[lang]').lang") == "en-GB"
        own = card.get_by_role("button", name="Poproś zespół")
        assert own.evaluate("(one) => one.closest('[lang]').lang") == "pl"


@pytest.mark.parametrize("state", [in_chat.language_card_from_the_right, in_pages.language_card_from_the_right])
def test_english_in_a_card_from_the_right_keeps_its_marks_at_its_ends(opened, state):
    """Otherwise a full stop or a closing quotation mark jumps to the front."""
    with opened() as at:
        state(at)
        card = at.page.locator("article[lang=ar]").last
        for words in ('"Arabic interpreter, please"', "Draft wording, not yet approved by a hospital."):
            place = card.get_by_text(words, exact=True).first
            assert place.evaluate("(one) => getComputedStyle(one).direction") == "ltr"


@pytest.mark.parametrize("state", [in_chat.danger_card_in_arabic, in_pages.danger_in_arabic])
def test_a_danger_card_is_spoken_in_its_language_and_its_first_word_in_ours(opened, state):
    with opened() as at:
        state(at)
        card = at.page.locator("[lang=ar] h3").first
        expect(card).to_be_visible()
        assert ["en-GB", "Important:"] in languages(card)


def test_who_and_when_and_which_step_are_not_run_together(opened):
    with opened() as at:
        in_chat.handoff_relationship(at)
        asked = at.window.log.locator(".message.assistant").last
        assert asked.locator(".who").evaluate("(one) => one.textContent").startswith("Assistant (a computer program), ")
        assert asked.locator(".step").evaluate("(one) => one.textContent") == "Your message to the team, Step 2 of 13"


def test_choices_are_a_list_also_where_lists_without_marks_are_none(opened):
    with opened() as at:
        in_chat.opened(at)
        expect(at.window.log.locator("ul.choices").first).to_have_attribute("role", "list")


def test_a_message_of_the_plain_chat_has_its_time(opened):
    with opened() as at:
        in_pages.answer(at)
        times = at.page.locator("article time").all()
        assert len(times) == 3 and all(one.get_attribute("datetime") for one in times)


def test_a_number_to_ring_is_one_link_with_its_digits_in_groups(opened):
    with opened() as at:
        in_chat.fault_card(at)
        numbers = at.window.log.get_by_role("link").all_inner_texts()
        assert numbers and all(" " in one or len(one) <= 4 for one in numbers)
