"""What is learned in one round: each text once or twice, some with slips, some in the company of others, cut into the
windows that the screen reads.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from assistant.safety.reading import read
from assistant.safety.verdict import ROUTES
from assistant.tuning.learned import CALM, LISTS, NO_INTENT, Learned
from assistant.tuning.slips import fragment, in_company, slipped, with_another_word

LABELS = (CALM, *ROUTES)
UNKNOWN = -1
ALARMING = frozenset(
    {
        "hard_negatives",
        "negated_danger",
        "denied",
        "past_danger",
        "weary",
        "idioms",
        "list_questions",
        "bereaved",
        "thinking_answers",
        "family_history",
        "swearing",
        "situations",
        "doubts",
        "better_or_same",
        "future_fears",
        "not_meant",
        "others_do_it",
        "sore_child",
        "they_will_say",
    }
)
PIECES = 1024  # of a batch
LENGTHS = (8, 12, 16, 24, 32, 52)  # rows of a batch are filled up to one of these
DRAWS = {CALM: 1, **dict.fromkeys(ROUTES, 2)}  # danger is rarer than calm: each text twice a round, dressed anew
LISTED = 0.4  # of the lists' texts in one round
FRAGMENTS = 0.6  # of everyday messages: so many fragments of them in one round
SHORT = 10  # words of a calm text in which one may be changed for any other
ANOTHER = 0.3  # of these


@dataclass(frozen=True)
class Row:
    pieces: tuple[int, ...]
    route: int
    intent: int


def rows(learned: Sequence[Learned], intents: Sequence[str], tokenizer: Tokenizer, seed: int) -> list[Row]:
    draw = random.Random(seed)
    place = {name: i for i, name in enumerate(intents)}
    calm = [one.text for one in learned if one.route == CALM and one.author != LISTS and len(one.text) < 200]
    harmless = _harmless_words(learned, tokenizer)
    found = [row for text in _fragments(learned, draw) for row in _of_text(text, CALM, None, UNKNOWN, tokenizer)]
    for one in learned:
        if one.author == LISTS and draw.random() > LISTED:
            continue
        for _ in range(DRAWS[one.route or CALM]):
            intent = place.get(one.intent, UNKNOWN) if one.intent != NO_INTENT else UNKNOWN
            if one.route == CALM and len(one.text.split()) <= SHORT and draw.random() < ANOTHER:
                found += _of_text(with_another_word(one.text, harmless, draw), CALM, None, UNKNOWN, tokenizer)
            else:
                found += _dressed(one, calm, intent, tokenizer, draw)
    draw.shuffle(found)
    return found


def _dressed(one: Learned, calm: Sequence[str], intent: int, tokenizer: Tokenizer, draw: random.Random) -> list[Row]:
    text, marked = one.text, one.marked
    if marked and marked != (0, len(text)) and draw.random() < 0.25:
        text, marked = text[marked[0] : marked[1]], (0, marked[1] - marked[0])
    if draw.random() < 0.5:
        text, marked = _careless(text, marked, draw)
    if draw.random() < (0.25 if marked else 0.08) and one.route:
        text, moved = in_company(text, calm, draw)
        marked = (marked[0] + moved, marked[1] + moved) if marked else None
        intent = UNKNOWN
    return _of_text(text, one.route, marked, intent, tokenizer)


def _of_text(
    text: str, route: str | None, marked: tuple[int, int] | None, intent: int, tokenizer: Tokenizer
) -> list[Row]:
    reading = read(text, tokenizer)
    if len(reading.windows) == 1:
        return [Row(reading.windows[0].pieces, _label(route), intent)]
    return [
        Row(w.pieces, label, UNKNOWN)
        for w in reading.windows
        if (label := _of_window(route, marked, w.start, w.end)) != UNKNOWN
    ]


def _fragments(learned: Sequence[Learned], draw: random.Random) -> list[str]:
    """Of everyday messages only: a piece of a text that is calm in spite of its words may well be dangerous alone."""
    whole = [one.text for one in learned if one.route == CALM and one.author != LISTS and one.kind not in ALARMING]
    return [text for text in (fragment(one, draw) for one in whole if draw.random() < FRAGMENTS) if text]


def _harmless_words(learned: Sequence[Learned], tokenizer: Tokenizer) -> list[str]:
    """The encoder's English words that nobody used to say a danger."""
    used = {
        word
        for one in learned
        if one.marked
        for word in re.findall(r"[a-z]+", one.text[one.marked[0] : one.marked[1]].lower())
    }
    return sorted(word for word in tokenizer.get_vocab() if re.fullmatch(r"[a-z]{3,}", word) and word not in used)


def _careless(text: str, marked: tuple[int, int] | None, draw: random.Random) -> tuple[str, tuple[int, int] | None]:
    if marked is None:
        return slipped(text, draw), None
    before, inside, after = text[: marked[0]], text[marked[0] : marked[1]], text[marked[1] :]
    before, inside, after = (slipped(part, draw) if part.strip() else part for part in (before, inside, after))
    return before + inside + after, (len(before), len(before) + len(inside))


def _label(route: str | None) -> int:
    return LABELS.index(route) if route else UNKNOWN


def _of_window(route: str | None, marked: tuple[int, int] | None, start: int, end: int) -> int:
    """A window with most of the marked words is dangerous, one without any is calm, and one with a little teaches
    nothing.
    """
    if marked is None:
        return _label(route)
    shared = min(end, marked[1]) - max(start, marked[0])
    if shared >= 0.6 * (marked[1] - marked[0]):
        return _label(route)
    return LABELS.index(CALM) if shared <= 0 else UNKNOWN


def batches(found: Sequence[Row], seed: int) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Pieces, routes and intents; rows of like length together, batches in any order."""
    by_length: dict[int, list[Row]] = defaultdict(list)
    for row in found:
        by_length[next((length for length in LENGTHS if len(row.pieces) <= length), LENGTHS[-1])].append(row)
    every = [
        (length, some[i : i + PIECES // length])
        for length, some in by_length.items()
        for i in range(0, len(some), PIECES // length)
    ]
    random.Random(seed).shuffle(every)
    for length, some in every:
        pieces = np.zeros((len(some), length), np.int32)
        for i, row in enumerate(some):
            cut = row.pieces[:length]
            pieces[i, : len(cut)] = cut
        yield pieces, np.array([row.route for row in some], np.int32), np.array([row.intent for row in some], np.int32)
