"""The difficulty of a document in words that people know.

The bounds lie between kinds of text whose difficulty is known (40 texts of each, 28 November 2026;
medians): news told for learners 2.9, the same for readers of newspapers 3.9 (OneStopEnglish,
Vajjala and Lucic 2018), plain summaries of medical reviews 4.8 and their technical abstracts 6.0
(Cochrane; Devaraj and others 2021). Easy Read comes to about 1.
"""

from __future__ import annotations

BANDS = (
    (2.0, "very easy", "like Easy Read"),
    (3.3, "easy", "like news for learners"),
    (4.3, "takes some effort", "like a newspaper"),
    (5.4, "hard", "like a report for professionals"),
    (float("inf"), "very hard", "like a medical paper"),
)
"""The difficulty up to which a band goes, its name, and what reads like it."""

NO_BAND = "not known"


def band(difficulty: float | None) -> str:
    """The name of the band that a difficulty lies in.

    >>> band(1.2), band(4.0), band(None)
    ('very easy', 'takes some effort', 'not known')
    """
    if difficulty is None:
        return NO_BAND
    return next(name for bound, name, _ in BANDS if difficulty < bound)


def comparison(name: str) -> str:
    """What a text of a band reads like.

    >>> comparison("hard")
    'like a report for professionals'
    """
    return next((like for _, each, like in BANDS if each == name), "")
