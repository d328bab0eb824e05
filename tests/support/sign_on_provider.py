"""A hospital's sign-in as a process of its own: an OpenID Connect provider made of Authlib's server parts, on loopback.

`python -m tests.support.sign_on_provider PORT BACK` - whoever comes is the person that `POST /tests/person` named last.
"""

import os
import secrets
import sys
import time
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from authlib.oauth2.rfc6749 import AuthorizationServer, OAuth2Request
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc6749.models import AuthorizationCodeMixin, ClientMixin
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import OpenIDCode, UserInfo
from joserfc.jwk import KeySet, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "console", "a secret of the tests / with + signs"


@dataclass
class State:
    """What a test can set."""

    issuer: str
    back: str
    person: dict[str, Any] = field(default_factory=dict)
    spoil: dict[str, Any] = field(default_factory=dict)  # claims that are put into the token, whatever they should be
    in_token: bool = True  # groups in the token, or only at userinfo
    refuse: str = ""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": secrets.token_hex(4)}))
    signs_with: RSAKey | None = None
    codes: dict[str, "Code"] = field(default_factory=dict)
    tokens: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@dataclass
class Code(AuthorizationCodeMixin):
    code: str
    redirect_uri: str
    scope: str
    nonce: str | None
    challenge: str | None
    method: str | None
    person: dict[str, Any]

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str | None:
        return self.nonce

    def get_auth_time(self) -> int:
        return int(time.time())

    def get_acr(self) -> None:
        return None

    def get_amr(self) -> None:
        return None


class Client(ClientMixin):
    id_token_signed_response_alg = "RS256"

    def get_client_id(self) -> str:
        return CLIENT

    def get_default_redirect_uri(self) -> str:
        return STATE.back

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri == STATE.back

    def check_client_secret(self, client_secret: str) -> bool:
        return client_secret == SECRET

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


class Grant(AuthorizationCodeGrant):
    def save_authorization_code(self, code: str, request: OAuth2Request) -> None:
        said = request.payload.data
        challenge, method = said.get("code_challenge"), said.get("code_challenge_method")
        STATE.codes[code] = Code(code, request.payload.redirect_uri, request.payload.scope, said.get("nonce"), challenge, method, request.user)  # fmt: skip

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        return STATE.codes.get(code)

    def delete_authorization_code(self, authorization_code: Code) -> None:
        del STATE.codes[authorization_code.code]

    def authenticate_user(self, authorization_code: Code) -> dict[str, Any]:
        return authorization_code.person


class Challenge(CodeChallenge):
    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]

    def validate_code_challenge(self, grant: Grant, redirect_uri: str) -> None:
        assert grant.request.payload.data.get("code_challenge"), "this provider wants PKCE of everybody"
        super().validate_code_challenge(grant, redirect_uri)

    def get_authorization_code_challenge(self, authorization_code: Code) -> str | None:
        return authorization_code.challenge

    def get_authorization_code_challenge_method(self, authorization_code: Code) -> str | None:
        return authorization_code.method


class Tokens(OpenIDCode):
    def exists_nonce(self, nonce: str, request: OAuth2Request) -> bool:
        return any(one.nonce == nonce for one in STATE.codes.values())

    def resolve_client_private_key(self, client: Client) -> RSAKey:
        return STATE.signs_with or STATE.key

    def get_encode_header(self, client: Client) -> dict[str, str]:
        return {"alg": "RS256", "kid": STATE.key.kid}

    def get_client_claims(self, client: Client) -> dict[str, Any]:
        return {"iss": STATE.issuer}

    def generate_user_info(self, user: dict[str, Any], scope: str) -> UserInfo:
        told = user if STATE.in_token else {"sub": user["sub"]}
        return UserInfo(told | STATE.spoil)


class Server(AuthorizationServer):
    def query_client(self, client_id: str) -> Client | None:
        return Client() if client_id == CLIENT else None

    def save_token(self, token: dict[str, Any], request: OAuth2Request) -> None:
        STATE.tokens[token["access_token"]] = request.user

    def send_signal(self, name: str, *args: Any, **kwargs: Any) -> None:
        return None

    def create_oauth2_request(self, request: "Asked") -> "Asked":
        return request

    def handle_response(self, status: int, body: Any, headers: Any) -> Response:
        told = dict(headers)
        return JSONResponse(body, status, told) if isinstance(body, dict) else Response(body, status, told)


class Asked(OAuth2Request):
    def __init__(self, request: Request, form: dict[str, str]) -> None:
        super().__init__(request.method, str(request.url), headers=request.headers)
        self._form, self._args = form, dict(request.query_params)
        self.payload = BasicOAuth2Payload(self._args | form)

    @property
    def args(self) -> dict[str, str]:
        return self._args

    @property
    def form(self) -> dict[str, str]:
        return self._form


async def authorize(request: Request) -> Response:
    asked = Asked(request, {})
    if STATE.refuse:
        return RedirectResponse(f"{STATE.back}?error={STATE.refuse}&state={asked.payload.state}", status_code=302)
    return SERVER.create_authorization_response(asked, STATE.person, SERVER.get_consent_grant(asked, STATE.person))


async def token(request: Request) -> Response:
    form = {name: str(value) for name, value in (await request.form()).items()}
    return SERVER.create_token_response(Asked(request, form))


async def about(request: Request) -> Response:
    STATE.asked.append("about")
    places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys", "userinfo_endpoint": "person"}  # fmt: skip
    told = {name: f"{STATE.issuer}/{place}" for name, place in places.items()}
    return JSONResponse(
        {
            "issuer": STATE.issuer,
            **told,
            "token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_basic"],
        }
    )


async def keys(request: Request) -> Response:
    STATE.asked.append("keys")
    return JSONResponse(KeySet([STATE.key]).as_dict(private=False))


async def person(request: Request) -> Response:
    return JSONResponse(STATE.tokens[request.headers["authorization"].removeprefix("Bearer ")])


async def tests(request: Request) -> Response:
    """Sets what a test wants, and tells what was asked."""
    for name, value in (await request.json()).items():
        if name == "new_key":
            STATE.key = RSAKey.generate_key(2048, {"kid": secrets.token_hex(4)})
        elif name == "foreign_key":
            STATE.signs_with = RSAKey.generate_key(2048) if value else None
        else:
            setattr(STATE, name, value)
    return JSONResponse({"asked": STATE.asked})


STATE = State("", "")
SERVER = Server()
SERVER.register_token_generator("default", BearerTokenGenerator(lambda **_: secrets.token_urlsafe(24)))
SERVER.register_grant(Grant, [Challenge(required=True), Tokens(require_nonce=True)])
APP = Starlette(
    routes=[
        Route("/authorize", authorize),
        Route("/token", token, methods=["POST"]),
        Route("/.well-known/openid-configuration", about),
        Route("/keys", keys),
        Route("/person", person),
        Route("/tests", tests, methods=["POST"]),
    ]
)

if __name__ == "__main__":
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback has no TLS
    port, STATE.back = int(sys.argv[1]), sys.argv[2]
    STATE.issuer = f"http://127.0.0.1:{port}"
    uvicorn.run(APP, host="127.0.0.1", port=port, log_level="warning")
