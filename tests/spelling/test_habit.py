"""Which word stands behind which, by the habit of the training messages."""

from assistant.spelling.habit import EDGE, Habit, count_pairs, places


def words(text):
    return [(place.word, place.first) for place in places(text)]


def test_words_are_read_in_small_letters_and_sentences_begin_anew():
    assert words("Is it free? It's ours.") == [
        ("is", True),
        ("it", False),
        ("free", False),
        ("it's", True),
        ("ours", False),
    ]


def test_masks_numbers_and_pieces_of_words_are_no_words():
    assert [word for word, _ in words("ring [phone] at 3pm, pric,e it’s")] == ["ring", "at", "pric", "it's"]


def test_pairs_are_counted_within_sentences():
    assert count_pairs(["Second opinion. A second [phone]"]) == {
        (EDGE, "second"): 1,
        ("second", "opinion"): 1,
        ("opinion", EDGE): 1,
        (EDGE, "a"): 1,
        ("a", "second"): 1,
        ("second", EDGE): 1,
    }


def test_a_word_is_likelier_where_it_was_seen():
    habit = Habit(count_pairs(["a second opinion"] * 5 + ["in my opinion"] * 5 + ["my son"] * 20), {})
    assert habit.behind_each(["second"], "opinion")[0] > habit.behind_each(["second"], "son")[0]
    assert (
        habit.behind_each(["my"], "son")[0]
        > habit.behind_each(["my"], "opinion")[0]
        > habit.behind_each(["my"], "second")[0]
    )


def test_behind_an_unknown_word_its_own_count_speaks():
    habit = Habit(count_pairs(["a second opinion"] * 5 + ["a son"] * 20), {"wheel": 10})
    assert habit.behind_each(["zzz"], "son")[0] == habit.of("son") > habit.of("opinion")
    assert habit.of("opinion") > habit.of("wheel") > habit.of("zzz") > 0


def test_a_commoner_english_word_is_likelier():
    habit = Habit(count_pairs(["a"] * 3), {"wheel": 4_000, "whorl": 20_000})
    assert habit.of("wheel") > habit.of("whorl")


def test_what_was_written_once_is_not_known():
    habit = Habit(count_pairs(["the slp", "the sleep", "the sleep"]), {})
    assert habit.used == {"the": 3, "sleep": 2}


def test_likelihoods_behind_a_word_are_no_more_than_one():
    habit = Habit(count_pairs(["a second opinion"] * 5 + ["a son"] * 20 + ["son of a gun"] * 3), {})
    assert 0.9 < sum(habit.behind_each(["a"], word)[0] for word in [*habit.used, EDGE]) <= 1.001
