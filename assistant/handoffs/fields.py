"""The fields of a handoff, in the order they are asked (docs/operating.md), and how a family's words become its lines.

A line keeps the family's own words. Reading only decides whether the words can stand there, or the step is asked again.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from assistant import clock
from assistant.details.phone import has_phone
from assistant.details.question import asks
from assistant.details.read import Details
from assistant.handoffs.asides import Aside, aside
from assistant.handoffs.belongs import MAIL, is_a_name
from assistant.handoffs.both_names import names_apart
from assistant.handoffs.dates import cannot_be, lacks_year, name_and_birth, only_date, speaks_of_a_date, year_meant
from assistant.handoffs.dictated import DIGITS, written
from assistant.handoffs.fixed_answers import beside
from assistant.handoffs.for_the_message import wish_apart
from assistant.handoffs.joke import is_a_joke
from assistant.handoffs.misspelt import as_named, one_hinted_at, places_of
from assistant.handoffs.name_parts import name_in_parts
from assistant.handoffs.names_said import before_an_aside, loses_a_name, name_alone, name_put_right
from assistant.handoffs.no_help import need_alone
from assistant.handoffs.no_ward import no_patient, on_no_ward, without_no_ward
from assistant.handoffs.one_thing import one_thing
from assistant.handoffs.question_taken_out import without_taken_out
from assistant.handoffs.second_thoughts import either_side_of_no, last_address, last_thought, same_name
from assistant.handoffs.set_aside import answer_alone, without_question
from assistant.handoffs.spoken_dates import day_put_right
from assistant.handoffs.spoken_marks import dictated_message, without_spoken_marks
from assistant.handoffs.stop_if import without_condition
from assistant.handoffs.story import wishes_for_care
from assistant.handoffs.then_and_now import named_now
from assistant.handoffs.told_apart import language_alone
from assistant.handoffs.unsure_ward import is_unsure, says_either
from assistant.handoffs.ward_denied import A_DOCTOR, without_denied
from assistant.handoffs.way_to_reach import asks_to_reach, is_on_file, letter_address, post_address, way_wished
from assistant.hospital.profile import Place, Profile, Site
from assistant.masking.recognisers.people import announced
from assistant.masking.recognisers.words import is_everyday

NOT_GIVEN = "Not given"
NO_WARD = "Not on a ward"
ON_THE_WARD = "Talk to us on the ward"
BY_LETTER = "Letter by post"  # no button, as it is slow
ON_FILE = "Use the address on file"  # instead of saying where a letter should go
WAYS = {"email": "Email", "letter": BY_LETTER, "phone": "Phone call", "talk": ON_THE_WARD, "text": "Text message"}
VERIFIED = "verified by the portal"
UNSURE_OF_SITE = "Not sure"
PATIENT = "I am the patient"
DECIDED = ("consent", "check")  # answered with yes and no
ASKED = "asked_about"  # beside the lines: what could not stand, and was asked about once; said again, it stands


ASKED_ONCE = {
    "utter_handoff_place_unknown",
    "utter_handoff_date_cannot_be",
    "utter_handoff_date_no_year",
    "utter_handoff_number_short",
}


class NotUnderstood(Exception):
    """The words cannot stand in this field. `response` names the domain response that says why and how to answer;
    `once` that the words stand when they are said again.
    """

    def __init__(self, response: str, *, once: bool = False) -> None:
        self.response, self.once = response, once or response in ASKED_ONCE


@dataclass(frozen=True)
class Field:
    """`choices` are offered with the question; `skip` is the choice that leaves the field out."""

    name: str
    label: str
    longest: int = 200
    choices: tuple[str, ...] = ()
    skip: str | None = None
    own_words: bool = False


FIELDS = (
    Field("consent", "You said we may pass this on"),
    Field(
        "relationship",
        "Who is asking",
        100,
        ("Mother", "Father", "Grandparent", "Foster carer", PATIENT, "Someone else"),
    ),
    Field("child_name", "Name of the child or young person", 120),
    Field("child_identifier", "Date of birth or hospital number", 80, skip="I do not have it with me"),
    Field("site", "Hospital site", 120, skip=UNSURE_OF_SITE),
    Field("place", "Ward, clinic or service", 120, skip="Not sure"),
    Field("contact_method", "How to reach you", 200, ("Phone call", "Text message", "Email", ON_THE_WARD)),
    Field("contact_value", "Your number or address", 120),
    Field("best_time", "Best time", 120, ("Morning", "Afternoon", "Evening", "Any time")),
    Field("needs", "Help you need with language or communication", 300, skip="None"),
    Field("message", "Your message", 4000, own_words=True),
    Field("questions", "Your questions", 4000, skip="No list today", own_words=True),
    Field("check", "Checked by you"),
)
BY_NAME = {field.name: field for field in FIELDS}
BUTTONS = {title.lower() for field in FIELDS for title in (*field.choices, field.skip) if title}
SHOWN = tuple(field for field in FIELDS if field.name not in ("consent", "check"))
LEAST_FIGURES = 5
OWN_NAME = re.compile(r"^(?:hi |hello |it'?s |well )*(?:my name'?s?|i'?m|i am|this is)\b", re.IGNORECASE)
SAYS_OWN_NAME = re.compile(r"\bmy (?:own |full )*name\b(?! (?:was|for (?:him|her|them)))", re.IGNORECASE)
YEAR = re.compile(r"^(?:in |it was |that was )?(?:19|20)\d\d[ .!]*$", re.IGNORECASE)
DO_NOT_USE = re.compile(
    r"^(?:please )?(?:do not|don'?t|dont|never|not) (?:call|ring|text|phone|use|email|contact|on)?\b(?:(?!\b(?:i'?m|im|i am|cos|because|while|text)\b)[^.,;])*(?:\d|@)[^.,;]*(?:[.,;]|$)(?!.*(?:\d{5}|@))",
    re.IGNORECASE,
)
NOT_THERE = re.compile(  # "not Heron, they moved her": no place is named with it
    r"^(?:no[ ,]+)?not (?!sure)(?:(?!\b(?:its|it's|but|now|is)\b)[^,;.])+(?:$|[,;.](?!.*\b(?:but|it'?s|its|now on|now in)\b))|\b(?:isn'?t|is not|aren'?t|not|no longer) (?:on|at|in|under) [^,;.]+(?:any ?more|now)?[ .!]*$|\b(?:never|did ?n'?t|did not) (?:said?|mention(?:ed)?|told you|tell you)\b",
    re.IGNORECASE,
)
IN_DOUBT = re.compile(r"\b(?:both|either|between|the two)\b", re.IGNORECASE)
NO_WARDS_NAME = re.compile(r"^(?:the|an?|my|our)\b", re.IGNORECASE)  # "the puffin room": asked about
NOT_ONE = re.compile(r"\b(?:not|isn['\u2019]?t|from|no longer|never)\b", re.IGNORECASE)
SENTENCE = 4  # words
LONGEST_DOCTOR = 12  # words that say under whom they are, and where
FEW = 8  # words that may name a ward we do not know, where it was asked about before
OF_A_TIME = re.compile(
    r"\d|^any(?=[ ]*(?:[,.;!]|$))|\b(?:any ?time|when\w*|after|before|until|till?|from|between|during|not|except|only|never|always|ever|all|most|early|earlier|late|later|soon\w*|now|today|tonight|tomorrow|mornings?|afternoons?|evenings?|nights?|days?|daytime|"
    r"weeks?|weekdays?|weekends?|\w+days?|hours?|noon|midday|lunch\w*|tea ?time|dinner|break\w*|nap\w*|sleep\w*|asleep|bed\w*|school|nursery|work\w*|shifts?|home|free|busy|flexible|mind|suits?|whatever|preference|fuss(?:y|ed)|bothered|odds|matters?|up to|either|both|times?|visit\w*|rounds?(?! (?:to|the|here|now))|off|once|while|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
NO_TIME = re.compile(r"\b(?:not|only|never|always|ever|all|most|off|once|mind|one|time)\b")  # alone they tell of none
WITH_A_NAME = re.compile(
    r"\b(?:dr|doctor|mr|mrs|ms|miss|prof|professor)\.? [A-Z\w]|\b\w+'s (?:clinic|list|team)\b"
    r"|\b(?!(?:the|an?|my|her|his|their|our|this|that|in|at|to|from|out ?patients?|for|is|its) )\w+ clinic\b",
    re.IGNORECASE,
)
SAID_LAST = re.compile(
    r"^(?P<first>.+?)[\s,.;!]+(?:no|nope|sorry|actually|wait)[\s,.]+(?:(?:no|sorry|wait|actually|i mean)[\s,.]+)*(?:it'?s|its|it is|that'?s|(?:s?he|they)(?:'?s|'?re| is| are) (?:on|in|at|under)) (?P<last>[^,.;?!]+?)(?:[ ,]+(?:sorry|actually|i think|now|i mean))*[ .!]*$",
    re.IGNORECASE,
)
A_PLACE = re.compile(  # what is not in the profile may be one all the same; "the other one" is none
    r"^(?!.*\b(?:right|correct|same|other|that|this|first|fine)\b).*\b(?:wards?|units?|rooms?|clinics?|bay|floor|centre|department|one)\b",
    re.IGNORECASE,
)
DOES = re.compile(
    r"\b(?:said|says?|told|tells?|thinks?|wants?|asked|will|would|should|never|rang|came|has|had|did|does|knows?|goes|see|can|could|won'?t|please|but)\b|\?",
    re.IGNORECASE,
)
ON_NO_WARD = re.compile(
    r"\bnot on (?:a|any|the) ward\b|\bcommunity\b|\b(?:seen|treated|looked after|cared for) at home\b", re.IGNORECASE
)
APOLOGY = re.compile(
    r"^(?:(?:no|oh|ah|ok)[ ,]+)*(?:sorry|oops|whoops|my mistake)(?:[ ,.:;!-]+(?:sorry|oops))*[ ,.:;!-]+(?=\w)",
    re.IGNORECASE,
)
AS_SAID = re.compile(  # "I just said. Poppy Lund"
    r"^(?:(?:but|oh|look|listen|like|as|well|no|yes)[ ,]+)*(?:i|we)(?:['\u2019]?ve| have)?(?: just| already)* (?:said|told you|wrote|typed|gave you)"
    r"(?: (?:that|it|so|this))?(?: (?:already|before|earlier|just now|once|twice|above))*[ ,.:;!-]+(?=\w)"
    r"|^(?:(?:but|oh|look|no|yes)[ ,]+)*(?:already (?:said|told you)|(?:said|told you) (?:(?:that|it|this) )?(?:already|before|earlier|once|twice))[ ,.:;!-]+(?=\w)",
    re.IGNORECASE,
)
PUT = re.compile(  # an order to us before a family's own words, which stand as they are
    r"^\s*(?:(?:ok|okay|right|so|well|here is|here'?s|this is)[ ,.]+)*(?:my|the) message(?: is| would be|'s)?\s*:\s*(?=\S)"
    r"|^\s*(?:(?:ok|okay|no|yes|yeah|yep|sorry|please|just|and|also|can you)[ ,.]+)*(?:(?:put|write|say)(?: this| that)?(?: down| in| instead)?|add(?: (?:something|this|a (?:line|bit|note|question)))?)\s*:\s*(?=\S)"
    r"|^\s*(?:(?:ok|okay|no|yes|yeah|yep|sorry|please|just|and|also|can you)[ ,.]+)*put(?: down)? (?=(?:(?:why|when|how|what|where|who)(?: (?:long|much|many|often|soon))? )?(?:can|could|will|would|is|are|do|does|did|should|has|have|can'?t|won'?t|isn'?t|aren'?t) \w)"
    r"|^\s*(?:(?:ok|okay|no|sorry|please|just|can you)[ ,.]+)*change (?:the|my|these|those) (?:words|wording|message)(?: to(?: say)?\s*:?|\s*:)\s*(?=(?:\S+\s+){3}\S)"
    r"|^\s*(?:do (?:you|u|i) (?:have|want|need) (?:a list|(?:any )?questions)[ .?!,]+)?(?:yes|yeah|yep|yh)(?: (?:please|i do|here|they are|ask them|ask))*\s*[:;]+\s*(?=\S)"
    r"|^\s*(?:(?:no|ok|okay|yes|well|right|sorry|please|just|not that(?: one| bit)?)[ ,.]+)+(?:just |please )*(?:say|write|tell them|put)(?: that)? (?=(?:i|we|my|our|he|she|they)\b(?:\s+\S+){3})"
    r"|^\s*(?:(?:no|nope|oh|well|ok)[ ,.]+)*not (?:that|this|those)(?: one| bit| again)?(?:[ ,]+(?:(?:that|this|it|they)(?:'?s|'?re| is| was| are)? (?:all )?(?:done(?: with)?|over(?: with)?|finished|old|sorted|gone|past|wrong|dealt with|from (?:before|earlier))))[ ,]*[.,;:!]+\s*(?=(?:\S+\s+){3}\S)"
    r"|^[^.?!\n]*\b(?:that|this|it|the list|here)\b[^.?!\n]*\?\s*(?:ok|okay|right|well|so|then)(?: then| so)?\s*:\s*(?=\S)",
    re.IGNORECASE,
)
ORDERED_BESIDE = re.compile(  # an address: how it was to be put right, and no part of it
    r"\b(?:take|leave|get|strip|cut) (?:\S+ ){0,4}?(?:off|out|away)\b|\b(?:off|at|from) the (?:front|end|start|beginning)\b|\b(?:is|was|it'?s|that'?s) (?:all |still )?wrong\b|\b(?:remove|delete)\b",
    re.IGNORECASE,
)
MAIL_IS = re.compile(r"^(?:(?:my|the) )?e-?mail(?: address)?(?: is)?[.:,]+\s+(?=\S+@)", re.IGNORECASE)
DAY_ONLY = re.compile(r"\b(?:only|just|put|change|make|should|nothing else|say)\b", re.IGNORECASE)
BESIDE_A_DAY = re.compile(
    r"\b(?:only|just|put|change|make|it|is|it'?s|the|his|her|their|my|dob|date|day|of|birth(?:day)?|born|on|no|not|sorry|to|and|nothing|else|should|be|say|in|was|that|please|year|(?:19|20)\d\d)\b|[\W_]+",
    re.IGNORECASE,
)
AGE_BEHIND = re.compile(  # "14 March 2019, no 2020, she is six"
    r"(?<=\d)[ ,.;-]+(?:so |and )?(?:s?he|they)(?:'?s|'?re| is| are)? (?:now |only |just |nearly |about )*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?: (?:years?|months?|weeks?))?(?: old)?(?: now)?[ .!]*$",
    re.IGNORECASE,
)
FINE_BEHIND = re.compile(  # "22/6/2010 its fine"
    r"(?<=\w)[ ,.;-]+(?:and )?(?:it'?s|that'?s|thats|it is|that is|i'?m|i am) (?:all )?(?:fine|ok|okay|right|alright|cool|no problem|no bother)(?: (?:with (?:that|it|this)|then|now|really|i (?:guess|suppose)))*[ .!]*$",
    re.IGNORECASE,
)
OF_BIRTH_BEHIND = re.compile(  # "22/8/2017 her birthday", "15 march 2016 then"
    r"(?<=\d)[ ,.;-]+(?:(?:(?:that'?s|thats|it'?s|its|is|was) )?(?:her|his|their|my|the) (?:birthday|b-?day|d\.?o\.?b\.?|birth ?date|date of birth)|then|so there|there)(?: (?:then|anyway|though|if that helps|instead))*[ .!]*$",
    re.IGNORECASE,
)
THERE_BEHIND = re.compile(  # "15 Sept 2019 and he is at the Heath": of another line
    r"(?<=\d)[ ,.;-]+(?:(?:and|but) )?(?:s?he|they|we)(?:'?s|'?re| is| are)? (?:now |still |being )?(?:at|in|on|under|treated|seen) (?!\d)[^\d]*$",
    re.IGNORECASE,
)
NO_NUMBER = re.compile(  # before a day: "dont have number. 14 jan 2019"
    r"^(?:(?:oh|christ|jesus|jeez|god|ffs|bloody hell|sorry|um+|look|well|honestly|lord|fuck(?:'s sake)?|i'm afraid)[ ,.!]+)*(?:(?:i|we) )?(?:do not|don['\u2019]?t|dont|have ?n['\u2019]?t|can['\u2019]?t|cannot|no)(?: have| got| know| remember| find)* ?(?:the |a |her |his |their |any |that )?(?:(?:bloody|damn|fucking|flipping|sodding|stupid|actual|blasted) )*(?:hospital |nhs )?(?:number|no\.?|num)(?: (?:here|with me|on me|off (?:by heart|the top of my head|hand)|by heart|to hand|right now|sorry))*[ ,.;:-]+(?:(?:but|its|it's|s?he(?:'?s| is| was)|born|dob|birthday|(?:her|his) (?:birthday|dob|date of birth)(?: is)?)[ :]+)*(?=\S*\d|the \w+ of)",
    re.IGNORECASE,
)
JOKES_NO = re.compile(  # "only sleep lol. no"
    r"^(?:(?:no|nope|nah)[ ,.]+)?(?:only|just) (?:(?:some|a|more|a bit of|a lot of|a good) )*(?:sleep|nap|kip|coffee|cuppa|tea|brew|drink|wine|gin|holiday|hug|miracle|lie ?down|rest)(?:[ ,.]+(?:lol|ha(?: ?ha)+|please))+(?:[ ,.!]+(?:but )?(?:no|nope|nah|none|nothing)(?: (?:thanks|thank you|really|i'?m (?:fine|ok)))*)?[ .!]*$",
    re.IGNORECASE,
)
WHAT_IS = re.compile(
    r"\b(?:what|where|which|who)(?:'?s| is| are| was) (?:the |this |that )?(?P<what>[\w' -]+)", re.IGNORECASE
)
WHO_ENDS = re.compile(r"[.!;]+\s+|,?\s+(?:and|but)\s+(?=(?:i|we|please|don['\u2019]?t|can|could)\b)", re.IGNORECASE)
MORE_THAN_WHO = re.compile(
    r"\b(?:also|works?|working|don['\u2019]?t|do not|never|rather|please|not|want|need|would like|because|so that)\b",
    re.IGNORECASE,
)
NOT_SURE = re.compile(  # said first, with what is known instead: "not sure, he goes to neurology"
    r"^(?:(?:um+|er+m?|oh|sorry|hmm+|honestly|well)[ ,.]+)*(?:(?:i'?m|im|i am|we'?re) )?(?:(?:really |honestly )?not (?:(?:really|too|quite|entirely|that) )*(?:sure|certain)|unsure|dunno|idk|no idea|(?:i |we )?(?:really )?(?:do not|don['\u2019]?t|dont|can['\u2019]?t|cant|cannot) (?:know|remember))(?: (?:which(?: (?:one|site|hospital))?|what (?:that|it) is|sorry))*\s*[,.;!\u2026-]+\s*\w",
    re.IGNORECASE,
)
MAIN_ONE = re.compile(r"\bmain (?:one|place|building|bit|campus)\b", re.IGNORECASE)
AND_THEN = re.compile(r"\b(?:then|and|after|before|now|since)\b|[,;&+/]", re.IGNORECASE)
WARD_NUMBER = re.compile(r"\bward (\d{1,3}[a-z]?|[a-z]\d{1,2})\b", re.IGNORECASE)
NUMBER_NOT_NAME = re.compile(r"\bward \d+\b[ ,.;-]+(?:and |it'?s |its )*not (?:the )?[^\W\d]", re.IGNORECASE)
_IT_IS = r"(?:(?:(?:the|my|her|his|our) )?ward(?:'?s| is| should be)? |it'?s |its |it is |(?:s?he|we|they)(?:'?s|'?re| is| are)? (?:now )?(?:on|in|at) |on |in |at |the |now |moved to |actually |sorry |but |and |no (?!longer))*+"
INSTEAD_OF = tuple(  # "Kingfisher not Kestrel": another ward than the one that is named
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"^{_IT_IS}(?P<new>[^,.;?]{{1,80}}?)(?:[ ,.;-]{{1,4}}(?:and |but |it'?s |its |is ){{0,4}}(?:not|isn'?t|no longer|rather than|instead of)) (?:on |in |at )?(?:the )?(?P<old>[^,.;?]{{1,80}}?)[ .!]*$",
        rf"^{_IT_IS}(?:(?:it|that|s?he|they|we) )?(?:is |are )?(?:not|isn'?t|aren'?t|no longer) (?:on |in |at )?(?:the )?(?P<old>[^,.;?]{{1,80}}?)(?:(?: any ?more| now)?[,.;-]+ *| (?=it'?s |its |but ))(?P<said>{_IT_IS})(?P<new>[^,.;?]{{1,80}}?)[ .!]*$",
    )
)
KINDS_OF_PLACE = frozenset("ward wards unit clinic clinics hospital site department dept centre center".split())
BESIDE_A_PLACE = re.compile(
    r"\b(?:mov(?:ing|es?|ed)|transferr?(?:ing|s|ed)?|leav(?:es|ing)|goes home|going home|discharged?)\b(?=.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|soon|next (?:week|month)|at the weekend|later)\b)|\b(?:side ?room|room \w+|bay \w+|bed \d+|cubicle|isolation|ent|e\.? ?n\.? ?t|ears?|nose|throat|eyes?|skin|bones?|hearts?|kidneys?|blood|brain|sleep|feeding|speech|chest|lungs?|liver|gut|tummy|bowel|hips?|feet|teeth|dental|hearing|growth|diabetes|epilepsy|allergy|autism|pain)\b",
    re.IGNORECASE,
)
ONLY_ORDERED = re.compile(  # a title that stood elsewhere, or an order with no new words
    r"^(?:(?:please|ok|okay|can you|can i|i want to|i'?d like to|no|just)[ ,.]+)*(?:(?:change|edit|reword|rewrite|correct|fix) (?:the|my|these|those|some|your) (?:words|wording)|(?:add|change) something(?: else)?|put something else)(?: please| pls)?[ .!:]*$",
    re.IGNORECASE,
)
ITS_ME = re.compile(
    r"^(?:(?:it'?s|its|it is|just|that'?s|for) )*(?:me|myself)\s*[.,:;!-]+\s*(?=[^\W\d_])", re.IGNORECASE
)
JUST_PUT = re.compile(
    r"^(?:(?:oh|ok|no|sorry|just|please|then|can you)[ ,]+)*(?:put|make it|i mean|i meant|(?:you )?(?:can )?write(?! (?:to|me|us|back)\b))(?: (?:me |it )?(?:down )?as)? (?=\w)",
    re.IGNORECASE,
)
THE_TIME = re.compile(  # "the time please: evenings after six"
    r"^(?:(?:my|the|a) )?(?:best |good )?times?(?: to (?:ring|call|phone|text)(?: me)?)?(?:,? please)?(?: (?:is|are|would be)\b[ :]*|'s |\s*[:=]\s*)(?=\S)",
    re.IGNORECASE,
)
LAST_STOP = re.compile(r"\s+full stop[\s.]*$", re.IGNORECASE)
REPLACED = ("child_name", "child_identifier", "site", "place", "contact_value")  # by what stands behind a bare "no"
ONCE = re.compile(  # "Heron (used to be Kestrel)"
    r"[\s,(]+(?:which |it )?(?:used to be|formerly|previously|once|was called)(?: called)? [^,;.)]+\)?[ .]*$",
    re.IGNORECASE,
)
MOST_BESIDE_UNSURE = 100  # letters
NOT_ONE_THING = {
    "child_name": "utter_handoff_name_unclear",
    "child_identifier": "utter_handoff_identifier_unclear",
    "contact_value": "utter_handoff_contact_unclear",
}
SPACES = re.compile(r"[ \t]{2,}")
BESIDE_A_WAY = re.compile(r"(?<=[.;!])\s+")
SLOT = "handoff_"


def label(field: Field, verified: Collection[str] = ()) -> str:
    """`verified` names the fields that a portal vouched for."""
    return f"{field.label} ({VERIFIED})" if field.name in verified else field.label


def family_copy(lines: Mapping[str, str], verified: Collection[str] = ()) -> list[str]:
    """Each line as the family and the team both read it: label, then the words."""
    return [f"{label(field, verified)}:\n{lines[field.name]}" for field in SHOWN if field.name in lines]


def missing(lines: Mapping[str, str]) -> list[str]:
    """The labels of what is still to be given."""
    return [field.label for field in SHOWN if field.name not in lines]


def by_letter(lines: Mapping[str, str]) -> bool:
    return lines.get("contact_method", "").startswith(BY_LETTER)


def skip_title(name: str, lines: Mapping[str, str]) -> str | None:
    """The choice that leaves the line out, for who gave these lines: a hospital has an address on file."""
    return ON_FILE if name == "contact_value" and by_letter(lines) else BY_NAME[name].skip


def is_the_patient(lines: Mapping[str, str]) -> bool:
    """Whether whoever writes says to be the patient, by the button or in words: "its me, im 15"."""
    said = lines.get("relationship", "")
    known = Details(said).relationship if said and said != PATIENT else None
    return said == PATIENT or (known is not None and known.value == PATIENT)


def skips(name: str | None, said_aside: Aside | None) -> bool:
    """Whether an aside leaves the line out. "Send it" does where only their questions are left: the page comes next."""
    left_out = said_aside is Aside.NO_ANSWER or (said_aside is Aside.SENDS and name == "questions")
    return left_out and name in BY_NAME and BY_NAME[name].skip is not None


def read(name: str, said: str, profile: Profile, given: dict[str, str]) -> str:
    """The line as it will stand in the handoff. `given` are the lines so far. Raises NotUnderstood."""
    field = BY_NAME[name]
    words = dictated_message(PUT.sub("", said)) if field.own_words else " ".join(said.split())
    words = without_taken_out(words) if name == "questions" else words
    again = any(char.isalnum() for char in words) and _asked_before(name, words, given.get(ASKED, ""))
    if not words.strip():
        raise NotUnderstood("utter_handoff_empty")
    if len(words) > field.longest and len(words := _first_alone(name, words)) > field.longest:
        raise NotUnderstood("utter_handoff_too_long")
    said_aside = None if name in DECIDED else aside(words)
    if left_out := _left_out(field, words, said_aside, given):
        return left_out
    if (said_aside and not field.own_words) or (field.own_words and ONLY_ORDERED.match(words)):
        raise NotUnderstood("utter_unclear_step")
    if name == "relationship":
        words = one_thing(name, words, given, profile) or words  # "mum. his surname's Hill, no wait": of two lines
    words = words if field.own_words else _meant(name, words, profile)
    if field.skip and aside(words) is Aside.NO_ANSWER:  # and a word beside it
        return read(name, words, profile, given)
    try:
        if is_a_joke(name, words):
            raise NotUnderstood("utter_unclear_step", once=True)
        return _one_thing(name, READERS.get(name, _as_said)(words, profile, given), profile, given)
    except NotUnderstood as refusal:
        if again and may_stand(refusal, words):
            return words
        raise


def _one_thing(name: str, line: str, profile: Profile, given: Mapping[str, str]) -> str:
    """An identity line never holds a clause that is none of it. Raises NotUnderstood where it cannot be parted."""
    if line in (NOT_GIVEN, ON_FILE):
        return line
    if (alone := one_thing(name, line, given, profile)) is None:
        raise NotUnderstood(NOT_ONE_THING.get(name, "utter_unclear_step"))
    return alone


def _left_out(field: Field, words: str, said_aside: Aside | None, given: Mapping[str, str]) -> str | None:
    """What stands in a line that these words leave out; None where they leave none out."""
    if field.name == "contact_value" and by_letter(given) and (_is(words, ON_FILE) or is_on_file(words)):
        return ON_FILE
    if field.name == "contact_value" and said_aside is Aside.NO_ANSWER and needs_no_number(given):
        return NOT_GIVEN
    jokes = field.name == "needs" and JOKES_NO.match(words.replace("\u2019", "'"))
    if field.skip and (_is(words, field.skip) or skips(field.name, said_aside) or jokes):
        return NOT_GIVEN if field.name not in ("site", "needs", "questions") else field.skip
    return None


def _first_alone(name: str, words: str) -> str:
    """Nobody is asked again for a day, or who they are, that stands in too long a text."""
    if name == "child_identifier":
        return only_date(words) or day_put_right(words)
    return only_who(words) if name == "relationship" else words


def only_who(words: str) -> str:
    """Who asks, without what is told or wished behind it; all of it where nobody is named first."""
    parts = WHO_ENDS.split(words)
    behind = next((place for place, part in enumerate(parts) if MORE_THAN_WHO.search(part)), len(parts))
    said = ". ".join(part.strip(" ,;.") for part in parts[:behind])
    return said if Details(said).relationship else words


def _asked_before(name: str, words: str, asked_about: str) -> bool:
    """The same words, or of a ward that we do not know a few others."""
    another_way = name == "place" and asked_about.startswith("place: ") and len(words.split()) <= FEW
    return another_way or asked_about == asked(name, words)


def can_stand(name: str, words: str, profile: Profile) -> bool:
    """Whether the words can stand in this field by themselves."""
    try:
        return bool(read(name, words, profile, {}))
    except NotUnderstood:
        return False


def answer_meant(name: str, words: str) -> str:
    """What answers a short line: with the marks that were spoken, without what is said to us beside it, and as it
    stands in the end.
    """
    words = SPACES.sub(" ", words)
    words = name_in_parts(words) if name == "child_name" else words
    words = beside(words, name)[0] or words
    if name in (*REPLACED, "relationship"):
        alone = words if name == "contact_value" and _asks_for_both(words) else without_question(words)[0]
        words = alone if name != "relationship" or Details(alone).relationship else words
    words = wish_apart(name, without_condition(words) or words)[0]
    if name == "child_name":
        words = ITS_ME.sub("", words)
        words = before_an_aside(name_put_right(names_apart(words)[0].replace("\u2019", "'")))
    words = last_address(LAST_STOP.sub("", words)) if name == "contact_value" else without_spoken_marks(words)
    words = JUST_PUT.sub("", answer_behind(answer_alone(words)))
    words = THE_TIME.sub("", words) if name == "best_time" else words
    if name == "needs":
        return need_alone(
            language_alone(words)
        )  # "Urdu interpreter, no wait, Punjabi": what is to be kept of the first, staff can read
    if name == "child_identifier":
        words = OF_BIRTH_BEHIND.sub("", NO_NUMBER.sub("", THERE_BEHIND.sub("", words)))
        return day_put_right(FINE_BEHIND.sub("", AGE_BEHIND.sub("", words)))
    last = last_thought(words)
    return words if name == "child_name" and loses_a_name(words, last) else last


def _asks_for_both(words: str) -> bool:
    """ "07700 900123, can you also email sam@example.com?": how to reach them, put as a question."""
    parts = re.split(r"[,;.!]\s+", words.strip(" ?"))
    return len(parts) > 1 and any(asks_to_reach(part) for part in parts[1:])


def _meant(name: str, said: str, profile: Profile) -> str:
    """ "Heron no Kestrel": the second, where each of them can stand, and "Tommy no Thomas", of one child. All of it
    where a ward stands in what was taken back alone: "outpatients I think, gastro no sorry ENT".
    """
    words = answer_meant(name, said)
    if name == "place" and not profile.place(words) and profile.place(said) and aside(words) is not Aside.NO_ANSWER:
        return said
    sides = either_side_of_no(words) if name in REPLACED else None
    if sides is None or (name == "child_name" and not same_name(*sides)):
        return words
    return sides[1] if all(can_stand(name, side, profile) for side in sides) else words


def answer_behind(words: str) -> str:
    """An answer without the apology, or the "as I said", that it begins with."""
    return AS_SAID.sub("", APOLOGY.sub("", words))


def may_stand(refusal: NotUnderstood, words: str) -> bool:
    """Whether words that were asked about are taken when they are said again: a short number may be right; "my mobile"
    reaches nobody, and one that is not to be used is never taken.
    """
    if refusal.response == "utter_handoff_contact_unclear":
        return any(char.isdigit() or char == "@" for char in words) and not DO_NOT_USE.search(written(words))
    return refusal.once


def asked(name: str, words: str) -> str:
    """What is kept of words that were asked about."""
    return f"{name}: {' '.join(words.lower().split()).strip(' .!')}"


def reached_by(address: str, given: Mapping[str, str]) -> bool:
    """Whether the address is one for the way that was asked for."""
    way = given.get("contact_method", "")
    if way.startswith((WAYS["phone"], WAYS["text"])):
        return has_phone(address)
    return way.startswith(WAYS["email"]) and MAIL.search(address) is not None


def needs_no_number(given: Mapping[str, str]) -> bool:
    """To be reached as they wish: they are there, or are written to."""
    return by_letter(given) or given.get("contact_method", "").startswith(ON_THE_WARD)


def unasked(given: dict[str, str]) -> dict[str, str]:
    """Lines that need no question because of what was said before. An address stands in its own line alone, so that it
    is put right in one place.
    """
    if "contact_value" in given and _only_written_to(given) and "best_time" not in given:
        return {"best_time": NOT_GIVEN}  # a letter comes when it comes
    if "contact_value" in given or not needs_no_number(given):
        return {}
    if not by_letter(given):
        return {"contact_value": NOT_GIVEN}
    home = post_address(given["contact_method"].removeprefix(f"{BY_LETTER} (").removesuffix(")"))
    if home is None:
        return {}
    return {
        "contact_method": BY_LETTER,
        "contact_value": home,
        **({} if "best_time" in given else {"best_time": NOT_GIVEN}),
    }


def _only_written_to(given: Mapping[str, str]) -> bool:
    address = given.get("contact_value", "")
    return given.get("contact_method") == BY_LETTER and not (has_phone(address) or MAIL.search(address))


def _is(words: str, title: str) -> bool:
    return words.strip(" .!").lower() == title.lower()


def _as_said(words: str, profile: Profile, given: dict[str, str]) -> str:
    return words


def _child_name(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Not the words of another step's button ("any time"), and not everyday words alone ("i dont want to say"). Of two
    names that are told, the writer's own comes first. A date of birth behind it is of the next line.
    """
    words = name_alone(name_and_birth(words)[0])
    if not any(char.isalpha() for char in words) or words.strip(" .!").lower() in BUTTONS:
        raise NotUnderstood("utter_handoff_name_unclear")
    if not is_a_name(words):
        raise NotUnderstood("utter_handoff_name_unclear")
    told = announced(words)
    if len(told) < 2 and (OWN_NAME.match(words) or SAYS_OWN_NAME.search(words)) and not is_the_patient(given):
        raise NotUnderstood("utter_handoff_name_own")
    return told[-1] if len(told) > 1 and re.search(r"\b(?:my name|i'?m|i am|this is)\b", words.lower()) else words


def _identifier(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Digits first: "i dont have the number but he was born 4/5/2019" gives what we asked for. A day that cannot be, or
    a number too short to find anybody by, is asked about once.
    """
    words = NO_NUMBER.sub("", words)
    words = year_meant(written(day_put_right(words)), clock.now().date())
    asked_about = day_put_right(given.get(ASKED, "").removeprefix("child_identifier: "))
    if YEAR.match(words) and lacks_year(asked_about):
        return f"{asked_about} {words.strip(' .!')}"
    words = _day_alone(words)
    if cannot_be(words, clock.now().date()):
        raise NotUnderstood("utter_handoff_date_cannot_be")
    if lacks_year(words):
        raise NotUnderstood("utter_handoff_date_no_year")
    if any(char.isdigit() for char in words) and not speaks_of_a_date(words) and _is_short(words):
        raise NotUnderstood("utter_handoff_number_short")
    if any(char.isdigit() for char in words) or speaks_of_a_date(words):
        return words
    if re.search(
        r"\b(don['\u2019]?t|do not|not) (know|have|remember|sure)|\b(?:haven['\u2019]?t|have not|not|never) got\b|\b(?:can['\u2019]?t|cannot) (?:look|find|get|reach|remember|check|see)\b|\bno idea\b|\brather not\b",
        words.lower(),
    ):
        return NOT_GIVEN
    raise NotUnderstood("utter_handoff_identifier_unclear")


def _day_alone(words: str) -> str:
    """ "Dob is 17 May 2024 only": without the order to us, and without a year that was begun with twice."""
    day = only_date(words)
    rest = words.replace(day, " ", 1) if day else words
    twice = day is not None and re.search(r"\b(?:19|20)\d\d\b", rest)
    return day if day and (twice or DAY_ONLY.search(rest)) and not BESIDE_A_DAY.sub("", rest) else words


def _is_short(words: str) -> bool:
    """Fewer figures than any date, hospital number or NHS number has: an age, a ward, half a number."""
    return len(re.sub(r"\D", "", words)) < LEAST_FIGURES


def _site(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Of two that are named, neither is guessed, but where one is said to be of now."""
    words = words if profile.sites_named(words) else as_named(words, profile.sites)
    if (asked_about := WHAT_IS.search(words)) and profile.site(asked_about["what"]):
        raise NotUnderstood("utter_unclear_step")
    if not profile.sites_named(words):
        words = MAIN_ONE.sub("main site", words)
    if len(profile.sites_named(words)) > 1 and (now := named_now(words, profile.sites_named)):
        return now.name
    if len(profile.sites_named(words)) > 1 and IN_DOUBT.search(words) and not NOT_ONE.search(words):
        return UNSURE_OF_SITE
    places = as_named(words, places_of(profile, None))
    words = words if profile.sites_named(words) else without_denied(words, profile)
    words = without_no_ward(words)
    site = profile.site(words) or profile.only_site_with(words) or profile.only_site_with(places)
    if (site := site or profile.site_of_all(words)) and not NOT_THERE.search(words):
        return site.name
    if no_patient(words) and "," in words and len(words) <= MOST_BESIDE_UNSURE:
        return f"{UNSURE_OF_SITE} ({words.strip(' .')})"  # as it was said, where more is told with it
    if NOT_SURE.match(words) or no_patient(words):
        return UNSURE_OF_SITE
    raise NotUnderstood("utter_handoff_site_unknown")


def _place(words: str, profile: Profile, given: dict[str, str]) -> str:
    """A known place is written as the hospital names it, with what is said beside it ("Dr Osei's clinic, outpatients",
    "Outpatients. ENT"). An unknown one is asked about once, never guessed: said again, it stands as said.
    """
    if is_unsure(words) or _is_of_no_ward(words, profile):
        return words
    if says_either(words, profile):
        return f"{UNSURE_OF_SITE} ({words.strip(' .')})"
    if "?" in words and (asks(words) or WHAT_IS.search(words)):
        raise NotUnderstood("utter_unclear_step")
    site = profile.site(given.get("site", ""))
    words = ONCE.sub("", words) or words
    places = places_of(profile, site)
    if other := _another_place(words, profile, places) or _said_last(words, profile, site):
        return other
    words = without_denied(words, profile) or words
    place = profile.place(words, site) or profile.place(as_named(words, places), site) or one_hinted_at(words, places)
    if place and words.startswith(f"{place.name} (") and words.endswith(")"):
        return words  # read before
    named = profile.places_named(as_named(words, places), site)
    if (
        len(named) > 1
        and AND_THEN.search(words)
        and not (IN_DOUBT.search(words) or NOT_ONE.search(words) or " or " in words.lower())
    ):
        return words  # "Heron ward then intensive care"
    if place and NUMBER_NOT_NAME.search(words) and len(named) == 1:
        return words  # the ward's number, and not the name that the hospital has for it
    if place and not NOT_THERE.search(words):
        more = _says_more(words, place, profile) or _by_its_number(words, place)
        if more and len(named) == 1 and (" or " in words.lower() or _is_only_a_kind(words, place)):
            return words  # "Kestrel ward, or is it Kingfisher": their doubt; "the sleep clinic": no ward that they said
        return f"{place.name} ({words})" if more else place.name
    return _not_known(words, place)


def _is_of_no_ward(words: str, profile: Profile) -> bool:
    """ "He's not on a ward, he's community, Dr Osei": whose patient they are is enough to find them; so is "not on a
    ward", and that they are no patient here.
    """
    if profile.place(words):
        return False
    named = ON_NO_WARD.search(words) and WITH_A_NAME.search(words)
    return bool(named) or on_no_ward(words) or no_patient(words)


def _not_known(words: str, place: Place | None) -> str:
    """ "Community, Dr Lindqvist": the team finds the family by the name."""
    if place is None and names_a_doctor(words):
        return words
    raise NotUnderstood("utter_handoff_place_unknown")


def _another_place(words: str, profile: Profile, places: Collection[Place]) -> str | None:
    """The one that is said instead of a known one, known to the hospital or not."""
    for found in filter(None, (one.match(words) for one in INSTEAD_OF)):
        old = profile.place(as_named(found["old"], places))
        known = profile.place(as_named(found["new"], places))
        if old is None or known == old or len(found["old"].split()) > SENTENCE:
            continue
        if known or names_a_ward(found["new"]):
            return known.name if known else found["new"]
    return None


def _said_last(words: str, profile: Profile, site: Site | None) -> str | None:
    """ "Heron I think, no it's the puffin room sorry": in their own words, where the hospital's profile has none."""
    found = SAID_LAST.match(words.replace("\u2019", "'"))
    if found is None or not profile.place(found["first"]) or profile.place(found["last"], site):
        return None
    if one_hinted_at(found["last"], places_of(profile, site)) or len(found["last"].split()) > FEW:
        return None
    return found["last"].strip() if A_PLACE.search(found["last"]) or names_a_ward(found["last"]) else None


def names_a_doctor(words: str) -> bool:
    """In few words that tell nothing of them: "under Mr Okafor"."""
    return len(words.split()) <= LONGEST_DOCTOR and bool(A_DOCTOR.search(words)) and not DOES.search(words)


def names_a_ward(words: str) -> bool:
    """Whether one that we do not know can be called so: few words, and not everyday ones alone."""
    said = re.findall(r"[^\W\d_]{3,}", words.lower())
    told = [word for word in said if not is_everyday(word) and word not in KINDS_OF_PLACE]
    return bool(told) and len(words.split()) < SENTENCE and not (NOT_ONE.search(words) or NO_WARDS_NAME.match(words))


def _is_only_a_kind(words: str, place: Place) -> bool:
    """Nothing of its names is said but what any hospital has many of: "clinic", and not "outpatients"."""
    names = " ".join((place.name, *place.aliases)).lower()
    said = set(re.findall(r"\w+", words.lower())) & set(re.findall(r"\w+", names))
    return bool(said) and said <= KINDS_OF_PLACE


def _by_its_number(words: str, place: Place) -> bool:
    """ "Ward 3" of Heron ward: who said the number sees that it is meant."""
    number = WARD_NUMBER.search(words)
    return number is not None and not re.search(rf"\b{re.escape(number[1])}\b", place.name, re.IGNORECASE)


def _says_more(words: str, place: Place, profile: Profile) -> bool:
    """A clinic, a room or somebody's name stands beside the place's own."""
    if WITH_A_NAME.search(words):
        return True
    sites = [name for one in profile.sites for name in (one.name, *one.aliases)]
    known = [place.name, *place.aliases, *sites, *place.name.split()]
    rest = as_named(words, (place,))
    for name in sorted(known, key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest, flags=re.IGNORECASE)
    told = [
        word
        for word in re.findall(r"[^\W\d_]{3,}", rest.lower())
        if not is_everyday(word) and word not in (*DIGITS, *KINDS_OF_PLACE)
    ]
    return bool(told or BESIDE_A_PLACE.search(rest) or Details(rest).specialty)


def _best_time(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Any words of a few; a sentence needs something of a time in it: "the nurse has just come in" has none."""
    if words.isascii() and len(words.split()) >= SENTENCE and not OF_A_TIME.search(words):
        raise NotUnderstood("utter_unclear_step")
    return words


def _contact_method(words: str, profile: Profile, given: dict[str, str]) -> str:
    if (wished := way_wished(words)) is None:
        raise NotUnderstood("utter_handoff_method_unclear")
    way, beside = wished
    parts = [one for one in BESIDE_A_WAY.split(beside) if not wishes_for_care(one)]  # that is for the message
    beside = " ".join(parts).strip(" ;.") if len(parts) < len(BESIDE_A_WAY.split(beside)) else beside
    return f"{WAYS[way]} ({beside})" if beside else WAYS[way]


def _contact_value(words: str, profile: Profile, given: dict[str, str]) -> str:
    if by_letter(given):
        return _where_a_letter_goes(words)
    home = post_address(words) if needs_no_number(given) or not given else None
    if home:
        return home
    words = MAIL_IS.sub("", written(words))
    if DO_NOT_USE.search(words):
        raise NotUnderstood("utter_handoff_contact_unclear")
    if ORDERED_BESIDE.search(words) and len(only := MAIL.findall(words)) == 1:
        return only[0]
    if re.search(r"[^@\s]+@[^@\s]+\.[^@\s.]+", words) or has_phone(words):
        return words
    raise NotUnderstood("utter_handoff_contact_unclear")


def _where_a_letter_goes(words: str) -> str:
    """What may be no address is asked about once; who gives a number besides is not sent away with it."""
    if DO_NOT_USE.search(words):
        raise NotUnderstood("utter_unclear_step")
    if home := letter_address(words):
        return home
    if MAIL.search(words) or has_phone(words):
        return words
    raise NotUnderstood("utter_unclear_step", once=True)


READERS: dict[str, Callable[[str, Profile, dict[str, str]], str]] = {
    "child_name": _child_name,
    "child_identifier": _identifier,
    "site": _site,
    "place": _place,
    "contact_method": _contact_method,
    "contact_value": _contact_value,
    "best_time": _best_time,
}
