"""Tries each row of a list on its own two sentences: ``example`` must be flagged, ``keep`` not."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from plainspeak.errors import ListError
from plainspeak.lexicon import conflicts, form_checks, group_list, row_checks, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from plainspeak.lexicon.catalogue import ListInfo
    from plainspeak.model import Finding, Report, Term


class Checks(Protocol):
    """What rows are tried with: a checker that knows the list they are in."""

    def check(self, text: str) -> Report:
        """Check a sentence."""

    def fix(self, text: str) -> str:
        """Make the safe swaps of a sentence."""


def of_lists(
    chosen: Iterable[tuple[Path, ListInfo | None]],
    checker_for: Callable[[Path, ListInfo | None], Checks],
) -> Iterator[ListError]:
    """What is wrong with the rows of some lists, and between rows that the same people read."""
    readers: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    for path, about in chosen:
        yield from of_list(path, checker_for(path, about))
        readers[about.audiences if about else ()] += _sound(path)
    for terms in readers.values():
        yield from conflicts.find_conflicts(terms)


def _sound(path: Path) -> Iterator[Term]:
    """The rows of a list that can be read, a group's own each once."""
    seen = set()
    theirs = group_list.is_group_list(table.header(path))
    for line, cells in table.rows(path):
        if line not in seen:
            seen.add(line)
            with suppress(ListError):
                yield row_checks.checked(path.name, line, cells, theirs=theirs)


def of_list(path: Path, checker: Checks) -> Iterator[ListError]:
    """What is wrong with the rows of one list, row by row; a group's own have no sentences."""
    theirs = group_list.is_group_list(table.header(path))
    for line, cells in table.rows(path):
        try:
            term = row_checks.checked(path.name, line, cells, theirs=theirs)
        except ListError as error:
            yield error
            continue
        if not theirs:
            yield from of_term(term, checker)


def of_term(term: Term, checker: Checks) -> Iterator[ListError]:
    """What is wrong with the two sentences of one row."""
    where = f"{term.list}.csv, line {term.line}"
    yield from _of_words(term, where, checker)
    yield from form_checks.check(term, where)
    wanted = term.level != "ok"
    if wanted and not term.example:
        yield ListError(where, f'"{term.term}" has no example', "Add a sentence that is flagged.")
    elif wanted and not _is_flagged(term, checker):
        what = f'the example of "{term.term}" is not flagged'
        yield ListError(where, what, "Change the sentence, or the cells needs, unless and pos.")
    elif wanted and table.is_safe(term):
        yield from _of_swap(term, where, checker)
    if not term.keep:
        remedy = "Add a sentence that must not be flagged."
        yield ListError(where, f'"{term.term}" has no keep', remedy)
    for sentence in table.choices(term.keep):
        if term in _found(sentence, checker):
            what = f'the keep of "{term.term}" is flagged: "{sentence}"'
            yield ListError(where, what, "Change the sentence, or the cells needs, unless and pos.")


def _of_swap(term: Term, where: str, checker: Checks) -> Iterator[ListError]:
    """Whether a row proves its swap: made in the example, it gives a sentence of keep."""
    fixed = checker.fix(term.example)
    remedy = (
        f'Put a "{table.CONTEXTUAL_MARK}" after the swap, so that it is only offered, or change'
        " the example."
    )
    if fixed == term.example:
        what = f'the swap of "{term.term}" is not made in its example, where it may not fit'
        yield ListError(where, what, remedy)
    elif fixed not in table.choices(term.keep):
        what = f'with its swap the example of "{term.term}" becomes "{fixed}"'
        yield ListError(where, what, f"Put this in the cell keep if it reads well. {remedy}")


def _of_words(term: Term, where: str, checker: Checks) -> Iterator[ListError]:
    """What is wrong with the words of a row itself: they must pass the check they serve."""
    swaps = term.say_instead[1:] if term.kind == "acronym" else term.say_instead
    for column, texts in (("say_instead", swaps), ("meaning", (term.meaning,))):
        for text in texts:
            for found in _found(text, checker):
                if not found.needs and found.level == "avoid" and found.line != term.line:
                    what = f'"{text}" holds "{found.term}", which {found.list} says to avoid'
                    yield ListError(where, what, f"Choose plainer words in the cell {column}.")


def _is_flagged(term: Term, checker: Checks) -> bool:
    """Whether a row speaks up about its example; a short form may only offer its meaning there."""
    return any(
        (finding.term and finding.term.term == term.term) or _offers(finding, term)
        for finding in checker.check(term.example).findings
    )


def _offers(finding: Finding, term: Term) -> bool:
    """Whether a finding about a short form names the meaning of this row among others."""
    return term.kind == "acronym" and any(
        suggestion.text.startswith(term.say_instead[0]) for suggestion in finding.suggestions
    )


def _found(sentence: str, checker: Checks) -> list[Term]:
    """The rows that speak up about a sentence."""
    return [finding.term for finding in checker.check(sentence).findings if finding.term]
