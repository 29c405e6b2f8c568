"""One word that a file writes with a code in it, such as "R&amp;D", is one word to all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import plainspeak
from plainspeak.cli import main

if TYPE_CHECKING:
    from pathlib import Path

AMPERSANDS = ("&amp;", "&#38;", "&#x26;", "&AMP;")


def places(text: str) -> list[tuple[Any, ...]]:
    """Each finding, by what the file has from its start to its end."""
    report = plainspeak.check(text, name="a.md")
    return [
        (each.rule, text[each.start : each.end], each.message, bool(each.suggestions))
        for each in report.findings
    ]


@pytest.mark.parametrize("code", AMPERSANDS)
@pytest.mark.parametrize(
    "text",
    [
        "The R&D team met. Ask R&D.",
        "The R&D's budget, (R&D) and non-R&D work.",
        "We do research and development (R&D). Ask the R&D team, or R&D.",
        "R&D means research and development. The R&D team met.",
        "Research and development (R&D) and rain and drizzle (R&D) are here.",
        "The XQ&R Zoom Group (XQRZG) met. The R&D Zoom Group (RDZG) and its R&D.",
        "Go to A&E. Read our T&Cs and the Q&A, the M&S sale, Q&As.",
        "## Our R&D plan\n\nWe utilise it for XQ&Z.",
        "We R&D\n\n- R&D, **R&D**, *R&D*.",
        "Smith&Jones utilise it. Tom & Jo utilise it. A & B.",
    ],
)
def test_a_code_for_an_ampersand_changes_nothing(text: str, code: str) -> None:
    coded = text.replace("&", code)
    expected = [(rule, words.replace("&", code), *rest) for rule, words, *rest in places(text)]
    assert places(coded) == expected


def test_it_is_one_short_form_in_its_exact_place() -> None:
    report = plainspeak.check("Our R&amp;D team and R&D.", name="a.md")
    assert [(each.short, each.uses) for each in report.acronyms] == [("R&D", ((4, 11), (21, 24)))]
    [finding] = report.findings
    assert (finding.text, finding.line, finding.column) == ("R&amp;D", 1, 5)


def test_it_is_ignored_and_fixed_as_people_write_it() -> None:
    text = 'We utilise R&amp;D. <!-- plainspeak: ignore acronym-unexplained["R&D"] -->\n'
    assert [each.rule for each in plainspeak.check(text, name="a.md").findings] == ["wordy"]
    assert plainspeak.fix(text, name="a.md") == text.replace("utilise", "use")


def test_nothing_that_is_printed_shows_what_joins_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Our R&amp;D plan\n\nResearch and development (R&amp;D). R&amp;D: XQ&amp;Z.\n", "utf-8"
    )
    for command in ("check", "score", "acronyms", "glossary", "report"):
        for form in ("json", "terminal", "markdown", "csv", "html"):
            ending = {"terminal": ".txt", "markdown": ".md"}.get(form, f".{form}")
            target = tmp_path / f"out-{command}{ending}"
            option = ["-o", str(target)] if command in {"report", "glossary"} else []
            if command in {"check", "score", "acronyms"}:
                option = ["--output-format", form]
            try:
                main([command, *option, str(path)])
            except SystemExit:
                continue
            printed = capsys.readouterr().out
            written = target.read_text("utf-8") if target.is_file() else ""
            assert "\u2060" not in printed + written
            assert "\\u2060" not in printed + written
