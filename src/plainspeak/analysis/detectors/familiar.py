"""Whether readers can make out a word: it is common, or made of common parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

MIN_STEM_CHARS = 4
"""Letters of the shortest word that is looked at, and of what is left when an ending goes."""

PREFIXES = (
    "anti", "co", "counter", "cross", "cyber", "de", "dis", "down", "ex", "extra", "fore", "hyper",
    "il", "im", "in", "inter", "intra", "ir", "mega", "micro", "mid", "mini", "mis", "mono",
    "multi", "non", "off", "out", "over", "post", "pre", "re", "self", "semi", "step", "sub",
    "super", "tele", "trans", "ultra", "un", "under", "up", "well",
)  # fmt: skip

ENDINGS = (
    ("ies", ("y",)), ("ied", ("y",)), ("ier", ("y",)), ("iest", ("y",)), ("ily", ("y",)),
    ("iness", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e")),
    ("ings", ("", "e")), ("er", ("", "e")), ("ers", ("", "e")), ("or", ("", "e")),
    ("ors", ("", "e")), ("est", ("", "e")), ("ly", ("", "le")), ("ally", ("", "al")),
    ("ness", ("",)), ("less", ("",)), ("ful", ("",)), ("able", ("", "e", "ate")),
    ("ability", ("able", "", "e")), ("ible", ("", "e")), ("ibility", ("ible",)),
    ("ably", ("able",)), ("ish", ("",)), ("y", ("", "e")), ("ment", ("",)), ("ments", ("",)),
    ("hood", ("",)), ("ship", ("",)), ("like", ("",)), ("wise", ("",)), ("ward", ("",)),
    ("wards", ("",)), ("ize", ("", "e", "y")), ("ized", ("", "e", "y")), ("izes", ("", "e", "y")),
    ("izing", ("", "e", "y")), ("ization", ("", "e", "y", "ize")), ("ion", ("", "e")),
    ("ions", ("", "e", "ion")), ("ation", ("", "e")), ("men", ("man",)), ("ity", ("", "e")),
    ("ic", ("", "e", "y")), ("al", ("", "e")), ("ive", ("", "e", "ion")), ("ist", ("", "e", "y")),
    ("ists", ("", "e", "y")), ("ism", ("", "e")), ("ary", ("",)),
)  # fmt: skip
"""Endings of words in the spelling of ``fold``, and what is in their place in the base."""

_TWO_SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        ("^scep", "skep"), ("sulph", "sulf"), ("fibre", "fiber"), ("(?<=[au])lm?(?=s?$)", r"ll"),
        ("(?<=[oi])l(?=$|s$|ment)", "ll"), ("gramme", "gram"), ("ou(?=l[dt])", "o"),
        ("ough$", "ow"), ("oubl", "ubl"), ("ilt$", "iled"), ("elt$", "elled"), ("urnt$", "urned"),
        ("tyre", "tire"), ("kerb", "curb"), ("ence$", "ense"), ("que(?=s?$)", "ck"),
        ("ewell", "ewel"), ("(?<=[a-z]{3})ae", "e"), ("dgem", "dgm"), ("ller", "ler"),
        ("llis", "lis"),
    )
)  # fmt: skip
"""British spellings of single words or small families, and the American ones, for rare words only:
as rules for all words they would do harm."""

_MEDICINE = re.compile(
    r"(?:mab|nib|vir|pril|sartan|statin|olol|azole|cillin|m[iy]cin|cycline|oxacin|azepam|azolam|"
    r"oxetine|triptan|parib|gliptin|gliflozin|glutide|tidine|profen|coxib|dipine|thiazide|setron|"
    r"caine|barbital|asone|olone|onide|parin|platin|taxel|rubicin|apine|idone|iptyline|afil|"
    r"xaban|gatran|morphone|codone|orphine|fentanil|mectin|azepoxide|adol|thyroxine|trexone|vudine|ciclovir|semide|tanide|lukast|dronate|grel|fibrate|lazide|terol|tropium|phylline)$"
)
"""How the international names of medicines end (the stems of the World Health Organization)."""

_DOUBLED = re.compile(r"([bdfglmnprstz])\1$")


def is_familiar(word: str, common: AbstractSet[str], everyday: AbstractSet[str]) -> bool:
    """Whether a lower-case word is common or made of what is.

    >>> known = {"prepare", "work", "book", "group"}
    >>> [is_familiar(each, known, known) for each in ("unprepared", "workbooks", "preponderance")]
    [True, True, False]
    """
    folded = americanise(word)
    if folded in common or _MEDICINE.search(folded):
        return True
    others = (spelling.sub(instead, folded) for spelling, instead in _TWO_SPELLINGS)
    return any(
        each in common or _built(each, common, everyday)
        for spelled in {folded, *others}
        for each in (spelled, *_bases(spelled))
    )


def _built(word: str, common: AbstractSet[str], everyday: AbstractSet[str]) -> bool:
    """Whether a word is a prefix and a common word, or two everyday words put together."""
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if MIN_STEM_CHARS <= len(rest) < len(word):
            rest = rest.removeprefix("-")
            if rest in common or any(base in common for base in _bases(rest)):
                return True
    return any(
        word[:cut] in everyday
        and (word[cut:] in everyday or any(base in everyday for base in _bases(word[cut:])))
        for cut in range(3, len(word) - 2)
    )


def _bases(word: str) -> Iterator[str]:
    """The words that a word may be a form of, one or two endings away."""
    once = list(_cut(word))
    yield from once
    for each in once:
        yield from _cut(each)


def _cut(word: str) -> Iterator[str]:
    for ending, instead in ENDINGS:
        base = word.removesuffix(ending)
        if len(base) < len(word) and len(base) >= MIN_STEM_CHARS - 1:
            for each in instead:
                yield base + each
            if not ending.startswith("s") and _DOUBLED.search(base):
                yield base[:-1]
