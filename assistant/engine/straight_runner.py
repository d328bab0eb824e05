"""Runs the loaded model's graph one node after the other. Rasa has dask plan and schedule it anew for each run, four
times a turn or more, which is a tenth of what a turn costs.
"""

from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.graph import GraphNode, GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner


class StraightRunner:
    """The nodes as Rasa's own runner has loaded them; `run` is as that of a GraphRunner."""

    def __init__(self, loaded: DaskGraphRunner) -> None:
        self._schema: GraphSchema = loaded._graph_schema
        self._nodes: dict[str, GraphNode] = loaded._instantiated_nodes
        self._orders: dict[tuple[str, ...], list[str]] = {}  # by what is wanted, each found once

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        wanted = tuple(targets or self._schema.target_names)
        made = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._order(wanted):
            needs = self._schema.nodes[name].needs.values()
            made[name] = self._nodes[name](*(made.get(need, need) for need in needs))
        return dict(made[name] for name in wanted)

    def _order(self, wanted: tuple[str, ...]) -> list[str]:
        """Every node behind its needs; what the needs name besides nodes is brought as input."""
        if wanted not in self._orders:
            needed = self._schema.minimal_graph_schema(list(wanted)).nodes
            graph = {name: node.needs.values() for name, node in needed.items()}
            self._orders[wanted] = [name for name in TopologicalSorter(graph).static_order() if name in needed]
        return self._orders[wanted]
