"""The lists and patterns that the readers know, from the data files in `lists/`."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def read_list(name: str) -> dict[str, Any]:
    return yaml.load(
        files("assistant.details").joinpath("lists", f"{name}.yml").read_text("utf-8"),
        Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),
    )
