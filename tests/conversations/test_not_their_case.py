"""A social worker or a court that is not theirs: regret once, and it is left out from then on."""

import pytest

from assistant.answers.reply import Reply
from assistant.conversations.not_their_case import phrase_for_it, says_not_so, without_it
from tests.support.factories import FakeEngine, answering, make_chat, texts


@pytest.mark.parametrize(
    "said",
    [
        "Whats a court order got to do with it?? Nobody's hurting anyone. His mum is just working in Dubai",
        "He hasn't got a social worker. Stop saying that",
        "there is no social worker",
        "we dont have a court order",
        "what has a social worker got to do with us",
        "stop going on about courts",
        "no social worker, no court, im just his nan",
        "why do you keep talking about social services",
        "shes never been in court",
        "it's nothing to do with social services",
        "he is not in care",
    ],
)
def test_it_is_heard_that_this_is_not_so(said):
    assert says_not_so(said)


@pytest.mark.parametrize(
    "said",
    [
        "she has a social worker",
        "no social worker has rung us back",
        "the social worker hasn't got back to me",
        "what does a court order do",
        "do we need a social worker",
        "he hasn't got a social worker, should he",
        "there's no social worker, how do I get one",
        "will this go to court",
        "they stopped us seeing him without a court order",
    ],
)
def test_what_is_asked_or_told_of_one_stays(said):
    assert not says_not_so(said)


def test_only_where_we_spoke_of_it_and_nothing_else_is_asked():
    said = "He hasn't got a social worker"
    assert phrase_for_it(said, "speak to the social worker", ()) == "not_your_case"
    assert phrase_for_it(said, None, ("no court order here",)) == "not_your_case_again"
    assert phrase_for_it(said, "You can ask", ()) is None
    assert phrase_for_it("whats a court order got to do with it??", "You also asked", ()) == "not_your_case"
    assert phrase_for_it(f"{said}. so can i ask?", "the social worker", ()) is None


def test_from_then_on_it_is_left_out(db):
    engine = FakeEngine(lambda told: answering("who_can_request"))
    chat = make_chat(db, engine, nation="england", writer="without_responsibility")
    assert "social worker" in texts(chat.say("can i ask for another doctor"))[0]
    told = texts(chat.say("Whats a court order got to do with it?? His mum is just working in Dubai"))[0]
    assert told.startswith("I am sorry. That part is not about you")
    again = texts(chat.say("im not his parent though am i, so can i ask or not"))[0]
    assert "social worker" not in again and "court order" not in again
    engine.reply = lambda told: answering("court")
    assert "court" in texts(chat.say("what happens in court"))[0]


def test_danger_beside_it_brings_its_card(db, engine):
    chat = make_chat(db, engine, nation="england", writer="without_responsibility")
    body = chat.say("he hasnt got a social worker. his mums boyfriend hits him and i am scared for him")
    assert body["messages"][0]["notice"]["level"] == "card"


def test_what_leans_on_it_goes_too_and_a_page_of_it_stays():
    said = ("there is no social worker",)
    page = "Anyone may ask.\n\nIs there a social worker for the child?\nAsk them who may agree.\nYou can ask the ward."
    (easy, court) = without_it([Reply(page, answer_id="who_can_request"), Reply(page, answer_id="court")], said)
    assert easy.text == "Anyone may ask.\n\nYou can ask the ward." and court.text == page
    assert without_it([Reply(page, answer_id="who_can_request")], ("how do i ask",))[0].text == page
