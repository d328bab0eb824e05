"""Numbers and addresses that were spoken into a phone: "oh seven seven double four", "jay dot smith at mail dot
com".
"""

import re

from assistant.details.phone import has_phone
from assistant.handoffs.words.spoken_dates import days_written
from assistant.signs import plain

DIGITS = {
    "oh": "0", "o": "0", "zero": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
TIMES = {"double": 2, "triple": 3, "treble": 3}
RUN = 4  # spoken figures in a row, below which they are words
SIGNS = (
    (r"\s+(?:dot|full stop|point)\s+", "."),
    (r"\s+(?:underscore|under score)\s+", "_"),
    (r"\s+(?:dash|hyphen|minus)\s+", "-"),
)
ADDRESS = re.compile(r"([\w.+-]+(?:\s[\w.+-]+){0,3}?)\s+at\s+([\w-]+(?:\.[\w-]+)+)\b", re.IGNORECASE)
BEFORE_ADDRESS = re.compile(r"^(?:.*\b(?:is|its|it's|me|email|mail|address|on|to|use)[.,:]?\s+)", re.IGNORECASE)
LOOKS_LIKE_FIGURES = re.compile(r"(?<![\w@.])[\dOoIl]+(?![\w@])")
IN_A_ROW = re.compile(r"(?<![\w@.])[\dOo]{2,}(?:[ -][\dOo]{2,})+(?![\w@])")
FIGURE_FOR = str.maketrans("OoIl", "0011")
LEAST_OF_A_PHONE = 10  # figures
A_DAY = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)")
TOKEN = re.compile(r"[A-Za-z]+|\d+|[^A-Za-z\d\s]+|\s+")


def written(words: str) -> str:
    """The words with spoken figures, days and addresses as they would be typed; anything else as it was."""
    return _addresses(_figures(days_written(_letters_as_figures(plain(words)))))


def _letters_as_figures(words: str) -> str:
    """O and l typed for nought and one, where a phone number or a day comes of it: other numbers may have letters."""
    typed = IN_A_ROW.sub(
        lambda row: LOOKS_LIKE_FIGURES.sub(_as_figures, row[0]) if _mostly_figures(row[0]) else row[0], words
    )
    typed = LOOKS_LIKE_FIGURES.sub(lambda one: _as_figures(one) if _mostly_figures(one[0]) else one[0], typed)
    return typed if typed != words and (_is_phone(_figures(typed)) or A_DAY.search(typed)) else words


def _is_phone(typed: str) -> bool:
    return has_phone(typed) and sum(char.isdigit() for char in typed) >= LEAST_OF_A_PHONE


def _as_figures(token: re.Match[str]) -> str:
    return token[0].translate(FIGURE_FOR)


def _mostly_figures(token: str) -> bool:
    """Of one token, or of several in a row: "OO44 79OO 9OO3OO"."""
    signs = [char for char in token if char.isalnum()]
    return 2 * sum(char.isdigit() for char in signs) >= len(signs) > 1


def _figures(words: str) -> str:
    tokens, out, at = TOKEN.findall(words), "", 0
    while at < len(tokens):
        run, end = _run(tokens, at)
        if len(run) >= RUN and any(token.isalpha() for token in tokens[at:end]):
            out, at = out + run, end
        else:
            out, at = out + tokens[at], at + 1
    return out


def _run(tokens: list[str], at: int) -> tuple[str, int]:
    """The figures that are spoken from here on, and where they end."""
    figures, end, times = "", at, 1
    if not (tokens[at].isdigit() or tokens[at].lower() in (*DIGITS, *TIMES)):
        return figures, at
    for place in range(at, len(tokens)):
        word = tokens[place].lower()
        if word in TIMES:
            times = TIMES[word]
        elif word in DIGITS:
            figures, end, times = figures + DIGITS[word] * times, place + 1, 1
        elif word == "hundred":
            figures, end = f"{figures}00", place + 1
        elif word.isdigit():
            figures, end, times = figures + word * times, place + 1, 1
        elif not (word.isspace() or word in (",", "-", "\u2013", "...")):
            break
    return figures, end


def _addresses(words: str) -> str:
    if "@" in words or not re.search(r"\bat\b.*\bdot\b|\bat\b\s+[\w-]+\.\w", words, re.IGNORECASE):
        return words
    plain = words
    for spoken, sign in SIGNS:
        plain = re.sub(spoken, sign, plain, flags=re.IGNORECASE)
    return ADDRESS.sub(_address, plain)


def _address(found: re.Match[str]) -> str:
    lead = BEFORE_ADDRESS.match(found[1])
    before = lead[0] if lead else ""
    return f"{before}{found[1][len(before) :].replace(' ', '').lower()}@{found[2].lower()}"
