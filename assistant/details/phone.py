"""Whether a text holds a phone number that could be dialled."""

import phonenumbers


def has_phone(words: str) -> bool:
    """A whole number that could be dialled, not a local part of one. Whether it is in use is not ours to judge: the
    family reads it on the check page.
    """
    found = phonenumbers.PhoneNumberMatcher(words, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    return any(
        phonenumbers.is_possible_number_with_reason(one.number) == phonenumbers.ValidationResult.IS_POSSIBLE
        for one in found
    )
