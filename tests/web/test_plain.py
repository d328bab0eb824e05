"""The chat that works without JavaScript: the same service, by forms and a cookie."""

import re
from uuid import uuid4

import pytest

from assistant.conversations.errors import StillWorking
from tests.support.factories import answering, saying

WARNING = "Example wording, not yet approved by a hospital"


@pytest.fixture
def plain(client):
    """A browser without scripts that has started a chat."""
    client.headers["Accept"] = "text/html"
    assert client.post("/plain/start").status_code == 200
    return client


def send(plain, text, form=None):
    return plain.post("/plain", data={"form": form or str(uuid4()), "text": text})


def buttons(page):
    return dict(re.findall(r'name="choice" value="([^"]+)">([^<]+)<', page))


def test_a_chat_can_be_started_written_in_and_read(plain, engine):
    engine.reply = lambda told: answering("legal_right")
    page = send(plain, "is it our right").text
    assert "is it our right" in page and "no legal right" in page and "Where this comes from" in page


def test_a_choice_can_be_pressed_without_scripts(plain, engine):
    engine.reply = lambda told: saying("Which?", buttons=(("How do we ask?", "/ask_how_to_request"),))
    [(choice, title)] = [one for one in buttons(send(plain, "hello there").text).items() if one[1] == "How do we ask?"]
    plain.post("/plain", data={"form": str(uuid4()), "choice": choice})
    assert engine.told[-1].intent == "ask_how_to_request" and title == "How do we ask?"


def test_the_same_form_sent_twice_is_one_message(plain, engine):
    form = str(uuid4())
    for _ in range(2):
        send(plain, "thank you", form)
    assert len(engine.told) == 1


def test_what_a_family_writes_is_shown_as_words_and_never_as_a_page(plain):
    page = send(plain, "<script>alert(1)</script> & <b>bold</b>").text
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in page


def test_danger_shows_its_card_without_scripts(plain):
    page = send(plain, "hes stopped breathing").text
    card = page.partition("notice-card")[2]
    assert "Ring 999 now" in re.sub(r"<[^>]+>", "", card) and 'href="tel:999"' in card


def too_fast(plain):
    for _ in range(30):
        send(plain, "thank you")


def ended(plain):
    plain.post("/plain/end")


def another_cookie(plain):
    plain.cookies.clear()
    plain.cookies.set("plain_chat", f"{uuid4()}.{'x' * 43}", path="/plain")


def nothing(plain):
    pass


REFUSALS = [
    (too_fast, "", 429, "That was a lot at once"),
    (ended, "", 409, "This chat has ended"),
    (another_cookie, "", 401, "This chat is not open here"),
    (nothing, " and" * 1000, 422, "more than I can take at once"),
]


@pytest.mark.parametrize("before, more, status, said", REFUSALS)
def test_a_refused_message_gets_its_card_above_the_sentence(plain, before, more, status, said):
    before(plain)
    response = send(plain, f"hes stopped breathing{more}")
    card, _, after = response.text.partition("notice-card")[2].partition("nhsuk-error-summary")

    assert response.status_code == status and 'href="tel:999"' in card and said in after
    assert response.text.count("notice-card") == 1


@pytest.mark.parametrize("before, more, status, said", REFUSALS)
def test_a_calm_message_that_is_refused_gets_the_sentence_alone(plain, before, more, status, said):
    before(plain)
    response = send(plain, f"is it our right{more}")
    assert response.status_code == status and said in response.text and "notice-card" not in response.text


@pytest.mark.parametrize("before, more", [(too_fast, ""), (nothing, " and" * 1000)])
def test_refused_words_of_danger_stay_in_the_box(plain, before, more):
    before(plain)
    box = send(plain, f"hes stopped breathing{more}").text.partition("<textarea")[2].partition("</textarea>")[0]
    assert f"hes stopped breathing{more}" in box


def test_words_that_are_kept_get_their_card_and_leave_the_box(plain, services, monkeypatch):
    def is_busy(*args, **kwargs):
        raise StillWorking

    monkeypatch.setattr(services.turns, "take", is_busy)
    response = send(plain, "hes stopped breathing")
    assert response.status_code == 503 and "notice-card" in response.text and "What you wrote is kept" in response.text
    assert "hes stopped breathing" not in response.text


@pytest.mark.parametrize(
    "text, said", [("   ", "could not see any words"), ("a" * 4001, "more than I can take at once")]
)
def test_a_message_that_cannot_be_taken_is_explained_and_stays_in_the_box(plain, text, said):
    response = send(plain, text)
    assert response.status_code == 422 and said in response.text and text.strip() in response.text


def test_the_cookie_is_for_this_chat_alone_and_out_of_scripts_reach(client):
    cookie = client.post("/plain/start", follow_redirects=False).headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Path=/plain" in cookie


@pytest.mark.parametrize(
    "value", ["", "x", f"{uuid4()}.{'x' * 43}", "not-a-uuid-at-all-but-thirty-six-lon.xxxxxxxxxxxxxxxxxxxxxxxx"]
)
def test_a_wrong_cookie_opens_nothing_and_keeps_the_familys_words(client, value):
    client.cookies.set("plain_chat", value, path="/plain")
    response = send(client, "our words")
    assert response.status_code == 401 and "our words" in response.text and "Start a chat" in response.text


def test_the_chat_can_be_ended_and_a_person_asked_for_without_scripts(plain):
    assert "asked for a person" in plain.post("/plain/person").text
    assert "This chat has ended" in plain.post("/plain/end").text


def test_erasing_takes_the_cookie_and_the_chat_away(plain):
    send(plain, "unmistakable words")
    assert plain.post("/plain/erase").status_code == 200
    page = plain.get("/plain").text
    assert "unmistakable words" not in page and "Start a chat" in page


@pytest.mark.parametrize("address", ["/", "/plain", "/about", "/privacy", "/accessibility", "/routes"])
def test_every_page_says_that_its_wording_is_an_example(client, address):
    response = client.get(address)
    assert response.status_code == 200 and WARNING in response.text and "Northgate Children" in response.text


def test_leaving_quickly_forgets_the_chat_and_leads_to_another_page(plain):
    assert '"/plain/leave"' in plain.get("/plain").text

    left = plain.get("/plain/leave", follow_redirects=False)

    assert left.status_code == 303 and left.headers["Location"].startswith("https://www.bbc.co.uk/")
    assert left.headers["Referrer-Policy"] == "same-origin"
    assert "Start a chat" in plain.get("/plain").text
