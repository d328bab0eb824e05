"""A turn asks the records little: most of its processor time in the service goes into statements."""

from sqlalchemy import event

from tests.support.factories import answering, make_chat

MOST = 44  # of a plain turn, with what begins its transactions
COMMITS = 2


def test_a_plain_turn_takes_few_statements_and_two_commits(db, engine):
    engine.reply = lambda told: answering("thank")
    chat, said, committed = make_chat(db, engine), [], []
    chat.say("will i have to pay for it")

    def keep(connection, cursor, statement, *_):
        said.append(statement)

    event.listen(db.engine, "before_cursor_execute", keep)
    event.listen(db.engine, "commit", lambda connection: committed.append(connection))
    chat.say("how long does it take")

    assert 10 < len(said) <= MOST, "\n".join(said)
    assert len([one for one in said if one.startswith("BEGIN IMMEDIATE")]) <= COMMITS == len(committed)
