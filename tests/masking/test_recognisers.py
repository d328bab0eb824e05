"""Masking through Presidio with our own recognisers: what each kind finds, what understanding needs and keeps, and what
it costs.
"""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.hospital.profile import load
from assistant.masking.analyzer import analyzer
from assistant.masking.mask import mask, place_words
from assistant.masking.recognisers.people import announced

HOSPITAL = place_words(load(Path("hospital/example.yml")))
MASKED = [
    # names that something announces, in whatever letters
    ("my name is sarah jones and my son kaelan is poorly", "my name is [name] and my son [name] is poorly"),
    ("his name's Tyreece", "his name's [name]"), ("she's called Isla-Mae Thompson", "she's called [name]"), ("I'm Gosia, her aunt", "I'm [name], her aunt"),
    ("kids are called oluwadamilola and temitope", "kids are called [name] and [name]"), ("MY NAME IS SARAH JONES", "MY NAME IS [name]"),
    ("dr patel said no, Mr Fitzwilliam-Bree too", "dr [name] said no, Mr [name] too"), ("the letter is from J. Okonkwo", "the letter is from J. [name]"),
    # names as they stand
    ("Kaelan has been on the ward a week", "[name] has been on the ward a week"), ("Priya Sharma's daughter needs help", "[name]'s daughter needs help"),
    ("can somebody ring about jaydens scan", "can somebody ring about [name] scan"), ("please ask Grace about it", "please ask [name] about it"),
    # where they live
    ("we're at 14 Elm Road", "we're at [address]"), ("flat 3, 22 st john's terrace is ours", "[address] is ours"), ("we live on elm road", "we live on [address]"),
    ("postcode is NG1", "postcode is [postcode]"),
    # dates somebody was born on
    ("he was born on 4 may", "he was born on [date]"), ("dob is 3/4", "dob is [date]"), ("ninth of june two thousand and twelve", "[date]"),
    # numbers with a name before them, or read out
    ("hospital number is RXK 123 456", "hospital number is [number]"), ("MRN 4471", "MRN [number]"), ("oh seven seven double oh nine hundred one two three", "[phone]"),
    # online
    ("sam at example dot com", "[email]"), ("its sam.jones at gmail.com", "its [email]"), ("see instagram.com/sam.jones", "see [link]"), ("message @samjones88", "message [link]"),
    ("https://www.justgiving.com/page/help-kaelan.", "[link]."),
]  # fmt: skip
KEPT = [
    "is Martha's Rule for us at Great Ormond Street", "can PALS ring", "we went to St Thomas' and Alder Hey and the Evelina", "Ryan's Rule or Martha’s rule",
    "he is on Kestrel under cardiology", "moved from Heron ward to the Saltmarsh Site", "we are in Wales, near Cardiff", "in May or on Monday", "she has Down's syndrome and Crohn's",
    "my son was born in Leeds in 2019", "the op is on 4 May", "Will you help me? May I ask", "our Consultant said No", "we need a Polish interpreter", "is it a Great Hope",
    "2 weeks on the way to the park", "14 days in the high street clinic", "they want to look at me", "https://www.nhs.uk/conditions/asthma is what i read",
    "we saw him at Noah's Ark", "my daughter loves, and needs, her music", "in Scotland a GP can ask", "i am Muslim", "the CDs and EEGs are here",
]  # fmt: skip


@pytest.mark.parametrize("said, masked", MASKED)
def test_what_identifies_a_person_is_masked(said, masked):
    assert mask(said, spared=HOSPITAL) == masked


@pytest.mark.parametrize("said", KEPT)
def test_what_understanding_needs_is_kept(said):
    assert mask(said, spared=HOSPITAL) == said


@pytest.mark.parametrize("said, _", MASKED)
def test_masking_what_is_masked_changes_nothing(said, _):
    assert mask(mask(said)) == mask(said)


def test_a_name_announced_before_is_masked_later():
    given = tuple(announced("my son zebedee is six"))

    assert mask("does zebedee have to come", given) == "does [name] have to come"
    assert mask("does zebedee have to come") == "does zebedee have to come", "nothing said that it is a name"


def test_a_ward_is_a_name_once_somebody_is_called_so():
    assert mask("my daughter's name is Wren", spared=HOSPITAL) == "my daughter's name is [name]"


def test_only_our_own_recognisers_look():
    assert sorted({type(one).__module__ for one in analyzer().registry.recognizers}) == [
        "assistant.masking.recognisers.recogniser"
    ]


NO_SOCKETS = """
import socket, sys
def refuse(*_, **__): raise AssertionError("masking opened a socket")
socket.socket.connect = socket.socket.connect_ex = socket.socket.bind = socket.create_connection = socket.getaddrinfo = refuse
from assistant.masking.mask import mask
assert mask("sam@example.co.uk, www.sam-jones.co.uk/me, 07700 900123, Dr Patel") == "[email], [link], [phone], Dr [name]"
"""


def test_masking_opens_no_socket_and_writes_no_file(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", NO_SOCKETS],
        capture_output=True,
        text=True,
        env={"HOME": str(tmp_path), "PYTHONPATH": ".", "PATH": ""},
    )

    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == []


def test_a_message_takes_less_than_five_milliseconds_on_average():
    mask("warm")
    began = time.process_time()
    for _ in range(20):
        for said, _expected in MASKED:
            mask(said, spared=HOSPITAL)
    assert (time.process_time() - began) / (20 * len(MASKED)) < 0.005


@pytest.mark.parametrize(
    "unit", ["my name is ", "a@", "1 ", "12-", "oh ", "Aa ", "14 elm ", "dr a. ", "O'", "[", "(at) ", "4 may "]
)
def test_the_longest_message_of_any_kind_is_masked_in_time(unit):
    began = time.process_time()
    mask((unit * 4000)[:4000])
    assert time.process_time() - began < 3
