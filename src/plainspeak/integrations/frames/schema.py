"""The columns of a table of scores. Columns are added at the end and never change their type."""

from __future__ import annotations

import pyarrow as pa

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
