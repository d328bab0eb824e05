"""A letter without the marks that stand before each line of a family's words."""

import re

MARKED = re.compile(r"(?:(?<=^)|(?<=[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]))\| ")


def unmarked(text: str) -> str:
    return MARKED.sub("", text)
