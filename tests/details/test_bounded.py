"""Reading details takes a bounded time, whatever is pasted: see tests/support/long_texts.py."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from assistant.details.language import language_of
from assistant.details.nation import nation_in, only_names_nation
from assistant.details.read import Details
from assistant.details.writer import writer_in
from assistant.hospital.profile import load
from tests.support.long_texts import MOST, NOISE, filled, milliseconds, too_long, units

PROFILE = load(Path("hospital/example.yml"))


def details(text):
    return Details(text, PROFILE).everything()


def nation(text):
    return nation_in(text), only_names_nation(text)


READERS = pytest.mark.parametrize("read", [details, nation, writer_in, language_of])


@READERS
def test_no_text_takes_long_nor_four_times_of_it_sixteen_times_as_long(read):
    read("ich habe ein Kind und es ist krank")  # loads the lists
    assert too_long(read) == {}


@given(units)
@settings(deadline=None, max_examples=15)
def test_nothing_said_over_and_over_takes_long(unit):
    assert milliseconds(details, filled(unit)) < MOST * NOISE


@pytest.mark.parametrize("figure", ["7\u00b2", "\u0663", "\u2460", "7\u2460", "\uff17", "1" * 4_000])
def test_figures_of_every_kind_are_read_without_fault(figure):
    details(f"she is {figure} years old")
