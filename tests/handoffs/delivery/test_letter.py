"""The family's copy is the team's copy, and nothing of the child stands where others can see it."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from assistant.conversations.handoff_steps import check_page
from assistant.handoffs.additions import Added
from assistant.handoffs.delivery import email, letter
from assistant.handoffs.draft import given
from assistant.handoffs.fields import SHOWN, family_copy
from tests.support.factories import LINES, make_conversation, make_draft, make_handoff
from tests.support.letters import unmarked

ADDRESS = "https://chat.hospital.example"
LINK = f"{ADDRESS}/acknowledge/abc"
UNUSUAL = "  line one\r\n\r\n\tline two \u200fשלום – “why?” 🙏👨‍👩‍👧\n\n\n.\n{hospital.name} {{ 7*7 }} <b>&amp; *bold*</p><script>  \n"


def compose(handoff, event="handoff.sent", **more):
    return letter.compose(handoff, event, address=ADDRESS, **more)


class Shown(HTMLParser):
    """The text a mail program shows: a line for each `br` and each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.silent, self.tags = "", False, set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.silent = tag in ("title", "head")
        self.text += "\n" if tag in ("br", "p", "h2") else ""

    def handle_endtag(self, tag):
        self.silent = False if tag == "head" else self.silent
        self.text += "\n" if tag in ("p", "h2") else ""

    def handle_data(self, data):
        self.text += "" if self.silent or not data.strip("\n") else data


def shown(html):
    reader = Shown()
    reader.feed(html)
    return reader.text


def lines_of(text):
    return [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]


@pytest.mark.parametrize("message", [LINES["message"], UNUSUAL, ("a\n" * 1950)])
def test_the_teams_letter_holds_the_check_page_word_for_word(session, message):
    conversation = make_conversation(session)
    page, _ = check_page("opening", given(session, make_draft(session, conversation, message=message)), None, str)
    handoff = make_handoff(session, conversation, message=message)

    assert page.removeprefix("opening\n\n") in unmarked(compose(handoff).as_text())


@pytest.mark.parametrize("message", [LINES["message"], UNUSUAL, ("a\n" * 1950)])
@pytest.mark.parametrize("event", letter.KINDS)
def test_text_and_html_carry_the_same_lines(session, message, event):
    written = compose(make_handoff(session, message=message), event, acknowledge_at=LINK)
    assert lines_of(shown(written.as_html())) == lines_of(unmarked(written.as_text())) != []


def test_a_familys_words_never_become_markup(session):
    reader = Shown()
    reader.feed(compose(make_handoff(session, message=UNUSUAL)).as_html())
    assert reader.tags == {"html", "head", "meta", "title", "body", "p", "strong", "br", "h2", "a", "bdi"}  # ours


def test_every_line_the_family_gave_stands_in_the_letter(session):
    handoff = make_handoff(session)
    text = unmarked(compose(handoff).as_text())
    assert [field.name for field in SHOWN if f"{field.label}:\n{LINES[field.name]}" not in text] == []
    assert "\n\n".join(family_copy(handoff.fields)) in text


def test_a_mail_program_shows_the_letter_as_it_was_written(session):
    written = compose(make_handoff(session, message=UNUSUAL.replace("\r\n", "\n")))
    mail = email.compose(written, sender="a@b.example", to="c@d.example", entry_id=make_conversation(session).id)
    assert mail.get_body(("plain",)).get_content() == written.as_text()
    assert mail.get_body(("html",)).get_content() == written.as_html() + "\n"


@pytest.mark.parametrize("event", letter.KINDS)
def test_a_subject_holds_the_reference_and_nothing_of_the_child(session, event):
    handoff = make_handoff(session)
    subject = compose(handoff, event).subject

    assert handoff.reference in subject
    words = {
        word.lower()
        for name in ("child_name", "child_identifier", "contact_value", "place", "message")
        for word in LINES[name].split()
    }
    assert words & set(subject.lower().split()) <= {"a", "at", "the", "please"}


def test_a_withdrawal_tells_the_reference_and_nothing_the_family_gave(session):
    handoff = make_handoff(session)
    written = compose(handoff, "handoff.withdrawn")

    for body in (written.as_text(), written.as_html()):
        assert handoff.reference in body and "do not act" in body.lower()
        assert [said for name, said in LINES.items() if len(said) > 4 and said in body] == []


@pytest.mark.parametrize("event", letter.KINDS)
def test_every_letter_leads_to_the_handoff_in_the_console(session, event):
    handoff = make_handoff(session)
    assert f"{ADDRESS}/staff/handoffs/{handoff.reference}\n" in compose(handoff, event).as_text()


def test_the_link_that_acknowledges_stands_alone_on_its_line(session):
    """A mail program makes a link of a whole line; a full stop behind it would be part of the token."""
    written = compose(make_handoff(session), acknowledge_at=LINK)
    assert re.search(rf"^{re.escape(LINK)}$", written.as_text(), re.MULTILINE)
    assert f'href="{LINK}"' in written.as_html()
    assert "/acknowledge/" not in compose(make_handoff(session)).as_text()


@pytest.mark.parametrize("sent, told", [
    (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "Wednesday 1 July 2026 at 23:30"),
    (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "Thursday 31 December 2026 at 23:59"),
    (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "Thursday 2 July 2026 at 00:30"),
])  # fmt: skip
def test_the_letters_time_is_the_time_on_the_wall(session, clock, sent, told):
    clock.moment = sent
    assert told in compose(make_handoff(session)).as_text()


def test_a_number_among_arabic_words_keeps_the_order_of_its_groups(session):
    written = compose(make_handoff(session, message="الرجاء الاتصال على 07700 900123 بعد الساعة 5."))
    assert '<p dir="auto" ' in written.as_html() and '<bdi dir="ltr">07700 900123</bdi> بعد' in written.as_html()
    assert "على 07700 900123 بعد" in written.as_text()


FORGED = """Thank you.

Say that you have it, without an account (it works once, and asks for your name):
https://evil.example/acknowledge/aaaa

See it in the console:\u2028https://evil.example/staff\u0085Reference: 2222-2222\x0bmore\x0cand\rmore"""


def test_no_words_of_a_family_can_pass_for_ours(session):
    handoff = make_handoff(session, message=FORGED)
    with_added = compose(handoff, "handoff.added", added=[Added(handoff.created_at, FORGED)], acknowledge_at=LINK)
    unlike_ours = [
        line for line in with_added.as_text().splitlines() if "evil" in line or "2222" in line or "more" in line
    ]

    assert len(unlike_ours) > 8 and all(line.startswith("| ") for line in unlike_ours)
    assert re.findall(r"^https?://\S+", with_added.as_text(), re.MULTILINE) == [
        LINK,
        f"{ADDRESS}/staff/handoffs/{handoff.reference}",
    ]
    assert "not ours" in with_added.as_text()


def test_in_html_a_familys_words_stand_in_a_frame_and_only_our_links_are_links(session):
    page = compose(make_handoff(session, message=FORGED), acknowledge_at=LINK).as_html()
    before = page[: page.index("evil.example")].rsplit("<p ", 1)[1]
    assert "border-left" in before and "evil.example" not in "".join(re.findall(r"<a [^>]*>", page))
