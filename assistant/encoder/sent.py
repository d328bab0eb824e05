"""A meaning on its way from the service, which has encoded the words, to the engine, which need not do it again."""

import base64

import numpy as np

from assistant.encoder.shape import SIZE


def packed(encoded: np.ndarray) -> str:
    """What the screen encoded, as it goes with the turn: about one kilobyte."""
    return base64.b64encode(unit(encoded[:SIZE]).astype("<f2").tobytes()).decode()


def unpacked(sent: str) -> np.ndarray:
    """Raises ValueError for anything but what `packed` made."""
    found = np.frombuffer(base64.b64decode(sent, validate=True), dtype="<f2").astype(np.float32)
    if found.shape != (SIZE,):
        raise ValueError(f"{SIZE} numbers are a meaning, not {found.size}")
    return unit(found)


def unit(vector: np.ndarray) -> np.ndarray:
    length = float(np.linalg.norm(vector))
    return (vector / length if length else vector).astype(np.float32)
