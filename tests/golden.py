"""Whole documents, and everything that is found in them.

The documents are the examples and those of ``documents/golden``, in every format that is read. What
is found in each is kept as JSON in ``documents/golden/found``, so that any change of behaviour
shows in a diff. ``make generate`` writes it anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import plainspeak

if TYPE_CHECKING:
    from plainspeak.model import Report

TOP = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "documents" / "golden"
DOCUMENTS = sorted(
    path for folder in (TOP / "examples", FOLDER) for path in folder.iterdir() if path.is_file()
)
CHECKER = plainspeak.Checker()


def kept(document: Path) -> Path:
    """Where what is found in a document is kept."""
    return FOLDER / "found" / f"{document.name}.json"


def found(document: Path) -> str:
    """What is found in a document now, as JSON."""
    return json.dumps(_plain(CHECKER.check_file(document)), indent=1, ensure_ascii=False) + "\n"


def _plain(report: Report) -> dict[str, object]:
    text = report.document.text
    blocks = [f"{block.kind}: {text[block.start : block.end]}" for block in report.document.blocks]
    findings = [
        {
            "place": f"{each.location.label} {each.location.column or ''}".strip(),
            "rule": each.rule,
            "level": each.level,
            "text": each.text,
            "message": each.message,
            "suggestions": [
                swap.text + ("" if swap.safe else f" ? {swap.reason}") for swap in each.suggestions
            ],
        }
        for each in report.findings
    ]
    acronyms = [f"{each.short} = {each.long}, used {len(each.uses)}" for each in report.acronyms]
    return {
        "words": report.words,
        "difficulty": report.readability.difficulty,
        "blocks": blocks,
        "findings": findings,
        "acronyms": acronyms,
    }
