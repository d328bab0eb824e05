"""The loopback door through which the engine calls our custom actions.

rasa-sdk's own server listens everywhere, asks for no secret, and puts the whole conversation in its error body; so its
executor is
hosted here. Each action gets a thread of its own pool: a locked database must not stop the loop or the threads turns
wait in.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import structlog
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from actions.edge import HonestAction
from assistant.engine.shared_secret import HEADER, may_enter

log = structlog.get_logger()
THREADS = 16


def create_actions_app(actions: list[HonestAction], secret: str) -> Starlette:
    known = {action.name(): action for action in actions}
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="action")

    async def webhook(request: Request) -> Response:
        if not may_enter(request.headers.get(HEADER, ""), "actions", secret):
            return JSONResponse({"code": "forbidden"}, status_code=401)
        call = await request.json()
        action = known.get(call.get("next_action", ""))
        if action is None:
            return JSONResponse({"code": "action_unknown"}, status_code=404)
        try:
            return JSONResponse(await asyncio.get_running_loop().run_in_executor(pool, _run, action, call))
        except Exception as error:  # noqa: BLE001 - an edge: only the type leaves, its text may hold a family's words
            log.error("action_fault", action=action.name(), error=type(error).__name__)
            return JSONResponse({"code": "action_fault"}, status_code=500)

    return Starlette(routes=[Route("/webhook", webhook, methods=["POST"])])


def _run(action: HonestAction, call: dict[str, Any]) -> dict[str, Any]:
    """The shape of rasa-sdk's answer: events for the tracker, responses for the family."""
    dispatcher = CollectingDispatcher()
    tracker = Tracker.from_dict(call["tracker"])
    events = action.run(dispatcher, tracker, call.get("domain") or {})
    return {"events": events or [], "responses": dispatcher.messages}
