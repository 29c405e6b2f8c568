"""Tries each row of a list on its own two sentences: ``example`` must be flagged, ``keep`` not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.errors import ListError
from plainspeak.lists import table
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plainspeak.model import Term


def of_list(path: Path, checker: Checker) -> Iterator[ListError]:
    """What is wrong with the rows of one list, row by row."""
    for line, cells in table.rows(path):
        try:
            term = table.checked(path.name, line, cells)
        except ListError as error:
            yield error
            continue
        yield from of_term(term, checker)


def of_term(term: Term, checker: Checker) -> Iterator[ListError]:
    """What is wrong with the two sentences of one row."""
    where = f"{term.list}.csv, line {term.line}"
    wanted = term.level != "ok"
    if wanted and not term.example:
        yield ListError(where, f'"{term.term}" has no example', "Add a sentence that is flagged.")
    elif wanted and not any(found.term == term.term for found in _found(term.example, checker)):
        what = f'the example of "{term.term}" is not flagged'
        yield ListError(where, what, "Change the sentence, or the cells needs, unless and pos.")
    if not term.keep:
        remedy = "Add a sentence that must not be flagged."
        yield ListError(where, f'"{term.term}" has no keep', remedy)
    elif term in _found(term.keep, checker):
        what = f'the keep of "{term.term}" is flagged'
        yield ListError(where, what, "Change the sentence, or the cells needs, unless and pos.")


def _found(sentence: str, checker: Checker) -> list[Term]:
    """The rows that speak up about a sentence."""
    return [finding.term for finding in checker.check(sentence).findings if finding.term]


def checker_for(audiences: Iterable[str]) -> Checker:
    """A checker for the first audience that a list serves."""
    first = next(iter(audiences))
    return Checker(Settings(audience="public" if first == "everyone" else first))
