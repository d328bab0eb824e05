"""The words that are to stand instead: "No not that! Write: ...". What stands before them is said to us."""

import re

NOT_THAT = re.compile(
    r"^(?:(?:no|nope|oh|wait|sorry|good grief|please|goodness|heavens|god)[ ,.!]+)*not (?:that|this|those)(?: one| bit| again)?[ ,.!;:-]+(?:(?:please|just|but|instead)[ ,]+)*(?:write|put|say|make it)(?: this| down| instead)*\s*:\s*(?P<words>(?:\S+\s+){3}\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def said_instead(text: str) -> str | None:
    found = NOT_THAT.match(text.replace("\u2019", "'"))
    return text[found.start("words") :].strip() if found else None
