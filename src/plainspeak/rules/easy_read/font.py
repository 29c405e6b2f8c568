"""Finds letters of another font than the rest, or of one whose letters have small strokes.

Use one font that is plain, such as Arial, in all of a document. Letters with small strokes at their
ends, as in Times, letters like handwriting and narrow letters are harder to read.

The guides: Inclusion Europe, "Information for all", and the Patient Information Forum, "Easy Read
Matters", ask for a plain font without such strokes. The Department of Health, "Making written
information easier to understand", names Arial.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.easy_read import _styles
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-font",
    summary=("place in a font that is hard to read", "places in a font that is hard to read"),
    level=Level.OFF,
    priority=151,
    one_word=True,
    layout=True,
)

HARD = re.compile(
    r"times|serif\b(?<!sans-serif)(?<!sans serif)|georgia|garamond|cambria|palatino|bookman|century"
    r"|baskerville|didot|bodoni|constantia|minion|caslon|rockwell|liberation ?serif|dejavu ?serif"
    r"|courier|consolas|narrow|condensed|script|brush|handwriting|papyrus|old english|stencil"
    r"|impact|freestyle|lucida (?:hand|calli)|monotype corsiva",
    re.IGNORECASE,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part in a hard font, or in another than most of the text."""
    layout = analysis.document.layout
    styles = layout.text if layout else ()
    sizes: Counter[str] = Counter()
    for style in styles:
        if style.font and not NO_NAME.match(style.font):
            sizes[family(style.font)] += style.end - style.start
    usual = next(iter(sizes.most_common(1)), ("", 0))[0]
    for found in _styles.styled_spans(analysis, styles, lambda each: _fault(each.font, usual)):
        kind, name = found.value
        message = (
            f"{name} is hard to read. Use a plain font such as Arial{_styles.more(found)}."
            if kind == "hard"
            else f"The font is another one{_styles.more(found)}: {name}. Use one font."
        )
        yield RULE.finding(analysis, found.start, found.end, message)


def _fault(font: str | None, usual: str) -> tuple[str, str] | None:
    if not font or NO_NAME.match(font):
        return None
    if HARD.search(font):
        return "hard", font
    return ("other", font) if family(font) != usual else None


def family(font: str) -> str:
    """The name of a font without what says that it is bold, and in one spelling.

    >>> family("ABCDEF+Arial-BoldMT") == family("Arial")
    True
    """
    name = re.sub(r"^[A-Z]{6}\+", "", font)
    return re.sub(r"\W", "", WEIGHT.sub("", name.lower()))


NO_NAME = re.compile(r"CIDFont|[A-Z]{1,2}\d+\Z|Type3", re.IGNORECASE)
"""What programs call a font whose own name they lost."""

WEIGHT = re.compile(r"semibold|bold|italic|oblique|regular|roman|medium|light|mt|ps")
