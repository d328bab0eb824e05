"""Run by test_logs.py in a process of its own: twenty messages full of identity, with the service's real logging,
faults included.
"""

import sys
from uuid import uuid4

from assistant.handoffs.delivery.channel import EMAIL
from assistant.handoffs.delivery.email import by_email
from assistant.handoffs.delivery.worker import Worker
from assistant.post import NotDelivered
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.service import logs
from tests.support.factories import make_chat, make_turns
from tests.support.form_engine import FormEngine

IDENTITY = (
    "Zebedee", "Unmistakable", "07700900123", "07700 900123", "zebedee@example.org", "943 476 5919", "4 May 2019", "SW1A 1AA", "K7654321", "puffin room", "Marlow",
)  # fmt: skip
BEFORE = [
    "my son Zebedee Unmistakable born 4 May 2019 is on the puffin room", "ring me on 07700 900123 or zebedee@example.org", "nhs 943 476 5919, we live at SW1A 1AA",
    "hes stopped breathing, Zebedee Unmistakable, K7654321", "/restart Zebedee", "🙏 Zebedee", "i wish i was dead, Dr Marlow said no",
]  # fmt: skip
FORM = [
    "pass it on", "yes", "Mother", "Zebedee Unmistakable", "the puffin room?", "4 May 2019 or K7654321", "Northgate", "the puffin room", "the puffin room", "Phone call",
    "07700 900123", "Morning", "None", "Dr Marlow told Zebedee Unmistakable on the puffin room that nobody would ring 07700900123 back to us", "No list today",
]  # fmt: skip


def main(url: str) -> None:
    migrate(url)
    logs.configure()
    db = Database(url)
    engine = FormEngine(db)
    engine.reads |= {"yes": "affirm"}
    turns = make_turns(db, engine, a_minute=1000)
    chat = make_chat(db, engine, turns=turns)
    for text in BEFORE + FORM:
        chat.say(text)
    broken = engine.reply
    engine.reply = lambda told: {}[f"Zebedee Unmistakable {told.text}"]
    chat.say("a fault of ours about Zebedee")
    engine.fails()
    chat.say("the engine is away, says Zebedee")
    engine.fault, engine.reply = None, broken
    chat.press("Send it")
    deliver_badly(db)
    records_break(db, engine, chat)


def deliver_badly(db: Database) -> None:
    def refuses(message, entry_id):
        raise NotDelivered("SMTPDataError")

    Worker(
        db,
        {
            EMAIL: by_email(
                refuses,
                sender="chat@hospital.example",
                to="team@hospital.example",
                address="https://chat.hospital.example",
            )
        },
    ).work()


def records_break(db: Database, engine: FormEngine, chat) -> None:
    """An action meets a table that is gone; its error's text would hold the words it was to write."""
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE draft_fields RENAME TO gone")
    try:
        chat.say("pass it on")
        turns = make_turns(db, engine, a_minute=1000)
        turns.take(chat.conversation_id, uuid4(), text="yes")
        turns.finish_abandoned()
    except Exception as error:  # noqa: BLE001 - whatever it is, the log is what counts
        print(f"ended with {type(error).__name__}")


if __name__ == "__main__":
    main(sys.argv[1])
