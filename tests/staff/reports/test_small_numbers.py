"""No small number is told, and none can be worked out from what is."""

from itertools import product

from assistant.staff.reports.small_numbers import FEW, LEAST, LEFT_OUT, POSSIBLE, safe, safe_series


def test_what_is_not_small_is_told_and_a_nought_too():
    assert safe([12, 0, 5]) == ([12, 0, 5], 17)


def test_one_small_number_takes_the_next_smallest_with_it():
    assert safe([40, 3, 9]) == ([40, FEW, LEFT_OUT], 52)


def test_of_a_total_that_is_small_nothing_is_told():
    assert safe([2, 0, 1]) == ([FEW, 0, FEW], FEW)


def test_where_nothing_more_can_be_left_out_the_total_is():
    assert safe([3, 5]) == ([FEW, LEFT_OUT], 8) or safe([3, 5])[1] == LEFT_OUT
    assert safe([1, 5])[1] == LEFT_OUT


def test_without_a_total_only_the_small_ones_are_left_out():
    assert safe_series([3, 0, 9]) == [FEW, 0, 9]


def could_be(shown, total):
    """Every way the hidden numbers may be, for somebody who knows how this page is made."""
    hidden = [at for at, one in enumerate(shown) if isinstance(one, str)]
    ranges = [range(1, LEAST) if shown[at] == FEW else range(LEAST, 40) for at in hidden]
    rest = total - sum(one for one in shown if isinstance(one, int))
    ways = [way for way in product(*ranges) if sum(way) == rest]
    return {at: {way[place] for way in ways} for place, at in enumerate(hidden) if shown[at] == FEW}


def test_whatever_the_numbers_no_small_one_can_be_worked_out_by_subtraction():
    looked_at = 0
    for numbers in product((0, 1, 2, 3, 4, 5, 6, 11), repeat=4):
        shown, total = safe(numbers)
        assert all(one == number or isinstance(one, str) for one, number in zip(shown, numbers, strict=True))
        if isinstance(total, int):
            for values in could_be(shown, total).values():
                looked_at += 1
                assert len(values) >= POSSIBLE, (numbers, shown, total)
    assert looked_at > 500
