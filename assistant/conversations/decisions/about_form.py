"""What is said to a question about the form at one of its steps, from what the draft holds; and the way back."""

from collections.abc import Collection, Mapping
from datetime import datetime

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Wording
from assistant.handoffs.beside.form_questions import About, FormQuestion
from assistant.handoffs.fields import BY_NAME, FIELDS, NOT_GIVEN, SHOWN, by_letter, family_copy, skip_title
from assistant.handoffs.readers.asker import is_the_patient
from assistant.handoffs.readers.number_or_address import needs_no_number

TO_THE_PATIENT = {  # instead of what speaks of a child
    "form_put_site": "form_put_own_site",
    "form_put_place": "form_put_own_place",
    "form_why_child_name": "form_why_own_name",
    "form_why_child_identifier": "form_why_own_identifier",
}
OF_A_LETTER = {  # instead of what speaks of a number
    "form_put_contact_value": "form_put_letter_address",
    "form_why_contact_value": "form_why_letter_address",
}
SAME_FACTS = {
    About.READERS: "privacy",
    About.REPLY: "out_of_hours",
    About.HOW: "handoff_consent",
    About.AFTER: "what_happens",
}
TAKES_MUCH = ("needs", "contact_method", "contact_value", "best_time", "relationship", "place")  # beside what is asked
WHOLE = tuple(field.name for field in FIELDS)


class AboutForm:
    """`step` is the one that is asked, `lines` what the draft holds, `vouched` those lines that a portal gave."""

    def __init__(
        self, wording: Wording, step: str, lines: Mapping[str, str], vouched: Collection[str], now: datetime
    ) -> None:
        self._wording, self._step, self._lines, self._vouched, self._now = wording, step, lines, vouched, now

    def reply(self, question: FormQuestion) -> Reply:
        says = {
            About.SEEN: self._seen,
            About.LINE: lambda: self._line(question.field),
            About.PUT: lambda: self._phrase(f"form_put_{question.field or self._step}"),
            About.WHY: lambda: self._phrase(f"form_why_{question.field or self._step}"),
            About.WHY_ALL: lambda: self._phrase("form_why_all"),
            About.LOOK_UP: lambda: self._phrase(f"form_why_{self._step}"),
            About.BOTH: lambda: self._phrase("form_both"),
            About.FITS: self._fits,
            About.NAMING: lambda: self._phrase("form_naming"),
            About.WHERE: lambda: self._phrase("form_where"),
            About.FILED: lambda: self._phrase("message_in_notes"),
            About.READERS: lambda: self._phrase("form_readers"),
            About.ONE: lambda: self._phrase("form_all_in_one"),
            About.COMPLAINT: lambda: self._phrase("form_no_complaint"),
            About.MEANS: lambda: self._phrase("form_word_no_list"),
            About.LIST: self._list,
            About.REPLY: lambda: self._phrase("form_reply"),
            About.HOW: lambda: self._phrase("form_how"),
            About.AFTER: lambda: self._phrase("form_after"),
            About.LENGTH: self._length,
            About.LEFT: self._left,
            About.MUST: lambda: self._must(question.field or self._step),
            About.OMIT: lambda: self._may_omit(question.field or self._step),
            About.BACK: lambda: self._line(question.field) if question.field else self._phrase("form_back_first"),
        }
        return Reply(says[question.about]())

    def answer_behind(self, question: FormQuestion) -> str | None:
        """The id of the answer that has the same facts, and says where they come from."""
        if question.about is About.PUT and (question.field or self._step) == "needs":
            return "interpreter"
        return SAME_FACTS.get(question.about)

    def before(self, field: str | None = None) -> str | None:
        """The line to go back to: the one that is named, or the last before this step that the family gave itself."""
        asked = WHOLE[: WHOLE.index(self._step)]
        own = [name for name in asked if name in self._lines and name not in ("consent", *self._vouched)]
        there = needs_no_number(self._lines) and not by_letter(self._lines)
        if there and self._lines.get("contact_value") == NOT_GIVEN:
            own = [name for name in own if name != "contact_value"]  # it was never asked
        if by_letter(self._lines) and self._lines.get("best_time") == NOT_GIVEN:
            own = [name for name in own if name != "best_time"]  # nor was this
        return next((name for name in reversed(own) if field in (None, name)), None)

    def goes_back(self, field: str) -> Reply:
        """With what stood there, to be kept by one press."""
        keep = Offer(self._wording.choice("form_choice_keep"), {"say": self._lines[field]})
        return Reply("\n\n".join([self._phrase("form_back"), *self._copy(field)]), (keep,))

    def _list(self) -> str:
        if "questions" in self._lines:
            return self._line("questions")
        return self._phrase("form_list_here" if self._step == "questions" else "form_list_next")

    def _fits(self) -> str:
        return self._phrase("form_belongs_here" if self._step in TAKES_MUCH else f"form_put_{self._step}")

    def _seen(self) -> str:
        if self._step == "check":
            return self._phrase("form_seen_page")
        copy = family_copy(self._lines, self._vouched)
        return "\n\n".join([self._phrase("form_seen"), *copy]) if copy else self._phrase("form_seen_none")

    def _line(self, field: str | None) -> str:
        copy = self._copy(field) if field else []
        return "\n\n".join([self._phrase("form_line"), *copy]) if copy else self._phrase("form_line_none")

    def _copy(self, field: str) -> list[str]:
        return family_copy({field: self._lines[field]}, self._vouched) if field in self._lines else []

    def _length(self) -> str:
        field = BY_NAME[self._step]
        return (
            self._phrase("form_length", most=str(field.longest))
            if field.own_words
            else self._phrase("form_length_short")
        )

    def _left(self) -> str:
        if self._step == "check":
            return self._phrase("form_left_check")
        left = sum(field.name not in (self._step, *self._lines) for field in SHOWN)
        if left > 1:
            return self._phrase("form_left_more", count=str(left))
        return self._phrase("form_left_one" if left else "form_left_last")

    def _must(self, field: str) -> str:
        if field in ("consent", "check"):
            return self._phrase(f"form_must_{field}")
        if skip := skip_title(field, self._lines):
            return self._phrase("form_may_skip", skip=skip)
        return f"{self._phrase(f'form_why_{field}')} {self._phrase('form_must_all')}"

    def _may_omit(self, field: str) -> str:
        skip = skip_title(field, self._lines)
        return self._phrase("form_may_omit", skip=skip) if skip else self._must(field)

    def _phrase(self, name: str, **facts: str) -> str:
        name = TO_THE_PATIENT.get(name, name) if is_the_patient(self._lines) else name
        name = OF_A_LETTER.get(name, name) if by_letter(self._lines) else name
        return self._wording.phrase(name, now=self._now, **facts)
