"""A service on a port of this machine, in a thread, for a real browser; and where that browser is."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from assistant.web.app import create_app
from assistant.web.services import Services

# The shell is the same browser without its own window, at half of the work.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# The portal of the tests has a made-up name; newer Chromium asks before such a page may reach this machine.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-features=LocalNetworkAccessChecks",
)


@contextmanager
def served(here: Services) -> Iterator[str]:
    """Its address."""
    server = uvicorn.Server(uvicorn.Config(create_app(here), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def chromium(*, whole: bool = False) -> str | None:
    """`whole` where the shell will not do: a frame of another site does not load in it under every policy."""
    names = sorted(BROWSERS, key=lambda name: name.endswith("shell")) if whole else BROWSERS
    return next((found for name in names if (found := shutil.which(name))), None)
