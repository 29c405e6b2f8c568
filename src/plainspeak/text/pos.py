"""How a word is used where it stands: noun, verb or adjective, judged by its neighbours.

Only for words that can be more than one. Where a model gave the word a tag, that decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.text.passage import Passage

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


def can_be(pos: str, passage: Passage, word: int) -> bool:
    """Whether the word at this place is used as that part of speech."""
    if passage.tags and passage.tags[word]:
        return passage.tags[word] in TAGS[pos]
    before, after, end = _neighbours(passage, word)
    verb = bool(_verb(before, after))
    if pos == "verb":
        return verb
    if pos == "adjective":
        alone = end == word + 1 or not passage.words[word + 1].is_alpha or after in AFTER_A_NOUN
        return not verb and not (before in DETERMINERS and (alone or after == "to"))
    return not verb


def is_ambiguous(passage: Passage, word: int) -> bool:
    """Whether the neighbours do not tell a verb from a noun here; it is then taken for a noun."""
    tagged = passage.tags and passage.tags[word]
    return not tagged and _verb(*_neighbours(passage, word)[:2]) is None


def _neighbours(passage: Passage, word: int) -> tuple[str, str, int]:
    """The words before and after, in lower case, and where the sentence ends."""
    begin, end = passage.sentence_of(word)
    before = passage.words[word - 1].lower if word > begin else ""
    after = passage.words[word + 1].lower if word + 1 < end else ""
    return before, after, end


def _verb(before: str, after: str) -> bool | None:
    """Whether a word between these two is a verb; ``None`` when they do not tell."""
    if before in DETERMINERS or before in PREPOSITIONS:
        return False
    if before == "to":
        return after not in AFTER_A_NOUN
    if before in BEFORE_A_VERB:
        return after not in {"is", "are", "was", "were"}
    if after in AFTER_A_VERB:
        return True
    return False if after in AFTER_A_NOUN else None
