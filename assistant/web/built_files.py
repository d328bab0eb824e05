"""What browsers fetch, as the set-up made it (scripts/build_page.mjs): small already, and what has its content's hash
in its name is kept for a year.
"""

import json
import mimetypes
import os
import re
from functools import cache
from os import PathLike
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from assistant.settings import ROOT

FOLDER = ROOT / "var" / "page"
CODINGS = (("br", ".br"), ("gzip", ".gz"))  # the best first
NAMED_BY_CONTENT = re.compile(r"-[0-9a-f]{12}\.\w+$")
FOR_A_YEAR, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"


class NotBuilt(Exception):
    """The set-up has not made the page's files: `make run`, or `scripts/setup.py`, does."""


@cache
def built() -> dict[str, dict[str, str]]:
    """By name (`chat.js`), the `file` it is under and its `integrity`. Raises NotBuilt."""
    try:
        return json.loads((FOLDER / "built.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NotBuilt(f"{FOLDER} is not there: run `make run` or `make test`, which set it up") from error


def address(name: str) -> str:
    return f"/static/{built()[name]['file']}"


def integrity(name: str) -> str:
    return built()[name]["integrity"]


class BuiltFiles(StaticFiles):
    """Files of the folder, in the smallest form that the browser takes. Starlette would send them as they are."""

    def __init__(self, directory: Path = FOLDER) -> None:
        super().__init__(directory=directory, check_dir=False)

    def file_response(
        self, full_path: str | PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        small, coding = self._smallest(Path(full_path), Headers(scope=scope).get("Accept-Encoding", ""))
        response = super().file_response(small, small.stat() if coding else stat_result, scope, status_code)
        response.headers["Cache-Control"] = FOR_A_YEAR if NAMED_BY_CONTENT.search(Path(full_path).name) else ASK_AGAIN
        response.headers.append("Vary", "Accept-Encoding")
        if coding:
            response.headers["Content-Encoding"] = coding
            response.headers["Content-Type"] = _type(Path(full_path).name)
        return response

    def _smallest(self, path: Path, accepted: str) -> tuple[Path, str | None]:
        taken = {part.split(";")[0].strip() for part in accepted.split(",") if "q=0" not in part.replace("q=0.", "")}
        for coding, ending in CODINGS:
            small = path.with_name(path.name + ending)
            if coding in taken and small.is_file():
                return small, coding
        return path, None


def _type(name: str) -> str:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
