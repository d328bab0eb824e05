"""The lists and patterns that the readers know, as data files beside this one."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def read_list(name: str) -> dict[str, Any]:
    return yaml.load(files("assistant.details.lists").joinpath(f"{name}.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
