"""Whether a text holds a phone number that could be dialled."""

import phonenumbers

from assistant.signs import plain

UK, SHORTEST = 44, 10


def has_phone(words: str) -> bool:
    """A whole number that could be dialled, not a local part of one. Whether it is in use is not ours to judge: the
    family reads it on the check page.
    """
    found = phonenumbers.PhoneNumberMatcher(plain(words), "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    return any(
        phonenumbers.is_possible_number_with_reason(one.number) == phonenumbers.ValidationResult.IS_POSSIBLE
        and _is_whole(one)
        for one in found
    )


def _is_whole(found: phonenumbers.PhoneNumberMatch) -> bool:
    """A number of this country has ten or eleven figures with its nought; the library takes some that are shorter."""
    figures = "".join(char for char in found.raw_string if char.isdigit())
    return not (found.number.country_code == UK and figures.startswith("0") and len(figures) < SHORTEST)
