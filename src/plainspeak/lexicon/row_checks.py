"""Checks the rows of a list, so that an error speaks to a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.errors import ListError, closest, cut
from plainspeak.lexicon import conditions, frames, group_list, status
from plainspeak.lexicon.table import CHOICES, COLUMNS, header, rows, term

if TYPE_CHECKING:
    from pathlib import Path

    from plainspeak.model import Term

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


def read(path: Path) -> tuple[Term, ...]:
    """Every term of a list, each row checked.

    Raises ``ListError`` naming the file, the line and what to do.
    """
    theirs = group_list.is_group_list(header(path))
    return tuple(checked(path.name, line, cells, theirs=theirs) for line, cells in rows(path))


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
