import pytest

from assistant.handoffs.readers.day_without_year import day_without_year


@pytest.mark.parametrize(
    "said, day",
    [
        ("Zofia Kowalska. She born 21 November. You ask for phone?", "She born 21 November"),
        ("Amir Shah; his birthday is 3 May", "his birthday is 3 May"),
        ("Leo Brown. Born 4th of June.", "Born 4th of June"),
    ],
)
def test_a_birthday_that_lacks_its_year_is_found(said, day):
    assert day_without_year(said) == day


@pytest.mark.parametrize(
    "said",
    [
        "Leo Brown. Born 4 June 2019.",
        "Leo Brown. He was seen on 4 June.",
        "June Brown",
        "Leo Brown. His brother was born 4 June.",
    ],
)
def test_another_day_is_none(said):
    assert day_without_year(said) == ""
