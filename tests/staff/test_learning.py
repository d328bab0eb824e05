"""What was not understood or marked wrong waits for staff, masked; what they say it was about is kept and leaves as
files.
"""

from uuid import uuid4

import pytest
import yaml

from assistant import clock as time
from assistant.conversations.feedback import keep
from assistant.keeping.erase import erase
from assistant.records import conversations, lessons, retention
from assistant.records.models import Lesson, Message, NotUnderstood
from assistant.safety.verdict import Finding, Verdict
from assistant.staff import learning
from assistant.staff.errors import NoSuchLesson, NoTopic
from assistant.staff.learning import NOT_FOR_US, dangers, intents, read_learn, taught, teach, topics, unteach
from assistant.staff.lesson_files import cases, danger_cases, examples
from assistant.staff.lesson_report import Change, as_text, changes, danger_as_text
from tests.support.factories import count, example_profile
from tests.support.staff_factories import entries, make_account, make_conversation, member, say

PROFILE = example_profile()


@pytest.fixture
def ada(session, clock):
    return member(make_account(session, name="Ada Okafor"))


def missed(session, words="can grandad drive us", *, conversation=None, nearest=("ask_travel",)):
    row = NotUnderstood(
        id=uuid4(), conversation_id=conversation.id if conversation else None, masked=words, why="unsure",
        nearest=list(nearest), at=time.now(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def wrong(session, words="is it my right", *, comment=None, helpful=False, intent="ask_legal_right"):
    """A family asks, reads an answer, and says that it was no help."""
    conversation = make_conversation(session, words="hello")
    say(session, conversation, words, intent=intent)
    keep(session, conversation.id, helpful=helpful, comment=comment)
    session.flush()
    return conversation


def items(session, ada, **how):
    return read_learn(session, ada, PROFILE, **how).items


def test_an_older_answer_that_is_marked_later_is_read_with_the_words_before_it(session, ada, clock):
    conversation = make_conversation(session, words="hello")
    say(session, conversation, "is it my right")
    clock.forward(seconds=1)
    answer = Message(id=uuid4(), sender="assistant", text="No.", created_at=time.now(), answer={"id": "legal_right"})
    conversations.add_message(session, conversation, answer)
    clock.forward(minutes=1)
    say(session, conversation, "how long does it take", intent="ask_waiting_time")

    keep(session, conversation.id, helpful=False, comment=None, message_id=answer.id)
    session.flush()

    assert [one.masked for one in items(session, ada)] == ["is it my right"]


def test_both_kinds_wait_newest_first_with_how_they_were_read(session, ada, clock):
    missed(session)
    clock.forward(minutes=1)
    wrong(session, comment="it was not my question")

    found = [(one.origin, one.masked, one.was, one.comment) for one in items(session, ada)]
    titles = {one: topics()[one] for one in ("travel", "legal_right") if one in topics()}
    assert found == [
        ("marked_wrong", "is it my right", titles["legal_right"], "it was not my question"),
        ("not_understood", "can grandad drive us", titles["travel"], None),
    ]


def test_what_helped_or_was_never_read_does_not_wait(session, ada):
    wrong(session, helpful=True)
    unread = make_conversation(session)
    for message in conversations.messages_after(session, unread.id):
        message.intent = None
    keep(session, unread.id, helpful=False, comment=None)
    session.flush()
    assert items(session, ada) == []


def test_words_that_identify_somebody_are_masked(session, ada):
    wrong(session, "my name is Zebedee Quill, ring 07700 900123", comment="tell Zebedee Quill")
    (one,) = items(session, ada)
    assert "Zebedee" not in one.masked and "900123" not in one.masked and "Zebedee" not in one.comment


def test_a_topic_is_kept_with_who_and_when_and_the_message_waits_no_more(session, ada, clock):
    row = missed(session)
    teach(session, "not_understood", row.id, ada, PROFILE, topic="legal_right")

    assert items(session, ada) == []
    (one,) = items(session, ada, taught=True)
    assert (one.topic, one.by, one.at) == (topics()["legal_right"], "Ada Okafor", clock())
    (entry,) = entries(session, "lesson.taught")
    assert entry.details == {"origin": "not_understood", "topic": "legal_right"} and entry.actor == ada.actor


def test_not_for_us_is_a_choice_and_teaches_nothing(session, ada):
    row = missed(session, "what is the capital of france")
    teach(session, "not_understood", row.id, ada, PROFILE, topic=NOT_FOR_US)
    assert items(session, ada) == [] and taught(session) == []
    assert [one.topic for one in items(session, ada, taught=True)] == ["Not for us"]


def test_the_later_choice_counts_and_can_be_taken_back(session, ada):
    row = missed(session)
    for topic in ("legal_right", "travel"):
        teach(session, "not_understood", row.id, ada, PROFILE, topic=topic)
    assert [one.topic for one in taught(session)] == ["travel"]

    unteach(session, row.id, ada)
    assert [one.id for one in items(session, ada)] == [row.id]
    with pytest.raises(NoSuchLesson):
        unteach(session, row.id, ada)


@pytest.mark.parametrize("topic", ["", "no_such_topic", "Is it my right?"])
def test_without_a_topic_of_ours_nothing_is_kept(session, ada, topic):
    with pytest.raises(NoTopic):
        teach(session, "not_understood", missed(session).id, ada, PROFILE, topic=topic)
    assert count(session, Lesson) == 0


@pytest.mark.parametrize("origin", ["not_understood", "marked_wrong", "elsewhere"])
def test_what_is_not_there_cannot_be_taught(session, ada, origin):
    with pytest.raises(NoSuchLesson):
        teach(session, origin, uuid4(), ada, PROFILE, topic="travel")


def test_erasing_a_conversation_takes_what_was_taught_from_it(session, ada):
    conversation = wrong(session)
    row = missed(session, conversation=conversation)
    teach(session, "not_understood", row.id, ada, PROFILE, topic="travel")
    teach(session, "marked_wrong", items(session, ada)[0].id, ada, PROFILE, topic="travel")
    assert count(session, Lesson) == 2
    erase(session, conversation.id, by="family", why_kept="")
    assert count(session, Lesson) == 0


def test_pages_hold_every_message_once(session, ada, clock, monkeypatch):
    monkeypatch.setattr(learning, "MOST", 2)
    for number in range(5):
        clock.forward(minutes=1)
        missed(session, f"missed {number}")
        clock.forward(minutes=1)
        if number % 2:
            wrong(session, f"wrong {number}")
    seen, page = [], read_learn(session, ada, PROFILE)
    while True:
        seen += [one.masked for one in page.items]
        if page.older is None:
            break
        page = read_learn(session, ada, PROFILE, before=page.older)
    assert len(seen) == len(set(seen)) == 7


def some_lessons(session, ada):
    first = missed(session, "can grandad\ndrive [name](us)")
    teach(session, "not_understood", first.id, ada, PROFILE, topic="travel")
    wrong(session, "is it my right")
    teach(session, "marked_wrong", items(session, ada)[0].id, ada, PROFILE, topic="refused")
    other = missed(session, "something else")
    teach(session, "not_understood", other.id, ada, PROFILE, topic=NOT_FOR_US)


def test_examples_are_rasa_yaml_by_intent_with_their_origin(session, ada, clock):
    some_lessons(session, ada)
    written = yaml.safe_load(examples(taught(session)))
    told = {
        part["intent"]: [(one["text"], one["metadata"]["origin"], one["metadata"]["by"]) for one in part["examples"]]
        for part in written["nlu"]
    }
    assert written["version"] == "3.1"
    assert told == {
        intents()["travel"]: [("can grandad drive [name] (us)", "not_understood", "Ada Okafor")],
        intents()["refused"]: [("is it my right", "marked_wrong", "Ada Okafor")],
    }


def test_what_staff_mark_in_a_conversation_is_masked_and_becomes_a_case(session, ada):
    conversation = make_conversation(session, words="hello")
    said = say(session, conversation, "my number is 07700 900123, why was it stopped", intent="ask_inquest")
    shown = learning.read_one(session, said.id, ada, PROFILE).items[0]
    assert "07700" not in shown.masked and shown.was == topics()["inquest"]

    teach(session, learning.MARKED_BY_STAFF, said.id, ada, PROFILE, topic="something_went_wrong")

    case = yaml.safe_load(cases(taught(session)))["cases"][0]
    assert (case["was"], case["intent"]) == ("ask_inquest", intents()["something_went_wrong"])
    assert "07700" not in case["text"]


def marked(session, ada, clock, words, kind, *, intent="ask_inquest"):
    clock.forward(minutes=1)
    said = say(session, make_conversation(session, words="hello"), words, intent=intent)
    teach(session, learning.MARKED_BY_STAFF, said.id, ada, PROFILE, topic=kind)
    return said


def test_missed_danger_and_wrong_cards_are_for_the_danger_screen_and_teach_the_dialogue_nothing(session, ada, clock):
    marked(session, ada, clock, "his lips are the wrong colour, ring 07700 900123", "missed_emergency", intent=None)
    marked(session, ada, clock, "I could have killed for a coffee", "card_wrong", intent="report_self_harm")

    assert taught(session) == [] and yaml.safe_load(examples(taught(session)))["nlu"] == []
    written = yaml.safe_load(danger_cases(dangers(session)))
    (missed,), (wrong) = written["danger"], written["no_card"]
    assert missed["route"] == "emergency" and missed["text"].startswith("his lips") and "07700" not in missed["text"]
    assert [one["text"] for one in wrong] == ["I could have killed for a coffee"]
    assert [one.topic for one in items(session, ada, taught=True)] == [
        "A danger card was wrong here",
        "Danger missed: emergency",
    ]


def test_a_missed_wish_for_a_person_is_an_example_and_a_case(session, ada, clock):
    marked(session, ada, clock, "is there nobody real there", "wanted_a_person")
    (case,) = yaml.safe_load(cases(taught(session)))["cases"]
    assert (case["intent"], case["was"]) == ("request_person", "ask_inquest")
    assert yaml.safe_load(examples(taught(session)))["nlu"][0]["intent"] == "request_person"


def test_the_report_says_what_the_danger_screen_says_now_and_holds_no_words(session, ada, clock):
    for words, kind in (("one", "missed_emergency"), ("two", "missed_emergency"), ("three", "card_wrong")):
        marked(session, ada, clock, words, kind)
    shows = {"one": "emergency", "two": "distress", "three": "self_harm"}
    told = danger_as_text(dangers(session), lambda text: Verdict((Finding(shows[text], "card", text, "-"),)))
    assert [line.split("  ")[1] for line in told.splitlines()[1:]] == [
        "mended: emergency (right: emergency)",
        "still wrong: distress (right: emergency)",
        "still wrong: self_harm (right: no card)",
    ]
    assert "mended: no card" in danger_as_text(dangers(session)[2:], lambda text: Verdict())
    assert "three" not in told


def test_what_was_marked_wrong_becomes_a_case(session, ada):
    some_lessons(session, ada)
    (case,) = yaml.safe_load(cases(taught(session)))["cases"]
    assert (case["text"], case["intent"], case["was"]) == ("is it my right", intents()["refused"], "ask_legal_right")


def test_the_report_says_what_a_model_would_change_and_holds_no_words(session, ada):
    some_lessons(session, ada)
    found = taught(session)
    read = {"can grandad\ndrive [name](us)": intents()["travel"], "is it my right": "ask_cost"}
    told = changes(found, read)
    assert sorted(one.what for one in told) == ["right as before", "still wrong"]
    text = as_text(told)
    assert "grandad" not in text and "2 lessons" in text and "-> ask_cost" in text


@pytest.mark.parametrize(
    "was, now, what",
    [("a", "right", "mended"), ("a", "b", "still wrong"), ("right", "b", "newly wrong"), ("right", "right", "right as before")],
)  # fmt: skip
def test_each_change_has_its_name(was, now, what):
    assert Change("1", "right", was, now).what == what


def test_lessons_are_purged_with_the_learn_queue(session, ada, clock):
    some_lessons(session, ada)
    retention.remove_learned(session, before=clock())
    assert lessons.count(session) == 3
    clock.forward(days=1)
    retention.remove_learned(session, before=clock())
    assert lessons.count(session) == 0
