"""All terms together: finds them among the words of a passage, the longest first."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from plainspeak._platform.disk_cache import memoize
from plainspeak.lexicon import inflections, normalise, patterns, table
from plainspeak.lexicon.catalogue import catalogue
from plainspeak.lexicon.evidence import NO_EVIDENCE, Evidence
from plainspeak.lexicon.group_list import ok_rows
from plainspeak.lexicon.patterns import Pattern, TrieNode
from plainspeak.model import TermMatch
from plainspeak.text import spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.model import Term
    from plainspeak.text import Lexeme, Passage, Tokenizer


MAX_CACHED_LEXEMES = 400_000
"""Words whose patterns are remembered, so that memory stays flat."""


GROUP_RANK, SHIPPED_RANK = 0, 1
"""Ranks: a group's own rows come before all others."""

POS = table.COLUMNS.index("pos")


RowIndex = tuple[list[tuple[str, int, str]], dict[str, list[int]]]
"""Rows (the file, the line, and the cells as CSV), and the numbers of those under each opening."""


@cache
def shipped_rows() -> RowIndex:
    """Every row of the shipped lists, filed. Raises ``ListError`` when one of them is damaged."""
    paths = [each.path for each in catalogue()]
    filed: RowIndex = memoize("lists", paths, lambda: _build_index(paths))
    return filed


def _build_index(paths: Iterable[Path]) -> RowIndex:
    rows: list[tuple[str, int, str]] = []
    filed: dict[str, list[int]] = defaultdict(list)
    for path in paths:
        for line, cells in table.rows(path):
            for key in normalise.index_keys(*cells[:2]):
                filed[key].append(len(rows))
            rows.append((path.name, line, table.written([cells])))
    return rows, dict(filed)


class Lexicon:
    """The terms for one audience, or for all, and those of the group's own lists, which come first.

    ``ok`` are words that the settings call fine. Of several meanings, those of another nation than
    ``nation`` are left out, and its own come first. A row becomes a ``Term`` when a word of it is
    first met, so that start-up stays short.

    >>> from plainspeak.text import Tokenizer
    >>> lexicon = Lexicon("public", Tokenizer())
    >>> [term.say_instead[0] for term in lexicon.lookup("utilise")]
    ['use']
    """

    def __init__(
        self,
        audience: str | None,
        language: Tokenizer,
        own: Iterable[Path] = (),
        ok: Sequence[str] = (),
        nation: str | None = None,
    ) -> None:
        self._language = language
        self._shipped = shipped_rows()
        self._applicable = {
            e.path.name for e in catalogue() if audience is None or e.applies_to(audience)
        }
        self._own: dict[str, list[tuple[str, table.Row]]] = defaultdict(list)
        self._own_bases: dict[str, tuple[str, ...]] = {}
        self._nodes: dict[Lexeme, TrieNode | None] = {}
        self._nation = nation
        self._add("settings", ok_rows(ok, table.COLUMNS))
        for path in own:
            self._add_list(path)

    def _add(self, name: str, rows: Iterable[table.Row]) -> None:
        for row in rows:
            for key in normalise.index_keys(*row[1][:2]):
                self._own[key].append((name, row))

    def _add_list(self, path: Path) -> None:
        """The rows of a group's own list, each checked."""
        terms = table.read(path)
        self._add(path.name, table.rows(path))
        needed = set(inflections.needed(terms)) - inflections.shipped().keys()
        extra = inflections.bases_of(inflections.inflections(*each) for each in needed)
        for form, words in extra.items():
            self._own_bases[form] = (*self._own_bases.get(form, ()), *words)

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Every row for a word or phrase, however it is inflected, spelled or capitalised."""
        wanted = spelling.normalise_phrase(text)
        found = [
            (rank, term.term != text, term)
            for rank, term in self._filed_under(normalise.index_key(wanted))
            if wanted in normalise.forms(term) or wanted.removesuffix("s") in normalise.forms(term)
        ]
        found.sort(key=lambda each: each[:2])
        return self._there(_unique_rows(term for *_, term in found))

    def _there(self, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        """The meanings that words have in the nation, its own first; all of them if none is left.

        >>> from plainspeak.text import Tokenizer
        >>> terms = Lexicon("public", Tokenizer(), nation="scotland").lookup("PCN")
        >>> [term.say_instead[0] for term in terms]
        ['penalty charge notice']
        """
        if self._nation is None or len(terms) == 1:
            return terms
        heard = [term for term in terms if term.nation in {"", "uk", self._nation}]
        return tuple(sorted(heard, key=lambda term: term.nation != self._nation)) or terms

    def elsewhere(self, text: str) -> tuple[Term, ...]:
        """The rows with a swap for a word that only lists for other audiences speak of."""
        found = self._every_list.lookup(text)
        return tuple(
            term for term in found if term.level in {"avoid", "consider"} and term.kind != "respect"
        )

    @cached_property
    def _every_list(self) -> Lexicon:
        return Lexicon(None, self._language)

    def match(self, passage: Passage, evidence: Evidence = NO_EVIDENCE) -> Iterator[TermMatch]:
        """The terms in a passage, in reading order, never overlapping, the longest first.

        ``evidence`` is what the whole document says, for the conditions that ask for it. Terms at
        level ``ok`` are found too, so that no shorter term inside them is.
        """
        words = passage.words
        nodes = self._nodes
        free, end = 0, len(words)
        for at in self._starts(words):
            if at < free or not (node := nodes[words[at]]):
                continue
            # Most words that begin some phrase are small ones, with another word behind them.
            goes_on = at + 1 < end and words[at + 1].norm in node.children
            if (node.patterns or goes_on) and (match := _longest(passage, at, node, evidence)):
                yield match._replace(terms=self._there(match.terms))
                free = match.last

    def _starts(self, words: Sequence[Lexeme]) -> list[int]:
        """The numbers of the words that some term begins with."""
        known = self._nodes
        try:
            return [at for at, word in enumerate(words) if known[word]]
        except KeyError:  # some are new
            if len(known) > MAX_CACHED_LEXEMES:
                known.clear()
            for word in set(words).difference(known):
                known[word] = self._starting_with(word)
            return [at for at, word in enumerate(words) if known[word]]

    def _starting_with(self, word: Lexeme) -> TrieNode | None:
        """The patterns that begin with this word; ``None`` when there are none."""
        node = TrieNode()
        for pattern in self._compile(normalise.index_key(word.norm)):
            if patterns.first_word_matches(pattern, word) and not _is_reference_only(pattern):
                node.insert(pattern)
        return node if node.patterns or node.children else None

    def _compile(self, key: str) -> Iterator[Pattern]:
        for rank, term in self._filed_under(key):
            yield from patterns.patterns_of(term, rank, self._language)

    def _filed_under(self, key: str) -> Iterator[tuple[int, Term]]:
        """The rows that a word with this opening may begin, each once, a group's own first."""
        singular = (key[:-1],) if key.endswith("s") else ()
        bases = (key, *inflections.bases().get(key, ()), *self._own_bases.get(key, ()), *singular)
        openings = dict.fromkeys(map(normalise.index_key, bases))
        own = {
            (name, line, cells[POS]): cells
            for opening in openings
            for name, (line, cells) in self._own.get(opening, ())
        }
        for (name, line, _), cells in own.items():
            yield GROUP_RANK, table.term(name, line, cells)
        rows, filed = self._shipped
        for number in dict.fromkeys(n for opening in openings for n in filed.get(opening, ())):
            name, line, written = rows[number]
            if name in self._applicable:
                yield SHIPPED_RANK, table.term(name, line, next(csv.reader([written])))


def _longest(
    passage: Passage, at: int, node: TrieNode | None, evidence: Evidence
) -> TermMatch | None:
    """The terms of the longest pattern that stands at a word and fits there."""
    words = passage.words
    ways: list[list[Pattern]] = []
    end = at
    while node:
        ways.append(node.patterns)
        end += 1
        if end == len(words):
            break
        node = node.children.get(words[end].norm)
    for number in range(len(ways), 0, -1):
        ending = ways[number - 1]
        if ending and (match := _match(ending, passage, (at, at + number), evidence)):
            return match
    return None


def _match(
    ending: list[Pattern], passage: Passage, span: tuple[int, int], evidence: Evidence
) -> TermMatch | None:
    """The terms of those patterns that stand and fit, the group's own before all others."""
    at, last = span
    standing = [pattern for pattern in ending if patterns.matches_at(pattern, passage, at)]
    found = [each for each in standing if patterns.allowed_at(each, passage, at, evidence)]
    if not found:
        return None
    first = min(found, key=patterns.precedence)
    found += [
        each for each in standing if patterns.is_alternative(each, first, passage, at, evidence)
    ]
    rank = patterns.precedence(first)
    terms = [pattern.term for pattern in found if patterns.precedence(pattern) == rank]
    return TermMatch(at, last, _unique_rows(terms))


def _unique_rows(terms: Iterable[Term]) -> tuple[Term, ...]:
    """A row of a group's own list stands for every part of speech: the first that fits is heard."""
    return tuple({(term.list, term.line): term for term in reversed([*terms])}.values())[::-1]


def _is_reference_only(pattern: Pattern) -> bool:
    """Whether a row is there for its meaning alone: an everyday word that is never flagged."""
    term = pattern.term
    return (
        len(pattern.words) == 1
        and pattern.rank == SHIPPED_RANK
        and term.level == "ok"
        and term.kind not in {"acronym", "name"}
    )
