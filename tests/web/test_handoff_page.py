"""The page for a family that comes back from elsewhere: only reference and secret together open it, nothing of them is
in an address, and Back and a reload show it without sending anything again.
"""

import hashlib
import re
import time
from html import unescape
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from assistant.handoffs import additions, secret
from assistant.handoffs.from_elsewhere import TRIES
from assistant.handoffs.move import acknowledge, close, reopen
from assistant.records import handoff_desk, handoffs
from assistant.records.models import SafetyAlert, SignInFailure
from assistant.staff.handoff_desk import mark_urgent
from assistant.web import slow_lane
from assistant.web.app import create_app
from tests.support.factories import LINES, make_handoff, make_services
from tests.support.staff_factories import make_account, member

KEY = "the key of the service " * 2


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        handoff = make_handoff(session, secret_key=KEY)
        return {"reference": handoff.reference, "secret": secret.of(KEY, handoff.id)}


def status(db, sent):
    with db.read() as session:
        return handoffs.by_reference(session, sent["reference"]).status


def state(page):
    return re.search(r'name="state" value="([^"]+)"', page.text)[1]


def test_both_together_show_what_happened_and_who_has_it(client, db, sent):
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
    page = client.post("/handoff", data={name: value.lower().replace("-", " ") for name, value in sent.items()})

    assert (
        page.status_code == 200
        and "Priya Shah</strong><br>A member of staff has it" in page.text
        and "safely stored" in page.text
    )
    assert sent["secret"] not in page.text and page.headers["Cache-Control"] == "no-store"


def test_wrong_ones_get_the_same_answer_whether_or_not_there_is_such_a_reference(client, db, sent):
    with db.begin() as session:
        without = make_handoff(session).reference
    wrong = [
        {**sent, "secret": secret.of(KEY, UUID(int=1))},
        {**sent, "reference": "2222-2222"},
        {**sent, "reference": without},
        {"reference": "", "secret": ""},
    ]
    pages = [client.post("/handoff", data=one) for one in wrong]

    untyped = {re.sub(r' value="[^"]*"', "", page.text) for page in pages}
    assert {page.status_code for page in pages} == {403} and len(untyped) == 1
    assert "That does not fit" in pages[0].text


@pytest.fixture
def slow(monkeypatch):
    monkeypatch.setattr(slow_lane, "SECONDS", 0.4)


def seconds(work):
    began = time.monotonic()
    return work(), time.monotonic() - began


def test_guessing_is_slowed_also_after_a_restart_and_the_wait_ends(client, services, sent, clock, slow):
    wrong = {**sent, "secret": "no"}
    assert {client.post("/handoff", data=wrong).status_code for _ in range(TRIES)} == {403}
    restarted = TestClient(create_app(services), client=("127.0.0.1", 50001))
    page, took = seconds(lambda: restarted.post("/handoff", data=wrong))
    assert page.status_code == 429 and took >= 0.4

    clock.forward(minutes=16)
    assert restarted.post("/handoff", data=wrong).status_code == 403


def test_no_number_of_wrong_tries_shuts_the_right_secret_out(client, sent, slow):
    for _ in range(TRIES + 1):
        client.post("/handoff", data={**sent, "secret": "no"})
    assert client.post("/handoff", data=sent).status_code == 200


def test_wrong_tries_from_elsewhere_do_not_even_slow_a_family_down(db, engine, sent, slow):
    app = create_app(make_services(db, engine))
    stranger, family = (TestClient(app, client=(address, 1)) for address in ("10.0.0.1", "10.0.0.2"))
    _, usual = seconds(lambda: family.post("/handoff", data=sent))
    for _ in range(TRIES + 1):
        stranger.post("/handoff", data={**sent, "secret": "no"})
    page, took = min((seconds(lambda: family.post("/handoff", data=sent)) for _ in range(3)), key=lambda one: one[1])
    assert page.status_code == 200 and took < 2 * usual + 0.3


def test_a_wrong_try_does_not_keep_whose_address_it_came_from(client, db, sent):
    """There are so few addresses that a hash without a key gives each away."""
    client.post("/handoff", data={**sent, "secret": "no"})
    with db.read() as session:
        [kept] = session.scalars(select(SignInFailure.subject))
    address = "testclient"
    guesses = {hashlib.sha256(f"{before}{address}".encode()).hexdigest() for before in ("", "handoff-address:")}
    assert kept not in guesses and address not in kept


def test_taking_it_back_is_asked_once_more_and_then_done(client, db, sent):
    asked = client.post("/handoff/take-back", data={"state": state(client.post("/handoff", data=sent))})
    assert "The team will be told" in asked.text and status(db, sent) == "received"

    done = client.post("/handoff/take-back", data={"state": state(asked), "sure": "true"})
    assert "You took it back." in done.text and status(db, sent) == "withdrawn"


def test_a_state_that_is_old_or_made_up_opens_nothing(client, db, sent, clock):
    kept = state(client.post("/handoff", data=sent))
    clock.forward(minutes=16)
    for one in (kept, "x" * 40, ""):
        assert client.post("/handoff/take-back", data={"state": one, "sure": "true"}).status_code == 403
    assert status(db, sent) == "received"


def test_what_the_team_has_finished_with_is_not_taken_back(client, db, sent):
    kept = state(client.post("/handoff", data=sent))
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
        close(session, sent["reference"], by="Priya Shah", actor="staff:1", why="Rang the family")
    page = client.post("/handoff/take-back", data={"state": kept, "sure": "true"})

    assert "It was closed." in page.text and "Rang the family" not in page.text and status(db, sent) == "closed"


def check(client, sent, words, line=""):
    return client.post(
        "/handoff/add", data={"state": state(client.post("/handoff", data=sent)), "line": line, "words": words}
    )


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]+)"', page.text)[1]


def added(db, sent):
    with db.read() as session:
        return [
            (one.field, one.words) for one in additions.sent(session, handoffs.by_reference(session, sent["reference"]))
        ]


def test_what_they_add_is_shown_first_and_sent_once_word_for_word(client, db, sent):
    shown = check(client, sent, "Please ring <b>gran</b> too.\r\n\r\nShe is at home.")
    assert "Please ring &lt;b&gt;gran&lt;/b&gt; too." in shown.text and added(db, sent) == []

    pressed = {"state": hidden(shown, "state"), "addition": hidden(shown, "addition")}
    told = [client.post("/handoff/add/send", data=pressed).text for _ in range(2)]
    assert all("on their way to the team" in page for page in told)
    assert added(db, sent) == [(None, "Please ring <b>gran</b> too.\n\nShe is at home.")]


def test_a_line_is_corrected_and_a_verified_one_is_not(client, db, sent):
    with db.begin() as session:
        handoffs.by_reference(session, sent["reference"]).verified = ["child_name"]
    refused = check(client, sent, "Sam Other", line="child_name")
    assert (
        refused.status_code == 422
        and "The portal gave this line" in refused.text
        and 'value="child_name"' not in refused.text
    )

    shown = check(client, sent, "evenings only", line="best_time")
    assert "Best time:" in shown.text
    client.post("/handoff/add/send", data={"state": hidden(shown, "state"), "addition": hidden(shown, "addition")})
    assert added(db, sent) == [("best_time", "evenings only")]


def test_words_can_be_changed_before_they_are_sent(client, db, sent):
    shown = check(client, sent, "evenings", line="best_time")
    again = client.post("/handoff/add/change", data={"state": hidden(shown, "state")})
    assert (
        "\nevenings</textarea>" in again.text
        and '<option value="best_time" selected>' in again.text
        and added(db, sent) == []
    )


@pytest.mark.parametrize(("words", "said"), [("  \n", "There are no words yet"), ("x" * 4001, "at most 4000 letters")])
def test_what_cannot_be_sent_says_why_and_keeps_the_words(client, db, sent, words, said):
    refused = check(client, sent, words)
    assert (
        refused.status_code == 422 and said in refused.text and words.strip() in refused.text and added(db, sent) == []
    )


def test_an_addition_of_another_family_is_not_sent(client, db, sent):
    with db.begin() as session:
        other = make_handoff(session)
        theirs = additions.propose(session, other, "not yours").id
    page = client.post(
        "/handoff/add/send", data={"state": state(client.post("/handoff", data=sent)), "addition": str(theirs)}
    )
    assert page.status_code == 422 and "I cannot add to this" in page.text
    with db.read() as session:
        assert additions.sent(session, handoffs.by_reference(session, other.reference)) == ()


def test_what_is_added_to_what_was_closed_meanwhile_opens_it_again(client, db, sent):
    shown = check(client, sent, "one more thing")
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
        close(session, sent["reference"], by="Priya Shah", actor="staff:1", why="rang them")
    page = client.post(
        "/handoff/add/send", data={"state": hidden(shown, "state"), "addition": hidden(shown, "addition")}
    )
    assert "on their way" in page.text and status(db, sent) == "in_progress"
    assert added(db, sent) == [(None, "one more thing")] and "It is open again." in page.text


def test_danger_in_the_words_shows_its_card_first_and_tells_the_safeguarding_contact(client, db, sent):
    shown = check(client, sent, "I want to kill myself tonight")
    assert shown.text.index("notice-card danger") < shown.text.index("What you passed on</h1>") and "999" in shown.text
    with db.read() as session:
        assert [alert.route for alert in session.query(SafetyAlert)] == ["self_harm"]


def test_they_read_what_they_passed_on_word_for_word(client, sent):
    page = unescape(client.post("/handoff", data=sent).text)
    said = [part for name, words in LINES.items() if name != "consent" for part in words.split("\n\n")]
    assert [part for part in said if part not in page] == []
    assert "You sent them on Monday 23 November 2026 at 10:00" in page


def test_a_correction_stands_in_its_line_with_the_old_words_struck_and_an_addition_below(client, db, sent, clock):
    clock.forward(hours=1)
    with db.begin() as session:
        handoff = handoffs.by_reference(session, sent["reference"])
        additions.add(session, handoff, words="Heron ward", field="place")
        additions.add(session, handoff, words="She has a <rash> too.")
        additions.propose(session, handoff, "not sent yet")
    page = client.post("/handoff", data=sent).text
    line = page[page.index("Ward, clinic or service</dt>") : page.index("How to reach you</dt>")]
    assert "Heron ward" in line and "<s>Kestrel ward</s>" in line and "23 November 2026 at 11:00" in line
    assert "You added on Monday 23 November 2026 at 11:00" in page and "She has a &lt;rash&gt; too." in page
    assert "not sent yet" not in page


def test_what_was_typed_stays_in_the_boxes_when_it_does_not_fit(client, sent):
    page = client.post("/handoff", data={"reference": sent["reference"], "secret": '1"<x>'})
    assert f'value="{sent["reference"]}"' in page.text and 'value="1&#34;&lt;x&gt;"' in page.text


def test_a_wrong_code_leads_to_a_page_too_and_its_cookies_open_nothing(client, sent):
    wrong = client.post("/handoff", data={**sent, "secret": "wrong"}, follow_redirects=False)
    assert (wrong.status_code, wrong.headers["Location"]) == (303, "/handoff?said=wrong")
    assert sent["reference"] not in wrong.headers["Set-Cookie"]
    typed = wrong.cookies["handoff_typed"]
    client.cookies.set("handoff_page", typed, path="/handoff")
    assert client.get("/handoff/opened").status_code == 403
    assert client.post("/handoff/take-back", data={"state": typed, "sure": "true"}).status_code == 403


def test_every_step_leads_to_a_page_that_can_be_come_back_to_and_no_address_names_anything(client, sent):
    went = [client.post("/handoff", data=sent, follow_redirects=False)]
    held = {"state": state(client.get("/handoff/opened"))}
    went.append(client.post("/handoff/take-back", data=held, follow_redirects=False))
    went.append(client.post("/handoff/add", data={**held, "words": "Ring gran"}, follow_redirects=False))
    went.append(client.post("/handoff/add/change", data=held, follow_redirects=False))
    assert [one.headers["Location"] for one in went] == [
        "/handoff/opened",
        "/handoff/opened?step=sure",
        "/handoff/opened?step=check",
        "/handoff/opened?step=change",
    ] and {one.status_code for one in went} == {303}


def test_coming_back_to_what_was_sent_meanwhile_offers_no_second_sending(client, db, sent):
    shown = check(client, sent, "Ring gran")
    client.post("/handoff/add/send", data={"state": hidden(shown, "state"), "addition": hidden(shown, "addition")})
    again = client.get("/handoff/opened?step=check")
    assert again.status_code == 200 and "Yes, send it" not in again.text and "Ring gran" in again.text


def test_coming_back_to_words_in_danger_shows_their_card_again(client, sent):
    check(client, sent, "I want to kill myself tonight")
    assert "notice-card danger" in client.get("/handoff/opened?step=check").text


def test_what_was_opened_is_over_after_a_while_and_at_once_when_it_is_hidden(client, sent, clock):
    client.post("/handoff", data=sent)
    clock.forward(minutes=14)
    assert LINES["child_name"] in client.get("/handoff/opened").text
    clock.forward(minutes=16)
    over = client.get("/handoff/opened")
    assert over.status_code == 403 and "open for too long" in over.text and LINES["child_name"] not in over.text

    client.post("/handoff", data=sent)
    assert "It is hidden now" in client.post("/handoff/hide").text
    assert client.get("/handoff/opened").status_code == 403


def test_the_cookie_is_this_pages_alone_and_no_script_reads_it(client, sent):
    cookies = client.post("/handoff", data=sent, follow_redirects=False).headers.get_list("Set-Cookie")
    (cookie,) = [one for one in cookies if one.startswith("handoff_page=")]
    assert "Path=/handoff" in cookie and "HttpOnly" in cookie and "SameSite=lax" in cookie
    assert sent["reference"] not in cookie and sent["secret"] not in cookie and "Max-Age" not in cookie


@pytest.fixture
def ended(db, sent, clock):
    """Closed, with an outcome that the family may read."""
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
        close(
            session, sent["reference"], by="Priya Shah", actor="staff:1", why="Leeds <rings> you.", outcome="declined"
        )
    return sent


def rated(db, sent):
    with db.read() as session:
        handoff = handoffs.by_reference(session, sent["reference"])
        return [(one.helpful, one.words) for one in handoff_desk.ratings_of(session, handoff.id)]


def test_the_outcome_and_its_line_are_told_once_it_is_closed(client, ended):
    page = client.post("/handoff", data=ended)
    assert "The team said no to a second opinion" in page.text and "<p>Leeds &lt;rings&gt; you.</p>" in page.text
    assert "Did this help you?" in page.text


def test_a_handoff_that_was_closed_without_an_outcome_asks_nothing(client, db, sent):
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
        close(session, sent["reference"], by="Priya Shah", actor="staff:1", why="only for staff")
    page = client.post("/handoff", data=sent)
    assert "How it ended" not in page.text and "only for staff" not in page.text


def test_a_family_says_whether_it_helped_and_is_not_asked_again(client, db, ended):
    held = state(client.post("/handoff", data=ended))
    done = client.post("/handoff/rate", data={"state": held, "helpful": "no", "words": "Nobody rang."})
    assert done.status_code == 200 and "Staff can read what you said" in done.text and "Did this help" not in done.text
    client.post("/handoff/rate", data={"state": held, "helpful": "yes"})
    assert rated(db, ended) == [(False, "Nobody rang.")]


@pytest.mark.parametrize("data, said", [
    ({"words": "It is <fine>."}, "Please choose yes or no."),
    ({"helpful": "perhaps", "words": "It is <fine>."}, "Please choose yes or no."),
    ({"helpful": "yes", "words": "It is <fine>." + "x" * 1000}, "That is too long."),
])  # fmt: skip
def test_a_rating_that_is_refused_keeps_the_words_in_the_box(client, db, ended, data, said):
    page = client.post("/handoff/rate", data={"state": state(client.post("/handoff", data=ended)), **data})
    assert page.status_code == 422 and said in page.text and "It is &lt;fine&gt;." in page.text
    assert rated(db, ended) == []


def test_danger_in_the_words_of_a_rating_gets_its_card_and_is_told(client, db, ended):
    held = state(client.post("/handoff", data=ended))
    page = client.post("/handoff/rate", data={"state": held, "helpful": "no", "words": "i want to kill myself"})
    assert "999" in page.text and rated(db, ended) == [(False, "i want to kill myself")]
    with db.read() as session:
        assert [alert.route for alert in session.query(SafetyAlert)] == ["self_harm"]


def test_a_rating_needs_the_pages_own_state(client, db, ended):
    assert client.post("/handoff/rate", data={"state": "x", "helpful": "yes"}).status_code == 403
    assert rated(db, ended) == []


def test_one_that_was_opened_again_says_so_and_has_no_outcome(client, db, ended):
    with db.begin() as session:
        reopen(session, ended["reference"], by="Kwame Osei", actor="staff:2", why="for staff alone")
    page = client.post("/handoff", data=ended)
    assert "Kwame Osei</strong><br>It is open again." in page.text
    assert "Leeds" not in page.text and "for staff alone" not in page.text and "Take it back" in page.text


def test_a_number_in_words_that_run_leftwards_keeps_the_order_of_its_groups(client, db, sent):
    with db.begin() as session:
        handoff = handoffs.by_reference(session, sent["reference"])
        additions.add(session, handoff, words="الرجاء الاتصال على 07700 900123 بعد الساعة 5.")
    page = client.post("/handoff", data=sent).text
    assert '<p class="told" dir="auto">الرجاء الاتصال على <bdi dir="ltr">07700 900123</bdi> بعد' in page


def test_a_colleague_is_named_as_in_the_chat_also_beside_the_outcome(client, db, sent):
    with db.begin() as session:
        make_account(session, name="Priya Shah", role="liaison")
        acknowledge(session, sent["reference"], by="Dr Osei (entered by Priya Shah)", actor="staff:1")
        close(session, sent["reference"], by="Priya Shah", actor="staff:1", why="Leeds rings you.", outcome="explained")

    told = client.post("/handoff", data=sent).text

    assert "Shah" not in told
    assert "<footer>Priya from PALS</footer>" in told and "Dr Osei (entered by Priya from PALS)</strong>" in told


def test_who_could_not_be_reached_reads_what_was_tried_and_a_mark_of_urgency_is_never_shown(client, db, sent):
    with db.begin() as session:
        priya = make_account(session, name="Priya Shah", role="liaison")
        mark_urgent(session, sent["reference"], member(priya), why="The operation is tomorrow.")
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
    assert "rgent" not in client.post("/handoff", data=sent).text.split("<main")[1].split("</main")[0]

    with db.begin() as session:
        told = {"why": "Rang three times.", "outcome": "not_reached"}
        close(session, sent["reference"], by="Priya Shah", actor="staff:1", **told)

    page = client.post("/handoff", data=sent).text
    assert "Staff tried to reach you and could not." in page and "Rang three times." in page
