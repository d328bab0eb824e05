import pytest

from assistant.handoffs.fields import ON_FILE, skip_title


@pytest.mark.parametrize(("lines", "title"), [({"contact_method": "Letter by post"}, ON_FILE), ({}, None)])
def test_only_a_letter_can_go_where_the_hospital_knows(lines, title):
    assert skip_title("contact_value", lines) == title
    assert skip_title("place", lines) == "Not sure"
