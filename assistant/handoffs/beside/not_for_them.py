"""What stands in a family's message and is said to us alone: "my brother does not agree, but don't write this". The
sentence is no part of the message. "Do not write this in his notes" is for the team.
"""

import re

from assistant.handoffs.words.sentences import spans, without_spans

_IT = r"(?:this|that|it|these|those|so|that (?:bit|part|one)|this (?:bit|part|one))"
_NOT = r"(?:(?:please |you )*(?:do not|don'?t|dont|never|no need to)|(?:i|we) (?:do not|don'?t|dont) want(?: you to)?|(?:you )?(?:must not|mustn'?t|should not|shouldn'?t|need not|needn'?t))"
_WRITTEN = r"(?:write|put|include|add|type|note|send|pass on|mention)"
_HERE = r"(?: (?:down|in|there|here|on|(?:in|into|on) (?:it|here|there|(?:the|my|this) (?:message|form|letter|text))|to (?:them|the (?:team|doctors?|ward|hospital))|for (?:them|the (?:team|doctors?))|please|pls|though|ok|okay))*"
_TELL = rf"tell (?:them|the (?:team|doctors?|ward))(?: (?:{_IT}|about {_IT}))?"
_NOT_FOR = r"(?:not|never) (?:for|to) (?:them|the (?:team|doctors?|message|form|letter|ward)|this(?: (?:message|form|letter))?|here|writing(?: down)?|their (?:eyes|ears))"
_US = r"(?:just )?between (?:us|you and me|ourselves|the two of us)"
BEHIND = re.compile(
    rf"(?:^|[\s,;:.(\u2026\u2013-]+)(?:(?:but|and|so|only|though|please|pls|sorry|although)[ ,]+)*(?:{_NOT} (?:{_WRITTEN} {_IT}{_HERE}|{_TELL})|(?:{_IT}(?:'?s| is| was) )?{_NOT_FOR}(?: please)?|(?:{_IT}(?:'?s| is| stays?) )?{_US}(?: (?:only|please))?|(?:{_IT}(?:'?s| is| are) )?off the record)[\s).!\u2026]*$",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"^(?:(?:and|but|so|oh|well)[ ,]+)*(?:{_US}|off the record|not for (?:them|the (?:team|message|form)))\s*[,:;\u2013-]+\s*(?=\S)(?!(?:we|they|you)(?:'ve|'re| have| had| are| can| do| share| earn| care| look)\b)",
    re.IGNORECASE,
)
WHOLE_LEAST = 2  # words of what is said to be left out; with none it is of the sentence before


def told_apart_from(words: str) -> tuple[str, list[str]]:
    """The message as it is to be, and the sentences that are no part of it."""
    plain = words.replace("\u2019", "'")
    each = list(spans(words))
    gone: set[int] = set()
    for at, (start, end) in enumerate(each):
        said = plain[start:end].strip()
        found = BEHIND.search(said)
        if not (found or BEFORE.match(said)):
            continue
        points_back = found is not None and len(said[: found.start()].split()) < WHOLE_LEAST
        if points_back and not at:
            continue  # said of what was written before this message
        gone |= {at - 1, at} if points_back else {at}
    if not gone:
        return words, []
    out = [span for at, span in enumerate(each) if at in gone]
    return without_spans(words, out), [words[start:end].strip() for start, end in out]
