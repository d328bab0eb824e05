"""A no where it is asked whether details may be kept, put as a wish that nothing be kept; and coming round after it."""

import re

from assistant.signs import normalised

LONGEST = 16  # words
_KEEP = r"(?:keep|kept|keeping|store|stored|storing|save|saved|saving|record|recorded|recording|hold|held|hang|hanging|hold on|log|logged|note|noted|written|write|put|pass|passed)"
_IT = r"(?:(?:any|all|none|a word) of (?:it|this|that|what i (?:say|said|wrote))|it|this|that|anything|my (?:details|name|words|data|number)|our (?:details|names?|data)|what i (?:say|said|wrote))"
REFUSES = re.compile(
    rf"\b(?:do not|don'?t|dont|never|not to|rather (?:you |they )?(?:didn'?t|did not|not)|prefer (?:you |they )?(?:didn'?t|not)(?: to)?|please no) {_KEEP}(?: (?:on|onto|on to|down|to))* ?{_IT}\b"
    rf"|\b(?:rather|prefer|wish|like it if) {_IT} (?:wasn'?t|was not|weren'?t|isn'?t|is not|not|were not)(?: be| being)? {_KEEP}\b"
    rf"|\b(?:do not|don'?t|dont|wouldn'?t|would not) (?:want|like|wish)(?: for)? {_IT} (?:to be )?{_KEEP}\b|\b(?:do not|don'?t|dont) want you (?:to )?{_KEEP}(?: (?:on to|onto|down))? ?{_IT}\b"
)
HANGS_ON = re.compile(r"\b(?:if|unless|until|except|longer|after|but)\b")
_SO = r"(?:(?:oh|ok|okay|okey|right|well|yes|yeah|fine|all right|alright|hmm+|actually|sorry|no|please|then|do|and|so)[ ,.!]+)*"
_ROUND = r"(?:after all|on (?:reflection|second thoughts?|balance)|(?:i(?:'?ve| have)? )?changed my mind|you(?:'?ve| have) (?:talked|won|persuaded|convinced) me(?: (?:round|over|into it))?|i give in|i(?:'?ve| have) (?:had a think|thought (?:about it|again|it over)|reconsidered|come round)|go on then|oh go on|you win|let'?s do it)"
_ORDER = r"(?:(?:you (?:can|may)|do|please|go ahead and|just) )*(?:pass|send|write|keep|store|save|put|note|take)(?: (?:it|this|that|them|my details|everything|a message))?(?: (?:on|along|down|off|to (?:them|the team)|here|in))*"
ROUND = re.compile(rf"\b{_ROUND}(?![\w'])")
ORDERED = re.compile(
    rf"^{_SO}(?:{_ORDER}|do it|(?:i|we) agree|you (?:can|may))(?: (?:then|please|now|after all|thanks))*$"
)
AGAINST = re.compile(
    r"\b(?:not|no(?= (?:way|chance|need|thanks))|never|don'?t|dont|nothing|won'?t|can'?t|cannot|stop|delete|ring|call|leave)\b"
)
ASKS = re.compile(r"\?|^(?:is|are|will|would|can|could|does|did|what|how|why|who|when|where)\b")
WHAT = re.compile(
    r"\b(?:pass|send|write|keep|store|save|do (?:it|that|this)|form|message|agree|fine|yes|ok|okay|go on|let'?s|you can|all right|alright)\b"
)


def refuses_keeping(text: str) -> bool:
    plain = _plain(text)
    fits = len(plain.split()) <= LONGEST and not ("?" in text or HANGS_ON.search(plain))
    return fits and bool(REFUSES.search(plain))


def comes_round(text: str) -> bool:
    """Said after a no: it may be asked once more."""
    plain = _plain(text)
    if len(plain.split()) > LONGEST or ASKS.search(text.lower()) or AGAINST.search(plain):
        return False
    return bool(ORDERED.match(plain) or (ROUND.search(plain) and WHAT.search(plain)))


def _plain(text: str) -> str:
    return normalised(text).strip(" .!?")
