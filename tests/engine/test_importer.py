"""Our reading of the examples is Rasa's, only sooner. Rasa takes seconds to load, so all is asked in one process."""

import json
import subprocess

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
FILES = (
    "nlu/opening",
    "nlu/mechanics",
    "nlu/safety",
    "in_context/openings",
)  # of each kind; Rasa reads all in a minute
SCRIPT = f"""
import json
FILES = {FILES}
from rasa.shared.importers.utils import training_data_from_paths
from assistant.engine.importer import AnswersImporter

importer = AnswersImporter("config.yml", "domain.yml", [f"data/{{name}}.yml" for name in FILES])
ours, theirs = importer.get_nlu_data(), training_data_from_paths(importer._nlu_files, "en")
print(json.dumps({{
    "same": [one.data for one in ours.training_examples] == [one.data for one in theirs.training_examples],
    "examples": len(ours.training_examples),
    "beside": [[one.entity_synonyms, one.regex_features, one.lookup_tables, one.responses] for one in (ours, theirs)],
    "response": importer.get_domain().responses["utter_answer_waiting_time"],
}}))
"""


@pytest.fixture(scope="module")
def read():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(asked.stdout)


def test_the_examples_are_those_that_rasa_s_own_importer_reads(read):
    assert read["same"] and read["examples"] > 1000
    assert read["beside"][0] == read["beside"][1]


def test_an_answer_is_a_response_with_its_words_and_its_id(read):
    (response,) = read["response"]
    assert response["custom"] == {"answer": "waiting_time"} and response["text"]
