"""How the chat looks at this hospital: one colour, and its own logo. The colour carries white words and is the colour
of links, so it must be dark enough (WCAG 2.2, 1.4.3: contrast 4.5 to 1).
"""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

NHS_BLUE = "#005eb8"
ENOUGH = 4.5
WHITE, PAGE = "#ffffff", "#f0f4f5"
DARKER, LIGHTER = 0.2, 0.87  # shares of black and of white: under the mouse; behind the family's own words
LOGOS = {".svg": "image/svg+xml", ".png": "image/png"}
HEAVIEST = 40_000  # bytes of a logo: it stands on every page

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Look(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    colour: Colour = NHS_BLUE
    logo: Path | None = None  # a file beside the profile

    @field_validator("colour")
    @classmethod
    def _can_be_read(cls, colour: str) -> str:
        for name, other in (
            ("white", WHITE),
            ("the grey of the page", PAGE),
            ("its own light shade", mixed(colour, WHITE, LIGHTER)),
        ):
            if (found := contrast(colour, other)) < ENOUGH:
                raise ValueError(
                    f"words in this colour on {name} have a contrast of {found:.1f}, and need {ENOUGH}: take a darker one"
                )
        return colour.lower()

    @field_validator("logo")
    @classmethod
    def _is_there(cls, logo: Path | None, info: ValidationInfo) -> Path | None:
        if logo is None:
            return None
        path = (info.context or {}).get("folder", Path()) / logo
        if path.suffix not in LOGOS:
            raise ValueError("a logo is an .svg or a .png file")
        if not path.is_file():
            raise ValueError(f"there is no file {path.name} beside the profile")
        if path.stat().st_size > HEAVIEST:
            raise ValueError(f"a logo has at most {HEAVIEST // 1000} kB: it stands on every page")
        return path

    @property
    def tokens(self) -> dict[str, str]:
        """The colours that the style sheets know by these names."""
        return {
            "brand": self.colour,
            "brand-dark": mixed(self.colour, "#000000", DARKER),
            "brand-tint": mixed(self.colour, WHITE, LIGHTER),
        }


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white), as WCAG 2.2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with this share of the other in it."""
    both = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (one * (1 - share) + two * share)):02x}" for one, two in both)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
