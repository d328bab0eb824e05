"""What `assistant doctor` finds when it reaches for engines, the mail server, receivers and the families' address."""

import datetime
import json
import socket
import ssl
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from assistant.answers.load import load_answers
from assistant.engine.shared_secret import HEADER, may_enter
from assistant.service import doctor_reach
from assistant.service.doctor_reach import found_from
from tests.support.factories import make_settings

INTENTS = [answer.id for answer in load_answers() if answer.intent]
SECRET = "s" * 40


class Engine(BaseHTTPRequestHandler):
    """Its door: the answers of its model, for who has the secret."""

    answers = INTENTS

    def do_GET(self):
        knows = may_enter(self.headers.get(HEADER, ""), "engine", SECRET)
        body = json.dumps({"answers": self.answers} if knows else {"code": "forbidden"}).encode()
        self.send_response(200 if knows else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class OldModel(Engine):
    answers = INTENTS[:3]


@pytest.fixture
def served():
    """A server with that handler, on TLS when it is given a context."""
    running = []

    def serve(handler, context=None):
        server = HTTPServer(("127.0.0.1", 0), handler)
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running.append(server)
        return server.server_port

    yield serve
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture
def told(served):
    engine = f"http://127.0.0.1:{served(Engine)}"

    def told(**changes):
        return list(found_from(make_settings(**{"engine_secret": SECRET, "engine_urls": engine, **changes})))

    assert told() == []
    return told


def nobody():
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def test_each_engine_that_does_not_answer_is_named(told, served):
    away = f"http://127.0.0.1:{nobody()}"
    [sentence] = told(engine_urls=f"http://127.0.0.1:{served(Engine)},{away}")
    assert sentence.startswith(f"The engine at {away} does not answer")


def test_an_engine_with_another_secret_is_told(told):
    [sentence] = told(engine_secret="t" * 40)
    assert "ENGINE_SECRET is the same on both sides" in sentence


def test_a_model_of_other_answers_is_told(told, served):
    [sentence] = told(engine_urls=f"http://127.0.0.1:{served(OldModel)}")
    assert "do not belong together" in sentence


def test_a_mail_server_is_greeted_and_one_that_is_away_is_told(told):
    port = nobody()
    [sentence] = told(smtp_url=f"smtp://127.0.0.1:{port}")
    assert sentence.startswith("The mail server does not take us (ConnectionRefusedError)")

    server = Controller(object(), hostname="127.0.0.1", port=port)
    server.start()
    try:
        assert told(smtp_url=f"smtp://127.0.0.1:{port}") == []
        [sentence] = told(smtp_url=f"smtp://us:wrong@127.0.0.1:{port}")
        assert "does not take us" in sentence and "wrong" not in sentence
    finally:
        server.stop()


def test_receivers_that_cannot_be_reached_are_named_by_their_setting(told, served):
    port = nobody()
    found = told(webhook_url=f"http://127.0.0.1:{port}", webhook_secret="w" * 40, fhir_url=f"http://127.0.0.1:{port}")
    assert [one.split()[0] for one in found] == ["WEBHOOK_URL", "FHIR_URL"]
    assert told(webhook_url=f"http://127.0.0.1:{served(Engine)}", webhook_secret="w" * 40) == []


class Page(BaseHTTPRequestHandler):
    status = 200

    def do_GET(self):
        self.send_response(self.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Broken(Page):
    status = 502


@pytest.fixture
def tls(tmp_path, monkeypatch):
    """A certificate of families' address that ends in so many days; believed here, and found at 127.0.0.1."""

    def made(days):
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "chat.hospital.example")])
        now = datetime.datetime.now(datetime.UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=days, hours=1))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("chat.hospital.example")]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        both = tmp_path / "tls.pem"
        form = serialization.Encoding.PEM
        private = key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        both.write_bytes(private + certificate.public_bytes(form))
        monkeypatch.setenv("SSL_CERT_FILE", str(both))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(both)
        return context

    real = socket.getaddrinfo
    monkeypatch.setattr(
        "socket.getaddrinfo",
        lambda host, *more, **named: real("127.0.0.1" if "hospital.example" in str(host) else host, *more, **named),
    )
    return made


@pytest.mark.parametrize("days, handler, says", [
    (60, Page, []),
    (5, Page, ["The certificate of PUBLIC_URL ends in 5 days. Renew it."]),
    (60, Broken, ["PUBLIC_URL answers with 502"]),
    (-1, Page, ["PUBLIC_URL cannot be reached from here (SSLCertVerificationError)"]),
])  # fmt: skip
def test_families_own_address_is_looked_at_as_they_reach_it(told, served, tls, days, handler, says):
    port = served(handler, tls(days))
    found = told(public_url=f"https://chat.hospital.example:{port}")
    assert len(found) == len(says) and all(one.startswith(start) for one, start in zip(found, says, strict=True))


def test_an_address_with_anothers_certificate_is_told(told, served, tls):
    port = served(Page, tls(60))
    [sentence] = told(public_url=f"https://other.hospital.example:{port}")
    assert "SSLCertVerificationError" in sentence


def test_no_mail_and_no_handoff_is_sent(monkeypatch, told, served):
    asked = []

    class Receiver(Page):
        def do_POST(self):
            asked.append(self.path)
            self.do_GET()

    told(webhook_url=f"http://127.0.0.1:{served(Receiver)}", webhook_secret="w" * 40)
    assert asked == [] and doctor_reach.FROM_HERE
