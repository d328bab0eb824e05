"""What says of a site or a ward that it is not the one, or that one of two is."""

import re

NOT_THERE = re.compile(  # "not Heron, they moved her": no place is named with it
    r"^(?:no[ ,]+)?not (?!sure)(?:(?!\b(?:its|it's|but|now|is)\b)[^,;.])+(?:$|[,;.](?!.*\b(?:but|it'?s|its|now on|now in)\b))|\b(?:isn'?t|is not|aren'?t|not|no longer) (?:on|at|in|under) [^,;.]+(?:any ?more|now)?[ .!]*$|\b(?:never|did ?n'?t|did not) (?:said?|mention(?:ed)?|told you|tell you)\b",
    re.IGNORECASE,
)
IN_DOUBT = re.compile(r"\b(?:both|either|between|the two)\b", re.IGNORECASE)
NOT_ONE = re.compile(r"\b(?:not|isn['\u2019]?t|from|no longer|never)\b", re.IGNORECASE)
