"""Finds the passive: "your form was received" for "we received your form".

The passive hides who does something, and readers take longer over it. Say who does it. Keep it
where nobody needs to know, or where what is done matters more than who does it. Advice, so off
unless you choose it with ``--select passive``.

Without a tagger a participle is told apart from an adjective by lists and by the words around: "she
was worried" is no passive, nor is "they are trained nurses". On sentences written to test it, it is
right more than nine times in ten. A spaCy model that is named in the settings has the last word on
what is a verb. The advice is the NHS's and GOV.UK's: use the active voice.

>>> import plainspeak
>>> checker = plainspeak.Checker(plainspeak.Settings(select=("passive",)))
>>> [each.message for each in checker.check("Your form has been received.").findings]
['This does not say who does it. If readers need to know, say who: "we ...", "the team ...".']
>>> checker.check("She was worried. They are trained nurses.").findings
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.detectors import Detector
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.settings import Profile

RULE = Rule(
    name="passive",
    summary=("passive verb", "passive verbs"),
    level=Level.OFF,
    priority=140,
    bad="Your form has been received.",
    good="We have your form.",
    local=True,
    why="Readers need to know who does what.",
)


def detector(profile: Profile, lexicon: Lexicon) -> Detector:  # noqa: ARG001  the same for all rules
    """What looks for it in each passage; loaded only when the rule is on."""
    from plainspeak.analysis.detectors import SentenceDetector, passive

    return SentenceDetector(passive.find)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each passive verb."""
    text = analysis.document.text
    for start, end, *_ in analysis.detections[RULE.name]:
        if text.startswith(" by ", end):
            message = "This is passive. Begin with who does it."
        else:
            message = (
                "This does not say who does it. "
                'If readers need to know, say who: "we ...", "the team ...".'
            )
        yield RULE.finding(analysis, start, end, message)
