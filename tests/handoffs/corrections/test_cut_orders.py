"""Where one message at the check page is cut into the orders that it holds."""

import pytest

from assistant.handoffs.corrections.cut_orders import Part, cut_orders

LINES = {"message": "He cries, and he limps. We wait.", "needs": "None"}


@pytest.mark.parametrize(
    "said, parts",
    [
        ("take out the ums and put three instead of four", ["take out the ums", "put three instead of four"]),
        ("take out He cries, and he limps. Thanks", ["take out He cries, and he limps.", "Thanks"]),
        ("change 'one, and two' to 'three'", ["change 'one, and two' to 'three'"]),
        ("change 'x' to 'y' and 'v' to 'w'", ["change 'x' to 'y'", "change 'v' to 'w'"]),
        ("", []),
    ],
)
def test_an_order_ends_where_the_next_begins_and_never_in_words_that_stand(said, parts):
    assert [one.words for one in cut_orders(said, LINES)] == parts


def test_a_line_that_is_named_before_them_all_is_of_the_first():
    assert cut_orders("in my message take out 'He cries'", LINES) == [Part("take out 'He cries'", "message")]
