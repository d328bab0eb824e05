import pytest

from assistant.handoffs.fields import ON_THE_WARD
from assistant.handoffs.form.read_line import read
from tests.support.factories import example_profile
from tests.support.step_words import reading, refusal


@pytest.mark.parametrize("said, method", [
    ("ring me", "Phone call"), ("on my mobile", "Phone call"), ("07700 900123", "Phone call"), ("give us a bell", "Phone call"),
    ("txt or text me", "Text message"), ("don't ring, text me", "Text message"), ("whatsapp", "Text message"),
    ("e-mail please", "Email"), ("sam@example.org", "Email"),
    ("come and find us", ON_THE_WARD), ("we're on the ward all day", ON_THE_WARD), ("in person", ON_THE_WARD), ("I am here with him", ON_THE_WARD),
])  # fmt: skip
def test_a_way_to_be_reached_is_read_from_words(said, method):
    assert reading("contact_method", said) == method


@pytest.mark.parametrize(
    "said",
    [
        "email, nobody else reads it",
        "nobody else reads my email",
        "nothing but texts",
        "text, they didn't get through last time",
    ],
)
def test_a_nobody_that_is_no_refusal_leaves_the_way(said):
    assert reading("contact_method", said).split(" (")[0] in ("Email", "Text message")


@pytest.mark.parametrize("said", ["whatever", "any", "by pigeon", "tomorrow", "preferably no one turns up on the ward for this", "none of you round his bay, thanks",
                                  "I'd be happier with nobody visiting at the bedside", "I'd prefer it if they didn't come to the ward", "neither calls nor texts"])  # fmt: skip
def test_an_unclear_way_to_be_reached_is_asked_about(said):
    assert refusal("contact_method", said) == "utter_handoff_method_unclear"


@pytest.mark.parametrize(
    "said, line",
    [
        (
            "ring me but i cant pick up\u2026 text is better",
            "Text message (ring me but i cant pick up\u2026 text is better)",
        ),
        ("phone if you must, email is easier", "Email"),
        ("texting is safer", "Text message"),
        ("ring me, that is better", "Phone call"),
        ("ring me but no signal here so email as well", "Phone call (ring me but no signal here so email as well)"),
    ],
)
def test_the_way_that_is_better_is_the_way(said, line):
    assert reading("contact_method", said) == line


@pytest.mark.parametrize(
    "said",
    [
        "Letter. I don't want anyone ringing me.",
        "a letter, no phone calls",
        "post. no calls",
        "letter no ringing please",
        "send me a letter i cant face the phone",
        "in writing please",
    ],
)
def test_a_letter_is_one_beside_what_is_refused(said):
    assert read("contact_method", said, example_profile(), {}) == "Letter by post"


@pytest.mark.parametrize(
    ("said", "line"), [("text, not by letter", "Text message"), ("ring me, i got your letter", "Phone call")]
)
def test_a_letter_that_is_not_wanted_is_none(said, line):
    assert reading("contact_method", said) == line


@pytest.mark.parametrize(
    "said",
    [
        "ring or text, but my ex reads my texts",
        "ring or text but not at home because he hits me",
        "call or text, but hide it, my husband checks my phone",
    ],
)
def test_what_matters_beside_two_ways_goes_with_them(said):
    assert reading("contact_method", said) == f"Phone call ({said})"


def test_a_way_that_is_only_named_as_unsafe_is_none():
    assert reading("contact_method", "my husband checks my phone so letter please").startswith("Letter by post")
    assert refusal("contact_method", "my husband checks my phone") == "utter_handoff_method_unclear"
