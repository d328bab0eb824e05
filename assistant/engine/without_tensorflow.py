"""Rasa without TensorFlow, which none of our components uses: half of the engine's memory, a third of its start, and
three quarters of what set-up installs.

These modules of Rasa cannot be loaded without it. Whoever names a class of theirs is given an empty one, which is not
registered: a config.yml that asks for such a component is told that Rasa does not know it. Set-up has every Python of
the engine's environment import this first.
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

NEEDING_IT = frozenset(
    {
        "rasa.core.policies.ted_policy",
        "rasa.core.policies.unexpected_intent_policy",
        "rasa.nlu.classifiers.diet_classifier",
        "rasa.nlu.featurizers.dense_featurizer.convert_featurizer",
        "rasa.nlu.featurizers.dense_featurizer.lm_featurizer",
        "rasa.nlu.selectors.response_selector",
        "rasa.utils.tensorflow.callback",
        "rasa.utils.tensorflow.data_generator",
    }
)


class Absent(ModuleType):
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        empty = type(name, (), {"__module__": self.__name__})
        setattr(self, name, empty)
        return empty


class Absence(MetaPathFinder, Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname in NEEDING_IT else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return Absent(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


sys.meta_path.insert(0, Absence())
