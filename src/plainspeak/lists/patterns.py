"""One form of one term as it stands in a text, and whether it stands at a given word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak.language import speech
from plainspeak.language.words import STRAIGHT, fold
from plainspeak.lists import conditions, inflection, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.language import Language, Passage, Word
    from plainspeak.model import Term


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of one term, word by word. An exact one is compared letter for letter."""

    words: tuple[str, ...]
    exact: bool
    term: Term
    rank: int
    ambiguous: bool


def of_term(term: Term, rank: int, language: Language) -> Iterator[Pattern]:
    """Every form of a term and of its variants, each spelling once."""
    ambiguous = _ambiguous_forms(term)
    made = set()
    for written in (term.term, *term.variants):
        exact = written != written.lower()
        pos = "" if exact and term.kind in {"acronym", "name"} else term.pos
        for form in inflection.forms(written, pos):
            for spelling in _joinings(form):
                words = language.words(spelling)
                keys = tuple(w.text.translate(STRAIGHT) if exact else w.key for w in words)
                if keys and keys not in made:
                    made.add(keys)
                    yield Pattern(keys, exact, term, rank, form in ambiguous)


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


def following(pattern: Pattern) -> set[str]:
    """The second word of a pattern as a passage may have it; "" when there is none."""
    if len(pattern.words) == 1:
        return {""}
    second = fold(pattern.words[1].lower())
    return {second, f"{second}s"} if pattern.exact else {second}


def same(pattern: Pattern, index: int, word: Word, *, last: bool) -> bool:
    """Whether a word of a text is that word of a pattern; the last one may be a plural."""
    wanted = pattern.words[index]
    if not pattern.exact:
        return word.key == wanted
    text = word.text.translate(STRAIGHT)
    return text == wanted or (last and text in {f"{wanted}s", f"{wanted}'s"})


def stands(pattern: Pattern, passage: Passage, at: int) -> bool:
    """Whether all words of a pattern stand here, in one sentence; the first is known to."""
    size = len(pattern.words)
    if size == 1:
        return True
    end = at + size
    return (
        end <= len(passage.words)
        and all(same(pattern, i, passage.words[at + i], last=i == size - 1) for i in range(1, size))
        and end <= passage.sentence_of(at)[1]
    )


def fits(pattern: Pattern, passage: Passage, at: int) -> bool:
    """Whether the words around allow this term here."""
    last = at + len(pattern.words)
    if pattern.ambiguous and not speech.used_as(pattern.term.pos, passage, last - 1):
        return False
    return _suits(pattern, passage, at, last)


def may_stand_for(other: Pattern, found: Pattern, passage: Passage, at: int) -> bool:
    """Whether the same words as another part of speech are as likely here.

    "Staff triage calls" does not tell a noun from a verb: both rows are then given.
    """
    last = at + len(found.words)
    return (
        found.ambiguous
        and other.ambiguous
        and other.words == found.words
        and other.term.pos != found.term.pos
        and speech.is_unsure(passage, last - 1)
        and _suits(other, passage, at, last)
    )


def _suits(pattern: Pattern, passage: Passage, at: int, last: int) -> bool:
    """Whether the conditions of a row hold here."""
    term = pattern.term
    if not pattern.exact and names.inside(passage, at, last):
        return False
    if term.needs and not conditions.hold(term.needs, passage, at, last):
        return False
    return not (term.unless and conditions.hold(term.unless, passage, at, last))


def precedence(pattern: Pattern) -> tuple[int, int]:
    """The group's words, then names, then what needs no explaining, then all others."""
    if pattern.rank == 0:
        return 0, 0
    return 1, {"name": 0}.get(pattern.term.kind, 1 if pattern.term.level == "ok" else 2)
