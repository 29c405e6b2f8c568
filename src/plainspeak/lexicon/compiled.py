"""Compiled rows, looked up as words are met: all shipped lists together, or a group's own list."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from plainspeak._platform import disk_cache, tables
from plainspeak.lexicon import inflections, phrase_forms, row_checks, table
from plainspeak.lexicon.catalogue import catalogue
from plainspeak.lexicon.compile import CompiledPattern, compile_rows, rows_under
from plainspeak.lexicon.conditions import Condition
from plainspeak.lexicon.group_list import ok_rows
from plainspeak.lexicon.patterns import Pattern
from plainspeak.model import Term
from plainspeak.text.spacy_rules import rule_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.lexicon.compile import NamedRow

GROUP_RANK, SHIPPED_RANK = 0, 1
"""Ranks: a group's own rows come before all others."""

MAX_TERMS = 20_000
"""Rows that are remembered as terms."""


class Compiled(Protocol):
    """What ``compile_rows`` has made, as a dictionary or as a table in memory."""

    def get(self, key: str, default: Any = None, /) -> Any:
        """The value of a key."""


class CompiledRows:
    """The rows of a group (rank 0) or those that are shipped (rank 1)."""

    def __init__(self, compiled: Compiled, rank: int) -> None:
        self._compiled = compiled
        self.rank = rank
        inflections.remember(compiled.get("made", ()))
        self.term = lru_cache(MAX_TERMS)(self._term)
        self._company = cache(self._condition)

    def _term(self, number: int) -> Term:
        return Term(*self._compiled.get(f"row:{number}"))

    def _condition(self, number: int) -> Condition:
        return Condition(*self._compiled.get(f"company:{number}"))

    def named(self, word: str, key: str) -> Iterator[Term]:
        """The terms that have words, in one spelling, among their forms; ``key`` opens them."""
        forms = {word, word.removesuffix("s")}
        for number in rows_under(key, self._bases, lambda at, none: self._numbers(at) or none):
            if not forms.isdisjoint(self._compiled.get(f"forms:{number}")):
                yield self.term(number)

    def _numbers(self, opening: str) -> Sequence[int] | None:
        found: Sequence[int] | None = self._compiled.get(f"opening:{opening}")
        return found

    def _bases(self, form: str) -> tuple[str, ...]:
        own: tuple[str, ...] = self._compiled.get(f"base:{form}", ())
        return (*inflections.bases().get(form, ()), *own)

    def exact(self, text: str) -> Iterable[tuple[Any, ...]]:
        """The patterns that begin with just these letters."""
        found: Iterable[tuple[Any, ...]] = self._compiled.get(f"exact:{text}", ())
        return found

    def patterns(
        self, word: str, exact: Iterable[tuple[Any, ...]]
    ) -> Iterator[tuple[CompiledPattern, Pattern]]:
        """The patterns that begin with a word in one spelling, and ``exact`` ones among them."""
        kept = [*self._compiled.get(f"word:{word}", ()), *exact]
        for each in map(CompiledPattern._make, sorted(kept, key=lambda each: each[0])):
            company = None if each.company is None else self._company(each.company)
            term = self.term(each.row)
            yield (
                each,
                Pattern(
                    each.words, each.form, each.exact, term, self.rank, each.ambiguous, company
                ),
            )


@cache
def shipped() -> CompiledRows:
    """Every row of the shipped lists. Raises ``ListError`` when one of them is damaged."""
    paths = [each.path for each in catalogue()]

    def make() -> bytes:
        named = [(path.name, *row) for path in paths for row in table.rows(path)]
        return tables.pack(_compiled(named, {}))

    return CompiledRows(tables.Table(disk_cache.keep("lists", _sources(paths), make)), SHIPPED_RANK)


def of_group(path: Path) -> CompiledRows:
    """The rows of a group's own list. Raises ``ListError`` when one of them cannot be right."""

    def make() -> bytes:
        terms = row_checks.read(path)
        needed = set(phrase_forms.needed(terms)) - inflections.shipped().keys()
        bases = inflections.bases_of(inflections.inflections(*each) for each in needed)
        return tables.pack(_compiled([(path.name, *row) for row in table.rows(path)], bases))

    if not path.exists():
        row_checks.read(path)  # says so
    return CompiledRows(tables.Table(disk_cache.keep("own", _sources([path]), make)), GROUP_RANK)


def of_words(words: Sequence[str]) -> CompiledRows:
    """The words that the settings call fine."""

    def make() -> bytes:
        rows = [("settings", *row) for row in ok_rows(words, table.COLUMNS)]
        return tables.pack(_compiled(rows, {}))

    kept = disk_cache.keep("fine", _sources([]), make, "\n".join(words))
    return CompiledRows(tables.Table(kept), GROUP_RANK)


def _compiled(rows: Sequence[NamedRow], own_bases: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    from plainspeak.text import get_tokenizer

    def bases(form: str) -> tuple[str, ...]:
        return (*inflections.bases().get(form, ()), *own_bases.get(form, ()))

    terms = (table.term(*row) for row in rows)
    missing = set(phrase_forms.needed(terms)) - inflections.shipped().keys()
    made = {"made": [tuple(each) for each in inflections.complete(missing)]}
    return made | compile_rows(rows, get_tokenizer(), bases, own_bases)


def _sources(paths: Iterable[Path]) -> list[Path]:
    """All files that compiled rows depend on: lists, forms, spaCy's rules, and our own code."""
    here = Path(__file__).parent
    code = [*here.iterdir(), *(here.parent / "text").iterdir()]
    code = [each for each in code if each.suffix in {".py", ".csv"}]
    return [*paths, *inflections.files(), *rule_files(), *sorted(code)]
