"""What a message means, for a classifier: the tuned encoder's vector of its words as they were typed.

The service's danger screen has encoded a short message already, and sends that with the turn: nobody encodes it twice.
"""

import numpy as np

from assistant.encoder.sent import unit
from assistant.encoder.shape import SIZE
from assistant.encoder.tuned import TunedEncoder
from assistant.safety.reading import read


def meaning(encoder: TunedEncoder, text: str) -> np.ndarray:
    """SIZE numbers of length one: the mean over a long text's windows. All zero for a text without a letter."""
    windows = read(text, encoder.tokenizer).windows
    if not windows:
        return np.zeros(SIZE, dtype=np.float32)
    return unit(np.mean([encoder(window.pieces)[:SIZE] for window in windows], axis=0))


def in_its_place(said_before: str, text: str) -> str:
    """The message behind what was told or asked just before: "how long" means another thing behind another answer."""
    return f"{said_before}. {text}"


def held_together(alone: np.ndarray, before: np.ndarray) -> np.ndarray:
    """What a message and what stood before it share, value by value: a linear classifier cannot find that from the
    two. As long as one of them, by and large.
    """
    return alone * before * np.float32(SIZE**0.5)
