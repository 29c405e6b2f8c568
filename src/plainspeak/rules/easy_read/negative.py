"""Finds a negative where a positive says the same: "do not forget" for "remember".

Readers take longer over "not", and over two negatives most of all. Say what to do, or what is so.
A single "not" is often the plainest way to say a thing, and is left alone. The phrases are in
``negatives.csv``.

The guides: Inclusion Europe, "Information for all", asks for positive sentences, and Photosymbols,
"The Easy Read Standard", for what to do in the place of what not to do.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-negative",
    summary=("negative that a positive can replace", "negatives that a positive can replace"),
    level=Level.OFF,
    priority=132,
    local=True,
    bad="Do not forget your glasses.",
    good="Remember your glasses.",
)

NOT = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|without|unless|cannot|\w{2,6}n['\u2019]t)\b",
    re.IGNORECASE,
)
ANSWER = re.compile(r"no\s*+[,.!]", re.IGNORECASE)
UNSURE = "the words around may have to change"


@cache
def phrases() -> tuple[Mapping[str, tuple[str, ...]], re.Pattern[str]]:
    """What to say for each phrase, and a pattern for all of them."""
    with (Path(__file__).parent / "negatives.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["phrase"]: tuple(row["say"].split("|")) for row in csv.DictReader(file)}
    longest = sorted(rows, key=len, reverse=True)
    either = "|".join(re.escape(each).replace("'", "['\u2019]") for each in longest)
    return rows, re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each phrase, and for the second negative of a sentence."""
    rows, pattern = phrases()
    text = analysis.document.text
    for sentence in _prose.sentences(analysis):
        found = list(pattern.finditer(text, sentence.start, sentence.end))
        for each in found:
            says = rows[each[0].lower().replace("\u2019", "'")]
            offered = tuple(Suggestion(say, reason=UNSURE) for say in says if say)
            said = " or ".join(f'"{say}"' for say in says if say)
            message = f"Say it with a positive: {said}." if said else "Say this with a positive."
            yield RULE.finding(analysis, each.start(), each.end(), message, offered)
        negatives = [
            each
            for each in NOT.finditer(text, sentence.start, sentence.end)
            if not ANSWER.match(text, each.start())
        ]
        if not found and len(negatives) > 1 and not _in_turn(text, negatives):
            first, second = negatives[0], negatives[1]
            message = (
                f'This sentence says "{first[0].lower()}" and "{second[0].lower()}". '
                "Say what is so, or split it."
            )
            yield RULE.finding(analysis, second.start(), second.end(), message)


def _in_turn(text: str, negatives: list[re.Match[str]]) -> bool:
    """Whether the negatives are a list: "no meat, no fish"."""
    words = {each[0].lower() for each in negatives}
    return words == {"no"} or " or " in text[negatives[0].end() : negatives[1].start()]
