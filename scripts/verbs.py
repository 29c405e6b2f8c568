"""Make ``text/word_lists/verbs.txt``: the commoner English verbs, in two groups.

    python scripts/verbs.py

A word counts as a verb when lemminflect knows its base form as one. The second group holds those
that are nouns, adjectives, adverbs, or participles ("put", "found") as well, so that only the words
around tell.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

import lemminflect
from wordfreq import iter_wordlist, zipf_frequency

MIN_ZIPF = 2.5
"""Words met less than about once in three million are left out."""

OTHERS = ("NOUN", "PROPN", "ADJ", "ADV")
WRONG = frozenset(
    {"worse", "peter", "harry", "welsh", "shanghai", "mar", "ref", "rev", "temp", "template"}
)
"""Names, adjectives and short forms that the dictionary takes for verbs."""

FILE = Path(__file__).parents[1] / "src" / "plainspeak" / "text" / "word_lists" / "verbs.txt"


def verbs() -> tuple[list[str], list[str]]:
    """Verbs that are nothing else, and those that are."""
    only, also = set(), set()
    for word in iter_wordlist("en"):
        if zipf_frequency(word, "en") < MIN_ZIPF:
            break
        known = lemminflect.getAllLemmas(word) if word.isalpha() and word.isascii() else {}
        if word in known.get("VERB", ()) and word not in WRONG:
            other = any(word in known.get(pos, ()) for pos in OTHERS)
            (also if other or _is_participle(word) else only).add(word)
    return sorted(only), sorted(also)


def _is_participle(word: str) -> bool:
    own = lemminflect.getAllInflections(word, "VERB")
    forms = {form for tag in ("VBD", "VBN") for form in own.get(tag, ())}
    return word in forms or len(lemminflect.getAllLemmas(word)["VERB"]) > 1


def main() -> None:
    """Write the file."""
    only, also = verbs()
    groups = (("verbs", only), ("verbs and more", also))
    parts = [f"# {name}\n{textwrap.fill(' '.join(words), 100)}\n" for name, words in groups]
    FILE.write_text("".join(parts), "utf-8")


if __name__ == "__main__":
    main()
