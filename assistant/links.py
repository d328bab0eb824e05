"""Phone numbers to tap, addresses to follow, and numbers that stay in one piece, found in any text that is shown."""

import re

NUMBER = r"999|111|101|112|0800 ?1111|116 ?\d{3}|\+44(?: ?\d){10}|0(?: ?\d){9,10}"
LINK = re.compile(
    rf"(?P<address>https?://[^\s<>\"]*[^\s<>\".,;:!?)'\]])|(?P<texting>\b[Tt]ext (?P<word>[A-Za-z]+) to (?P<code>\d{{5}}))\b|(?<![\d£#.,/:-])(?P<phone>{NUMBER})(?!\d|[.,:/-]\d)"
)
KEPT = re.compile(r"\+?\d(?:[ \u00a0()\u2010-\u2015-]{0,3}\d){6,}|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
LONGEST_KEPT = 24  # characters


def linked(text: str) -> list[tuple[str, str]]:
    """The text in parts, each with the address it links to ("" for none)."""
    parts, at = [], 0
    for match in LINK.finditer(text):
        texting = f"sms:{match['code']}?body={match['word']}" if match["texting"] else ""
        link = match["address"] or texting or "tel:" + match["phone"].replace(" ", "")
        parts += [(text[at : match.start()], ""), (match.group(), link)]
        at = match.end()
    return [part for part in (*parts, (text[at:], "")) if part[0]]


def kept(text: str) -> list[tuple[str, bool]]:
    """The text in parts, and whether each is a number or reference: one that stays in one piece and runs left to right,
    also among Arabic words, where its groups would else change places.
    """
    parts, at = [], 0
    for match in KEPT.finditer(text):
        if len(match.group()) <= LONGEST_KEPT:
            parts += [(text[at : match.start()], False), (match.group(), True)]
            at = match.end()
    return [part for part in (*parts, (text[at:], False)) if part[0]]
