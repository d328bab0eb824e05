"""Times are aware in Python and come back as they were, also from SQLite, which forgets time zones."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, MetaData, Table, create_engine, select
from sqlalchemy.exc import StatementError

from assistant.records.models.base import UtcDateTime

SUMMER = timezone(timedelta(hours=1))
TIMES = Table("times", MetaData(), Column("at", UtcDateTime))


@pytest.fixture
def kept():
    engine = create_engine("sqlite://")
    TIMES.create(engine)

    def keep(moment):
        with engine.begin() as connection:
            connection.execute(TIMES.insert().values(at=moment))
            return connection.scalar(select(TIMES.c.at))

    yield keep
    engine.dispose()


@pytest.mark.parametrize(
    "moment", [datetime(2026, 7, 1, 10, tzinfo=SUMMER), datetime(2026, 1, 1, 10, tzinfo=UTC), None]
)
def test_a_time_comes_back_as_the_same_moment_in_utc(kept, moment):
    found = kept(moment)
    assert found == moment and (found is None or found.tzinfo is UTC)


def test_a_time_without_a_zone_is_refused(kept):
    with pytest.raises(StatementError, match="without a zone"):
        kept(datetime(2026, 7, 1, 10))
