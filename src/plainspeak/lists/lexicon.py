"""All terms together: finds them among the words of a passage, the longest first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.lists import inflection, patterns, spelling, table
from plainspeak.lists.patterns import Pattern
from plainspeak.lists.shelf import shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.language import Language, Passage, Word
    from plainspeak.model import Term


MOST_WORDS = 400_000
"""Words whose patterns are remembered, so that memory stays flat."""


class Match(NamedTuple):
    """Terms found at the words ``first`` up to ``last``; several for several meanings."""

    first: int
    last: int
    terms: tuple[Term, ...]


Patterns = dict[str, list[Pattern]]


class Lexicon:
    """The terms for one audience, and those of the group's own lists, which come first.

    A row becomes a ``Term`` when a word of it is first met, so that start-up stays short.

    >>> from plainspeak.language import Language
    >>> lexicon = Lexicon("public", Language())
    >>> [term.say_instead[0] for term in lexicon.lookup("utilise")]
    ['use']
    """

    def __init__(self, audience: str, language: Language, own: Iterable[Path] = ()) -> None:
        self._language = language
        self._rows: dict[str, list[tuple[int, str, table.Row]]] = defaultdict(list)
        self._bases = dict(inflection.bases())
        self._patterns: dict[Word, Patterns] = {}
        self._add_own(own)
        for each in shelf():
            if each.serves(audience):
                self._add(1, each.path.name, table.rows(each.path))

    def _add_own(self, paths: Iterable[Path]) -> None:
        terms = [term for path in paths for term in table.read(path)]
        for path in paths:
            self._add(0, path.name, table.rows(path))
        needed = set(inflection.needed(terms)) - inflection.shipped().keys()
        extra = inflection.bases_of(inflection.inflections(*each) for each in needed)
        for form, words in extra.items():
            self._bases[form] = self._bases.get(form, frozenset()) | words

    def _add(self, rank: int, name: str, rows: Iterable[table.Row]) -> None:
        for row in rows:
            cells = row[1]
            for key in spelling.openings(cells[0], cells[1]):
                self._rows[key].append((rank, name, row))

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Every row for a word or phrase, however it is inflected, spelled or capitalised."""
        wanted = spelling.plain(text)
        found = [
            (rank, term.term != text, term)
            for rank, term in self._filed_under(spelling.opening(wanted))
            if wanted in spelling.forms(term) or wanted.removesuffix("s") in spelling.forms(term)
        ]
        found.sort(key=lambda each: each[:2])
        return tuple(dict.fromkeys(term for *_, term in found))

    def match(self, passage: Passage) -> Iterator[Match]:
        """The terms in a passage, in reading order, never overlapping, the longest first.

        Terms at level ``ok`` are found too: they keep shorter terms inside them quiet.
        """
        words = passage.words
        free = 0
        for at in self._starts(words):
            if at < free:
                continue
            starting = self._patterns[words[at]]
            following = words[at + 1].key if at + 1 < len(words) else ""
            if (following in starting or "" in starting) and (
                match := self._longest(passage, at, starting, following)
            ):
                yield match
                free = match.last

    def _starts(self, words: Sequence[Word]) -> list[int]:
        """The numbers of the words that some term begins with."""
        known = self._patterns
        try:
            return [at for at, word in enumerate(words) if known[word]]
        except KeyError:  # some are new
            if len(known) > MOST_WORDS:
                known.clear()
            for word in set(words).difference(known):
                known[word] = self._starting_with(word)
            return [at for at, word in enumerate(words) if known[word]]

    def _longest(
        self, passage: Passage, at: int, starting: Patterns, following: str
    ) -> Match | None:
        found: list[Pattern] = []
        for pattern in (*starting.get(following, ()), *starting.get("", ())):
            if found and len(pattern.words) < len(found[0].words):
                break
            if patterns.stands(pattern, passage, at) and patterns.fits(pattern, passage, at):
                found.append(pattern)
        if not found:
            return None
        found.sort(key=patterns.precedence)
        terms = [p.term for p in found if patterns.precedence(p) == patterns.precedence(found[0])]
        return Match(at, at + len(found[0].words), tuple(dict.fromkeys(terms)))

    def _starting_with(self, word: Word) -> Patterns:
        """The patterns that begin with this word, the longest first, by the word that follows.

        Those of one word stand under "".
        """
        found: Patterns = defaultdict(list)
        for pattern in sorted(
            self._compile(spelling.opening(word.key)), key=lambda p: -len(p.words)
        ):
            if patterns.same(pattern, 0, word, last=len(pattern.words) == 1):
                for following in patterns.following(pattern):
                    found[following].append(pattern)
        return dict(found)

    def _compile(self, key: str) -> Iterator[Pattern]:
        for rank, term in self._filed_under(key):
            yield from patterns.of_term(term, rank, self._language)

    def _filed_under(self, key: str) -> Iterator[tuple[int, Term]]:
        """The rows that a word with this opening may begin, each once."""
        seen = set()
        singular = {key[:-1]} if key.endswith("s") else set()
        for base in {key} | self._bases.get(key, frozenset()) | singular:
            for rank, name, (line, cells) in self._rows.get(spelling.opening(base), ()):
                if (name, line) not in seen:
                    seen.add((name, line))
                    yield rank, table.term(name, line, cells)
