"""The work of the desk: reading, talking, and moving handoffs on."""

import re
from datetime import timedelta

import pytest

from assistant.conversations import view
from assistant.handoffs.move import acknowledge, withdraw
from assistant.records import conversations, handoffs, outbox
from assistant.records.models import Staff
from assistant.settings import ROOT
from tests.support.desk import words_of
from tests.support.staff_factories import (
    CHILD,
    WORDS,
    entries,
    make_account,
    make_conversation,
    make_handoff,
    say,
    show_card,
)

EMAIL = "priya@northgate.example"
KWAME = "kwame@northgate.example"


@pytest.fixture
def desk(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL)
        make_account(session, name="Kwame Osei", email=KWAME)
    return open_desk(EMAIL)


@pytest.fixture
def conversation_id(db):
    with db.begin() as session:
        conversation = make_conversation(
            session, mode="waiting", words="Amina is on the ward & nobody <listens>\n   to us"
        )
        show_card(session, conversation)
        return conversation.id


@pytest.fixture
def reference(db):
    with db.begin() as session:
        return make_handoff(session, message='Line one.\n\n   <b>Line</b> three, "quoted" & so on.').reference


def test_the_lists_show_states_and_no_words_of_a_family(desk, db, conversation_id):
    with db.begin() as session:
        make_handoff(session, conversation_id=conversation_id)

    for page in (desk.open("/staff"), desk.open("/staff/fragments/home")):
        said = words_of(page)
        assert all(
            state in said for state in ("Waiting for a person", "Danger card shown", "Not acknowledged", "Kestrel ward")
        )
        assert not [secret for secret in ("Amina", CHILD, "nobody", WORDS[:12], "01632 960 777") if secret in page.text]


def test_the_live_parts_are_the_same_as_the_pages_and_unchanged_ones_are_not_sent_again(desk, conversation_id):
    page, first = desk.open("/staff").text, desk.open("/staff/fragments/home")
    again = desk.open("/staff/fragments/home", **{"If-None-Match": first.headers["etag"]})

    for part in re.findall(r"<section data-part.*?</section>", first.text, re.DOTALL):
        assert part in page
    assert (again.status_code, again.content) == (304, b"")


def test_a_new_conversation_is_in_the_next_live_part(desk, db):
    etag = desk.open("/staff/fragments/home").headers["etag"]
    with db.begin() as session:
        new = make_conversation(session)

    assert str(new.id) in desk.open("/staff/fragments/home", **{"If-None-Match": etag}).text


def test_a_transcript_shows_words_as_written_intent_confidence_and_notices(desk, conversation_id):
    desk.press(f"/staff/conversations/{conversation_id}/reveal")
    page = desk.open(f"/staff/conversations/{conversation_id}")

    assert "Amina is on the ward &amp; nobody &lt;listens&gt;\n   to us</div>" in page.text
    assert "Understood as ask_legal_right , confidence 93%" in words_of(page)
    assert "Self-harm card" in words_of(page)


def test_reading_is_audited_and_a_live_refresh_within_ten_minutes_is_not_again(desk, db, conversation_id, reference):
    for _ in range(3):
        desk.open(f"/staff/fragments/conversations/{conversation_id}")
        desk.open(f"/staff/fragments/handoffs/{reference}")
    desk.open(f"/staff/conversations/{conversation_id}")
    desk.open(f"/staff/handoffs/{reference.lower().replace('-', '')}")

    with db.begin() as session:
        for action, subject in (("conversation.read", str(conversation_id)), ("handoff.read", reference)):
            read = entries(session, action)
            assert [entry.subject for entry in read] == [subject, subject]  # the first refresh, and the page itself
            assert read[0].actor.startswith("staff:")


def test_a_round_of_take_over_reply_and_hand_back(desk, db, conversation_id):
    base = f"/staff/conversations/{conversation_id}"

    assert desk.press(f"{base}/take-over").status_code == 303
    assert "Send to the family" in desk.open(base).text
    assert desk.reply(base, "I am Priya from PALS. I am reading this now.").status_code == 303
    assert desk.press(f"{base}/hand-back").status_code == 303

    with db.begin() as session:
        *_, reply, left, last = view.messages(session, conversation_id)
        assert (reply["sender"], reply["text"]) == ("staff", "I am Priya from PALS. I am reading this now.")
        assert (reply["by"], left["text"]) == ("Priya from PALS", "Priya from PALS has left this chat.")
        assert last["sender"] == "assistant" and "with me, the assistant, again" in last["text"]
        assert conversations.by_id(session, conversation_id).mode == "assistant"
        assert [len(entries(session, f"conversation.{what}")) for what in ("taken_over", "replied", "handed_back")] == [
            1,
            1,
            1,
        ]


def test_what_was_served_is_seen_only_when_its_own_page_says_so(desk, open_desk, db, conversation_id):
    def seen():
        with db.read() as session:
            return conversations.by_id(session, conversation_id).seen_seq

    base, opened = (
        f"/staff/conversations/{conversation_id}",
        f"/staff/fragments/conversations/{conversation_id}/opened.css",
    )
    assert opened not in desk.open(base).text
    desk.press(f"{base}/take-over")
    page = desk.open(base).text
    asked = re.search(rf'<noscript><link rel="stylesheet" href="({opened}\?seen=\d+)"></noscript>', page)[1]
    open_desk(KWAME).open(asked)
    assert open_desk().open(asked).status_code == 303 and seen() == 0

    assert desk.open(asked).headers["content-type"].startswith("text/css") and seen() == 1
    assert opened not in desk.open(base).text
    desk.open(f"{opened}?seen=99")
    with db.read() as session:
        assert seen() == conversations.last_message(session, conversation_id).seq


def test_a_reply_that_comes_too_late_is_not_sent_and_not_lost(desk, open_desk, db, conversation_id):
    base, kwame = f"/staff/conversations/{conversation_id}", open_desk(KWAME)
    desk.press(f"{base}/take-over")
    holder = re.search(r'name="holder" value="([0-9a-f-]+)"', kwame.open(base).text).group(1)
    kwame.press(f"{base}/take-over", holder=holder)

    late = desk.reply(base, "I will ring you at three.")

    assert late.status_code == 409
    assert "Kwame Osei has this conversation" in words_of(late) and "I will ring you at three." in late.text
    with db.begin() as session:
        assert "staff" not in [message.sender for message in conversations.messages_after(session, conversation_id)]


def test_two_who_press_take_over_do_not_both_get_it(desk, open_desk, conversation_id):
    base, kwame = f"/staff/conversations/{conversation_id}", open_desk(KWAME)

    assert desk.press(f"{base}/take-over").status_code == 303
    second = kwame.press(f"{base}/take-over")

    assert second.status_code == 409 and "Priya Shah has this conversation" in words_of(second)


def test_what_identifies_a_person_is_masked_until_it_is_asked_for_and_the_asking_is_on_the_chain(clock, desk, db):
    with db.begin() as session:
        conversation = make_conversation(session, words="my daughter is called Amina, ring me on 01632 960 777")
        make_handoff(session, conversation_id=conversation.id)
        say(session, conversation, f"{CHILD} was moved to the ward")
    base = f"/staff/conversations/{conversation.id}"
    secrets = ("Amina", "01632 960 777", CHILD)

    masked = desk.open(base).text
    assert not [one for one in secrets if one in masked] and "[phone]" in masked and "was moved to the ward" in masked
    assert not [one for one in secrets if one in desk.open(base.replace("/staff/", "/staff/fragments/")).text]

    desk.press(f"{base}/reveal")
    assert not [one for one in secrets if one not in desk.open(base).text]
    with db.read() as session:
        priya = session.query(Staff).filter(Staff.email == EMAIL).one()
        assert [(entry.actor, entry.subject) for entry in entries(session, "conversation.revealed")] == [
            (f"staff:{priya.id}", str(conversation.id))
        ]

    clock.forward(minutes=31)
    assert not [one for one in secrets if one in desk.open(base).text]


def test_a_reveal_is_for_the_one_who_asked_and_who_talks_with_the_family_sees_every_word(
    desk, open_desk, conversation_id
):
    base = f"/staff/conversations/{conversation_id}"
    kwame = open_desk(KWAME)
    desk.press(f"{base}/reveal")
    assert "Show every word" in kwame.open(base).text and "Show every word" not in desk.open(base).text

    kwame.press(f"{base}/take-over")
    assert "Show every word" not in kwame.open(base).text


def test_a_masked_notice_says_which_colleague_came_and_words_of_a_family_name_nobody(desk, open_desk, db):
    with db.begin() as session:
        chat = make_conversation(session, words="my daughter is called Amina, and nurse Priya was kind")
    base = f"/staff/conversations/{chat.id}"
    desk.press(f"{base}/take-over")

    said = words_of(open_desk(KWAME).open(base))

    assert "Priya from PALS is here now" in said
    assert "Amina" not in said and "nurse Priya" not in said


def test_an_ended_conversation_offers_reading_erasing_and_the_complaint_route_alone(desk, db, conversation_id):
    base = f"/staff/conversations/{conversation_id}"
    desk.press(f"{base}/take-over")
    desk.reply(base, "We have rung you.")

    desk.press(f"{base}/end")

    page = desk.open(base)
    assert "This conversation has ended." in words_of(page) and set(
        re.findall(rf'action="{base}/([a-z-]+)"', page.text)
    ) == {"reveal", "erase", "complaint"}
    assert desk.press(f"{base}/take-over").status_code == 409


def test_a_handoff_is_shown_word_for_word(desk, db):
    with db.begin() as session:
        handoff = make_handoff(
            session, message="Line one.\n\n   <b>Line</b> three & so on.", questions="1. Why?\n2. Who else?"
        )

    page = desk.open(f"/staff/handoffs/{handoff.reference}").text

    assert 'data-field="message">Line one.\n\n   &lt;b&gt;Line&lt;/b&gt; three &amp; so on.</div>' in page
    assert 'data-field="questions">1. Why?\n2. Who else?</div>' in page


def test_the_styles_keep_every_space_a_family_wrote():
    rules = re.findall(r"\.console-words[^{]*\{([^}]*)\}", (ROOT / "assistant/web/static/staff/staff.css").read_text())

    assert rules and all("white-space" not in rule or "white-space: pre-wrap" in rule for rule in rules)
    assert any("white-space: pre-wrap" in rule for rule in rules)


def test_a_handoff_goes_its_way_with_the_names_of_those_who_moved_it(desk, db, reference):
    base = f"/staff/handoffs/{reference}"

    assert "Acknowledge as Priya Shah" in words_of(desk.open(base))
    for move, fields in (
        ("acknowledge", {}),
        ("start", {}),
        ("close", {"why": "Dr Osei rang  the family.", "outcome": "explained"}),
    ):
        assert desk.press(f"{base}/{move}", **fields).status_code == 303

    with db.begin() as session:
        handoff = handoffs.by_reference(session, reference)
        assert [(event.status, event.by) for event in handoffs.history(session, handoff)][1:] == [
            ("acknowledged", "Priya Shah"), ("in_progress", "Priya Shah"), ("closed", "Priya Shah"),
        ]  # fmt: skip
        assert all(
            entries(session, f"handoff.{status}")[0].actor.startswith("staff:")
            for status in ("acknowledged", "in_progress", "closed")
        )
    assert "Dr Osei rang the family." in words_of(desk.open(base))


def test_only_the_moves_that_are_allowed_are_shown(desk, reference):
    base = f"/staff/handoffs/{reference}"

    def shown():
        return {move for move in ("acknowledge", "start", "close") if f"{base}/{move}" in desk.open(base).text}

    assert shown() == {"acknowledge"}
    desk.press(f"{base}/acknowledge")
    assert shown() == {"start", "close"}
    desk.press(f"{base}/start")
    assert shown() == {"close"}
    desk.press(f"{base}/close", why="Done.", outcome="arranged")
    assert shown() == set()


def test_acknowledging_what_a_colleague_has_acknowledged_says_who(desk, open_desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    open_desk(KWAME).press(f"{base}/acknowledge")

    second = desk.press(f"{base}/acknowledge")

    assert second.status_code == 409
    assert "Kwame Osei acknowledged this handoff on" in words_of(second)
    with db.begin() as session:
        assert len(entries(session, "handoff.acknowledged")) == 1


def test_a_handoff_is_not_closed_without_a_reason(desk, db, reference):
    base = f"/staff/handoffs/{reference}"
    desk.press(f"{base}/acknowledge")

    refused = desk.press(f"{base}/close", why="  ")

    assert refused.status_code == 409 and "Say why the handoff is closed" in words_of(refused)
    with db.begin() as session:
        assert handoffs.by_reference(session, reference).status == "acknowledged"


def test_delivery_trouble_is_shown_by_its_kind(desk, db, reference):
    with db.begin() as session:
        entry = outbox.of_handoff(session, handoffs.by_reference(session, reference).id)[0]
        entry.attempts, entry.last_error = 3, "SMTPServerDisconnected"

    said = words_of(desk.open(f"/staff/handoffs/{reference}"))

    assert "Could not be delivered yet" in said and "Attempts 3" in said and "SMTPServerDisconnected" in said


def test_what_was_given_up_is_red_on_every_page_until_a_person_has_it_tried_again(desk, db, reference):
    with db.begin() as session:
        handoff = handoffs.by_reference(session, reference)
        handoff.created_at -= timedelta(days=100)
        outbox.of_handoff(session, handoff.id)[0].state = "dead"
        for _ in range(60):
            acknowledge(session, make_handoff(session).reference, by="Priya", actor="staff:1")

    for page in (desk.open("/staff"), desk.open("/staff/fragments/home")):
        assert f'id="handoff-{reference}"' in page.text, "however many have come since"
        assert re.search(r'<strong class="nhsuk-tag nhsuk-tag--red">\s*Not delivered: given up\s*</strong>', page.text)
    assert "1 handoff not delivered: given up" in words_of(desk.open(f"/staff/handoffs/{reference}"))

    assert desk.press(f"/staff/handoffs/{reference}/try-again").status_code == 303
    page = desk.open(f"/staff/handoffs/{reference}")
    assert "Waiting to be sent" in words_of(page) and "given up" not in page.text and "try-again" not in page.text
    with db.begin() as session:
        assert [(one.actor[:6], one.subject) for one in entries(session, "outbox.tried_again")] == [
            ("staff:", reference)
        ]
    assert desk.press(f"/staff/handoffs/{reference}/try-again").status_code == 409


def test_a_handoff_withdrawn_before_it_left_says_so(desk, db, reference):
    with db.begin() as session:
        withdraw(session, reference)
        outbox.of_handoff(session, handoffs.by_reference(session, reference).id)[0].state = "overtaken"

    said = words_of(desk.open(f"/staff/handoffs/{reference}"))

    assert (
        "The family has taken this back." in said
        and "Not sent: withdrawn before it left" in said
        and "There is nothing more to do here." in said
    )


def test_a_message_to_staff_stands_on_the_list_as_waiting(desk, db, conversation_id):
    desk.press(f"/staff/conversations/{conversation_id}/take-over")
    with db.begin() as session:
        say(session, conversations.by_id(session, conversation_id), "hello?")

    assert "Answer the family" in words_of(desk.open("/staff/fragments/home"))


def test_a_number_among_arabic_words_keeps_the_order_of_its_groups(desk, db):
    with db.begin() as session:
        handoff = make_handoff(session, message="الرجاء الاتصال على 07700 900123 بعد الساعة 5.")
    page = desk.open(f"/staff/handoffs/{handoff.reference}").text
    assert 'على <bdi dir="ltr">07700 900123</bdi> بعد' in page
    styles = (ROOT / "assistant/web/static/staff/staff.css").read_text()
    assert re.search(r"\.console-words \{[^}]*unicode-bidi: plaintext", styles)


def test_a_complaint_in_the_chat_is_marked_and_sent_on_its_way_with_one_press(desk, db, conversation_id):
    base = f"/staff/conversations/{conversation_id}"
    with db.begin() as session:
        conversation = conversations.by_id(session, conversation_id)
        say(session, conversation, "I want to make a complaint", intent="ask_complaint")
    assert "Mentions a complaint" in words_of(desk.open("/staff")) and "Mentions a complaint" in words_of(
        desk.open(base)
    )

    refused = desk.press(f"{base}/complaint")
    assert refused.status_code == 409 and "Tick that the family has agreed" in words_of(refused)

    assert desk.press(f"{base}/complaint", agreed="true").status_code == 303
    assert "Handled as a complaint since" in words_of(desk.open(base))
