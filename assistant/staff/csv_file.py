"""A CSV file as spreadsheets open it: UTF-8 with its mark in front, and no cell that a spreadsheet would run as a
formula (OWASP, "CSV injection"). Written a part at a time, however long it is.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

MARK = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
PART = 500  # rows


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write(MARK)
    writer.writerow(header)
    for number, row in enumerate(rows, start=1):
        writer.writerow([safe(cell) for cell in row])
        if number % PART == 0:
            yield _taken(buffer)
    yield _taken(buffer)


def safe(cell: object) -> object:
    """Numbers stay numbers. An apostrophe in front makes a spreadsheet read the rest as words."""
    if cell is None or isinstance(cell, int | float):
        return cell
    text = str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


def _taken(buffer: io.StringIO) -> bytes:
    part = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return part
