"""What a colleague should know of a family before the first word: its language, what it needs, and that it spoke of a
death. In our words alone, as for figures.
"""

from functools import cache

from assistant.answers.languages import load_languages
from assistant.handoffs.readers import needs
from assistant.records.models import Conversation
from assistant.staff.states import Tag

SPOKE_OF_A_DEATH = Tag("Has spoken of a death", "white")  # the chat takes it so; it may be wrong
EASY_READ = Tag("Needs: easy read", "white")


def family_marks(conversation: Conversation) -> list[Tag]:
    marks = [SPOKE_OF_A_DEATH] if conversation.writer == "bereaved" else []
    if conversation.language:
        marks.append(Tag(f"Language: {_languages().get(conversation.language, conversation.language)}", "white"))
    if conversation.easy_read:
        marks.append(EASY_READ)
    return marks + [Tag(_in_words(kind), "white") for kind in sorted(needs.kinds_of(conversation.needs or ""))]


def _in_words(kind: str) -> str:
    return kind if kind == needs.DO_NOT_RING else f"Needs: {kind}"


@cache
def _languages() -> dict[str, str]:
    return {code: card.name for code, card in load_languages().items()}
