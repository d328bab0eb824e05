"""Whether words speak of dying, or of treatment that is to be stopped. Nobody is led to either who has not."""

import re

_CARE = r"(?:treat\w*|everything|care|chemo\w*|ventilat\w+|breathing machine|machines?|feeds?|feeding|fluids?|nutrition|dialysis|life)"
SPEAKS = re.compile(
    r"\b(?:dying|dies?|died|dead|deaths?|(?:end|last (?:days|weeks|hours)) of (?:(?:his|her|their|my \w+'?s) )?life|end[- ]of[- ]life|life[- ]limiting|palliat\w+|hospices?|dnr|dnar|dnacpr|resus\w*|life[- ]support|terminal\w*|incurable|brain ?stem"
    r"|comfort care|redirection of care|withdraw\w*|saying goodbye|say goodbye|let(?:ting)? (?:him|her|them) go|keep(?:ing)? (?:him|her|them) alive|give? up on (?:him|her|them)|giving up on (?:him|her|them)"
    r"|(?:going to|gonna|might|could|will|to) lose (?:him|her|them|my (?:baby|child|son|daughter|boy|girl))|not (?:going to |gonna )?(?:make it|survive|live)|won'?t (?:make it|survive|live)|(?:survive|live) much longer|pull the plug|passed away|pass away|passing away"
    r"|(?:turn|switch)\w* off (?:the |his |her |their )?(?:ventilat\w+|breathing machine|machines|life support)"
    r"|nothing (?:more|else|left)\b.{0,20}\b(?:do|done|offer|try)|no more (?:they|that|we|doctors) can|turn\w* (?:it|everything|him|her|them|the \w+) off|switch\w* (?:it |everything |him |her |them |the \w+ |the \w+ \w+ )?off)\b"
    rf"|\bstop(?:s|ped|ping)?\b.{{0,20}}\b{_CARE}\b",
    re.IGNORECASE,
)
LONGEST = 4000  # letters that are looked at


def speaks_of_an_end(text: str) -> bool:
    return bool(SPEAKS.search(text[:LONGEST].replace("\u2019", "'")))
