"""A family's words as a FHIR answer, byte for byte."""

import base64
from typing import Any

UNHELD = {chr(code) for code in (*range(0x20), 0x7F)} - set(
    "\t\r\n"
)  # what a FHIR R4 string should not hold; servers refuse some of it


def answer(words: str) -> dict[str, Any]:
    """A string; words with control characters, which no string may hold, as an attachment of plain text."""
    if UNHELD.isdisjoint(words):
        return {"valueString": words}
    return {
        "valueAttachment": {
            "contentType": "text/plain; charset=utf-8",
            "data": base64.b64encode(words.encode()).decode(),
        }
    }


def words(answered: dict[str, Any]) -> str:
    """The words of an answer that `answer` made."""
    attached = answered.get("valueAttachment")
    return base64.b64decode(attached["data"]).decode() if attached else answered["valueString"]
