"""What the parts that cannot be saved cost alone: an encoding, a commit to the disk, a hop over the loopback."""

import os
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from statistics import median

import httpx

from assistant.encoder.encode import encoder_folder
from assistant.encoder.tuned import load_tuned_encoder

TIMES = 100
TEXT = "my daughter is seven and they want to operate, can we ask somebody else first"


def everything(folder: Path) -> dict[str, float]:
    """Milliseconds, the median of many."""
    return {"an encoding": encoding(), "an fsync": fsync(folder), "a loopback hop": hop()}


def encoding() -> float:
    encoder = load_tuned_encoder(encoder_folder())
    pieces = encoder.tokenizer.encode(TEXT).ids
    return _median(lambda: encoder(pieces))


def fsync(folder: Path) -> float:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "fsync"
    with open(path, "wb", buffering=0) as file:

        def write() -> None:
            file.write(b"x" * 4096)
            os.fsync(file.fileno())

        took = _median(write)
    path.unlink()
    return took


def hop() -> float:
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}") as client:
            return _median(lambda: client.post("/", json={"text": TEXT}))
    finally:
        server.shutdown()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")  # in one piece, as a real server does

    def log_message(self, *_: object) -> None:
        pass


def _median(work: Callable[[], object]) -> float:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)
