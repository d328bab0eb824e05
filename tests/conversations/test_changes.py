"""What a turn changes in its conversation: collected in order, written once."""

from assistant.conversations.changes import LEFT, NOTHING, SAME, Changes, asking, understood
from tests.support.factories import answering, make_conversation, make_turn


def test_what_is_said_later_counts_and_what_is_not_said_stays():
    both = Changes(nation="wales", form="questions", field="list").then(Changes(form=None, field=None))

    assert (both.nation, both.form, both.field, both.writer) == ("wales", None, None, SAME)


def test_to_have_no_nation_is_something_said():
    assert Changes(nation="wales").then(Changes(nation=None)).nation is None


def test_a_step_stands_in_its_form_and_no_step_is_no_form():
    assert asking("thinking", "worry") == Changes(form="thinking", field="worry")
    assert asking("thinking", None) == LEFT


def test_only_what_was_changed_is_written(session):
    conversation = make_conversation(session, nation="scotland", writer="bereaved")
    conversation.form, conversation.field = "questions", "list"
    message = family_message(session, conversation)

    Changes(nation="wales").write(conversation, message)

    assert (conversation.nation, conversation.writer, conversation.form) == ("wales", "bereaved", "questions")


def test_how_a_message_was_understood_stands_with_the_message_and_not_with_an_older_one(session):
    conversation = make_conversation(session)
    message = family_message(session, conversation)
    understood(answering("refused"), unsure=2).write(conversation, message)
    assert (message.intent, message.confidence, conversation.unsure_in_a_row) == ("ask_refused", 0.9, 2)

    NOTHING.write(conversation, message)
    assert (message.intent, message.confidence, conversation.unsure_in_a_row) == (None, None, 2)


def family_message(session, conversation):
    from assistant.records import conversations

    return conversations.family_message(session, make_turn(session, conversation).id)
