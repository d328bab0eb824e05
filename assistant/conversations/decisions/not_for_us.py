"""What is not ours to answer: a person of the hospital has the chat, or it was taken out of service."""

from assistant import clock
from assistant.conversations.decisions.weighed import Plan, Weighed


def staff_have_it(it: Weighed) -> Plan | None:
    if it.snapshot.mode != "staff":
        return None
    pressed = (it.words.person.has_the_chat(now=clock.now()),) if it.snapshot.choice and not it.snapshot.typed else ()
    return it.plan(before=(*it.cards, *pressed))


def chat_is_off(it: Weighed) -> Plan | None:
    if not it.words.wording.chat_is_off():
        return None
    return it.plan(before=(*it.cards, it.words.danger.card("chat_off", it.reader, now=clock.now())))
