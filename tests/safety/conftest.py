import importlib
import pkgutil

import pytest

import assistant.safety
from assistant.safety.screen import Screen


@pytest.fixture(scope="session", autouse=True)
def nothing_remembered():
    """What was read and worked out before the tests began is forgotten: mutation testing forks from a process that has
    run them once.
    """
    for module in pkgutil.iter_modules(assistant.safety.__path__):
        for found in vars(importlib.import_module(f"assistant.safety.{module.name}")).values():
            if hasattr(found, "cache_clear"):
                found.cache_clear()


@pytest.fixture(scope="session")
def screen():
    return Screen()
