"""A number or address that is said to be known from before: "same as last time", "my number is the one you have". It is
not: a chat keeps nothing of another one.
"""

import re

from assistant.details.phone import has_phone
from assistant.signs import normalised

LONGEST = 16  # words
_NUMBER = r"(?:(?:phone |mobile |e-?mail )?(?:number|address|one|details?|contact(?: details?)?|e-?mail|phone|mobile))"
_LEAD = r"(?:(?:it'?s|its|it is|that'?s|yes|no|oh|ok|well|just|use|still|please|you can|my|our|the|is|are|number|mobile|phone|e-?mail|address|one|hasn'?t changed|has not changed|exactly)[ ,.]+)*"
_HAVE = r"(?:(?:you|they|the (?:hospital|ward|team|nurses?))(?:'ve| have| has|'ll have| must have| should have| already| all)*(?: (?:got|have|has|hold|already|had))*|on (?:(?:the|my|his|her|our|your) )?(?:file|record|records|system|notes|books))"
KNOWN = re.compile(
    rf"^{_LEAD}(?:same(?: {_NUMBER})?(?: as (?:before|last time|ever|always|usual|the (?:last|other|first) (?:one|time|message|form)|(?:i|we) (?:put|gave|had|used|said)(?: \w+){{0,3}}|on (?:the|my|your) \w+))?"
    rf"|(?:the )?(?:one|number|usual(?: {_NUMBER})?|{_NUMBER})? ?(?:that )?{_HAVE})(?:[ .,]+(?:same(?: {_NUMBER})?|already|there|for (?:me|us|him|her)|before|still|please|thanks|is (?:right|fine|ok)|last time|it|that|mine|my {_NUMBER}))*$"
)


def says_it_is_known(words: str) -> bool:
    plain = normalised(words).strip(" .!,")
    return len(plain.split()) <= LONGEST and not (has_phone(plain) or "@" in words) and bool(KNOWN.match(plain))
