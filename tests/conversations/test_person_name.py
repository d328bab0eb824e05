"""Staff read each other's whole names; a family reads the first name and where they work."""

import pytest

from assistant.conversations.person_name import as_families_read, in_brackets
from tests.support.factories import example_profile
from tests.support.staff_factories import make_account


@pytest.mark.parametrize(
    "by, reads",
    [
        ("Priya Shah", "Priya from PALS"),
        ("Dr Osei, heart team (entered by Priya Shah)", "Dr Osei, heart team (entered by Priya from PALS)"),
        ("Dr Osei, heart team", "Dr Osei, heart team"),
        ("Tom Ward", "Tom from Northgate Children's Hospital"),
        ("Priya Shahid, ward 7", "Priya Shahid, ward 7"),
    ],
)
def test_a_colleagues_name_is_shortened_and_one_typed_for_the_family_is_not(session, by, reads):
    make_account(session, name="Priya Shah", role="liaison")
    make_account(session, name="Tom Ward", role="clinical_owner")
    assert as_families_read(session, by, example_profile()) == reads


def test_among_words_of_another_language_the_office_stands_in_brackets():
    assert in_brackets("Priya from PALS") == "Priya (PALS)"
