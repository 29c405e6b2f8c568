"""The quick look around a place never rules out what the patterns would find there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.analysis.definitions import find, find_description
from plainspeak.formats import read_text
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from plainspeak.text import Passage

TOP = Path(__file__).parents[2]

EXPLANATIONS = """\
You may need reablement, which means short-term help at home. Reablement is help at home.

Reablement (help at home) is free. Ask about help at home (also called reablement) now.

A second doctor, the medical examiner, checks it. The claimant, a person who asks, signs.

We call it triage. It means sorting people. Triage - which means sorting - is quick.

A person who is left something in a will is a beneficiary. The executor of the estate (someone who
sorts it out) signs. A multidisciplinary approach, which means many people, helps.

A child protection plan helps. The plan is a list of steps. Piles (haemorrhoids) hurt.
"""


def _passages() -> Iterator[Passage]:
    pages = sorted((TOP / "docs").glob("*.md"))[::4]
    texts = [EXPLANATIONS, *(page.read_text("utf-8") for page in pages)]
    for text in texts:
        yield from get_tokenizer().passages(read_text(text, "page.md"))


def test_no_explanation_is_ruled_out(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    module = sys.modules[find.__module__]
    places = [
        (passage, first, last)
        for passage in _passages()
        for first in range(len(passage.words))
        for last in (first + 1, first + 2)
        if last <= passage.sentence_of(first)[1]
    ]
    quick = [(find(*place), find_description(*place)) for place in places]
    monkeypatch.setattr(module, "may_explain", lambda *_: True)
    assert quick == [(find(*place), find_description(*place)) for place in places]
    assert sum(one is not None for one, _ in quick) > 50
