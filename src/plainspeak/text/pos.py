"""How a word is used where it is: noun, verb or adjective, judged by its neighbours.

Only for words that can be more than one. Where a model gave the word a tag, that decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.text.passage import Passage

_GROUPS = word_groups("parts_of_speech")
DETERMINERS = _GROUPS["determiners"]
PREPOSITIONS = _GROUPS["prepositions"]
BEFORE_A_VERB = _GROUPS["before a verb"]
AFTER_A_VERB = (DETERMINERS - {"'s"}) | _GROUPS["objects"]
AFTER_A_NOUN = _GROUPS["after a noun"]
NO_NOUN = _GROUPS["no noun"]
NOUNS_IN_LY = _GROUPS["nouns that end like adverbs"]
DETERMINES_NOUNS_ONLY = DETERMINERS - _GROUPS["no determiner before an adjective"]

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
        return verb or (not before and passage.words[word].lower.endswith("ing"))
    if pos == "adjective":
        alone = end == word + 1 or not passage.words[word + 1].is_alpha or after in AFTER_A_NOUN
        noun = before in DETERMINES_NOUNS_ONLY and (alone or after == "to")
        return not verb and not noun
    return not verb


def no_noun_follows(passage: Passage, at: int) -> bool:
    """Whether the token ``at`` is no noun, or nothing of the sentence is left.

    "The poor are" and "for the poor." speak of people, "the poor man" of one man.
    """
    if at >= len(passage.words) or at >= passage.sentence_of(at - 1)[1]:
        return True
    if passage.tags:
        return passage.tags[at] not in TAGS["noun"] | TAGS["adjective"]
    word = passage.words[at]
    adverb = word.lower.endswith("ly") and word.lower not in NOUNS_IN_LY
    return not word.is_alpha or word.lower in NO_NOUN or adverb


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
