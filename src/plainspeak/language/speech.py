"""How a word is used where it stands: noun, verb or adjective, judged by its neighbours.

Only for words that can be more than one. Where a spaCy model gave tags, they decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.language.passage import Passage

DETERMINERS = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "any",
        "some",
        "every",
        "each",
        "no",
        "another",
        "such",
        "both",
        "all",
        "more",
        "most",
        "many",
        "few",
        "several",
        "what",
        "which",
        "whose",
        "'s",
    }
)

PREPOSITIONS = frozenset(
    {
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "about",
        "into",
        "under",
        "over",
        "through",
        "without",
        "within",
        "between",
        "against",
        "during",
        "per",
        "via",
        "as",
    }
)

BEFORE_A_VERB = frozenset(
    {
        "will",
        "would",
        "can",
        "could",
        "cannot",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "do",
        "does",
        "did",
        "not",
        "n't",
        "we",
        "you",
        "they",
        "i",
        "who",
        "please",
        "let",
        "'ll",
        "'d",
        "help",
        "helps",
        "never",
        "always",
        "also",
        "then",
    }
)

AFTER_A_VERB = (DETERMINERS - {"'s"}) | {"you", "them", "him", "us", "me", "it", "people"}

AFTER_A_NOUN = frozenset(
    {"of", "and", "or", "is", "are", "was", "were", "has", "have", "from", "by", "for"}
)

TAGS = {
    "noun": {"NOUN", "PROPN"},
    "verb": {"VERB", "AUX"},
    "adjective": {"ADJ"},
    "adverb": {"ADV"},
}


def used_as(pos: str, passage: Passage, word: int) -> bool:
    """Whether the word at this place is used as that part of speech."""
    if passage.tags:
        return passage.tags[word] in TAGS[pos]
    begin, end = passage.sentence_of(word)
    before = passage.words[word - 1].lower if word > begin else ""
    after = passage.words[word + 1].lower if word + 1 < end else ""
    verb = _verb(before, after)
    if pos == "verb":
        return verb
    if pos == "adjective":
        alone = end == word + 1 or not passage.words[word + 1].letters or after in AFTER_A_NOUN
        return not verb and not (before in DETERMINERS and (alone or after == "to"))
    return not verb


def _verb(before: str, after: str) -> bool:
    if before in DETERMINERS or before in PREPOSITIONS:
        return False
    if before == "to":
        return after not in AFTER_A_NOUN
    if before in BEFORE_A_VERB:
        return after not in {"is", "are", "was", "were"}
    return after in AFTER_A_VERB
