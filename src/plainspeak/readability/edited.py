"""A document as its sentences would score with some edits made, without reading it again."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Edit
from plainspeak.readability import sentence_words
from plainspeak.readability.sentence_words import UNSCORED_KINDS, WordReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from plainspeak.model import Document, ScoredTerm, ScoringInput


class Change(NamedTuple):
    """Edits in reading order, and what else they change.

    ``breaks``: where in the text of each edit a new sentence begins, if one does. ``explained``:
    terms that are explained from an offset on.
    """

    edits: tuple[Edit, ...]
    breaks: tuple[int | None, ...]
    explained: tuple[tuple[str, int], ...] = ()


class Total(NamedTuple):
    """Words, and the difficulty of their sentences, each weighed by its words."""

    words: int = 0
    weighed: float = 0.0

    def plus(self, other: Total, times: int = 1) -> Total:
        """Both added up; with -1, the other is taken off."""
        return Total(self.words + times * other.words, self.weighed + times * other.weighed)

    @property
    def difficulty(self) -> float:
        """The mean."""
        return self.weighed / self.words if self.words else 0.0


class EditedDocument:
    """The scored sentences of a document, with the edits that were chosen so far."""

    def __init__(self, document: Document, scoring: ScoringInput) -> None:
        self.text = document.text
        self.spans = [each for each in scoring.sentences if each.kind not in UNSCORED_KINDS]
        self._terms = scoring.terms
        self._starts = [each.start for each in self.spans]
        self._reader = WordReader(scoring.ignored_names)
        words = [self._reader.words(self.text, each.start, each.end) for each in self.spans]
        self._reader.names = sentence_words.names(words)
        self._edits: dict[int | None, list[tuple[Edit, int | None]]] = {}
        self._explained: dict[str, int] = {}
        self._uses: dict[str, list[int]] = {}
        for use in self._terms:
            self._uses.setdefault(use.name, []).append(use.start)
        self._scores = [self._score(each) for each in range(len(self.spans))]
        self.total = Total()
        for score in self._scores:
            self.total = self.total.plus(score)

    def sentence_at(self, offset: int) -> int | None:
        """The number of the scored sentence that holds an offset."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 and offset < self.spans[at].end else None

    def touched(self, change: Change) -> set[int]:
        """The numbers of the sentences that a change makes easier or harder."""
        places = [_place(edit) for edit in change.edits]
        for name, start in change.explained:
            places += [use for use in self._uses.get(name, ()) if use >= start]
        return {at for at in map(self.sentence_at, places) if at is not None}

    def fits(self, change: Change) -> bool:
        """Whether no chosen edit wants the same words, or words that touch them."""
        return not any(
            edit.start <= other.end and other.start <= edit.end
            for edit in change.edits
            for other, _ in self._edits.get(self.sentence_at(_place(edit)), ())
        )

    def with_change(self, change: Change) -> Total:
        """The total that the document would have."""
        edits, explained = self._joined(change)
        total = self.total
        for at in self.touched(change):
            total = total.plus(self._scores[at], -1).plus(self._score(at, edits, explained))
        return total

    def make(self, change: Change) -> None:
        """Make a change for ever."""
        self._edits, self._explained = self._joined(change)
        for at in self.touched(change):
            score = self._score(at)
            self.total = self.total.plus(self._scores[at], -1).plus(score)
            self._scores[at] = score

    def _joined(
        self, change: Change
    ) -> tuple[dict[int | None, list[tuple[Edit, int | None]]], dict[str, int]]:
        """The edits by sentence and the explained terms, with those of a change."""
        edits = dict(self._edits)
        for edit, new_sentence in zip(change.edits, change.breaks, strict=True):
            at = self.sentence_at(_place(edit))
            edits[at] = sorted([*edits.get(at, ()), (edit, new_sentence)], key=_start)
        explained = dict(self._explained)
        for name, start in change.explained:
            explained[name] = min(start, explained.get(name, start))
        return edits, explained

    def _score(
        self,
        at: int,
        edits: Mapping[int | None, Sequence[tuple[Edit, int | None]]] | None = None,
        explained: Mapping[str, int] | None = None,
    ) -> Total:
        """The words and the difficulty of a sentence, or of those that edits make of it."""
        start, end = self.spans[at].start, self.spans[at].end
        made = (self._edits if edits is None else edits).get(at, ())
        known = self._explained if explained is None else explained
        terms = sentence_words.terms_between(self._terms, start, end)
        if not made:
            used = [_as_explained(use, known) for use in terms]
            return self._of_span(self.text, start, end, used)
        text, bounds, moved = _edited(self.text, (start, end), made, terms)
        used = [
            _as_explained(use, known)._replace(start=place, end=place + use.end - use.start)
            for use, place in moved
        ]
        total = Total()
        for first, last in pairwise(bounds):
            inside = [use for use in used if first <= use.start < last]
            total = total.plus(self._of_span(text, first, last, inside))
        return total

    def _of_span(self, text: str, start: int, end: int, terms: Iterable[ScoredTerm]) -> Total:
        words = self._reader.words(text, start, end)
        if not words:
            return Total()
        hard = self._reader.difficulty(text, (start, end), words, terms)
        return Total(len(words), hard * len(words))


def _place(edit: Edit) -> int:
    """An offset in the sentence of an edit; words are put in behind what is there."""
    return edit.start if edit.start < edit.end else edit.start - 1


def _start(made: tuple[Edit, int | None]) -> int:
    return made[0].start


def _as_explained(use: ScoredTerm, explained: Mapping[str, int]) -> ScoredTerm:
    """A term as it counts once some terms are explained from an offset on."""
    start = explained.get(use.name)
    return use if start is None or use.start < start else use._replace(explained=True)


def _edited(
    text: str,
    span: tuple[int, int],
    made: Sequence[tuple[Edit, int | None]],
    terms: Sequence[ScoredTerm],
) -> tuple[str, list[int], list[tuple[ScoredTerm, int]]]:
    """A sentence with edits made: its text, the bounds of its sentences, and where its terms are.

    Terms that an edit has taken away are left out.
    """
    pieces: list[str] = []
    bounds, kept = [0], []
    at, length = span[0], 0
    for edit, new_sentence in [*made, (Edit(span[1], span[1], ""), None)]:
        for use in terms:
            if at <= use.start < use.end <= edit.start:
                kept.append((use, length + use.start - at))
            elif edit.start <= use.start < use.end <= edit.end:
                bracket = edit.text.find(f"({text[use.start : use.end]})")
                if bracket >= 0:  # written out, with the short form behind
                    kept.append((use, length + edit.start - at + bracket + 1))
        pieces += [text[at : edit.start], edit.text]
        length += edit.start - at
        if new_sentence is not None:
            bounds.append(length + new_sentence)
        length += len(edit.text)
        at = edit.end
    return "".join(pieces), [*bounds, length], kept
