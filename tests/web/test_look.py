"""The hospital's colour and logo, as its pages fetch them."""

import re

YEAR = "public, max-age=31536000, immutable"


def test_a_page_names_the_colour_and_the_logo_and_both_are_kept_for_a_year(client, services):
    page = client.get("/about").text
    addresses = re.findall(r'"(/look/[^"]+)"', page)

    replies = {address.split("/")[-1].split("-")[0]: client.get(address) for address in addresses}
    assert sorted(replies) == ["css", "logo"] and f'content="{services.profile.look.colour}"' in page
    assert [reply.headers["Cache-Control"] for reply in replies.values()] == [YEAR, YEAR]
    assert "--so-brand: #005eb8;" in replies["css"].text and replies["css"].headers["Content-Type"].startswith(
        "text/css"
    )
    assert replies["logo"].headers["Content-Type"] == "image/svg+xml"


def test_no_other_file_can_be_had_there(client):
    assert [client.get(f"/look/{name}").status_code for name in ("example.yml", "..%2Fexample.yml", "css-0.css")] == [
        404
    ] * 3


def test_a_portal_learns_the_colours_with_the_hospital_s_facts(client, services):
    assert client.get("/api/v1/hospital").json()["look"] == services.profile.look.tokens
