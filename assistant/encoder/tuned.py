"""The encoder with the layers that were tuned on the project's own texts: word pieces in, and out what the danger head
reads of them.

`assistant.encoder.build` makes its file from the weights' package and `tuned.npz`, which holds only what was changed.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from assistant.encoder.encode import (
    ENCODER,
    TOKENIZER,
    EncoderRefused,
    open_session,
    open_tokenizer,
    read_manifest,
    sha256_of,
)
from assistant.encoder.shape import Weights

CHANGES = Path(__file__).with_name("tuned.npz")  # shipped: made by `make tune`
MODEL = "tuned.int8.onnx"
STEPS = 127  # of eight bits


class TunedEncoder:
    """`digest` is the SHA-256 of the model: a head that was learned with it is of use with this model only."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, digest: str) -> None:
        self._session, self.tokenizer, self.digest = session, tokenizer, digest

    def __call__(self, pieces: Sequence[int]) -> np.ndarray:
        """The mean of the last layer and the most of each of its values, one after the other: 768 numbers."""
        return np.concatenate(self._session.run(["mean", "most"], {"pieces": np.array(pieces, dtype=np.int64)}))


def load_tuned_encoder(folder: Path = ENCODER, changes: Path = CHANGES) -> TunedEncoder:
    """Raises EncoderRefused if a file differs from what the build wrote down, or was built from other changes than are
    shipped here.
    """
    manifest = read_manifest(folder)
    if manifest.get("tuned_from") != sha256_of(changes):
        raise EncoderRefused(f"{folder} was built from other tuned layers; `make run` builds it anew")
    for name in (MODEL, TOKENIZER):
        if sha256_of(folder / name) != manifest["sha256"].get(name):
            raise EncoderRefused(f"{folder / name} is not the file that was built")
    tokenizer = open_tokenizer(folder / TOKENIZER)
    tokenizer.no_truncation()
    return TunedEncoder(open_session(folder / MODEL), tokenizer, manifest["sha256"][MODEL])


def changes_of(base: Weights, tuned: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """What was changed, small enough to ship: each row of a matrix in eight bits with a scale of its own, the rest as
    it is.
    """
    packed: dict[str, np.ndarray] = {}
    for name, value in tuned.items():
        change = value - base[name]
        if change.ndim < 2:
            packed[name] = change.astype(np.float32)
            continue
        scale = np.maximum(np.abs(change).max(axis=1), 1e-12) / STEPS
        packed[name] = np.rint(change / scale[:, None]).astype(np.int8)
        packed[f"{name}:scale"] = scale.astype(np.float32)
    return packed


def with_changes(base: Weights, packed: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """All weights, the changed ones changed."""
    whole = dict(base)
    for name, change in packed.items():
        if not name.endswith(":scale"):
            scale = packed.get(f"{name}:scale")
            whole[name] = (
                base[name] + (change if scale is None else change.astype(np.float32) * scale[:, None])
            ).astype(np.float32)
    return whole


def read_changes(path: Path) -> dict[str, np.ndarray]:
    with np.load(path, allow_pickle=False) as packed:
        return dict(packed)
