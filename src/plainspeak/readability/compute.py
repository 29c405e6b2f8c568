"""The numbers of a report: counts first, then the classic scores, then each sentence.

Worked out from the sentences that the analysis found, and only when somebody asks, since few do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import GradeDrivers, Kind, Readability, ScoringInput, Sentence
from plainspeak.readability import caveats, difficulty, formulas
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Document

_WORD = re.compile(r"\w+(?:[-'\u2019\u2010\u2011.]\w+|(?<=\d)[,:]\d+)*")

LONG_WORD_CHARS = 8
"""Letters from which on a word is long."""

UNSCORED_KINDS = frozenset({Kind.HEADING, Kind.TABLE_CELL})
"""Blocks whose words are no sentences, and are left out of the scores."""

NAME_PLACEHOLDER = "it"
"""The word that stands in for a name to leave out."""

HARDEST_SENTENCES = 3
HARDEST_WORDS = 5


def compute(document: Document, scoring: ScoringInput) -> Readability:
    r"""The readability of a document, from the sentences that the analysis found in it.

    >>> from plainspeak.model import Block, Document, Kind, SentenceSpan
    >>> document = Document("We can help. Ask us.", (Block(0, 20),))
    >>> spans = SentenceSpan(0, 12, 3, Kind.PARAGRAPH), SentenceSpan(13, 20, 2, Kind.PARAGRAPH)
    >>> computed = compute(document, ScoringInput(spans))
    >>> computed.scored_sentences, computed.words_per_sentence, computed.reason
    (2, 2.5, 'it has 5 words in sentences, and the formulas need 100')
    """
    names = _any_of(scoring.ignored_names)
    sentences: list[Sentence] = []
    scored: list[Sentence] = []
    uses: Counter[str] = Counter()
    for start, end, kind, words, features in sentence_words(document.text, scoring, names):
        sentence = Sentence(start, end, len(words), difficulty.weigh(features))
        sentences.append(sentence)
        if kind not in UNSCORED_KINDS:
            scored.append(sentence)
            uses.update(words)
    total = uses.total()
    reason = caveats.unscorable_reason(uses, has_lines=bool(sentences))
    facts = None if reason else formulas.count_words(uses)
    scores = formulas.scores(facts, len(scored)) if facts else None
    hard = sum(each.difficulty * each.words for each in scored)
    rare = sum(
        n for word, n in _plain(uses) if frequency.zipf_frequency(word) < frequency.RARE_ZIPF
    )
    return Readability(
        words=sum(each.words for each in sentences),
        scored_words=total,
        scored_sentences=len(scored),
        words_per_sentence=round(total / max(1, len(scored)), 1),
        long_sentences=sum(each.words > scoring.sentence_limit for each in scored),
        long_word_share=_share(
            sum(n for word, n in uses.items() if len(word) >= LONG_WORD_CHARS), total
        ),
        rare_word_share=_share(rare, total),
        difficulty=None if not total or reason == caveats.FOREIGN else round(hard / total, 2),
        **(asdict(scores) if scores else dict.fromkeys(formulas.FORMULAS)),
        reason=reason,
        moved=_grade_drivers(document.text, facts, uses, scored, names) if facts else None,
        sentences=tuple(sentences),
    )


def _any_of(names: Sequence[str]) -> re.Pattern[str] | None:
    """What finds the names to leave out, however they are capitalised and spaced."""
    if not names:
        return None
    longest = sorted(names, key=len, reverse=True)
    choices = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)


def _words(text: str, start: int, end: int, names: re.Pattern[str] | None) -> list[str]:
    """The words of a stretch of text, a name to leave out being one short word."""
    if names is None or not names.search(text, start, end):
        return _WORD.findall(text, start, end)
    return _WORD.findall(names.sub(NAME_PLACEHOLDER, text[start:end]))


class SentenceWords(NamedTuple):
    """A sentence in the words that the scores count."""

    start: int
    end: int
    kind: Kind
    words: list[str]
    features: difficulty.Features


def sentence_words(
    text: str, scoring: ScoringInput, names: re.Pattern[str] | None = None
) -> Iterator[SentenceWords]:
    """Each sentence that has words."""
    terms = scoring.term_starts
    found = [(each, _words(text, each.start, each.end, names)) for each in scoring.sentences]
    capitals = {word for _, words in found for word in words[1:] if word[:1].isupper()}
    for (start, end, _, kind), words in found:
        if words:
            features = difficulty.features(
                words,
                len(difficulty.FIGURE.findall(text, start, end)),
                bisect_left(terms, end) - bisect_left(terms, start),
                capitals,
            )
            yield SentenceWords(start, end, kind, words, features)


def _plain(uses: Counter[str]) -> list[tuple[str, int]]:
    """The words that are no names and no numbers, with their uses."""
    return [(word, n) for word, n in uses.items() if word.isalpha() and word.islower()]


def _share(part: int, whole: int) -> float:
    return round(part / max(1, whole), 3)


def _grade_drivers(
    text: str,
    facts: formulas.WordCounts,
    uses: Counter[str],
    scored: Sequence[Sentence],
    names: re.Pattern[str] | None,
) -> GradeDrivers:
    hardest = sorted(scored, key=lambda each: -each.difficulty)[:HARDEST_SENTENCES]
    hard = Counter(word for each in hardest for word in _words(text, each.start, each.end, names))
    telling: Counter[str] = Counter()
    for word, n in uses.items():
        found = formulas.count_word(word)
        if found.many:
            telling[word.lower()] += n * (found.syllables - 1)
    words = dict(telling.most_common(HARDEST_WORDS))
    rest = (whole - part for whole, part in zip(facts, formulas.count_words(hard), strict=True))
    shorter = facts._replace(syllables=facts.syllables - sum(words.values()))
    return GradeDrivers(
        sentences=tuple((each.start, each.end) for each in hardest),
        grade_without_sentences=_grade(formulas.WordCounts(*rest), len(scored) - len(hardest)),
        words=tuple(words),
        grade_without_words=_grade(shorter, len(scored)),
    )


def _grade(facts: formulas.WordCounts, sentences: int) -> float | None:
    scores = formulas.scores(facts, sentences)
    return scores.flesch_kincaid_grade if scores else None
