"""Who signed what, and when: the Standard Webhooks scheme."""

import base64
import re
from datetime import UTC, datetime, timedelta

import pytest

from assistant.handoffs.delivery import signature
from assistant.handoffs.delivery.signature import NotGenuine, check
from assistant.settings import ROOT

SECRET, BODY = "a secret of at least 32 characters", "{“words”}".encode()
NOW = datetime.fromtimestamp(1795428000, UTC)


def signed(secret=SECRET, *, id="msg_1", at=NOW, body=BODY):
    return signature.headers(secret, id=id, at=at, body=body)


def test_what_we_sign_is_genuine_to_us():
    assert check(SECRET, signed(), BODY, now=NOW) == "msg_1"


def test_the_example_in_the_docs_is_what_we_compute():
    told = re.search(r"^`(v1,\S+)`\.$", (ROOT / "docs" / "webhook.md").read_text(), re.MULTILINE)[1]
    assert signed(body=b"{}")["webhook-signature"] == told


def test_the_standards_own_example():
    """From the specification's libraries: secret, id, time, body, signature."""
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'
    headers = signature.headers(
        secret, id="msg_p5jXN8AQM9LWM0D4loKWxJek", at=datetime.fromtimestamp(1614265330, UTC), body=body
    )
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("change", [
    {"webhook-id": "msg_2"},
    {"webhook-id": ""},
    {"webhook-id": "m" * 101},
    {"webhook-timestamp": "1795428001"},
    {"webhook-timestamp": "soon"},
    {"webhook-timestamp": "١٧٩٥٤٢٨٠٠٠"},
    {"webhook-timestamp": ""},
    {"webhook-signature": ""},
    {"webhook-signature": "v1,"},
    {"webhook-signature": "v1,é"},
    {"webhook-signature": signed()["webhook-signature"].removeprefix("v1,")},
], ids=repr)  # fmt: skip
def test_one_header_changed_is_not_genuine(change):
    with pytest.raises(NotGenuine):
        check(SECRET, signed() | change, BODY, now=NOW)


@pytest.mark.parametrize("missing", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_one_header_missing_is_not_genuine(missing):
    with pytest.raises(NotGenuine):
        check(SECRET, {name: value for name, value in signed().items() if name != missing}, BODY, now=NOW)


def test_another_body_or_another_secret_is_not_genuine():
    for secret, body in ((SECRET, BODY + b" "), (SECRET + "!", BODY)):
        with pytest.raises(NotGenuine):
            check(secret, signed(), body, now=NOW)


@pytest.mark.parametrize("seconds, genuine", [(-301, False), (-300, True), (300, True), (301, False)])
def test_a_call_is_good_for_five_minutes(seconds, genuine):
    late = NOW + timedelta(seconds=seconds)
    if genuine:
        assert check(SECRET, signed(), BODY, now=late)
    else:
        with pytest.raises(NotGenuine):
            check(SECRET, signed(), BODY, now=late)


def test_while_a_secret_is_changed_both_signatures_may_stand():
    two = signed() | {
        "webhook-signature": signed("the other secret, also long enough")["webhook-signature"]
        + " "
        + signed()["webhook-signature"]
    }
    assert check(SECRET, two, BODY, now=NOW)


def test_a_secret_in_the_standards_form_is_its_bytes():
    plain = base64.b64encode(SECRET.encode()).decode()
    assert signed(f"whsec_{plain}") == signed()
