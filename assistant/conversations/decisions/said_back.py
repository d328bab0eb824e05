"""What a family that only tells is told first: the kind of thing that it told, said back in a short sentence, and the
pages that fit. The stock text and a general menu are for what is not sure.
"""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.readers.told_first import Told, told_first
from assistant.conversations.words import Words

SITUATION = "situation"  # the answer in whose place it stands
PAGES = {
    Told.TEENAGER: ("ask_who_can_request", "ask_privacy", "ask_what_is_second_opinion"),
    Told.PUT_OFF: ("ask_appointments", "ask_delay_risk", "ask_how_to_request"),
    Told.DIAGNOSIS: ("ask_explain_again", "ask_reasons_to_seek", "prepare_questions"),
    Told.NOT_HEARD: ("ask_disagreement", "nobody_tells_us", "ask_how_to_request"),
    Told.WAITING: ("ask_appointments", "ask_referral_stuck", "ask_delay_risk"),
    Told.SECOND_HAND: ("ask_reasons_to_seek", "ask_who_can_request", "prepare_questions"),
}


def said_back(replies: list[Reply], text: str, words: Words, reader: Reader) -> list[Reply]:
    """The first reply, where that is the stock one. The answer's sources stand with it still."""
    if len(replies) != 1 or replies[0].answer_id != SITUATION or reader.writer == "bereaved" or reader.easy:
        return replies
    kind = told_first(text)
    if kind is None or (kind is Told.DIAGNOSIS and reader.writer == "young_person"):
        return replies
    now, phrase = clock.now(), words.wording.phrase
    told = f"{phrase(f'told_first_{kind.value}', now=now)}\n\n{phrase('told_first_what_helps', now=now)}"
    pages = tuple(offer for intent in PAGES[kind] if (offer := words.topics.of_intent(intent)))
    reply = replace(replies[0], text=told, offers=(*pages, words.offers.person))
    return [words.answers.with_sources_of(SITUATION, reply, reader, now=now)]
