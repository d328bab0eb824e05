"""Every line of the log is JSON of one form, and none holds a text that a caller sent or a traceback."""

import json
import logging

import pytest
import structlog

from assistant.service import logs


@pytest.fixture(autouse=True)
def configured():
    before = logging.root.handlers
    logs.configure()
    yield
    logging.root.handlers = before
    structlog.reset_defaults()


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_what_a_library_logs_has_our_form_and_none_of_its_text(capsys):
    try:
        raise ValueError("aisha khan")
    except ValueError:
        logging.getLogger("uvicorn.error").error("it broke: %s", "aisha khan", exc_info=True)

    [line] = lines(capsys)
    assert (line["event"], line["library"], line["error"], line["level"]) == (
        "library",
        "uvicorn.error",
        "ValueError",
        "error",
    )
    assert "aisha" not in json.dumps(line)


@pytest.mark.parametrize("said", logs.CALLERS_FAULTS)
def test_what_any_stranger_can_cause_a_thousand_times_is_not_logged(capsys, said):
    logging.getLogger("uvicorn.error").warning(said)
    logging.getLogger("python_multipart.multipart").warning("Skipping data after last boundary")
    assert lines(capsys) == []


def test_the_log_goes_to_standard_output_and_nowhere_else(capsys):
    structlog.get_logger().info("something_happened")
    logging.getLogger("uvicorn").error("it broke")
    told = capsys.readouterr()
    assert told.err == "" and told.out.count("\n") == 2
    assert {type(one).__module__ for one in logging.root.handlers} - {"_pytest.logging"} == {logs.__name__}
