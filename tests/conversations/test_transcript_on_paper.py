"""The chat as a paper to keep: a screen reader can read it, and nobody's words are lost or changed on it."""

import pytest

from assistant.conversations.transcript import Said, said
from assistant.conversations.transcript_on_paper import as_pdf
from tests.support.factories import MONDAY_MORNING, answering, make_chat
from tests.support.pdf import facts, sheets, structure, text_of


def pressed(told, *, example=None, large=False):
    return as_pdf(told, hospital="Northgate", now=MONDAY_MORNING, example=example, large=large)


def family(words, at=MONDAY_MORNING):
    return Said("family", "You", at, words)


@pytest.fixture
def chat(db, engine, clock):
    """Two days of it: a question and its answer, then danger."""
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine)
    chat.say("do we have a legal right to this")
    clock.forward(hours=25)
    chat.say("she is not breathing and has gone blue")
    with db.read() as session:
        return said(session, chat.conversation_id)


def test_it_is_tagged_with_a_heading_for_each_day(chat):
    pdf = pressed(chat)
    told = facts(pdf)
    assert (told["Tagged"], told["Title"]) == ("yes", "Second opinion chat") and b"pdfuaid:part" in pdf
    assert [kind for kind in structure(pdf) if kind in ("H1", "H2")] == ["H1", "H2", "H2", "H2"]  # two days, one card
    text = text_of(pdf)
    assert "Monday 23 November 2026" in text and "Tuesday 24 November 2026" in text


def test_every_message_is_on_it_in_order_with_who_and_when_and_where_it_comes_from(chat):
    text = " ".join(text_of(pressed(chat)).split())
    places = []
    for one in chat:
        for words in (f"{one.who}, {one.at:%H:%M}", *one.words.split("\n"), *one.beside):
            assert " ".join(words.split()) in text, words
        places.append(text.index(" ".join(one.words.split("\n")[0].split())))
    assert places == sorted(places) and "Ring 999" in text
    assert "Draft wording, not yet approved by a hospital." in text and "You, 11:00" in text


def test_nothing_stands_on_it_that_was_not_said(chat):
    known = " ".join(
        ["Northgate", "Second opinion chat", "Saved on Monday 23 November 2026 at 10:00", "Page 1 of 2"]
        + ["Tuesday 24 November 2026"]
        + [" ".join((one.who, f", {one.at:%H:%M}", one.words, *one.beside)) for one in chat]
    )
    words = {one.strip(",.") for one in known.split()}
    assert {one.strip(",.") for one in text_of(pressed(chat)).split()} - words <= {"11:00", "10:00"}


def test_an_example_says_so_first():
    text = text_of(pressed([family("hello")], example="Example wording."))
    assert text.index("Example wording.") < text.index("hello")


@pytest.mark.parametrize("words", ["الرجاء الاتصال على 07700 900123", "میرا بچہ بیمار ہے", "আমার বাচ্চা অসুস্থ", "ਮੇਰਾ ਬੱਚਾ", "Дитина хвора"])  # fmt: skip
def test_other_scripts_are_shown_to_the_standard_for_reading_aloud(words):
    pdf = pressed([family(words)])
    assert b"pdfuaid:part" in pdf and "\N{WHITE SQUARE}" not in text_of(pdf)


def test_letters_that_have_no_picture_are_named_on_it():
    assert "no picture in this file" in text_of(pressed([family("\U00013080 and words")]))


def test_numbers_of_the_service_can_be_tapped_and_the_familys_own_cannot():
    staff = Said("staff", "Priya from PALS", MONDAY_MORNING, "You can ring 01632 960 100.")
    assert b"tel:01632960100" in pressed([staff])
    assert b"tel:" not in pressed([family("our number is 01632 960 100")])


def test_a_long_chat_runs_on_and_large_print_is_larger():
    told = [family(f"message number {number} " + "we are worried " * 20) for number in range(60)]
    assert 3 < sheets(pressed(told)) < sheets(pressed(told, large=True))
    assert "message number 59" in text_of(pressed(told))
