import pytest

from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.name_on_file import name_on_file
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "said, line",
    [
        ("they're Alex Penhaligon now, the hospital still has Alexandra", "Alex Penhaligon (the hospital still has Alexandra)"),
        ("Sam Reid, on the system as Samantha", "Sam Reid (on the system as Samantha)"),
        ("Mo Ali but you will have him down as Mohammed", "Mo Ali (you will have him down as Mohammed)"),
        ("Ivy Cole, was Ivy Marsh before we adopted her", "Ivy Cole (was Ivy Marsh before we adopted her)"),
        ("Leo Grant (notes say Leon)", "Leo Grant (notes say Leon)"),
        ("Tom Price. The hospital has him as Thomas Price-Jones.", "Tom Price (The hospital has him as Thomas Price-Jones)"),
        ("Kit Bell, her notes say Katherine", "Kit Bell (her notes say Katherine)"),
    ],
)  # fmt: skip
def test_both_names_stand(said, line):
    assert name_on_file(said) == line
    assert read("child_name", said, example_profile(), {}) == line
    assert read("child_name", line, example_profile(), {}) == line


@pytest.mark.parametrize(
    "said",
    [
        "Alex Penhaligon", "Alex Penhaligon, the hospital has been awful", "Sam Reid, on the ward since Monday",
        "Sam Reid, I am his mum", "Leo Grant, you have to ring me", "Ivy Cole, she was so ill", "Sam Reid, was Dr Hill there",
        "Tom Price, in hospital under Dr Osei", "the hospital has him",
    ],
)  # fmt: skip
def test_what_is_told_besides_is_no_name(said):
    assert name_on_file(said) is None
