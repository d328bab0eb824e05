"""The model's graph, run node by node, says what Rasa's own runner says, and fails as it fails."""

import json
import subprocess

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from assistant.engine.straight_runner import StraightRunner

ran = []

class Part(GraphComponent):
    def __init__(self, name): self.name = name
    @classmethod
    def create(cls, config, model_storage, resource, execution_context): return cls(config["name"])
    def say(self, **given):
        ran.append(self.name)
        return self.name + "(" + ",".join(given[name] for name in sorted(given)) + ")"

def node(name, *needs, target=False):
    return SchemaNode({f"of_{need}": need for need in needs}, Part, "create", "say", {"name": name}, True, target)

schema = GraphSchema({
    "last": node("last", "left", "right", target=True), "right": node("right", "first", "words"),
    "left": node("left", "first"), "first": node("first", "words"), "other": node("other", "first"),
})
theirs = DaskGraphRunner.create(schema, None, ExecutionContext(schema, "one"))
ours = StraightRunner(theirs)

def said(runner, inputs, targets=None):
    ran.clear()
    try:
        return [runner.run(inputs=inputs, targets=targets), sorted(ran)]
    except GraphRunError as error:
        return str(error)

asked = [({"words": "hello"},), ({"words": "bye"},), ({"words": "hello"}, ["other", "left"]), ({},)]
print(json.dumps([[said(runner, *one) for runner in (ours, theirs)] for one in asked]))
"""


def test_it_runs_what_is_wanted_once_and_says_what_rasas_says():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    first, again, other, without = json.loads(asked.stdout)
    assert first[0] == [
        {"last": "last(left(first(hello)),right(first(hello),hello))"},
        ["first", "last", "left", "right"],
    ]
    assert other[0] == [{"other": "other(first(hello))", "left": "left(first(hello))"}, ["first", "left", "other"]]
    assert "Missing input" in without[0]
    assert all(ours == theirs for ours, theirs in (first, again, other, without))
