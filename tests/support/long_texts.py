"""Long texts of every kind that a family may paste, and that somebody may send to cost us time, and what reading them
may cost.

The same texts every run. Time is the process's own, so that a busy machine counts little; `NOISE` is for what it still
counts, and for
slower machines than the one the limits were set on.
"""

import gc
import random
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from hypothesis import strategies as st

LONGEST = 4_000  # characters of a message (`message_characters` in settings)
MOST, NEARLY_ALWAYS = 150, 60  # milliseconds for a text of that length: the slowest, and 99 of 100
NOISE = 3
FLOOR = 10  # milliseconds that are too few to tell how they grow

REPEATED = {
    "emoji": "\U0001f622",
    "family emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "flags": "\U0001f1ec\U0001f1e7",
    "digits": "7",
    "digits counted": "1234567890",
    "arabic digits": "\u0663",
    "ones and dashes": "1-",
    "ones and dots": "1.",
    "ones and slashes": "1/",
    "zeros and spaces": "0 7 7 ",
    "plus": "+44",
    "plus signs": "+",
    "phones": "07700 900123 ",
    "phones joined": "07700900123,",
    "nearly phones": "0770 ",
    "nhs numbers": "943 476 5919 ",
    "nhs numbers joined": "9434765919-",
    "mistyped nhs numbers": "943 476 5918\n",
    "spoken digits": "oh seven ",
    "spoken double": "double o, ",
    "dates": "4/5/2019 ",
    "dates joined": "4-5-2019-",
    "days and months": "4 may ",
    "months": "may ",
    "born": "born on the ",
    "dob": "dob: ",
    "dob spaced": "dob" + " " * 40,
    "spoken years": "twenty twenty ",
    "one letter": "a",
    "capital letter": "A",
    "letters": "abcdefghij",
    "underscores": "_",
    "dashes": "-",
    "letters and dashes": "a-",
    "apostrophes": "O'",
    "quoted s": "a's",
    "dots": ".",
    "letters and dots": "a.",
    "http": "http://",
    "https words": "https://a ",
    "www": "www.",
    "hosts": "a.com",
    "handles": "@abc ",
    "at signs": "@",
    "a at": "a@",
    "a at a": "a@a ",
    "a at a dot": "a@a.",
    "at in brackets": "a(at)",
    "at in brackets spaced": "a (at) ",
    "spoken at dot": "at at at dot dot dot ",
    "spoken at": "at ",
    "spoken dot": "a dot ",
    "spoken mail": "a at b dot c ",
    "at hosts": "a at gmail dot com ",
    "at hosts joined": "a@gmail.com",
    "host dot dot": "gmail dot com dot ",
    "postcodes": "SW1A 1AA ",
    "postcodes joined": "SW1A1AA",
    "streets": "14 elm road ",
    "nearly streets": "14 elm ",
    "nearly flats": "flat 3, 22 st john's ",
    "live": "we live on elm ",
    "live at": "live at ",
    "address": "address is ",
    "addressed flat": "address is flat 3 Elm ",
    "hospital number": "hospital number is ",
    "hospital numbers": "hospital number is RXK 123 456 ",
    "long numbers": "K1234567 ",
    "numbers in groups": "12-345-678 ",
    "mixed numbers": "A1B2",
    "named": "my name is ",
    "named sarah": "my name is sarah jones ",
    "called": "called Ola and temi ",
    "titles": "dr a. ",
    "titled": "dr patel, ",
    "relatives": "my little wee baby ",
    "year old": "my 3 year old 4 year old son ",
    "names": "Aaa Bbb Ccc ",
    "names shouted": "AAA BBB CCC ",
    "names on lines": "Aaa\nBbb\n",
    "names in commas": "Sarah, Priya, ",
    "known names": "Sarah ",
    "small names": "sarah ",
    "names in sentences": "Zog is. ",
    "short names": "Aa ",
    "brackets": "[",
    "boxes": "[ ]",
    "boxes spaced": "[ ] ",
    "figures and dots": "1..",
    "figures and commas": "1,,",
    "squares": "7\u00b2 ",
    "full-width digits": "\uff1102 ~5.",
    "rmch": "a rmch ",
    "the": "the ",
    "nested brackets": "[[(())]]",
    "labels": "[name] ",
    "labels joined": "[name]",
    "labels and letters": "[a ",
    "spaces": " ",
    "newlines": "\n",
    "lines of spaces": " \n",
    "tabs": "\t",
    "carriage returns": "\r\n",
    "non-breaking spaces": "\u00a0",
    "combining": "\u0301",
    "combined": "e\u0301",
    "zalgo": "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
    "zero width": "\u200b",
    "zero width letters": "a\u200b",
    "joiners": "\u200d",
    "right to left": "\u202e",
    "ligatures": "\ufdfa",
    "wide letters": "\uff41",
    "dotted capitals": "\u0130",
    "sharp s": "\u00df",
    "arabic": "\u0627\u0644\u0637\u0641\u0644 ",
    "chinese": "\u6211\u7684\u5b69\u5b50",
    "polish": "\u0142\u00f3\u017cko ",
    "cyrillic": "\u0440\u0435\u0431\u0435\u043d\u043e\u043a ",
    "nuls": "\x00",
    "lone surrogates": "\ud83d",
    "quotes": "\"'",
    "curly quotes": "\u2019",
    "commas": ",",
    "money": "\u00a31,",
    "money grouped": "1,000,",
    "percent": "1%",
    "degrees": "38.5 \u00b0",
    "halves": "\u00bd",
    "ampersands": "a & ",
    "clock": "10:30 ",
    "clock joined": "10:30:",
    "ages": "she is 3 years old ",
    "ages of months": "18 months and a half ",
    "aged": "3yo ",
    "numbers in words": "twenty one and a half ",
    "places": "in Leeds ",
    "hospitals": "Great Ormond Street ",
    "towns": "perth newport bangor ",
    "wards": "on ward 7 ",
    "moved": "moved from picu to ward 7 ",
    "specialties": "under cardiology ",
    "heart doctors": "heart doctors ",
    "languages": "polish interpreter ",
    "i am his nan": "im his nan ",
    "i am": "im ",
    "his nan": "nan ",
    "my son died": "my son died ",
    "my": "my ",
    "son": "son ",
    "she": "she ",
    "days": "on thursday ",
    "every day": "next week ",
    "half past": "at half past 5 ",
    "slips": "secnd opinon ",
    "tildes": "~",
    "question marks": "?a=",
    "hashes": "#",
    "markup": "<b>",
    "quoted markup": "&lt;",
    "colons": "a:",
    "semicolons": "a;",
    "e mail of dots": "a.a.a.a.a.a.",
    "e mail of pluses": "a+a-a.",
    "sir": "Sir J. ",
    "st": "st. john's ",
    "initials": "J. ",
}


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * length)[:length]


def _parts(part: Callable[[random.Random], str], between: str = " ") -> Callable[[int], str]:
    def text(length: int) -> str:
        chance = random.Random(4)
        made = ""
        while len(made) < length:
            made += part(chance) + between
        return made[:length]

    return text


def _of(*choices: str) -> Callable[[random.Random], str]:
    return lambda chance: chance.choice(choices)


def _word(letters: str, shortest: int, longest: int) -> Callable[[random.Random], str]:
    return lambda chance: "".join(chance.choice(letters) for _ in range(chance.randint(shortest, longest)))


def _lab(chance: random.Random) -> str:
    what = chance.choice(
        ["Hb", "WCC", "Plt", "CRP", "Na+", "K+", "Urea", "Creat", "ALT", "Bili", "Ca2+", "pH", "pCO2", "Lactate"]
    )
    return f"{what}\t{chance.uniform(0, 400):.1f}\t({chance.randint(0, 50)}-{chance.randint(51, 400)})\t{chance.choice(['g/L', '10^9/L', 'mmol/L', 'U/L'])}"


def _observation(chance: random.Random) -> str:
    return (
        f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02} HR {chance.randint(60, 190)} RR {chance.randint(15, 70)} SpO2 {chance.randint(80, 100)}% "
        f"T {chance.uniform(35, 41):.1f} BP {chance.randint(70, 130)}/{chance.randint(40, 90)} AVPU {chance.choice('AVPU')}"
    )


def _row(chance: random.Random) -> str:
    return f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/2024,{chance.choice(['Sarah', 'Kaelan', 'Zog'])},{chance.randint(0, 10**10):010},{chance.random():.3f},yes"


def _contact(chance: random.Random) -> str:
    digits = "".join(chance.choice("0123456789") for _ in range(9))
    return f"Dr {chance.choice(['Patel', 'Zog', 'Okonkwo'])}, 07{digits}, z{digits}@example.org, {chance.randint(1, 99)} Elm Road, SW1A 1AA"


_PROSE = """we were told on thursday that the scan is not clear and the doctors want to operate next week but nobody has explained why my daughter is three and has been
on the ward since monday i am her mum and i would like somebody else to look at it is there a way to ask for that without upsetting the consultant in Leeds he said
no""".split()
_UNICODE = ((0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x5FF), (0x600, 0x6FF), (0x900, 0x97F), (0x2000, 0x206F), (0x3040, 0x30FF), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF), (0x1F300, 0x1FAFF))  # fmt: skip

MADE = {
    "prose": _parts(_of(*_PROSE)),
    "prose with capitals": _parts(lambda chance: chance.choice(_PROSE).capitalize()),
    "sentences": _parts(lambda chance: " ".join(chance.choices(_PROSE, k=8)).capitalize() + "."),
    "prose shouted": _parts(lambda chance: chance.choice(_PROSE).upper()),
    "prose without spaces": _parts(_of(*_PROSE), ""),
    "slips in prose": _parts(lambda chance: chance.choice(_PROSE) + chance.choice("abcdefghijklmnopqrstuvwxyz")),
    "list with commas": _parts(_of(*_PROSE), ", "),
    "list with bullets": _parts(_of(*_PROSE), "\n- "),
    "lab values": _parts(_lab, "\n"),
    "observation chart": _parts(_observation, "\n"),
    "spreadsheet": _parts(_row, "\n"),
    "contacts": _parts(_contact, "\n"),
    "contacts in a row": _parts(_contact, " "),
    "random digits and dashes": _parts(_word("0123456789", 1, 1), "-"),
    "random digits and spaces": _parts(_word("0123456789", 1, 1), " "),
    "random digit groups": _parts(_word("0123456789", 1, 6), " "),
    "random digit groups, all marks": _parts(lambda chance: _word("0123456789", 1, 7)(chance) + chance.choice(" -./,:()+"), ""),
    "random small words": _parts(_word("abcdefghijklmnopqrstuvwxyz", 2, 12)),
    "random long words": _parts(_word("abcdefghijklmnopqrstuvwxyz", 20, 60)),
    "random names": _parts(lambda chance: _word("abcdefghijklmnopqrstuvwxyz", 2, 9)(chance).capitalize()),
    "random capitals": _parts(_word("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2, 9)),
    "random mixed case": _parts(_word("aAbBcCdDeE-'", 1, 20)),
    "random marks": _parts(_word(".,;:!?()[]{}<>@#/\\|-_+*&%$'\"~^=", 1, 4), ""),
    "random marks and letters": _parts(_word("abc123.,-@/:+ '[]()", 1, 4), ""),
    "random scripts": _parts(lambda chance: chr(chance.randint(*chance.choice(_UNICODE))), ""),
    "random script words": _parts(lambda chance: "".join(chr(chance.randint(*place)) for place in [chance.choice(_UNICODE)] for _ in range(chance.randint(1, 9)))),
    "random mail words": _parts(_of("a", "at", "(at)", "@", "dot", ".", "gmail", "com", "+", "-"), ""),
    "random mail words, spaced": _parts(_of("a", "at", "(at)", "@", "dot", ".", "gmail", "com", "co", "uk", "bob"), " "),
    "random number words": _parts(_of("oh", "seven", "double", "7", "0", "nine", "and", "twenty", "may", "born"), " "),
    "random address words": _parts(_of("14", "flat", "3b", "elm", "st", "the", "live", "on", "road", "old", "SW1A", "no."), " "),
    "random name words": _parts(_of("my", "name", "is", "Sarah", "dr", "a.", "called", "Zog", "and", "temi", "[name]", "our", "son", "im"), " "),
    "one word, then a mail": lambda length: "a" * (length - 14) + "@example.co.uk",
    "dots, then a mail": lambda length: "a." * (length // 2 - 8) + "a@example.co.uk",
    "a mail of many parts": lambda length: "a@" + "b." * ((length - 2) // 2),
    "spaces, then a word": lambda length: " " * (length - 1) + "a",
    "a word, then spaces": lambda length: "dob" + " " * (length - 3),
    "name, then spaces": lambda length: "my name is" + " " * (length - 10),
    "newlines, then a name": lambda length: "\n" * (length - 3) + "Zog",
    "labels, then a name": lambda length: ("[name]" * length)[: (length - 4) // 6 * 6] + " Zog",
    "boxes, then a name": lambda length: "." + "[ ]" * ((length - 9) // 3) + " bob Zog",
    "marks, then names": lambda length: "-" * (length // 2) + ("Zog-" * length)[: length // 2],
    "marks between names": lambda length: ("Zog" + "," * 60) * (length // 63),
    "a link of one path": lambda length: "https://example.org/" + "a" * (length - 20),
    "a link of marks": lambda length: "https://example.org/" + "." * (length - 20),
    "a host of many parts": lambda length: "a." * (length // 2 - 2) + "nhs",
    "letters that count two ways": lambda length: ("A\u0130\u00df\ufb01" * length)[:length],
}  # fmt: skip

TEXTS: dict[str, Callable[[int], str]] = {name: _repeated(unit) for name, unit in REPEATED.items()} | MADE

_PIECES = """a at (at) @ dot . gmail com + - _ / : http:// www. 0 7 77 07700 +44 ( ) [ ] [ ] [name] , ; ! ? ' \u2019 " \u2022 \u00bd \u00b2 \u0663 \uff11 \u00e9 \u0130 e\u0301 \u200b
    \U0001f622 Aa ZOG Sarah my our son nan im he is the and of not dr mr st ward flat road live born may dob oh double twenty half years old 3yo Leeds polish died on in to under""".split()
units = st.lists(st.sampled_from([*_PIECES, " ", " ", "\n"]), min_size=1, max_size=8).map(
    "".join
)  # any of them over and over is a text


def filled(unit: str, length: int = LONGEST) -> str:
    return _repeated(unit)(length)


def milliseconds(read: Callable[[str], Any], text: str, enough: float = NEARLY_ALWAYS) -> float:
    """The median of three times, or the first when it is no more than `enough`."""
    taken = [_once(read, text)]
    if taken[0] > enough:
        taken += [_once(read, text), _once(read, text)]
    return median(taken)


def _once(read: Callable[[str], Any], text: str) -> float:
    """Without the garbage collector, whose rounds through all that is loaded take long and fall anywhere."""
    gc.disable()
    began = time.process_time()
    try:
        read(text)
        return 1000 * (time.process_time() - began)
    finally:
        gc.enable()


def too_long(read: Callable[[str], Any]) -> dict[str, str]:
    """The texts that take longer than any may (when more than one in a hundred takes long, all that do), and those of
    which four times the length takes more than nine times as long: with the square of the length it would be sixteen.
    """
    taken = {name: milliseconds(read, text(LONGEST)) for name, text in TEXTS.items()}
    long = [name for name, spent in taken.items() if spent > NEARLY_ALWAYS * NOISE]
    most = NEARLY_ALWAYS if len(long) > len(TEXTS) / 100 else MOST
    found = {name: f"{taken[name]:.0f} ms" for name in long if taken[name] > most * NOISE}
    for name in (name for name, spent in taken.items() if spent > 9 * FLOOR):
        quarter = milliseconds(read, TEXTS[name](LONGEST // 4), enough=0)
        if taken[name] > 9 * max(quarter, FLOOR):
            found[name] = f"{quarter:.0f} ms for a quarter of it, {taken[name]:.0f} ms"
    return found
