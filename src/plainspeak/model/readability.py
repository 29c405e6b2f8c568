"""Counts and scores of a text, and how hard each sentence is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plainspeak.model.document import Kind


class SentenceSpan(NamedTuple):
    """A sentence or a line: its offsets, how many words a reader counts, and its block's kind."""

    start: int
    end: int
    words: int
    kind: Kind


class ScoringInput(NamedTuple):
    """What the scores of a document are worked out from, with its text.

    ``term_starts`` are the offsets at which listed terms and unfamiliar short forms begin, sorted.
    ``ignored_names`` count as one short word; a sentence is long over ``sentence_limit`` words.
    """

    sentences: tuple[SentenceSpan, ...] = ()
    term_starts: tuple[int, ...] = ()
    ignored_names: tuple[str, ...] = ()
    sentence_limit: int = 35


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, its words, and how hard it is (0 is easy; see ``difficulty.py``)."""

    start: int
    end: int
    words: int
    difficulty: float


@dataclass(frozen=True, slots=True)
class GradeDrivers:
    """What moved the Flesch-Kincaid grade most, and what the grade would be without it.

    ``sentences`` are the start and end offsets of the hardest sentences, the hardest first.
    ``words`` are the words of many syllables that count most, the most telling first, in lower
    case; without them means with a word of one syllable in the place of each.
    """

    sentences: tuple[tuple[int, int], ...]
    grade_without_sentences: float | None
    words: tuple[str, ...]
    grade_without_words: float | None


@dataclass(frozen=True, slots=True)
class Readability:
    """Counts first, then scores, then what moved them, then each sentence.

    ``words`` and ``sentences`` are of the whole document; all else leaves out headings and tables.
    A score is ``None`` where there is none to give, and ``reason`` is a sentence that says why.
    """

    words: int
    scored_words: int
    scored_sentences: int
    words_per_sentence: float
    long_sentences: int
    long_word_share: float
    rare_word_share: float
    difficulty: float | None
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    smog_grade: float | None
    gunning_fog: float | None
    coleman_liau: float | None
    automated_readability_index: float | None
    dale_chall: float | None
    reason: str | None
    moved: GradeDrivers | None
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
