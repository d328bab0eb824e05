"""A hospital's own colour and logo: what could not be read is refused when the profile is loaded."""

import pytest
import yaml

from assistant.hospital.check import problems
from assistant.hospital.look import Look, contrast, mixed
from assistant.hospital.profile import BadProfile, load
from assistant.settings import ROOT

EXAMPLE = ROOT / "hospital" / "example.yml"


def write(folder, **look):
    content = yaml.safe_load(EXAMPLE.read_text())
    (folder / "profile.yml").write_text(yaml.safe_dump({**content, "look": look}))
    return folder / "profile.yml"


def test_contrast_is_what_wcag_says_it_is():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert contrast("#005eb8", "#005eb8") == 1


def test_a_colour_is_mixed_by_its_share_of_the_other():
    assert [mixed("#005eb8", "#ffffff", share) for share in (0, 0.5, 1)] == ["#005eb8", "#80aedc", "#ffffff"]


@pytest.mark.parametrize("colour", ["#00a499", "#ffb81c", "#41b6e6"])
def test_a_colour_that_white_words_cannot_be_read_on_is_refused_with_its_contrast(tmp_path, colour):
    profile = write(tmp_path, colour=colour)

    with pytest.raises(BadProfile, match=r"contrast of \d\.\d, and need 4.5"):
        load(profile)
    assert [line for line in problems(profile) if "look.colour" in line and "take a darker one" in line]


@pytest.mark.parametrize("colour", ["blue", "#05b", "005eb8", "#005eb8;}"])
def test_what_is_no_colour_is_refused(tmp_path, colour):
    with pytest.raises(BadProfile, match=r"look\.colour"):
        load(write(tmp_path, colour=colour))


def test_every_shade_that_words_stand_on_can_be_read():
    look = Look(colour="#ae2573").tokens
    assert (
        min(
            contrast(look["brand"], look["brand-tint"]),
            contrast(look["brand-dark"], "#ffffff"),
            contrast("#212b32", look["brand-tint"]),
        )
        > 4.5
    )


def test_a_logo_stands_beside_the_profile_and_is_small(tmp_path):
    (tmp_path / "own.svg").write_text("<svg/>")
    assert load(write(tmp_path, logo="own.svg")).look.logo == tmp_path / "own.svg"

    for wrong, why in (
        ("none.svg", "no file none.svg"),
        ("own.gif", "an .svg or a .png"),
        ("large.png", "at most 40 kB"),
    ):
        (tmp_path / "large.png").write_bytes(b"x" * 40_001)
        with pytest.raises(BadProfile, match=why):
            load(write(tmp_path, logo=wrong))
