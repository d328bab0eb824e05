"""A question put to us without its mark: "who sees this", "wots it cost to send this"."""

import re

from assistant.handoffs.words.sentences import AUXILIARY

_WHAT = r"(?:what|wot|wat|wht|how much)"
LEAD = r"(?:(?:and|but|so|also|oh|ok|okay|please|pls|no|yes|well|right|then|now|sorry|hang on|hold on|wait|just|actually|before i (?:answer|go on|say))[ ,:]+)*"
PLAINLY_ASKED = re.compile(  # without its mark
    rf"^{LEAD}(?:{AUXILIARY}(?:n'?t)? (?:this|that|it|you|u|i|anyone|anybody) \w|(?:who|why|how|where)(?:'?s| is| are| will| do| does| did| would| can| could| should| sees?| reads?| gets?)? \w|{_WHAT}(?:'?s| does| do| will| would| is) (?:it|this|that|they|you|u) \w|you (?:said|told me) (?:it|that|this|you) [\w' ]*(?:what|where|how|who|when)$|(?:what|where|who|how|why)$|what(?:'?s| is) (?:that|this|it)(?: for)?$)",
    re.IGNORECASE,
)
