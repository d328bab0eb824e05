"""The example portals of docs/portal-python.md and docs/portal-node.md run as they stand, and the chat takes their
tokens.
"""

import re
import shutil
import subprocess
import sys

import httpx
import pytest

from assistant.portal.jwks import Jwks
from assistant.portal.verify import Verifier
from assistant.settings import ROOT
from tests.support.portal_tokens import AUDIENCE, ISSUER, private_pem

EXAMPLES = ROOT / "examples" / "portal"
ASKING = {"X-Requested-With": "second-opinion-chat"}


def command(language):
    if language == "python":
        return [sys.executable, str(EXAMPLES / "python" / "server.py")]
    node = shutil.which("node")
    assert node, "Node.js is missing: install it (version 18 or newer); the set-up needs it too"
    return [node, str(EXAMPLES / "node" / "server.mjs")]


@pytest.fixture(params=["python", "node"])
def portal(request, tmp_path):
    """The address of the example, running."""
    (tmp_path / "portal.pem").write_text(private_pem("ES256"))
    options = {
        "key": tmp_path / "portal.pem",
        "kid": "portal-1",
        "issuer": ISSUER,
        "audience": AUDIENCE,
        "chat": "http://127.0.0.1:8080",
        "port": 0,
    }
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    process = subprocess.Popen([*command(request.param), *words], stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


def test_its_tokens_are_taken_by_its_published_keys(portal):
    verifier = Verifier(Jwks(f"{portal}/.well-known/jwks.json"), ISSUER, AUDIENCE)
    tokens = [httpx.post(f"{portal}/second-opinion/token", headers=ASKING).json()["token"] for _ in range(3)]
    found = [verifier.verify(token) for token in tokens]

    assert {one.identity.child.name for one in found} == {"Aisha Test-Khan"} and found[
        0
    ].identity.proxy_for == "Aisha Test-Khan"
    assert len({one.token_id for one in found}) == 3


def test_another_site_gets_no_token_and_nobody_gets_the_private_key(portal):
    assert httpx.post(f"{portal}/second-opinion/token").status_code == 404
    assert httpx.get(f"{portal}/second-opinion/token", headers=ASKING).status_code == 404
    assert set(httpx.get(f"{portal}/.well-known/jwks.json").json()["keys"][0]) == {
        "kty",
        "crv",
        "x",
        "y",
        "kid",
        "use",
        "alg",
    }


def test_its_page_has_the_chat_in_it(portal):
    page = httpx.get(portal).text
    assert "http://127.0.0.1:8080/static/embed.js" in page and re.search(
        r'data-portal-token-from="/second-opinion/token"', page
    )
    assert "eyJ" not in page
