"""Mail as it leaves: whole files for us only, or a real server on this machine."""

import socket
from email import message_from_bytes, policy
from uuid import UUID, uuid4

import pytest
from aiosmtpd.controller import Controller

from assistant.handoffs.delivery.email import compose
from assistant.handoffs.delivery.letter import Letter
from assistant.handoffs.lines import Line
from assistant.post import NotDelivered, to_files, to_server
from tests.support.letters import unmarked

ENTRY = UUID("00000000-0000-4000-8000-000000000001")
WORDS = "Ünïcode – “why?” 🙏\n\nשלום \u200f\n" + "a very long line " * 120 + "\n.\nafter a lone dot\n"


def make_mail(entry_id=ENTRY, *, sender="chat@hospital.example", **changes):
    written = Letter(
        **{
            "subject": "A family asks",
            "opening": "Read this",
            "reference": "R",
            "sent": "today",
            "lines": (Line("message", "Label", WORDS),),
            "links": (),
            **changes,
        }
    )
    return compose(written, sender=sender, to="team@hospital.example", entry_id=entry_id)


def text_of(mail):
    return unmarked(mail.get_body(("plain",)).get_content().replace("\r\n", "\n"))


class Inbox:
    """What the mail server took. `refuse` is its answer to the next mails."""

    def __init__(self) -> None:
        self.taken, self.refuse = [], []

    async def handle_DATA(self, server, session, envelope):
        if self.refuse:
            return self.refuse.pop(0)
        self.taken.append(
            (envelope.mail_from, envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default))
        )
        return "250 taken"


@pytest.fixture
def server():
    inbox = Inbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    inbox.url = f"smtp://127.0.0.1:{port}"
    yield inbox
    controller.stop()


def test_a_mail_reaches_a_real_server_word_for_word(server):
    assert to_server(server.url)(make_mail(), ENTRY) == "smtp"

    [(sender, to, received)] = server.taken
    assert (sender, to) == ("chat@hospital.example", ["team@hospital.example"])
    assert f"Label:\n{WORDS}\n" in text_of(received)
    assert [part.get_content_type() for part in received.iter_parts()] == ["text/plain", "text/html"]
    assert received["Message-ID"] == f"<{ENTRY}@hospital.example>" and received["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("answer", ["451 later", "552 too big", "554 no"])
def test_a_mail_the_server_refuses_is_not_delivered(server, answer):
    server.refuse = [answer, answer]
    with pytest.raises(NotDelivered) as refused:
        to_server(server.url)(make_mail(), ENTRY)
    assert str(refused.value).startswith("SMTP") and "hospital" not in str(refused.value)


def test_a_server_that_refuses_twice_takes_it_the_third_time(server):
    server.refuse = ["451 later", "451 later"]
    post, tried = to_server(server.url), []
    for _ in range(3):
        try:
            tried.append(post(make_mail(), ENTRY))
        except NotDelivered:
            tried.append("refused")
    assert tried == ["refused", "refused", "smtp"] and len(server.taken) == 1


def test_a_server_that_is_away_is_not_delivered():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"smtp://127.0.0.1:{probe.getsockname()[1]}"
    with pytest.raises(NotDelivered, match="ConnectionRefusedError"):
        to_server(url)(make_mail(), ENTRY)


@pytest.mark.parametrize("login", ["", "user:secret@"])
def test_neither_words_nor_a_password_travel_to_a_foreign_server_in_the_open(monkeypatch, server, login):
    """The name is foreign, the machine is this one, and its server offers no encryption."""
    real = socket.create_connection
    port = int(server.url.rpartition(":")[2])
    monkeypatch.setattr(
        "socket.create_connection", lambda address, *rest, **more: real(("127.0.0.1", port), *rest, **more)
    )
    with pytest.raises(NotDelivered, match="SMTPNotSupportedError"):
        to_server(f"smtp://{login}mail.hospital.example:{port}")(make_mail(), ENTRY)
    assert server.taken == []


def test_the_message_id_belongs_to_the_outbox_entry():
    other = uuid4()
    assert make_mail()["Message-ID"] == make_mail(subject="again")["Message-ID"] != make_mail(other)["Message-ID"]
    assert make_mail(sender="no-address")["Message-ID"] == f"<{ENTRY}@hospital.invalid>"


def test_a_mail_file_holds_the_whole_mail_and_only_we_can_read_it(tmp_path):
    assert to_files(tmp_path / "outbox")(make_mail(), ENTRY) == "file"

    [file] = (tmp_path / "outbox").iterdir()
    assert file.name == f"{ENTRY}.eml"
    assert file.stat().st_mode & 0o777 == 0o600 and file.parent.stat().st_mode & 0o777 == 0o700
    assert message_from_bytes(file.read_bytes(), policy=policy.default)["Message-ID"] == f"<{ENTRY}@hospital.example>"
    assert WORDS in text_of(message_from_bytes(file.read_bytes(), policy=policy.default))


def test_a_mail_written_twice_is_one_file(tmp_path):
    deliver = to_files(tmp_path)
    deliver(make_mail(), ENTRY)
    deliver(make_mail(opening="the second time"), ENTRY)
    assert [file.suffix for file in tmp_path.iterdir()] == [".eml"]


def test_a_half_written_mail_is_never_taken_for_a_whole_one(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NotDelivered, match="OSError"):
        to_files(tmp_path)(make_mail(), ENTRY)
    assert list(tmp_path.glob("*.eml")) == []


def test_a_subject_cannot_smuggle_another_header():
    with pytest.raises(ValueError):
        make_mail(subject="A family asks\r\nBcc: someone@example.org")


def test_a_login_that_the_server_does_not_offer_is_not_delivered(server):
    with pytest.raises(NotDelivered):
        to_server(server.url.replace("smtp://", "smtp://user:pa%40ss@"))(make_mail(), ENTRY)
    assert server.taken == []
