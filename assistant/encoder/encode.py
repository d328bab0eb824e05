"""Turns texts into vectors that lie close together when they mean the same: all-MiniLM-L6-v2, eight-bit, one thread.

`python -m assistant.encoder.build` makes the files it reads. One text is run at a time, without padding, so that a
text's vector never depends on its company.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from assistant.encoder.shape import SIZE

ROOT = Path(__file__).parents[2]
ENCODER = ROOT / "var/encoder"
MODEL, TOKENIZER, MANIFEST = "model.int8.onnx", "tokenizer.json", "encoder.json"
LONGEST = 256  # word pieces; what the encoder was made for. The rest of a longer text is not read


class EncoderRefused(Exception):
    """The encoder's files are missing, or are not the ones that were built and checked."""


class Encoder:
    """`digest` is the SHA-256 of the model: whatever was trained on its vectors is of use with this model only."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, digest: str) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.digest = digest

    def __call__(self, texts: Sequence[str]) -> np.ndarray:
        """One unit vector a text, float32."""
        return np.stack([self._one(text) for text in texts]) if texts else np.empty((0, SIZE), dtype=np.float32)

    def _one(self, text: str) -> np.ndarray:
        pieces = np.array(self._tokenizer.encode(text).ids, dtype=np.int64)
        return self._session.run(None, {"pieces": pieces})[0]


def encoder_folder() -> Path:
    """Where set-up put the encoder: it says so in ENCODER_DIR to the processes it starts; `rasa train` by hand finds
    the usual place.
    """
    return Path(os.environ.get("ENCODER_DIR") or ENCODER)


def load_encoder(folder: Path = ENCODER, *, sha256: str | None = None) -> Encoder:
    """Raises EncoderRefused if a file differs from what the build wrote down, or the model from the `sha256` asked
    for.
    """
    manifest = read_manifest(folder)
    digest = manifest["sha256"][MODEL]
    if sha256 and digest != sha256:
        raise EncoderRefused(f"{folder / MODEL} is {digest}, but {sha256} is asked for")
    for name in (MODEL, TOKENIZER):
        if sha256_of(folder / name) != manifest["sha256"][name]:
            raise EncoderRefused(f"{folder / name} is not the file that was built")
    return Encoder(open_session(folder / MODEL), open_tokenizer(folder / TOKENIZER), digest)


def read_manifest(folder: Path = ENCODER) -> dict:
    try:
        return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise EncoderRefused(f"{folder} has no encoder yet; `make run` builds it") from error


def sha256_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError as error:
        raise EncoderRefused(f"{path} is missing; `make run` builds it") from error


def open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # a message is too short to share between cores
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def open_tokenizer(path: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return tokenizer
