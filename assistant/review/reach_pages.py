"""The words of pages and scripts: page templates (not the staff's), and the strings of the chat's own JavaScript."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

TEMPLATES, SCRIPTS = Path("assistant/web/templates"), Path("assistant/web/static")
BLOCKS = {
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "td",
    "th",
    "caption",
    "button",
    "label",
    "summary",
    "title",
    "div",
    "option",
    "section",
    "main",
    "header",
    "footer",
}
SPOKEN_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder")
FACTS = {"phone": "hospital.switchboard", "phone_name": "hospital.name"}
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`")
PROSE = re.compile(r"[A-Z][\w’']*(?:[ ,]+\S+)+|[A-Z]\w+[.!?]")


def pages(root: Path) -> Iterator[tuple[str, str, str]]:
    """File, place and words: each paragraph, heading, button and label, and the sentences that a template keeps in
    `set`.
    """
    for path in sorted((root / TEMPLATES).rglob("*.html")):
        if "staff" in path.relative_to(root / TEMPLATES).parts:
            continue
        file, source = path.relative_to(root).as_posix(), COMMENT.sub("", path.read_text(encoding="utf-8"))
        for number, text in enumerate(_kept(source), start=1):
            yield file, f"set {number}", text
        reader = _Words()
        reader.feed(_spoken(source))
        reader.close()
        yield from ((file, f"text {number}", text) for number, text in enumerate(reader.texts, start=1))


def scripts(root: Path) -> Iterator[tuple[str, str, str]]:
    """File, place and words of every string in the chat's scripts that reads like words for a person."""
    for path in sorted((root / SCRIPTS).glob("*.js")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.lstrip().startswith(("//", "*", "/*", "import ", "export {")):
                continue
            for match in STRING.finditer(line):
                text = re.sub(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "it", match[1] or match[2] or "")
                if PROSE.fullmatch(text.strip()):
                    yield path.relative_to(root).as_posix(), f"line {number}", text.strip()


def _kept(source: str) -> Iterator[str]:
    for block in re.findall(r"\{%-?\s*(?:set|for)\b(.*?)%\}", source, re.DOTALL):
        yield from (text for text, _ in STRING.findall(block) if PROSE.fullmatch(text))


def _spoken(source: str) -> str:
    """The template without its statements, with the hospital's own facts as fields."""
    source = re.sub(r"\{%.*?%\}", " ", source, flags=re.DOTALL)
    source = re.sub(r"\{\{-?\s*ring\(.*?\)\s*-?\}\}", "You can ring {hospital.name} on {hospital.switchboard}.", source)
    source = re.sub(
        r"\{\{-?\s*(hospital\.\w+|phone_name|phone)\b.*?\}\}",
        lambda match: f"{{{FACTS.get(match[1], match[1])}}}",
        source,
    )
    return re.sub(r"\{\{.*?\}\}", "", source, flags=re.DOTALL)


class _Words(HTMLParser):
    """Text by block: what stands between two block tags is one text. Scripts and styles are no text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._now: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")
        if tag in BLOCKS:
            self._end()
        self.texts += [
            unescape(value) for name, value in attrs if name in SPOKEN_ATTRIBUTES and value and value.strip()
        ]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")
        if tag in BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._now.append(data)

    def close(self) -> None:
        super().close()
        self._end()

    def _end(self) -> None:
        text = " ".join("".join(self._now).split()).strip(" –:")
        self._now = []
        if re.search(r"[A-Za-z]{2}", text):
            self.texts.append(text)
