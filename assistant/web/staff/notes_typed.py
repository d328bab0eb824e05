"""The boxes about open danger of one page: a press saves what stands in one, and the others keep their words."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Form, Request

NAME = "note-"  # and the id of the alert or card


async def _notes_typed(request: Request, note: Annotated[str, Form()] = "") -> dict[str, str]:
    """By the name of the box. `note` is that of a form that has one box alone."""
    found = {name: said for name, said in (await request.form()).items() if name.startswith(NAME)}
    return {"note": note} | {name: said for name, said in found.items() if isinstance(said, str)}


Notes = Annotated[dict[str, str], Depends(_notes_typed)]


def of_row(notes: Mapping[str, str], row_id: UUID) -> str:
    return notes.get(f"{NAME}{row_id}", notes.get("note", ""))


def of_others(notes: Mapping[str, str], row_id: UUID) -> dict[str, str]:
    """What is not saved by this press, and would be lost."""
    own = ("note", f"{NAME}{row_id}")
    return {name: said for name, said in notes.items() if name not in own and said.strip()}


def come_back(notes: Mapping[str, str], row_id: UUID) -> dict[str, str]:
    """All of them, where the press was refused; that of the row also when it is empty, so that it is open."""
    return of_others(notes, row_id) | {f"{NAME}{row_id}": of_row(notes, row_id)}
