"""A token counts only as the portal signed it, for us, now. Whatever else it may be, it is refused."""

import hashlib
import hmac
from datetime import date

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.portal.errors import TokenRefused
from assistant.portal.keys import from_pem, from_secret
from assistant.portal.verify import LEEWAY, LONGEST_TOKEN, Verifier
from tests.support.portal_tokens import (
    ALGORITHMS,
    make_claims,
    make_token,
    make_verifier,
    private_key,
    private_pem,
    public_pem,
    unsigned,
)

ANY_CHARACTER = st.characters(min_codepoint=1, max_codepoint=0x2FF)
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def refused(token, verifier=None):
    """The kind of the refusal."""
    with pytest.raises(TokenRefused) as refusal:
        (verifier or make_verifier()).verify(token)
    return refusal.value.kind


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_good_token_tells_who_writes_and_about_whom(clock, algorithm):
    found = (
        make_verifier(algorithm)
        .verify(make_token(make_claims(proxy=True, proxy_for="K7654321"), algorithm=algorithm))
        .identity
    )

    assert (found.person.name, found.person.phone, found.person.email) == (
        "Samira Test-Khan",
        "07700 900123",
        "samira@example.org",
    )
    assert (found.child.name, found.child.date_of_birth, found.child.nhs_number) == (
        "Aisha Test-Khan",
        date(2019, 5, 4),
        "9434765919",
    )
    assert (found.relationship, found.proxy_for) == ("mother", "Aisha Test-Khan")


def test_as_installed_no_token_is_taken():
    assert refused(make_token(), Verifier()) == "not_configured"


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@MANY
@given(place=st.integers(0, 10_000), character=ANY_CHARACTER)
def test_a_token_with_any_character_changed_is_refused(algorithm, place, character):
    token = make_token(algorithm=algorithm)
    place %= len(token)
    changed = token[:place] + character + token[place + 1 :]

    if changed != token:
        assert refused(changed, make_verifier(algorithm))


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_the_last_characters_of_a_token_cannot_be_written_another_way(algorithm):
    """The last character of base64 has bits that carry nothing; and padding or line ends change no byte."""
    token, verifier = make_token(algorithm=algorithm), make_verifier(algorithm)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=\n"
    others = [token[:-1] + one for one in alphabet if one != token[-1]] + [
        token + one for one in ("=", "==", "\n", " ", ".")
    ]

    assert [one for one in others if verifier.look(one).refused is None] == []


@MANY
@given(
    st.text(max_size=200)
    | st.binary(max_size=100).map(lambda raw: raw.decode("latin-1"))
    | st.lists(st.text(max_size=30), min_size=3, max_size=3).map(".".join)
)
def test_whatever_is_no_token_is_refused_and_breaks_nothing(text):
    assert refused(text)


@MANY
@given(
    header=st.dictionaries(
        st.sampled_from(["alg", "kid", "typ", "crit", "b64", "jwk", "zip"]),
        st.none() | st.text(max_size=9) | st.integers() | st.lists(st.text()),
    )
)
def test_whatever_header_is_refused_and_breaks_nothing(header):
    assert refused(unsigned(header, make_claims(), b"x" * 64))


@pytest.mark.parametrize("alg", ["none", "None", "NONE", "nOnE", "", None])
def test_an_unsigned_token_is_refused(alg):
    assert refused(unsigned({"alg": alg, "typ": "JWT"}, make_claims())) in ("algorithm", "malformed")


@pytest.mark.parametrize("ours", ["RS256", "ES256", "EdDSA"])
def test_our_public_key_is_no_secret_to_sign_with(ours):
    """The old confusion: HS256 over the bytes of the public key, which everybody may have."""
    for pem in (public_pem(ours), public_pem(ours).strip()):
        head = unsigned({"alg": "HS256", "typ": "JWT"}, make_claims())[:-1]
        signature = hmac.new(pem.encode(), head.encode(), hashlib.sha256).digest()
        forged = unsigned({"alg": "HS256", "typ": "JWT"}, make_claims(), signature)
        assert refused(forged, make_verifier(ours)) == "algorithm"


@pytest.mark.parametrize("ours", ALGORITHMS)
@pytest.mark.parametrize("theirs", ALGORITHMS)
def test_only_the_algorithm_of_our_key_counts(ours, theirs):
    assert refused(make_token(algorithm=theirs, number=1), make_verifier(ours)) == (
        "signature" if ours == theirs else "algorithm"
    )


def test_another_algorithm_of_the_same_family_is_refused():
    assert refused(jwt.encode(make_claims(), private_key("RS256"), "RS512"), make_verifier("RS256")) == "algorithm"
    assert refused(jwt.encode(make_claims(), private_key("RS256"), "PS256"), make_verifier("RS256")) == "algorithm"


@pytest.mark.parametrize("kind, name, values", [
    ("audience", "aud", ["another", "", ["second-opinion"], ["second-opinion", "another"], None, 7]),
    ("issuer", "iss", ["https://portal.example.nhs.uk/", "https://other.example", "", None, 7]),
])  # fmt: skip
def test_a_token_from_another_or_for_another_is_refused(kind, name, values):
    found = {str(value): refused(make_token(make_claims(**{name: value}))) for value in values}
    assert found == dict.fromkeys(found, kind)


@pytest.mark.parametrize("missing", ["iss", "aud", "sub", "iat", "exp", "jti", "person", "child", "relationship"])
def test_a_token_without_a_claim_that_is_needed_is_refused(missing):
    assert refused(make_token(make_claims(without=(missing,)))) in ("claims", "issuer", "audience")


def test_a_token_ends_when_it_says_with_a_little_leeway(clock):
    token, verifier = make_token(), make_verifier()
    clock.forward(seconds=300 + LEEWAY - 1)
    assert verifier.look(token).verified
    clock.forward(seconds=1)
    assert refused(token) == "expired"


@pytest.mark.parametrize("issued, expires, kind", [
    (-3600, -3300, "expired"), (-3600, 60, "too_long"), (0, 301, "too_long"), (0, 86400, "too_long"), (60, 300, "not_yet_valid"),
    (3600, 3900, "not_yet_valid"), (0, 0, "too_long"), (20, 10, "too_long"),
])  # fmt: skip
def test_an_old_an_early_and_a_long_lived_token_are_refused(clock, issued, expires, kind):
    now = int(clock().timestamp())
    assert refused(make_token(make_claims(iat=now + issued, exp=now + expires))) == kind


@MANY
@given(life=st.integers(301, 10**9), ago=st.integers(0, 10**6))
def test_no_token_lives_longer_than_five_minutes(life, ago):
    now = make_claims()["iat"]
    assert refused(make_token(make_claims(iat=now - ago, exp=now - ago + life))) in ("too_long", "expired")


@pytest.mark.parametrize("name", ["iat", "exp", "nbf"])
@pytest.mark.parametrize("value", [True, -1, 2**70, 1e300])
def test_a_time_that_is_no_time_is_refused(name, value):
    assert refused(make_token(make_claims(**{name: value}))) in ("claims", "expired")


def test_a_token_that_is_not_valid_yet_is_refused(clock):
    assert refused(make_token(make_claims(nbf=int(clock().timestamp()) + 60))) == "not_yet_valid"


def test_a_token_that_is_too_large_is_refused_before_it_is_read():
    assert refused("a" * (LONGEST_TOKEN + 1)) == "too_large"


@pytest.mark.parametrize("value", ["", "short", "x" * 201, 12345678, ["a" * 10]])
def test_a_token_id_that_names_nothing_is_refused(value):
    assert refused(make_token(make_claims(jti=value))) == "claims"


def test_headers_that_ask_for_more_are_refused():
    assert refused(make_token(crit=["b64"])) == "malformed"


def test_keys_and_secrets_that_are_too_weak_are_not_taken():
    weak = (rsa.generate_private_key(public_exponent=65537, key_size=1024), ec.generate_private_key(ec.SECP384R1()))
    pems = [key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode() for key in weak]
    for text in (*pems, private_pem("ES256"), "-----BEGIN PUBLIC KEY-----", ""):
        with pytest.raises(ValueError, match="PORTAL_PUBLIC_KEY"):
            from_pem(text)
    with pytest.raises(ValueError, match="32 characters"):
        from_secret("x" * 31)
