"""A birthday told at another step without its year: "Zofia Kowalska. She born 21 November". The day is kept in mind,
and only the year is asked.
"""

import re

from assistant.handoffs.readers.dates import lacks_year
from assistant.handoffs.words.sentences import halves

LONGEST = 10  # words of the sentence
BORN = re.compile(
    r"^(?:(?:and|so|oh|also)[ ,]+)*(?:(?:s?he|they)(?:'?s| is| was| were)? born\b|born\b|(?:(?:his|her|their|the) )?(?:dob|date of birth|birth ?day)\b)",
    re.IGNORECASE,
)


def day_without_year(words: str) -> str:
    """The sentence as it was said; nothing where none is plainly of a birthday, or where its year is told."""
    plain = [one.strip(" .!;") for one in halves(words.replace("\u2019", "'"))]
    return next((one for one in plain if len(one.split()) <= LONGEST and BORN.match(one) and lacks_year(one)), "")
