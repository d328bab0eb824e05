"""The topic that a message may have been about instead."""

import pytest

from assistant.engine.close_topic import close_to_first


def ranked(*topics):
    return [{"name": name, "confidence": sure} for name, sure in topics]


@pytest.mark.parametrize(
    ("topics", "close"),
    [
        ([("ask_records", 0.45), ("ask_privacy", 0.3)], "ask_privacy"),
        ([("ask_records", 0.45), ("ask_privacy", 0.2)], None),
        ([("ask_records", 0.7), ("ask_privacy", 0.4)], None),
        ([("report_emergency", 0.5), ("ask_records", 0.45), ("abusive", 0.4), ("ask_privacy", 0.3)], "ask_privacy"),
        ([("ask_privacy", 0.45), ("ask_records", 0.3)], None),
        ([("ask_records", 0.45)], None),
    ],
)
def test_the_second_topic_where_it_was_nearly_as_likely(topics, close):
    assert close_to_first("ask_records", ranked(*topics)) == close
