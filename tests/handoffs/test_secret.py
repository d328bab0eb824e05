"""The secret beside a reference: said by the service once the row is committed, and not to be had from the records or
the engine.
"""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from assistant.answers.reply import Reply
from assistant.conversations.words import Words
from assistant.handoffs import reference, secret
from assistant.records import conversations, handoffs
from assistant.staff.transcript import hidden
from tests.support.factories import example_profile, make_chat, make_draft, make_handoff, make_turns, make_words, texts
from tests.support.form_engine import FormEngine

KEY = "the key of the service " * 2


@given(st.uuids(), st.integers(0, 9), st.sampled_from(reference.ALPHABET))
def test_a_secret_is_read_back_and_every_single_wrong_character_is_caught(handoff_id, place, char):
    shown = secret.of(KEY, handoff_id)
    plain = shown.replace("-", "")
    wrong = plain[:place] + char + plain[place + 1 :]

    assert secret.read(f" {plain[:5].lower()} {plain[5:]} ") == shown
    assert secret.read(wrong) == (shown if wrong == plain else None)


def test_secrets_differ_by_handoff_and_by_key():
    assert len({secret.of(key, one) for key in (KEY, KEY + "x") for one in (UUID(int=1), UUID(int=2))}) == 4


def test_only_the_right_secret_fits_and_none_fits_a_handoff_without():
    prepared = secret.prepared(KEY)
    right = secret.of(KEY, prepared.handoff_id)

    assert secret.fits(right, prepared.secret_hash)
    assert not secret.fits(secret.of(KEY, uuid4()), prepared.secret_hash)
    assert not secret.fits(right, None)


def test_the_records_of_a_handoff_do_not_hold_its_secret(session):
    handoff = make_handoff(session, secret_key=KEY)
    said = secret.of(KEY, handoff.id)
    row = str(session.execute(text("select * from handoffs")).all())

    assert secret.fits(said, handoff.secret_hash) and handoff.secret_hash in row
    assert said not in row and said.replace("-", "") not in row


def test_the_secret_is_said_where_the_reference_is_and_staff_do_not_read_it():
    code = secret.of(KEY, uuid4())
    first, sent, last = make_words().sent.with_secret(
        [Reply("One."), Reply("Your reference is 7KQ4-M2XR."), Reply("Two.")], "7KQ4-M2XR", code, now=None
    )

    assert (first.text, last.text) == ("One.", "Two.")
    assert sent.text.startswith("Your reference is 7KQ4-M2XR.") and f"Your secret code is {code}." in sent.text
    assert code not in hidden(sent.text) and "7KQ4-M2XR" in hidden(sent.text)


def test_the_page_that_is_named_with_the_secret_has_its_address_there():
    words = Words(make_words().wording, example_profile(), address="https://chat.example")
    (sent,) = words.sent.with_secret([], "7KQ4-M2XR", "7KQ4M-2XRAC", now=None)
    assert "What you passed on" in sent.text and "\n\nhttps://chat.example/handoff\n\n" in sent.text


@pytest.mark.parametrize("dies_after", [None, "action_send_handoff"])
def test_a_family_that_sends_reads_its_secret_and_reads_the_same_one_when_the_turn_is_told_again(db, dies_after):
    """Also where the engine's words were lost after the commit. What the engine said, it said without the secret."""
    engine = FormEngine(db, KEY)
    chat = make_chat(db, engine, turns=make_turns(db, engine, secret_key=KEY))
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id))
    chat.say("pass it on")
    engine.dies_after, turn_id = dies_after, uuid4()
    told, again = chat.press("Send it", id=turn_id), chat.press("Send it", id=turn_id)

    with db.read() as session:
        [handoff] = handoffs.of_conversation(session, chat.conversation_id)
    assert (
        f"Your secret code is {secret.of(KEY, handoff.id)}." in texts(told)[0] and handoff.reference in texts(told)[0]
    )
    assert texts(again) == texts(told)


def test_a_secret_that_does_not_fit_what_was_kept_is_not_said(db):
    """The key was changed between the sending and the words."""
    engine = FormEngine(db, KEY)
    chat = make_chat(db, engine, turns=make_turns(db, engine, secret_key=KEY + "another"))
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id))
    chat.say("pass it on")

    assert "secret code" not in " ".join(texts(chat.press("Send it")))
