"""What can only be of another line goes there; what may answer the step is left to it; and no remark is a name."""

import pytest

from assistant.handoffs.readers.belongs import belongs, is_a_name
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "step, said, field, value",
    [
        ("child_name", "her nan and legal guardian", "relationship", "her nan and legal guardian"),
        ("child_name", "Support worker", "relationship", "Support worker"),
        ("child_name", "I\u2019m his foster dad", "relationship", "I\u2019m his foster dad"),
        ("child_name", "I'm his aunt Pat", "relationship", "I'm his aunt Pat"),
        ("child_name", "sorry i am her foster mum Kay Dunn", "relationship", "sorry i am her foster mum Kay Dunn"),
        ("child_name", "14 June 2018", "child_identifier", "14 June 2018"),
        ("child_name", "date of birth then, 14.6.2018", "child_identifier", "date of birth then, 14.6.2018"),
        ("relationship", "14 June 2018", "child_identifier", "14 June 2018"),
        ("child_name", "07700 900456", "contact_value", "07700 900456"),
        ("child_name", "Saltmarsh Site", "site", "Saltmarsh Site"),
        ("child_name", "Heron ward", "place", "Heron ward"),
        ("child_identifier", "Bryony Fell", "child_name", "Bryony Fell"),
        ("child_identifier", "northgate", "site", "northgate"),
        ("site", "Ottilie Marsh-Baker", "child_name", "Ottilie Marsh-Baker"),
        ("place", "saltmarsh", "site", "saltmarsh"),
        ("contact_method", "northgate", "site", "northgate"),
        ("best_time", "no wait use this one 07700 900789", "contact_value", "07700 900789"),
        ("best_time", "oh not that, I\u2019ll type it 07700 900789", "contact_value", "07700 900789"),
        ("child_name", "wren ward", "place", "wren ward"),
        ("child_name", "she's on heron", "place", "she's on heron"),
        ("child_identifier", "Wren Okafor", "child_name", "Wren Okafor"),
        ("best_time", "sorry, wrong one: 07700 900789", "contact_value", "07700 900789"),
        ("best_time", "12 Tern Close, Northgate NG1 2ZZ", "contact_value", "12 Tern Close, Northgate NG1 2ZZ"),
        ("best_time", "send it to 12 Tern Close", "contact_value", "12 Tern Close"),
        ("needs", "my address is 9 Station Road Northgate", "contact_value", "9 Station Road Northgate"),
        ("needs", "kitmum@family.example", "contact_value", "kitmum@family.example"),
    ],
)
def test_what_can_only_be_of_another_line_is_of_that_line(step, said, field, value):
    assert belongs(said, example_profile(), step) == (field, value)


@pytest.mark.parametrize(
    "step, said",
    [
        ("child_name", "Jaden Okafor-Lee"),
        ("child_name", "Wren Okafor"),
        ("child_name", "heron blake"),
        ("child_name", "Wren"),
        ("child_name", "I'm his aunt and he is Otis Dunn"),
        ("child_name", "My daughter Nell Ashgrove"),
        ("child_name", "rose summers"),
        ("child_name", "who is asking?"),
        ("child_identifier", "NH 4455667"),
        ("child_identifier", "No Idea"),
        ("site", "Northgate Children's Hospital"),
        ("place", "Heron ward"),
        ("place", "Dr Osei"),
        ("contact_method", "text me on the ward phone"),
        ("best_time", "after 6 on 07700 900789"),
        ("best_time", "10 in the morning is the best way"),
        ("best_time", "after 6, we live at the end of Mill Lane"),
        ("place", "12 Park View"),
        ("needs", "his dad speaks Polish"),
        ("message", "14 June 2018"),
        ("relationship", "Support worker"),
    ],
)
def test_what_may_answer_the_step_is_left_to_it(step, said):
    assert belongs(said, example_profile(), step) is None


@pytest.mark.parametrize(
    "said",
    [
        "ah hang on my partner says wait",
        "i find these things really hard to fill in",
        "oh the tea trolley is here",
        "can a person do this with me",
        "this is doing my head in",
        "the drip is bleeping",
        "she hates her full name",
        "blimey thats long",
        "bored of this now",
    ],
)
def test_a_remark_is_no_name(said):
    assert not is_a_name(said)


@pytest.mark.parametrize(
    "said",
    [
        "priya",
        "we call her Bee but it\u2019s Beatrice Hallam",
        "Aisha but we call her Ash",
        "hes called kit, kit sandhurst",
        "baby of Sarah Thorne",
        "rose summers",
        "Faith Hope Church",
        "Poppy Field",
        "mason carpenter",
        "jess park",
        "his name is noah but everyone says nono",
        "Xiomara",
        "\u674e\u5c0f\u9f99",
    ],
)
def test_a_name_is_a_name_in_whatever_words(said):
    assert is_a_name(said)
