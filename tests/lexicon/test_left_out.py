"""Terms of the field's own lists that we leave out: each with a reason, and none with a row."""

from __future__ import annotations

import csv

import plainspeak
from plainspeak.lexicon.catalogue import FOLDER

REASONS = {"abroad", "everyday", "grammar", "inside", "spelling", "unused"}
"""What each means is in docs/lists.md."""

with (FOLDER / "left_out.csv").open(encoding="utf-8", newline="") as file:
    HEAD, *ROWS = csv.reader(file)


def test_each_line_names_a_term_the_list_it_stands_on_and_a_known_reason() -> None:
    assert HEAD == ["term", "stands_on", "reason"]
    assert [row for row in ROWS if len(row) != 3 or not all(row) or row[2] not in REASONS] == []
    assert {reason for *_, reason in ROWS} == REASONS


def test_each_term_stands_once_in_order() -> None:
    terms = [term for term, *_ in ROWS]
    assert terms == sorted(set(terms), key=lambda term: (term.casefold(), term))


def test_no_term_that_is_left_out_has_a_row() -> None:
    assert [term for term, *_ in ROWS if plainspeak.lookup(term)] == []
