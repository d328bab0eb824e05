"""The form a family fills in, as a FHIR R4 Questionnaire. What a hospital's system needs to read our answers
(docs/fhir-questionnaire.json).
"""

from typing import Any

from assistant.handoffs.fields import SHOWN

VERSION = "1"  # a new one when a field comes, goes or means something else
PATH = "Questionnaire/handoff"


def canonical(root: str) -> str:
    return f"{root}/{PATH}|{VERSION}"


def questionnaire(root: str) -> dict[str, Any]:
    """`linkId` is the field's name in our JSON export. Every answer is text: the family's own words, never a code."""
    return {
        "resourceType": "Questionnaire",
        "id": "handoff",
        "url": f"{root}/{PATH}",
        "version": VERSION,
        "name": "SecondOpinionHandoff",
        "title": "What a family asks to be passed to their child's team about a second opinion",
        "status": "active",
        "subjectType": ["Patient"],
        "item": [
            {"linkId": field.name, "text": field.label, "type": "text", "required": True, "repeats": False}
            for field in SHOWN
        ],
    }
