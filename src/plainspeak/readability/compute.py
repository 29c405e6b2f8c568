"""The numbers of a report: counts first, then our difficulty, the classic scores, each sentence.

Worked out from the sentences that the analysis found, and only when somebody asks, since few do.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from plainspeak.model import Kind, Readability, Sentence
from plainspeak.readability import bands, caveats, formulas, sentence_words
from plainspeak.readability.sentence_words import UNSCORED_KINDS
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.model import Document, ScoredTerm, ScoringInput

LONG_WORD_CHARS = 8
"""Letters from which on a word is long."""


def compute(document: Document, scoring: ScoringInput) -> Readability:
    r"""The readability of a document, from the sentences that the analysis found in it.

    >>> from plainspeak.model import Block, Document, Kind, ScoringInput, SentenceSpan
    >>> document = Document("We can help. Ask us.", (Block(0, 20),))
    >>> spans = SentenceSpan(0, 12, 3, Kind.PARAGRAPH), SentenceSpan(13, 20, 2, Kind.PARAGRAPH)
    >>> computed = compute(document, ScoringInput(spans))
    >>> computed.scored_sentences, computed.words_per_sentence, computed.reason
    (2, 2.5, 'it has 5 words in sentences, and the formulas need 100')
    """
    sentences: list[Sentence] = []
    scored: list[Sentence] = []
    uses: Counter[str] = Counter()
    for start, end, kind, words, hard in sentence_words.read(document.text, scoring):
        sentence = Sentence(start, end, len(words), hard)
        sentences.append(sentence)
        if kind not in UNSCORED_KINDS:
            scored.append(sentence)
            uses.update(words)
    total = uses.total()
    reason = caveats.unscorable_reason(
        uses, scoring.other_languages, sentences=len(scored), has_lines=bool(sentences)
    )
    facts = None if reason else formulas.count_words(uses)
    scores = formulas.scores(facts, len(scored)) if facts else None
    difficulty = None if reason in caveats.NO_DIFFICULTY else mean_difficulty(scored)
    low, high = bands.range_of(difficulty, len(scored))
    rare = {word: n for word, n in _plain(uses) if _is_rare(word)}
    return Readability(
        words=sum(each.words for each in sentences),
        scored_words=total,
        scored_sentences=len(scored),
        words_per_sentence=round(total / max(1, len(scored)), 1),
        long_sentences=sum(each.words > scoring.sentence_limit for each in scored),
        long_word_share=_share(
            sum(n for word, n in uses.items() if len(word) >= LONG_WORD_CHARS), total
        ),
        rare_word_share=_share(sum(rare.values()), total),
        new_ideas_per_100_words=round(100 * _ideas(rare, scoring.terms) / max(1, total), 1),
        headings=_count(document, Kind.HEADING),
        list_items=_count(document, Kind.LIST_ITEM),
        passives=scoring.passives,
        hidden_verbs=scoring.hidden_verbs,
        difficulty=difficulty,
        difficulty_low=low,
        difficulty_high=high,
        **(asdict(scores) if scores else dict.fromkeys(formulas.FORMULAS)),
        reason=reason,
        sentences=tuple(sentences),
    )


def mean_difficulty(scored: Sequence[Sentence]) -> float | None:
    """The difficulty of a document: that of its sentences, each weighed by its words."""
    words = sum(each.words for each in scored)
    return round(sum(each.difficulty * each.words for each in scored) / words, 2) if words else None


def _plain(uses: Counter[str]) -> list[tuple[str, int]]:
    """The words that are no names and no numbers, with their uses."""
    return [(word, n) for word, n in uses.items() if word.isalpha() and word.islower()]


def _is_rare(word: str) -> bool:
    return frequency.zipf_frequency(word) < frequency.RARE_ZIPF


def _ideas(rare: Iterable[str], terms: Iterable[ScoredTerm]) -> int:
    """How many different words are met that a reader may have to learn: terms, then rare words."""
    names = {use.name for use in terms if not use.known}
    inside = {word for name in names for word in name.lower().split()}
    return len(names) + sum(word not in inside for word in rare)


def _count(document: Document, kind: Kind) -> int:
    return sum(block.kind is kind for block in document.blocks)


def _share(part: int, whole: int) -> float:
    return round(part / max(1, whole), 3)
