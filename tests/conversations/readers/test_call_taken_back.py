"""A call for a person taken back in whatever words, the question whether it was, and what must not be taken for it."""

import time

import pytest

from assistant.conversations.readers.call_taken_back import (
    BESIDE,
    asked_instead,
    asks_whether_off,
    names_call,
    refuses_form_too,
    says_more,
    takes_call_back,
)

CALLED_OFF = """
I did not ask for anybody to come, so please do not trouble them.
No, please do not pass anything on, and please tell the person that nobody need come.
I mean the person from PALS whom you told I want to talk to, I should like that taken back.
please do not trouble them
I should like that taken back
i dont need anyone now
cancel that, no one has to come
please cancel the request
can you call that off please
they needn't come
no-one needs to ring me
you can tell them nobody is needed
I would like the request to be cancelled
i never wanted a person, i only asked for a number
please don't bother anybody, I only wanted the email address
withdraw my request to talk to someone
actually they don't need to come, thank you
im ok now, dont send anyone
could you let PALS know that they do not need to come
i changed my mind, nobody should come
no need to call anyone
tell them not to come
actually leave it, i will manage
please have that cancelled
""".strip().splitlines()
OTHERS = """
nobody has come
nobody is coming to see him
they don't come when we ring
i need a person now
cancel his appointment
cancel that operation
please do not trouble them, he cannot breathe
nobody needs to know about my pregnancy
don't send anyone home
i don't want anyone to operate on him
stop the chemo
stop it
i dont want anyone else, i want a person
nobody need come but call me
tell the nurse that he is worse
I should like that explained
no thanks
they should not come near my son
i dont need anyone telling me what to do
no one should have to wait this long
do not call him that
take him off the list
no need to call 999
please do not ask them to discharge him
i do not want anyone to touch her
i want it over
cancel that, she is not breathing
he must not come here
he must not ring me
she must not come here again
he should not come
he is not to come
please he must not speak to me
i don't want to talk to him
i don't want him to come
don't call him
dont involve him
he must not be told
she must not be told
they must not be told
they must not come here
remove that person
please call him off
someone should not call here
don't call the nurse, i mean the person on ward who hurt him
she doesn't need to come
tell him not to come
cancel her
don't bother him
""".strip().splitlines()


@pytest.mark.parametrize("said", CALLED_OFF)
def test_nobody_is_wanted_any_more(said):
    assert takes_call_back(said)


@pytest.mark.parametrize("said", OTHERS)
def test_other_words_call_nobody_off(said):
    assert not takes_call_back(said)


@pytest.mark.parametrize(
    "said, asked",
    [
        ("Has the request for somebody to talk to me been cancelled, then?", True),
        ("has that been called off?", True),
        ("did you cancel it?", True),
        ("have you called it off", True),
        ("was my request withdrawn", True),
        ("has his operation been cancelled", False),
        ("was the scan cancelled", False),
        ("did you cancel his operation", False),
        ("is it off", False),
    ],
)
def test_whether_it_was_taken_back_is_asked(said, asked):
    assert asks_whether_off(said) is asked


def test_at_a_step_a_person_must_be_named():
    assert names_call("tell the person that nobody need come")
    assert not names_call("cancel that")
    assert not names_call("nobody needs to ring, don't call anyone"), "that is how to be reached"
    assert not names_call("they need not come", closely=True), "among own words that may be of anybody"
    assert names_call("please tell the person that nobody need come", closely=True)


def test_a_refusal_of_the_form_beside_it():
    assert refuses_form_too("No, please do not pass anything on, and nobody need come")
    assert not refuses_form_too("please tell them nobody need come")


def test_long_words_are_read_at_once():
    began = time.monotonic()
    for said in (
        "please " * 44,
        "tell them i want to like " * 8,
        "it is fine for " * 11,
        "its fine " * 22 + "x",
        "im all right " * 15 + "x",
        "request for to a " * 10 + "x",
    ):
        takes_call_back(said)
        asks_whether_off(said)
    for small in ("its fine ", "it's all right now ", "no need im ok "):
        assert not BESIDE.match(small * 200 + "x")
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    "said, more",
    [
        ("they need not come because i only asked for the pain to stop", True),
        ("dont call pals, i only wanted help now", True),
        ("please don't bother anybody, I only wanted the email address", True),
        ("I mean the person on the ward, please cancel that", True),
        ("please do not trouble them, thank you", False),
        ("im ok now, dont send anyone", False),
    ],
)
def test_more_said_beside_it(said, more):
    assert takes_call_back(said) and says_more(said) is more


@pytest.mark.parametrize(
    "said, rest",
    [
        (
            "Never mind, nobody has to come. I only wanted to know if I can ask for her notes.",
            "I only wanted to know if I can ask for her notes.",
        ),
        (
            "actually forget it, no need for anyone to ring, I was just wondering how I get a second opinion",
            "I was just wondering how I get a second opinion",
        ),
        ("you can call them off, I just need to know how long it takes", "I just need to know how long it takes"),
        ("they needn't come because I only wanted to ask who pays", "I only wanted to ask who pays"),
    ],
)
def test_what_was_to_be_known_is_told_apart(said, rest):
    assert asked_instead(said) == rest


@pytest.mark.parametrize(
    "said",
    [
        "I only wanted to know if I can ask for her notes",
        "they need not come because i only asked for the pain to stop",
        "nobody has come. I only wanted to know if he is worse",
        "dont call pals, i only wanted help now",
        "Nobody has to come. He is home now",
        "they should not come near my son, I just want to know who he is",
        "nobody need come, I only wanted to know if it is normal that she is floppy and cold",
        "nobody need come, I only wanted to know whether he should sleep so much, he keeps dropping off",
        "cancel the call. I only wanted to know why nobody is with her, she isn't right",
    ],
)
def test_nothing_was_to_be_known_or_no_call_is_taken_back(said):
    assert asked_instead(said) is None
