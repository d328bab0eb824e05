"""Made-up answers and sources for the checks, by functions with defaults. Nothing here is reviewed wording."""

from collections.abc import Sequence

from assistant.answers.load import Answer, Cited, Source
from assistant.hospital.profile import load
from assistant.review.check import EXAMPLE, of_text
from assistant.review.reach import MESSAGE, Told
from assistant.settings import ROOT

PROFILE = load(ROOT / EXAMPLE)


def make_source(fact="clear", says="A second opinion takes time.", applies_to="UK", **more) -> Source:
    entry = {
        "title": "A page",
        "publisher": "Macmillan Cancer Support",
        "url": "https://example.org",
        "date": "undated",
        "read_on": "2026-11-22",
        **more,
    }
    return Source(fact=fact, says=says, applies_to=applies_to, **entry)


def make_answer(uk="You can ask your team.", *, id="made_up", cites: Sequence[tuple[str, str]] = (), **more) -> Answer:
    texts = {"uk": uk, **more.pop("text", {})}
    return Answer(
        id=id,
        title=more.pop("title", "A made-up answer"),
        text=texts,
        sources=tuple(Cited(fact, supports) for fact, supports in cites),
        **more,
    )


def make_told(text: str, *, answer: Answer | None = None, key: str | None = "uk", kind=MESSAGE, id="made_up") -> Told:
    return Told("content/made_up.yml", id, f"text.{key}", text, kind, answer, key)


def wrongs(text: str, *sources: Source, supports="uk", key="uk", **more) -> list[str]:
    """What the check finds wrong with a text of an answer that cites these sources, each for `supports`."""
    answer = make_answer(text, cites=[(source.fact, supports) for source in sources])
    return [
        finding.wrong
        for finding in of_text(
            make_told(text, answer=answer, key=key, **more), {source.fact: source for source in sources}, PROFILE
        )
    ]
