"""Full dates, in figures and in words. A day and a month alone are an appointment's and stay, unless somebody was born
on them.
"""

import re

from assistant.masking.recognisers.spans import by_pattern

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
YEAR = r"(?:19|20)\d{2}"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
SPOKEN_YEAR = rf"(?:(?:nineteen|twenty)[ -](?:oh[ -]{UNIT}|{TEEN}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{UNIT})?)|two thousand(?: (?:and )?(?:{TEEN}|{UNIT}|twenty(?:[ -]{UNIT})?))?)"
ORDINAL = (
    r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
ANY_YEAR = rf"(?:{YEAR}|'?\d{{2}}(?![\w:])|{SPOKEN_YEAR})"
ANY_DAY = rf"(?:{DAY}|{ORDINAL})"
DATE = re.compile(
    rf"\b(?:\d{{1,2}} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?(?:{YEAR}|\d{{2}})|\d{{1,2}} \d{{1,2}} {YEAR}|{YEAR} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?\d{{1,2}}"
    rf"|\d{{1,2}} ?[/.\-] ?{MONTH} ?[/.\-] ?(?:{YEAR}|\d{{2}})|{ANY_DAY}(?: day)?(?: of)?[ \-]?(?:{MONTH}),?[ \-]{ANY_YEAR}|{MONTH} (?:the )?{ANY_DAY},? {ANY_YEAR})\b",
    re.IGNORECASE,
)
BIRTH = r"(?:d\.?o\.?b\.?|date of birth|birth ?date|birth ?day|born(?: on)?|bday)"
DAY_AND_MONTH = rf"(?:{ANY_DAY}(?: of)?[ \-]?{MONTH}|{MONTH} (?:the )?{ANY_DAY}|\d{{1,2}}[ /.\-]\d{{1,2}}(?:[ /.\-](?:{YEAR}|\d{{2}}))?)"
BORN = re.compile(
    rf"\b{BIRTH}(?: (?:is|was|on|the|her|his|:))*[ :=-]*(?P<day>{DAY_AND_MONTH}(?:[ ,]*{ANY_YEAR})?)(?!\d)",
    re.IGNORECASE,
)

full_dates = by_pattern(DATE)
births = by_pattern(BORN, group="day")
