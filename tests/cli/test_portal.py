"""`assistant portal-token` prints a token that the chat takes, says which key signed it, and in production signs with
no key of its own.
"""

import json
import stat

import pytest

from assistant.cli.main import main
from assistant.portal.configured import verifier
from tests.support.factories import make_settings
from tests.support.portal_tokens import AUDIENCE, ISSUER, private_pem, public_pem


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path):
    for name, value in {
        "ENGINE_SECRET": "x" * 40,
        "VAR_DIR": str(tmp_path / "var"),
        "PORTAL_ISSUER": ISSUER,
        "PORTAL_AUDIENCE": AUDIENCE,
    }.items():
        monkeypatch.setenv(name, value)


def taken(token, key):
    settings = make_settings(portal_public_key=str(key), portal_issuer=ISSUER, portal_audience=AUDIENCE)
    return verifier(settings).verify(token.strip())


def test_it_makes_a_key_for_trying_and_says_so(capsys, tmp_path):
    assert main(["portal-token"]) == 0
    told = capsys.readouterr()

    assert "development key" in told.err and "PORTAL_PUBLIC_KEY=" in told.err
    assert taken(told.out, tmp_path / "var" / "portal-development.pub.pem").identity.person.name == "Samira Test-Khan"
    assert stat.S_IMODE((tmp_path / "var" / "portal-development.pem").stat().st_mode) == 0o600
    main(["portal-token"])
    assert taken(capsys.readouterr().out, tmp_path / "var" / "portal-development.pub.pem")


def test_in_production_it_signs_only_with_a_key_that_is_named(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("MODE", "production")
    assert main(["portal-token"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "--key" in told.err and not (tmp_path / "var").exists()

    (tmp_path / "own.pem").write_text(private_pem("ES256"))
    assert main(["portal-token", "--key", str(tmp_path / "own.pem")]) == 0
    assert taken(capsys.readouterr().out, public_pem("ES256"))


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
def test_it_says_what_it_is_told_to_say(capsys, tmp_path, algorithm):
    says = {
        "sub": "another",
        "person": {"name": "Anna Other"},
        "child": {"name": "Anna Other", "hospital_number": "K1"},
        "relationship": "self",
    }
    (tmp_path / "own.pem").write_text(private_pem(algorithm))
    (tmp_path / "claims.json").write_text(json.dumps(says))
    main(["portal-token", "--key", str(tmp_path / "own.pem"), "--claims", str(tmp_path / "claims.json")])
    assert taken(capsys.readouterr().out, public_pem(algorithm)).identity.relationship == "self"


@pytest.mark.parametrize(
    "content", ["", "-----BEGIN " + "PRIVATE KEY-----\nhush\n-----END " + "PRIVATE KEY-----", None]
)
def test_a_key_that_cannot_be_used_is_told_without_its_text(capsys, tmp_path, content):
    if content is not None:
        (tmp_path / "own.pem").write_text(content)
    assert main(["portal-token", "--key", str(tmp_path / "own.pem")]) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("No token:") and "hush" not in told.err
