"""The family's copy is the team's copy: what was typed stands unchanged wherever it goes."""

import email
import email.policy
import json

from tests.support.family_chat import Chat
from tests.support.filling_in import draft, fill_in, handoffs
from tests.support.letters import unmarked
from tests.support.real_system import System, until

LENGTH = 3900


def long_message() -> str:
    """Emoji made of several characters, line breaks, indents, double spaces, quotes, other scripts, a template's
    braces.
    """
    piece = (
        'She\'s had 3 ops 😢 – the last on 4/5/2019 (NHS no. 943 476 5919).\n\n  - "why now?"\n\t- {hospital.name} & <b>not</b> told us  twice…\n'
        "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️ Proszę o drugą opinię. دوسری رائے ٪ 100% $5 \\n #1 *\n"
    )
    text = "Dear team,\n" + piece * (LENGTH // len(piece) + 1)
    return text[: LENGTH - 7].rstrip() + "\n\nMum x"


def test_a_message_of_3900_characters_with_emoji_and_line_breaks_is_the_same_everywhere(system: System, chat: Chat):
    words = long_message()
    assert 3880 <= len(words) <= 4000
    fill_in(chat, until="message")

    chat.say(words)
    page = fill_in(chat, until="check")
    reference = fill_in(chat).reference

    [stored] = handoffs(system, chat)
    mail = until(lambda: _delivered(system, reference), seconds=20, what="delivered to var/outbox")
    exported = next(
        one
        for line in system.assistant("handoffs", "export", "--format", "json").splitlines()
        if (one := json.loads(line))["reference"] == reference
    )
    assert words in chat.said, "as it was said"
    assert f"\n{words}\n" in page.text, "on the check page"
    assert json.loads(stored["fields"])["message"] == words, "in the database"
    assert exported["fields"]["message"] == words, "in the export"
    assert f"\n{words}\n" in mail, "in what was delivered"


def test_the_draft_holds_the_words_before_they_are_sent_and_the_dialogues_state_never_does(system: System, chat: Chat):
    words = "Aisha's surgeon is Mr Fennimore-Quill, her NHS number is 943 476 5919 and we live at SW1A 1AA."
    fill_in(chat, until="message", child_name="Quillon Fennimore")

    chat.say(words)

    assert draft(system, chat)["message"] == words
    remembered = system.value("SELECT dialogue FROM conversations WHERE id = ?", chat.key)
    assert remembered.count("handoff_message") > 0, "the state that travels with each turn was found"
    for secret in ("Fennimore", "Quillon", "943 476 5919", "SW1A 1AA", "07700 900123", "4 May 2019"):
        assert secret not in remembered, f"{secret} is in the state"


def test_no_log_holds_what_a_family_wrote(system: System, chat: Chat):
    fill_in(
        chat,
        child_name="Zebedee Quartermain",
        message="Zebedee Quartermain is poorly and we want another view of it all please",
    )
    chat.say("quartermainquestion about zebedee")

    for name in ("service", "engine", "watch", "supervisord"):
        for secret in ("zebedee", "quartermain", "07700 900123"):
            assert secret not in system.log(name).lower(), f"{secret} is in the log of {name}"


def _delivered(system: System, reference: str) -> str | None:
    for path in (system.var / "outbox").glob("*.eml"):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        if reference in message["Subject"]:
            return unmarked(message.get_body(("plain",)).get_content())
    return None
