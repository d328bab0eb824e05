"""Masks what identifies a person, before a text reaches the engine, a log or a list. By pattern: numbers, addresses, dates, e-mail."""

import re

import nhs_number
import phonenumbers

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
POSTCODE = re.compile(r"\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b", re.IGNORECASE)
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
YEAR = r"(?:19|20)\d{2}"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:\d{{1,2}} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?(?:{YEAR}|\d{{2}})|\d{{1,2}} \d{{1,2}} {YEAR}|{YEAR}[/.\-]\d{{1,2}}[/.\-]\d{{1,2}}"
    rf"|{DAY}(?: of)?[ \-]{MONTH},?[ \-](?:{YEAR}|'?\d{{2}})|{MONTH} {DAY},? (?:{YEAR}|'?\d{{2}}))\b",
    re.IGNORECASE,
)
TEN_DIGITS = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
FEWEST_DIGITS = 9  # a UK number without its leading zero; fewer are weights, doses and years
LONG_NUMBER = re.compile(r"(?<![\w-])[A-Za-z]{0,3}\d{5,}[A-Za-z]?(?![\w-])")


def mask(text: str) -> str:
    """Words in square brackets stand for what was there, so that understanding keeps its footing: "[phone]", "[date]"."""
    text = EMAIL.sub("[email]", text)
    text = TEN_DIGITS.sub(lambda match: "[nhs number]" if nhs_number.is_valid(re.sub(r"\D", "", match[0])) else match[0], text)
    text = DATE.sub("[date]", text)
    text = _phones(text)
    text = POSTCODE.sub("[postcode]", text)
    return LONG_NUMBER.sub("[number]", text)


def _phones(text: str) -> str:
    for match in reversed(list(phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE))):
        if sum(char.isdigit() for char in match.raw_string) >= FEWEST_DIGITS:
            text = text[: match.start] + "[phone]" + text[match.end :]
    return text
