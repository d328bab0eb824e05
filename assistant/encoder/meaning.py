"""What a message means, for a classifier: the encoder's vector of the whole, and beside it that of the last sentence.

Families tell their story first and ask last; so the question is not lost in the story.
"""

import re

import numpy as np

from assistant.encoder.encode import Encoder

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def meaning(encoder: Encoder, text: str) -> np.ndarray:
    whole = encoder([text])[0]
    last = last_sentence(text)
    return np.concatenate([whole, whole if last == text else encoder([last])[0]])


def last_sentence(text: str) -> str:
    """The last that has two words or more: "Who do I ask? Thanks." ends with the question."""
    return next((one for one in reversed(_SENTENCE_END.split(text)) if len(one.split()) > 1), text)
