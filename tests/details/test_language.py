import pytest

from assistant.details.read import Details


def language(text):
    found = Details(text).language
    return found.value if found else None


@pytest.mark.parametrize(
    "text, asked",
    [
        ("polish interpreter", "Polish"),
        ("Polish please", "Polish"),
        ("i need BSL", "British Sign Language"),
        ("do you have somali", "Somali"),
        ("can i write in bengali", "Bengali"),
        ("mum in law only speaks sylheti", "Sylheti"),
        ("mówisz po polsku?", "Polish"),
        ("请问有中文吗", "Mandarin"),
        ("they keep booking a urdu one and we speak pashto", "Pashto"),
        ("im deaf, husband is deaf too, who signs for us at the meeting", "British Sign Language"),
        ("can you do this in Welsh", "Welsh"),
        ("needs Makaton my brother does", "Makaton"),
        ("Arabic pls", "Arabic"),
        ("my wife is deaf and uses sign", "British Sign Language"),
    ],
)
def test_the_language_asked_for_is_read(text, asked):
    assert language(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "I found one Polish doctor in London",
        "priest please, polish mass",
        "his dad is Spanish",
        "Turkish grandparents",
        "translate i love you in spanish",
        "how do you say thank you doctor in polish",
        "who signs it off",
        "do i need him to sign",
        "My English not good",
        "We're in Wrexham with a Welsh GP",
    ],
)
def test_a_nationality_or_a_signature_is_not_a_language(text):
    assert language(text) is None
