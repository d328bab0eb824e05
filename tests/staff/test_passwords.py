"""A password that is easily guessed is refused, whatever signs are put behind it; words that do not belong together
will do.
"""

import time

import pytest

from assistant.staff.passwords import MOST, fault

EMAIL = "priya.shah@northgate.example"


@pytest.mark.parametrize(
    "easy",
    [
        "Password123!",
        "qwerty12345678",
        "letmein1234567",
        "summer2025summer",
        "northgate1234",
        "NHSnhs123456",
        "liverpoolfc1892",
        "aaaaaaaaaaaaaaa",
        "123456789012345",
        "passw0rd1234",
        "second-opinion",
        "priyashah1984",
        "pals-liaison1",
        EMAIL,
    ],
)
def test_what_is_easily_guessed_is_refused(easy):
    assert fault(easy, EMAIL)


@pytest.mark.parametrize(
    "hard",
    [
        "plover kestrel heron",
        "three quiet herons wade",
        "Tr\u00e8s-long \u674e\u4f1f herons",
        "k7#Vq2!pLx9z",
        "plover kestrel heron, " * 20,
    ],
)
def test_what_is_hard_to_guess_will_do_whatever_it_is_made_of(hard):
    assert fault(hard, EMAIL) is None


def test_the_longest_is_looked_at_in_no_time():
    fault("warm up the lists", EMAIL)
    began = time.process_time()
    fault("ab1!" * (MOST // 4), EMAIL)
    assert time.process_time() - began < 1
