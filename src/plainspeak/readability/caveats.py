"""Why a text gets no scores, and why the scores it gets are not to be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.readability import formulas
from plainspeak.readability.age_bands import GRADE_TO_AGE, age_band, format_band
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plainspeak.model import Readability

ENGLISH = 0.45
"""The share of words met in everyday English below which a text is in another language. In plain
and in medical English it is three in four or more; in French, German or Welsh one in three."""

LIKELY_ENGLISH = 0.75
"""The share of words that are not rare below which it may be in another language, if it has few of
the little words of English as well."""

FUNCTION_WORDS = 0.14
"""The share of words such as "the" and "of" below which they are few: in pages and in medical
English it is a fifth or more, in languages with the same letters an eighth or less."""

MIN_WORDS_TO_TELL_LANGUAGE = 20
"""Words it takes to tell the language of a text."""

WORDS = 0.5
"""The share of its words that must have letters: a column of figures is no prose."""

FOREIGN = "few of its words are met in everyday English: it may be in another language"

FIGURES = "it has figures and few words"

NAMES = "it has names and hardly any other words"

CAPITALS, MIN_NAMES = 0.8, 4
"""The share of words with a capital from which on they are names, and how many it takes to tell."""

NO_ENDS = "its sentences cannot be told: it has hardly any full stops"

MAX_MEAN_WORDS = 100
"""Words a sentence, on average, beyond which no person wrote the sentences."""

NO_DIFFICULTY = frozenset({FOREIGN, FIGURES, NAMES, NO_ENDS})
"""Reasons for which there is no difficulty either."""

WIDE = 2
"""Grades between the lowest and the highest formula from which on we say that they differ."""


def unscorable_reason(
    uses: Mapping[str, int],
    languages: Sequence[str] = (),
    *,
    sentences: int = 1,
    has_lines: bool,
) -> str | None:
    """Why a text with these words gets no scores; ``None`` when it does.

    ``languages`` are those of its parts that are not in English. ``has_lines``: it has words, if
    only in headings and tables. ``sentences`` is how many it has.

    >>> unscorable_reason({}, has_lines=True)
    'it has headings or tables and no sentences'
    >>> unscorable_reason({"word": 40}, has_lines=True)
    'it has 40 words in sentences, and the formulas need 100'
    >>> unscorable_reason({}, ["Welsh"], has_lines=False)
    'it is in Welsh, and the scores are made for English'
    """
    total = sum(uses.values())
    if not total and languages:
        return f"it is in {' and '.join(languages)}, and the scores are made for English"
    if not total:
        return "it has headings or tables and no sentences" if has_lines else "it has no words"
    spelled = {word: n for word, n in uses.items() if any(map(str.isalpha, word))}
    letters = sum(spelled.values())
    if total >= MIN_WORDS_TO_TELL_LANGUAGE and letters < WORDS * total:
        return FIGURES
    endless = NO_ENDS if total > MAX_MEAN_WORDS * max(1, sentences) else None
    if reason := _no_english(spelled, letters) or endless:
        return reason
    if total < formulas.MIN_WORDS:
        words = "1 word" if total == 1 else f"{total} words"
        return f"it has {words} in sentences, and the formulas need {formulas.MIN_WORDS}"
    return None


def _no_english(spelled: Mapping[str, int], letters: int) -> str | None:
    """Why words are no English prose; ``None`` when they may be."""

    def share(least: float) -> float:
        met = (n for word, n in spelled.items() if frequency.zipf_frequency(word) >= least)
        return sum(met) / max(1, letters)

    function = share(frequency.FUNCTION_WORD_ZIPF)
    capitals = sum(n for word, n in spelled.items() if word[0].isupper())
    if letters >= MIN_NAMES and function < FUNCTION_WORDS and capitals >= CAPITALS * letters:
        return NAMES
    if letters < MIN_WORDS_TO_TELL_LANGUAGE:
        return None
    few = share(frequency.ORDINARY_ZIPF) < ENGLISH
    rare = function < FUNCTION_WORDS and share(frequency.RARE_ZIPF) < LIKELY_ENGLISH
    return FOREIGN if few or rare else None


def unreliable_scores(measured: Readability) -> set[str]:
    """The names of the scores that a text is too short for, if not by far."""
    return {"smog_grade"} if measured.scored_sentences < formulas.MIN_SMOG_SENTENCES else set()


def caveats(measured: Readability) -> list[str]:
    """What to know before trusting the numbers of a text, each a sentence."""
    if measured.difficulty is None:
        return []
    doubts = []
    if measured.scored_words < formulas.MIN_WORDS:
        doubts.append(
            f"So few words say little: the difficulty may well be anywhere from "
            f"{measured.difficulty_low} to {measured.difficulty_high}."
        )
    grades = [score for score in measured.grades.values() if score is not None]
    if grades and max(grades) - min(grades) >= WIDE:
        low, high = (age_band("grade", each) for each in (min(grades), max(grades)))
        doubts.append(
            f"The formulas differ by {max(grades) - min(grades):.1f} school grades on this text: "
            f"from age {format_band(low)} up to age {format_band(high)}."
        )
    if grades and unreliable_scores(measured):
        doubts.append(
            f"SMOG is rough here: it was made for {formulas.MIN_SMOG_SENTENCES} sentences, "
            f"and this text has {measured.scored_sentences}."
        )
    doubts.append(
        f"An age is a school grade of the United States plus {GRADE_TO_AGE}. This is a "
        "rule of thumb. Ask some of your readers to read it."
    )
    return doubts
