"""docs/cryptography.md lists every use of cryptography, and the code has no other: found by what each module imports
and calls.
"""

import ast
import re
from collections import defaultdict

from assistant.portal import keys as portal_keys
from assistant.settings import ROOT
from assistant.staff import sign_on_published

PAGE = (ROOT / "docs" / "cryptography.md").read_text(encoding="utf-8")
MODULES = sorted(path for folder in ("assistant", "actions") for path in (ROOT / folder).rglob("*.py"))
HASHES = {"sha256": "SHA-256", "blake2b": "BLAKE2b"}
SIGNS = ("jwt", "joserfc", "cryptography.hazmat.primitives.asymmetric")
WHOLE = {"pyotp": "TOTP", "ssl": "TLS", "secrets": "random", "argon2": "Argon2id"}
FROM_CRYPTOGRAPHY = {
    "cryptography.fernet": "Fernet",
    "cryptography.hazmat.primitives.kdf.hkdf": "HKDF-SHA-256",
    "cryptography.hazmat.primitives.hashes": "SHA-256",
    "cryptography.hazmat.primitives.serialization": "signatures",
}
CHANCE_THAT_GUARDS_NOTHING = {"assistant/handoffs/delivery/worker.py"}  # when a delivery is tried again


def imported(tree):
    """Modules, each with the names that are taken of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((one.name, "") for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, one.name) for one in node.names)


def called(tree):
    """`hashlib.sha256` and the like, as (module, name)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield node.value.id, node.attr


def by_import(module, name):
    if module in WHOLE or module.split(".")[0] == "argon2":
        return WHOLE[module.split(".")[0]]
    if module == "authlib.common.security":
        return "random"
    if module.startswith(SIGNS):
        return "signatures"
    if module.startswith("cryptography"):
        return FROM_CRYPTOGRAPHY.get(module, f"unknown: {module}.{name}")
    return HASHES.get(name, f"unknown: {name}") if module == "hashlib" and name else None


def by_call(module, name):
    if module == "hmac" and name in ("new", "digest"):
        return "HMAC-SHA-256"  # the hash that it is given stands there too
    return HASHES.get(name, f"unknown: {name}") if module == "hashlib" and name != "file_digest" else None


def uses(tree):
    found = {by_import(*one) for one in imported(tree)} | {by_call(*one) for one in called(tree)}
    found |= {"SHA-256"} if 'file_digest(file, "sha256")' in (text := ast.unparse(tree).replace("'", '"')) else set()
    assert text.count("file_digest(") == text.count('file_digest(file, "sha256")'), "with another hash"
    return found - {None}


def test_every_use_stands_on_the_page_and_the_page_names_no_other():
    found = defaultdict(set)
    for path in MODULES:
        for use in uses(ast.parse(path.read_text(encoding="utf-8"))):
            found[use].add(str(path.relative_to(ROOT)))
    cells = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    told = {row[0]: set(re.findall(r"`([\w/]+\.py)`", row[-1])) for row in cells if ".py`" in row[-1]}
    assert len(found) > 6 and {name: sorted(one) for name, one in told.items()} == {
        name: sorted(one) for name, one in found.items()
    }


def test_what_is_kept_secret_is_sealed_by_fernet_alone():
    """No cipher and no mode is put together by hand, and no other library has one."""
    by_hand = ("cryptography.hazmat.primitives.ciphers", "cryptography.hazmat.primitives.padding", "Crypto", "nacl")
    trees = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in MODULES]
    assert [str(path) for path, tree in trees for module, _ in imported(tree) if module.startswith(by_hand)] == []


def test_chance_that_guards_something_comes_from_the_system():
    """`random` can be foretold. The danger screen is learned with it, so that it is learned alike each time."""
    random = {
        str(path.relative_to(ROOT))
        for path in MODULES
        for module, _ in imported(ast.parse(path.read_text(encoding="utf-8")))
        if module == "random"
    }
    assert {one for one in random if not one.startswith("assistant/tuning/")} == CHANCE_THAT_GUARDS_NOTHING


def test_every_token_has_256_bits_of_it():
    texts = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    lengths = re.findall(r"secrets\.token_urlsafe\((\d*)\)", texts)
    assert len(lengths) > 6 and set(lengths) <= {"32", ""}, "without a number it is 32"


def test_the_page_says_the_fewest_bits_of_rsa_as_they_are():
    assert portal_keys.FEWEST_BITS == sign_on_published.FEWEST_BITS == 2048
    assert "**RSA of 2048 bits is taken.**" in PAGE
