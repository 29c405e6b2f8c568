"""Rows of a list: read from CSV, each checked so that an error speaks to a person."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.errors import ListError, closest, cut
from plainspeak.lexicon import conditions, frames, group_list, status
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

CONTEXTUAL_MARK = "?"
"""Stands behind a swap that fits in some sentences only: it is offered, and never safe."""

MAX_CELL_CHARS = 5000
"""Characters of a cell; more is a quotation mark that was never closed."""

MAX_MEANING_WORDS = 25
"""Words in a meaning; more is a paragraph, not a meaning."""

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATE = re.compile(
    rf"\d{{1,2}}-({_MONTHS})|({_MONTHS})-\d{{2}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}", re.IGNORECASE
)
_BROKEN = re.compile(r"#(NAME\?|REF!|VALUE!|N/A|DIV/0!|NULL!|NUM!)")

_PLACEHOLDER = re.compile(
    r"\{[^{}]*\}|\[[^\[\]]*\]|<[^<>]*>|[{}<>\[\]]|_+|\.\.\.|\N{HORIZONTAL ELLIPSIS}"
)
_EXAMPLE = "signpost someone to something > tell someone about something"

Row = tuple[int, list[str]]
"""The line a row begins on, and its cells."""


def read(path: Path) -> tuple[Term, ...]:
    """Every term of a list, each row checked.

    Raises ``ListError`` naming the file, the line and what to do.
    """
    theirs = group_list.is_group_list(header(path))
    return tuple(checked(path.name, line, cells, theirs=theirs) for line, cells in rows(path))


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


def checked(name: str, line: int, cells: list[str], *, theirs: bool = False) -> Term:
    """One row as a term. Raises ``ListError`` when a cell cannot be right."""
    check(f"{name}, line {line}", cells, theirs=theirs)
    return term(name, line, cells)


def check(where: str, cells: list[str], *, theirs: bool = False) -> None:
    """Raise ``ListError`` when a cell of a row cannot be right.

    ``theirs``: the row is of a group's own list, where a word may be flagged without a swap.
    """
    _check_spreadsheet(where, cells)
    if cells[0] != cells[0].strip() or not cells[0]:
        remedy = "Type the term, without a space before or after it."
        raise ListError(where, "the term is missing or has a space at an end", remedy)
    for column, allowed in CHOICES.items():
        value = cells[COLUMNS.index(column)]
        if value not in allowed:
            what = f'"{cut(value)}" is not a {column}'
            raise ListError(where, what, closest(value, allowed - {""}))
    row = term(where, 0, cells)
    for column in ("needs", "unless"):
        try:
            conditions.parse(getattr(row, column))
        except ValueError as error:
            remedy = 'Write it like "next:bar,book" or "near:care,hospital*".'
            raise ListError(where, f"the cell {column} is not clear: {error}", remedy) from None
    try:
        status.parse(row.status)
    except ValueError as error:
        remedy = 'Write it like "current" or "old: replaced by X in 2024".'
        raise ListError(where, f"the cell status is not clear: {error}", remedy) from None
    _check_swaps(where, row)
    _check_sense(where, row, theirs=theirs)


def _check_spreadsheet(where: str, cells: list[str]) -> None:
    """Find what spreadsheets do to words behind people's backs."""
    for cell in cells:
        if broken := _BROKEN.search(cell):
            what = f'the spreadsheet has put "{cut(broken.group())}" in a cell'
            raise ListError(where, what, "Type the words of the cell again.")
    if _DATE.fullmatch(cells[0]):
        what = f'the spreadsheet has turned this term into a date ("{cut(cells[0])}")'
        raise ListError(where, what, "Type it again with an apostrophe in front.")


def _check_swaps(where: str, row: Term) -> None:
    """Find swaps that nobody could make."""
    for swap in row.say_instead:
        if unfilled := _PLACEHOLDER.search(swap):
            what = f'nothing fills "{cut(unfilled.group())}" in the swap "{cut(swap)}"'
            remedy = 'Write someone or something, and what is there now before a ">".'
            raise ListError(where, what, remedy)
    for swap, written in row.frames:
        try:
            frames.of_term(row, swap)
        except ValueError as error:
            remedy = f"Write both sides as people would write them, like this: {_EXAMPLE}."
            raise ListError(
                where, f'the swap "{cut(written)}" is not clear: {error}', remedy
            ) from None


def _check_sense(where: str, row: Term, *, theirs: bool) -> None:
    bare = theirs and row.level == "avoid" and not row.say_instead
    if row.level in {"avoid", "consider"} and not row.say_instead and not bare:
        remedy = 'Fill in say_instead, or write "-" when the words can go.'
        raise ListError(where, f'"{cut(row.term)}" is to be avoided but has no swap', remedy)
    needs_meaning = row.level == "explain" or (row.kind == "acronym" and not bare)
    if not row.meaning and row.level != "ok" and needs_meaning:
        remedy = "Fill in what it means, in everyday words."
        raise ListError(where, f'"{cut(row.term)}" has no meaning', remedy)
    if row.term in row.say_instead:
        raise ListError(
            where, f'"{cut(row.term)}" is its own swap', "Choose other words for the swap."
        )
    if len(row.meaning.split()) > MAX_MEANING_WORDS:
        what = f'the meaning of "{cut(row.term)}" is over {MAX_MEANING_WORDS} words'
        raise ListError(where, what, "Make it shorter.")
