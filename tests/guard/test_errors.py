"""What goes wrong has a name of its own for programs, and the web knows what it is in HTTP."""

import importlib
import pkgutil

import pytest

from assistant.conversations.errors import ConversationError
from assistant.handoffs.errors import HandoffError
from assistant.staff.errors import ConsoleError
from assistant.web.problems import STATUS, Refused, status_of

DOMAIN = (ConversationError, HandoffError, ConsoleError)
PACKAGES = ("assistant.conversations", "assistant.handoffs", "assistant.staff", "assistant.web")


def errors(*roots):
    """The roots and everything that comes from them, whichever module it stands in."""
    for package in PACKAGES:
        for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            importlib.import_module(module.name)
    found, todo = [], list(roots)
    while todo:
        one = todo.pop()
        found.append(one)
        todo += one.__subclasses__()
    return sorted(found, key=lambda one: (one.__module__, one.__name__))


def test_errors_are_found():
    assert len(errors(*DOMAIN, Refused)) > 35


@pytest.mark.parametrize("error", errors(*DOMAIN, Refused), ids=lambda error: error.__name__)
def test_each_has_a_code_and_a_sentence_of_its_own(error):
    assert {"code", "say"} <= set(vars(error))


def test_no_two_have_the_same_code():
    codes = [error.code for error in errors(*DOMAIN, Refused)]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("error", errors(*DOMAIN), ids=lambda error: error.__name__)
def test_each_of_the_domain_has_a_status_and_knows_nothing_of_it(error):
    assert 400 <= status_of(error) < 600
    assert status_of(error) == STATUS.get(error, STATUS[next(root for root in DOMAIN if issubclass(error, root))])
    assert not hasattr(error, "status")


def test_every_root_states_a_default_and_the_map_names_only_errors_of_the_domain():
    assert set(DOMAIN) <= set(STATUS) and set(STATUS) <= set(errors(*DOMAIN))


@pytest.mark.parametrize("error", errors(Refused), ids=lambda error: error.__name__)
def test_a_refusal_of_the_web_states_its_own_status(error):
    assert 400 <= vars(error)["status"] < 500
