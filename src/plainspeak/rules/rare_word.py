"""Finds a word that no list speaks of, but that is so rare that many readers will not know it.

Say it in an everyday word, or explain it where it is. How rare is too rare depends on the
audience: set the limit ``word-frequency``, the Zipf frequency times 100. 300 is a word met once in
a million words, 200 one met once in ten million. Names are left alone, and so are medicines, words
made of common parts ("unprepared", "workbook"), slips of the hand, and words that the text
explains. There is one finding for each word, at its first use.

The counts come from the library ``wordfreq``, which has gathered them from books, news, films and
the web. It knows too little of what people in Britain say at home, so we keep a list of such words,
from "duvet" to "wheelie".

>>> import plainspeak
>>> [each.message for each in plainspeak.check("We mollify people.").findings]
['Many readers will not know "mollify". Use an everyday word, or explain it here.']
>>> plainspeak.check("We mollify (calm down) people.").findings
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import replacement
from plainspeak.model import Finding, Level, without_joiners
from plainspeak.rules import _swaps
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.detectors import Detector
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.settings import Profile

RULE = Rule(
    name="rare-word",
    summary=("rare word", "rare words"),
    level=Level.NOTE,
    limits={"word-frequency": 260},
    priority=120,
    bad="We mollify people.",
    good="We calm people down.",
)


def detector(profile: Profile, lexicon: Lexicon) -> Detector:
    """What gathers the rare words of a document; loaded only when the rule is on."""
    from plainspeak.analysis.detectors.rare_words import RareWords

    return RareWords(profile.limit("word-frequency"), lexicon)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each rare word, with a plainer one where a list for others has it."""
    document = analysis.document
    for rare in analysis.detections[RULE.name]:
        start, end, sentence, terms, _ = rare
        message = f'Many readers will not know "{without_joiners(document.text[start:end])}".'
        if terms:
            place = replacement.ReplacementContext(document.text, start, end, sentence)
            swaps = replacement.suggestions(terms[0], place, fixed=document.why_fixed(start, end))
            message = f"{message} {_swaps.say(swaps)}"
            yield RULE.finding(analysis, start, end, message, swaps, terms[0])
        else:
            message = f"{message} Use an everyday word, or explain it here."
            yield RULE.finding(analysis, start, end, message)
