"""Reading the answer files: what is there, and what a broken file says."""

import pytest

from assistant.answers.load import NATIONS, WRITERS, BadAnswer, load_answers
from assistant.answers.next_steps import LANGUAGES
from tests.support.factories import answers, make_words, sources

WHOLE = """
id: bedtime
intent: ask_bedtime
title: When is bedtime?
text:
  uk: |
    At eight.
  wales: "At nine. "
sources:
- {fact: a-fact, supports: uk}
next_steps: [thank]
drafted_on: 2026-11-22
"""


def written(tmp_path, text, name="bedtime.yml"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return load_answers(tmp_path)


def test_an_answer_file_becomes_an_answer_with_its_texts_by_nation(tmp_path):
    [answer] = written(tmp_path, WHOLE)
    assert (answer.id, answer.intent, answer.text) == (
        "bedtime",
        "ask_bedtime",
        {"uk": "At eight.", "wales": "At nine."},
    )
    assert (answer.status, answer.drafted_on, answer.next_steps, answer.sources[0].fact) == (
        "draft",
        "2026-11-22",
        ("thank",),
        "a-fact",
    )


@pytest.mark.parametrize("text, said", [
    (WHOLE.replace("id: bedtime", "id: other"), "its id is 'other'"),
    (WHOLE.replace("title:", "titel:"), "titel"),
    (WHOLE.replace("text:\n", "texts:\n"), "text"),
    (WHOLE.replace("{fact:", "{fakt:"), "fakt"),
    (WHOLE + "tone: kind\n", "tone"),
    (WHOLE.replace("title: When", "title: 'When"), "bedtime.yml"),
    ("", "bedtime.yml"), ("just words", "bedtime.yml"), ("- a\n- list", "bedtime.yml"),
])  # fmt: skip
def test_a_broken_answer_file_is_refused_by_its_name(tmp_path, text, said):
    with pytest.raises(BadAnswer) as error:
        written(tmp_path, text)
    assert said in str(error.value) and "bedtime.yml" in str(error.value)


def test_every_answer_cites_only_facts_that_are_registered():
    assert [
        (answer.id, cited.fact) for answer in answers() for cited in answer.sources if cited.fact not in sources()
    ] == []


def test_every_answer_names_only_nations_and_writers_that_exist():
    known = {"uk", *NATIONS}
    assert [
        answer.id for answer in answers() if not set(answer.text) <= known or not set(answer.writers) <= set(WRITERS)
    ] == []
    assert [
        answer.id for answer in answers() for texts in (answer.text, *answer.writers.values()) if "uk" not in texts
    ] == []


def test_every_next_step_leads_to_an_answer_or_something_to_do():
    steps = [(answer.id, step) for answer in answers() for step in answer.next_steps]
    assert len(steps) > 50
    lead = {step: make_words().offers.of(step) for _, step in steps}
    assert [(answer_id, step) for answer_id, step in steps if lead[step] is None and step != LANGUAGES] == []


def test_no_answer_file_claims_that_somebody_reviewed_it():
    assert [answer.id for answer in answers() if answer.status != "draft"] == []


def test_no_two_answers_share_an_id_or_an_intent():
    intents = [answer.intent for answer in answers() if answer.intent]
    assert len(intents) == len(set(intents)) and len(answers()) == len({answer.id for answer in answers()})
