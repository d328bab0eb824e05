"""How the page's files travel: small, and kept by browsers as long as they are the same."""

import base64
import gzip
import hashlib
import json
import re

import pytest

from assistant.web import built_files

YEAR = "public, max-age=31536000, immutable"


def get(client, address, **headers):
    return client.get(address, headers=headers)


@pytest.mark.parametrize("name", ["chat.js", "chat.css", "site.css", "embed.js"])
def test_a_file_that_is_named_by_its_content_is_kept_for_a_year(client, name):
    reply = get(client, built_files.address(name))

    assert reply.status_code == 200 and reply.headers["Cache-Control"] == YEAR
    digest = base64.b64encode(hashlib.sha384(reply.content).digest()).decode()
    assert built_files.integrity(name) == f"sha384-{digest}"


@pytest.mark.parametrize("address", ["/static/embed.js", "/static/plan.css", "/assets/nhsuk/nhsuk-frontend.min.css"])
def test_a_file_that_keeps_its_name_is_asked_for_again(client, address):
    reply = get(client, address)
    assert reply.status_code == 200 and reply.headers["Cache-Control"] == "no-cache"

    again = get(client, address, **{"If-None-Match": reply.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "accepted, coding",
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", None), ("", None)],
)
def test_it_travels_as_small_as_the_browser_takes_it(client, accepted, coding):
    plain = get(client, built_files.address("chat.js"), **{"Accept-Encoding": "identity"})

    with client.stream("GET", built_files.address("chat.js"), headers={"Accept-Encoding": accepted}) as reply:
        sent = b"".join(reply.iter_raw())

    assert reply.headers.get("Content-Encoding") == coding
    assert reply.headers["Content-Type"].startswith("text/javascript")
    assert "Accept-Encoding" in reply.headers["Vary"] and int(reply.headers["Content-Length"]) == len(sent)
    if coding is None:
        assert sent == plain.content
    else:
        assert len(sent) < len(plain.content) / 2
    if coding == "gzip":
        assert gzip.decompress(sent) == plain.content


def test_the_console_keeps_the_whole_style_without_the_font_that_our_policy_refuses(client):
    style = get(client, "/assets/nhsuk/nhsuk-frontend.min.css").text

    assert len(style) > 200_000 and "@font-face" not in style


def test_every_icon_that_a_style_asks_for_is_there(client):
    styles = [
        client.get(address).text
        for address in ("/assets/nhsuk/nhsuk-frontend.min.css", built_files.address("site.css"))
    ]
    asked = {found for style in styles for found in re.findall(r"url\([\"']?(/[^)\"']+)", style)}
    assert "/assets/nhsuk/images/nhsuk-icon-cross.svg" in asked
    assert [one for one in asked if client.get(one).headers.get("Content-Type") != "image/svg+xml"] == []


def test_every_file_that_a_page_names_is_there(client):
    for address in ("/", "/about", "/plain"):
        named = [part.split('"')[0] for part in client.get(address).text.split('="/static/')[1:]]
        assert named and [one for one in named if client.get(f"/static/{one}").status_code != 200] == []


def test_without_a_set_up_it_says_what_to_run(tmp_path, monkeypatch):
    monkeypatch.setattr(built_files, "FOLDER", tmp_path)
    built_files.built.cache_clear()

    with pytest.raises(built_files.NotBuilt, match="make run"):
        built_files.address("chat.js")
    (tmp_path / "built.json").write_text(json.dumps({"chat.js": {"file": "chat-1.js", "integrity": "-"}}))
    assert built_files.address("chat.js") == "/static/chat-1.js"
    built_files.built.cache_clear()


@pytest.mark.parametrize(
    "folder", ["/static", "/static/", "/static/staff/", "/assets/nhsuk/", "/look/", "/static/%2e%2e/"]
)
def test_no_folder_is_listed(client, folder):
    reply = client.get(folder)
    assert reply.status_code == 404 and ".js" not in reply.text
