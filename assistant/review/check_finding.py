"""One fault of the wording, as `assistant answers check` prints it: where it is, what is wrong, what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`answer` is the id of an answer or of another text; `variant` says which of its texts, such as `text.england`."""

    file: str
    answer: str
    variant: str
    wrong: str
    do: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.answer, self.variant) if part)
        return f"{self.file}: {place}: {self.wrong} {self.do}"
