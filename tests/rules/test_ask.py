"""A rule that names what it looks at finds nothing in a document that has none of it."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from plainspeak import Checker, Settings
from plainspeak.formats import read_text
from plainspeak.rules import registry

LOOKING = [name for name, each in registry().rules.items() if each.rule.looks_at]
SAMPLES = Path(__file__).parents[2] / "examples"
CHECKER = Checker(Settings(audience="thorough"))
ANALYSES = [
    CHECKER.analyse(read_text(page.read_text("utf-8"), page.name))
    for page in sorted(SAMPLES.glob("*.md"))
]


@pytest.mark.parametrize("name", LOOKING)
def test_a_rule_finds_nothing_without_the_part_that_it_looks_at(name: str) -> None:
    each = registry().rules[name]
    for analysis in ANALYSES:
        nothing: Any = {each.rule.looks_at: ()}
        without = dataclasses.replace(analysis, **nothing)
        assert not list(each.check(without))
