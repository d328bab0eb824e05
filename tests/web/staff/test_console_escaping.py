"""What a family or a colleague typed comes out on the console's pages as typed, and never as a part of the page."""

import re
from html.parser import HTMLParser
from uuid import uuid4

import pytest

from assistant import clock
from assistant.alerts.alert import raise_alert
from assistant.handoffs.fields import SHOWN
from assistant.keeping.erase import erase_for_family
from assistant.records.models import NotUnderstood
from tests.support.factories import example_profile, example_words
from tests.support.staff_factories import PASSWORD, make_account, make_conversation, make_handoff

TYPED = '<b>"&'
ADA, MAX = "ada@northgate.example", "max@northgate.example"


class Read(HTMLParser):
    """What a browser makes of a page: its tags, words, and the values of its attributes."""

    def __init__(self, page):
        super().__init__()
        assert page.status_code < 500
        self.tags, self.words, self.values = set(), [], []
        self.feed(page.text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.values += [value for _, value in attrs if value]

    def handle_data(self, data):
        self.words.append(data)

    def times(self):
        assert "b" not in self.tags, "what was typed became a part of the page"
        return sum(TYPED in one for one in (*self.words, *self.values))


@pytest.fixture
def desk(db, open_desk):
    with db.begin() as session:
        make_account(session, name=f"Ada {TYPED}", email=ADA, role="clinical_safety")
    return open_desk(ADA)


def test_of_a_handoff_and_of_what_is_written_about_it(db, desk):
    fields = {field.name: f"{TYPED} {field.name}" for field in SHOWN}
    with db.begin() as session:
        page = f"/staff/handoffs/{make_handoff(session, **fields).reference}"
    desk.press(f"{page}/note", note=f"note {TYPED}")
    desk.press(f"{page}/acknowledge-for", name=f"Dr {TYPED}")
    assert Read(desk.press(f"{page}/acknowledge-for", name=TYPED * 40)).times(), "refused, it stands in its box"
    desk.press(f"{page}/start")
    desk.press(f"{page}/close", outcome="explained", why=f"closed {TYPED}")
    desk.press(f"{page}/reopen", why=f"reopened {TYPED}")

    words = " ".join(Read(desk.open(page)).words)

    for said in (*fields.values(), f"note {TYPED}", f"Dr {TYPED}", f"closed {TYPED}", f"reopened {TYPED}"):
        assert said in words
    for place in ("/staff", "/staff/handoffs", page.replace("/staff/", "/staff/fragments/")):
        assert Read(desk.open(place)).times()


def test_of_a_conversation_and_of_a_reply(db, desk):
    with db.begin() as session:
        page = f"/staff/conversations/{make_conversation(session, mode='waiting', words=f'family {TYPED}').id}"
    assert Read(desk.open(page)).times()
    desk.press(f"{page}/take-over")
    form = {"slip": desk.open(page).text.split('name="slip" value="')[1].split('"')[0]}
    desk.press(f"{page}/reply", text=f"held {TYPED}", shown="0", **form)
    desk.reply(page, f"reply {TYPED}", **form)
    longer = desk.press(f"{page}/reply", text=f"too long {TYPED}" * 1000, slip=str(uuid4()))

    words = " ".join(Read(desk.open(page)).words)
    assert f"family {TYPED}" in words and f"reply {TYPED}" in words
    Read(longer).times()


def test_of_a_safety_alert_and_of_a_chat_that_is_kept(db, desk):
    with db.begin() as session:
        conversation = make_conversation(session)
        alert = raise_alert(session, conversation.id, "safeguarding", example_profile())
        erase_for_family(session, conversation.id, example_words().wording)
        alert_id, conversation_id = alert.id, conversation.id
    desk.press(f"/staff/alerts/{alert_id}/seen")
    assert f"wrote {TYPED}" in " ".join(
        Read(desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="", note=f"wrote {TYPED}")).words
    )
    desk.press(f"/staff/alerts/{alert_id}/outcome", outcome="followed_up", note=f"found {TYPED}")
    desk.press(f"/staff/erasures/{conversation_id}/keep", because=f"because {TYPED}")

    assert f"found {TYPED}" in " ".join(Read(desk.open("/staff/alerts")).words)
    assert f"because {TYPED}" in " ".join(Read(desk.open("/staff/erasures")).words)


def test_of_a_search_and_of_the_view_it_is_kept_as(desk):
    refused = Read(desk.press("/staff/find", words=TYPED, until=TYPED, place=TYPED, state=TYPED))
    address = desk.press("/staff/find", words=f"hernia {TYPED}").headers["location"]
    found = Read(desk.open(address))
    desk.press(f"{address}/keep", name=f"view {TYPED}")

    assert refused.values.count(TYPED) == 2 and found.values.count(f"hernia {TYPED}") == 1
    assert refused.times() and found.times()
    assert f"view {TYPED}" in " ".join(Read(desk.open("/staff/find")).words)
    assert Read(desk.open(f"/staff/audit?about={TYPED.replace('&', '%26')}&since=x")).values.count(TYPED) == 1


def test_of_why_an_answer_is_withdrawn_and_of_what_was_not_understood(db, desk):
    with db.begin() as session:
        session.add(NotUnderstood(id=uuid4(), masked=f"asked {TYPED}", why="unsure", nearest=[], at=clock.now()))
    desk.press("/staff/answers/withdraw", subject="travel", why=f"why {TYPED}")

    assert f"asked {TYPED}" in " ".join(Read(desk.open("/staff/learn")).words)
    assert f"why {TYPED}" in " ".join(Read(desk.open("/staff/answers/travel")).words)


def test_of_a_colleagues_name_and_of_a_form_that_is_refused(db, desk, open_desk):
    with db.begin() as session:
        make_account(session, name="Max", email=MAX, role="admin")
    link = open_desk(MAX).press("/staff/people/invite", role="liaison").text
    join = re.search(r"/staff/join/[\w-]+", link)[0]
    refused = open_desk().client.post(join, data={"name": TYPED, "email": TYPED, "password": "short"})
    sign_in = open_desk().client.post("/staff/sign-in", data={"email": TYPED, "password": PASSWORD, "to": TYPED})

    assert Read(refused).values.count(TYPED) == 2
    assert Read(sign_in).values.count(TYPED) >= 1
    assert f"Ada {TYPED}" in " ".join(Read(open_desk(MAX).open("/staff/people")).words)
    for place in ("/staff", "/staff/account"):
        assert f"Ada {TYPED}" in " ".join(Read(desk.open(place)).words)
