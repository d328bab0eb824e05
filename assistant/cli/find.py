"""`assistant find reindex`: the index of the console's search, made anew."""

import argparse

from assistant.cli.command import COMMAND_LINE, Add, open_records


def add_commands(add: Add) -> None:
    add("reindex", reindex, "make the index of the console's search anew, while the service runs")


def reindex(options: argparse.Namespace) -> None:
    from assistant.keeping.reindex import reindex as run
    from assistant.records import audit

    _, db = open_records()
    chats, sent = run(db)
    with db.begin() as session:
        audit.add(session, actor=COMMAND_LINE, action="find.reindexed", subject="records", rows=chats + sent)
    print(f"{chats} conversations and {sent} handoffs can be found again.")
