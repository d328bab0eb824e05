"""How long the console's pages take in records that hold very many conversations:
`python -m tests.load.console 100000`, in the test environment.

The whole page by its route: session, roles, queries, opening sealed words, masking, template. `--write` puts the table
into docs/results/console.md. Ends with 1 when a page takes longer than MOST milliseconds at the 95th percentile.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from cryptography.fernet import Fernet
from sqlalchemy import select
from starlette.testclient import TestClient

from assistant import clock
from assistant.answers.load import load_answers, load_sources
from assistant.answers.wording import Wording
from assistant.conversations.words import Words
from assistant.hospital.profile import load
from assistant.records import accounts
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Conversation, Handoff, Staff
from assistant.settings import ROOT, Settings
from assistant.staff.reports.every import EVERY
from assistant.staff.sessions import open_session
from assistant.web.app import create_app
from assistant.web.roles import STAFF_COOKIE
from assistant.web.services import Services
from tests.evaluation.nlu.measure import percentile
from tests.load.console_records import Filling
from tests.support.desk import Desk
from tests.support.staff_factories import make_account

MOST = 200
TIMES, WARM_UP = 40, 3
PAGE = ROOT / "docs" / "results" / "console.md"
INTRODUCTION = f"""# The console with very many conversations
Made by `python -m tests.load.console {{command}} --write` on two shared cores: {{head}}, SQLite, words sealed. Each page {TIMES}
times for one reader, through its route: session, queries, opening sealed words, masking, template. The aim is {MOST} ms at the
95th percentile. The machine's load average was {load:.1f} at the end; it has two cores, and others may be at work on it. The
last column is the processor's own time, a median: it shows where work is done, without waiting for the disk.

"""
COLLEAGUES = ("Priya Shah", "Kwame Osei", "Tom Bell", "Ada Admin")


@dataclass(frozen=True)
class Timed:
    name: str
    took: list[float]
    worked: list[float]  # the processor's time: what others do on the machine is not in it

    @property
    def p50(self) -> float:
        return median(self.took)

    @property
    def p95(self) -> float:
        return percentile(self.took, 0.95)


def console(folder: Path, conversations: int) -> tuple[Database, Desk, Staff]:
    url, keys = f"sqlite:///{folder}/records.db", folder / "key"
    filled = keys.exists()
    keys.write_text(keys.read_text() if filled else Fernet.generate_key().decode())
    migrate(url)
    db = Database(url, (keys.read_text(),))
    profile = load(ROOT / "hospital" / "example.yml")
    with db.begin() as session:
        staff = list(accounts.everyone(session)) or [make_account(session, name=name) for name in COLLEAGUES]
    if not filled:
        Filling(db, profile, staff).fill(conversations)
    with db.begin() as session:
        token = open_session(session, staff[0], now=clock.now())
    words = Words(Wording(load_answers(), load_sources(), profile), profile)
    settings = Settings(engine_secret="for tests " * 4, var_dir=folder, _env_file=None)
    app = create_app(Services(settings, db, profile, words, engine=None, turns=None))
    client = TestClient(app, follow_redirects=False, headers={"accept": "text/html"}, cookies={STAFF_COOKIE: token})
    return db, Desk(client), staff[1]


def pages(db: Database, desk: Desk, colleague: Staff) -> dict[str, Callable[[], object]]:
    with db.read() as session:
        newest = session.scalars(select(Conversation.id).order_by(Conversation.last_message_at.desc()).limit(1)).one()
        handoff = session.scalars(select(Handoff).order_by(Handoff.created_at.desc()).limit(1)).one()
    ward = f"{handoff.fields['site']} | {handoff.fields['place']}"
    searches = {
        "one word that many wrote": {"words": "scan"},
        "two words that many wrote": {"words": "operation worried"},
        "three common words, few have all": {"words": "nurse results operation"},
        "a seldom word": {"words": "gagax"},
        "a common and a seldom word": {"words": "scan gagax"},
        "a word that nobody wrote": {"words": "quokka"},
        "a name": {"words": handoff.fields["child_name"]},
        "a telephone number": {"words": handoff.fields["contact_value"]},
        "a ward": {"place": ward},
        "a ward and a word": {"place": ward, "words": "scan"},
        "a colleague": {"colleague": str(colleague.id)},
        "a colleague and a word": {"colleague": str(colleague.id), "words": "operation"},
        "who waits": {"state": "waiting"},
        "closed handoffs": {"state": "closed", "what": "handoffs"},
        "a month a year ago, a word": {"since": "2025-10-01", "until": "2025-10-31", "words": "doctor"},
    }
    found = {f"find: {name}": _address(desk, said) for name, said in searches.items()}
    reports = {f"report: {name}, a year": f"/staff/reports/{name}?period=2026" for name in EVERY}
    deep = _far(desk, found["find: one word that many wrote"], pages=15)
    plain = {
        "home": "/staff",
        "home, refreshed": "/staff/fragments/home",
        "counts, on every page": "/staff/fragments/counts",
        "find: the form": "/staff/find",
        **found,
        "find: one word, page 16": deep,
        **reports,
        "a handoff": f"/staff/handoffs/{handoff.reference}",
        "a conversation": f"/staff/conversations/{newest}",
    }
    return {name: _opened(desk, address) for name, address in plain.items()} | {
        "find: pressing the button": lambda: desk.client.post("/staff/find", data=_form(desk, {"words": "scan"}))
    }


def _opened(desk: Desk, address: str) -> Callable[[], object]:
    def open_it() -> None:
        reply = desk.open(address)
        assert reply.status_code == 200, (address, reply.status_code)

    return open_it


def _address(desk: Desk, said: dict[str, str]) -> str:
    reply = desk.press("/staff/find", **said)
    assert reply.status_code == 303, reply.text
    return reply.headers["location"]


def _form(desk: Desk, said: dict[str, str], known: dict[int, str] = {}) -> dict[str, str]:  # noqa: B006 - once a desk
    if id(desk) not in known:
        known[id(desk)] = desk.form_token()
    return {"form_token": known[id(desk)], **said}


def _far(desk: Desk, address: str, *, pages: int) -> str:
    for _ in range(pages):
        address = (
            desk.open(address).text.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
        )
    return address


def timed(name: str, work: Callable[[], object]) -> Timed:
    took, worked = [], []
    for number in range(TIMES + WARM_UP):
        began, at_work = time.perf_counter(), time.process_time()
        work()
        if number >= WARM_UP:
            took.append((time.perf_counter() - began) * 1000)
            worked.append((time.process_time() - at_work) * 1000)
    return Timed(name, took, worked)


def table(found: list[Timed]) -> str:
    rows = [f"| {one.name} | {one.p50:.0f} | {one.p95:.0f} | {median(one.worked):.0f} |" for one in found]
    head = "| Page | median, ms | 95th percentile, ms | of it the processor's, median |"
    return "\n".join([head, "| --- | --- | --- | --- |", *rows])


def main(conversations: int, *, write: bool, kept: Path | None) -> int:
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory() as place:
        folder, began = Path(place), time.monotonic()
        folder.mkdir(parents=True, exist_ok=True)
        db, desk, colleague = console(folder, conversations)
        size = (folder / "records.db").stat().st_size / 1e6
        head = f"{conversations:,} conversations, {size:.0f} MB"
        print(f"{head}, ready after {time.monotonic() - began:.0f} s", flush=True)
        found = []
        for name, work in pages(db, desk, colleague).items():
            found.append(timed(name, work))
            print(f"{found[-1].p50:7.0f} {found[-1].p95:7.0f} {median(found[-1].worked):7.0f}  {name}", flush=True)
        db.close()
    if write:
        PAGE.write_text(
            f"{INTRODUCTION.format(command=conversations, head=head, load=os.getloadavg()[1])}{table(found)}\n"
        )
    late = [one.name for one in found if one.p95 > MOST]
    print(f"over {MOST} ms: {', '.join(late) or 'none'}")
    return int(bool(late))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conversations", type=int, nargs="?", default=100_000)
    parser.add_argument("--write", action="store_true", help="write docs/results/console.md")
    parser.add_argument("--kept", type=Path, help="a folder for the records: filled once, and used again")
    options = parser.parse_args()
    sys.exit(main(options.conversations, write=options.write, kept=options.kept))
