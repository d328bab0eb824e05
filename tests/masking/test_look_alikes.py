"""What identifies is hidden, and read as the same, whatever signs stand in it; the rest stays as it was written."""

import pytest

from assistant.details.phone import has_phone
from assistant.handoffs import reference, secret
from assistant.handoffs.fhir.nhs_number import given_in
from assistant.masking.mask import mask
from assistant.masking.names import mask_names
from assistant.masking.recognisers.people import announced

JOINERS = ["\u200d", "\u200b", "\u00ad", "\u2060", "\ufeff", "\u202a", "\u200e", "\ufe0f"]
SPACES = ["\u00a0", "\u2009", "\u202f", "\u3000", "\u2007"]
HYPHENS = ["\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uff0d"]
DIGITS = ["\uff10", "\u0660", "\u06f0", "\u0966"]  # each the nought of its script
AROUND = "\u201cwhy\u200d\u201d \u2013 {0}\u2026 s\u00f3 \U0001f469\u200d\U0001f467 \u0664 days"


def with_sign(text, sign):
    """An invisible sign or another kind of space, hyphen or digits, wherever `text` has room for it."""
    if sign in JOINERS:
        return sign.join(text)
    if sign in DIGITS:
        return "".join(chr(ord(sign) + int(one)) if one.isdigit() else one for one in text)
    return text.replace(" " if sign in SPACES else "-", sign)


KINDS = [
    ("943 476 5919", "nhs number"),
    ("943-476-5919", "nhs number"),
    ("9434765919", "nhs number"),
    ("07700 900 123", "phone"),
    ("07700-900-123", "phone"),
    ("4 May 2019", "date"),
    ("04-05-2019", "date"),
    ("SW1A 1AA", "postcode"),
    ("sam@example.org", "email"),
    ("14 Elm Road", "address"),
]
WRITTEN = [(said, kind, sign) for said, kind in KINDS for sign in JOINERS + SPACES + HYPHENS + DIGITS]


@pytest.mark.parametrize("said, kind, sign", WRITTEN)
def test_it_is_hidden_and_the_rest_is_the_familys_own(said, kind, sign):
    assert mask(AROUND.format(with_sign(said, sign))) == AROUND.format(f"[{kind}]")


@pytest.mark.parametrize(
    "said", ["4\u20445\u20442019", "4\u22155\u22152019", "\uff14\uff0f\uff15\uff0f\uff12\uff10\uff11\uff19"]
)
def test_a_date_with_other_slashes_is_hidden(said):
    assert mask(f"born {said}.") == "born [date]."


@pytest.mark.parametrize("said", ["sam\uff20example\uff0eorg", "\uff33\uff37\uff11\uff21 \uff11\uff21\uff21"])
def test_letters_of_full_width_hide_nothing_from_us(said):
    assert mask(said) in ("[email]", "[postcode]")


@pytest.mark.parametrize("sign", JOINERS)
def test_a_name_with_something_invisible_in_it_is_one_name(sign):
    name = sign.join("zebedee")
    assert mask(f"my son {name} is six") == "my son [name] is six"
    assert mask("is zebedee well", tuple(announced(f"my son {name} is six"))) == "is [name] well"
    assert mask_names(f"ring {name} now\u2026", ["Zebedee"]) == "ring [name] now\u2026"


NUMBERS = [(said, sign) for said in ("943 476 5919", "943-476-5919") for sign in JOINERS + SPACES + HYPHENS + DIGITS]


@pytest.mark.parametrize("said, sign", NUMBERS)
def test_a_receiver_gets_the_same_nhs_number(said, sign):
    assert given_in(f"nhs {with_sign(said, sign)}") == "9434765919"


@pytest.mark.parametrize("sign", JOINERS + SPACES + HYPHENS + DIGITS)
def test_a_phone_number_is_one_that_can_be_rung(sign):
    assert has_phone(with_sign("07700 900-123", sign))


@pytest.mark.parametrize("sign", JOINERS + SPACES + HYPHENS)
def test_a_reference_and_its_secret_are_read_however_they_were_copied(sign):
    body = "234567892"
    told = f"{body[:5]}-{body[5:]}{reference.check(body)}"
    assert secret.read(with_sign(told, sign)) == secret.read(told) is not None
