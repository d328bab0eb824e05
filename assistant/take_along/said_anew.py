"""A question that is taken back in the same breath: "will it hurt, no scrap that, will he be awake" asks the second.
Pure: words in, words out, as they were typed.
"""

import re

from assistant.take_along.parts_of_line import without_part

_NO = r"(?:(?:no|nope|oh|oops|sorry|wait|hang on|hold on|actually|um+|well|please)[ ,]+)*"
_UNDONE = (
    r"(?:(?:scrap|scratch|forget|strike|cancel|delete|ignore|lose|drop|bin|undo) (?:that|this|it)(?: one)?"
    r"|not (?:that|this)(?: one)?|no,? wait|wait,? no|hang on,? no|no,? hang on|no,? actually|actually,? no|no,? sorry|sorry,? no"
    r"|i (?:did ?n'?t|do ?n'?t|did not) mean (?:that|it)|that'?s (?:not (?:it|right|what i mean)|wrong)|correction|or rather"
    r"|i(?:'?d| would) rather (?:ask|put|say)|no,? i mean(?:t)?)"
)
_PUTS = r"(?:(?:make (?:that|it)|change (?:that|it) to|put|say|ask|add|write|it should (?:be|say)|instead|better|i mean|no)[ ,:]+)*"
TURN = re.compile(
    rf"(?:\s*[,.;:!?\u2026]+|\s+[-\u2013\u2014]+)\s*{_NO}(?:{_UNDONE}(?=\s*(?:[,.;:!?\u2026-]|$)|\s+(?:make|put|say|ask|add|change|instead)\b)|(?=make (?:that|it) (?!(?:the |number |no )*(?:first|last|top|\d))\w))"
    rf"[\s,.;:!?\u2026\u2013-]*{_PUTS}",
    re.IGNORECASE,
)
_POLITE = r"(?:(?:please|pls|and|also|can you|could you|ok|then)[ ,]+)*"
_ORDER = r"(?:add|put|write|ask|note|list|jot|make|include|change|reword)\b[^:?.;]{0,60}:"
LAST = re.compile(  # where the question begins that is taken back
    rf"^\s*{_POLITE}{_ORDER}\s*|[;\n?]\s*|[.!]\s+|,\s+(?:and )?(?=(?:will|would|is|are|does|do|did|has|have|how|what|why|who|where|which|when|should|can|could)\b)"
    r"|^\s*(?:(?:please|pls|and|also|can you|could you|ok|then)[ ,]+)*(?:add|put (?:down|on|in)|write down|note(?: down)?|jot down)\s+"
    r"|^\s*(?:(?:please|pls|can you|could you)[ ,]+)*(?:change|reword|make) [^:]{1,40}? (?:to(?: say| be| read)?|into|say) ",
    re.IGNORECASE,
)


LAST_ORDER = re.compile(
    rf"^\s*{_POLITE}(?:{_ORDER}\s*|(?:add|put (?:down|on|in)|write down|note(?: down)?|jot(?: down)?|include)\s+(?:in\s+)?)",
    re.IGNORECASE,
)
SCRAPPED = re.compile(  # "add who decides, and whether she should do PE. no, scrap the PE one"
    r"^(?P<said>.+?)(?P<mark>[.?!]?)[\s,.;:!?\u2026-]+(?:no|nope|wait|actually|sorry|hang on|oh no|on second thoughts?)\b[\s,.:-]*(?:(?:no|um+|wait|actually|please|just)[ ,]+)*"
    r"(?P<drop>(?:remove|delete|drop|lose|scrap|bin|scratch|ditch|leave out|get rid of|forget|skip|(?:take|cut|cross|leave)(?: out| off)?) (?:the |that )?[^,.;!?]{2,40}? (?:one|bit|part|question|thing)(?: (?:out|off|again|please))*)[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)


def said_anew(said: str) -> str:
    """Without what was taken back, and without the words that did so."""
    if scrapped := SCRAPPED.match(said):
        begins = LAST_ORDER.match(scrapped["said"])
        lead = begins[0] if begins else ""
        left = without_part(f"{scrapped['said'][len(lead) :]}{scrapped['mark']}", scrapped["drop"])
        return f"{lead}{left}" if left else said
    turn = TURN.search(said)
    if turn is None or not said[: turn.start()].strip():
        return said
    before = said[: turn.start()]
    last = max((found.end() for found in LAST.finditer(before)), default=0)
    kept, behind = before[:last], said[turn.end() :]
    return said_anew(f"{kept}{behind}") if behind.strip() else kept.rstrip()
