"""Our own components between the classifier and the dialogue, in Rasa's own messages."""

import json
import subprocess

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
from types import SimpleNamespace
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.message import Message
from assistant.engine.field_answer import FieldAnswer
from assistant.engine.out_of_scope_doubt import OutOfScopeDoubt
from assistant.engine.denied_topic import DeniedTopic
from assistant.engine.presumed_death import PresumedDeath
from assistant.engine.second_net import SecondNet

FOUND = (
    "my boy has tummy pane 6 month. dr says nothing rong. i want nother dr to look",
    "doctor find nothing, still he is sick, i want other doctor",
    "they keep saying theres nothing wrong with her and she screams every night",
    "scan showed nothing. another doctor?",
    "GP can't find anything. Who else can look?",
    "bloods came back nothing and hes still poorly",
    "they say nothing is the matter but i know my son",
    "dr said there isnt anything wrong with him",
    "nuffin wrong they sed. can sum1 else look",
    "they couldn't find a cause and sent us off",
)
LEFT = (
    "they said nothing more can be done",
    "doctor say nothing to do. we not accept",
    "nothing left for her kidneys apparently",
    "they found nothing on the scan before and now they say its palliative",
    "they can't find anything that works any more",
    "hes only 3 how can there be nothing",
    "nothing wrong with giving up they said, no more treatment",
    "I'm asking whether nothing really means nothing.",
    "they can't find anything else to try",
)
def made(kind, **config):
    return kind.create(config, None, None, None)

def read(component, *ranked, text="words", after=None, **more):
    ranking = [{"name": name, "confidence": sure} for name, sure in ranked]
    message = Message({"text": text, "metadata": {"after": after}, "intent": dict(ranking[0]), "intent_ranking": ranking})
    component.process([message], **more)
    return [message.get("intent")["name"], message.get("intent")["confidence"], len(message.get("intent_ranking"))]

def refused(share):
    try:
        made(OutOfScopeDoubt, share=share)
    except InvalidConfigException:
        return share

net, doubt, answer, denied = made(SecondNet), made(OutOfScopeDoubt, share=0.5), made(FieldAnswer), made(DeniedTopic)
death = made(PresumedDeath)
form = SimpleNamespace(active_loop_name="handoff_form", get_slot=lambda name: "handoff_place")
no_form = SimpleNamespace(active_loop_name=None, get_slot=lambda name: "handoff_place")
print(json.dumps({
    "danger": read(net, ("report_emergency", 0.8), ("abusive", 0.1), ("ask_refused", 0.1)),
    "danger alone": read(net, ("report_emergency", 0.8)),
    "at the end": read(net, ("express_distress", 0.5), ("ask_out_of_hours", 0.2), ("ask_emotional_support", 0.1)),
    "a hint of distress": read(net, ("report_emergency", 0.5), ("ask_refused", 0.2), ("express_distress", 0.1)),
    "calm": read(net, ("ask_refused", 0.8), ("report_emergency", 0.2)),
    "doubt": read(doubt, ("ask_refused", 0.5), ("out_of_scope", 0.3)),
    "no doubt": read(doubt, ("ask_refused", 0.5), ("out_of_scope", 0.2)),
    "doubt behind danger": read(doubt, ("report_emergency", 0.9), ("ask_refused", 0.05), ("out_of_scope", 0.04)),
    "refused shares": [refused(share) for share in (0, 0.18, 1, 1.5)],
    "in a form": read(answer, ("affirm", 0.9), text="kestrel ward", tracker=form),
    "a question in a form": read(answer, ("ask_refused", 0.9), text="can they refuse us?", tracker=form),
    "a question taken for an answer": read(answer, ("inform", 0.9), text="does this place have a car park?", tracker=form),
    "a word outside a form": read(answer, ("inform", 0.6), ("report_emergency", 0.1), ("ask_records", 0.2), text="old notes", tracker=no_form),
    "many words outside a form": read(answer, ("inform", 0.6), ("ask_records", 0.2), text="we live in Kestrel Road", tracker=no_form),
    "a word of no topic": read(answer, ("inform", 0.6), ("ask_records", 0.05), ("ask_refused", 0.05), ("greet", 0.05), text="kestrel ward", tracker=no_form),
    "denied": read(denied, ("ask_complaint", 0.9), ("ask_records", 0.05), text="i dont want to complain, just her notes"),
    "asked about": read(denied, ("ask_complaint", 0.9), text="why dont they answer my complaint?"),
    "wanted": read(denied, ("ask_complaint", 0.9), ("ask_records", 0.05), text="im not happy and want to complain"),
    "a no feared": read(denied, ("ask_effect_on_care", 0.5), ("ask_refused", 0.3), text="and what if they won't hear of it", after="how_to_request"),
    "a no to a recording": read(denied, ("ask_recording", 0.5), ("ask_refused", 0.3), text="and what if they say no", after="recording"),
    "a plain wish": read(denied, ("ask_records", 0.5), ("ask_how_to_request", 0.3), text="may we obtain a further view about our nephew"),
    "a danger beside a no": read(denied, ("report_emergency", 0.5), ("ask_refused", 0.3), text="and what if they say no"),
    "a death presumed": read(death, ("ask_death_review", 0.38), ("ask_records", 0.2), ("ask_inquest", 0.1), text="why did they stop the feed pump"),
    "a death told": read(death, ("ask_death_review", 0.38), ("ask_records", 0.2), text="he died. why was the pump stopped"),
    "a death guessed": read(death, ("ask_records", 0.3), ("ask_bereaved", 0.2), ("ask_end_of_life", 0.1), text="she is worn out"),
    "a review that costs": read(death, ("ask_death_review", 0.47), ("ask_free_on_nhs", 0.2), text="does a review cost us"),
    "an end told of": read(death, ("ask_end_of_life", 0.4), ("ask_records", 0.2), text="they spoke of the hospice"),
    "an end presumed": read(death, ("ask_end_of_life", 0.4), ("ask_records", 0.2), text="can another doctor look at her"),
    "a search that was ended": read(death, ("ask_nothing_more", 0.9), ("ask_records", 0.05), text="they've stopped trying to find the reason. what now"),
    "given up, and on her": read(death, ("ask_nothing_more", 0.9), ("ask_records", 0.05), text="they stopped looking for a cure, it's palliative"),
    "nothing found": [read(death, ("ask_nothing_more", 0.9), ("ask_how_to_request", 0.05), text=text)[0] for text in FOUND],
    "nothing left": [read(death, ("ask_nothing_more", 0.9), ("ask_how_to_request", 0.05), text=text)[0] for text in LEFT],
    "a death told before": read(death, ("ask_death_review", 0.38), ("ask_records", 0.2), text="why was it stopped", after="bereaved_support"),
    "a death all but said": read(death, ("ask_death_review", 0.7), ("ask_records", 0.2), text="can we meet the doctors of that night"),
    "a death feared": read(death, ("ask_bereaved", 0.9), ("ask_waiting_time", 0.05), text="a month? he could be dead in a month"),
    "another death feared": read(death, ("ask_death_review", 0.5), ("ask_refused", 0.3), text="she'll die before anyone rings us"),
    "feared, and told": read(death, ("ask_bereaved", 0.9), ("ask_refused", 0.05), text="they said he would die and he died in march"),
    "outside a form": read(answer, ("greet", 0.9), text="kestrel ward", tracker=no_form),
    "without a dialogue": read(answer, ("greet", 0.9), text="kestrel ward"),
}))
"""


@pytest.fixture(scope="module")
def seen():
    """Rasa takes seconds to load, so all is asked in one process."""
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false"}
    command = [ENGINE, "-W", "ignore", "-c", SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_a_danger_is_set_aside_for_the_best_other_intent_and_stays_in_the_ranking(seen):
    assert seen["danger"] == ["ask_refused", 0.1, 3]
    assert seen["danger alone"] == [None, 0.0, 1]
    assert seen["calm"] == ["ask_refused", 0.8, 2]


def test_somebody_at_the_end_of_their_strength_is_told_where_to_lean(seen):
    assert seen["at the end"] == ["ask_emotional_support", 0.6, 3]
    assert seen["a hint of distress"][0] == "ask_refused"


def test_an_intent_that_may_be_out_of_scope_loses_its_confidence(seen):
    assert seen["doubt"] == ["ask_refused", 0.0, 2]
    assert seen["no doubt"] == ["ask_refused", 0.5, 2]


def test_a_danger_does_not_hide_the_doubt_behind_it(seen):
    assert seen["doubt behind danger"][1] == 0.0


def test_a_share_that_makes_no_sense_is_refused(seen):
    assert seen["refused shares"] == [0, None, None, 1.5]


def test_words_that_answer_the_step_of_a_form_are_an_answer(seen):
    assert seen["in a form"] == ["inform", 1.0, 1]


def test_a_question_is_no_answer_though_it_was_taken_for_one(seen):
    assert seen["a question taken for an answer"][0] == "nlu_fallback"


def test_a_word_or_two_outside_a_form_answer_nothing(seen):
    assert seen["a word outside a form"][0] == "ask_records"
    assert seen["many words outside a form"][0] == "inform"
    assert seen["a word of no topic"][0] == "inform"


def test_a_complaint_that_is_not_wanted_is_not_what_is_answered(seen):
    assert seen["denied"][0] == "ask_records"
    assert seen["asked about"][0] == seen["wanted"][0] == "ask_complaint"


def test_a_no_that_is_feared_is_heard_unless_it_is_of_something_else(seen):
    assert seen["a no feared"] == ["ask_refused", 0.9, 2]
    assert seen["a plain wish"] == ["ask_how_to_request", 0.9, 2]
    assert seen["a no to a recording"][0] == "ask_recording"
    assert seen["a danger beside a no"][0] == "report_emergency"


def test_a_question_and_words_outside_a_form_are_left_as_they_are(seen):
    assert seen["a question in a form"][0] == "ask_refused"
    assert seen["outside a form"][0] == seen["without a dialogue"][0] == "greet"


def test_nobody_is_taken_for_bereaved_without_a_sign(seen):
    assert seen["a review that costs"][0] == "ask_free_on_nhs"
    assert seen["a death presumed"] == ["ask_records", 0.2, 1], "nor is it offered as a guess"
    assert seen["a death guessed"] == ["ask_records", 0.3, 1]
    assert seen["an end told of"][0] == "ask_end_of_life"
    assert seen["an end presumed"][0] == "ask_records"
    assert seen["a death told"][0] == seen["a death told before"][0] == "ask_death_review"
    assert seen["a death all but said"][0] == "ask_death_review"


def test_a_doctor_who_finds_nothing_has_not_given_up(seen):
    assert set(seen["nothing found"]) == {"ask_how_to_request"}
    assert set(seen["nothing left"]) == {"ask_nothing_more"}


def test_a_death_that_is_feared_has_not_happened(seen):
    assert seen["a death feared"][0] == "ask_waiting_time"
    assert seen["another death feared"][0] == "ask_refused"
    assert seen["feared, and told"][0] == "ask_bereaved"


def test_doctors_who_no_longer_look_for_a_cause_speak_of_no_end(seen):
    assert seen["a search that was ended"][0] == "ask_records"
    assert seen["given up, and on her"][0] == "ask_nothing_more"
