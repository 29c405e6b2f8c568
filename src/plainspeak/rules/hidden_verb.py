"""Finds a verb that hides in a noun: "make a decision" for "decide".

The real verb is shorter, and it makes the sentence say who does what. "We carried out an assessment
of her needs" becomes "we assessed her needs". Advice, so off unless you choose it with
``--select hidden-verb``. Where a list has the same words as wordy, that finding is heard instead.
A swap is offered where nothing else has to change, and is never made unasked.

The weak verbs and the nouns they go with are rows of ``advice/hidden_verbs.csv``. The idea is in
most guides to plain English, such as plainlanguage.gov, "Avoid hidden verbs". On sentences written
to test it, it is right more than nine times in ten; a spaCy model has the last word.

>>> import plainspeak
>>> checker = plainspeak.Checker(plainspeak.Settings(select=("hidden-verb",)))
>>> [each.message for each in checker.check("We gave an explanation of it.").findings]
['A noun hides the verb here. Say "explained".']
>>> [each.message for each in checker.check("A decision was made.").findings]
['A noun hides the verb here. Say who does it, with the verb "decide".']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import replacement
from plainspeak.model import Finding, Level
from plainspeak.rules import _swaps
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.detectors import Detector
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.settings import Profile

RULE = Rule(
    name="hidden-verb",
    summary=("verb hidden in a noun", "verbs hidden in nouns"),
    level=Level.OFF,
    priority=130,
    bad="We gave an explanation of it.",
    good="We explained it.",
    local=True,
    why="The verb alone is shorter and more direct.",
)


def detector(profile: Profile, lexicon: Lexicon) -> Detector:  # noqa: ARG001  the same for all rules
    """What looks for it in each passage; loaded only when the rule is on."""
    from plainspeak.analysis.detectors import SentenceDetector, hidden_verbs

    return SentenceDetector(hidden_verbs.find)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each weak verb with a noun."""
    document = analysis.document
    for start, end, sentence, (row,), _ in analysis.detections[RULE.name]:
        swaps = replacement.suggestions(
            row, replacement.ReplacementContext(document.text, start, end, sentence)
        )
        say = _swaps.say(swaps) if swaps else f'Use the verb "{row.meaning}".'
        if not row.pos:
            say = f'Say who does it, with the verb "{row.meaning}".'
        yield RULE.finding(analysis, start, end, f"A noun hides the verb here. {say}", swaps)
