"""Phone numbers to tap and addresses to follow, found in any text that is shown."""

import re

NUMBER = r"999|111|101|112|0800 ?1111|116 ?\d{3}|\+44(?: ?\d){10}|0(?: ?\d){9,10}"
LINK = re.compile(
    rf"(?P<address>https?://[^\s<>\"]*[^\s<>\".,;:!?)'\]])|(?P<texting>\b[Tt]ext (?P<word>[A-Za-z]+) to (?P<code>\d{{5}}))\b|(?<![\d£#.,/:-])(?P<phone>{NUMBER})(?!\d|[.,:/-]\d)"
)


def linked(text: str) -> list[tuple[str, str]]:
    """The text in parts, each with the address it links to ("" for none)."""
    parts, at = [], 0
    for match in LINK.finditer(text):
        texting = f"sms:{match['code']}?body={match['word']}" if match["texting"] else ""
        link = match["address"] or texting or "tel:" + match["phone"].replace(" ", "")
        parts += [(text[at : match.start()], ""), (match.group(), link)]
        at = match.end()
    return [part for part in (*parts, (text[at:], "")) if part[0]]
