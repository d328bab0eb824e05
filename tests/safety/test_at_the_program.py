"""An insult at the program is no abuse of people; what else is said with it is."""

import pytest

from assistant.safety.screen import load_trained_screen


@pytest.fixture(scope="module")
def screen():
    return load_trained_screen()


@pytest.mark.parametrize(
    "said",
    [
        "you stupid bot",
        "i want a real person not a fucking robot",
        "useless bloody machine",
        "you keep repeating yourself. is a registrar a proper doctor or not",
    ],
)
def test_an_insult_at_the_program_alone_is_no_abuse(screen, said):
    assert "abusive" not in screen(said).routes


@pytest.mark.parametrize(
    "said",
    [
        "you stupid bitch",
        "tell that bot and the fucking cunts on the ward to fuck off",
        "you keep repeating yourself. i will come down there and smash you",
    ],
)
def test_an_insult_at_people_is(screen, said):
    assert ("abusive", "card") in [(one.route, one.level) for one in screen(said).findings]


def test_a_threat_is_one_also_beside_the_program(screen):
    (found,) = screen("stupid bot, I will come down there and hurt that doctor").findings
    assert (found.level, found.shows) == ("card", "threat")


def test_danger_told_to_the_program_in_anger_is_danger(screen):
    assert "emergency" in screen("stupid bot shes not breathing").routes
