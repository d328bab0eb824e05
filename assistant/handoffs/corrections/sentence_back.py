"""A sentence that was taken out and is wanted again, as it stood or in new words: "put back the bit about Theo, but
reword: ...".
"""

import re
from collections.abc import Mapping

from assistant.handoffs.corrections.edit_grammar import FLAGS, LEAD
from assistant.handoffs.corrections.where_words_stand import sentence_spans, told_of
from assistant.handoffs.fields import BY_NAME

_KIND = r"(?:sentence|bit|part|line)"
_WHAT = rf"(?:the|that|my) (?:(?P<a>[\w' -]{{2,40}}?) {_KIND}|{_KIND} (?:about|with|on|where|that says) (?P<b>[^.,;:!?]{{2,60}}?))"
_BACK = rf"(?:(?:put|bring|write|add) back(?: in)? {_WHAT}|(?:put|bring|have|write|add) {_WHAT.replace('<a>', '<c>').replace('<b>', '<d>')} (?:back|again)(?: in)?)"
_WHY = r"(?:[ ,.;]+(?:(?:i (?:was|am) wrong|i'?m wrong|my mistake|sorry|please|i (?:have )?changed my mind|that was (?:wrong|a mistake)|after all|i take (?:it|that) back|in|again)))*"
_REWORD = r"(?:(?:but|and|only|please|just|then)[ ,]+)*(?:reword|rewrite|rephrase|change|word|put|say|make)(?: (?:it|that|this))?(?: (?:to(?: say)?|as|like this|so it says|say|differently|in other words))?"
ANEW = re.compile(rf"{LEAD}{_BACK}{_WHY}[ ,.;!]+{_REWORD}\s*(?::\s*|(?=[\"']))(?P<words>\S.*)$", FLAGS)
AS_IT_WAS = re.compile(rf"{LEAD}{_BACK}{_WHY}[ .!]*$", FLAGS)
MARKS = " \"'\u201c\u201d"


def sentence_back(words: str, lines: Mapping[str, str], before: Mapping[str, str]) -> dict[str, str]:
    """At the place where it stood; in new words also where it still stands, or where nobody knows its place any more.
    `before` are the lines as they stood before they were last changed.
    """
    plain = " ".join(words.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"').split())
    found = ANEW.match(plain) or AS_IT_WAS.match(plain)
    if found is None or "message" not in lines:
        return {}
    what = next(filter(None, found.group("a", "b", "c", "d")))
    said = found["words"].strip(MARKS) if found.re is ANEW else ""
    stands = told_of(what, {"message": lines["message"]}, "message")
    if stands:
        return _whole(_in_place(lines["message"], (stands.start, stands.end), said)) if said else {}
    old = before.get("message", "")
    gone = told_of(what, {"message": old}, "message") if old else None
    if gone is None:
        return _whole(f"{lines['message']} {said}") if said else {}
    back = said or old[gone.start : gone.end].strip()
    return _whole(_where_it_was(lines["message"], old, (gone.start, gone.end), back))


def _whole(message: str) -> dict[str, str]:
    return {"message": message} if len(message) <= BY_NAME["message"].longest else {}


def _in_place(text: str, span: tuple[int, int], said: str) -> str:
    behind = text[span[1] :]
    return f"{text[: span[0]]}{said}{'' if not behind or behind[0].isspace() else ' '}{behind}".strip()


def _where_it_was(now: str, old: str, span: tuple[int, int], back: str) -> str:
    """Behind the nearest sentence before it that still stands, or first of all."""
    for start, end in reversed([one for one in sentence_spans(old) if one[1] <= span[0]]):
        kept = old[start:end].strip()
        if kept and (at := now.find(kept)) >= 0:
            place = at + len(kept)
            return f"{now[:place]} {back}{now[place:]}"
    first = sentence_spans(old)[0][0] == span[0]
    return f"{back} {now}" if first else f"{now} {back}"
