"""The rule behind `FieldAnswer`, without Rasa: does this text answer this step of a form?"""

import re

from assistant.details.interjections import without_interjections
from assistant.details.question import NAMED_WILL

YES_OR_NO = {"handoff_consent", "handoff_check"}
QUESTIONS = "handoff_questions"  # questions are what it asks for
OWN_WORDS = {"handoff_message", QUESTIONS}
FREE = {"handoff_relationship", "handoff_best_time", "handoff_needs"}  # any short words can stand here
TELLS = "tell_situation"  # what is happening: at a step it is told to the team
ASIDES = frozenset(
    {"skip", "wait", "need_help", "say_simpler", "not_answered", "thank", "greet", "goodbye", "give_feedback"}
)
COMMANDS = {
    "stop", "restart", "request_person", "withdraw_handoff", "delete_my_data", "ask_handoff_status", "correct_handoff",
    "ask_are_you_human", "ask_privacy",
}  # fmt: skip
SURE_COMMAND = 0.45
VERY_SURE = 0.8  # of a command in many words, where a name, a number or a place is asked for
SURE_QUESTION = 0.35
SURE_OTHERWISE = 0.45
SURE_ASIDE = 0.60  # of something that is not put as a question, in a step where any words can be the answer
OF_ASKING = "ask_effect_on_care"  # how the team may take it: asked of us, while they are spoken of and not to
SHORT = 12
BARE = 5
QUESTION = re.compile(
    r"\?\s*$|^(what|how|why|when|where|who|whos|which|can (i|we|you|they|u|he|she|it|my|our|his|her|someone|somebody)|could|is it|is there|"
    r"do (i|we|they|you|u)|does|did|am i|are (you|they|we|there|people|the|my|our|his|her)|will|would|should|whats|hows|wheres)\b",
    re.IGNORECASE,
)

OF_THE_TEAM = re.compile(
    r"\b(they|them|any(one|body)|people|the (team|staff|ward|doctors?|nurses?|consultant)|(his|her|my|our) (team|doctors?|consultant|nurses?))\b",
    re.IGNORECASE,
)
TO_THE_TEAM = re.compile(r"\b(you|your|u)\b", re.IGNORECASE)
WHEN_NOT_ASKED = re.compile(
    r"^(only |best )*when (he|she|they|i|we|it|the|my|his|her)('?s|'?m|'?re)?\b[^?]*$", re.IGNORECASE
)  # "when hes asleep"

_HOURS = r"(?:(?:week ?)?days?|week ?ends?|weeks?|mornings?|afternoons?|evenings?|nights?|hours?|times?|lunch ?times?)"
_ANY = r"(?:any|all|every|most|each|whole|either)"
_BESIDE = r"(?:good|bad|better|best|worse|fine|ok|okay|great|free|suits?|works?|easy|for|me|us|is|are|it'?s|i'?m|please|pls|thanks|madam|sir|love|and|or|but|not|the|of|long|except)"
TIMES = re.compile(  # "good mornings, bad nights": not "good morning all"
    rf"^(?:{_BESIDE} )*(?:(?:{_ANY} )+(?:(?:of )?the )?{_HOURS}|mornings|afternoons|evenings|weekdays|weekends|whenever)(?: (?:{_BESIDE}|{_ANY}|{_HOURS}|whenever))*$"
)


def is_answer(step: str, text: str, intent: str | None, confidence: float) -> bool:
    """Yes-or-no steps never take free text. In a family's own words almost all is an answer, save a clear short command
    or question.
    """
    if step in YES_OR_NO:
        return False
    intent = "inform" if intent == TELLS or _times_like_an_aside(step, text, intent) else intent
    if intent == "nlu_fallback" or intent is None:
        return not _asks(text) or (step in OWN_WORDS and not _spoken_to_us(step, text))
    if intent in ASIDES | {"inform"} and len(text.split()) <= SHORT:
        asks = _asks(text) and step not in OWN_WORDS
        return (intent == "inform" or confidence < SURE_OTHERWISE) and not asks
    if step in OWN_WORDS and intent == "request_handoff" and confidence >= SURE_COMMAND and len(text.split()) <= BARE:
        return False  # "pass this on", said again
    if step in OWN_WORDS and intent == "correct_handoff":
        return True  # words for the team; a line of the form is corrected on the check page
    if intent in COMMANDS:
        tells_more = len(text.split()) > SHORT and (step in OWN_WORDS | FREE or confidence < VERY_SURE)
        return confidence < SURE_COMMAND or tells_more
    if step in OWN_WORDS:
        asks = _asks(text) and confidence >= SURE_QUESTION and len(text.split()) <= SHORT
        return not asks or (step == QUESTIONS and not _of_asking(text, intent))
    if step == "handoff_best_time" and WHEN_NOT_ASKED.match(text):
        return True
    if step in FREE and len(text.split()) <= SHORT and confidence < SURE_ASIDE:
        return not _asks(text)
    return not _asks(text) and intent in (
        "inform",
        "affirm",
        "deny",
        "greet",
        "thank",
        "goodbye",
        "out_of_scope",
        "ask_interpreter",
    )


def _times_like_an_aside(step: str, text: str, intent: str | None) -> bool:
    """ "Every evening ok for me" sounds like a goodbye, and is a time."""
    plain = " ".join(re.sub(r"[,.;!/]+", " ", text.lower().replace("\u2019", "'")).split())
    return step == "handoff_best_time" and intent in ASIDES and bool(TIMES.match(plain))


def _asks(text: str) -> bool:
    said = without_interjections(text)
    return bool(QUESTION.search(said)) and ("?" in said or not NAMED_WILL.match(said))


def _spoken_to_us(step: str, text: str) -> bool:
    """A short question behind an "oh" or "um", where a message is wanted: thought aloud, not written to them."""
    return step != QUESTIONS and without_interjections(text) != text.strip() and len(text.split()) <= SHORT


def _of_asking(text: str, intent: str) -> bool:
    return intent == OF_ASKING and bool(OF_THE_TEAM.search(text)) and not TO_THE_TEAM.search(text)
