"""All terms together: finds them among the words of a passage, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.language import speech
from plainspeak.language.words import STRAIGHT, Word, fold
from plainspeak.lists import conditions, inflection, names, table
from plainspeak.lists.shelf import shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.language import Language, Passage
    from plainspeak.model import Term


MOST_WORDS = 400_000
"""Words whose patterns are remembered, so that memory stays flat."""


class Match(NamedTuple):
    """Terms found at the words ``first`` up to ``last``; several for several meanings."""

    first: int
    last: int
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of one term, word by word. An exact one is compared letter for letter."""

    words: tuple[str, ...]
    exact: bool
    term: Term
    rank: int
    ambiguous: bool


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
            for key in _keys(cells[0], cells[1]):
                self._rows[key].append((rank, name, row))

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Every row for a word or phrase, however it is inflected, spelled or capitalised."""
        wanted = plain(text)
        found = [
            (rank, term.term != text, term)
            for rank, term in self._filed_under(_opening(wanted))
            if wanted in _spelled(term) or wanted.removesuffix("s") in _spelled(term)
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
            if _stands(pattern, passage, at) and _fits(pattern, passage, at):
                found.append(pattern)
        if not found:
            return None
        found.sort(key=_precedence)
        terms = [p.term for p in found if _precedence(p) == _precedence(found[0])]
        return Match(at, at + len(found[0].words), tuple(dict.fromkeys(terms)))

    def _starting_with(self, word: Word) -> Patterns:
        """The patterns that begin with this word, the longest first, by the word that follows.

        Those of one word stand under "".
        """
        found: Patterns = defaultdict(list)
        for pattern in sorted(self._compile(_opening(word.key)), key=lambda p: -len(p.words)):
            if _same(pattern, 0, word, last=len(pattern.words) == 1):
                for following in _following(pattern):
                    found[following].append(pattern)
        return dict(found)

    def _compile(self, key: str) -> Iterator[Pattern]:
        for rank, term in self._filed_under(key):
            yield from self._forms(rank, term)

    def _filed_under(self, key: str) -> Iterator[tuple[int, Term]]:
        """The rows that a word with this opening may begin, each once."""
        seen = set()
        singular = {key[:-1]} if key.endswith("s") else set()
        for base in {key} | self._bases.get(key, frozenset()) | singular:
            for rank, name, (line, cells) in self._rows.get(_opening(base), ()):
                if (name, line) not in seen:
                    seen.add((name, line))
                    yield rank, table.term(name, line, cells)

    def _forms(self, rank: int, term: Term) -> Iterator[Pattern]:
        ambiguous = _ambiguous_forms(term)
        made = set()
        for written in (term.term, *term.variants):
            exact = written != written.lower()
            pos = "" if exact and term.kind in {"acronym", "name"} else term.pos
            for form in inflection.forms(written, pos):
                for spelling in _joinings(form):
                    words = self._language.words(spelling)
                    keys = tuple(w.text.translate(STRAIGHT) if exact else w.key for w in words)
                    if keys and keys not in made:
                        made.add(keys)
                        yield Pattern(keys, exact, term, rank, form in ambiguous)


def _spelled(term: Term) -> set[str]:
    """Every form of a term as it is compared when it is looked up."""
    written = (term.term, *term.variants)
    found = {plain(form) for each in written for form in inflection.forms(each, term.pos)}
    return found | {each.replace(" ", "") for each in found if "-" in term.term}


def plain(phrase: str) -> str:
    """A phrase as it is compared: one spelling, no hyphens, single spaces.

    >>> plain("Co-production  organisations")
    'co production organizations'
    """
    straight = phrase.lower().translate(STRAIGHT).replace("-", " ")
    return " ".join(map(fold, straight.split()))


def _following(pattern: Pattern) -> set[str]:
    """The second word of a pattern as a passage may have it; "" when there is none."""
    if len(pattern.words) == 1:
        return {""}
    second = fold(pattern.words[1].lower())
    return {second, f"{second}s"} if pattern.exact else {second}


def _keys(term: str, variants: str) -> set[str]:
    """The openings under which a row is filed."""
    written = [term, *variants.split("|")] if variants else [term]
    keys = set()
    for each in written:
        plain = fold(_opening(each.strip().lower()))
        keys.add(plain)
        if "-" in each:
            keys.add(fold(each.strip().lower().partition(" ")[0].replace("-", "")))
    return keys - {""}


_OPENING = re.compile(r"\w+?(?=n't\b|\W|$)")


def _opening(word: str) -> str:
    """The letters and digits a word begins with: "T&Cs" is filed under "t"."""
    found = _OPENING.match(word)
    return found.group() if found else word


def _joinings(form: str) -> tuple[str, ...]:
    """With hyphens, without, and with the hyphens that do not break, which spaCy does not part."""
    return (form, form.replace("-", ""), form.replace("-", "\u2011")) if "-" in form else (form,)


def _ambiguous_forms(term: Term) -> frozenset[str]:
    """The forms of a single word that could be another part of speech as well."""
    if not term.term.isalpha() or term.pos not in {"noun", "verb", "adjective"}:
        return frozenset()
    known = inflection.inflections(term.term, term.pos)
    others = {f for pos in known.also for f in inflection.inflections(term.term, pos).all}
    return frozenset(form for form in known.all if form in others)


def _same(pattern: Pattern, index: int, word: Word, *, last: bool) -> bool:
    wanted = pattern.words[index]
    if not pattern.exact:
        return word.key == wanted
    text = word.text.translate(STRAIGHT)
    return text == wanted or (last and text in {f"{wanted}s", f"{wanted}'s"})


def _stands(pattern: Pattern, passage: Passage, at: int) -> bool:
    end = at + len(pattern.words)
    if end > len(passage.words) or end > passage.sentence_of(at)[1]:
        return False
    return all(
        _same(pattern, i, passage.words[at + i], last=at + i == end - 1)
        for i in range(len(pattern.words))
    )


def _fits(pattern: Pattern, passage: Passage, at: int) -> bool:
    """Whether the words around allow this term here."""
    term = pattern.term
    last = at + len(pattern.words)
    if not pattern.exact and names.inside(passage, at, last):
        return False
    if pattern.ambiguous and not speech.used_as(term.pos, passage, last - 1):
        return False
    if term.needs and not conditions.hold(term.needs, passage, at, last):
        return False
    return not (term.unless and conditions.hold(term.unless, passage, at, last))


def _precedence(pattern: Pattern) -> tuple[int, int]:
    """The group's words, then names, then what needs no explaining, then all others."""
    if pattern.rank == 0:
        return 0, 0
    return 1, {"name": 0}.get(pattern.term.kind, 1 if pattern.term.level == "ok" else 2)
