"""Words that are put behind what a line of the check page holds: "add to the help: ...", "add that she is sleepy"."""

import re
from collections.abc import Mapping

from assistant.details.phone import has_phone
from assistant.handoffs.corrections.edit_grammar import (
    FLAGS,
    LINE,
    MOST_NEW,
    OF,
    POINTS,
    line_said,
    order,
    order_with_words,
)
from assistant.handoffs.corrections.put_right import names_a_clinic
from assistant.handoffs.fields import BY_NAME
from assistant.hospital.profile import Profile

ADDS_TO = order_with_words(
    rf"(?:add (?:(?:this|that) )?(?:to|under|in|into)|(?:add|put|write|stick) (?:(?:this|that) )?(?:in |on )?(?:at|on|to) the (?:very )?(?:end|bottom|start|top) of) {LINE}(?: (?:too|as well))?\s*[:,]\s*(?P<value>\S.*)"
)
ADDS = order(
    rf"(?:add (?P<value>.+?) (?:to|under|in|into)|(?:add|put|write|stick) (?P<value2>.+?) (?:in |on )?(?:at|on|to) the (?:very )?(?:end|bottom) of) {LINE}"
)
PUTS_CLINIC = order(rf"(?:add|put|write) (?P<value>.+?) (?:in )?(?:to|under|in|into|on|with|beside|next to) {LINE}")
A_DOCTOR = re.compile(
    r"^(?:dr|doctor|mr|mrs|miss|ms|mx|prof|professor|consultant|nurse|sister)\.? [^\W\d_][\w' -]*$", FLAGS
)
ADDS_THAT = re.compile(  # "your message: add that she is more sleepy"
    r"^(?:(?:you (?:lost|forgot|left out)(?: (?:it|that|this))?|no|ok|okay|please|and|also|sorry|oh|(?:in |to )?(?:your|my|the) message|can you|could you|i want to)[ ,.:]+)*(?:add|(?:put|write|say|mention)(?: in| down)?(?= that\b))(?:(?: (?:to|in|into) (?:(?:the|my|your) )?(?:message|letter|words))(?:[ ,:]+that|\s*:)?|[ ,:]+that|\s*:)?[ ,:]+(?P<value>(?!(?:my|his|her|the) (?:surname|(?:last|family|second|first|middle) ?name)\b)(?!.* (?:to|under|in|into) (?:the|my|your) (?:\w+ ){0,3}(?:line|list|contact|help|questions?|number|name|message)\b)(?:he|she|they|it|its|it's|i|we|he'?s|she'?s|hes|shes|his|her|my|there|since|after|nobody|no one|(?<=that )(?:the|you|all|our))\b(?:[ ]+\S+){2,})$",
    FLAGS,
)
_IN_MESSAGE = r"(?:in|into|to) (?:(?:the|my|our) )?message(?: (?:line|bit|box|part))?"
_BESIDE = r"(?:[ ,]+(?:please|pls|also|too|now|as well|this|then))*"
ADDS_IN = order_with_words(  # "in the message add please: the mother is Anna", "please write that the mother is Anna"
    rf"(?:{_IN_MESSAGE}{_BESIDE}(?:[ ,:]+(?:please )?(?:add|write|put|say){_BESIDE}(?:[ ,:]+that\b)?|\s*:)|(?:add|write|put|say){_BESIDE} (?:{_IN_MESSAGE}{_BESIDE}(?:[ ,]+that\b|\s*:|(?= (?:he|she|they|i|we|please|my|his|her|do not|don'?t)\b))|that(?= (?:the|my|his|her|our|their|he|she|we|i|they|it|[a-z]+) (?:\S+ ){{0,3}}(?:is|are|was|has|have|had|needs?|speaks?|wants?|cannot|can'?t|can)\b)))[ ,:]+(?P<value>(?!(?:to|in|on|under|at|the end)\b)\S+(?:\s+\S+){{2,}})"
)
ADDS_NUMBER = order_with_words(
    rf"add (?P<kind>(?:(?:the|my|our|a|another|his|her) )?(?:[\w']+ )?(?:landline|mobile|number|phone|e-?mail)(?: number| address)?)(?: (?:to|under|in|on) {OF}(?:number|phone|contact|mobile)(?: line)?)?(?: (?:too|as well|also))*[ ,:]+(?P<value>\S.*)"
)
NAME_OF_THEIRS = re.compile(r"^(?:my|our) (?:own )?(?:full )?(?:name|surname)(?:'?s| is)?\b[ ,:;-]*", re.IGNORECASE)
JOINS = {"needs": "; ", "message": "\n\n", "questions": "\n"}


def added_to_message(plain: str, lines: Mapping[str, str]) -> dict[str, str] | None:
    """Words of any length for the message, behind what stands there; None where none are told."""
    found = ADDS_THAT.match(plain)
    if found and not (ADDS.match(plain) or _reaches(plain)):
        return put_behind("message", found["value"], lines)
    found = ADDS_IN.match(plain)
    if found and not (ADDS_TO.match(plain) or _reaches(plain) or plain.endswith("?")):
        return put_behind("message", found["value"], lines)
    return None


def added(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Behind what stands there, which is kept."""
    if number := ADDS_NUMBER.match(plain):
        return put_behind("contact_value", _with_its_kind(number), lines) if _reaches(number["value"]) else {}
    if (clinic := PUTS_CLINIC.match(plain)) and line_said(clinic["line"], profile) == "place":
        return _clinic_beside(clinic["value"].strip(), lines)
    found = ADDS_TO.match(plain) or ADDS.match(plain)
    value = (found["value"] or found.groupdict().get("value2") or "").strip() if found else ""
    if found is None or POINTS.match(value):
        return {}
    name = line_said(found["line"], profile, value)
    if name == "relationship":
        value = NAME_OF_THEIRS.sub("", value).strip(" ,;:")
    return {} if not value or name in ("child_name", "site", "place") else put_behind(name, value, lines)


def _clinic_beside(value: str, lines: Mapping[str, str]) -> dict[str, str]:
    """ "Put Dr Okafor's clinic on the ward bit": in brackets behind the place, as when it is said with it."""
    stands = lines.get("place", "")
    if (
        not (names_a_clinic(value) or A_DOCTOR.match(value))
        or stands in ("", "Not given")
        or "(" in stands
        or len(value.split()) > MOST_NEW
    ):
        return {}
    return {"place": f"{stands} ({value})"}


def _with_its_kind(found: re.Match[str]) -> str:
    kind = re.sub(r"^(?:the|my|our|a|another) ", "", found["kind"], flags=re.IGNORECASE)
    return found["value"] if kind in ("number", "email", "e-mail") else f"{kind} {found['value']}"


def _reaches(value: str) -> bool:
    return has_phone(value) or "@" in value


def put_behind(name: str, value: str, lines: Mapping[str, str]) -> dict[str, str]:
    """Nothing where both are too long for the line."""
    stands, value = lines.get(name), value.strip(" \"'")
    if stands is None:
        return {}
    empty = stands in (BY_NAME[name].skip, "Not given")
    whole = value if empty else f"{stands}{JOINS.get(name, ', ')}{value}"
    return {name: whole} if len(whole) <= BY_NAME[name].longest else {}
