"""Which key the settings ask for; as installed, none."""

import pytest

from assistant.portal.configured import verifier
from tests.support.factories import make_settings
from tests.support.portal_tokens import AUDIENCE, ISSUER, SECRET, private_pem, public_pem


def configured(**settings):
    return verifier(make_settings(portal_issuer=ISSUER, portal_audience=AUDIENCE, **settings))


def algorithm(**settings):
    return configured(**settings)._keys.key(None).algorithm


def test_a_public_key_is_taken_as_its_text_and_as_a_file(tmp_path):
    (tmp_path / "key.pem").write_text(public_pem("ES256"))
    assert algorithm(portal_public_key=public_pem("EdDSA")) == "EdDSA"
    assert algorithm(portal_public_key=str(tmp_path / "key.pem")) == "ES256"


def test_a_secret_is_for_one_algorithm():
    assert algorithm(portal_secret=SECRET) == "HS256"


def test_as_installed_there_is_no_key():
    assert configured()._keys is None


def test_a_key_file_that_is_not_there_stops_the_start(tmp_path):
    with pytest.raises(OSError):
        configured(portal_public_key=str(tmp_path / "missing.pem"))


def test_a_private_key_is_no_public_one():
    with pytest.raises(ValueError, match="must be a public key"):
        configured(portal_public_key=private_pem("ES256"))
