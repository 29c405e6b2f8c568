"""Rows of lists compiled to what they are matched on, so that none is read again at run time.

The compiled rows are a table of plain values under short keys:

``row:7``       the cells of row 7 as a ``Term`` takes them
``forms:7``     every form of row 7 as it is compared when somebody looks a word up
``opening:util`` the numbers of the rows filed under an opening, in order
``base:chose``  the words that a word is a form of, where a group's own list brings them
``word:util``   the patterns that begin with a word in one spelling, in the order of their rows
``exact:MDT``   those that begin with just these letters
``company:7``   what is near when words mean just what they say, as a ``Condition`` takes it
``made``        the forms of words that the shipped lists do not inflect
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.lexicon import normalise, table
from plainspeak.lexicon.patterns import patterns_of
from plainspeak.model import Term
from plainspeak.text.lexeme import Lexeme
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from plainspeak.lexicon.conditions import Condition
    from plainspeak.lexicon.patterns import Pattern
    from plainspeak.text import Tokenizer

    NamedRow = tuple[str, int, list[str]]
    """The file, the line and the cells of a row."""

TERM_FIELDS = tuple(each.name for each in fields(Term))


class CompiledPattern(NamedTuple):
    """A pattern as it is kept.

    ``order`` is the place of its row among those that its first word may begin. ``middle`` and
    ``last`` are the words behind the first as a passage may have them; there are several for the
    last word of a short form.
    """

    order: int
    row: int
    words: tuple[str, ...]
    form: str
    exact: bool
    ambiguous: bool
    company: int | None
    middle: tuple[str, ...]
    last: tuple[str, ...]


def compile_rows(
    rows: Iterable[NamedRow],
    tokenizer: Tokenizer,
    bases: Callable[[str], Iterable[str]],
    own_bases: Mapping[str, Sequence[str]],
) -> dict[str, Any]:
    """The table for some rows.

    ``bases`` gives what a word may be a form of; ``own_bases`` are those that are kept with it.
    """
    compiled: dict[str, Any] = {f"base:{form}": tuple(words) for form, words in own_bases.items()}
    openings: dict[str, list[int]] = defaultdict(list)
    words = _Patterns()
    for number, (name, line, cells) in enumerate(rows):
        term = table.term(name, line, cells)
        compiled[f"row:{number}"] = tuple(getattr(term, each) for each in TERM_FIELDS)
        compiled[f"forms:{number}"] = tuple(sorted(normalise.forms(term)))
        for key in normalise.index_keys(*cells[:2]):
            openings[key].append(number)
        for pattern in patterns_of(term, tokenizer):
            words.add(number, pattern)
    compiled |= {f"opening:{key}": tuple(numbers) for key, numbers in openings.items()}
    compiled |= words.compiled(lambda key: rows_under(key, bases, openings.get))
    return compiled


def rows_under(
    key: str,
    bases: Callable[[str], Iterable[str]],
    filed: Callable[[str, tuple[()]], Iterable[int] | None],
) -> dict[int, None]:
    """The numbers of the rows that a word with this opening may begin, each once."""
    singular = (key[:-1],) if key.endswith("s") else ()
    openings = dict.fromkeys(map(normalise.index_key, (key, *bases(key), *singular)))
    return dict.fromkeys(number for opening in openings for number in filed(opening, ()) or ())


class _Patterns:
    """Patterns by the word they begin with."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        self._by_text: dict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        self._company: dict[Condition, int] = {}

    def add(self, row: int, pattern: Pattern) -> None:
        first = pattern.words[0]
        if not pattern.exact:
            self._by_word[first].append((row, pattern))
            return
        alone = len(pattern.words) == 1
        for text in (first, f"{first}s", f"{first}'s") if alone else (first,):
            self._by_text[text].append((row, pattern))

    def compiled(self, rows_of: Callable[[str], dict[int, None]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for word, patterns in self._by_word.items():
            self._file(found, f"word:{word}", patterns, rows_of(normalise.index_key(word)))
        for text, patterns in self._by_text.items():
            rows = rows_of(normalise.index_key(Lexeme(text).norm))
            self._file(found, f"exact:{text}", patterns, rows)
        return found | {
            f"company:{number}": tuple(condition) for condition, number in self._company.items()
        }

    def _file(
        self,
        found: dict[str, Any],
        key: str,
        patterns: Iterable[tuple[int, Pattern]],
        rows: Iterable[int],
    ) -> None:
        order = {row: at for at, row in enumerate(rows)}
        kept = [
            self._compiled(order[row], row, pattern) for row, pattern in patterns if row in order
        ]
        if kept:
            found[key] = sorted(kept, key=lambda each: each[0])

    def _compiled(self, order: int, row: int, pattern: Pattern) -> tuple[Any, ...]:
        company = None
        if pattern.literal:
            company = self._company.setdefault(pattern.literal, len(self._company))
        *middle, last = pattern.words[1:] or ("",)
        folded = tuple(americanise(word.lower()) for word in middle)
        lasts = tuple(last_keys(last, exact=pattern.exact)) if len(pattern.words) > 1 else ()
        return tuple(
            CompiledPattern(
                order, row, pattern.words, pattern.form, pattern.exact, pattern.ambiguous,
                company, folded, lasts,
            )
        )  # fmt: skip


def last_keys(word: str, *, exact: bool) -> set[str]:
    """The last word of a pattern as a passage may have it: that of a short form may be a plural."""
    lower = word.lower()
    return {americanise(lower), americanise(f"{lower}s")} if exact else {americanise(lower)}
