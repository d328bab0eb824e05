"""What a family needs is read from its own words, and what is not a need is not made one."""

import pytest

from assistant.handoffs.readers.needs import (
    BSL,
    DO_NOT_RING,
    HEARING,
    LONGEST,
    OTHER,
    READING,
    SEEING,
    for_figures,
    kinds_of,
    names_need,
    read,
    speaks_little,
    with_language,
)


@pytest.mark.parametrize("words, kinds", [
    ("Polish interpreter", ("Polish",)),
    ("we speak po polsku and some romanian", ("Polish", "Romanian")),
    ("BSL", (BSL,)),
    ("I am deaf, I need a sign language interpreter", (BSL, HEARING)),
    ("large print please", (SEEING,)),
    ("i am partially sighted and dyslexic", (SEEING, READING)),
    ("we cant see small print", (SEEING,)),
    ("i can't read very well", (READING,)),
    ("I’m dyslexic", (READING,)),
    ("Cymraeg", ("Welsh",)),
    ("my mum comes with me", (OTHER,)),
    ("None", ()),
    ("None.", ()),
    ("Not given", ()),
    ("  ", ()),
])  # fmt: skip
def test_what_is_asked_for_is_named_in_our_words(words, kinds):
    assert read({"needs": words}).kinds == kinds


@pytest.mark.parametrize("field, words", [
    ("contact_method", "Text message (please don't ring, i work nights)"),
    ("contact_method", "Text message (texts only because I am deaf)"),
    ("best_time", "Any time. Do not call me at home"),
    ("needs", "no phone calls please"),
    ("message", "He is on Heron ward.\nPlease do not phone, my ex answers."),
])  # fmt: skip
def test_a_family_that_is_not_to_be_rung_stands_first_wherever_it_says_so(field, words):
    assert read({"needs": "Polish", field: words}).kinds[0] == DO_NOT_RING


@pytest.mark.parametrize("words", [
    "The doctors don't ring us back.",
    "They never call when they say they will.",
    "Ring me, not my husband",
    "You can ring me any time",
    "I don't call it care",
])  # fmt: skip
def test_what_others_do_not_do_is_no_wish_of_the_family(words):
    assert DO_NOT_RING not in read({"message": words}).kinds


def test_a_line_of_a_letter_is_in_our_words_alone():
    assert read({"needs": "Polish\n  interpreter https://evil.example"}).told == "Polish"
    assert read({"contact_method": "Text message (do not ring)"}).told == DO_NOT_RING
    assert not read({}) and read({}).told == ""


def test_for_figures_there_is_never_more_than_there_is_room_for_and_each_kind_is_whole():
    many = "Polish Romanian Ukrainian Bengali Urdu Arabic Punjabi Gujarati Tamil Somali Turkish BSL deaf, cannot read"
    told = for_figures({"needs": many})
    assert 80 < len(told) <= LONGEST and kinds_of(told) <= set(read({"needs": many}).kinds)
    assert for_figures({"needs": "None"}) == ""


def test_figures_of_a_chat_and_of_its_handoff_are_read_as_one():
    assert kinds_of("Polish interpreter, please;Polish; Reading or writing; Do not ring") == {
        "Polish",
        READING,
        DO_NOT_RING,
    }
    assert kinds_of(";") == set()


@pytest.mark.parametrize(
    "said",
    [
        "Punjabi, and please a man who speaks it well",
        "I use a hearing loop, so somewhere quiet",
        "my sight is nearly gone so nothing printed small, the computer reads to me",
        "Romanian, though not over the telephone",
        "short words, I get muddled",
        "could we have an interpreter for it?",
        "would somebody sign with me please, BSL",
        "phone calls give me panic, could my sister be with us?",
        "I'm autistic and need the questions one at a time, not all at once in a noisy room",
    ],
)
def test_a_need_is_named_in_many_words(said):
    assert names_need(said)


@pytest.mark.parametrize(
    "said",
    [
        "do you have interpreters",
        "I want to speak to a person",
        "I don't understand",
        "explain that again please",
        "stop writing this",
        "we need another doctor to look at the hearing test",
        "none",
        "a holiday in the sun",
        "who reads this?",
        "would an interpreter tell my family?",
        "my English is poor, what does an interpreter cost?",
        "could you tell me where the interpreters sit",
    ],
)
def test_other_words_name_none(said):
    assert not names_need(said)


@pytest.mark.parametrize(
    "said, need",
    [
        ("i get upset and i cant take in long letters. plain words. is that help", True),
        ("I need short words please, does that count", True),
        ("autism, i panic on the phone. is that what you mean", True),
        ("large print. is that ok", True),
        ("is plain english free", False),
        ("what does an interpreter cost", False),
        ("is that help", False),
    ],
)
def test_a_need_with_a_doubt_behind_it_is_one(said, need):
    assert names_need(said) is need


@pytest.mark.parametrize(
    "said, told",
    [
        ("phone but i work until 5, wife no english", "wife no english"),
        ("ring me, my mum doesn't speak any english", "my mum doesn't speak any english"),
        ("text. his dad has very little English", "his dad has very little English"),
        ("husband can't speak english so ask for me", "husband can't speak english"),
        ("my wife teaches English", None),
        ("the english doctor said no", None),
        ("phone me, my husband is no help", None),
    ],
)
def test_who_of_the_family_speaks_little_english_is_heard_at_any_step(said, told):
    assert speaks_little(said) == told


def test_what_was_noted_names_the_language_that_was_said():
    noted = "Plain English or an interpreter"
    assert with_language(noted, "Romanian") == "Romanian; Plain English or an interpreter"
    assert with_language("Romanian interpreter, please", "Romanian") == "Romanian interpreter, please"
    assert with_language(noted, "") == noted
