"""Messages with details that identify somebody, each with marks that can be found again wherever they may have got to.
From a seed.

Names are invented from syllables, so that no list knows them and nothing else in a file looks like them; numbers are
valid ones.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import nhs_number
import phonenumbers

SYLLABLES = "bal dor fen gri hal jor kel lum mar nev orl pra quil rov sel tav ulm vex wal yor zan brin clo drev est fal grun hest".split()
MONTHS = "January February March April May June July August September October November December".split()
FRAMES = (  # {n} and {N}: a name in small and in capital letters; announced, or as names stand
    "my name is {n} and i want a second opinion for my son",
    "My daughter {N} is under cardiology, can another doctor look at her scan?",
    "his name's {n}, how long does a second opinion take",
    "she's called {n}. is it a legal right",
    "can somebody ask {N} about the letter from Dr {N}",
    "im {N}'s mum, who reads what i write here",
    "dr {n} said no to us, what can i do now",
    "{N} {N} is her consultant, will asking make them angry with us",
    "ring me on {phone} please, can i talk to a person",
    "my number's {phone} and her nhs number is {nhs}, do you need it",
    "he was born {date}, is he too old for the children's ward",
    "dob {date} nhs {nhs} can i get his records",
    "we live at {house} {N} Road, {postcode}, do we pay for travel",
    "we're at {house} {n} close and cant get to london",
    "email me at {n}@example.com, what happens next",
    "write to {n}.{n}@mail.example.org.uk, who gives the opinion",
    "hospital number is {hospital}, where do i find the notes",
    "MRN {hospital}. WHAT IS MARTHAS RULE",
    "my son {n} is on kestrel ward and nobody listens",
    "this is on instagram.com/{n} if you want to see, is it private here",
    "thanks, {N}",
)
HARD = (
    "{n} keeps crying at night, can someone else look",
    "does {n} have to change hospital for it",
)  # small letters, and nothing announces them


@dataclass(frozen=True)
class Canary:
    """`marks` are what may be found nowhere. `hard`: a name in small letters that nothing announces."""

    text: str
    marks: tuple[str, ...]
    hard: bool = False


class Made:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._names: set[str] = set()

    def messages(self, count: int) -> Iterator[Canary]:
        """One in twenty is of the hard kind."""
        for number in range(count):
            hard = number % 20 == 19
            yield self.message(self._random.choice(HARD if hard else FRAMES), hard=hard)

    def message(self, frame: str, *, hard: bool = False) -> Canary:
        marks: list[str] = []

        def fill(found: re.Match[str]) -> str:
            said, mark = getattr(self, "_" + {"n": "small", "N": "capital"}.get(found[1], found[1]))()
            marks.extend([mark] if mark else [])
            return said

        return Canary(re.sub(r"\{(\w+)\}", fill, frame), tuple(marks), hard)

    def _name(self) -> str:
        while (name := "".join(self._random.choices(SYLLABLES, k=4))) in self._names:
            pass
        self._names.add(name)
        return name

    def _small(self) -> tuple[str, str]:
        name = self._name()
        return name, name

    def _capital(self) -> tuple[str, str]:
        name = self._name()
        return name.capitalize(), name

    def _phone(self) -> tuple[str, str]:
        while not phonenumbers.is_valid_number(
            phonenumbers.parse(number := f"07{self._random.randint(400000000, 999999999)}", "GB")
        ):
            pass
        said = self._random.choice(
            [
                number,
                f"{number[:5]} {number[5:]}",
                f"{number[:5]} {number[5:8]} {number[8:]}",
                f"+44 {number[1:5]} {number[5:]}",
            ]
        )
        return said, number[1:]

    def _nhs(self) -> tuple[str, str]:
        while not nhs_number.is_valid(number := str(self._random.randint(4000000000, 7999999999))):
            pass
        return self._random.choice([number, f"{number[:3]} {number[3:6]} {number[6:]}"]), number

    def _date(self) -> tuple[str, str]:
        day, month, year = self._random.randint(1, 28), self._random.randint(1, 12), self._random.randint(2008, 2025)
        said = self._random.choice([f"{day:02}/{month:02}/{year}", f"{day} {MONTHS[month - 1]} {year}"])
        return said, said.lower()

    def _postcode(self) -> tuple[str, str]:
        said = f"{self._random.choice(['NG', 'LS', 'SW', 'EH'])}{self._random.randint(1, 28)} {self._random.randint(1, 9)}{''.join(self._random.choices('ABDEFGHJLNPQ', k=2))}"
        return said, said.lower()

    def _hospital(self) -> tuple[str, str]:
        number = str(self._random.randint(20000000, 99999999))
        return self._random.choice(["K", "RXK", ""]) + number, number

    def _house(self) -> tuple[str, str]:
        return str(self._random.randint(1, 200)), ""


# Random ids and clock times are full of figures: among some ten thousand of them, eight in a row are now and then a
# hospital number by chance.
IDS = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b|\b1\d{9}\.\d+")
LETTERS = re.compile(r"[a-z]{8,}")
FIGURES = re.compile(r"(?<![\d.])\d(?:[ -]?\d){7,}")  # not the places of a decimal
DATES = re.compile(rf"\d\d/\d\d/\d{{4}}|\d{{1,2}} (?:{'|'.join(MONTHS).lower()}) \d{{4}}")
POSTCODES = re.compile(r"[a-z]{2}\d{1,2} \d[a-z]{2}")


def found_in(blob: str, canaries: Iterable[Canary]) -> list[Canary]:
    """Those of which a mark stands in the text."""
    blob = IDS.sub(" ", blob.lower())
    standing = {*LETTERS.findall(blob), *DATES.findall(blob), *POSTCODES.findall(blob)}
    for run in FIGURES.findall(blob):
        digits = re.sub(r"\D", "", run)
        standing |= {digits[at : at + length] for length in (8, 10) for at in range(len(digits) - length + 1)}
    return [canary for canary in canaries if any(mark in standing for mark in canary.marks)]
