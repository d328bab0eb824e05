"""Serving without what only other channels, other stores, training and tests of Rasa need: a third of what the engine
holds. Rasa loads all of it at its start.

Whoever names something of such a package is given an empty class (without_tensorflow.py has the same for modules of
Rasa). `rasa train`, `rasa test` and `rasa shell` have the packages themselves.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from assistant.engine.without_tensorflow import Absence

NOT_SERVED = frozenset(
    {
        # other channels: the one door is our own
        "aiogram",
        "fbmessenger",
        "mattermostwrapper",
        "prompt_toolkit",
        "questionary",
        "rocketchat_API",
        "slack_sdk",
        "socketio",
        "twilio",
        "webexteamssdk",
        # stores and brokers: the engine keeps nothing
        "boto3",
        "botocore",
        "confluent_kafka",
        "pymongo",
        # training and tests
        "matplotlib",
        "sklearn",
        "sklearn_crfsuite",
        "skops",
    }
)


class NotServed(Absence):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(fullname, self, is_package=True) if fullname.partition(".")[0] in NOT_SERVED else None


def leave_out() -> None:
    """From now on; what is loaded already stays."""
    sys.meta_path.insert(0, NotServed())
