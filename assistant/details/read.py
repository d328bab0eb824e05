"""What a message tells about the child and the writer: read once, before it is masked. Pure: nothing is kept but what
the lists know.
"""

from assistant.details.age import read_age
from assistant.details.detail import Detail, Details
from assistant.details.message import Message
from assistant.details.nation import read_nation
from assistant.details.place import read_place, read_site
from assistant.details.relationship import PATIENT, read_relationship
from assistant.details.setting import read_setting
from assistant.details.specialty import read_specialty
from assistant.details.spoken import read_language
from assistant.details.when import read_when
from assistant.details.writer import read_writer
from assistant.hospital.profile import Profile


def read_details(text: str, profile: Profile | None = None) -> Details:
    """`place` and `site` need the hospital's profile."""
    message = Message(text)
    relationship = read_relationship(message)
    writer = read_writer(message, relationship)
    if writer and writer.value == "young_person" and relationship is None:
        relationship = Detail(PATIENT, writer.said, writer.span)
    return Details(
        child_age=read_age(message, writer),
        relationship=relationship,
        writer=writer,
        specialty=read_specialty(message),
        setting=read_setting(message),
        place=read_place(message, profile) if profile else None,
        site=read_site(message, profile) if profile else None,
        nation=read_nation(message),
        when=read_when(message),
        language=read_language(message),
    )
