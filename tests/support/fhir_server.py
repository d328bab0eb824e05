"""A small FHIR R4 server on a real socket: takes a transaction whole or not at all, keeps resources by id, answers as
the standard asks.
"""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from fhir.resources.R4B.bundle import Bundle

from tests.support.r4_rules import faults


class FhirServer:
    """`refusals` are its next answers: an HTTP status, or a text that it says with 200. `slow` is how long it thinks,
    in seconds.
    """

    def __init__(self) -> None:
        self.kept, self.versions, self.calls, self.refusals, self.slow, self.loses_answer = {}, {}, [], [], 0.0, False
        here = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                here.calls.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
                time.sleep(here.slow)
                status, said = here.answer(body)
                if here.loses_answer:
                    return  # taken, but the line is cut before we say so
                self.send_response(status)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/fhir"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, body: bytes) -> tuple[int, bytes]:
        if self.refusals:
            refusal = self.refusals.pop(0)
            return (refusal, b"") if isinstance(refusal, int) else (200, refusal.encode())
        bundle = json.loads(body)
        Bundle.model_validate(bundle)
        if found := faults(bundle):
            return 422, json.dumps(
                {"resourceType": "OperationOutcome", "issue": [{"diagnostics": one} for one in found]}
            ).encode()
        entries = [{"response": {"status": self._put(entry)}} for entry in bundle["entry"]]
        return 200, json.dumps({"resourceType": "Bundle", "type": "transaction-response", "entry": entries}).encode()

    def _put(self, entry: dict) -> str:
        address = entry["request"]["url"]
        was, self.kept[address] = self.kept.get(address), entry["resource"]
        self.versions[address] = self.versions.get(address, 0) + (was != entry["resource"])
        return "200 OK" if was else "201 Created"

    def of(self, kind: str) -> list[dict]:
        return [resource for resource in self.kept.values() if resource["resourceType"] == kind]

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
