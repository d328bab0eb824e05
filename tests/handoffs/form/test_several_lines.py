"""Several lines that are answered in one breath."""

import pytest

from assistant.handoffs.form.several_lines import several_lines
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "step, said, lines",
    [
        ("child_name", "Anaya Shah, DOB 11/6/2012, Saltmarsh", {"child_name": "Anaya Shah", "child_identifier": "11/6/2012", "site": "Saltmarsh"}),
        ("child_name", "Mia Grant. she's on heron and born 3 june 2020", {"child_name": "Mia Grant", "place": "heron", "child_identifier": "3 june 2020"}),
        ("child_name", "Owen Pike born 9/6/2017, kestrel ward", {"child_name": "Owen Pike", "child_identifier": "9/6/2017", "place": "kestrel ward"}),
        ("child_name", "Maya Rose Patel, third of may twenty nineteen, on heron", {"child_name": "Maya Rose Patel", "child_identifier": "third of may twenty nineteen", "place": "heron"}),
        ("child_identifier", "4 May 2019, heron", {"child_identifier": "4 May 2019", "place": "heron"}),
        ("site", "northgate comma kestrel", {"site": "northgate", "place": "kestrel"}),
    ],
)  # fmt: skip
def test_each_part_is_of_its_line(step, said, lines):
    assert several_lines(step, said, example_profile()) == lines


@pytest.mark.parametrize(
    "step, said",
    [
        ("relationship", "mum, Sarah Bell"),
        ("child_name", "Callum Reid, known as Cal"),
        ("child_name", "Reid, Callum"),
        ("child_identifier", "4 May 2019, hospital number 4471902"),
        ("message", "Anaya Shah, DOB 11/6/2012, Saltmarsh"),
        ("best_time", "mornings, she is on heron and sleeps a lot"),
    ],
)
def test_where_a_part_may_be_of_no_line_the_words_are_one_answer(step, said):
    assert several_lines(step, said, example_profile()) == {}
