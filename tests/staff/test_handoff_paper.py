"""A handoff on paper: one page, every word, whatever its script, and never cut."""

import pytest

from assistant.handoffs import additions
from assistant.handoffs.fields import SHOWN
from assistant.handoffs.move import withdraw
from assistant.staff.errors import TakenBack
from assistant.staff.handoff_paper import NOT_SHOWN, as_fhir_text, as_pdf, print_sheet
from assistant.staff.handoff_sheet import sheet_of
from tests.support.factories import LINES
from tests.support.pdf import facts, marked, sheets, structure, text_of
from tests.support.staff_factories import entries, make_account, make_handoff, member

ADDRESS = "https://chat.northgate.example"
HOSPITAL = "Northgate Children's Hospital"


def printed(session, **fields):
    handoff = make_handoff(session, **fields)
    return handoff.reference, print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS)


def test_a_usual_handoff_takes_one_page_with_all_its_lines(session):
    reference, pdf = printed(session, **{name: said for name, said in LINES.items() if name != "consent"})
    text = text_of(pdf)

    assert sheets(pdf) == 1
    assert [field.label for field in SHOWN if field.label not in " ".join(text.split())] == []
    assert [line for said in LINES.values() for line in said.split("\n") if line not in text] == ["yes"]
    assert (
        f"{ADDRESS}/staff/handoffs/{reference}" in "".join(text.split())
        and "Status when printed: Received" in text
        and NOT_SHOWN not in " ".join(text.split())
    )


def test_it_is_tagged_for_programs_that_read_aloud_and_named_by_its_reference(session):
    reference, pdf = printed(session)
    told = facts(pdf)
    assert (told["Tagged"], told["Title"]) == ("yes", f"Handoff {reference}") and structure(pdf).count("H1") == 1


def test_signs_it_cannot_show_are_named_on_it(session):
    assert NOT_SHOWN in " ".join(text_of(printed(session, message="看 the scan again")[1]).split())


def test_it_says_when_it_was_sent_by_the_clock_on_the_wall(session, clock):
    assert "Sent: Monday 23 November 2026 at 10:00" in text_of(printed(session)[1])


def test_what_was_added_later_is_printed_with_its_time(session, clock):
    handoff = make_handoff(session)
    clock.forward(hours=1)
    additions.add(session, handoff, words="She has a rash too.")
    text = " ".join(text_of(print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS)).split())
    assert "Added on Monday 23 November 2026 at 11:00" in text and "She has a rash too." in text


def test_a_correction_is_printed_in_its_line_with_the_old_words_struck_through(session, clock):
    handoff = make_handoff(session)
    clock.forward(hours=1)
    before = print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS)
    additions.add(session, handoff, words="Heron ward", field="place")
    pdf = print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS)

    corrected = "Heron ward Corrected on Monday 23 November 2026 at 11:00. Before: Kestrel ward"
    assert f"Ward, clinic or service {corrected}" in " ".join(text_of(pdf).split())
    assert "LineThrough" in marked(pdf, "Kestrel ward") and "LineThrough" not in marked(before, "Kestrel ward")


def test_needs_stand_at_the_top_of_the_page(session):
    text = text_of(printed(session, needs="BSL please")[1])
    needs = "Needs: British Sign Language"
    assert needs in " ".join(text.split()) and text.index("Needs:") < text.index("Sent:")
    assert "Needs:" not in text_of(printed(session, needs="None")[1])


def test_long_words_run_on_to_further_pages_and_none_is_cut(session):
    message = " ".join(f"word{number}" for number in range(400)) + " " + "x" * 1500
    _, pdf = printed(session, message=message)
    text = "".join(text_of(pdf).split())

    assert sheets(pdf) > 1
    assert [number for number in range(400) if f"word{number}" not in text] == [] and text.count("x") >= 1500


def test_a_page_of_4000_short_lines_is_not_cut(session):
    _, pdf = printed(session, message="a\n" * 1999 + "the end")
    assert sheets(pdf) > 30 and "the end" in text_of(pdf)


def test_nothing_is_made_of_what_was_taken_back_and_nothing_was_read(session):
    reader, handoff = member(make_account(session)), make_handoff(session)
    withdraw(session, handoff.reference)
    for made in (
        lambda: as_pdf(session, handoff.reference, reader, hospital=HOSPITAL, address=ADDRESS),
        lambda: as_fhir_text(session, handoff.reference, reader, root="https://northgate.example/fhir"),
    ):
        with pytest.raises(TakenBack):
            made()
    assert entries(session, "handoff.read") == []


def test_printing_and_downloading_are_on_the_audit_chain_as_reading(session):
    reader, handoff = member(make_account(session)), make_handoff(session)
    as_pdf(session, handoff.reference.lower().replace("-", " "), reader, hospital=HOSPITAL, address=ADDRESS)
    as_fhir_text(session, handoff.reference, reader, root="https://northgate.example/fhir")

    read = [(entry.actor, entry.subject, entry.details) for entry in entries(session, "handoff.read")]
    assert read == [
        (reader.actor, handoff.reference, {"form": "pdf"}),
        (reader.actor, handoff.reference, {"form": "fhir"}),
    ]


def test_a_childs_death_stands_at_the_top_of_the_page(session):
    handoff = make_handoff(session)
    handoff.child_died = True
    text = " ".join(text_of(print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS)).split())
    assert 0 < text.index("The family has said that the child has died") < text.index("Sent:")
