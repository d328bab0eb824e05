"""Where a state of the families' pages is played: a service, an engine that is told what to say, a window."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Browser, Page, expect

from assistant import clock
from assistant.records import conversations
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Conversation, Message
from tests.support.chat_window import ChatWindow
from tests.support.factories import FakeEngine, answering, make_services, saying, words_with_languages
from tests.support.filling_in import ANSWERS, PRESS, STEPS
from tests.support.form_engine import FormEngine
from tests.support.served import served

PORTAL = "http://portal.test"
SAYS = {
    "do we have a legal right to this": lambda: answering("legal_right"),
    "what should i ask them": lambda: saying("What is coming up?", intent="prepare_questions"),
}


@dataclass
class Stage:
    """What a state needs to come about. `engine` answers as a handoff's form would; `window` is the family's."""

    window: ChatWindow
    address: str
    db: Database
    engine: FakeEngine

    @property
    def page(self) -> Page:
        return self.window.page

    def go(self, place: str) -> None:
        self.page.goto(self.address + place)

    def press(self, name: str) -> None:
        """A choice or button of the page, once it can be pressed; the newest, where there are several."""
        self.page.get_by_role("button", name=name, exact=True).last.click()

    def fill_in(self, until: str) -> None:
        """The handoff's steps up to this one, which is then asked."""
        self.window.ask("pass it on")
        for number, step in enumerate(STEPS[: STEPS.index(until)], 2):
            answer = ANSWERS[step]
            if answer.startswith(PRESS):
                self.press(answer.removeprefix(PRESS))
            else:
                self.window.write(answer)
            expect(self.page.get_by_text(f"Step {number} of {len(STEPS)}").last).to_be_visible()

    def conversation(self) -> Conversation:
        with self.db.read() as session:
            return conversations.newest_first(session, most=1)[0]

    def staff_write(self, text: str) -> None:
        with self.db.begin() as session:
            conversation = session.get_one(Conversation, self.conversation().id)
            conversation.mode = "staff"
            told = Message(id=uuid4(), sender="staff", text=text, by="Priya from PALS", created_at=clock.now())
            conversations.add_message(session, conversation, told)


State = Callable[[Stage], None]


@dataclass
class Service:
    """One that all states are played in. Its engine answers as a handoff's form would, and what stands in SAYS."""

    address: str
    db: Database
    engine: FakeEngine
    form: FormEngine

    def well_again(self) -> None:
        self.engine.fault = None
        self.engine.reply = lambda told: SAYS[told.text]() if told.text in SAYS else self.form.reply(told)


@contextmanager
def service(folder: Path) -> Iterator[Service]:
    migrate(place := f"sqlite:///{folder / 'states.db'}")
    db, engine, words = Database(place), FakeEngine(), words_with_languages()
    limits = {"conversations_an_hour": 100_000, "messages_a_minute": 100_000, "demo_pages": True}
    here = make_services(db, engine, words=words, var_dir=folder, allowed_origins=(PORTAL,), **limits)
    form = FormEngine(db, here.settings.engine_secret.get_secret_value())
    with served(here) as address:
        found = Service(address, db, engine, form)
        found.well_again()
        yield found
    db.close()


@contextmanager
def stages(browser: Browser, folder: Path) -> Iterator[Callable[..., AbstractContextManager[Stage]]]:
    """Opens a stage for each state: `with opened(**device) as stage`."""
    with service(folder) as here:

        @contextmanager
        def opened(**device: Any) -> Iterator[Stage]:
            here.well_again()
            with ChatWindow.open(browser, "about:blank", reduced_motion="reduce", **device) as window:
                yield Stage(window, here.address, here.db, here.engine)

        yield opened
