"""Which UK nation a family is in, through its own name, a city, a region or a hospital. See lists/nations.yml.

What somebody else's city is, where they used to live and where they wish to go says nothing of it. A hospital that
families
everywhere speak of ("asking GOSH") counts only where the child is under it.
"""

from dataclasses import dataclass
from functools import cache

from assistant.details.detail import Detail
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Patterns

TITLES = {"england": "England", "scotland": "Scotland", "wales": "Wales", "northern_ireland": "Northern Ireland"}
MOST_LEANING = 10  # words beside the nation's name
KINDS = ("NATION", "REGION", "CITY", "HOSPITAL", "FAMED", "UNSURE", "WELSH")


def nation_in(text: str) -> str | None:
    """The one nation a message says they are in; None when it names none, several, or only somebody else's."""
    found = read_nation(Message(text))
    return found.value if found else None


def only_names_nation(text: str) -> bool:
    """A message that leans on the last answer and adds nothing but the nation: "and in wales?", "we live near
    Belfast".
    """
    message = Message(text)
    return names_nothing_else(message, read_nation(message))


def may_be_elsewhere(message: Message, own: str) -> bool:
    """Whether the words leave open which nation the child is cared for in: a border, or a place in another nation than
    `own` that is not plainly somebody else's.
    """
    said = _how_said(message)
    places = ((place, token) for place, token in message.of_kind(*KINDS) if said.get(place) != "elsewhere")
    named = {_qualified(message, place) for place, token in places if token.kind not in ("FAMED", "UNSURE", "WELSH")}
    return bool(named - {None, own}) or message.has(*read_list("nations")["border"])


def names_other_nation(text: str, own: str) -> bool:
    """Whether a place in another nation than `own` is named, however it is meant."""
    message = Message(text)
    places = ((place, token) for place, token in message.of_kind(*KINDS) if token.kind not in ("UNSURE", "WELSH"))
    return any(_qualified(message, place) not in (None, own) for place, _ in places)


def names_another_hospital(text: str) -> bool:
    """Whether the words say that the child is under a hospital other than the one whose page this is: one by its name,
    not as a wish or as somebody else's.
    """
    message = Message(text)
    said = _how_said(message)
    return any(
        said.get(place) != "elsewhere" and (token.kind == "HOSPITAL" or said.get(place) == "here")
        for place, token in message.of_kind("HOSPITAL", "FAMED")
    )


@dataclass(frozen=True)
class Named:
    """A place that is named: its kind, its nation where that is plain, and `here` or `elsewhere` as it is said."""

    plain: str
    kind: str
    nation: str | None
    how: str | None


def named_places(text: str) -> list[Named]:
    """Every one that can be only a place; "bath" and "reading" are left out."""
    message = Message(text)
    said = _how_said(message)
    found = ((place, token) for place, token in message.of_kind(*KINDS) if token.kind not in ("UNSURE", "WELSH"))
    return [Named(token.plain, token.kind, _qualified(message, place), said.get(place)) for place, token in found]


def names_nothing_else(message: Message, nation: Detail | None) -> bool:
    leaning = _leaning()
    rest = [token for token in message.tokens if token.kind not in KINDS and not token.is_break]
    return nation is not None and len(rest) <= MOST_LEANING and all(token.plain in leaning for token in rest)


def read_nation(message: Message) -> Detail | None:
    here, bare = [], []
    said = _how_said(message)
    others = {message.tokens[place].plain for place, how in said.items() if how == "elsewhere"}
    for place, token in message.of_kind(*KINDS):
        how = said.get(place)
        nation = _qualified(message, place)
        if nation is None or how == "elsewhere":
            continue
        if how == "here":
            here.append((nation, place))
        elif token.plain in others:
            continue  # "sent the pictures to London. when does London come back"
        elif token.kind not in ("FAMED", "UNSURE") or (token.kind == "UNSURE" and _is_a_place(message, place)):
            bare.append((nation, place))
    named = here or bare
    towns = {
        nation for nation, place in bare if message.tokens[place].kind != "NATION"
    }  # a family near a border names both sides
    if len({nation for nation, _ in named} | towns) != 1 or (not here and message.has(*read_list("nations")["border"])):
        return None
    nation, place = named[0]
    return Detail(nation, *message.said(place, place + 1))


def _how_said(message: Message) -> dict[int, str]:
    """The longest pattern around a place says how it is meant; of two as long, `here`."""
    found: dict[int, tuple[int, str]] = {}
    for match in _patterns().find(message):
        for place in match.meant:
            weight = (match.end - match.start, match.name)
            found[place] = max(found.get(place, (0, "")), weight, key=lambda one: (one[0], one[1] == "here"))
    return {place: how for place, (_, how) in found.items()}


def _qualified(message: Message, place: int) -> str | None:
    """What follows says which: "newport, isle of wight", "bangor co down", "perth australia"."""
    if _is_a_name(message, place):
        return None
    token, after = message.tokens[place], message.tokens[place + 1 : place + 3]
    if after and after[0].is_break:
        after = after[1:]
    if after and after[0].kind == "ABROAD":
        return None
    if token.kind in ("CITY", "UNSURE") and after and after[0].kind in ("REGION", "NATION"):
        return after[0].means
    if (
        token.kind in ("REGION", "NATION", "CITY")
        and message.tokens[place - 1].kind == "UNSURE"
        and message.tokens[place - 1].means == ""
    ):
        return token.means
    return token.means or None


def _is_a_name(message: Message, place: int) -> bool:
    """ "Mr Fife", "Scotland Road", "Lothian ward": somebody's or something's, and no place they are in."""
    if message.tokens[place].kind == "HOSPITAL":
        return False
    lists = read_list("nations")
    before, after = message.tokens[place - 1], message.tokens[place + 1]
    title = before.plain in lists["titles"] and message.text[before.start : before.end].lower() != "doctor"
    return title or after.plain in lists["named_after_a_place"]


def _is_a_place(message: Message, place: int) -> bool:
    """ "in bath", "near Lincoln", "preston a&e"; not "she had a bath", "our Lincoln is 4"."""
    lists = read_list("nations")
    before, after = message.tokens[place - 1].plain, message.tokens[place + 1].plain
    if after in lists["hospital_words"]:
        return True
    token = message.tokens[place]
    return before in lists["words_of_place"] and (
        token.plain not in lists["also_words"].split() or message.text[token.start].isupper()
    )


@cache
def _leaning() -> frozenset[str]:
    return frozenset(read_list("nations")["leaning"].split())


@cache
def _patterns() -> Patterns:
    lists = read_list("nations")
    return Patterns({"here": lists["here"], "elsewhere": lists["elsewhere"]}, around=("PLACE",))
