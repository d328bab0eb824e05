"""A yes or a no in the language that the chat is in: its own words (answers/languages), whole and alone. Only where the
step asks for one; whatever says more is read by the engine.
"""

from assistant.answers.languages import LanguageCard
from assistant.conversations.readers.person_in_languages import CLAUSE, bare_words


def yes_or_no_in(text: str, language: LanguageCard | None) -> str | None:
    """`affirm` or `deny`."""
    if language is None:
        return None
    said = _bare(text)
    if said in map(_bare, language.agrees):
        return "affirm"
    return "deny" if said in map(_bare, language.declines) else None


def _bare(text: str) -> list[str]:
    return bare_words(CLAUSE.sub(" ", text))
