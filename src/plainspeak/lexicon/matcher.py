"""All terms together: finds them among the words of a passage, the longest first."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from plainspeak.lexicon import compiled, normalise, patterns
from plainspeak.lexicon.catalogue import catalogue
from plainspeak.lexicon.compiled import SHIPPED_RANK
from plainspeak.lexicon.evidence import NO_EVIDENCE, Evidence
from plainspeak.lexicon.trie import TrieNode
from plainspeak.model import TermMatch
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, normalise_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.lexicon.patterns import Pattern
    from plainspeak.model import Term
    from plainspeak.text import Lexeme, Passage


MAX_LOOKED_UP = 20_000
"""Words whose rows are remembered."""

MAX_CACHED_LEXEMES = 400_000
"""Words whose patterns are remembered, so that memory stays flat."""


class Lexicon:
    """The terms for one audience, or for all, and those of the group's own lists, which come first.

    ``ok`` are words that the settings call fine. Of several meanings, those of another nation than
    ``nation`` are left out, and its own come first. All rows were compiled before; their patterns
    are looked up when a word that begins some is first met.

    >>> [term.say_instead[0] for term in Lexicon("public").lookup("utilise")]
    ['use']
    """

    def __init__(
        self,
        audience: str | None,
        own: Iterable[Path] = (),
        ok: Sequence[str] = (),
        nation: str | None = None,
    ) -> None:
        applicable = {e.name for e in catalogue() if audience is None or e.applies_to(audience)}
        self._unheard = {each.name for each in catalogue()} - applicable
        self._rows = [
            *([compiled.of_words(ok)] if ok else []),
            *map(compiled.of_group, own),
            compiled.shipped(),
        ]
        self._nodes: dict[Lexeme, TrieNode | None] = {}
        self._by_norm: dict[str, TrieNode | None] = {}
        self._nation = nation
        self._looked_up = lru_cache(MAX_LOOKED_UP)(self._look_up)

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Every row for a word or phrase, however it is inflected, spelled or capitalised."""
        return self._looked_up(text)

    def _look_up(self, text: str) -> tuple[Term, ...]:
        wanted = normalise_phrase(text)
        key = normalise.index_key(wanted)
        found = [
            (number, term.term != text, term)
            for number, rows in enumerate(self._rows)
            for term in rows.named(wanted, key)
            if rows.rank != SHIPPED_RANK or term.list not in self._unheard
        ]
        found.sort(key=lambda each: each[:2])
        return self._there(_unique_rows(term for *_, term in found))

    def _there(self, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        """The meanings that words have in the nation, its own first; all of them if none is left.

        >>> terms = Lexicon("public", nation="scotland").lookup("PCN")
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
        return Lexicon(None)

    def match(self, passage: Passage, evidence: Evidence = NO_EVIDENCE) -> Iterator[TermMatch]:
        """The terms in a passage, in reading order, never overlapping, the longest first.

        ``evidence`` is what the whole document says, for the conditions that ask for it. Terms at
        level ``ok`` are found too, so that no shorter term inside them is.
        """
        free = 0
        for at, node in self._starts(passage):
            if at >= free and (match := _longest(passage, at, node, evidence)):
                free = match.last
                if self._nation is not None:
                    match = match._replace(terms=self._there(match.terms))
                yield match

    def _starts(self, passage: Passage) -> list[tuple[int, TrieNode]]:
        """The numbers of the words that some term may begin at, each with what may follow.

        Most words that begin some phrase are small ones, with another word behind them.
        """
        known, words = self._nodes, passage.words
        following = passage.norms[1:]
        following.append("")
        new = passage.different_words.difference(known)
        if new and len(known) > MAX_CACHED_LEXEMES:
            known = self._nodes = {}
            self._by_norm = {}
            new = passage.different_words
        for word in new:
            known[word] = self._starting_with(word)
        return [
            (at, node)
            for at, node in enumerate(map(known.__getitem__, words))
            if node is not None and (node.patterns or following[at] in node.children)
        ]

    def _starting_with(self, word: Lexeme) -> TrieNode | None:
        """The patterns that begin with this word; ``None`` when there are none."""
        text = word.text.translate(STRAIGHT_PUNCTUATION)
        exact = [rows.exact(text) for rows in self._rows]
        if any(exact):
            return self._node(word.norm, exact)
        if word.norm not in self._by_norm:
            self._by_norm[word.norm] = self._node(word.norm, exact)
        return self._by_norm[word.norm]

    def _node(self, word: str, exact: Sequence[Iterable[tuple[Any, ...]]]) -> TrieNode | None:
        node = TrieNode()
        for rows, just_so in zip(self._rows, exact, strict=True):
            for kept, pattern in rows.patterns(word, just_so):
                if rows.rank != SHIPPED_RANK or self._is_heard(pattern):
                    node.insert(pattern, kept.middle, kept.last)
        return node if node.patterns or node.children else None

    def _is_heard(self, pattern: Pattern) -> bool:
        """Whether a shipped row is for this audience, and not there for its meaning alone."""
        return pattern.term.list not in self._unheard and not _is_reference_only(pattern)


def _longest(
    passage: Passage, at: int, node: TrieNode | None, evidence: Evidence
) -> TermMatch | None:
    """The terms of the longest pattern that is at a word and fits there."""
    norms = passage.norms
    endings: list[tuple[int, list[Pattern]]] = []
    end, last = at, len(norms)
    while node:
        end += 1
        if node.patterns:
            endings.append((end, node.patterns))
        node = node.children.get(norms[end]) if node.children and end < last else None
    for end, ending in reversed(endings):
        if match := _match(ending, passage, (at, end), evidence):
            return match
    return None


def _match(
    ending: list[Pattern], passage: Passage, span: tuple[int, int], evidence: Evidence
) -> TermMatch | None:
    """The terms of those patterns that stand and fit, the group's own before all others."""
    at, last = span
    if len(ending) == 1:  # as most are
        [only] = ending
        fits = patterns.matches_at(only, passage, at) and patterns.allowed_at(
            only, passage, at, evidence
        )
        return TermMatch(at, last, (only.term,)) if fits else None
    standing = [pattern for pattern in ending if patterns.matches_at(pattern, passage, at)]
    found = [each for each in standing if patterns.allowed_at(each, passage, at, evidence)]
    if not found:
        return None
    if len(standing) == 1:
        return TermMatch(at, last, (found[0].term,))
    first = min(found, key=patterns.precedence)
    rank = patterns.precedence(first)
    terms = [pattern.term for pattern in found if patterns.precedence(pattern) == rank]
    terms += [
        each.term
        for each in standing
        if patterns.precedence(each)[:2] == rank[:2]  # whichever list it is in
        and patterns.is_alternative(each, first, passage, at, evidence)
    ]
    return TermMatch(at, last, _unique_rows(terms))


def _unique_rows(terms: Iterable[Term]) -> tuple[Term, ...]:
    """A row of a group's own list stands for every part of speech: the first that fits is heard."""
    return tuple({(term.list, term.line): term for term in reversed([*terms])}.values())[::-1]


def _is_reference_only(pattern: Pattern) -> bool:
    """Whether a row is there for its meaning alone: an everyday word that is never flagged."""
    term = pattern.term
    return len(pattern.words) == 1 and term.level == "ok" and term.kind not in {"acronym", "name"}
