"""A family deletes its chat, and it is gone: from the records and the disk, within a minute."""

from tests.support.family_chat import Chat
from tests.support.real_system import System, until

WORDS = "is it my right to get a second opinion for my wobbling son"


def test_a_deleted_chat_is_gone_everywhere_within_a_minute(system: System, chat: Chat):
    chat.say(WORDS)

    told = chat.http.delete(
        f"/api/v1/conversations/{chat.id}", headers={"Authorization": f"Bearer {chat.token}"}
    ).json()

    assert told["erased"]["messages"] >= 3 and told["kept"]["handoffs"] == []
    until(lambda: not _on_the_disk(system), seconds=60, what="no file holds its words")


def _on_the_disk(system: System) -> list[str]:
    files = [path for path in system.var.rglob("*") if path.is_file() and "model" not in path.parts]
    return [path.name for path in files if b"wobbling son" in path.read_bytes()]
