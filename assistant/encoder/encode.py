"""The encoder's files: where set-up put them, and whether they are the ones that were built and checked.

`python -m assistant.encoder.build` makes them. One text is run at a time, without padding, on one thread, so that a
text's vector never depends on its company.
"""

import hashlib
import json
import os
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

ROOT = Path(__file__).parents[2]
ENCODER = ROOT / "var/encoder"
TOKENIZER, MANIFEST = "tokenizer.json", "encoder.json"
LONGEST = 256  # word pieces; what the encoder was made for. The rest of a longer text is not read


class EncoderRefused(Exception):
    """The encoder's files are missing, or are not the ones that were built and checked."""


def encoder_folder() -> Path:
    """Where set-up put the encoder: it says so in ENCODER_DIR to the processes it starts; `rasa train` by hand finds
    the usual place.
    """
    return Path(os.environ.get("ENCODER_DIR") or ENCODER)


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
