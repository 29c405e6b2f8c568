"""Counts and scores of a text, and how hard each sentence is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plainspeak.model.document import Kind
    from plainspeak.model.finding import Edit


class SentenceSpan(NamedTuple):
    """A sentence or a line: its offsets, how many words a reader counts, and its block's kind."""

    start: int
    end: int
    words: int
    kind: Kind


class ScoredTerm(NamedTuple):
    """A place where a listed term or a short form is.

    ``name`` is the same for every use of one term. ``explained``: the document has said by then
    what it means. ``known``: a short form that the audience is expected to know.
    """

    start: int
    end: int
    name: str
    explained: bool = False
    known: bool = False


class ScoringInput(NamedTuple):
    """What the scores of a document are worked out from, with its text.

    ``terms`` are sorted. ``ignored_names`` count as one short word; a sentence is long over
    ``sentence_limit`` words. ``passives`` and ``hidden_verbs`` are how many there are, or ``None``
    where nobody asked to look for them. ``audience`` is the name of who it is for, and
    ``grade_limit`` the school grade that a text for them may have. ``other_languages`` are those of
    the parts that are not in English, which have no sentences here.
    """

    sentences: tuple[SentenceSpan, ...] = ()
    terms: tuple[ScoredTerm, ...] = ()
    ignored_names: tuple[str, ...] = ()
    sentence_limit: int = 35
    passives: int | None = None
    hidden_verbs: int | None = None
    audience: str = "public"
    grade_limit: int = 9
    other_languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, its words, and how hard it is (0 is easy; see ``difficulty.py``)."""

    start: int
    end: int
    words: int
    difficulty: float


@dataclass(frozen=True, slots=True)
class Readability:
    """Counts first, then scores, then each sentence.

    ``words`` and ``sentences`` are of the whole document; all else leaves out headings and tables.
    ``new_ideas_per_100_words`` counts the different listed terms, short forms and rare words.
    ``passives`` and ``hidden_verbs`` are ``None`` where nobody asked to look for them.
    ``difficulty`` is most likely between ``difficulty_low`` and ``difficulty_high``. A score is
    ``None`` where there is none to give, and ``reason`` is a sentence that says why.
    """

    words: int
    scored_words: int
    scored_sentences: int
    words_per_sentence: float
    long_sentences: int
    long_word_share: float
    rare_word_share: float
    new_ideas_per_100_words: float
    headings: int
    list_items: int
    passives: int | None
    hidden_verbs: int | None
    difficulty: float | None
    difficulty_low: float | None
    difficulty_high: float | None
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    smog_grade: float | None
    gunning_fog: float | None
    coleman_liau: float | None
    automated_readability_index: float | None
    dale_chall: float | None
    reason: str | None
    sentences: tuple[Sentence, ...]

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade, the one that people are asked for most."""
        return self.flesch_kincaid_grade

    @property
    def grades(self) -> dict[str, float | None]:
        """The scores that are school grades of the United States, by name."""
        return {
            "flesch_kincaid_grade": self.flesch_kincaid_grade,
            "smog_grade": self.smog_grade,
            "gunning_fog": self.gunning_fog,
            "coleman_liau": self.coleman_liau,
            "automated_readability_index": self.automated_readability_index,
        }

    @property
    def scores(self) -> dict[str, float | None]:
        """All classic scores, by name: grades, and two that have scales of their own."""
        ease = {"flesch_reading_ease": self.flesch_reading_ease}
        return {**ease, **self.grades, "dale_chall": self.dale_chall}


class EditKind(StrEnum):
    """What an edit that makes a text easier does."""

    SPLIT = "split"
    LIST = "list"
    SWAP = "swap"
    EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class HelpfulEdit:
    """Something to change, and the difficulty of the document once this is done as well.

    ``start`` and ``end`` are where it is first wanted, and ``places`` in how many places it is.
    ``text`` is what to write there; for a split, the words before it. ``edits`` carry it out by
    machine so that it can be measured; a person would put the words better.
    """

    kind: EditKind
    start: int
    end: int
    text: str
    places: int
    edits: tuple[Edit, ...]
    difficulty: float
