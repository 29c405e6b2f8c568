"""Two versions of a text word by word."""

from __future__ import annotations

import pytest

from plainspeak.fixes.word_diff import changed_lines


def shown(before: str, after: str) -> str:
    """A change as ``--diff`` writes it."""
    marks = {"kept": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    ((_, pieces),) = changed_lines([before], [after])
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("We utilise it.", "We use it.", "We [-utilise-]{+use+} it."),
        ("In order to go.", "To go.", "[-In order to-]{+To+} go."),
        ("Go in order to win.", "Go to win.", "Go[- in order-] to win."),
        ("We act prior to it.", "We act before it.", "We act [-prior to-]{+before+} it."),
        ("Cut and cap it.", "Use and use it.", "[-Cut-]{+Use+} and [-cap-]{+use+} it."),
        ("We go.", "We go now.", "We go{+ now+}."),
        ("We go now", "We go ", "We go [-now-]"),
    ],
)  # fmt: skip
def test_what_goes_and_what_comes(before: str, after: str, written: str) -> None:
    assert shown(before, after) == written


def test_only_the_words_next_to_a_change_are_shown() -> None:
    far = "so " * 40
    written = shown(f"{far}We utilise it. {far}", f"{far}We use it. {far}")
    assert written.startswith("\u2026 so ")
    assert written.endswith(" so \u2026")
    assert len(written) < 2 * 60 + len("[-utilise-]{+use+}") + 10
    between = shown(f"Utilise it {far}now, utilise it.", f"Use it {far}now, use it.")
    assert " \u2026 " not in between.partition("now")[2]
    assert "\u2026" in between


def test_each_changed_line_has_its_number() -> None:
    before = ["Hi.", "We utilise it.", "Same.", "We commence."]
    after = ["Hi.", "We use it.", "Same.", "We start."]
    assert [number for number, _ in changed_lines(before, after)] == [1, 3]
    assert list(changed_lines(before, before)) == []
