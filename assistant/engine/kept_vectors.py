"""Vectors of the texts that were trained on, kept from one training to the next: most texts are the same, and to encode
them is most of a training. For one encoder; lost or broken, they are made anew.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from assistant.encoder.shape import SIZE

FILE = "trained_on.npz"
Make = Callable[[str], np.ndarray]


class KeptVectors:
    """`make` gives a text's vector where it is not kept yet. Safe to ask from several threads."""

    def __init__(self, folder: Path, digest: str, make: Make) -> None:
        self._path, self._digest, self._make = folder / FILE, digest, make
        self._known, self._asked = _read(self._path, digest), dict[bytes, np.ndarray]()

    def __call__(self, text: str) -> np.ndarray:
        key = hashlib.sha256(text.encode()).digest()
        if key not in self._asked:
            known = self._known.get(key)
            self._asked[key] = self._make(text) if known is None else known
        return self._asked[key]

    def keep(self) -> None:
        """What was asked for since; what was not is no training text any more."""
        if self._asked.keys() == self._known.keys():
            return
        beside = self._path.with_suffix(f".{os.getpid()}")
        with open(beside, "wb") as out:
            np.savez(
                out,
                digest=np.array(self._digest),
                keys=np.frombuffer(b"".join(self._asked), np.uint8).reshape(-1, 32),
                vectors=np.array(list(self._asked.values()), np.float32).reshape(-1, SIZE),
            )
        beside.replace(self._path)


def _read(path: Path, digest: str) -> dict[bytes, np.ndarray]:
    try:
        with np.load(path, allow_pickle=False) as kept:
            if str(kept["digest"]) != digest:
                return {}
            return dict(zip(map(bytes, kept["keys"]), kept["vectors"], strict=True))
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return {}
