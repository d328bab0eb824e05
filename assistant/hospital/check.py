"""Explains what is wrong with a hospital profile, with the line to look at, for somebody who has never seen one."""

from collections import Counter
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from assistant.hospital.profile import Profile, Site

MEANINGS = {
    "missing": "this is needed and is not there",
    "extra_forbidden": "there is no such entry; look for a typing mistake",
    "literal_error": "this must be one of: {expected}",
    "string_pattern_mismatch": "this does not have the right form (phone numbers start with 0; hours look like 09:00-17:00; e-mail has an @)",
    "string_type": "this must be words; put quotes round a number",
    "int_parsing": "this must be a whole number",
}


def problems(path: Path) -> list[str]:
    """One sentence a problem: line, place, what to do. Empty when the file can be used."""
    try:
        text = path.read_text(encoding="utf-8")
        tree = yaml.compose(text)
        content = yaml.safe_load(text)
    except (OSError, UnicodeDecodeError):
        return [f"{path}: this file cannot be read."]
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        return [f"line {line}: the file is not readable from here: {getattr(error, 'problem', error)}."]
    try:
        profile = Profile.model_validate(content, context={"folder": path.parent})
    except ValidationError as error:
        return [_explained(one, tree) for one in error.errors()]
    return _doubts(profile, tree)


def _explained(error: Any, tree: yaml.Node | None) -> str:
    place = [part for part in error["loc"] if part != "[key]"]
    meaning = MEANINGS.get(error["type"], error["msg"][:1].lower() + error["msg"][1:]).format(
        **{"expected": "", **(error.get("ctx") or {})}
    )
    return f"line {_line(tree, place)}: {'.'.join(map(str, place)) or 'the file'}: {meaning}."


def _doubts(profile: Profile, tree: yaml.Node | None) -> list[str]:
    """The file can be read, but a family would meet something wrong."""
    found = []
    if not profile.sites:
        found.append(f"line {_line(tree, ['sites'])}: sites: name at least one site.")
    for number, site in enumerate(profile.sites):
        for name in _twice(site):
            found.append(
                f'line {_line(tree, ["sites", number])}: sites.{number}: "{name}" stands for two places here, so families would be asked which.'
            )
    if not profile.liaison.phone and not profile.switchboard:
        found.append(
            f"line {_line(tree, ['liaison'])}: liaison.phone: give this or the switchboard, or families have no number to ring."
        )
    return found


def _twice(site: Site) -> list[str]:
    names = Counter(name.lower() for place in site.places for name in {place.name, *place.aliases})
    return [name for name, times in names.items() if times > 1]


def _line(node: yaml.Node | None, place: list[Any]) -> int:
    """The line of the deepest part of `place` that the file has."""
    line = node.start_mark.line + 1 if node else 1
    for part in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line
