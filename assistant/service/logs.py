"""Logs as JSON lines on standard output: events, ids and kinds of error. Never message text, names or numbers."""

import logging

import structlog


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
    for noisy in ("httpx", "httpcore", "rasa_sdk", "presidio-analyzer"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
