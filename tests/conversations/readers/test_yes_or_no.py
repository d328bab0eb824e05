"""A yes or a no in a family's own words: a no to changes is a yes to the page, and thanks are neither."""

import pytest

from assistant.conversations.readers.yes_or_no import agrees, conditional, only_thanks, yes_or_no


@pytest.mark.parametrize(
    "words", ["yes", "yeah go on then", "ok send it please", "Yes, that\u2019s right", "yse", "yess please"]
)
def test_a_plain_yes(words):
    assert yes_or_no(words) == "affirm"


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "no thanks",
        "don\u2019t send it",
        "not now",
        "on second thoughts no",
        "actually, no",
        "noo",
        "i dont want any of it stored",
        "I'd rather it wasn't stored",
        "don\u2019t hang on to any of this please",
        "please do not keep any of it",
        "I would rather you didn't keep this",
    ],
)
def test_a_plain_no(words):
    assert yes_or_no(words) == "deny"


@pytest.mark.parametrize(
    "words",
    [
        "i don't want to keep asking",
        "keep it safe",
        "I'd rather it was kept",
        "I'd rather ring",
        "don't keep him waiting",
        "yes but change the name",
        "no idea",
        "yes what happens then?",
        "send it to my mum",
        "on the ward",
        "oh no",
        "",
    ],
)
def test_anything_that_says_more_is_neither(words):
    assert yes_or_no(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "nothing to change, send it",
        "no changes needed just send it please",
        "Don\u2019t change a thing, send it.",
        "i dont want to change anything so send it",
        "no more changes. send it off",
        "nope, all good, send it",
        "No, that\u2019s all right, send it now",
        "nothing wrong with it, please send",
        "cant see anything wrong - send it",
        "there's no need to wait, just send it",
        "im not changing a word, send it",
        "no mistakes, you can send it now",
        "nothing else to add, go ahead and send it",
    ],
)
def test_a_no_to_changes_with_send_it_is_a_yes(words):
    assert yes_or_no(words) == "affirm"


@pytest.mark.parametrize(
    "words",
    [
        "don\u2019t change anything and don\u2019t send it either",
        "no changes but send it tomorrow",
        "no need to send it",
        "nothing to send yet",
        "change it then send it",
        "no, the name is not right, send it when it is",
        "nothing wrong with it but ask my wife before you send it",
        "no send it",
        "dont forget to send it to her consultant",
        "no changes",
    ],
)
def test_what_may_not_mean_send_it_is_never_a_yes(words):
    assert yes_or_no(words) != "affirm" and not agrees(words)


@pytest.mark.parametrize(
    "words", ["please dont send it", "do not send it yet", "we don't want it sent", "no dont send that please"]
)
def test_a_no_to_sending_stays_a_no(words):
    assert yes_or_no(words) == "deny"


@pytest.mark.parametrize(
    "words", ["I don\u2019t mind you sharing it", "wouldnt mind", "cant see why not", "no problem with that"]
)
def test_two_noes_agree_and_do_not_refuse(words):
    assert agrees(words) and yes_or_no(words) != "deny"


@pytest.mark.parametrize(
    "words",
    [
        "ok ta",
        "Ok, thanks.",
        "fine thanks",
        "thank you so much",
        "okay cheers mate",
        "all good thanks",
        "thank you, you\u2019ve been so kind",
        "that was really helpful ta",
    ],
)
def test_thanks_are_no_yes(words):
    assert only_thanks(words)
    assert yes_or_no(words) is None and not agrees(words)


@pytest.mark.parametrize("words", ["yes thanks", "yes please, thank you", "go on then ta", "that\u2019s fine thanks"])
def test_a_yes_with_thanks_is_a_yes(words):
    assert yes_or_no(words) == "affirm"


@pytest.mark.parametrize(
    "words",
    [
        "yes as long as it doesnt go to dr smith",
        "only if its anonymous",
        "yes if they dont ring me at work",
        "go ahead but dont tell her dad",
        "yes but not before tomorrow",
        "ok but only to the ward",
    ],
)
def test_a_yes_that_hangs_on_something_is_none(words):
    assert conditional(words) and not agrees(words) and yes_or_no(words) is None


@pytest.mark.parametrize("words", ["yes if it helps", "yes because she needs help", "if i must", "yes please", "no"])
def test_a_yes_with_a_reason_hangs_on_nothing(words):
    assert not conditional(words)


@pytest.mark.parametrize(
    "words", ["oh yeah sure, because that always works", "yeah right", "sure, not like anyone reads it", "Yes, as if they care"]
)  # fmt: skip
def test_mockery_agrees_to_nothing(words):
    assert not agrees(words) and yes_or_no(words) is None


@pytest.mark.parametrize(
    "said", ["just send the damn message", "oh for god's sake send it will you", "yes send the whole thing now"]
)
def test_a_cross_send_it_is_a_yes(said):
    assert yes_or_no(said) == "affirm"


@pytest.mark.parametrize("said", ["don't send the damn thing", "send the bloody nurse in", "send the thing to his dad"])
def test_not_every_send_is_a_yes(said):
    assert yes_or_no(said) != "affirm"


@pytest.mark.parametrize(
    "said",
    [
        "no i dont want to complain i told you. i want to know whats happening with the scan",
        "i dont want to moan. tell me what happens next",
        "I don't want a leaflet, I said I want to know why",
    ],
)
def test_what_is_not_wanted_first_is_no_refusal_of_what_comes_behind(said):
    assert yes_or_no(said) is None
