"""A handoff as FHIR: whole, valid for R4, the same each time, and nobody named where it is not asked for."""

import json

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire

from assistant.cli import main as cli
from assistant.handoffs import additions
from assistant.handoffs.export import as_fhir, as_json
from assistant.handoffs.fhir.answers import words
from assistant.handoffs.fhir.bundle import TASK_STATUS, as_withdrawal
from assistant.handoffs.fhir.nhs_number import given_in
from assistant.handoffs.fhir.questionnaire import questionnaire
from assistant.handoffs.fields import SHOWN
from assistant.handoffs.move import acknowledge, close, deliver, start, withdraw
from assistant.handoffs.passing_on import to_complaints
from assistant.settings import ROOT
from tests.support.factories import LINES, example_profile, make_handoff
from tests.support.r4_rules import faults, round_trip

FHIR_ROOT = "https://northgate.example/fhir"
NHS = "999 000 0018"  # of the range kept for tests


def export(session, handoff):
    bundle = as_fhir(session, handoff, root=FHIR_ROOT)
    Bundle.model_validate(round_trip(bundle))
    assert faults(bundle) == []
    return bundle, {entry["resource"]["resourceType"]: entry["resource"] for entry in bundle["entry"]}


def test_a_bundle_holds_the_three_resources_and_every_line_word_for_word(session):
    handoff = make_handoff(session)
    _, found = export(session, handoff)

    assert list(found) == ["Task", "Communication", "QuestionnaireResponse"]
    items = found["QuestionnaireResponse"]["item"]
    assert [(item["linkId"], item["text"]) for item in items] == [(field.name, field.label) for field in SHOWN]
    assert [words(item["answer"][0]) for item in items] == [LINES[item["linkId"]] for item in items]
    assert {
        one["identifier"]["value"] if isinstance(one["identifier"], dict) else one["identifier"][0]["value"]
        for one in found.values()
    } == {handoff.reference}


def test_a_handoff_has_the_same_bundle_each_time_and_another_one_shares_no_id(session):
    one, other = make_handoff(session), make_handoff(session)
    assert export(session, one)[0] == export(session, one)[0]
    ids = [{entry["resource"]["id"] for entry in export(session, handoff)[0]["entry"]} for handoff in (one, other)]
    assert len(ids[0] | ids[1]) == 6


def test_nobody_is_named_outside_the_answers(session):
    _, found = export(session, make_handoff(session, child_identifier=NHS))
    outside = json.dumps([found["Task"], found["Communication"]], ensure_ascii=False)

    assert [said for said in LINES.values() if len(said) > 4 and said in outside] == []
    assert not any(
        char.isdigit() for char in found["Task"]["description"].replace(found["Task"]["identifier"][0]["value"], "")
    )


MOVES = {
    "received": lambda session, reference: None,
    "delivered": lambda session, reference: deliver(session, reference, by="service"),
    "acknowledged": lambda session, reference: acknowledge(session, reference, by="Priya Shah", actor="staff:1"),
    "in_progress": lambda session, reference: start(session, reference, by="Priya Shah", actor="staff:1"),
    "closed": lambda session, reference: close(
        session, reference, by="Priya Shah", actor="staff:1", why="Dr Osei rang the family"
    ),
}
TASK = ["requested", "received", "accepted", "in-progress", "completed"]


def test_a_task_follows_the_handoffs_life(session, clock):
    handoff, seen = make_handoff(session), []
    for move in MOVES.values():
        clock.forward(minutes=1)
        move(session, handoff.reference)
        task = export(session, handoff)[1]["Task"]
        seen.append(task["status"])

    assert seen == TASK and {TASK_STATUS[status] for status in MOVES} == set(TASK)
    assert task["statusReason"] == {"text": "Dr Osei rang the family"}
    assert [(note["text"], note["authorString"]) for note in task["note"]][-3:] == [
        (status, "Priya Shah") for status in ("acknowledged", "in_progress", "closed")
    ]
    assert (task["authoredOn"], task["lastModified"]) == (
        "2026-11-23T10:00:00.000+00:00",
        "2026-11-23T10:05:00.000+00:00",
    )


def test_the_last_line_of_one_that_is_a_complaint_too_stays_out_of_the_record(session, clock):
    handoff = make_handoff(session)
    to_complaints(session, handoff.reference, example_profile(), actor="staff:1")
    acknowledge(session, handoff.reference, by="Priya Shah", actor="staff:1")
    close(session, handoff.reference, by="Priya Shah", actor="staff:1", why="They complain: passed on")
    assert "complain" not in json.dumps(export(session, handoff)).lower()


def test_what_was_taken_back_is_cancelled_under_the_same_ids_and_without_a_word_of_it(session, clock):
    handoff = make_handoff(session, child_identifier=NHS)
    sent, _ = export(session, handoff)
    withdraw(session, handoff.reference)
    taken_back = as_withdrawal(handoff, root=FHIR_ROOT, changed_at=clock.moment)

    Bundle.model_validate(round_trip(taken_back))
    assert faults(taken_back) == []
    assert [entry["request"] for entry in taken_back["entry"]] == [entry["request"] for entry in sent["entry"]]
    assert [entry["resource"]["status"] for entry in taken_back["entry"]] == [
        "cancelled",
        "stopped",
        "entered-in-error",
    ]
    told = json.dumps(taken_back, ensure_ascii=False)
    assert [said for said in (*LINES.values(), NHS, NHS.replace(" ", "")) if len(said) > 4 and said in told] == []


@pytest.mark.parametrize("said, number", [
    ("999 000 0018", "9990000018"),
    ("999-000-0018", "9990000018"),
    ("NHS number 9990000018", "9990000018"),
    ("born 4 May 2019, nhs no: 999 000 0018.", "9990000018"),
    ("999 000 0018, that is 9990000018", "9990000018"),
    ("9990000018", None),  # it could be the hospital's own number
    ("999 000 0019", None),
    ("nhs 9990000019", None),
    ("nhs 19990000018", None),
    ("nhs 99900000181", None),
    ("1 999 000 0018", None),
    ("999 000 0018 or 999 000 0026", None),
    ("010 101 0001", None),  # valid digits, but of the range in which Scotland numbers people
    ("٩٩٩ ٠٠٠ ٠٠١٨", "9990000018"),
    ("4 May 2019", None),
    ("I do not have it with me", None),
])  # fmt: skip
def test_an_nhs_number_is_named_only_when_it_is_certain(session, said, number):
    assert given_in(said) == number
    _, found = export(session, make_handoff(session, child_identifier=said))

    child = (
        {"type": "Patient", "identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": number}}
        if number
        else None
    )
    assert [
        found["Task"].get("for"),
        found["Communication"].get("subject"),
        found["QuestionnaireResponse"].get("subject"),
    ] == [child] * 3


@pytest.mark.parametrize("said", ["a\x00b", "a\x0bb", "a\x1fb", "\x7f"])
def test_words_with_control_characters_travel_whole_as_an_attachment(session, said):
    _, found = export(session, make_handoff(session, message=said))
    [answer] = next(item for item in found["QuestionnaireResponse"]["item"] if item["linkId"] == "message")["answer"]
    assert list(answer) == ["valueAttachment"] and words(answer) == said


def test_the_questionnaire_is_valid_and_is_the_one_that_is_published(session):
    ours = questionnaire(FHIR_ROOT)
    Questionnaire.model_validate(ours)
    _, found = export(session, make_handoff(session))
    assert found["QuestionnaireResponse"]["questionnaire"] == f"{ours['url']}|{ours['version']}"
    assert [item["linkId"] for item in ours["item"]] == [
        item["linkId"] for item in found["QuestionnaireResponse"]["item"]
    ]
    published = json.loads((ROOT / "docs" / "fhir-questionnaire.json").read_text(encoding="utf-8"))
    assert published == questionnaire("https://second-opinion-assistant.invalid/fhir")


def test_the_rules_see_what_base_r4_does_not_know(session):
    bundle, found = export(session, make_handoff(session))
    found["Task"]["requestedPeriod"] = {"start": "2026-11-23"}
    found["Communication"]["payload"] = [{"contentCodeableConcept": {"text": "of R5"}}]
    found["QuestionnaireResponse"]["identifier"] = [found["QuestionnaireResponse"]["identifier"]]
    del found["Task"]["intent"]
    said = faults(bundle)
    assert {
        "Task.requestedPeriod is not in R4",
        "Task.intent is missing",
        "Communication.payload",
        "QuestionnaireResponse.identifier",
    } <= set(said)


def test_the_command_writes_a_bundle_a_line(db, tmp_path, monkeypatch, capsys, clock):
    references = []
    for message in ("first\nof two lines", "zweitens 🙏"):
        with db.begin() as session:
            references.append(make_handoff(session, message=message).reference)
        clock.forward(minutes=1)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.db")
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    monkeypatch.setenv("FHIR_ROOT", FHIR_ROOT)
    cli.main(["handoffs", "export", "--format", "fhir"])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [faults(line) for line in lines] == [[], []]
    assert [line["entry"][0]["resource"]["identifier"] for line in lines] == [
        [{"system": f"{FHIR_ROOT}/handoff-reference", "value": reference}] for reference in references
    ]


def test_a_bundle_and_our_own_json_say_the_same(session):
    handoff = make_handoff(session)
    _, found = export(session, handoff)
    fields = as_json(session, handoff)["fields"]
    assert {item["linkId"]: words(item["answer"][0]) for item in found["QuestionnaireResponse"]["item"]} == {
        name: said for name, said in fields.items() if name not in ("consent", "check")
    }


def test_what_was_added_and_corrected_later_is_a_communication_each_with_its_words_and_its_time(session, clock):
    handoff = make_handoff(session)
    clock.forward(hours=2)
    additions.add(session, handoff, words="She has a rash too.\n🙏")
    additions.add(session, handoff, words="Heron ward\x07", field="place")

    bundle = as_fhir(session, handoff, root=FHIR_ROOT)
    assert faults(bundle) == [] and Bundle.model_validate(round_trip(bundle))
    later = [entry["resource"] for entry in bundle["entry"]][3:]
    assert [one["category"][0]["text"] for one in later] == ["Added", "Corrected: Ward, clinic or service"]
    assert (
        later[0]["payload"] == [{"contentString": "She has a rash too.\n🙏"}]
        and "contentAttachment" in later[1]["payload"][0]
    )
    assert len({entry["resource"]["id"] for entry in bundle["entry"]}) == 5


def test_what_was_added_goes_with_what_is_taken_back(session):
    handoff = make_handoff(session)
    additions.add(session, handoff, words="She has a rash too.")
    withdraw(session, handoff.reference)

    bundle = as_withdrawal(handoff, additions.sent(session, handoff), root=FHIR_ROOT, changed_at=handoff.created_at)

    assert faults(bundle) == [] and "rash" not in json.dumps(bundle)
    assert [entry["resource"]["status"] for entry in bundle["entry"]] == [
        "cancelled",
        "stopped",
        "entered-in-error",
        "stopped",
    ]


def test_a_line_the_portal_vouched_for_says_so(session):
    handoff = make_handoff(session)
    handoff.verified = ["child_name"]
    _, found = export(session, handoff)
    texts = {item["linkId"]: item["text"] for item in found["QuestionnaireResponse"]["item"]}
    assert [name for name, text in texts.items() if text.endswith("(verified by the portal)")] == ["child_name"]
