"""That a child has died is said with sorrow once, and not again in every answer that follows: the sentence is left out
while it stands in what was said lately. Cards keep it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answers.load import load_phrases
from assistant.answers.reply import Reply

SORROW = load_phrases()["sorrow_once"].rstrip(".")
SENTENCE = re.compile(rf",? and {SORROW}(?=\.)|(?:^|(?<=[\n ])){SORROW}\.(?:[ ]+|\n(?!\n)|$|(?=\n\n))", re.MULTILINE)


def without_sorrow(text: str) -> str:
    """The text as it is where it says nothing else."""
    left = re.sub(r"[ ]+(?=\n|$)", "", SENTENCE.sub("", text)).strip("\n ")
    return re.sub(r"\n{3,}", "\n\n", left) or text


def said_once(replies: Sequence[Reply], before: Iterable[str]) -> list[Reply]:
    """`before` are the last texts that the family was told in this chat."""
    said, told = any(SORROW in text for text in before), []
    for reply in replies:
        leave_out = said and SORROW in reply.text and not reply.notice
        told.append(replace(reply, text=without_sorrow(reply.text)) if leave_out else reply)
        said = said or SORROW in reply.text
    return told
