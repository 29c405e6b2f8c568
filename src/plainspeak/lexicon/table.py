"""Rows of a list, as they are in CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.errors import ListError, closest, cut
from plainspeak.lexicon import frames, group_list
from plainspeak.model import Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

COLUMNS = (
    "term", "variants", "kind", "pos", "level", "say_instead", "meaning", "fine_when",
    "needs", "unless", "nation", "status", "example", "keep", "source", "checked_on",
)  # fmt: skip

OPTIONAL = ("general", "for_example")
"""Columns that a list may have behind the others, and a row may leave out."""

CHOICES = {
    "kind": {"acronym", "idiom", "jargon", "wordy", "respect", "medical", "name"},
    "pos": {"", "noun", "verb", "adjective", "adverb", "phrase"},
    "level": {"avoid", "consider", "explain", "ok"},
    "nation": {"", "uk", "england", "scotland", "wales", "ni"},
}

LEAVE_OUT = "-"
"""A swap that says that the words can go."""

CONTEXTUAL_MARK = "?"
"""Stands behind a swap that fits in some sentences only: it is offered, and never safe."""

MAX_CELL_CHARS = 5000
"""Characters of a cell; more is a quotation mark that was never closed."""

Row = tuple[int, list[str]]
"""The line a row begins on, and its cells."""


def header(path: Path) -> list[str]:
    """The cells of the first line."""
    return next(csv_rows(path), (1, []))[1]


def csv_rows(path: Path) -> Iterator[Row]:
    """The cells of each row, and the line it begins on.

    Raises ``ListError`` when the file cannot be opened, or a cell holds more than a cell may.
    """
    reader = csv.reader(io.StringIO(text(path), newline=""))
    line = 1
    remedy = "Look for a quotation mark that is never closed."
    try:
        for cells in reader:
            if any(len(cell) > MAX_CELL_CHARS for cell in cells):
                what = f"a cell has over {MAX_CELL_CHARS:,} characters"
                raise ListError(f"{path.name}, line {line}", what, remedy)
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise ListError(f"{path.name}, line {line}", "a row cannot be read", remedy) from error


def rows(path: Path) -> Iterator[Row]:
    """The rows below the header, those of a group's own five columns in the columns of a list.

    Raises ``ListError`` when the columns are not those of a list.
    """
    reader = csv_rows(path)
    _, names = next(reader, (1, []))
    theirs = group_list.is_group_list(names)
    if not theirs:
        _check_header(path, names)
    for line, cells in reader:
        if any(cells):
            fewest = min(len(names), len(COLUMNS))
            if not fewest <= len(cells) <= len(names):
                what = f"this row has {len(cells)} cells and not {len(names)}"
                remedy = "Look for a comma or a quotation mark too many or too few."
                raise ListError(f"{path.name}, line {line}", what, remedy)
            if theirs:
                for each in group_list.to_rows(f"{path.name}, line {line}", cells, COLUMNS):
                    yield line, each
            else:
                yield line, cells


def text(path: Path) -> str:
    """What is in a list. Raises ``ListError`` when it cannot be opened or is not UTF-8."""
    try:
        return regular.read_bytes(path).decode("utf-8-sig")
    except OSError as error:
        why = f" ({error.strerror})" if error.strerror else ""
        remedy = "Check the name of the list and that you may open it."
        raise ListError(str(path), f"the list cannot be opened{why}", remedy) from error
    except UnicodeDecodeError as error:
        remedy = 'Save it again from your spreadsheet as "CSV UTF-8".'
        raise ListError(path.name, "the list is not saved as UTF-8", remedy) from error


def _check_header(path: Path, names: list[str]) -> None:
    if tuple(names) in {COLUMNS, (*COLUMNS, *OPTIONAL)}:
        return
    where = f"{path.name}, line 1"
    if len(names) == 1 and names[0].count(";") > 1:
        remedy = 'Save it again as "CSV (comma delimited)".'
        raise ListError(where, "the cells are split with semicolons, not commas", remedy)
    unknown = [name for name in names if name not in {*COLUMNS, *OPTIONAL}]
    # Any other file is not quoted: it may hold what nobody else should see.
    if unknown and len(unknown) <= len(names) // 2:
        what = f'the column "{cut(unknown[0])}" is not known'
        raise ListError(where, what, closest(unknown[0], COLUMNS))
    remedy = f"The first line must be: {','.join(COLUMNS)}"
    raise ListError(where, "the columns are missing or in another order", remedy)


def term(name: str, line: int, cells: list[str]) -> Term:
    """One row as a term, taken on trust."""
    values = dict(zip((*COLUMNS, *OPTIONAL), cells, strict=False))
    swaps = choices(values.pop("say_instead"))
    plain = [swap.removesuffix(CONTEXTUAL_MARK).strip() for swap in swaps]
    return Term(
        list=name.removesuffix(".csv"),
        line=line,
        variants=choices(values.pop("variants")),
        say_instead=tuple(map(frames.instead, plain)),
        contextual_swaps=tuple(
            frames.instead(swap[:-1]) for swap in swaps if swap.endswith(CONTEXTUAL_MARK)
        ),
        frames=tuple((frames.instead(swap), swap) for swap in plain if frames.is_frame(swap)),
        **values,
    )


def is_safe(term: Term) -> bool:
    """Whether the first swap of a row is made unasked where it fits.

    >>> is_safe(term("words.csv", 2, ["utilise", "", "wordy", "verb", "avoid", "use", *[""] * 10]))
    True
    """
    first = next(iter(term.say_instead), None)
    chosen_by_writer = term.level != "avoid" or term.kind in {"respect", "acronym"}
    return first is not None and not chosen_by_writer and first not in term.contextual_swaps


def written(rows: Iterable[Iterable[str]]) -> str:
    """Rows as they are in a tidy list."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def choices(cell: str) -> tuple[str, ...]:
    """The choices in a cell, split with ``|``."""
    return tuple(part for each in cell.split("|") if (part := each.strip()))
