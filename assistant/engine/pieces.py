"""The pieces that a text is weighed by, found as scikit-learn finds them (`char_wb`, or words apart from blanks): an
engine that serves does without scikit-learn.
"""

from collections.abc import Callable

Pieces = Callable[[str], list[str]]


def finder(analyzer: str, shortest: int, longest: int) -> Pieces:
    find = _of_words if analyzer == "char_wb" else _words
    return lambda text: find(text.lower(), shortest, longest)


def _of_words(text: str, shortest: int, longest: int) -> list[str]:
    """Of `shortest` to `longest` letters, inside a word and the blanks around it. A shorter word counts once."""
    found = []
    for word in text.split():
        padded = f" {word} "
        for size in range(shortest, longest + 1):
            found += [padded[at : at + size] for at in range(max(1, len(padded) - size + 1))]
            if size >= len(padded):
                break
    return found


def _words(text: str, shortest: int, longest: int) -> list[str]:
    words = text.split()
    return [
        " ".join(words[at : at + size]) for size in range(shortest, longest + 1) for at in range(len(words) - size + 1)
    ]
