"""A receiver that is slow on purpose holds nothing up; one without a right certificate gets nothing."""

import socket
import ssl
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from assistant.handoffs.delivery import worker as working
from assistant.handoffs.delivery.patience import within
from assistant.handoffs.delivery.webhook import by_webhook
from assistant.handoffs.delivery.worker import Worker
from assistant.post import NotDelivered
from assistant.records import handoffs, outbox
from tests.support.factories import make_handoff

SECRET, ADDRESS = "s" * 40, "https://chat.hospital.example"


def test_what_is_done_in_time_is_given_and_what_fails_is_raised():
    assert within(1, lambda: "email") == "email"
    with pytest.raises(ZeroDivisionError):
        within(1, lambda: str(1 / 0))


def test_what_never_ends_is_given_up():
    ends = threading.Event()
    with pytest.raises(NotDelivered, match="TooSlow"):
        within(0.1, lambda: str(ends.wait(10)))
    ends.set()


@pytest.fixture
def door():
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield door


def serving(door, answer):
    def serve():
        while True:
            try:
                connection, _ = door.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    return f"127.0.0.1:{door.getsockname()[1]}"


def letter_by_letter(connection):
    connection.recv(65_536)
    try:
        for letter in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 10_000:
            connection.sendall(bytes([letter]))
            time.sleep(0.05)
    except OSError:
        pass


def left_waiting(db, reference):
    with db.read() as session:
        [entry] = outbox.of_handoff(session, handoffs.by_reference(session, reference).id)
        return entry.state, entry.last_error


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        return make_handoff(session, channels=("webhook",)).reference


def test_a_receiver_that_answers_letter_by_letter_is_given_up_and_tried_again(db, sent, door, monkeypatch):
    monkeypatch.setattr(working, "DELIVERY_SECONDS", 0.5)
    url = f"http://{serving(door, letter_by_letter)}/"
    began = time.monotonic()

    assert Worker(db, {"webhook": by_webhook(url, SECRET, address=ADDRESS)}).work() == 0
    assert time.monotonic() - began < 3 and left_waiting(db, sent) == ("waiting", "TooSlow")


@pytest.fixture
def own_certificate(tmp_path):
    """As somebody on the way would make it: for this name, signed by nobody."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    file = tmp_path / "own.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)
    )
    return file


def test_a_receiver_with_a_certificate_that_nobody_vouches_for_gets_no_word(db, sent, door, own_certificate):
    context, heard, knocked = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), [], []
    context.load_cert_chain(own_certificate)

    def answer(connection):
        knocked.append(1)
        try:
            with context.wrap_socket(connection, server_side=True) as secured:
                heard.append(secured.recv(65_536))
        except OSError:
            pass

    url = f"https://{serving(door, answer).replace('127.0.0.1', 'localhost')}/"
    assert Worker(db, {"webhook": by_webhook(url, SECRET, address=ADDRESS)}).work() == 0
    assert knocked and left_waiting(db, sent) == ("waiting", "ConnectError") and heard in ([], [b""])
