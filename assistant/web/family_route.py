"""The records are away, said once for every page of a family: on a page, with danger's cards, and nothing is said to be
kept that is not.
"""

from abc import abstractmethod
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import structlog
from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute
from sqlalchemy.exc import SQLAlchemyError

from assistant.answers.reply import Reply
from assistant.web.services import services

log = structlog.get_logger()


class FamilyRoute(APIRoute):
    """`words` names the field of a form that holds what the family wrote."""

    words = "text"

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def answer_or_say_so(request: Request) -> Response:
            try:
                return await answer(request)
            except SQLAlchemyError as error:
                log.error("records_fault", error=type(error).__name__, route=self.path)
                text = await self._written(request)
                cards = await run_in_threadpool(services(request).turns.danger, text) if text else []
                return self.without_records(request, text, cards)

        return answer_or_say_so

    @abstractmethod
    def without_records(self, request: Request, text: str, cards: Sequence[Reply]) -> Response:
        """The page that says so. `text` is what was written, `cards` those that it calls for."""

    async def _written(self, request: Request) -> str:
        """FastAPI has read and parsed the form before; the request keeps it."""
        said = (await request.form()).get(self.words)
        return said.replace("\r\n", "\n").strip() if isinstance(said, str) else ""
