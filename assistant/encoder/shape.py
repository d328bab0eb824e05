"""The encoder's shape: what its graph, its arithmetic in numpy and its network for learning have in common."""

from collections.abc import Mapping

import numpy as np

LAYERS, HEADS, SIZE = 6, 12, 384
HEAD = SIZE // HEADS
EPSILON = 1e-12

Weights = Mapping[str, np.ndarray]
