"""How displaCy shows what was found."""

from __future__ import annotations

from typing import Any

from plainspeak.integrations.spacy.component import SPANS_KEY
from plainspeak.rules import registry

COLOURS = ("#f6c7b6", "#f7dd9c", "#cfe3b4", "#b9dfe6", "#cdd2f2", "#e6c8e6")
"""Light enough for black words, and told apart without red and green."""


def displacy_options(spans_key: str = SPANS_KEY) -> dict[str, Any]:
    """Options for ``displacy.render(doc, style="span", options=...)``: a colour for each rule.

    >>> sorted(displacy_options())
    ['colors', 'spans_key']
    """
    rules = registry().rules
    colours = {name: COLOURS[number % len(COLOURS)] for number, name in enumerate(rules)}
    return {"spans_key": spans_key, "colors": colours}
