"""What is said of the fixes that were made, and which are taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.fixes import edits, fixer
from plainspeak.lexicon.table import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

    from plainspeak.fixes.fixer import FixResult


def fixed(text: str, checker: plainspeak.Checker, *, unsafe: bool = False) -> FixResult[str]:
    return fixer.fix(checker.check_document, text, checker.read_text, edits.apply, unsafe=unsafe)


def changes(text: str, *rules: str) -> list[tuple[str, str]]:
    checker = plainspeak.Checker(plainspeak.Settings(select=rules))
    return [(each.before, each.after) for each in fixed(text, checker).changes]


FAR = "It is open to all, and it is free for each of us here. "


@pytest.mark.parametrize(
    ("text", "rule", "made"),
    [
        ("We utilise it.", "wordy", [("utilise", "use")]),
        (f"{FAR}We utilise it. {FAR}", "wordy", [("utilise", "use")]),
        ("It is an erroneous bill.", "wordy", [("an erroneous", "a wrong")]),
        ("We come (utilise it).", "wordy", [("utilise", "use")]),
        ("Utilise it.", "wordy", [("Utilise", "Use")]),
        ("It should be noted that we help.", "wordy", [("It should be noted that we", "We")]),
        (f"{FAR}It should be noted that we help.", "wordy", [("It should be noted that we", "We")]),
        (
            "We utilise it. We ask prior to it.",
            "wordy",
            [("utilise", "use"), ("prior to", "before")],
        ),
        (
            "Ask the CPB. It is free. The care plan board (CPB) met. The CPB can.",
            "acronym-late",
            [
                (
                    "CPB. It is free. The care plan board (CPB)",
                    "care plan board (CPB). It is free. The CPB",
                )
            ],
        ),
        (
            f"Ask the CPB. {FAR}{FAR}The care plan board (CPB) met. The CPB can.",
            "acronym-late",
            [("CPB \u2026 care plan board (CPB)", "care plan board (CPB) \u2026 CPB")],
        ),
    ],
)  # fmt: skip
def test_a_change_is_told_in_whole_words(text: str, rule: str, made: list[tuple[str, str]]) -> None:
    assert changes(text, rule) == made


def test_a_change_says_where_it_was_made() -> None:
    result = fixed("Ask us.\n\nWe utilise it.", plainspeak.Checker())
    assert [each.place for each in result.changes] == ["line 3"]
    assert result.made == 1
    assert (len(result.before.findings), len(result.after.findings)) == (1, 0)


def test_what_is_found_next_of_other_words_takes_nothing_back() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("wordy", "passive")))
    result = fixed("It was utilised by all of us.", checker)
    assert result.source == "It was used by all of us."
    assert [each.rule for each in result.before.findings] == ["wordy"]
    assert [each.rule for each in result.after.findings] == ["passive"]


@pytest.mark.parametrize("before", ["", FAR, FAR * 4])
@pytest.mark.parametrize(
    ("text", "unsafe", "made"),
    [
        ("We zog it.", True, "We zog it."),
        ("We zog it. We utilise it.", True, "We zog it. We use it."),
        ("We utilise it. We zog it.", True, "We use it. We zog it."),
        ("We zog it by the zag.", True, "We zog it by the zig."),
        ("We zog it.", False, "We zog it."),
        ("We zug it.", True, "We help it."),
        ("We zug it.", False, "We zug it."),
    ],
)
def test_a_fix_whose_words_are_found_again_is_taken_back(
    tmp_path: Path, before: str, text: str, *, unsafe: bool, made: str
) -> None:
    path = tmp_path / "ours.csv"
    swaps = {"zog": "zag?", "zag": "zig", "zug": "help?"}
    rows = [f"{old},,jargon,,avoid,{new},,,,,,current,,,us," for old, new in swaps.items()]
    path.write_text("\n".join([",".join(COLUMNS), *rows, ""]), "utf-8")
    checker = plainspeak.Checker(plainspeak.Settings(lists=(str(path),)))
    assert fixed(before + text, checker, unsafe=unsafe).source == before + made
