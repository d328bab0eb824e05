"""Questions at a step of the form that one fixed sentence answers: what a word on the screen means, what comes of a
choice, whether one doctor reads it, what can be changed once it was sent. And such a question beside an answer.
"""

import re
from dataclasses import dataclass

from assistant.handoffs.beside.copy_elsewhere import asks_copy_elsewhere
from assistant.handoffs.fields import OWN_WORDS
from assistant.handoffs.words.spoken_marks import without_spoken_marks
from assistant.hospital.profile import Place, Profile, Site

LONGEST, LONGEST_BESIDE = 24, 40  # words of the question, and of all that is said
_LEAD = r"(?:(?:(?:just )?before (?:i|we) (?:answer|go on|agree|say yes|decide|send(?: it| this)?|press (?:send(?: it)?|it)|sign|carry on|start)|and|but|so|ok|okay|oh|no|yes|sorry|then|first|please|right|well|um+|er+|hang on|hold on|wait|hi|hello|excuse me|can i ask|can you (?:tell me|explain)|tell me|explain|quick question|one question|if you do not mind|(?:you|u) (?:still )?(?:did ?n.?t|did not|never|have ?n.?t) (?:say|said|tell me|answer(?:ed)?)(?: me| that| my question)?)[ ,:.-]+)*"
_TAIL = r"(?:[ ,]+(?:please|pls|thanks|thank you|ta|sorry|then|though|tho|now|exactly|actually|anyway|mate|love|here|at all|or not|too|as well|yes or no|first))*"
_QUOTE = r"[\"'\u201c\u201d\u2018]?"

_QUOTED = rf"{_QUOTE}(?P<term>[\w&' -]+?){_QUOTE}"
_MEANT = tuple(
    re.compile(rf"^{_LEAD}(?:{means}){_TAIL}$")
    for means in (
        rf"(?:what|wot|wat)(?:(?:'?s| is| are)(?: meant by)?| (?:do|does|did|would) (?:you|they|it|this) mean by| do| does)(?: exactly)? (?:(?:the|a|an|this|that|your|word|words|line|button) )*{_QUOTED}(?: (?:mean|means|stand for|even|supposed to be|meant to be|anyway|on here))*",
        rf"(?:i(?:'?m| am)? ?)?(?:(?:not(?: (?:really|quite|very))* |un)(?:certain|sure|clear)|(?:do not|don'?t|dont) (?:know|understand|get)) what (?:(?:a|an|you mean by(?: an?)?) {_QUOTED}|[\"'](?:an? )?(?P<quoted>[\w&' -]+?)[\"'])(?: (?:is|are|means?))?",
        rf"(?:never heard of|define|explain|meaning of|(?:i )?(?:do not|don'?t|dont) understand) (?:the word )?(?:an? )?{_QUOTED}",
    )
)
_WORDS = {  # what a family may ask the meaning of, by what stands on the screen
    "form_word_addressed": r"how (?:you|i)(?: would|'?d)? (?:like|want|wish|prefer) to be addressed|(?:to )?be addressed|addressed",
    "form_word_site": r"(?:hospital )?sites?",
    "form_word_place": r"(?:ward|clinic|service|unit|department)s?(?:,? (?:ward|clinic|service|or)){0,3}",
    "form_word_ask_for": r"whom? they should ask for|ask for",
    "form_word_needs": r"help with (?:language|communication)(?: or (?:language|communication))?|communication|large print|sign language|interpreters?",
    "form_word_not_given": r"not given|not sure",
    "form_word_delivered": r"delivered(?: to [\w ]+)?",
    "form_word_team": r"team",
}
_STEPS = {  # where else the word would be one of the family's own
    "form_word_site": ("site", "place"),
    "form_word_place": ("site", "place"),
    "form_word_ask_for": ("contact_value",),
    "form_word_needs": ("needs",),
    "form_word_not_given": ("check",),
}
_TERMS = {name: re.compile(rf"^(?:{pattern})$") for name, pattern in _WORDS.items()}
_IT = r"(?:it|this|that|my (?:message|words|form|answers?|request|questions)|the (?:message|form|letter)|what (?:i|we) (?:write|wrote|put|said|send))"
_NO_NAME = r"(?!(?:you|u|we|i|it|this|that|they|anyone|anybody|someone|somebody|people|staff|the|my|our|his|a|an|any|your|everyone|who|be|mum|dad|mother|father)\b)"
_PERSON = rf"(?:(?:him|her|she|he)\b|(?:the |my |our |his |her |that |this )?(?:same )?(?:dr|doctor|mr|mrs|ms|miss|prof|professor|sister|nurse|consultant|surgeon|registrar)\.?(?: [\w'-]+)?|{_NO_NAME}[a-z][\w'-]+)"
_ONLY_PERSON = r"(?:him|her|(?:the |my |our |his |her |that |this )?(?:same )?(?:dr|doctor|mr|mrs|ms|miss|prof|professor|sister|nurse|consultant|surgeon|registrar)\.?(?: [\w'-]+)?)"
_EVER = r"(?:(?:actually|personally|really|ever|also|definitely|be able to|get to|going to|gonna|himself|herself|even|be the one (?:to|who)|be) )*"
_CHILD = r"(?:(?:his|her|their|the|my|our) )?(?:(?:child'?s|kid'?s|son'?s|daughter'?s|first|full|real|whole) )*"
_DREADS_FORMS = r"(?:(?:is|iz) (?:it|this|that) (?:just |all |going to be |gonna be )*(?:a|an|another|one of those|like a)(?: (?:long|big|proper|online))? (?:form|questionnaire)s?(?: thing| to fill in)?|(?:i|we) (?:(?:really|just|absolutely) )*(?:hate|dread|can'?t (?:do|stand|manage|face|cope with)|cant (?:do|stand|manage|face)|cannot (?:do|manage|face)|don'?t (?:do|like|understand)|dont (?:do|like|understand)|struggle with|get lost in|am (?:bad|rubbish|useless|no good) (?:at|with)) (?:these |those |all |the |with )*(?:forms?|paperwork|questionnaires?|boxes)|i'?m (?:bad|rubbish|useless|no good|not good) (?:at|with) (?:forms?|paperwork)|(?:do|must|will) (?:i|we) (?:(?:have|need|got) to )?(?:fill|do|complete)(?: (?:in|out|it|up))*(?: (?:a|an|the|another|any|this|some))?(?: (?:long|whole|big))? (?:forms?|paperwork)(?: in| out)?|no (?:more )?forms?(?: please)?)"
_JUST_SAYS = r"(?:(?:can|could|may|is it (?:ok|okay|all right) (?:if|to)|can'?t|cant|why can'?t)(?: (?:i|we|me|us))?(?: (?:not|please))? (?:just|simply|only) (?:say|tell|talk|speak|type|write|explain|chat)(?: (?:it|this|that|to|you|u|them|what|happened|in|my|own|words|here|instead|about|normally|like this|out|all|with|the team))*|(?:i|we)(?:'d| would)? (?:just |only |rather )+(?:want to |wanna |like to )?(?:say|tell|talk|type|write|explain)(?: (?:it|this|to|you|u|them|what|happened|in|my|own|words|here|instead))*)"
_FIXED: tuple[tuple[str, str], ...] = (
    (
        "form_person_reads",
        rf"(?:will|does|do|can|could|would|is|might) {_PERSON} {_EVER}(?:going to |gonna )?(?:reads?|sees?|gets?|looks? at|opens?|receives?|be shown|shown|told) (?:{_IT})"
        rf"|(?:will|does|do|can|would|is) {_IT} {_EVER}(?:go|goes|going|get|sent|shown|passed)(?: (?:straight|directly|back|on|first))* to {_ONLY_PERSON}",
    ),
    (
        "unseen_again",
        rf"(?:is|are|will|would|does) {_IT}(?: (?:all|stay|stays|be|kept|really|still|completely|strictly|totally))* (?:confidential|private|secret|hidden)(?: (?:from|to) [\w' -]+)?|who (?:can'?t|cannot|will not|won'?t) (?:see|read) {_IT}",
    ),
    (
        "form_what_is_asked",
        r"(?:what|which)(?: (?:are|kind of|sort of|sorts of|will be|all))* (?:the |these |your )?questions?(?: (?:that|which))?(?: (?:you|u|they|will|do|are|going|to|gonna|would|want|need|have|be|it))* ?(?:ask|asks|asking|asked)?(?: (?:me|us|for|about|then))*(?:[ ,]+(?:and )?how many(?: (?:are there|is it|will there be|of them|questions?))*)?"
        r"|what (?:(?:do|will|are|would) )?(?:you|u) (?:(?:going|want|need|gonna|have) )*(?:to )?(?:ask|know)(?: (?:me|us|from me|about|for))*|what (?:info|information|details)(?: (?:do|will|would|you|u|they|want|need|ask|for|from|me|us))*",
    ),
    (
        "form_change_after",
        rf"(?:(?:can|could|may|am|is|will|would|how (?:do|can)) (?:i|we|it)(?: (?:still|be|able|possible|allowed|to|then|also))* |what if i (?:want|need) to |is it too late to )(?:change|edit|correct|alter|fix|add to|take back|take|undo|cancel|withdraw|be changed|amend|changed|corrected|put right)(?: (?:something|anything|things|a line|{_IT}|back|my mind|a mistake))* (?:after|once|when|afterwards|later)(?: (?:on|it|its|it'?s|is|has|been|i|i'?ve|we|have|that|sent|send|sending|gone|goes|pressed|press|it|send it|this|already))*",
    ),
    (
        "form_who_asks",
        r"(?:is|was) (?:that|this|it) (?:(?:me|you|u) )?(?:(?:actually|really|now) )*(?:asking for|requesting|counts? as asking for|the same as asking for|me asking for|you asking for) (?:a |the )?(?:second opinion|one)(?: (?:or|and) .{1,50})?|(?:does|will) (?:this|that|it) (?:count as|mean (?:i'?ve|i have|you|that i have|i)) ?(?:asked?|asking|ask) for (?:a |the )?(?:second opinion|one)(?: (?:or|and) .{1,50})?|(?:are|will|do|did) you (?:the one )?(?:asking|ask|going to ask)(?: (?:them|the team|for me))? for (?:a|the) second opinion(?: (?:for me|or .{1,50}))?",
    ),
    (
        "form_not_sure",
        r"(?:(?:if|when|what if|what happens if|what happens when|does it matter if|is it (?:ok|okay|a problem|bad) if) (?:i|we) (?:choose|pick|put|press|say|click|select|leave|do) [\"'\u201c]?(?:not sure|none|no list today|no list|i do not have it(?: with me)?|i don'?t (?:know|have it)|it (?:blank|out|empty))[\"'\u201d]?[ ,]*)(?:(?:will|does|would|can|is) (?:it|this|that|my message|the message|you)(?: (?:still|also|even|be|get|go|ever))* ?(?:delivered|sent|through|to them|arrive|reach them|go|get there|work|matter|passed on|lost|read|a problem)(?: (?:through|to them|to the team))*)?",
    ),
    (
        "form_just_say",
        rf"(?:{_DREADS_FORMS}[ ,.?!]*(?:(?:um+|er+|and|but|so|or|cos|because|please) ?)*)*{_JUST_SAYS}(?:[ ,]+(?:and )?(?:not|no) (?:a |any |this |fill )?forms?)?(?:[ ,.?!]+(?:(?:um+|er+|cos|because|and|but) )*{_DREADS_FORMS})?|(?:{_DREADS_FORMS}[ ,.?!]*(?:(?:um+|er+|and|but|so|cos|because) ?)*)+",
    ),
    (
        "form_shares",
        rf"(?:am i|are we|is it|would it be)(?: (?:even|really|ok|okay|legally|for me|all right))* (?:allowed|legal|right|able|ok|okay|permitted|supposed)?(?: for (?:me|us))? ?to (?:share|give(?: (?:you|out))?|tell you|pass on|put|disclose|hand over|say)(?: (?:in|out|on|here))* {_CHILD}(?:details|information|info|data|case|name|date of birth|story|business)(?: .{{0,40}})?"
        rf"|(?:can|may|should) (?:i|we) (?:even |legally |really )*(?:share|disclose|give out|pass on) {_CHILD}(?:details|information|info|data|story|name)(?: .{{0,40}})?",
    ),
    (
        "form_that_is_fine",
        r"(?:is|would|will) (?:that|this|it) (?:be )?(?:acceptable|ok(?:ay)?|all right|alright|fine|enough|allowed|good enough)(?: (?:with|for) (?:you|them|the team))?",
    ),
    (
        "form_put_child_identifier",
        r"(?:what|but what|what happens) if i (?:do not|don'?t|dont|haven'?t|can'?t|cannot)(?: \w+)? ?(?:know|have|got|find|remember)(?: got)? (?:(?:the|his|her|their|a|any|my) )?(?:hospital|nhs|patient) (?:number|no)(?: with me)?",
    ),
    (
        "form_middle_name",
        r"(?:(?:what about|and|do (?:you|they) (?:need|want)|(?:do|should|must|shall) i (?:(?:have|need) to )?(?:put|give|add|include|write|use)|does it matter(?: about)?|is it (?:needed|important) to (?:give|put)|with|is) )+(?:(?:or without|in|to know|to give|me to give|if i leave out) )*(?:(?:the|his|her|their|a|all(?: the)?|any) )*middle names?(?: (?:needed|too|required|important|necessary|matter))*",
    ),
    (
        "form_message_comes",
        r"(?:why|when|where)(?: (?:do|does|can|will|would|did|have|haven'?t|is|are|don'?t|not|you|i|we|the|to))* (?:ask|asked|asking|write|type|put|say|tell|get to (?:write|say|tell)|send)(?: (?:me|you|them|what|in|for|about|down|my|the|own|actual))* (?:message|words|what (?:happened|i want(?: to say)?|the message is|it is about))(?: (?:is|go|goes|comes|come|to them|to the team|itself))*"
        r"|(?:can|could|may) (?:i|we) (?:just |please )?(?:write|type|say|do|put) (?:my|the|what i want to say in the) (?:actual )?message(?: (?:now|yet|first|already))*|(?:where|when)(?:'?s| is| does| do i get to| comes) (?:the|my) (?:actual )?message(?: (?:go|come|bit|part))*",
    ),
    (
        "form_steps_left",
        r"(?:can you |please |could you )*(?:list|tell me|show me|give me|what are) (?:me )?(?:all )?(?:the|your|all) (?:remaining |other |next )?steps(?: (?:please|in order|left|to come|first|here))*",
    ),
)
_READ = tuple((name, re.compile(rf"^{_LEAD}(?:{pattern}){_TAIL}$")) for name, pattern in _FIXED)
_SHORT = tuple(
    "consent relationship child_name child_identifier site place contact_method contact_value best_time needs".split()
)
_AT = {  # where these mean the form
    "form_just_say": _SHORT,
    "form_shares": ("consent", "relationship", "child_name", "child_identifier", "site", "place", "check"),
    "form_that_is_fine": ("best_time", "contact_method", "contact_value", "place", "relationship"),
    "form_put_child_identifier": ("child_name", "child_identifier"),
    "form_middle_name": ("child_name", "child_identifier", "check"),
    "form_message_comes": _SHORT,
    "form_what_is_asked": _SHORT,
}
_CUT = re.compile(
    r"(?<=[.?!;])\s+|\n+|,\s+(?=(?:and |but |so |wait )*(?:will|does|is|can|could|would|what|why|how|do|am|are|who|if)\b)"
)
_RUN_ON = re.compile(  # without a mark: "saltmarsh will whitfield read this"
    rf"^(?P<rest>\w[\w' -]*?)(?: and| but)? (?P<asked>(?:will|does|can) {_PERSON} (?:read|see|get) (?:this|it|my message))\W*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:or |and |so )?(?:is|does|do|will|would|can|are|did|what|how|why|am) ", re.IGNORECASE)
_SAME_AGAIN = re.compile(
    r"^(?:is (?:it|that)|or (?:is|will|does)|(?:does|do|will) (?:it|that|they)|i (?:need to know|am just|'?m just)|just (?:so|asking|checking)|yes or no|because)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Fixed:
    """The phrase that answers, and the name that it is about, with what that is for."""

    phrase: str
    title: str = ""
    what: str = ""


def fixed_answer(text: str, step: str, profile: Profile) -> Fixed | None:
    """What answers the whole message, at this step."""
    words = _plain(text)
    if len(words.split()) > LONGEST_BESIDE:
        return None
    if found := _one(words, step, profile):
        return found
    first, *rest = _parts(words)
    found = _one(first, step, profile) if rest else None
    return found if found and all(_GOES_ON.match(one) or _SAME_AGAIN.match(one) for one in rest) else None


def beside(text: str, step: str, profile: Profile | None = None) -> tuple[str, Fixed | None]:
    """What stands beside such a question, and what answers it: nothing beside it where it is all of the message."""
    words = " ".join(without_spoken_marks(text.replace("\u2019", "'")).split())
    parts = _parts(words)
    if run_on := _RUN_ON.match(words):
        parts = [run_on["rest"], run_on["asked"]]
    if len(words.split()) > LONGEST_BESIDE or len(parts) < 2:
        return text, None
    each = [(part, _one(_plain(part), step, profile)) for part in parts]
    asked = [found for _, found in each if found]
    left = [part.strip(" ,") for part, found in each if not found and not _with_the_question(part)]
    return (" ".join(left).strip(" ,;."), asked[0]) if asked else (text, None)


def _with_the_question(part: str) -> bool:
    return part.strip().endswith("?") and _SAME_AGAIN.match(part.strip()) is not None


def _one(words: str, step: str, profile: Profile | None) -> Fixed | None:
    words = words.strip(" .!?,;")
    if len(words.split()) > LONGEST:
        return None
    means = (found for pattern in _MEANT if (found := pattern.match(words)))
    if known := next((known for found in means if (known := _meaning(_term(found), step, profile))), None):
        return known
    if step not in OWN_WORDS and len(_parts(words)) == 1 and asks_copy_elsewhere(words):  # there it may be for the team
        return Fixed("copy_elsewhere")
    read = (name for name, pattern in _READ if pattern.match(words) and step in _AT.get(name, (step,)))
    return next((Fixed(name) for name in read), None)


def _term(means: re.Match[str]) -> str:
    return next(said for said in means.groupdict().values() if said).strip(" '\"")


def _meaning(term: str, step: str, profile: Profile | None) -> Fixed | None:
    for name, pattern in _TERMS.items():
        if pattern.match(term) and step in _STEPS.get(name, (step,)):
            return Fixed(name)
    if profile and term == profile.liaison.name.lower():
        return Fixed("who_liaison_is")
    if profile is None or step not in ("site", "place"):
        return None
    for site in profile.sites:
        if step == "site" and _is_called(term, site):
            return Fixed("form_word_this_site", site.name)
        for place in site.places:
            if _is_called(term, place) and place.about:
                return Fixed("form_word_this_place", place.name, place.about)
    return None


def _is_called(term: str, part: Site | Place) -> bool:
    return term in (part.name.lower(), *(alias.lower() for alias in part.aliases))


def _plain(text: str) -> str:
    words = without_spoken_marks(text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"'))
    return " ".join(words.lower().split())


def _parts(words: str) -> list[str]:
    return [part.strip() for part in _CUT.split(words) if part.strip(" .?!,;")] or [words]
