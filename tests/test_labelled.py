"""How well the findings agree with an editor, on documents of our own that the editor marked."""

from __future__ import annotations

import runpy
from functools import cache
from pathlib import Path

from labelled import Scores, labelled, score

TOP = Path(__file__).parents[1]
PROMISED_WARNINGS = 0.92
"""The share of warnings that a careful editor should agree with."""


@cache
def scores() -> Scores:
    return score(labelled())


def test_warnings_are_as_right_as_promised() -> None:
    assert scores().levels["warning"].precision >= PROMISED_WARNINGS


def test_good_plain_english_is_left_in_peace() -> None:
    assert 2000 * scores().clean_warnings <= scores().clean_words


def test_every_other_document_is_good_plain_english() -> None:
    documents = labelled()
    assert len(documents) >= 60
    assert 0.4 < sum(each.clean for each in documents) / len(documents) < 0.6


def test_the_published_figures_are_those_measured() -> None:
    page = runpy.run_path(str(TOP / "benchmarks" / "accuracy_page.py"))
    text = (TOP / "docs" / "accuracy.md").read_text("utf-8")
    for row in page["rows_of_rules"](scores()):
        assert row in text, 'run "python benchmarks/accuracy.py --write"'
    for row in page["rows_of_readings"](page["readings"]()):
        assert row in text, 'run "python benchmarks/accuracy.py --write"'
