"""The service process: the public port, the actions' loopback port, and housekeeping, with one database and one log.

The public port opens first. What reads messages (spaCy, Presidio, rasa-sdk: half of a start) loads while the page is
served, and until it is there nothing that needs it is answered (assistant/web/still_loading.py).
"""

import asyncio
import os
import signal
from collections.abc import Callable
from threading import Event

import structlog
import uvicorn

from assistant.alerts.alert import remind
from assistant.answers.languages import every_answer, load_languages
from assistant.answers.load import load_sources
from assistant.answers.served import Served, require_essentials
from assistant.answers.wording import Wording
from assistant.conversations.clocks import Clocks
from assistant.conversations.engine import Engines
from assistant.conversations.handoff_news import HandoffNews
from assistant.conversations.turn import Limits, Turns
from assistant.conversations.words import Words
from assistant.details import language
from assistant.details.read import Details
from assistant.handoffs.delivery import configured
from assistant.handoffs.delivery.worker import Worker
from assistant.hospital import profile as hospital
from assistant.keeping.audit_verify import verify_when_due
from assistant.keeping.forget import Forgetting
from assistant.keeping.reindex import index_what_is_older
from assistant.masking.mask import mask
from assistant.memory import settle
from assistant.portal.configured import verifier
from assistant.pulse import beat
from assistant.records.database import Database
from assistant.records.sealed_columns import require_key
from assistant.safety.screen import load_trained_screen
from assistant.service import http_server, logs
from assistant.service.housekeeping import Repeating, purge_when_due
from assistant.settings import Settings
from assistant.staff import single_sign_on
from assistant.staff.desk_clock import DeskClock
from assistant.web import built_files, refusals
from assistant.web.app import create_app
from assistant.web.services import Services

log = structlog.get_logger()
FINISH_SECONDS = 2.0
FORGET_SECONDS = 5.0
PURGE_LOOK_SECONDS = 600.0
AUDIT_LOOK_SECONDS = 5.0
ALERT_CLOCK_SECONDS = 20.0
HANDOFF_CLOCK_SECONDS = 60.0
DESK_CLOCK_SECONDS = 10.0
LOOK_SECONDS = 0.02
LOAD_SECONDS = 300.0  # ten seconds on two quiet cores


def build(settings: Settings) -> Services:
    """Everything a request needs, from the settings. Reads the answers, the profile and the danger screen; opens no
    port. What loads at its first use is not loaded yet, so `loaded` is not set.
    """
    db = Database(settings.database_url, settings.text_keys)
    require_key(db)
    profile = hospital.load(settings.hospital_profile)
    languages = load_languages()
    answers = every_answer()
    served = Served(db, answers, production=settings.mode == "production")
    if settings.mode == "production":
        require_essentials(served(), answers)
    screen = load_trained_screen()
    words = Words(
        Wording(answers, load_sources(), profile, served),
        profile,
        languages,
        address=settings.base_url,
        likeness=screen.alike,
    )
    engine = Engines(
        settings.engine_urls,
        settings.engine_secret.get_secret_value(),
        seconds=settings.engine_seconds,
        actions_url=settings.actions_url,
    )
    limits = Limits(settings.message_characters, settings.messages_a_minute, settings.engine_seconds)
    if screen.reason:
        log.error("danger_screen_has_rules_alone", reason=screen.reason)
    turns = Turns(db, engine, screen, words, profile, limits, settings.engine_secret.get_secret_value())
    return Services(
        settings,
        db,
        profile,
        words,
        engine,
        turns,
        verifier(settings),
        single_sign_on.configured(settings),
        loaded=Event(),
    )


def _warm(here: Services) -> None:
    """What loads at its first use (Presidio, spaCy, the encoder, the languages) loads now: the first message may be the
    one that cannot wait.
    """
    language.identifier()
    first = "is it too late to ask on the ward"
    here.turns.danger(first)
    Details(mask(first), here.profile).everything()


def worker(here: Services) -> Worker:
    return Worker(
        here.db,
        configured.configured(here.settings, here.profile),
        here.settings.acknowledgement_link_days,
        configured.alerting(here.settings),
        configured.calling(here.settings),
    )


def remind_of_alerts(here: Services) -> int:
    with here.db.begin() as session:
        return remind(session, here.profile)


def run_handoff_clocks(here: Services) -> int:
    return Clocks(here.db, here.profile, here.words.sent).work()


def tell_news_of_handoffs(here: Services) -> int:
    return HandoffNews(here.db, here.words).work()


def desk_clock(here: Services) -> DeskClock:
    settings = here.settings
    minutes = (settings.person_told_minutes, settings.staff_silent_minutes, settings.staff_session_minutes)
    return DeskClock(here.db, here.words, here.profile, *minutes)


def serve(settings: Settings) -> None:
    """Runs until SIGTERM or Ctrl-C. Whoever starts it may have switched the looking for garbage off: once all is loaded
    it is done, but not among what was made at the start.
    """
    logs.configure()
    built_files.built()  # without the page's files it does not start at all
    here = build(settings)
    delivery = worker(here)
    app = create_app(here)
    jobs = _jobs(here, delivery)
    jobs.append(Repeating("refusals", app.state.refusals.tell_the_rest, seconds=refusals.EVERY_SECONDS))
    public = http_server.server(app, settings.host, settings.port)
    try:
        asyncio.run(_run(public, lambda: _load(here, delivery), lambda: _begin(here, jobs)))
    finally:
        for job in jobs:
            job.stop()
        here.engine.close()
        here.db.close()


def _jobs(here: Services, delivery: Worker) -> list[Repeating]:
    settings = here.settings
    return [
        Repeating("delivery", delivery.work, seconds=settings.delivery_seconds),
        Repeating("abandoned turns", here.turns.finish_abandoned, seconds=FINISH_SECONDS),
        Repeating("forgetting", Forgetting(here.db, settings.var_dir / "outbox").work, seconds=FORGET_SECONDS),
        Repeating("audit verification", lambda: verify_when_due(here.db), seconds=AUDIT_LOOK_SECONDS),
        Repeating("purge", lambda: purge_when_due(here.db, settings), seconds=PURGE_LOOK_SECONDS),
        Repeating("index of the search", lambda: index_what_is_older(here.db), seconds=PURGE_LOOK_SECONDS),
        Repeating("overdue alerts", lambda: remind_of_alerts(here), seconds=ALERT_CLOCK_SECONDS),
        Repeating("the desk", desk_clock(here).work, seconds=DESK_CLOCK_SECONDS),
        Repeating("news of handoffs", lambda: tell_news_of_handoffs(here), seconds=HANDOFF_CLOCK_SECONDS),
        Repeating("overdue handoffs", lambda: run_handoff_clocks(here), seconds=HANDOFF_CLOCK_SECONDS),
    ]


def _load(here: Services, delivery: Worker) -> uvicorn.Server:
    """From a thread, while the page is served. The actions' server, which only a message has need of."""
    from actions.deps import Deps
    from actions.every import every_action
    from assistant.web.actions_door import create_actions_app

    _warm(here)
    settings, secret = here.settings, here.settings.engine_secret.get_secret_value()
    deps = Deps(here.db, here.profile, tuple(delivery.channels), secret)
    app = create_actions_app(every_action(deps), secret)
    settle()
    return http_server.server(app, settings.actions_host, settings.actions_port)


def _begin(here: Services, jobs: list[Repeating]) -> None:
    """From here on messages are answered."""
    here.loaded.set()
    for job in jobs:
        job.start()
    settings = here.settings
    beat(f"{settings.own_url}/health/live", settings.notify_socket)
    log.info("service_started", port=settings.port, mode=settings.mode)


async def _run(
    public: uvicorn.Server,
    load: Callable[[], uvicorn.Server],
    begin: Callable[[], None],
    end: Callable[[int], None] = os._exit,
) -> None:
    """One server without the other is no service. While it loads, a signal ends it at once: nothing is kept yet. What
    hangs while it loads does so in a thread, which only `end` stops; the page answers all the while, so no watch sees
    it, and whoever started us starts us again.
    """
    serving = asyncio.create_task(public.serve())
    loading = asyncio.create_task(asyncio.to_thread(load))
    ended, _ = await asyncio.wait((serving, loading), timeout=LOAD_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    if not ended:
        log.error("loading_hangs", seconds=LOAD_SECONDS)
        end(1)
    if serving.done():
        return
    if fault := loading.exception():
        public.should_exit = True
        await serving
        raise fault
    actions = loading.result()
    acting = asyncio.create_task(actions.serve())
    while not actions.started and not acting.done():
        await asyncio.sleep(LOOK_SECONDS)
    _stop_at_a_signal(public, actions)
    begin()
    await asyncio.wait((serving, acting), return_when=asyncio.FIRST_COMPLETED)
    public.should_exit = actions.should_exit = True
    await asyncio.gather(serving, acting)


def _stop_at_a_signal(*servers: uvicorn.Server) -> None:
    def stop() -> None:
        for server in servers:
            server.should_exit = True

    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop)
