"""The units of `deploy/systemd`: each process as somebody of its own, with its own settings, and only the folders it
needs; and the proxy's example says what the service believes.

`scripts/check_deploy.py` has systemd and nginx read them too, where they are installed.
"""

import re

import pytest

from assistant.settings import ROOT

FOLDER = ROOT / "deploy" / "systemd"
UNITS = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.service")}
NGINX = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
HARDENED = {
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "RestrictNamespaces=yes",
    "SystemCallFilter=@system-service",
    "UMask=0077",
}


def said(unit: str, name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNITS[unit], re.M)


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_is_sealed_and_runs_as_somebody_of_its_own(unit):
    assert set(UNITS[unit].splitlines()) >= HARDENED
    [user] = said(unit, "User")
    assert f"u {user} -" in (FOLDER / "assistant.sysusers").read_text()


def test_the_engine_is_somebody_else_with_one_setting_file_and_nothing_to_write_to():
    engine = "assistant-engine@.service"
    assert said(engine, "User") != said("assistant.service", "User")
    assert said(engine, "EnvironmentFile") == ["/etc/assistant/engine.env"]
    assert said(engine, "StateDirectory") == said(engine, "ReadWritePaths") == []
    assert (said(engine, "IPAddressDeny"), said(engine, "IPAddressAllow")) == (["any"], ["localhost"])
    assert "-i 127.0.0.1 " in said(engine, "ExecStart")[0]


def test_no_unit_but_the_migration_is_told_the_owners_address():
    files = {unit: said(unit, "EnvironmentFile") for unit in UNITS}
    with_migrations = [unit for unit, names in files.items() if any("migrate.env" in name for name in names)]
    assert with_migrations == ["assistant-migrate.service"]


def test_what_hangs_or_dies_is_started_again():
    for unit in ("assistant.service", "assistant-engine@.service"):
        assert said(unit, "Restart") == ["always"] and said(unit, "Type") == ["notify"]
        assert int(said(unit, "WatchdogSec")[0]) <= 60


def test_words_are_never_kept_unsealed_for_want_of_a_key():
    """A key file that is named must be there; an unnamed one that is missing would leave words as they are."""
    assert "TEXT_KEYS_FILE=/etc/assistant/text-keys" in UNITS["assistant.service"]


def test_the_proxy_writes_over_what_a_caller_says_of_its_own_address():
    headers = dict(re.findall(r"proxy_set_header (\S+) (.+);", NGINX))
    assert headers["X-Forwarded-For"] == "$remote_addr" and "proxy_add_x_forwarded_for" not in NGINX
    assert headers["Host"] == "$http_host", "the service compares it with the Origin"
    settings = (ROOT / "deploy" / "settings" / "service.env.example").read_text(encoding="utf-8")
    assert "TRUST_PROXY=true" in settings and "PUBLIC_URL=https://" in settings


def test_the_proxy_streams_and_writes_no_address_of_a_conversation_down():
    assert "proxy_buffering off;" in NGINX and len(re.findall("access_log off;", NGINX)) == NGINX.count("\nserver {")
    assert re.search(r"error_log \S+ crit;", NGINX)


def test_while_the_service_is_away_a_family_reads_whom_to_ring():
    page = (ROOT / "deploy" / "away.html").read_text(encoding="utf-8")
    assert re.search(r"error_page 502 504 /away\.html;", NGINX)
    assert "999" in page and "116 123" in page and "<script" not in page and "<style" not in page
