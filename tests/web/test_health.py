"""Ready is said only while a message would be answered properly; otherwise what is amiss."""

import pytest


def test_it_lives_and_is_ready_when_all_is_there(client):
    assert client.get("/health/live").json() == {"status": "live"}
    assert (client.get("/health/ready").status_code, client.get("/health/ready").json()["reason"]) == (200, None)


@pytest.mark.parametrize("answers, reason", [(None, "loading or away"), (["court"], "train again")])
def test_an_engine_that_is_away_or_was_trained_on_other_answers_is_not_ready(client, engine, answers, reason):
    engine.answers = answers
    told = client.get("/health/ready")
    assert told.status_code == 503 and reason in told.json()["reason"]


def test_without_records_it_is_not_ready_and_lives_all_the_same(client, db, tmp_path):
    db.close()
    (tmp_path / "records.db").write_bytes(b"no database at all, whatever its name says" * 100)
    for beside in tmp_path.glob("records.db-*"):
        beside.unlink()
    told = client.get("/health/ready")
    assert told.status_code == 503 and "records" in told.json()["reason"]
    assert client.get("/health/live").status_code == 200
