"""The columns of the tables that come out. Columns are added at the end and never change type."""

from __future__ import annotations

import pyarrow as pa

SUGGESTIONS = pa.list_(pa.struct([("text", pa.string()), ("safe", pa.bool_())]))

FINDINGS = pa.schema(
    [
        ("rule", pa.string()),
        ("level", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("text", pa.string()),
        ("line", pa.int64()),
        ("column", pa.int64()),
        ("message", pa.string()),
        ("suggestions", SUGGESTIONS),
        ("term", pa.string()),
        ("meaning", pa.string()),
        ("source", pa.string()),
        ("fingerprint", pa.string()),
        ("error", pa.string()),
    ]
)
"""One row a finding. ``start`` and ``end`` are code points in the text, half-open; ``error`` says
why a text could not be checked, and all else is then null."""

COUNTS = ("words", "findings", "errors", "warnings", "notes", "acronyms", "unexplained_acronyms")
"""What is counted in each text; ``errors``, ``warnings`` and ``notes`` are findings by level."""

SCORES = (
    "scored_words",
    "scored_sentences",
    "words_per_sentence",
    "long_sentences",
    "long_word_share",
    "rare_word_share",
    "difficulty",
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_grade",
    "gunning_fog",
    "coleman_liau",
    "automated_readability_index",
    "dale_chall",
)
"""The scores, by their names in ``plainspeak.Readability``."""

_WHOLE = frozenset({"scored_words", "scored_sentences", "long_sentences"})

READABILITY = pa.schema(
    [
        *((name, pa.int64()) for name in COUNTS),
        *((name, pa.int64() if name in _WHOLE else pa.float64()) for name in SCORES),
        ("reason", pa.string()),
        ("error", pa.string()),
    ]
)
"""One row a text. ``reason`` says why scores are null, ``error`` why all is; a null text has nulls
throughout."""
