import pytest

from assistant.safety.named import without_name


@pytest.mark.parametrize(
    "text, rest",
    [
        ("father is Farid, phone 07700", ("father is , phone 07700", "Farid")),
        ("her dad's called Imran Khan 07700", ("her dad's called  07700", "Imran Khan")),
        ("Mother Zahra, mobile 07700", ("Mother , mobile 07700", "Zahra")),
        ("father is violent, phone 07700", None),
        ("father is Violent 07700", None),
        ("Father Is Cruel 07700", None),
        ("Father Farid Phone 07700 After 2", None),
        ("FATHER FARID 07700", None),
        ("father. Farid 07700", None),
        ("father is farid 07700", None),
        ("the nurse is Farid", None),
        ("mum Overdosed 07700", None),
        ("father is Controlling, text 07700", None),
        ("my brother Hanged 07700", None),
        ("dad Beating Mum 07700", None),
        ("father is Farid Violent 07700", None),
        ("father is Farid Rahimi Drunk 07700", None),
        ("mum is Hope 07700", None),
        ("mum is Hung 07700", None),
    ],
)
def test_a_name_is_taken_out_where_it_can_be_nothing_else(text, rest):
    assert without_name(text) == rest
