"""The name that words begin with: "Amina Rahimi and the father is ..." gives the name, and what stands behind it."""

import re

from assistant.masking.recognisers.words import given_names, is_everyday

MOST = 4  # words of a name
WORD = re.compile(r"[^\W\d_](?:[\w-]|'(?!s\b|m\b|ll\b|ve\b|d\b|re\b))*|[A-Z]\.")
LINKS = frozenset("de la le da di do dos del della van von der den bin ibn bint al el st mac mc o y".split())
NEVER = frozenset(
    "i i'm im he she they we you it his her their my our the a an and or but is was born dob name ward clinic hospital site phone mobile number email ring call text mum mam mom dad mother father nan gran stepmum stepdad stepmother stepfather carer aunt uncle foster friend son daughter child kid baby boy girl please no not none yes ok wait sorry language english welsh from on at in for of to".split()
)
TITLES = frozenset("mr mrs ms miss mx dr".split())


def leading_name(words: str) -> tuple[str, str]:
    """Nothing, and the words as they are, where they begin with no name. A word in small letters is one where it is no
    everyday word, or a known name that begins.
    """
    end, said = 0, 0
    for word in re.finditer(r"\S+", words):
        bare = word[0].strip('.,;:!?()"')
        if not _goes_on(bare, first=said == 0):
            break
        if bare.lower() not in LINKS:
            end, said = word.start() + word[0].index(bare) + len(bare), said + 1
        if said == MOST or (word[0][-1] in ".,;:!?()" and len(bare) > 1 and bare.lower() not in TITLES):
            break
    name = words[:end].strip()
    alone = name.lower() in TITLES
    return ("", words) if not name or alone else (name, words[end:].strip(" ,.;:-"))


def _goes_on(word: str, *, first: bool) -> bool:
    lower = word.lower()
    if not WORD.fullmatch(word) or lower in NEVER:
        return False
    if word[0].isupper() or (lower in LINKS and not first) or lower in TITLES:
        return True
    return not is_everyday(lower) or (first and lower in given_names())
