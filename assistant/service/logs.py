"""Logs as JSON lines on standard output: events, ids and kinds of error. Never message text, names or numbers."""

import logging

import structlog

CALLERS_FAULTS = ("Invalid HTTP request received.", "Unsupported upgrade request.")  # any stranger can make thousands
NOISY = ("httpx", "httpcore", "rasa_sdk", "presidio-analyzer")
OF_WHAT_CALLERS_SEND = ("python_multipart", "multipart")


class OurForm(logging.Handler):
    """What libraries log, in the same form: which one, its level and the kind of error. Never its text or a traceback:
    they may hold what a family typed.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() in CALLERS_FAULTS:
            return
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        at = f"{record.module}:{record.lineno}"
        structlog.get_logger().log(record.levelno, "library", library=record.name, at=at, error=kind)


def configure() -> None:
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=True,
    )
    logging.root.handlers = [OurForm()]
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(logging.WARNING)
    for name in OF_WHAT_CALLERS_SEND:
        logging.getLogger(name).setLevel(logging.CRITICAL)
