"""What a family says to its list: "drop 2", "keep 1 and 3", "put the last one first", "change 2 to …", "add …", "more
like 3", "make it shorter".
"""

import re
from dataclasses import dataclass

NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
}
N = r"(?:number |no\.? ?|question |q|the )?(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|first|second|third|fourth|fifth|last)(?: one| question)?"
NUMBERS = re.compile(r"\d{1,2}|\b(?!one (?:about|with|that|on|where))(?:" + "|".join(NUMBER_WORDS) + r")\b")
SHOW = re.compile(
    r"^(?:can (?:i|you) |please |could you )?(?:show|see|read|whats on|what is on|print)(?: me| us)?(?: again)?(?: (?:my|the|our))? (?:list|questions)\b|^(?:my )?list(?: please)?$"
)
LEAVE = re.compile(
    r"^(?:ok |right |great |thanks,? )?(?:im |i'm |we're |that'?s |thats )?(?:done|finished|finish|all|it|my list|enough|good|fine|stop|stop there|leave it|leave it there|enough for now|"
    r"that will do|later|not now|never ?mind|come back to (?:it|this) later|forget it|no more|cancel|exit|quit)(?: for now| now| thanks| thank you| ta)?[ .!]*$"
)
SHORTER = re.compile(
    r"\b(?:shorter|too (?:long|many)|cut it down|trim|just (?:a few|three|3))\b|^(?:can i have |i want |make it |please )*(?:fewer|less)(?: questions| of them)?(?: please| pls)?[ .!]*$"
)
ASKS = re.compile(  # a sentence that asks something; "can you", "can we" are said to the list
    r"(?:^|[.!?,;\n]\s*)(?:and |but |so |also |ok |um |oh )*"
    r"(?:(?:will|would|wont|won't|is|are|isnt|isn't|was|does|do|did|has|have|how|hows|how's|what|whats|what's|wot|when|whens|when's|why|whys|who|whos|who's|where|wheres|which|should|may|might)\b"
    r"|(?:can|could)\b(?! you\b))"
)
PUT_IT = re.compile(
    r"^(?:(?:yes|yeah|yep|yh|yup|aye|ok|okay|sure|please|go on|do)[ ,.!]*)*"
    r"(?:(?:can you |could you |please )*(?:add|put|keep) (?:it|that|this|that one|this one)\b(?: (?:on|down|in|to|there))*(?: (?:my|the|our))?(?: list)?)?"
    r"(?:[ ,]*(?:too|please|pls|thanks|thank you|ta))*[ .!]*$"
)
MORE = re.compile(
    rf"^(?:can i have |give me |show me |any |some |a few |got any )*(?:more|others?|another(?: one)?|different ones)(?: please| like (?:this|that|these|{N})| questions?| of (?:them|those))*[ ?.!]*$"
)
KEEP = re.compile(
    r"^(?:i(?:'d| would)? )?(?:just |only )?(?:keep|want|like)(?: just| only)?\b(?P<rest>[^?]*)$|^(?:just|only)\b(?P<rest2>[^?]*)$"
)
DROP = re.compile(
    r"^(?:please |can you )?(?:drop|remove|delete|take out|take off|get rid of|scrap|lose|bin|cross out|not|dont want|don't want|i dont like|i don't like)\b(?P<rest>.*)$"
)
MOVE = re.compile(
    rf"^(?:please )?(?:move|put|bring)\b.*?{N}\b.*?(?P<where>\bfirst\b|\bto the top\b|\btop\b|\blast\b|\bto the (?:end|bottom)\b|\bup\b|\bdown\b)[ .!]*$"
)
REWORD = re.compile(
    rf"^(?:please )?(?:change|reword|rewrite|make|say)\s+{N}\s*(?:to|into|:|as|say)\s*[:\"\u201c]?\s*(?P<text>.+?)[\"\u201d]?\s*$",
    re.IGNORECASE | re.DOTALL,
)
ADD = re.compile(
    r"^(?:please |can (?:i|you|we) |could you |i(?:'d| would)? (?:want|like|need) to |i wanna |also,? )*(?:add|put (?:down|on|in)|ask(?: them| him| her| about)?|also ask|include)"
    r"(?: (?:this|one|a question|my own|on))*\s*[:,\-]?\s*(?P<text>.{3,})$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Command:
    """`do` is show, leave, shorter, more, keep, drop, move, reword or add. Numbers count from 1 as the family sees
    them; -1 is the last.
    """

    do: str
    numbers: tuple[int, ...] = ()
    text: str = ""
    where: str = ""


def read_command(said: str) -> Command | None:
    """None when it is nothing said to the list. Words to keep are taken as typed."""
    plain = " ".join(said.lower().replace("\u2019", "'").split())
    if LEAVE.match(plain):
        return Command("leave")
    if SHOW.search(plain):
        return Command("show")
    if match := REWORD.match(said.strip()):
        return Command("reword", (_number(match["n"].lower()),), match["text"].strip())
    if match := MOVE.match(plain):
        return Command("move", (_number(match["n"]),), where=_where(match["where"]))
    if (match := DROP.match(plain)) and (match["rest"].strip() or not plain.startswith("not")):
        return Command("drop", _numbers(match["rest"]), match["rest"].strip())
    if match := MORE.match(plain):
        return Command("more", _numbers(plain))
    if SHORTER.search(plain) and len(plain.split()) <= 8 and not asks(said, of_list=True):
        return Command("shorter")
    if (match := KEEP.match(plain)) and (numbers := _numbers(match["rest"] or match["rest2"] or "")):
        return Command("keep", numbers)
    if match := ADD.match(said.strip()):
        return Command("add", text=match["text"].strip())
    return None


def asks(said: str, *, of_list: bool = False) -> bool:
    """Whether the words ask something, with or without a question mark. `of_list` leaves out "can I have" and "can we
    have".
    """
    plain = " ".join(said.lower().replace("\u2019", "'").split())
    found = ASKS.search(plain)
    if of_list:
        return bool(found and not re.match(r"(?:can|could) (?:i|we) |is (?:it|that|this) too ", plain))
    return said.rstrip().endswith("?") or bool(found)


def puts_it_on(said: str) -> bool:
    """Whether it takes up the offer to put their own question on the list: "yes please", "put that on"."""
    plain = " ".join(said.lower().replace("\u2019", "'").split())
    return bool(plain.strip(" .!,") and PUT_IT.match(plain))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(_number(found) for found in NUMBERS.findall(text)))


def _number(word: str) -> int:
    return NUMBER_WORDS.get(word) or int(word)


def _where(said: str) -> str:
    return (
        "first"
        if "first" in said or "top" in said
        else "last"
        if "last" in said or "end" in said or "bottom" in said
        else said
    )
