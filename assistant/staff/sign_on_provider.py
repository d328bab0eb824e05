"""The hospital's own sign-in, as an OpenID Connect provider: where to send somebody, who comes back (by Authlib)."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError

from assistant import clock
from assistant.staff.errors import SignOnAway, SignOnNotValid
from assistant.staff.sign_on_published import Published

LEEWAY = 60  # seconds that clocks may differ
ALGORITHMS = [
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "Ed25519",
]  # no shared secrets


@dataclass(frozen=True)
class Start:
    """Where the browser goes, and what must fit when it is back."""

    url: str
    state: str
    nonce: str
    verifier: str


class _Auth(httpx.Auth, ClientAuth):
    """Authlib's way of naming the client, for httpx."""

    requires_request_body = True

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        url, headers, body = self.prepare(request.method, str(request.url), request.headers, request.content)
        headers["Content-Length"] = str(len(body))
        yield httpx.Request(request.method, url, headers=headers, content=body, extensions=request.extensions)


class _Client(OAuth2Client):
    client_auth_class = _Auth


class Provider:
    def __init__(self, issuer: str, client_id: str, secret: str | None, back: str, *, seconds: float = 5.0) -> None:
        """`back` is our own address to which the browser returns."""
        self.issuer, self._id, self._secret, self._back = issuer, client_id, secret, back
        self._http = httpx.Client(timeout=seconds, headers={"accept": "application/json"}, follow_redirects=False)
        self._published = Published(issuer, self._http)

    def start(self) -> Start:
        """Raises SignOnAway."""
        nonce, verifier = generate_token(32), generate_token(64)
        url, state = self._client().create_authorization_url(
            self._published.about()["authorization_endpoint"],
            state=generate_token(32),
            code_verifier=verifier,
            nonce=nonce,
        )
        return Start(url, state, nonce, verifier)

    def finish(self, code: str, *, nonce: str, verifier: str) -> dict[str, Any]:
        """What the provider says about whoever came back. Raises SignOnAway or SignOnNotValid."""
        try:
            token = self._client().fetch_token(
                self._published.about()["token_endpoint"],
                grant_type="authorization_code",
                code=code,
                code_verifier=verifier,
            )
            claims = self._checked(str(token.get("id_token", "")), nonce, str(token.get("access_token", "")))
            return claims | self._more(claims, str(token.get("access_token", "")))
        except httpx.HTTPStatusError as error:
            raise (SignOnAway if error.response.is_server_error else SignOnNotValid) from error
        except httpx.HTTPError as error:
            raise SignOnAway from error
        except (AuthlibBaseError, JoseError, ValueError, TypeError, KeyError) as error:
            raise SignOnNotValid from error

    def _client(self) -> _Client:
        how = self._published.about().get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        method = "none" if not self._secret else next((one for one in how if one.startswith("client_secret_")), None)
        ours = {"redirect_uri": self._back, "scope": "openid profile email", "code_challenge_method": "S256"}
        return _Client(self._http, self._id, self._secret, token_endpoint_auth_method=method, **ours)

    def _checked(self, id_token: str, nonce: str, access_token: str) -> dict[str, Any]:
        """Raises JoseError."""
        token = self._published.with_keys(lambda keys: jwt.decode(id_token, keys, algorithms=ALGORITHMS))
        must = {"iss": {"essential": True, "value": self.issuer}, "aud": {"essential": True, "value": self._id}}
        known = {"nonce": nonce, "client_id": self._id, "access_token": access_token}
        claims = CodeIDToken(token.claims, token.header, must, known)
        claims.validate(now=int(clock.now().timestamp()), leeway=LEEWAY)
        return dict(claims)

    def _more(self, claims: Mapping[str, Any], access_token: str) -> dict[str, Any]:
        """Some providers tell names and groups apart from the token. It counts only for the same person."""
        address = self._published.about().get("userinfo_endpoint")
        if not address:
            return {}
        told = self._published.get(address, {"authorization": f"Bearer {access_token}"})
        if told.get("sub") != claims["sub"]:
            raise ValueError("told about another person")
        return {name: value for name, value in told.items() if name not in claims}
