"""One message to a family, before it is stored: its words, its choices, and what it is (an answer, a notice, a step of
a form).
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Offer:
    """A choice: the `title` a family sees, and what pressing it does.

    `payload` is one of `{"intent": …, "details"?: …}` (told to the engine), `{"say": words}` (an answer to the step
    asked),
    `{"answer": id}` and `{"nation": …}` (worded by the service itself).
    """

    title: str
    payload: dict[str, Any]


@dataclass(frozen=True)
class Reply:
    text: str
    offers: tuple[Offer, ...] = ()
    answer: dict[str, Any] | None = None
    notice: dict[str, str] | None = None
    form: dict[str, Any] | None = None
    sender: str = "assistant"
    answer_id: str | None = field(default=None, compare=False)
