"""What a message tells about the child and the writer, read before it is masked. Pure: nothing is kept but what the
lists know.
"""

from functools import cached_property
from typing import Any

from assistant.details import nation
from assistant.details.age import read_age
from assistant.details.detail import Age, Detail
from assistant.details.language import language_of
from assistant.details.message import Message
from assistant.details.place import read_place, read_site
from assistant.details.relationship import PATIENT, read_relationship
from assistant.details.setting import read_setting
from assistant.details.specialty import read_specialty
from assistant.details.spoken import read_language
from assistant.details.when import read_when
from assistant.details.writer import read_writer
from assistant.hospital.profile import Profile

NAMES = (
    "child_age", "relationship", "writer", "specialty", "setting", "place", "site", "nation", "when", "language",
)  # fmt: skip


class Details:
    """Each detail is read when it is first asked for, and once, from one reading of the words. A detail is None when
    the message does not plainly say; `place` and `site` are None without the hospital's profile.
    """

    def __init__(self, text: str, profile: Profile | None = None) -> None:
        self.text, self._profile = text, profile

    @cached_property
    def _message(self) -> Message:
        return Message(self.text)

    @cached_property
    def _said_relationship(self) -> Detail | None:
        return read_relationship(self._message)

    @cached_property
    def writer(self) -> Detail | None:
        return read_writer(self._message, self._said_relationship)

    @cached_property
    def relationship(self) -> Detail | None:
        """The writer's to the child."""
        young = self.writer if self.writer and self.writer.value == "young_person" else None
        return self._said_relationship or (Detail(PATIENT, young.said, young.span) if young else None)

    @cached_property
    def child_age(self) -> Age | None:
        return read_age(self._message, self.writer)

    @cached_property
    def specialty(self) -> Detail | None:
        return read_specialty(self._message)

    @cached_property
    def setting(self) -> Detail | None:
        return read_setting(self._message)

    @cached_property
    def place(self) -> Detail | None:
        return read_place(self._message, self._profile) if self._profile else None

    @cached_property
    def site(self) -> Detail | None:
        return read_site(self._message, self._profile) if self._profile else None

    @cached_property
    def nation(self) -> Detail | None:
        return nation.read_nation(self._message)

    @cached_property
    def only_names_nation(self) -> bool:
        return nation.names_nothing_else(self._message, self.nation)

    def may_be_elsewhere(self, own: str) -> bool:
        """Than in the nation `own`."""
        return self.nation is None and nation.may_be_elsewhere(self._message, own)

    @cached_property
    def when(self) -> tuple[Detail, ...]:
        """Every date or time, in the order said."""
        return read_when(self._message)

    @cached_property
    def language(self) -> Detail | None:
        """One the family says that it speaks."""
        return read_language(self._message)

    @cached_property
    def written_in(self) -> str | None:
        """The language of the message itself, when it is plainly not English: an ISO 639-1 code."""
        return language_of(self.text)

    def everything(self) -> dict[str, Any]:
        """All of them, read now: for measuring, and to load what loads at its first use."""
        return {name: getattr(self, name) for name in NAMES}
