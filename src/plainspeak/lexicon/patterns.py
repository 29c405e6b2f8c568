"""One form of one term as it is in a text, and whether it is at a given word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.lexicon import boundaries, context, inflections, names, phrase_forms
from plainspeak.lexicon.catalogue import for_some
from plainspeak.lexicon.context import Place
from plainspeak.lexicon.literal_senses import literal_company
from plainspeak.lexicon.needs import needs_hold
from plainspeak.text import pos
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.lexicon.conditions import Condition
    from plainspeak.lexicon.evidence import Evidence
    from plainspeak.model import Term
    from plainspeak.text import Lexeme, Passage, Tokenizer


class Pattern(NamedTuple):
    """One form of one term, word by word. An exact one is compared letter for letter.

    ``form`` is the form as it is written in a list, with its hyphens. ``literal`` is company in
    which the words mean just what they say, and are no term; a group's own rows have none.
    """

    words: tuple[str, ...]
    form: str
    exact: bool
    term: Term
    rank: int
    ambiguous: bool
    literal: Condition | None = None


def patterns_of(term: Term, tokenizer: Tokenizer) -> Iterator[Pattern]:
    """Every form of a term and of its variants, each spelling once; the rank is left at 0."""
    ambiguous = _ambiguous_forms(term)
    made = set()
    for written in (term.term, *term.variants):
        exact = written != written.lower()
        pos = "" if exact and term.kind in {"acronym", "name"} else term.pos
        for form in phrase_forms.forms(written, pos):
            for spelling in boundaries.spellings(form):
                words = tokenizer.words(spelling)
                keys = tuple(
                    w.text.translate(STRAIGHT_PUNCTUATION) if exact else w.norm for w in words
                )
                if keys and keys not in made:
                    made.add(keys)
                    unsure = form in ambiguous
                    yield Pattern(keys, form, exact, term, 0, unsure, _literal(term, form))


def _literal(term: Term, form: str) -> Condition | None:
    """The company in which a form means just what it says, where it could be a figure of speech.

    A term of several words that is to be explained is none, such as "surface water", nor is one
    that says what it needs.
    """
    if term.kind not in {"jargon", "wordy"} or term.level == "ok":
        return None
    words = form.lower().split()
    if len(words) > 1 and (term.level == "explain" or term.needs):
        return None
    return literal_company((*words, *(part for word in words for part in word.split("-"))))


def _ambiguous_forms(term: Term) -> frozenset[str]:
    """The forms of a single word that could be another part of speech as well."""
    if not term.term.isalpha() or term.pos not in {"noun", "verb", "adjective"}:
        return frozenset()
    known = inflections.inflections(term.term, term.pos)
    others = {f for pos in known.also for f in inflections.inflections(term.term, pos).all}
    return frozenset(form for form in known.all if form in others)


def _exactly(word: Lexeme, wanted: str, *, last: bool) -> bool:
    text = word.text.translate(STRAIGHT_PUNCTUATION)
    return text == wanted or (last and text in {f"{wanted}s", f"{wanted}'s"})


def matches_at(pattern: Pattern, passage: Passage, at: int) -> bool:
    """Whether a pattern whose words are here does so letter for letter, in one sentence."""
    size = len(pattern.words)
    if size == 1:
        return True
    if at + size > passage.sentence_of(at)[1]:
        return False
    return not pattern.exact or all(
        _exactly(passage.words[at + i], wanted, last=i == size - 1)
        for i, wanted in enumerate(pattern.words)
    )


def allowed_at(pattern: Pattern, passage: Passage, at: int, evidence: Evidence) -> bool:
    """Whether the words around, and the document, allow this term here."""
    last = at + len(pattern.words)
    if pattern.ambiguous and not pos.can_be(pattern.term.pos, passage, last - 1):
        return False
    return _conditions_hold(pattern, passage, (at, last), evidence)


def is_alternative(
    other: Pattern, found: Pattern, passage: Passage, at: int, evidence: Evidence
) -> bool:
    """Whether the same words as another part of speech are as likely here.

    "Staff triage calls" does not tell a noun from a verb: both rows are then given.
    """
    last = at + len(found.words)
    return (
        found.ambiguous
        and other.ambiguous
        and other.words == found.words
        and other.term.pos != found.term.pos
        and pos.is_ambiguous(passage, last - 1)
        and _conditions_hold(other, passage, (at, last), evidence)
    )


_ALWAYS_WHOLE = frozenset({"acronym", "name"})


def _conditions_hold(
    pattern: Pattern, passage: Passage, span: tuple[int, int], evidence: Evidence
) -> bool:
    """Whether the conditions of a row hold here, and its words are no part of others."""
    term = pattern.term
    first, last = span
    if (
        not pattern.exact
        and names.inside_name(passage, first, last)
        and not (term.pos == "noun" and names.is_whole_name(passage, first, last))
    ):
        return False
    if term.kind not in _ALWAYS_WHOLE and not _is_whole(pattern, passage, first, last):
        return False
    if not (term.needs or term.unless or pattern.literal):
        return True
    place = Place(passage, first, last, term, evidence, passage.sentence_of(first))
    if term.needs and not needs_hold(place):
        return False
    if pattern.rank and pattern.literal and context.is_near(pattern.literal, place):
        return False
    return not (term.unless and context.hold(term.unless, place))


def _is_whole(pattern: Pattern, passage: Passage, first: int, last: int) -> bool:
    """Whether the words of a term are no part of others beside them.

    A word that needs explaining needs it inside a longer one too: "moderate-potency".
    """
    if pattern.term.level != "explain" and boundaries.in_longer_word(passage, first, last):
        return False
    return boundaries.is_whole(pattern.form, passage, first, last)


def precedence(pattern: Pattern) -> tuple[int, int, bool, bool]:
    """Which of several rows for the same words is taken: the lowest.

    The group's own come first. Then those whose ``needs`` hold, as they know most of the place;
    among equals come names, then what needs no explaining, then all others. Of these, the rows
    that this audience has and others have not come first, and then, of two whose ``needs`` hold,
    the one that is sure enough for a warning.
    """
    if pattern.rank == 0:
        return 0, 0, False, False
    term = pattern.term
    kind = {"name": 0}.get(term.kind, 1 if term.level == "ok" else 2)
    sure = bool(term.needs) and term.level == "avoid"
    return (1 if term.needs else 2), kind, term.list not in for_some(), not sure
