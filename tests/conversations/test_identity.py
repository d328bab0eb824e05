"""What identifies a family stays in our records: the engine is told that a step was answered, never with what."""

import pytest

from assistant.handoffs.fields import SHOWN
from assistant.records import conversations
from tests.support.factories import make_chat, make_draft, make_turns, saying

# What a family writes at a step, and the parts of it that identify somebody.
NAMES = [
    ("Aisha Khan", "Aisha Khan"), ("aisha khan", "aisha khan"), ("AISHA KHAN", "AISHA KHAN"), ("Isla O’Neill-Brown", "Isla Neill Brown"),
    ("Zoë Nguyễn", "Zoë Nguyễn"), ("محمد علي", "محمد علي"), ("李小龙", "李小龙"), ("her name is Aisha Khan", "Aisha Khan"),
    ("my sons name is Jayden Okafor", "Jayden Okafor"), ("she's called Isla May Thompson", "Isla Thompson"), ("it’s Callum", "Callum"),
    ("Callum Reid, known as Cal", "Callum Reid"), ("Callum Reid (Cal)", "Callum Reid"), ("Aisha Khan, she is 4", "Aisha Khan"),
    ("Baby of Sarah Jones", "Sarah Jones"), ("Oliver James William George Patrick Brown", "Oliver Patrick Brown"), ("Will Young", "Young"),
    ("Aisha 🙏", "Aisha"), ("its for Aisha Khan", "Aisha Khan"), ("you can put Aisha Khan", "Aisha Khan"), ("X Æ Jones", "Jones"),
    ("i think you need his full name, Tomasz Kowalski", "Tomasz Kowalski"), ("sorry, it's Tomasz", "Tomasz"),
]  # fmt: skip
IDENTIFIERS = [
    ("04/05/2019", "04/05 2019"), ("4 May 2019", "May 2019"), ("May 4th 2019", "4th 2019"), ("4.5.19", "4.5.19"), ("2019-05-04", "2019"),
    ("born 4th may 2019", "4th 2019"), ("4th of may twenty nineteen", "4th nineteen"), ("the fourth of May 2019", "2019"), ("03 05 2019", "2019"),
    ("dob 4/5/19", "4/5/19"), ("04052019", "04052019"), ("K1234567", "1234567"), ("hospital number is RXK 123 456", "123 456"), ("MRN 00123456", "00123456"),
    ("943 476 5919", "943 476 5919"), ("9434765919", "9434765919"), ("NHS 9434765919, dont have the other one", "9434765919"),
    ("his date of birth is 04-05-2019 and hospital number 1234567", "2019 1234567"), ("ninth of june two thousand and twelve", "ninth june"),
    ("she turned 7 on 4 May", "4 May"), ("is it 04/05/2019 you need?", "2019"),
]  # fmt: skip
CONTACTS = [
    ("07700 900123", "07700 900123"), ("07700900123", "07700900123"), ("+44 7700 900123", "7700 900123"), ("0044 7700 900 123", "7700 900"),
    ("(01632) 960001", "01632 960001"), ("077 00 90 01 23", "077"), ("07700-900-123", "07700 900"), ("my mobile is 07700 900123", "07700 900123"),
    ("07700900123 or 01632 960001", "07700900123 960001"), ("ring my mum on 07700 900123?", "07700 900123"), ("same number as before, 07700 900123", "900123"),
    ("sam@example.org", "sam example.org"), ("sam.khan+nhs@mail.example.co.uk", "sam.khan example.co.uk"), ("it is sam@example.org ok", "sam"),
    ("sam at example dot org", "sam example"), ("oh seven seven double oh nine hundred one two three", "seven double"), ("+48 512 345 678", "512 345"),
]  # fmt: skip
ASIDES = [  # at steps that ask for something else
    ("my number is 07700 900123", "07700 900123"), ("ring 01632 960 001 after 3", "01632 960"), ("sam@example.org is best", "sam@example.org"),
    ("text me on 07700900123 please", "07700900123"), ("he was born 04/05/2019", "04/05/2019"), ("dob 4 May 2019 btw", "2019"),
    ("NHS number 943 476 5919", "943 476 5919"), ("hospital number K1234567", "1234567"), ("we live at SW1A 1AA", "SW1A 1AA"),
    ("+44 7700 900 123 is my mobile", "7700 900"), ("when Aisha Test-Khan is asleep", "Aisha Khan"), ("aisha needs it", "aisha"),
    ("I'm his mum Sarah Khan", "Sarah Khan"), ("his aunt, Mrs Begum", "Begum"),
]  # fmt: skip
STEPS = {
    "child_name": NAMES, "child_identifier": IDENTIFIERS, "contact_value": CONTACTS, "relationship": ASIDES, "site": ASIDES, "place": ASIDES,
    "contact_method": ASIDES, "best_time": ASIDES, "needs": ASIDES, "message": ASIDES, "questions": ASIDES, "consent": ASIDES, "check": ASIDES,
}  # fmt: skip


def told_of(db, engine, step, *said):
    """All that the engine is told when a family writes each of these at this step, with the other lines given
    before.
    """
    engine.reply = lambda told: saying("And?", step=step)
    chat = make_chat(
        db, engine, turns=make_turns(db, engine, a_minute=1000), form="handoff_form", field=f"handoff_{step}"
    )
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id), without=(step,))
    for words in said:
        chat.say(words)
    return [f"{told.text} {told.intent} {told.details}" for told in engine.told]


@pytest.mark.parametrize("step", STEPS)
def test_the_engine_is_never_told_what_identifies_a_family(db, engine, step):
    told = told_of(db, engine, step, *[said for said, _ in STEPS[step]])

    assert len(told) == len(STEPS[step])
    secrets = [secret.lower().split() for _, secret in STEPS[step]]
    leaks = [
        (one, part)
        for one, parts in zip(told, secrets, strict=True)
        for part in parts
        if part in one.lower().replace("handoff_", "")
    ]
    assert leaks == []


def test_every_step_of_the_handoff_was_tried_with_ten_inputs_or_more():
    assert {field.name for field in SHOWN} <= set(STEPS)
    assert min(len(cases) for cases in STEPS.values()) >= 10


def test_a_long_message_of_the_familys_own_never_leaves_us(db, engine):
    words = "I would like somebody to look at Aisha's scan again because we are worried and nobody has told us why Dr Marlow said no"
    assert told_of(db, engine, "message", words) == ["None inform {}"]


def test_outside_the_form_numbers_and_addresses_are_masked_too(db, engine):
    make_chat(db, engine).say(
        "im on 07700 900123 or sam@example.org, he was born 4/5/2019, nhs 943 476 5919, we live at SW1A 1AA"
    )
    assert (
        engine.told[0].text == "im on [phone] or [email], he was born [date], nhs [nhs number], we live at [postcode]"
    )


def test_what_the_family_gave_is_masked_when_it_is_said_again_later(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id))
    chat.say("does it matter that aisha is on kestrel and aisha’s dad is away")
    assert "aisha" not in engine.told[0].text and "kestrel" in engine.told[0].text


@pytest.mark.parametrize("step", ["child_name", "child_identifier", "contact_value", "message"])
def test_a_side_question_still_reaches_the_engine_in_its_own_words(db, engine, step):
    questions = [
        "which ways are there", "can i bring my sister?", "do you share it with social services", "is it a legal right",
        "how long does it take", "Will they tell me when it is read?",
    ]  # fmt: skip
    assert told_of(db, engine, step, *questions) == [f"{question} None {{}}" for question in questions]


def test_a_pressed_choice_tells_the_engine_only_that_the_step_was_answered(db, engine):
    engine.reply = lambda told: saying("And?", step="relationship")
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.press("Grandparent")
    assert (engine.told[-1].text, engine.told[-1].intent, engine.told[-1].details) == (
        None,
        "inform",
        {"pressed": True},
    )
